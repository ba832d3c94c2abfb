import { expect, test } from "vitest";
import { days, ids, proposed, repeated, type Table } from "./columns.js";

const steps = ["Antrag", "Prüfung", "Bescheid"];
const log: Table = { Az: ids("BA", 10, 3), Schritt: repeated(steps, 10), Datum: days(30) };

test("takes columns by name where their contents agree", () => {
  expect(proposed({ ...log, Vorgangsnummer: log["Az"] ?? [] })).toEqual({
    shape: "long",
    roles: ["Schritt=activity/high", "Datum=time/high", "Vorgangsnummer=case/high"],
    questions: [],
  });
});

test("takes the only column whose contents fit, and says that it is not sure", () => {
  expect(proposed({ Kiste: ids("BA", 10, 3), Was: repeated(steps, 10), Wann: days(30) })).toEqual({
    shape: "long",
    roles: ["Kiste=case/low", "Was=activity/low", "Wann=time/low"],
    questions: [],
  });
});

test("asks where two columns fit a required role equally well", () => {
  const other = repeated(["rot", "gelb", "grün"], 10);
  expect(
    proposed({ Vorgangsnummer: ids("BA", 10, 3), Was: repeated(steps, 10), Farbe: other, Datum: days(30) }),
  ).toMatchObject({ questions: [["activity", "Was", "Farbe"]] });
  expect(
    proposed({
      Vorgangsnummer: ids("BA", 10, 3),
      Aktenzeichen: ids("AZ", 10, 3),
      Schritt: steps,
      Datum: days(30),
    }).questions,
  ).toEqual([["case", "Vorgangsnummer", "Aktenzeichen"]]);
});

test("asks where the column named like a case holds steps and another one ids", () => {
  const table = { "PSP-Element": ids("63-0", 10, 3), Vorgang: repeated(steps, 10), Datum: days(30) };
  expect(proposed(table).questions).toEqual([["case", "PSP-Element", "Vorgang"]]);
  expect(proposed(table, { case: "PSP-Element" })).toMatchObject({
    roles: ["PSP-Element=case/high", "Vorgang=activity/low", "Datum=time/high"],
    questions: [],
  });
  expect(proposed({ ...table, "PSP-Element": [] }).questions).toEqual([["activity"]]);
});

test("takes the time of day behind a day, else the only one, and none for a time that has its own", () => {
  const clocks = repeated(["08:15", "9:30:15", "16:00 Uhr"], 10);
  const rolesOf = (table: Table, clock?: string) =>
    proposed(table, clock === undefined ? {} : { clock }).roles;
  expect(rolesOf({ ...log, Uhrzeit: clocks, Dauer: clocks })).toContain("Uhrzeit=clock/high");
  expect(rolesOf({ um: clocks, ...log })).toContain("um=clock/medium");
  expect(rolesOf({ um: clocks, bis: clocks, ...log }).join()).not.toContain("clock");
  expect(rolesOf({ um: clocks, bis: clocks, ...log }, "bis")).toContain("bis=clock/high");
  const times = days(30).map((day) => `${day} 08:15`);
  expect(rolesOf({ ...log, Datum: times, Uhrzeit: clocks }).join()).not.toContain("clock");
  const begun = { ...log, Uhrzeit: clocks, Beginn: days(30), Beginnuhrzeit: clocks };
  expect(rolesOf(begun)).toEqual(
    expect.arrayContaining(["Uhrzeit=clock/high", "Beginn=start/high", "Beginnuhrzeit=start_clock/high"]),
  );
});

test("a stated column settles the question", () => {
  const other = repeated(["rot", "gelb", "grün"], 10);
  const table = { Vorgangsnummer: ids("BA", 10, 3), Was: repeated(steps, 10), Farbe: other, Datum: days(30) };
  expect(proposed(table, { activity: "Farbe" })).toMatchObject({
    roles: ["Vorgangsnummer=case/high", "Farbe=activity/high", "Datum=time/high"],
    questions: [],
  });
});

test("says that there is no case where nothing repeats", () => {
  const table = { Nutzer: repeated(["a1"], 30), Was: repeated(steps, 10), Datum: days(30) };
  expect(proposed(table).questions).toContainEqual(["case"]);
});

test("finds the other roles, and what concerns people is not read", () => {
  const { roles } = proposed({
    Vorgangsnummer: ids("BA", 20, 3),
    Tätigkeit: repeated(steps, 20),
    Ende: repeated(["05.03.2024 10:00", "06.03.2024 11:00", "07.03.2024 12:00"], 20),
    Beginn: repeated(["05.03.2024 09:00", "06.03.2024 10:00", "07.03.2024 11:00"], 20),
    Sachgebiet: repeated(["50-1", "50-2"], 30),
    Fachverfahren: repeated(["E-Akte", "Kasse", "Wohngeld"], 20),
    Eingang: repeated(["Papier", "online"], 30),
    Ergebnis: repeated(["bewilligt", "abgelehnt"], 30),
    Gebühr: repeated(["1.234,50", "12,00", "7,25"], 20),
    Bearbeiter: repeated(["K1", "K2"], 30),
    Bemerkung: repeated(["siehe Akte"], 60),
    Mail: repeated(["a.b@example.org", "c.d@example.org"], 30),
    Farbe: repeated(["rot"], 60),
  });
  expect(roles).toEqual([
    "Vorgangsnummer=case/high",
    "Tätigkeit=activity/high",
    "Ende=time/high",
    "Beginn=start/high",
    "Sachgebiet=org_unit/high",
    "Fachverfahren=system/high",
    "Eingang=channel/high",
    "Ergebnis=outcome/high",
    "Gebühr=amount/high",
    "Bearbeiter=resource/high",
    "Bemerkung=free_text/high",
    "Mail=personal/high",
  ]);
});

test("knows the columns of XES, and lifecycle by its transitions", () => {
  expect(
    proposed({
      "case:concept:name": ids("c", 10, 4),
      "concept:name": repeated(["a", "a", "b", "b"], 10),
      "time:timestamp": repeated(["2024-03-05T10:00:00+01:00", "2024-03-06T10:00:00+01:00"], 20),
      "lifecycle:transition": repeated(["START", "COMPLETE"], 20),
      "org:resource": repeated(["u1", "u2"], 20),
      Resource: repeated(["u1", "u2"], 20),
    }).roles,
  ).toEqual([
    "case:concept:name=case/high",
    "concept:name=activity/high",
    "time:timestamp=time/high",
    "lifecycle:transition=lifecycle/high",
    "org:resource=resource/high",
    "Resource=resource/high",
  ]);
});

test("a row per case with a date per step is a wide table", () => {
  expect(
    proposed({
      Aktenzeichen: ids("BA", 20, 1),
      Weg: repeated(["Papier", "online"], 10),
      Eingang: days(20),
      Bescheid: [...days(15), "", "", "", "", ""],
      Geburtsdatum: days(20),
    }),
  ).toEqual({
    shape: "wide",
    roles: [
      "Aktenzeichen=case/high",
      "Weg=channel/high",
      "Eingang=step_date/medium",
      "Bescheid=step_date/medium",
      "Geburtsdatum=personal/high",
    ],
    questions: [],
  });
});

test("a log in which ids repeat is no wide table, however many dates it has", () => {
  expect(proposed({ ...log, Frist: days(30) }).shape).toBe("long");
});

test("an old and a new status make a table of changes", () => {
  expect(
    proposed({
      Vorgangsnummer: ids("BA", 10, 3),
      "Status alt": repeated(["", "neu", "geprüft"], 10),
      "Status neu": repeated(["neu", "geprüft", "fertig"], 10),
      "geändert am": days(30),
    }),
  ).toEqual({
    shape: "status",
    roles: [
      "Vorgangsnummer=case/high",
      "Status alt=old_status/high",
      "Status neu=activity/high",
      "geändert am=time/high",
    ],
    questions: [],
  });
});

test("a role that two columns fit stays empty", () => {
  const { roles } = proposed({
    Vorgangsnummer: ids("BA", 20, 3),
    Schritt: repeated(steps, 20),
    Datum: days(60),
    paymentAmount: repeated(["1", "2", "3"], 20),
    Gebühr: repeated(["1,50", "2,50", "3,50"], 20),
    Betrag: repeated(["1,50", "2,50", "3,50"], 20),
  });
  expect(roles.filter((role) => role.includes("amount"))).toEqual([]);
});

test("128 columns without a role change nothing", () => {
  const many = Object.fromEntries(
    Array.from({ length: 128 }, (_, i) => [`attr${i}`, repeated([`${i}`, `${i + 1}`, "7"], 10)]),
  );
  const { roles, questions } = proposed({
    ...many,
    "case:concept:name": ids("c", 10, 3),
    "concept:name": repeated(steps, 10),
    "time:timestamp": days(30),
  });
  expect([roles.length, questions]).toEqual([3, []]);
});
