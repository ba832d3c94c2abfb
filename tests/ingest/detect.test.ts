import { expect, test } from "vitest";
import { detect, type Role } from "../../src/ingest/detect.js";

test.each<readonly [role: Role, column: string, columns: readonly string[]]>([
  ["case", "case:concept:name", ["concept:name", "case:concept:name", "case_id"]],
  ["activity", "concept:name", ["Activity", "concept:name", "case:concept:name"]],
  ["time", "time:timestamp", ["timestamp", "time:timestamp"]],
  ["case", "caseID", ["caseID", "timeStamp"]],
  ["time", "timeStamp", ["caseID", "timeStamp"]],
  ["case", "Vorgangs-Nr.", ["Vorgangs-Nr.", "Bemerkung"]],
  ["case", "FALL ID", ["FALL ID", "Fallart"]],
  ["activity", "Taetigkeit", ["Taetigkeit"]],
  ["activity", "Ta\u0308tigkeit", ["Ta\u0308tigkeit"]],
  ["time", "complete", ["case", "start", "complete"]],
  ["start", "start", ["case", "start", "complete"]],
  ["lifecycle", "lifecycle", ["lifecycle"]],
  ["org_unit", "org:group", ["org:role", "org:group", "Abteilung"]],
  ["org_unit", "org:role", ["org:role"]],
  ["resource", "Bearbeiter", ["Bearbeiter"]],
  ["case", "Az.", ["Az.", "Bemerkung"]],
  ["case", "Vorgangsnummer", ["Az.", "Vorgangsnummer"]],
  ["case", "Vorgang", ["Vorgang", "Schritt"]],
  ["case", "Fall-ID", ["Fall-ID", "Vorgang"]],
  ["activity", "neuer Status", ["alter Status", "neuer Status"]],
  ["time", "Statusänderung am", ["Statusänderung am"]],
  ["time", "Datum/Uhrzeit", ["Datum/Uhrzeit"]],
])("%s is %s", (role, column, columns) => {
  expect(detect(role, columns)).toEqual({ column });
});

test("guesses neither among equals nor out of nothing; columns without a name do not count", () => {
  expect(detect("case", ["case_id", "Aktenzeichen"])).toEqual({
    column: null,
    candidates: ["case_id", "Aktenzeichen"],
  });
  expect(detect("activity", ["eventType", "Tätigkeitsfeld"])).toEqual({ column: null, candidates: [] });
  expect(detect("case", ["", "", "case"])).toEqual({ column: "case" });
});
