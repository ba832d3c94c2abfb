import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { xesRows } from "../../../src/ingest/xes/xes-rows.js";
import { ingestedText, refusal, told } from "../ingested.js";

type Attributes = Readonly<Record<string, string>>;

const attributes = (all: Attributes): string =>
  Object.entries(all)
    .map(
      ([key, value]) =>
        `      <${/time|start/.test(key) ? "date" : "string"} key="${key}" value="${value}"/>`,
    )
    .join("\n");
const event = (all: Attributes): string => `    <event>\n${attributes(all)}\n    </event>`;
const trace = (name: string | null, ...events: readonly string[]): string =>
  `  <trace>\n${name === null ? "" : attributes({ "concept:name": name })}\n${events.join("\n")}\n  </trace>`;
const log = (...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n${parts.join("\n")}\n</log>\n`;
const step = (activity: string, time: string, more: Attributes = {}): string =>
  event({ "concept:name": activity, "time:timestamp": time, ...more });

const read = (
  content: string | Uint8Array,
  ...more: [Parameters<typeof ingestedText>[1]?, Parameters<typeof ingestedText>[2]?]
) => ingestedText({ "log.xes": content }, ...more);
const lines = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map((row) => told(row, "case_id", "activity", "start_time", "time"));

test("reads cases, activities, times with their offsets, starts, units and what was not read", async () => {
  const content = log(
    '  <string key="concept:name" value="the log"/>',
    '  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>',
    trace(
      "1",
      step("A &amp; B", "2024-07-01T10:00:00.000+02:00", {
        "org:group": "50",
        "org:resource": "Meier",
        cost: "7",
      }),
      step("C", "2024-07-01T09:00:00.5Z", { start_timestamp: "2024-07-01T10:30:00+02:00" }),
    ),
    trace("2", step("A", "2024-07-01T10:00:00")),
  );
  const { rows, accounts } = await read(content);
  expect(lines(rows)).toEqual([
    "1|A & B||2024-07-01T08:00:00.000Z",
    "1|C|2024-07-01T08:30:00.000Z|2024-07-01T09:00:00.500Z",
    "2|A||2024-07-01T08:00:00.000Z",
  ]);
  expect(rows[0]?.["org_unit"]).toBe("50");
  expect(accounts[0]).toMatchObject({
    format: "xes",
    encoding: "utf-8",
    delimiter: null,
    rows_read: 3,
    rows_loaded: 3,
    columns_read: ["case:concept:name", "concept:name", "time:timestamp", "org:group", "start_timestamp"],
    columns_not_read: ["org:resource", "cost"],
  });
});

test("pairs start and complete, in capital letters too", async () => {
  const at = (transition: string, minute: number) =>
    step("A", `2024-01-01T10:0${minute}:00Z`, { "lifecycle:transition": transition });
  const { rows, accounts } = await read(
    log(trace("1", at("SCHEDULE", 0), at("START", 1), at("COMPLETE", 2))),
  );
  expect(lines(rows)).toEqual(["1|A|2024-01-01T10:01:00.000Z|2024-01-01T10:02:00.000Z"]);
  expect(accounts[0]).toMatchObject({ lifecycle: "paired", rows_read: 3, rows_loaded: 1, rows_folded: 2 });
});

test("attributes inside attributes, namespace prefixes and a name behind the events make no difference", async () => {
  const content = `<xes:log xmlns:xes="http://www.xes-standard.org/">
<xes:trace>
<xes:event>
<xes:string key="concept:name" value="A"><xes:string key="concept:name" value="nested"/></xes:string>
<xes:list key="x"><xes:values><xes:date key="time:timestamp" value="1999-01-01T00:00:00Z"/></xes:values></xes:list>
<xes:date key="time:timestamp" value="2024-01-01T10:00:00Z"/>
</xes:event>
<xes:string key="concept:name" value="late"/>
</xes:trace>
</xes:log>`;
  expect(lines((await read(content)).rows)).toEqual(["late|A||2024-01-01T10:00:00.000Z"]);
});

test("columns may be named: of an event by its key, of a trace with case: before it", async () => {
  const content = log(
    `  <trace><string key="channel" value="O"/>${step("A", "2024-01-01T10:00:00Z", { id: "7", App: "X", when: "01/02/2024" })}</trace>`,
  );
  const { rows } = await read(content, {
    timezone: "UTC",
    columns: {
      case: "id",
      activity: ["App", "concept:name"],
      time: { from: "when", formats: ["%d/%m/%Y"] },
      channel: "case:channel",
    },
    values: { channel: { O: "online" } },
  });
  expect(rows).toMatchObject([
    { case_id: "7", activity: "X A", time: "2024-02-01T00:00:00.000Z", channel: "online" },
  ]);
  expect(await refusal(read(content, { columns: { system: "Sytem" } }))).toMatchObject({
    code: "column-unknown",
    exit: 3,
  });
});

test("rejects events without a case, an activity or a time, with the line of the event", async () => {
  const good = Array.from({ length: 300 }, (_, i) => step("A", `2024-01-01T10:00:00.${i}Z`));
  const content = log(
    trace(null, step("A", "2024-01-01T10:00:00Z")),
    trace("1", event({ "concept:name": "A" }), event({ "time:timestamp": "2024-01-01T10:00:00Z" }), ...good),
  );
  const { rejects, accounts } = await read(content);
  expect(rejects).toEqual([
    { line: 5, column_name: "case:concept:name", rule: "missing_case" },
    { line: 12, column_name: "time:timestamp", rule: "missing_time" },
    { line: 15, column_name: "concept:name", rule: "missing_activity" },
  ]);
  expect(accounts[0]).toMatchObject({ rows_read: 303, rows_loaded: 300, rows_rejected: 3 });
});

test("reads other encodings by mark or declaration, and gzip", async () => {
  const content = log(trace("ä", step("Prüfung", "2024-01-01T10:00:00Z")));
  const expected = ["ä|Prüfung||2024-01-01T10:00:00.000Z"];
  const latin = content.replace("UTF-8", "ISO-8859-1");
  for (const bytes of [
    Buffer.from(latin, "latin1"),
    Buffer.from(`\uFEFF${content}`),
    Buffer.from(`\uFEFF${content}`, "utf16le"),
    gzipSync(content),
  ])
    expect(lines((await read(bytes)).rows)).toEqual(expected);
  expect(await refusal(read(Buffer.from(content, "latin1")))).toMatchObject({
    code: "encoding-invalid",
    exit: 3,
  });
  expect((await refusal(read(Buffer.from(content, "latin1")))).de).toContain("Zeile 4");
  expect(await refusal(read(content.replace("UTF-8", "KOI8-R")))).toMatchObject({
    code: "encoding-unknown",
    exit: 3,
  });
});

test("names the line of broken XML, and says when the file just ends", async () => {
  const content = log(trace("1", step("A", "2024-01-01T10:00:00Z")));
  const cases = [
    [content.replace("</event>", "</evnt>"), "Zeile 8: Das XML ist nicht wohlgeformt"],
    [content.replace('value="A"/>', 'value="A">'), "Zeile 8: Das XML ist nicht wohlgeformt"],
    [content.replace('"A"', '"A & B"'), "Zeile 6: Das XML ist nicht wohlgeformt"],
    [content.slice(0, content.indexOf("</trace>")), "Zeile 9: Die Datei hört mitten in einem Element auf"],
  ] as const;
  for (const [text, words] of cases) {
    const found = await refusal(read(text));
    expect(found).toMatchObject({ code: "xml-broken", exit: 3 });
    expect(found.de).toContain(words);
  }
});

test("refuses a DOCTYPE before anything is expanded, depth, long attributes and long stretches", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><log>&b;</log>`;
  expect(await refusal(read(bomb))).toMatchObject({ code: "xml-doctype", exit: 3 });
  const external = `<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>`;
  expect(await refusal(read(external))).toMatchObject({ code: "xml-doctype", exit: 3 });
  const deep = `<log>${"<a>".repeat(20)}${"</a>".repeat(20)}</log>`;
  expect(await refusal(read(deep))).toMatchObject({ code: "xml-limit", exit: 3 });
  const long = log(trace("1", step("A".repeat(5000), "2024-01-01T10:00:00Z")));
  expect(await refusal(read(long))).toMatchObject({ code: "xml-limit", exit: 3 });
  const unread = log(trace("1", step("A", "2024-01-01T10:00:00Z", { comment: "x".repeat(100_000) })));
  expect((await read(unread)).rows).toHaveLength(1);
  const stretch = `<log><string key="a" value="${"x".repeat(5_000_000)}"/></log>`;
  expect(await refusal(read(stretch))).toMatchObject({ code: "xml-limit", exit: 3 });
});

test("refuses XML that is no XES, a log without cases and one without times", async () => {
  expect(await refusal(read("<html><body/></html>"))).toMatchObject({ code: "xml-not-xes", exit: 3 });
  const objects = await refusal(read("<log><object-types/><events/></log>", { format: "xes" }));
  expect(objects.de).toContain("OCEL");
  expect(objects.hint).toContain("format: ocel");
  expect(await refusal(read(log()))).toMatchObject({ code: "no-events", exit: 3 });
  expect(await refusal(read(log(trace("1"))))).toMatchObject({ code: "no-events", exit: 3 });
  const timeless = await refusal(
    read(log(trace("1", event({ "concept:name": "A" }), event({ "concept:name": "B" })))),
  );
  expect(timeless).toMatchObject({ code: "xes-without-times", exit: 3 });
  expect(timeless.de).toContain("Keines der 2 Ereignisse hat einen Zeitpunkt (time:timestamp)");
});

test("takes the role for the unit only where there is no group", async () => {
  const both = log(trace("1", step("A", "2024-01-01T10:00:00Z", { "org:group": "G", "org:role": "R" })));
  const role = log(trace("1", step("A", "2024-01-01T10:00:00Z", { "org:role": "R" })));
  expect((await read(both)).rows[0]?.["org_unit"]).toBe("G");
  expect((await read(role)).rows[0]?.["org_unit"]).toBe("R");
});

test("an attribute that first occurs behind event 1,000 is found, stated or by its name", async () => {
  const many = Array.from({ length: 1100 }, (_, i) => step("A", `2024-01-01T10:00:00.${100 + i}Z`));
  const late = step("B", "2024-01-02T10:00:00Z", { "org:group": "50", Betrag: "7", "org:resource": "Meier" });
  const { rows, accounts } = await read(log(trace("1", ...many, late)), { columns: { system: "Betrag" } });
  expect(rows.at(-1)).toMatchObject({ activity: "B", org_unit: "50", system: "7" });
  expect(accounts[0]).toMatchObject({
    rows_loaded: 1101,
    columns_read: ["case:concept:name", "concept:name", "time:timestamp", "org:group", "Betrag"],
    columns_not_read: ["org:resource"],
  });
});

test("events outside of any trace have no case and take none from the trace behind them", async () => {
  const outside = step("A", "2024-01-01T10:00:00Z");
  const inside = Array.from({ length: 200 }, (_, i) => step("B", `2024-01-01T11:00:00.${100 + i}Z`));
  const { rows, rejects } = await read(
    log(outside, trace("1", ...inside), outside),
    {},
    { maxRejectShare: 1 },
  );
  expect(rows).toHaveLength(200);
  expect(rejects).toMatchObject([{ rule: "missing_case" }, { rule: "missing_case" }]);
});

test("rows of a very long trace do not wait for its end; a name behind so many events is refused", () => {
  const readings = [
    { as: "case_id", from: ["case:concept:name"] },
    { as: "activity", from: ["concept:name"] },
  ];
  const map = { readings, caseColumn: "", activityColumns: [], times: [], start: null };
  const one = '<event><string key="concept:name" value="A"/></event>';
  const name = '<string key="concept:name" value="7"/>';
  const rows = xesRows("l.xes", map, "");
  rows.write(`<log><trace>${name}${one.repeat(9_999)}`);
  expect(rows.take()).toEqual([]);
  rows.write(one.repeat(10_001));
  const first = rows.take();
  expect(first).toHaveLength(20_000);
  expect(first.at(-1)).toEqual([1, "7", "A"]);
  rows.write(`${one}</trace><trace>${one}${name}</trace><trace>${one}</trace></log>`);
  rows.end();
  expect(rows.take().map((row) => row[1])).toEqual(["7", "7", null]);

  const late = xesRows("l.xes", map, "");
  late.write(`<log><trace>${one.repeat(10_000)}<string key="unread" value="x"/>`);
  expect(() => {
    late.write(name);
  }).toThrow(expect.objectContaining({ code: "xes-late-attribute" }));
});

test("lists, containers and deep nesting of XES 2.0 are not columns and end where they end", async () => {
  const nested =
    '<container key="cost:drivers"><float key="cost:amount" value="1"><int key="y" value="2"/></float></container>';
  const content = log(
    '  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>',
    '  <classifier name="Activity" keys="concept:name"/>',
    `  <trace>${attributes({ "concept:name": "1" })}<event>${nested}<list key="tags"><values><string key="concept:name" value="no"/></values></list>${attributes({ "concept:name": "A", "time:timestamp": "2024-01-01T10:00:00Z" })}<id key="identity:id" value="8f1"/></event></trace>`,
  );
  const { rows, accounts } = await read(content);
  expect(lines(rows)).toEqual(["1|A||2024-01-01T10:00:00.000Z"]);
  expect(accounts[0]?.columns_not_read).toEqual(["identity:id"]);
});

test("hostile values are refused: floods of references, a wrong label, an entity that nobody defined", async () => {
  const flood = "&#65;".repeat(10_000);
  const named = log(trace("1", step(flood, "2024-01-01T10:00:00Z")));
  expect(await refusal(read(named))).toMatchObject({ code: "xml-limit", exit: 3 });
  const undefinedEntity = log(trace("1", step("&lol;", "2024-01-01T10:00:00Z")));
  expect(await refusal(read(undefinedEntity))).toMatchObject({ code: "xml-broken", exit: 3 });
  const unread = log(trace("1", step("A", "2024-01-01T10:00:00Z", { x: "&#65;".repeat(900_000) })));
  expect(await refusal(read(unread))).toMatchObject({ code: "xml-limit", exit: 3 });
  const keys = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`k${i}`, "1"]));
  expect(await refusal(read(log(trace("1", event(keys)))))).toMatchObject({ code: "xml-limit", exit: 3 });
  const label = Buffer.from(log(trace("ä", step("A", "2024-01-01T10:00:00Z"))), "utf16le");
  expect(await refusal(read(Buffer.concat([label, Buffer.of(0x00, 0xd8)])))).toMatchObject({ exit: 3 });
});
