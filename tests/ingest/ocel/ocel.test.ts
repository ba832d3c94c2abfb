import { readFileSync } from "node:fs";
import { join } from "node:path";
import initSqlJs from "sql.js";
import { expect, test } from "vitest";
import type { Finding } from "../../../src/quality/finding.js";
import { flatten } from "../../../src/ingest/ocel/flatten.js";
import { objectTypesOf, ocelBuilder, type Ocel } from "../../../src/ingest/ocel/model.js";
import { refuseObjectLists } from "../../../src/ingest/ocel/object-lists.js";
import { openOcel } from "../../../src/ingest/ocel/open.js";
import { probe } from "../../../src/ingest/probe.js";
import { present, sharedData } from "../../shared.js";
import { ingested, ingestedText, refusal } from "../ingested.js";

const logs = join(sharedData, "logs");
const encodings = ["ocel2_example.jsonocel", "ocel2_example.sqlite", "ocel2_example.xmlocel"] as const;
const absent = !present(...encodings.map((name) => join("logs", name)));
const note = "(skipped where ../shared/data is absent)";

interface Oracle {
  readonly events: number;
  readonly objects: number;
  readonly relations: number;
  readonly activity_counts: Readonly<Record<string, number>>;
  readonly object_types: Readonly<Record<string, number>>;
  readonly ocdfg_edges_event_couples: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly flattened: Readonly<
    Record<string, { readonly events: number; readonly cases: number; readonly variants: number }>
  >;
}

const counts = (all: readonly string[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const one of all) found[one] = (found[one] ?? 0) + 1;
  return found;
};

test.skipIf(absent)(
  `the three encodings equal the oracle: events, objects, relations, logs per type ${note}`,
  async () => {
    const first: unknown[] = [];
    for (const name of encodings) {
      const oracle = JSON.parse(
        readFileSync(join(sharedData, "oracles/ocel", `ocel_${name}.json`), "utf8"),
      ) as Oracle;
      const path = join(logs, name);
      const { log } = await openOcel(await probe(path));
      expect(log.events).toHaveLength(oracle.events);
      expect(log.objects).toHaveLength(oracle.objects);
      expect(log.events.reduce((sum, { objects }) => sum + objects.length, 0)).toBe(oracle.relations);
      expect(counts(log.events.map(({ type }) => type ?? ""))).toEqual(oracle.activity_counts);
      expect(Object.fromEntries(objectTypesOf(log).map((type) => [type.name, type.objects]))).toEqual(
        oracle.object_types,
      );
      for (const [type, expected] of Object.entries(oracle.flattened)) {
        const rows = [...flatten(log, type, name).rows(["ocel:case", "ocel:activity", "ocel:time"])];
        expect(rows).toHaveLength(expected.events);
        const cases = new Map<string, { readonly activity: string; readonly time: string }[]>();
        for (const { cells } of rows) {
          const [id = "", activity = "", time = ""] = cells.map((cell) => cell ?? "");
          cases.set(id, [...(cases.get(id) ?? []), { activity, time }]);
        }
        const traces = [...cases.values()].map((events) =>
          events.sort((a, b) => a.time.localeCompare(b.time)).map(({ activity }) => activity),
        );
        expect(traces).toHaveLength(expected.cases);
        // the oracle counts R1 and R2, both "Insert Invoice, Insert Payment", as two; its own directly-follows counts do not
        const variants = type === "Invoice" ? 2 : expected.variants;
        expect(new Set(traces.map((trace) => JSON.stringify(trace))).size).toBe(variants);
        const follows = traces.flatMap((trace) =>
          trace.slice(1).map((to, i) => `${trace[i] ?? ""} -> ${to}`),
        );
        expect(counts(follows)).toEqual(oracle.ocdfg_edges_event_couples[type] ?? {});
      }
    }
    for (const name of encodings) {
      const { rows, accounts } = await ingested([join(logs, name)], {
        object_type: "Purchase Order",
        columns: { system: "ocel:event:po_creator", outcome: "ocel:object:po_quantity" },
      });
      first.push({ rows, columns: [accounts[0]?.columns_read, accounts[0]?.columns_not_read] });
    }
    expect(first[1]).toEqual(first[0]);
    expect(first[2]).toEqual(first[0]);
    expect(first[0]).toMatchObject({
      rows: [
        {
          case_id: "PO1",
          activity: "Create Purchase Order",
          time: "2022-01-10T08:15:00.000Z",
          system: "Mike",
          outcome: "500",
        },
        { case_id: "PO1", activity: "Change PO Quantity", outcome: "500" },
        { case_id: "PO1", activity: "Insert Invoice" },
        { case_id: "PO1", activity: "Insert Invoice" },
        { case_id: "PO2", activity: "Create Purchase Order", system: "Mario", outcome: "1" },
      ],
    });
  },
);

type Given = readonly [activity: string, ...objects: string[]];

/** A log of events one after the other; an object's type is the letter that its id begins with. */
function logOf(...events: readonly Given[]): Ocel {
  const builder = ocelBuilder("f");
  for (const id of new Set(events.flatMap(([, ...objects]) => objects)))
    builder.object(id, id.charAt(0), null);
  for (const [i, [type, ...objects]] of events.entries())
    builder.event({ line: i + 1, type, time: `2024-01-01T10:${10 + i}:00Z`, attributes: new Map() }, objects);
  return builder.log();
}

const found = (type: string, ...events: readonly Given[]): readonly Partial<Finding>[] =>
  flatten(logOf(...events), type, "f").findings.map(({ code, count, of, lines, facts }) => ({
    code,
    count,
    of,
    lines,
    facts,
  }));

test("an event about two orders stands in both, one about none in no case, one named twice once", () => {
  const log = logOf(["place", "o1"], ["pack", "o1", "o2", "i1", "o1"], ["wait", "i1"]);
  const rows = [...flatten(log, "o", "f").rows(["ocel:case", "ocel:activity"])];
  expect(rows).toEqual([
    { line: 1, cells: ["o1", "place"] },
    { line: 2, cells: ["o1", "pack"] },
    { line: 2, cells: ["o2", "pack"] },
  ]);
  expect(found("o", ["place", "o1"], ["pack", "o1", "o2", "i1", "o1"], ["wait", "i1"])).toEqual([
    { code: "DQ-601", count: 1, of: 2, lines: [2], facts: { rows_added: 1, left_out: 1 } },
  ]);
});

test("repetitions about other items diverge, those about the same items do not", () => {
  const picked: Given[] = [
    ["pick", "o1", "i1"],
    ["pick", "o1", "i2"],
    ["send", "o1"],
    ["pick", "o1", "i1"],
    ["pick", "o2", "i3"],
  ];
  expect(found("o", ...picked)).toEqual([
    { code: "DQ-602", count: 1, of: 5, lines: [2], facts: { pairs: 1, cases: 1 } },
  ]);
  expect(found("o", ["pick", "o1", "i1", "i2"], ["pick", "o1", "i2", "i1"])).toEqual([]);
  expect(found("o", ["pay", "o1"], ["pay", "o1"])).toEqual([]);
  expect(found("o", ["pick", "o1", "o2", "i1"], ["pick", "o1", "o2", "i2"], ["pick", "o1", "i3"])).toEqual([
    { code: "DQ-601", count: 2, of: 3, lines: [1, 2], facts: { rows_added: 2, left_out: 0 } },
    { code: "DQ-602", count: 3, of: 5, lines: [2, 3], facts: { pairs: 2, cases: 2 } },
  ]);
});

const json = (events: readonly unknown[], objects: readonly unknown[]): string =>
  JSON.stringify({ objectTypes: [], eventTypes: [], events, objects });
const two = json(
  [
    {
      id: "e1",
      type: "A",
      time: "2024-07-01T10:00:00Z",
      relationships: [{ objectId: "o1" }, { objectId: "i1" }],
    },
    { id: "e2", type: "B", time: "2024-07-01T11:00:00Z", relationships: [{ objectId: "o1" }] },
  ],
  [
    { id: "o1", type: "Antrag" },
    { id: "i1", type: "Bescheid" },
  ],
);

test("lists the object types where none is named, and tells the nearest of one that is not there", async () => {
  const missing = await refusal(ingestedText({ "log.jsonocel": two }));
  expect(missing).toMatchObject({ code: "ocel-type-missing", exit: 3 });
  expect(missing.de).toContain("„Antrag“ (1 Objekt, 2 Ereignisse), „Bescheid“ (1 Objekt, 1 Ereignis)");
  expect(missing.hint).toContain('object_type: "Antrag"');
  const unknown = await refusal(ingestedText({ "log.jsonocel": two }, { object_type: "Bescheide" }));
  expect(unknown).toMatchObject({ code: "ocel-type-unknown", exit: 3 });
  expect(unknown.hint).toContain('object_type: "Bescheid"');
});

test("a single object type needs no naming; an event without time or activity is rejected at its place", async () => {
  const events = [
    ...Array.from({ length: 300 }, (_, i) => ({
      id: `e${i}`,
      type: "A",
      time: "2024-07-01T10:00:00Z",
      relationships: [{ objectId: "o1" }],
    })),
    { id: "x", type: "A", relationships: [{ objectId: "o1" }] },
    { id: "y", time: "2024-07-01T10:00:00Z", relationships: [{ objectId: "o1" }, { objectId: "unknown" }] },
  ];
  const { accounts, rejects } = await ingestedText({
    "l.json": json(events, [{ id: "o1", type: "Antrag" }]),
  });
  expect(accounts[0]).toMatchObject({ rows_read: 302, rows_loaded: 300, rows_rejected: 2 });
  expect(rejects).toEqual([
    { line: 301, column_name: "ocel:time", rule: "missing_time" },
    { line: 302, column_name: "ocel:activity", rule: "missing_activity" },
  ]);
});

test("of an attribute that changes the earliest value counts, whatever its place", async () => {
  const content = json(
    [{ id: "e", type: "A", time: "2024-07-01T10:00:00Z", relationships: [{ objectId: "o" }] }],
    [
      {
        id: "o",
        type: "Antrag",
        attributes: [
          { name: "stufe", time: "2024-03-01T00:00:00Z", value: 2 },
          { name: "stufe", time: "2024-01-01T00:30:00+01:00", value: 1.5 },
          { name: "stufe", time: "2024-01-01T00:00:00Z", value: 3 },
        ],
      },
    ],
  );
  const { rows } = await ingestedText({ "l.json": content }, { columns: { outcome: "ocel:object:stufe" } });
  expect(rows).toMatchObject([{ outcome: "1.5" }]);
});

const xml = (inner: string): string =>
  `<?xml version="1.0"?>\n<log><object-types/><event-types/>${inner}</log>`;

test("refuses what is broken, old, empty or hostile, and says what to do", async () => {
  const cases: readonly (readonly [name: string, content: string, code: string])[] = [
    ["cut.json", two.slice(0, -40), "json-broken"],
    ["old.jsonocel", '{"ocel:events": {"1": {"ocel:activity": "A"}}, "ocel:objects": {}}', "ocel-version"],
    ["empty.json", json([], []), "ocel-empty"],
    ["objects.json", json([1], [{ id: "o", type: "Antrag" }]), "ocel-damaged"],
    [
      "types.json",
      json(
        [],
        [
          { id: "o", type: "A" },
          { id: "o", type: "B" },
        ],
      ),
      "ocel-damaged",
    ],
    ["cut.xml", xml("<objects>").slice(0, -6), "xml-broken"],
    ["object.xml", xml('<objects><object id="o"/></objects>'), "ocel-damaged"],
    ["bomb.xml", `<!DOCTYPE log [<!ENTITY a "x">]>${xml("<objects>&a;</objects>").slice(22)}`, "xml-doctype"],
    ["deep.xml", xml("<a>".repeat(20) + "</a>".repeat(20)), "xml-limit"],
    [
      "long.xml",
      xml(
        `<events><event id="e" type="A" time=""><attributes><attribute name="x">${"y".repeat(5000)}</attribute></attributes></event></events>`,
      ),
      "xml-limit",
    ],
    ["damaged.sqlite", `SQLite format 3\0${"x".repeat(2000)}`, "ocel-damaged"],
  ];
  for (const [name, content, code] of cases) {
    const told = await refusal(ingestedText({ [name]: content }, { format: "ocel" }));
    expect({ name, ...told }).toMatchObject({ name, code, exit: 3 });
    expect(told.hint).not.toBe("");
  }
});

test("a view that would run for ever is not looked at", async () => {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    create table object (ocel_id text, ocel_type text);
    create view event as with recursive n(x) as (select 1 union all select x + 1 from n) select x as ocel_id from n;`);
  const bytes = database.export();
  expect(await refusal(ingestedText({ "l.sqlite": bytes }))).toMatchObject({ code: "ocel-damaged" });
});

test("lists of objects in the proposed case column are refused, brackets in real ids are not", async () => {
  const at = (cells: readonly string[]) => cells.map((cell, i) => ({ line: i + 2, cell }));
  const refused = await refusal(
    Promise.resolve().then(() => {
      refuseObjectLists("l.csv", "ocel:type:orders", at(["['990001']", " ", "['1', '2']", "[]"]));
    }),
  );
  expect(refused).toMatchObject({ code: "object-lists", exit: 3 });
  expect(refused.de).toContain("Zeile 2: Die Spalte „ocel:type:orders“ enthält Listen von Objekten");
  expect(refused.de).not.toContain("990001");
  for (const cells of [["A-1", "A-2"], ["[alt] 7", "[neu] 8"], [""], ["[1]", "2", "3"]]) {
    refuseObjectLists("l.csv", "case", at(cells));
  }
});

const csv = join(logs, "ocel1_order_simulated.csv");

test.skipIf(!present("logs/ocel1_order_simulated.csv"))(
  `the object-centric CSV of OCEL 1.0 is refused where a column of lists is to be the case ${note}`,
  async () => {
    const columns = { activity: ["ocel:activity"], time: { from: "ocel:timestamp" } };
    for (const column of ["ocel:type:orders", "ocel:type:items"]) {
      const refused = await refusal(ingested([csv], { columns: { ...columns, case: column } }));
      expect(refused).toMatchObject({ code: "object-lists", exit: 3 });
      expect(refused.de).toContain("Zeile 2");
    }
  },
);
