import { canary, csv, heading, ordinary, type OddFile } from "./odd-file.js";

const semicolon = { "DQ-001": { count: 1, lines: [1] } } as const;
const one = (rows: readonly string[], first = heading): OddFile["files"] => ({
  "log.csv": csv(rows, "\n", first),
});
const at = (times: readonly string[]): OddFile["files"] =>
  one(times.map((time, i) => `V${i + 1};Prüfen;${time}`));
const loose = { maxRejectShare: 1 } as const;
const named = (names: readonly string[]): OddFile["files"] =>
  one(names.map((name, i) => `V${i + 1};${name};2024-03-05 09:${String(i % 60).padStart(2, "0")}:01`));

/** CSV files whose cells are odd: times, case ids, names, rows. */
export const csvCells: readonly OddFile[] = [
  {
    name: "German dates",
    files: at(["05.03.2024 13:45", "06.03.2024 07:15"]),
    gives: {
      rows: { read: 2, loaded: 2 },
      findings: { ...semicolon, "DQ-101": { count: 2, lines: [2, 3] } },
      times: ["2024-03-05T12:45:00.000Z", "2024-03-06T06:15:00.000Z"],
    },
  },
  {
    name: "dates with and without a time of day",
    files: at(["31.12.2023", "31.12.2023 13:45:59", "02.01.2024 08:00:01"]),
    gives: {
      rows: { read: 3, loaded: 3 },
      findings: {
        ...semicolon,
        "DQ-101": { count: 3, lines: [2, 3, 4] },
        "DQ-102": { count: 1, lines: [2] },
      },
    },
  },
  {
    name: "a time that is none",
    files: at(["2024-03-05 08:00:00", canary, "2024-02-30 10:00:00"]),
    options: loose,
    gives: {
      rows: { read: 3, loaded: 1, rejected: 2 },
      findings: { ...semicolon, "DQ-103": { count: 2, lines: [3, 4] } },
    },
  },
  {
    name: "24:00 is midnight of the next day",
    files: at(["05.03.2024 24:00", "05.03.2024 10:00"]),
    gives: {
      rows: { read: 2, loaded: 2 },
      findings: { ...semicolon, "DQ-101": { count: 2 }, "DQ-104": { count: 1, lines: [2] } },
      times: ["2024-03-05T09:00:00.000Z", "2024-03-05T23:00:00.000Z"],
    },
  },
  {
    name: "names of months, short and long",
    files: at(["5. März 2024 13:45", "06-Mär-2024 07:15", "7. Dez. 2023 10:00"]),
    gives: {
      rows: { read: 3, loaded: 3 },
      findings: { ...semicolon, "DQ-101": { count: 2 }, "DQ-104": { count: 3, lines: [2, 3, 4] } },
      times: ["2023-12-07T09:00:00.000Z", "2024-03-06T06:15:00.000Z"],
    },
  },
  {
    name: "a two-digit year is not guessed",
    files: at(["05.03.24 09:15", "06.03.24 09:15"]),
    gives: { error: "too-many-rejects", exit: 4 },
  },
  {
    name: "a two-digit year that is stated",
    files: at(["05.03.24 09:15", "06.03.24 09:15"]),
    source: { columns: { time: { from: "Zeitpunkt", formats: ["%d.%m.%y %H:%M"] } } },
    gives: {
      rows: { read: 2, loaded: 2 },
      findings: { ...semicolon, "DQ-101": { count: 2 }, "DQ-104": { count: 2, lines: [2, 3] } },
      times: ["2024-03-05T08:15:00.000Z", "2024-03-06T08:15:00.000Z"],
    },
  },
  {
    name: "slashes that show neither day nor month",
    files: at(["03/05/2024 10:00", "04/06/2024 10:00"]),
    gives: { error: "dates-ambiguous", exit: 3 },
  },
  {
    name: "slashes, stated",
    files: at(["03/05/2024 10:00", "04/06/2024 10:00"]),
    source: { columns: { time: { from: "Zeitpunkt", formats: ["%d/%m/%Y %H:%M"] } } },
    gives: {
      rows: { read: 2, loaded: 2 },
      findings: semicolon,
      times: ["2024-05-03T08:00:00.000Z", "2024-06-04T08:00:00.000Z"],
    },
  },
  {
    name: "amounts with decimal comma and thousands point, stated",
    files: one(
      [
        "V1;A;2024-03-05 09:00:01;1.234,50",
        "V2;A;2024-03-05 09:00:02;7,00",
        "V3;A;2024-03-05 09:00:03;12.345.678,90",
      ],
      `${heading};Gebühr`,
    ),
    source: { columns: { amount: "Gebühr" }, decimal: ",", thousands: "." },
    gives: { rows: { read: 3, loaded: 3 }, findings: semicolon },
  },
  {
    name: "amounts that may be either of two numbers, or none",
    files: one(
      [
        "V1;A;2024-03-05 09:00:01;1.234",
        `V2;A;2024-03-05 09:00:02;${canary}`,
        "V3;A;2024-03-05 09:00:03;7,50",
      ],
      `${heading};Gebühr`,
    ),
    source: { columns: { amount: "Gebühr" } },
    gives: {
      rows: { read: 3, loaded: 3 },
      findings: { ...semicolon, "DQ-106": { count: 2, lines: [2, 3] } },
    },
  },
  {
    name: "rows without a case id",
    files: one([
      ...ordinary(3),
      `;${canary};2024-03-05 10:00:00`,
      `k. A.;A;2024-03-05 10:00:00`,
      `-;A;2024-03-05 10:00:00`,
    ]),
    options: loose,
    gives: {
      rows: { read: 6, loaded: 3, rejected: 3 },
      findings: { ...semicolon, "DQ-201": { count: 3, lines: [5, 6, 7] } },
    },
  },
  {
    name: "NA and NULL are ids",
    files: one([...ordinary(2), "NA;A;2024-03-05 10:00:00", "NULL;A;2024-03-05 10:00:00"]),
    gives: { rows: { read: 4, loaded: 4 }, findings: semicolon, cases: ["NA", "NULL", "V1", "V2"] },
  },
  {
    name: "ids that a spreadsheet has rounded",
    files: one([...ordinary(2), "1,23E+11;A;2024-03-05 10:00:00", "1.24E+11;A;2024-03-05 10:00:00"]),
    options: loose,
    gives: {
      rows: { read: 4, loaded: 2, rejected: 2 },
      findings: { ...semicolon, "DQ-202": { count: 2, lines: [4, 5] } },
    },
  },
  {
    name: 'ids as a formula: ="007"',
    files: one(['"=""007""";A;2024-03-05 10:00:00', '="008";A;2024-03-05 10:00:01']),
    gives: {
      rows: { read: 2, loaded: 2 },
      findings: { ...semicolon, "DQ-202": { count: 2, lines: [2, 3] } },
      cases: ["007", "008"],
    },
  },
  {
    name: "one id in two spellings",
    files: one([
      "BA-2024/1;A;2024-03-05 10:00:00",
      "BA 2024-001;B;2024-03-05 11:00:00",
      "BA-2024/2;A;2024-03-05 12:00:00",
    ]),
    gives: { rows: { read: 3, loaded: 3 }, findings: { ...semicolon, "DQ-203": { count: 1, lines: [3] } } },
  },
  {
    name: "one id in two spellings, folded by a rule",
    files: one(["BA-2024/1;A;2024-03-05 10:00:00", " ba 2024-1;B;2024-03-05 11:00:00"]),
    source: {
      normalize_case: [{ kind: "trim" }, { kind: "upper" }, { kind: "collapse", characters: "-/ " }],
    },
    gives: { rows: { read: 2, loaded: 2 }, findings: semicolon, cases: ["BA-2024-1"] },
  },
  {
    name: "exact duplicates are dropped and counted",
    files: one([...ordinary(2), ...ordinary(2), ...ordinary(1, 9)]),
    source: { duplicates: "drop" },
    gives: {
      rows: { read: 5, loaded: 3, duplicate: 2 },
      findings: { ...semicolon, "DQ-204": { count: 2, lines: [4, 5] } },
    },
  },
  {
    name: "exact duplicates are kept where the source says so",
    files: one([...ordinary(2), ...ordinary(2)]),
    source: { duplicates: "keep" },
    gives: {
      rows: { read: 4, loaded: 4 },
      findings: { ...semicolon, "DQ-204": { count: 2, lines: [4, 5] } },
    },
  },
  {
    name: "the same case, step and time with another unit",
    files: one(
      ["V1;A;2024-03-05 10:00:01;FB 50", "V1;A;2024-03-05 10:00:01;FB 51", "V2;A;2024-03-05 10:00:02;FB 50"],
      `${heading};Sachgebiet`,
    ),
    source: { columns: { org_unit: "Sachgebiet" } },
    gives: { rows: { read: 3, loaded: 3 }, findings: { ...semicolon, "DQ-205": { count: 1, lines: [3] } } },
  },
  {
    name: "the hour that spring leaves out",
    files: at(["31.03.2024 01:59", "31.03.2024 02:30", "31.03.2024 03:01"]),
    gives: {
      rows: { read: 3, loaded: 3 },
      findings: { ...semicolon, "DQ-101": { count: 3 }, "DQ-301": { count: 1, lines: [3] } },
    },
  },
  {
    name: "the hour that autumn repeats",
    files: one(["V1;A;27.10.2024 02:50", "V1;B;27.10.2024 02:10", "V1;C;27.10.2024 03:10"]),
    gives: {
      rows: { read: 3, loaded: 3 },
      findings: { ...semicolon, "DQ-101": { count: 3 }, "DQ-302": { count: 2, lines: [2, 3] } },
      times: ["2024-10-27T00:50:00.000Z", "2024-10-27T02:10:00.000Z"],
    },
  },
  {
    name: "offsets in some rows only",
    files: at(["2024-03-05T10:00:00+01:00", "2024-03-05T10:00:01", "2024-03-05T10:00:02"]),
    gives: { rows: { read: 3, loaded: 3 }, findings: { ...semicolon, "DQ-303": { count: 1, lines: [2] } } },
  },
  {
    name: "placeholders and the future",
    files: at([
      "31.12.9999 00:00",
      "01.01.1900 00:00",
      "01.01.1970 00:00",
      "05.03.2030 10:00",
      "05.03.2024 10:00",
    ]),
    options: loose,
    gives: {
      rows: { read: 5, loaded: 1, rejected: 4 },
      findings: { ...semicolon, "DQ-101": { count: 1 }, "DQ-304": { count: 4, lines: [2, 3, 4, 5] } },
    },
  },
  {
    name: "real dates of 1948",
    files: at(["05.03.1948 10:00", "05.03.2024 10:00"]),
    gives: {
      rows: { read: 2, loaded: 2 },
      findings: { ...semicolon, "DQ-101": { count: 2 }, "DQ-304": { count: 1, lines: [2] } },
    },
  },
  {
    name: "all times at midnight",
    files: one(
      Array.from({ length: 30 }, (_, i) => `V${i};A;${String((i % 28) + 1).padStart(2, "0")}.01.2024 00:00`),
    ),
    gives: {
      rows: { read: 30, loaded: 30 },
      findings: { ...semicolon, "DQ-101": { count: 30 }, "DQ-305": { count: 30 } },
    },
  },
  {
    name: "whole cases in one second",
    files: one(
      Array.from(
        { length: 40 },
        (_, i) => `V${i % 20};${i < 20 ? "A" : "B"};2024-03-05 10:00:${String(10 + (i % 20))}`,
      ),
    ),
    gives: { rows: { read: 40, loaded: 40 }, findings: { ...semicolon, "DQ-305": { count: 20 } } },
  },
  {
    name: "an end before its start",
    files: one(
      ["V1;A;2024-03-05 10:00:01;2024-03-05 12:00:00", "V2;A;2024-03-05 10:00:02;2024-03-05 09:00:00"],
      `${heading};Beginn`,
    ),
    source: { columns: { start: { from: "Beginn" } } },
    gives: { rows: { read: 2, loaded: 2 }, findings: { ...semicolon, "DQ-306": { count: 1, lines: [2] } } },
  },
  {
    name: "look-alike names",
    files: named(["Prüfung", "Pruefung", "PRÜFUNG", "Bescheid erstellen"]),
    gives: { rows: { read: 4, loaded: 4 }, findings: { ...semicolon, "DQ-401": { count: 3 } } },
  },
  {
    name: "names composed and decomposed are one",
    files: named(["Prüfung", "Prüfung".normalize("NFD")]),
    gives: { rows: { read: 2, loaded: 2 }, findings: semicolon, activities: ["Prüfung"] },
  },
  {
    name: "names with scripts, direction marks, formulas and SQL",
    files: named([
      "</script><script>alert(1)</script>",
      "\u202egnufürP",
      "=1+1",
      '"\'; drop table instances; --"',
      "@sum(a1)",
    ]),
    gives: { rows: { read: 5, loaded: 5 }, findings: semicolon },
  },
  {
    name: "activities called Start and End",
    files: named(["Start", "End", "Start", "End"]),
    gives: { rows: { read: 4, loaded: 4 }, findings: semicolon, activities: ["End", "Start"] },
  },
  {
    name: "5,000 activities",
    files: named(Array.from({ length: 5000 }, (_, i) => `${(i * 7919).toString(36)} ${i.toString(2)}`)),
    gives: { rows: { read: 5000, loaded: 5000 }, findings: semicolon },
  },
  {
    name: "10,000 events in one case",
    files: one(
      Array.from(
        { length: 10_000 },
        (_, i) => `V1;Schritt ${i % 7};2024-03-05 ${new Date(i * 1000).toISOString().slice(11, 19)}`,
      ),
    ),
    gives: { rows: { read: 10_000, loaded: 10_000 }, findings: semicolon },
  },
  {
    name: "one id with a third of all events",
    files: one([...ordinary(300), ...ordinary(150, 900).map((row) => row.replace(/^V\d+/, "999"))]),
    gives: { rows: { read: 450, loaded: 450 }, findings: { ...semicolon, "DQ-201": { count: 150 } } },
  },
  {
    name: "a lifecycle in upper case",
    files: one(
      [
        "V1;A;2024-03-05 10:00:01;START",
        "V1;A;2024-03-05 11:00:01;COMPLETE",
        "V2;A;2024-03-05 10:00:02;COMPLETE",
      ],
      `${heading};lifecycle:transition`,
    ),
    source: { columns: { lifecycle: "lifecycle:transition" } },
    gives: {
      rows: { read: 3, loaded: 2, folded: 1 },
      findings: { ...semicolon, "DQ-403": { count: 4, lines: [2, 3, 4] } },
    },
  },
  {
    name: "a status chain that breaks",
    files: one(
      [
        "V1;geprüft;2024-03-05 10:00:01;neu",
        "V1;erledigt;2024-03-05 11:00:01;geprüft",
        "V1;archiviert;2024-03-05 12:00:01;offen",
      ],
      `${heading};Status alt`,
    ),
    source: { shape: "status", old_status: "Status alt" },
    gives: { rows: { read: 3, loaded: 3 }, findings: { ...semicolon, "DQ-404": { count: 1, lines: [4] } } },
  },
  {
    name: "columns with personal data that nobody mapped",
    files: one(
      ordinary(3).map((row) => `${row};${canary};${canary}`),
      `${heading};Bearbeiter;Bemerkung`,
    ),
    gives: { rows: { read: 3, loaded: 3 }, findings: { ...semicolon, "DQ-501": { count: 2 } } },
  },
  {
    name: "an e-mail address in a step",
    files: named(["Prüfen", "Mail an erika.mustermann@example.org"]),
    options: { lint: true },
    gives: { error: "personal-data-found", exit: 5 },
  },
  {
    name: "tax ids as case ids, whatever the source accepts",
    files: one(["86095742719;A;2024-03-05 10:00:01", "47036892816;A;2024-03-05 10:00:02"]),
    source: {
      not_personal: [{ column: "Vorgangsnummer", pattern: "tax_id", reason: "Test" }],
    },
    options: { lint: true },
    gives: { error: "personal-data-found", exit: 5 },
  },
  {
    name: "licence plates as case ids, accepted with a reason",
    files: one(["E-AB 1234;A;2024-03-05 10:00:01", "E-CD 77;A;2024-03-05 10:00:02"]),
    source: {
      not_personal: [{ column: "Vorgangsnummer", pattern: "licence_plate", reason: "Fuhrpark der Stadt" }],
    },
    options: { lint: true },
    gives: { rows: { read: 2, loaded: 2 }, findings: semicolon },
  },
  {
    name: "cases cut at both ends of the period",
    files: one(
      Array.from({ length: 40 }, (_, i) =>
        [0, 2].map((later) => {
          const day = new Date(Date.UTC(2024, 0, 1 + 4 * i + later)).toISOString().slice(0, 10);
          return `V${i};${later === 0 ? "A" : "B"};${day} 08:00:01`;
        }),
      ).flat(),
    ),
    gives: { rows: { read: 80, loaded: 80 }, findings: { ...semicolon, "DQ-307": { count: 2 } } },
  },
  {
    name: "rows outside of the window",
    files: at(["31.12.2023 10:00", "05.01.2024 10:00", "05.06.2024 10:00"]),
    source: { window: { from: "2024-01-01", to: "2024-03-31" } },
    gives: { rows: { read: 3, loaded: 1, outside: 2 }, findings: { ...semicolon, "DQ-101": { count: 1 } } },
  },
  {
    name: "a day and a time of day in two columns, as SAP exports them",
    files: {
      "log.csv": csv(
        [
          "V1;Prüfen;05.03.2024;08:15:00",
          "V1;Bescheid;05.03.2024;08:15:30",
          "V2;Prüfen;06.03.2024 00:00:00;16:30",
        ],
        "\n",
        "Vorgangsnummer;Tätigkeit;Datum;Uhrzeit",
      ),
    },
    gives: {
      rows: { read: 3, loaded: 3 },
      findings: { ...semicolon, "DQ-101": { count: 3 } },
      times: ["2024-03-05T07:15:00.000Z", "2024-03-06T15:30:00.000Z"],
    },
  },
];
