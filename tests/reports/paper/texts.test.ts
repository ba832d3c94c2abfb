import { expect, test } from "vitest";
import { readDocument } from "../../../src/config/document.js";
import { AppError } from "../../../src/errors/app-error.js";
import { placeKeys } from "../../../src/reports/paper/places.js";
import { textTemplate } from "../../../src/reports/paper/template.js";
import { paperTexts } from "../../../src/reports/paper/texts.js";

function read(yaml: string, isAsked: (key: string) => boolean = () => true) {
  const document = readDocument(yaml, "paper.yaml", (problem) => {
    throw new Error(problem.says.en);
  });
  if (document === undefined) throw new Error("no document");
  return paperTexts(document, isAsked);
}

function complaint(yaml: string, isAsked?: (key: string) => boolean): unknown {
  try {
    return read(yaml, isAsked);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message, exit } = error.explain("de");
    return [exit, ...message.split("\n  ").slice(1)];
  }
}

test("reads texts as they were typed, without blanks at the ends of lines", () => {
  expect(
    read(
      "lead: Fachbereich 12\nrisks: |\n  Erstens.  \n  <b>Zweitens</b> & mehr\n\n\n\n  - eins\n  - zwei\n",
    ),
  ).toEqual({ lead: "Fachbereich 12", risks: "Erstens.\n<b>Zweitens</b> & mehr\n\n- eins\n- zwei" });
});

test.each(["de", "en"] as const)("the file to fill in names every place and holds no text (%s)", (lang) => {
  const yaml = textTemplate(lang);
  expect(read(yaml)).toEqual({});
  expect([...yaml.matchAll(/^([a-z_]+): \|$/gm)].map(([, key]) => key)).toEqual(placeKeys);
  expect(textTemplate(lang, (key) => key !== "staff")).not.toContain("staff:");
  const filledIn = yaml.replaceAll(/^([a-z_]+): \|$/gm, "$1: |\n  Erste: Zeile\n\n  # zweite");
  expect(read(filledIn)).toEqual(
    Object.fromEntries(placeKeys.map((key) => [key, "Erste: Zeile\n\n# zweite"])),
  );
});

test("a file of comments says nothing yet", () => {
  expect(read("# noch nichts\n")).toEqual({});
});

test.each<readonly [string, readonly unknown[]]>([
  ["leed: FB 12", [2, "paper.yaml:1  leed  unbekannter Schlüssel. Meinten Sie „lead“?"]],
  [
    "lead: FB 12\nrisks: 5",
    [
      2,
      "paper.yaml:2  risks  gehört in Anführungszeichen; erwartet wird ein Text (z. B. Fachbereich Digitalisierung).",
    ],
  ],
  [
    `staff: ${"x".repeat(4001)}`,
    [
      2,
      "paper.yaml:1  staff  ist länger als 4000 Zeichen; die Vorlage hat zwei Seiten, Ausführliches gehört in eine Anlage.",
    ],
  ],
  [
    "lead: FB 12\nnext_steps: |\n  bis März\n  durch Frau Sabine Müller",
    [
      5,
      "paper.yaml:2  next_steps  enthält vermutlich eine Angabe zu einer Person (Form Herr/Frau •••); in der Vorlage stehen Funktionen und Stellen, keine Namen.",
    ],
  ],
])("%s", (yaml, lines) => {
  expect(complaint(yaml)).toEqual(lines);
});

test("a place that the project fills itself is not taken from people", () => {
  expect(complaint("hourly_rate: 60 Euro", (key) => key !== "hourly_rate")).toEqual([
    2,
    "paper.yaml:1  hourly_rate  ist schon bekannt und steht so in der Vorlage (prozessradar.yaml, costs); hier bitte leer lassen.",
  ]);
});
