import { expect, test } from "vitest";
import { activitiesOf, unitsOf } from "../../src/config/filter.js";
import { filterFile, readFilters } from "../../src/config/filter-file.js";
import { filterWords } from "../../src/config/filter-words.js";
import { processFile } from "../../src/config/process-file.js";
import { folderOf } from "../cli/logs.js";
import { complaints, parsed } from "./complaints.js";
import { wohngeld } from "./design.js";

const all = `filters:
  - period: { cases: active, from: 2024-01-01, to: 2024-06-30 }
  - completed: true
  - starts_with: Antrag
  - ends_with: [Bescheid, Ablehnung]
  - contains: [Prüfung]
  - lacks: [Widerspruch, Klage]
  - follows: { from: Antrag, to: Bescheid, how: eventually }
  - attribute: { name: channel, values: [online, papier] }
  - org_unit: Wohngeldstelle
  - throughput: { from: 12h, to: 42d }
  - coverage: 80%
`;
const wrong = (yaml: string, lang?: "de" | "en") => complaints(filterFile, yaml, lang);

test("every kind, in the order of the file", () => {
  expect(parsed(filterFile, all).filters).toEqual([
    { kind: "period", cases: "active", from: "2024-01-01", to: "2024-06-30" },
    { kind: "completed" },
    { kind: "starts_with", activities: ["Antrag"] },
    { kind: "ends_with", activities: ["Bescheid", "Ablehnung"] },
    { kind: "contains", activities: ["Prüfung"] },
    { kind: "lacks", activities: ["Widerspruch", "Klage"] },
    { kind: "follows", from: ["Antrag"], to: ["Bescheid"], how: "eventually" },
    { kind: "attribute", name: "channel", values: ["online", "papier"] },
    { kind: "org_unit", units: ["Wohngeldstelle"] },
    { kind: "throughput", from_seconds: 43_200, to_seconds: 3_628_800 },
    { kind: "coverage", share: 0.8 },
  ]);
});

test("what is left out: a period is that of the beginning, following is direct, an end is open", () => {
  const yaml =
    "filters: [{ period: { to: 2024-06-30 } }, { follows: { from: A, to: B } }, { throughput: { from: 1d } }]";
  expect(parsed(filterFile, yaml).filters).toEqual([
    { kind: "period", cases: "started", from: null, to: "2024-06-30" },
    { kind: "follows", from: ["A"], to: ["B"], how: "directly" },
    { kind: "throughput", from_seconds: 86_400, to_seconds: null },
  ]);
});

test("in words, in both languages", () => {
  const filters = parsed(filterFile, all).filters.map(filterWords);
  expect(filters.map(({ de }) => de)).toEqual([
    "in Arbeit vom 01.01.2024 bis 30.06.2024",
    "abgeschlossen",
    "beginnt mit „Antrag“",
    "endet mit „Bescheid“ oder „Ablehnung“",
    "enthält „Prüfung“",
    "ohne „Widerspruch“ und „Klage“",
    "auf „Antrag“ folgt irgendwann „Bescheid“",
    "Eingangskanal „online“ oder „papier“",
    "war in „Wohngeldstelle“",
    "Durchlaufzeit ab 12 h bis 42 d",
    "häufigste Abläufe bis 80 % der Fälle",
  ]);
  expect(filters.map(({ en }) => en)).toEqual([
    "active from 2024-01-01 to 2024-06-30",
    "completed",
    'starts with "Antrag"',
    'ends with "Bescheid" or "Ablehnung"',
    'contains "Prüfung"',
    'without "Widerspruch" or "Klage"',
    '"Antrag" is eventually followed by "Bescheid"',
    'channel "online" or "papier"',
    'has been at "Wohngeldstelle"',
    "throughput time from 12 h up to 42 d",
    "most frequent paths up to 80% of the cases",
  ]);
});

test("the names that a filter asks for", () => {
  const { filters } = parsed(filterFile, all);
  expect(filters.flatMap(activitiesOf)).toEqual([
    ...["Antrag", "Bescheid", "Ablehnung", "Prüfung", "Widerspruch", "Klage", "Antrag", "Bescheid"],
  ]);
  expect(filters.flatMap(unitsOf)).toEqual(["Wohngeldstelle"]);
  expect(unitsOf({ kind: "attribute", name: "org_unit", values: ["u"] })).toEqual(["u"]);
});

test("every problem with its line", () => {
  expect(
    wrong(`filters:
  - contans: A
  - { contains: A, lacks: B }
  - {}
  - period: {}
  - period: { from: 2024-02-01, to: 2024-01-01 }
  - period: { from: 2024-02-30 }
  - completed: false
  - throughput: { from: 42 }
  - throughput: { from: 2d, to: 1d }
  - coverage: 0%
  - attribute: { name: chanel, values: online }
  - starts_with: []
`).map((line) => line.replace(/; möglich: .*$/, "; …")),
  ).toMatchInlineSnapshot(`
    [
      "datei.yaml:2  filters[0].contans  unbekannter Schlüssel. Meinten Sie „contains“?",
      "datei.yaml:3  filters[1]  ein Eintrag ist genau ein Filter; …",
      "datei.yaml:4  filters[2]  ein Eintrag ist genau ein Filter; …",
      "datei.yaml:5  filters[3].period  braucht from oder to.",
      "datei.yaml:6  filters[4].period.to  liegt vor dem Anfang des Zeitraums.",
      "datei.yaml:7  filters[5].period.from  erwartet wird ein Datum JJJJ-MM-TT (z. B. 2024-12-31).",
      "datei.yaml:8  filters[6].completed  erwartet wird true; wer alle Fälle will, lässt den Filter weg.",
      "datei.yaml:9  filters[7].throughput.from  die Einheit fehlt; erwartet wird eine Zahl mit Einheit (s, min, h, d) (z. B. 42d).",
      "datei.yaml:10  filters[8].throughput.to  liegt unter from.",
      "datei.yaml:11  filters[9].coverage  muss über 0 liegen.",
      "datei.yaml:12  filters[10].attribute.name  ein Merkmal heißt mit höchstens 40 Kleinbuchstaben, Ziffern und _ (z. B. stadtbezirk). Meinten Sie „channel“?",
      "datei.yaml:13  filters[11].starts_with  ist leer; erwartet wird eine Liste (z. B. [Bescheid versandt, Antrag abgelehnt]).",
    ]
  `);
});

test("a file has at least one filter and nothing else", () => {
  expect(wrong("filters: []")).toHaveLength(1);
  expect(wrong("filter: [{ completed: true }]", "en")).toHaveLength(2);
});

test("a process file holds filters; one on another spelling of an activity would find nothing", () => {
  const filtered = (filter: string) => `${wohngeld}\nfilters:\n  - ${filter}\n`;
  expect(parsed(processFile, filtered("contains: Vollständigkeit prüfen")).filters).toEqual([
    { kind: "contains", activities: ["Vollständigkeit prüfen"] },
  ]);
  expect(parsed(processFile, wohngeld).filters).toBeUndefined();
  const [problem] = complaints(processFile, filtered("follows: { from: Antrag, to: [Pruefung Unterlagen] }"));
  expect(problem).toMatch(
    /filters\[0\]\.follows\.to {2}das ist nur eine andere Schreibweise \(alias\); der Schritt heißt „Vollständigkeit prüfen“\.$/,
  );
});

test("a file that is missing or no list of filters is an error of configuration", () => {
  using folder = folderOf({ "leer.yaml": "" });
  for (const name of ["fehlt.yaml", "leer.yaml"])
    expect(() => readFilters(folder.cwd, name)).toThrow(expect.objectContaining({ code: "config-invalid" }));
});
