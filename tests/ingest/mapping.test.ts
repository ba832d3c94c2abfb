import { expect, test } from "vitest";
import type { Source } from "../../src/config/source.js";
import type { Heading } from "../../src/ingest/heading.js";
import { columnsRead, everyColumn, mapping } from "../../src/ingest/mapping.js";
import { detected, refusal } from "./ingested.js";

const heading = (columns: readonly string[], proven: readonly string[] = columns): Heading => ({
  file: "f.csv",
  columns,
  proven: new Set(proven),
  line: 1,
  elsewhere: null,
});

const map = (columns: readonly string[], source: Partial<Source> = {}, detectResource = false) =>
  mapping({ ...detected, files: [], ...source }, heading(columns), detectResource);

const refusedBy = (found: Heading, source: Partial<Source> = {}) =>
  refusal(
    // eslint-disable-next-line @typescript-eslint/require-await -- turns a throw into a rejection
    (async () => mapping({ ...detected, files: [], ...source }, found, false))(),
  );
const refused = (columns: readonly string[], source: Partial<Source> = {}, elsewhere: number | null = null) =>
  refusedBy({ ...heading(columns), elsewhere }, source);

test("finds the columns of a log by their names and leaves all others alone", () => {
  const columns = ["", "case_id", "Bemerkung", "activity", "start", "timestamp", "org:group", "org:resource"];
  const found = map(columns);
  expect(found.readings).toEqual([
    { as: "case_id", from: ["case_id"] },
    { as: "activity", from: ["activity"] },
    { as: "time_text", from: ["timestamp"] },
    { as: "start_text", from: ["start"] },
    { as: "org_unit", from: ["org:group"] },
  ]);
  expect(columnsRead(found, columns)).toEqual(["case_id", "activity", "start", "timestamp", "org:group"]);
  expect(map(columns, {}, true).readings.at(-1)).toEqual({
    as: "person",
    from: ["org:resource"],
    secret: true,
  });
});

test("joins a day with a time of day, by name only where the day was found by name, too", () => {
  const columns = ["Vorgang", "Schritt", "Datum", "Uhrzeit", "Beginn", "ab"];
  const both = { as: "time_text", from: ["Datum", "Uhrzeit"], dayAndClock: [] };
  expect(map(columns).readings).toContainEqual(both);
  expect(map(columns, { columns: { time: { from: "Datum" } } }).readings).toContainEqual({
    as: "time_text",
    from: ["Datum"],
  });
  const time = { from: "Datum", clock: "Uhrzeit", null_values: ["offen"] };
  const stated = map(columns, { columns: { time, start: { from: "Beginn", clock: "ab" } } });
  expect(stated.readings).toContainEqual({ ...both, dayAndClock: ["offen"] });
  expect(stated.readings).toContainEqual({ as: "start_text", from: ["Beginn", "ab"], dayAndClock: [] });
  expect(stated.times).toMatchObject([{ column: "Datum", clock: "Uhrzeit" }]);
  expect(columnsRead(stated, columns)).toEqual(columns);
});

test("takes what the source names, several columns for an activity, and a person only to compare", () => {
  const columns = ["Nr", "App", "Was", "Wann", "Kanal", "Wer", "Programm"];
  const source: Partial<Source> = {
    columns: {
      case: "Nr",
      activity: ["App", "Was"],
      time: { from: "Wann", formats: ["%d/%m/%Y"], null_values: ["offen"] },
      channel: "Kanal",
      system: "Programm",
      resource: { from: "Wer", mode: "handover" },
    },
  };
  const found = map(columns, source);
  expect(found.readings).toEqual([
    { as: "case_id", from: ["Nr"] },
    { as: "activity", from: ["App", "Was"] },
    { as: "time_text", from: ["Wann"] },
    { as: "system", from: ["Programm"] },
    { as: "channel", from: ["Kanal"] },
    { as: "person", from: ["Wer"], secret: true },
  ]);
  expect(found.times).toEqual([
    {
      as: "time_text",
      column: "Wann",
      clock: null,
      formats: ["%d/%m/%Y"],
      nullValues: ["offen"],
      activity: null,
    },
  ]);
  const dropped = map(
    columns,
    { columns: { ...source.columns, resource: { from: "Wer", mode: "drop" } } },
    true,
  );
  expect(dropped.readings.map(({ as }) => as)).not.toContain("person");
});

test("a column that is one thing is not found to be another", () => {
  expect(map(["case", "activity", "start"], { columns: { time: { from: "start" } } }).start).toBeNull();
});

test("the status before is read in tables of status changes only, and only if the source names it", () => {
  const columns = ["Vorgangsnummer", "Status alt", "Status neu", "geändert am"];
  const status: Partial<Source> = { shape: "status", old_status: "Status alt" };
  const found = map(columns, status);
  expect(found.readings.map(({ as, from }) => [as, from[0]])).toEqual([
    ["case_id", "Vorgangsnummer"],
    ["activity", "Status neu"],
    ["time_text", "geändert am"],
    ["old_status", "Status alt"],
  ]);
  expect(map(columns, { ...status, shape: "long" }).readings.map(({ as }) => as)).not.toContain("old_status");
  expect(map(columns, { shape: "status" }).readings.map(({ as }) => as)).not.toContain("old_status");
});

test("a wide table has a time per date column and neither starts nor persons", () => {
  const found = map(
    ["Vorgangsnummer", "Eingang", "Bescheid", "start", "Bearbeiter"],
    {
      shape: "wide",
      wide: [
        { column: "Eingang", activity: "Antrag eingegangen" },
        { column: "Bescheid", activity: "Bescheid versandt", formats: ["%Y%m%d"] },
      ],
    },
    true,
  );
  expect(found.readings.map(({ as }) => as)).toEqual(["case_id", "time_0", "time_1"]);
  expect(found.times.map(({ activity, formats }) => [activity, formats])).toEqual([
    ["Antrag eingegangen", null],
    ["Bescheid versandt", ["%Y%m%d"]],
  ]);
  expect(found.start).toBeNull();
});

test("says all at once what is missing, what there is, and what to type", async () => {
  expect(await refused(["Nummer", "", "Was", "timestamp"])).toEqual({
    code: "columns-missing",
    exit: 3,
    de: "„f.csv“: Keine eindeutige Spalte für Vorgangsnummer, Tätigkeit. Gefundene Spalten: „Nummer“, „Was“, „timestamp“ und 1 ohne Namen. Es wurde nichts eingelesen.",
    hint: 'Was die Spalten sein könnten, zeigt: prozessradar inspect "f.csv". Spalten nennen: prozessradar analyse "f.csv" --case SPALTE --activity SPALTE --time "timestamp"',
  });
});

test("tells a name that may be a cell by its number only, and where it stands", async () => {
  const found = heading(["4711", "Müller", "", "timestamp"], []);
  expect(await refusedBy(found)).toEqual({
    code: "columns-missing",
    exit: 3,
    de: "„f.csv“: Keine eindeutige Spalte für Vorgangsnummer, Tätigkeit. Gefundene Spalten: „timestamp“ und 2 weitere, deren Namen nicht gezeigt werden (sie könnten Inhalt der Datei sein) und 1 ohne Namen. Es wurde nichts eingelesen.",
    hint: 'Zeile 1 wurde für die Kopfzeile gehalten. Ist sie es nicht: mit Kopfzeile exportieren oder eine Zeile mit Spaltennamen voranstellen. Ist sie es: in der Datei nachsehen, wie die Spalten heißen. Spalten nennen: prozessradar analyse "f.csv" --case SPALTE --activity SPALTE --time "timestamp"',
  });
  const typed = await refusedBy(found, { columns: { case: "Muller" } });
  expect(typed.code).toBe("column-unknown");
  expect(typed.de + typed.hint).not.toMatch(/4711|Müller/);
  expect(await refusedBy(found, { columns: everyColumn })).toMatchObject({ code: "heading-unproven" });
});

test("asks between columns that fit equally well", async () => {
  const { de } = await refused(["case_id", "Vorgangsnummer", "activity", "timestamp"]);
  expect(de).toContain("Gleich gut passen: „case_id“, „Vorgangsnummer“.");
});

test("shows where the heading probably is", async () => {
  const { hint } = await refused(["Auswertung", ""], {}, 4);
  expect(hint).toContain("Zeile 4 sieht wie die Kopfzeile aus");
});

test("answers a typing error with the nearest name, and refuses a name that stands twice", async () => {
  const columns = ["Vorgangsnummer", "activity", "time", "time"];
  expect(await refused(columns, { columns: { case: "Vorgangsnumer" } })).toMatchObject({
    code: "column-unknown",
    exit: 3,
    hint: "Meinten Sie „Vorgangsnummer“?",
  });
  expect(await refused(columns)).toMatchObject({ code: "columns-missing" });
  const broken = await refused(["Vorgangsnummer", "T\uFFFDtigkeit"], {
    columns: { activity: ["Tätigkeit"] },
  });
  expect(broken.hint).toContain("Der Zeichensatz ist ein anderer. Nennen: --encoding");
  const one = await refused(["Vorgangsnummer;Schritt;Datum"], { columns: { case: "Vorgangsnummer" } });
  expect(one.hint).toContain("Trennzeichen (source.delimiter) und Kopfzeile (source.header_row) prüfen");
  expect(await refused(columns, { columns: { time: { from: "time" } } })).toMatchObject({
    code: "column-twice",
    exit: 3,
  });
});
