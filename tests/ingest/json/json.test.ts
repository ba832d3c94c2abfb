import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { everyColumn } from "../../../src/ingest/mapping.js";
import { refusal } from "../ingested.js";
import { readAlone, testFolder } from "../readers/read-file.js";

const folder = testFolder();
afterAll(() => {
  folder.remove();
});

const events = [
  `{"case":1,"activity":"A","time":"2024-01-01T10:00:00Z"}`,
  `{"case":2,"activity":"B","time":"2024-01-02"}`,
] as const;
const told = [
  ["1", "A", "2024-01-01T10:00:00Z"],
  ["2", "B", "2024-01-02"],
];

describe("layouts", () => {
  test.each([
    ["an object per line", events.join("\n"), [1, 2]],
    ["the same with CRLF, blank lines and a mark in front", `\ufeff${events.join("\r\n\r\n")}\r\n`, [1, 3]],
    ["one line", events[0], [1]],
    ["a list", `[${events.join(",")}]`, [1, 2]],
    ["a list over several lines", `[\n  ${events.join(",\n  ")}\n]\n`, [1, 2]],
    [
      "an object with one list",
      `{"stand":"2024","ereignisse":[${events.join(",")}],"amt":{"nr":50}}`,
      [1, 2],
    ],
    ["the same over several lines", `{\n"version": 1,\n"events": [\n${events.join(",\n")}\n]\n}`, [1, 2]],
  ])("%s", async (_, content, lines) => {
    const read = await readAlone(folder.file("log.json", content));
    expect(read.format).toBe("json");
    expect(read.columns).toEqual(["case", "activity", "time"]);
    expect(read.rows.map((row) => row["line"])).toEqual(lines);
    expect(read.rows.map((row) => [row["case_id"], row["activity"], row["time_text"]])).toEqual(
      told.slice(0, lines.length),
    );
  });

  test("also packed, and as UTF-16", async () => {
    const gz = await readAlone(folder.file("log.json.gz", gzipSync(events.join("\n"))));
    expect(gz.rows).toHaveLength(2);
    const utf16 = await readAlone(
      folder.file("log16.json", Buffer.from(`\ufeff[${events.join()}]`, "utf16le")),
    );
    expect(utf16.rows).toHaveLength(2);
  });
});

describe("values", () => {
  test("numbers are as written, nested members are columns with a dot, null is empty", async () => {
    const content = `{"fall":{"nummer":9007199254740993,"amt":null},"activity":true,"time":1.50,"x":[1],"y":1e3}`;
    for (const text of [content, `[${content}]`]) {
      const read = await readAlone(folder.file("values.json", text), {
        columns: { case: "fall.nummer", org_unit: "fall.amt", system: "y" },
      });
      expect(read.columns).toEqual(["fall.nummer", "fall.amt", "activity", "time", "x", "y"]);
      expect(read.rows).toEqual([
        {
          line: 1,
          case_id: "9007199254740993",
          activity: "true",
          time_text: "1.50",
          org_unit: null,
          system: "1e3",
        },
      ]);
    }
  });

  test("a column that appears late is a column", async () => {
    const late = events.join("\n") + `\n{"case":3,"activity":"C","time":"2024-01-03","kanal":"online"}`;
    const { rows } = await readAlone(folder.file("late.json", late), { columns: { channel: "kanal" } });
    expect(rows.map((row) => row["channel"])).toEqual([null, null, "online"]);
  });

  test("text with escapes, digits and braces in it stays what it is", async () => {
    const { rows } = await readAlone(
      folder.file("text.json", `{"case":"a\\"1}{\\\\","activity":"\\u00fc 12 [3]","time":"1"}\n${events[1]}`),
    );
    expect(rows[0]).toMatchObject({ case_id: 'a"1}{\\', activity: "ü 12 [3]" });
  });

  test("a list in a mapped column is refused, in others and for a look at all columns it is left alone", async () => {
    const path = folder.file("list.json", `${events[0]}\n{"case":[1],"activity":"A","time":"x"}`);
    expect((await readAlone(path, { columns: everyColumn })).rows).toHaveLength(2);
    expect(await refusal(readAlone(path))).toMatchObject({
      code: "json-list",
      de: "„list.json“, Objekt 2: „case“ ist eine Liste; gebraucht wird ein einzelner Wert. Es wurde nichts eingelesen.",
    });
  });
});

describe("damage", () => {
  test("a broken line is a malformed record with its line, the others are read", async () => {
    const content = [events[0], `{"case":2,"activity":"Geheim`, "[1]", `{"case":01}`, events[1]].join("\n");
    const read = await readAlone(folder.file("broken.json", content));
    expect(read.malformed).toEqual([2, 3, 4]);
    expect(read.records).toBe(5);
    expect(read.rows.map((row) => row["line"])).toEqual([1, 5]);
  });

  test("a broken document is refused with its line", async () => {
    const path = folder.file("broken-list.json", `[\n${events[0]},\n{"case": Geheim}\n]`);
    expect(await refusal(readAlone(path))).toMatchObject({
      code: "json-broken",
      exit: 3,
      de: "„broken-list.json“, Zeile 3: Das ist kein gültiges JSON. Es wurde nichts eingelesen.",
    });
    const cut = folder.file("cut.json", `[\n${events[0]},\n{"case":`);
    expect(await refusal(readAlone(cut))).toMatchObject({
      code: "json-broken",
      de: "„cut.json“, Zeile 3: Die Datei hört mitten in einem Wert auf. Es wurde nichts eingelesen.",
    });
    const after = folder.file("after.json", `[${events[0]}]\n{`);
    expect(await refusal(readAlone(after))).toMatchObject({ code: "json-broken", exit: 3 });
  });

  test("what is no list of events is refused and says how many lists there are", async () => {
    const two = folder.file("two.json", `{"a":[${events[0]}],"b":[${events[1]}]}`);
    expect(await refusal(readAlone(two))).toMatchObject({
      code: "json-no-events",
      de: "„two.json“ ist JSON, aber mit 2 Listen von Objekten; welche die Ereignisse enthält, ist nicht zu erkennen. Es wurde nichts eingelesen.",
    });
    for (const text of ["[]", "{}", `{"a":{"b":[{"c":1}]}}\n`, `{"a":[1,2]}`])
      expect(await refusal(readAlone(folder.file("none.json", text)))).toMatchObject({ exit: 3 });
  });

  test("bottomless nesting is refused", async () => {
    const deep = `${`{"a":`.repeat(20_000)}1${"}".repeat(20_000)}`;
    for (const text of [deep, `[${deep}]`, "[".repeat(20_000)])
      expect(await refusal(readAlone(folder.file("deep.json", text), { format: "json" }))).toMatchObject({
        exit: 3,
      });
  });

  test("bytes that are no UTF-8 are refused with their line", async () => {
    const content = Buffer.concat([
      Buffer.from(`${events[0]}\n{"case":"`),
      Buffer.of(0xfc),
      Buffer.from('"}'),
    ]);
    expect(await refusal(readAlone(folder.file("latin.json", content)))).toMatchObject({
      code: "encoding-invalid",
      exit: 3,
    });
  });
});
