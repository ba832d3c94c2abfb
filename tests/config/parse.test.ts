import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { readDocument } from "../../src/config/document.js";
import {
  flag,
  isoDate,
  isoDateOrOpen,
  measured,
  number,
  oneOf,
  share,
  text,
  textLike,
  whole,
} from "../../src/config/fields.js";
import { parse } from "../../src/config/parse.js";
import { projectPath } from "../../src/config/project-path.js";
import { policyFile } from "../../src/config/policy-file.js";
import { processFile } from "../../src/config/process-file.js";
import { projectFile } from "../../src/config/project-file.js";
import { rankingFile } from "../../src/config/ranking-file.js";
import { answer, statement } from "../../src/config/statements.js";
import {
  anyList,
  bilingual,
  chosenBy,
  dictionary,
  list,
  oneOrMore,
  section,
} from "../../src/config/structures.js";
import { minuteUnits } from "../../src/config/units.js";
import { zone } from "../../src/config/zone.js";
import { AppError } from "../../src/errors/app-error.js";
import { complaints, parsed } from "./complaints.js";

const example = { example: "{ value: 3, evidence: stated, by: Amt 50, date: 2025-02-12 }" };

/** One key per kind of field; every key may be left out. */
const schema = section(
  {
    text: text({ example: "Amt 50" }).exactOptional(),
    id: textLike(/^[a-z]+$/, { de: "eine Kennung", en: "an id" }, { example: "wohngeld" }).exactOptional(),
    date: isoDate().exactOptional(),
    heard: isoDateOrOpen().exactOptional(),
    flag: flag().exactOptional(),
    number: number({ min: 0, max: 1 }, { example: "0.4" }).exactOptional(),
    count: whole({ min: 1 }, { example: "4" }).exactOptional(),
    word: oneOf(["yes", "no", "unknown"]).exactOptional(),
    effort: measured(minuteUnits, { example: "12min" }).exactOptional(),
    share: share({ example: "0.4" }).exactOptional(),
    path: projectPath({ example: "reports/" }).exactOptional(),
    files: projectPath({ example: "eingang/*.csv", pattern: true }).exactOptional(),
    zone: zone().exactOptional(),
    tags: anyList(text({ example: "sozial" }), { example: "[sozial]" }).exactOptional(),
    list: list(text({ example: "Mahnung" }), { example: "[Mahnung]" }).exactOptional(),
    columns: oneOrMore(
      text({ example: "Tätigkeit" }),
      { de: "ein Spaltenname oder eine Liste davon", en: "the name of a column or a list of them" },
      { one: "Tätigkeit", many: "[Vorgang, Status]" },
    ).exactOptional(),
    name: bilingual({ example: "Wohngeld" }).exactOptional(),
    units: dictionary(whole({ min: 0 }, { example: "24" }), { example: "{ Amt 50: 24 }" }).exactOptional(),
    stated: chosenBy(
      "evidence",
      ["stated", "assumed"],
      statement({ value: number({ min: 1 }, { example: "3" }) }, example),
      example,
    ).exactOptional(),
    gate: answer(["yes", "no"], {
      example: "{ answer: no, by: Rechtsamt, date: 2025-02-20 }",
    }).exactOptional(),
  },
  { example: "name: Wohngeld" },
);

const author = "Eine Angabe braucht, wer sie gemacht hat (eine Funktion, kein Personenname), und ein Datum.";
const outside =
  "der Pfad muss im Projektordner bleiben (ohne „/“ am Anfang, ohne „..“, ohne Verknüpfung nach außen).";

test.each([
  // keys
  ["txet: x", "datei.yaml:1  txet  unbekannter Schlüssel. Meinten Sie „text“?"],
  ["a: 1\nColumns: x", "datei.yaml:2  Columns  unbekannter Schlüssel. Meinten Sie „columns“?"],
  ["name: { de: x, fr: y }", "datei.yaml:1  name.fr  unbekannter Schlüssel; erlaubt: de, en."],
  [
    "stated: { value: 1,5, evidence: assumed }",
    "datei.yaml:1  stated.5  unbekannter Schlüssel; vermutlich ein Dezimalkomma davor. Zahlen werden hier mit Punkt geschrieben (1.5).",
  ],
  // text
  ["text: 50", "datei.yaml:1  text  gehört in Anführungszeichen; erwartet wird ein Text (z. B. Amt 50)."],
  ["text: true", "datei.yaml:1  text  gehört in Anführungszeichen; erwartet wird ein Text (z. B. Amt 50)."],
  ["text:", "datei.yaml:1  text  ist leer; erwartet wird ein Text (z. B. Amt 50)."],
  ["text: ''", "datei.yaml:1  text  ist leer; erwartet wird ein Text (z. B. Amt 50)."],
  ["text: [a]", "datei.yaml:1  text  erwartet wird ein Text (z. B. Amt 50)."],
  ["id: Wohn Geld", "datei.yaml:1  id  erwartet wird eine Kennung (z. B. wohngeld)."],
  ["name: { en: x }", "datei.yaml:1  name.de  fehlt; erwartet wird ein Text (z. B. Wohngeld)."],
  ["name: [x]", "datei.yaml:1  name  erwartet wird ein Text oder { de: …, en: … } (z. B. Wohngeld)."],
  // dates
  ["date: 2024-02-30", "datei.yaml:1  date  erwartet wird ein Datum JJJJ-MM-TT (z. B. 2024-12-31)."],
  [
    "date: 4.3.2025",
    "datei.yaml:1  date  erwartet wird ein Datum JJJJ-MM-TT (z. B. 2024-12-31). Meinten Sie „2025-03-04“?",
  ],
  ["heard: bald", "datei.yaml:1  heard  erwartet wird ein Datum JJJJ-MM-TT oder open (z. B. 2024-12-31)."],
  [
    "heard: 2024-02-30",
    "datei.yaml:1  heard  erwartet wird ein Datum JJJJ-MM-TT oder open (z. B. 2024-12-31).",
  ],
  // numbers
  ["number: 1,5", "datei.yaml:1  number  Dezimalkomma; Zahlen werden hier mit Punkt geschrieben (1.5)."],
  [
    "number: 1.234,50",
    "datei.yaml:1  number  Dezimalkomma; Zahlen werden hier mit Punkt geschrieben (1234.50).",
  ],
  ["number: 2", "datei.yaml:1  number  erwartet wird eine Zahl von 0 bis 1 (z. B. 0.4)."],
  ["number: .inf", "datei.yaml:1  number  erwartet wird eine Zahl von 0 bis 1 (z. B. 0.4)."],
  [
    'number: "0.4"',
    "datei.yaml:1  number  steht in Anführungszeichen; erwartet wird eine Zahl von 0 bis 1 (z. B. 0.4).",
  ],
  ["count: 2.5", "datei.yaml:1  count  erwartet wird eine ganze Zahl ab 1 (z. B. 4)."],
  ["count: viele", "datei.yaml:1  count  erwartet wird eine ganze Zahl ab 1 (z. B. 4)."],
  // quantities
  [
    "effort: 12",
    "datei.yaml:1  effort  die Einheit fehlt; erwartet wird eine Zahl mit Einheit (s, min, h) (z. B. 12min).",
  ],
  ["effort: 12 Tage", "datei.yaml:1  effort  erwartet wird eine Zahl mit Einheit (s, min, h) (z. B. 12min)."],
  ["effort: 1,5h", "datei.yaml:1  effort  Dezimalkomma; Zahlen werden hier mit Punkt geschrieben (1.5h)."],
  ["share: 40", "datei.yaml:1  share  erwartet wird ein Anteil von 0 bis 1 oder 0% bis 100% (z. B. 0.4)."],
  ["share: 101%", "datei.yaml:1  share  erwartet wird ein Anteil von 0 bis 1 oder 0% bis 100% (z. B. 0.4)."],
  // words
  ["flag: yes", "datei.yaml:1  flag  erwartet wird true oder false (z. B. true). Meinten Sie „true“?"],
  ["flag: 1", "datei.yaml:1  flag  erwartet wird true oder false (z. B. true)."],
  ["word: ja", "datei.yaml:1  word  unbekannter Wert „ja“; erlaubt: yes, no, unknown. Meinten Sie „yes“?"],
  [
    "word: true",
    "datei.yaml:1  word  unbekannter Wert „true“; erlaubt: yes, no, unknown. Meinten Sie „yes“?",
  ],
  [
    "word: unknwon",
    "datei.yaml:1  word  unbekannter Wert „unknwon“; erlaubt: yes, no, unknown. Meinten Sie „unknown“?",
  ],
  ["word: 7", "datei.yaml:1  word  unbekannter Wert „7“; erlaubt: yes, no, unknown."],
  ["word:", "datei.yaml:1  word  ist leer; erwartet wird eines der Wörter yes, no, unknown (z. B. yes)."],
  [
    "zone: Europe/Berlni",
    "datei.yaml:1  zone  erwartet wird eine Zeitzone (z. B. Europe/Berlin). Meinten Sie „Europe/Berlin“?",
  ],
  ["zone: '+01:00'", "datei.yaml:1  zone  erwartet wird eine Zeitzone (z. B. Europe/Berlin)."],
  // paths
  ["path: /etc", `datei.yaml:1  path  ${outside}`],
  ["path: a/../../b", `datei.yaml:1  path  ${outside}`],
  ["path: C:/daten", `datei.yaml:1  path  ${outside}`],
  ["path: ~/daten", `datei.yaml:1  path  ${outside}`],
  ["path: a\\b", "datei.yaml:1  path  Ordner werden mit „/“ getrennt, nicht mit „\\“."],
  ["path: a*", "datei.yaml:1  path  „*“ ist hier nicht möglich."],
  ["files: '*/a.csv'", "datei.yaml:1  files  „*“ ist nur im Dateinamen möglich, nicht im Ordner."],
  ["path: 5", "datei.yaml:1  path  gehört in Anführungszeichen; erwartet wird ein Pfad (z. B. reports/)."],
  // lists and sections
  ["tags: sozial", "datei.yaml:1  tags  erwartet wird eine Liste (z. B. [sozial])."],
  [
    "tags:\n  - a\n  - 5",
    "datei.yaml:3  tags[1]  gehört in Anführungszeichen; erwartet wird ein Text (z. B. sozial).",
  ],
  ["list: []", "datei.yaml:1  list  ist leer; erwartet wird eine Liste (z. B. [Mahnung])."],
  ["columns: []", "datei.yaml:1  columns  ist leer; erwartet wird eine Liste (z. B. [Vorgang, Status])."],
  [
    "columns: { a: b }",
    "datei.yaml:1  columns  erwartet wird ein Spaltenname oder eine Liste davon (z. B. Tätigkeit).",
  ],
  [
    "columns: [a, 5]",
    "datei.yaml:1  columns[1]  gehört in Anführungszeichen; erwartet wird ein Text (z. B. Tätigkeit).",
  ],
  ["units: 5", "datei.yaml:1  units  erwartet wird ein Abschnitt mit Schlüsseln (z. B. { Amt 50: 24 })."],
  ["units: { '': 5 }", 'datei.yaml:1  units.""  ein Name ist leer.'],
  ["5", "datei.yaml:1  erwartet wird ein Abschnitt mit Schlüsseln (z. B. name: Wohngeld)."],
  ["", "datei.yaml:1  ist leer; erwartet wird ein Abschnitt mit Schlüsseln (z. B. name: Wohngeld)."],
  // statements
  ["stated: { value: 3, evidence: stated, date: 2025-02-12 }", `datei.yaml:1  stated.by  fehlt. ${author}`],
  [
    "stated: { value: 3 }",
    "datei.yaml:1  stated.evidence  fehlt; erwartet wird eines der Wörter stated, assumed (z. B. stated).",
  ],
  [
    "stated: { value: 3, evidence: statd }",
    "datei.yaml:1  stated.evidence  unbekannter Wert „statd“; erlaubt: stated, assumed. Meinten Sie „stated“?",
  ],
  ["gate: { answer: no, by: Rechtsamt }", `datei.yaml:1  gate.date  fehlt. ${author}`],
  [
    "gate: no",
    "datei.yaml:1  gate  erwartet wird ein Abschnitt mit Schlüsseln (z. B. { answer: no, by: Rechtsamt, date: 2025-02-20 }).",
  ],
])("%j", (yaml, expected) => {
  expect(complaints(schema, yaml)).toContain(expected);
});

test("says the same in English", () => {
  const yaml = [
    "txet: x",
    "text: 50",
    "date: 4.3.2025",
    "number: 1,5",
    "count:",
    "effort: 12",
    "word: ja",
    "path: ../x",
    "gate: { answer: no, by: Rechtsamt }",
  ].join("\n");
  expect(complaints(schema, yaml, "en")).toEqual([
    'datei.yaml:1  txet  unknown key. Did you mean "text"?',
    "datei.yaml:2  text  belongs in quotation marks; must be a text (e.g. Amt 50).",
    'datei.yaml:3  date  must be a date YYYY-MM-DD (e.g. 2024-12-31). Did you mean "2025-03-04"?',
    "datei.yaml:4  number  decimal comma; numbers are written with a point here (1.5).",
    "datei.yaml:5  count  is empty; must be a whole number from 1 up (e.g. 4).",
    "datei.yaml:6  effort  the unit is missing; must be a number with its unit (s, min, h) (e.g. 12min).",
    'datei.yaml:7  word  unknown value "ja"; allowed: yes, no, unknown. Did you mean "yes"?',
    'datei.yaml:8  path  the path must stay in the project folder (no "/" in front, no "..", no link to the outside).',
    "datei.yaml:9  gate.date  is missing. A statement needs who made it (a function, not a person's name) and a date.",
  ]);
});

test("what is right comes out typed", () => {
  const yaml = `
text: x
heard: open
effort: 1.5h
share: 40%
columns: Tätigkeit
name: Wohngeld
units: { constructor: 3 }
stated: { value: 3, evidence: assumed }
gate: { answer: unknown, note: offen }
`;
  expect(parsed(schema, yaml)).toEqual({
    text: "x",
    heard: "open",
    effort: 90,
    share: 0.4,
    columns: ["Tätigkeit"],
    name: { de: "Wohngeld", en: "Wohngeld" },
    units: { constructor: 3 },
    stated: { value: 3, evidence: "assumed" },
    gate: { answer: "unknown", note: "offen" },
  });
});

test("all problems make one error, with the whole message", () => {
  const document = readDocument("flag: yes\ntext: 50\nnumber: 1,5\n", "processes/a.yaml", () => undefined);
  if (document === undefined) throw new Error("no document");
  let error: unknown;
  try {
    parse(schema, document);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof AppError)) throw new Error("no AppError");
  expect(error.explain("de")).toEqual({
    message: `Die Konfiguration ist fehlerhaft (3 Stellen):
  processes/a.yaml:1  flag  erwartet wird true oder false (z. B. true). Meinten Sie „true“?
  processes/a.yaml:2  text  gehört in Anführungszeichen; erwartet wird ein Text (z. B. Amt 50).
  processes/a.yaml:3  number  Dezimalkomma; Zahlen werden hier mit Punkt geschrieben (1.5).`,
    hint: "Es wurde nichts eingelesen und nichts geschrieben. Bitte die genannten Stellen ändern und den Befehl wiederholen.",
    exit: 2,
  });
});

test("a text is never quoted in a message", () => {
  const secret = "Erika Mustermann";
  const keys = [
    "date",
    "heard",
    "flag",
    "number",
    "count",
    "effort",
    "share",
    "id",
    "tags",
    "units",
    "stated",
    "gate",
  ];
  for (const key of keys) {
    const lines = complaints(schema, `${key}: ${secret}`);
    expect(lines).toHaveLength(1);
    expect(lines.join("")).not.toContain(secret);
  }
});

test("an arbitrary value gives a value or an AppError with a place and words for every problem", () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
  const known = fc.dictionary(
    fc.constantFrom(
      ...Object.keys(projectFile.shape),
      ...[
        "id",
        "owner",
        "processing",
        "source",
        "columns",
        "events",
        "activities",
        "assessment",
        "gates",
        "shape",
      ],
      ...["scores", "anchors", "presets", "decided", "model", "floors", "profiles", "version", "__proto__"],
    ),
    anything,
  );
  const files: readonly z.ZodType[] = [projectFile, processFile, rankingFile, policyFile, schema];
  fc.assert(
    fc.property(fc.oneof(anything, known), (value) => {
      for (const file of files) {
        try {
          parse(file, { file: "datei.yaml", value, lineOf: () => 1 });
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== "config-invalid") throw error;
          const { problems } = (error as AppError<"config-invalid">).details;
          expect(problems.length).toBeGreaterThan(0);
          for (const { says } of problems)
            expect(says).toEqual({ de: expect.any(String), en: expect.any(String) });
          expect(error.explain("en").message).not.toContain("undefined");
        }
      }
    }),
    { numRuns: 150 },
  );
});
