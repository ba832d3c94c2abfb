import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultPolicy, profiles } from "../../src/config/policy.js";
import { loadProject, type Project } from "../../src/config/project.js";
import { rankingV1 } from "../../src/config/ranking.js";
import { AppError } from "../../src/errors/app-error.js";
import * as design from "./design.js";
import { folder } from "./folder.js";

const sources = { "p/eingang/wohngeld_2023.csv": "x", "p/eingang/wohngeld_2024.csv": "x" };
const whole = {
  "p/prozessradar.yaml": design.project,
  "p/ranking.yaml": design.ranking,
  "p/policy.yaml": design.policy,
  "p/processes/wohngeld.yaml": design.wohngeld,
  ...sources,
};

/** What a person reads about a project that cannot be loaded. */
function refusal(dir: string, lang: "de" | "en" = "de") {
  try {
    loadProject(dir);
  } catch (error) {
    if (error instanceof AppError) return error.explain(lang);
    throw error;
  }
  throw new Error("the project was loaded");
}

test("the project of the design is loaded as a whole", () => {
  const dir = join(folder(whole), "p");
  const { processes, ...project } = loadProject(dir);
  const expected: Omit<Project, "processes"> = {
    dir,
    name: { de: "Portfolio Stadt Essen", en: "Portfolio Stadt Essen" },
    lang: "de",
    timezone: "Europe/Berlin",
    store: join(dir, "data"),
    profile: "verwaltung",
    policy: {
      version: "2025-01",
      profiles_allowed: ["intern", "verwaltung"],
      profiles,
      floors: { k_cases: 5, k_staff: 7, min_cases: 30 },
      resource: { mode: "drop", agreement: null },
      time_precision: "minute",
    },
    ranking: { ...rankingV1, decided: { by: "Lenkungskreis", date: "2025-03-04", preset: "beschlossen" } },
    limits: { max_reject_share: 0.01 },
    costs: null,
    key_file: join(dir, "../schluessel/essen.key"),
    accessibility_contact: "barrierefreiheit@example.invalid",
    org_units: { Wohngeldstelle: { staff: 24 } },
    paths: {
      reports: join(dir, "reports"),
      decisions: join(dir, "decisions.jsonl"),
      releases: join(dir, "releases.jsonl"),
    },
    files: ["prozessradar.yaml", "ranking.yaml", "policy.yaml", "processes/wohngeld.yaml"].map((file) =>
      join(dir, file),
    ),
  };
  expect(project).toEqual(expected);
  expect(processes.map(({ id, source }) => ({ id, files: source.files, timezone: source.timezone }))).toEqual(
    [
      {
        id: "wohngeld",
        files: [join(dir, "eingang/wohngeld_2023.csv"), join(dir, "eingang/wohngeld_2024.csv")],
        timezone: "Europe/Berlin",
      },
    ],
  );
});

const least = (id: string, more = "") => `
id: ${id}
name: ${id}
owner: { unit: Amt 1 }
processing:
  purpose: a
  legal_basis: b
  controller: c
  period: { from: 2024-01-01, to: 2024-12-31 }
  delete_on: 2025-06-30
secrecy: general
source: { files: a.csv }
${more}`;

test("a project needs a name and a process; all else is built in", () => {
  const dir = folder({
    "prozessradar.yaml": "name: { de: Probe, en: Sample }\ntimezone: UTC",
    "processes/b.yaml": least("zwei"),
    "processes/a.yaml": least("eins"),
    "a.csv": "x",
  });
  const { processes, ...project } = loadProject(dir);
  expect(project).toEqual({
    dir,
    name: { de: "Probe", en: "Sample" },
    lang: "de",
    timezone: "UTC",
    store: join(dir, ".prozessradar"),
    profile: "verwaltung",
    policy: defaultPolicy,
    ranking: rankingV1,
    limits: { max_reject_share: 0.01 },
    costs: null,
    key_file: null,
    org_units: {},
    paths: {
      reports: join(dir, "reports"),
      decisions: join(dir, "decisions.jsonl"),
      releases: join(dir, "releases.jsonl"),
    },
    files: ["prozessradar.yaml", "processes/a.yaml", "processes/b.yaml"].map((file) => join(dir, file)),
  });
  expect(processes.map(({ id, source }) => [id, source.files, source.timezone])).toEqual([
    ["eins", [join(dir, "a.csv")], "UTC"],
    ["zwei", [join(dir, "a.csv")], "UTC"],
  ]);
});

test("hours of a post that hold only after the data of a process are refused", () => {
  const dir = folder({
    "prozessradar.yaml": `name: Probe
costs:
  rate: 62 EUR
  hours_per_year: [{ from: 2025-01-01, hours: 1600, source: Kämmerei }]
  source: Kämmerei
  date: 2025-01-15`,
    "processes/a.yaml": least("eins"),
    "processes/b.yaml": least("zwei").replace("files: a.csv", "files: a.csv, exported_at: 2025-01-07"),
    "a.csv": "x",
  });
  expect(refusal(dir).message).toContain(
    "costs.hours_per_year  für den Stand der Daten von eins (2024-12-31) gilt noch kein Eintrag.",
  );
  expect(refusal(dir).message).not.toContain("zwei");
});

test("JSON is as good as YAML", () => {
  const process = { processing: { purpose: "a", legal_basis: "b", controller: "c" } };
  const dir = folder({
    "prozessradar.yaml": JSON.stringify({ name: "Probe", paths: { processes: ["processes/*.json"] } }),
    "processes/a.json": JSON.stringify({
      id: "eins",
      name: "Eins",
      owner: { unit: "Amt 1" },
      processing: {
        ...process.processing,
        period: { from: "2024-01-01", to: "2024-12-31" },
        delete_on: "2025-01-01",
      },
      secrecy: "general",
      source: { files: "a.csv" },
    }),
    "a.csv": "x",
  });
  expect(loadProject(dir).processes.map(({ id }) => id)).toEqual(["eins"]);
});

test("a folder without a project", () => {
  const dir = folder({ "prozesradar.yaml": "name: x" });
  expect(refusal(dir)).toEqual({
    message: `Im Ordner „${dir}“ liegt keine Datei prozessradar.yaml.`,
    hint: "Meinten Sie „prozesradar.yaml“? Dann bitte in prozessradar.yaml umbenennen. Einen anderen Ordner nennt -C ORDNER. Einzelne Datei ohne Projekt: prozessradar analyse DATEI.",
    exit: 2,
  });
  expect(refusal(join(dir, "fehlt"), "en")).toEqual({
    message: `The folder "${join(dir, "fehlt")}" holds no file prozessradar.yaml.`,
    hint: "-C FOLDER names another folder. A single file without a project: prozessradar analyse FILE.",
    exit: 2,
  });
});

const fixed = {
  2: "Es wurde nichts eingelesen und nichts geschrieben. Bitte die genannten Stellen ändern und den Befehl wiederholen.",
  3: "Es wurde nichts eingelesen und nichts geschrieben. Bitte die Dateien dort ablegen oder den Eintrag ändern und den Befehl wiederholen.",
  5: "Es wurde nichts eingelesen und nichts geschrieben. Strenger ist immer erlaubt; Lockerungen gibt es in der Konfiguration nicht.",
};

test("the problems of all files are told together, by file and line", () => {
  const dir = folder({
    "prozessradar.yaml": "nmae: x\npolicy: polcy.yaml\nranking: ranking.yaml\nlang: fr\n",
    "policy.yaml": "version: a",
    "ranking.yaml": "model: [\n",
    "processes/a.yaml": least("eins").replace("  legal_basis: b\n", ""),
    "processes/b.yaml": least("eins", "tgas: []"),
    "processes/c.yaml": "id: drei\n\tname: x\n",
  });
  expect(refusal(dir)).toEqual({
    message: `Die Konfiguration ist fehlerhaft (11 Stellen):
  prozessradar.yaml:1  name  fehlt; erwartet wird ein Text oder { de: …, en: … } (z. B. Portfolio Stadt Essen).
  prozessradar.yaml:1  nmae  unbekannter Schlüssel. Meinten Sie „name“?
  prozessradar.yaml:2  policy  keine Datei „polcy.yaml“ gefunden. Meinten Sie „policy.yaml“?
  prozessradar.yaml:4  lang  unbekannter Wert „fr“; erlaubt: de, en.
  ranking.yaml:2  die Einrückung passt nicht zu den Zeilen darüber; vielleicht fehlt dort eine schließende Klammer.
  processes/a.yaml:5  processing.legal_basis  fehlt. Ohne Zweck, Rechtsgrundlage, Verantwortliche, Zeitraum und Löschdatum wird nichts eingelesen.
  processes/a.yaml:11  source.files  keine Datei „a.csv“ gefunden.
  processes/b.yaml:2  id  diese Kennung steht schon in processes/a.yaml.
  processes/b.yaml:12  source.files  keine Datei „a.csv“ gefunden.
  processes/b.yaml:13  tgas  unbekannter Schlüssel. Meinten Sie „tags“?
  processes/c.yaml:2  eingerückt wird mit Leerzeichen, nicht mit Tabulatoren.`,
    hint: fixed[2],
    exit: 2,
  });
});

test("a source that is missing is no fault of the configuration", () => {
  const { "p/eingang/wohngeld_2023.csv": _, "p/eingang/wohngeld_2024.csv": __, ...rest } = whole;
  const dir = folder({ ...rest, "p/eingang/wohngled_24.csv": "x" });
  expect(refusal(join(dir, "p"))).toEqual({
    message: `Quelldateien fehlen (1 Stelle):
  processes/wohngeld.yaml:18  source.files  keine Datei „eingang/wohngeld_*.csv“ gefunden. Meinten Sie „eingang/wohngled_24.csv“?`,
    hint: fixed[3],
    exit: 3,
  });
});

test("a policy that loosens, a key in the project and a persons' column are broken privacy rules", () => {
  const dir = folder({
    ...whole,
    "p/prozessradar.yaml": design.project.replace("../schluessel", "schluessel") + "profile: oeffentlich\n",
    "p/policy.yaml": design.policy.replace("k_cases: 5,  k_staff: 10", "k_cases: 3,  k_staff: 10"),
    "p/processes/wohngeld.yaml": design.wohngeld.replace(
      "  drop: [Bearbeiter, Bemerkung]",
      "  resource: { from: Bearbeiter, mode: handover }",
    ),
  });
  // a policy with a fault counts as the built-in one, so what only it forbids is told once it is right
  expect(refusal(join(dir, "p"))).toEqual({
    message: `Die Konfiguration verletzt eine Datenschutzregel (2 Stellen):
  prozessradar.yaml:10  key_file  der Schlüssel muss außerhalb des Projektordners liegen, sonst wird er mit den Daten weitergegeben.
  policy.yaml:7  profiles.intern.k_cases  ist lockerer als die Vorgabe 5; policy.yaml darf nur verschärfen.`,
    hint: fixed[5],
    exit: 5,
  });
  writeFileSync(join(dir, "p/policy.yaml"), design.policy);
  expect(refusal(join(dir, "p"))).toEqual({
    message: `Die Konfiguration verletzt eine Datenschutzregel (3 Stellen):
  prozessradar.yaml:10  key_file  der Schlüssel muss außerhalb des Projektordners liegen, sonst wird er mit den Daten weitergegeben.
  prozessradar.yaml:14  profile  das Profil „oeffentlich“ ist in policy.yaml nicht erlaubt (erlaubt: intern, verwaltung).
  processes/wohngeld.yaml:33  columns.resource.mode  policy.yaml erlaubt für Personenspalten nur drop.`,
    hint: fixed[5],
    exit: 5,
  });
});

test("nothing leads out of the project", () => {
  const dir = folder({ ...whole, "aussen/b.csv": "x", "aussen/b.yaml": least("zwei") });
  const p = join(dir, "p");
  symlinkSync(join(dir, "aussen"), join(p, "data"));
  symlinkSync(join(dir, "aussen/b.csv"), join(p, "eingang/wohngeld_2025.csv"));
  symlinkSync(join(dir, "aussen/b.yaml"), join(p, "processes/zwei.yaml"));
  const out =
    "der Pfad muss im Projektordner bleiben (ohne „/“ am Anfang, ohne „..“, ohne Verknüpfung nach außen).";
  expect(refusal(p)).toEqual({
    message: `Die Konfiguration ist fehlerhaft (3 Stellen):
  prozessradar.yaml:6  store  ${out}
  processes/wohngeld.yaml:18  source.files  ${out}
  processes/zwei.yaml  ${out}`,
    hint: fixed[2],
    exit: 2,
  });
});

test("a project without a process", () => {
  const dir = folder({ "prozessradar.yaml": "name: x\n", "processes/wohngeld.yml": "" });
  expect(refusal(dir)).toEqual({
    message: `Die Konfiguration ist fehlerhaft (1 Stelle):
  prozessradar.yaml:1  paths.processes  keine Datei „processes/*.yaml“ gefunden.`,
    hint: fixed[2],
    exit: 2,
  });
});

test("the sample project of this repository is valid", () => {
  const project = loadProject(join(import.meta.dirname, "../../sample-data"));
  expect(project.processes.length).toBeGreaterThanOrEqual(8);
});
