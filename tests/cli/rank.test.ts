import { cpSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportText, processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

const answers = `assessment:
  system_switches: { value: 1, evidence: stated, by: FB 50, date: 2024-12-01 }
  unstructured_input: { value: 0.5, evidence: stated, by: FB 50, date: 2024-12-01 }
gates:
  A-1: { answer: yes, by: FB 50, date: 2024-12-01 }
  H-1: { answer: yes, by: Rechtsamt, date: 2024-12-01 }
`;

/** Begun in the last month of the export, and not decided yet. */
const openCases = Array.from({ length: 20 }, (_, i) => `offen-${i};Eingang;20.11.2024 08:00;;\n`).join("");

/** Two processes that run alike; of one nobody knows how its cases come in, of the other some are still open. */
async function twoProcesses() {
  const project = await smallProject(200);
  writeFileSync(project.path("processes/antrag.yaml"), processFile(answers));
  writeFileSync(
    project.path("processes/karte.yaml"),
    processFile(
      answers.replace(
        "assessment:",
        "assessment:\n  structured_input: { value: 5, evidence: stated, by: FB 50, date: 2024-12-01 }",
      ),
    )
      .replace("id: antrag", "id: karte")
      .replace("de: Antrag", "de: Karte")
      .replace("antrag.csv", "karte.csv"),
  );
  writeFileSync(project.path("exporte/karte.csv"), exportText(200) + openCases);
  return project;
}

const rank = async (dir: string, ...argv: readonly string[]) => {
  const { code, out, err } = await run([
    "rank",
    "-C",
    dir,
    "--samples",
    "1000",
    "--progress",
    "off",
    ...argv,
  ]);
  return { code, out, err };
};

/** For the tests that only read it; what it holds is loaded once. */
let common: Awaited<ReturnType<typeof twoProcesses>>;
beforeAll(async () => {
  common = await twoProcesses();
});
afterAll(() => common[Symbol.asyncDispose]());

/** The same project for a test that changes it: what it holds is loaded already. */
async function changeable() {
  const project = await smallProject(0);
  cpSync(common.dir, project.dir, { recursive: true, preserveTimestamps: true });
  return project;
}

/** The ranking of the common project as a document, for whoever does not ask for anything else. */
let whole: ReturnType<typeof rank> | undefined;
const ranking = async (): Promise<string> => (await (whole ??= rank(common.dir, "--json"))).out;

interface Document {
  readonly data: {
    readonly seed: string | null;
    readonly samples: number;
    readonly weights: { readonly rpa: Readonly<Record<string, number>> };
    readonly ranking: readonly {
      readonly id: string;
      readonly score: string;
      readonly rank: number | null;
      readonly cases: number | null;
      readonly all_cases: number | null;
    }[];
    readonly processes: readonly {
      readonly id: string;
      readonly tables: Readonly<Record<string, unknown>>;
    }[];
  };
}

test("lists both scores with groups and levers, in German and in English, and writes nothing beside the store", async () => {
  const { code, out } = await rank(common.dir);
  expect(code).toBe(0);
  expect(out).toContain("RPA-Eignung");
  expect(out).toMatch(/ {5}1 {2}1 +Karte +0,\d\d \(0,\d\d–0,\d\d\)/);
  expect(out).toMatch(/ {5}2 {2}2 +Antrag/);
  expect(out).toContain("Schnittstelle (API, XÖV) oder vorhandene Funktion des Fachverfahrens");
  // one is before the other in 97 % of the draws
  expect(out).toContain("Die Ziehungen ergeben (fast) immer dieselbe Rangfolge.");
  expect(out).toContain("Die Entscheidung treffen Menschen.");
  const english = await rank(common.dir, "--lang", "en");
  expect(english.out).toContain("RPA suitability");
  expect(english.out).not.toMatch(/Eignung|Rang\b/);
});

test("explains a place: criteria, comparison, the open answer, points to check, proposal", async () => {
  const { code, out } = await rank(common.dir, "--explain", "antrag");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Antrag {3}RPA-Eignung 0,\d\d \(0,\d\d–0,\d\d\) {3}Rang 2 von 2, Ranggruppe 2 {3}Klasse B/m,
  );
  expect(out).toMatch(/Systembrüche je Fall +1,00 +0,25 +10\s% +0,025 {2}◐ FB 50, 2024-12-01/);
  expect(out).toMatch(/Vergleich +Karte steht in 97\s% der Ziehungen davor: klar vor/);
  expect(out).toMatch(
    /Offen +„Strukturierter digitaler Eingang“: mittlerer Rang 1,5 bis 2,0; Klasse bleibt: vorbereiten; Punktwert ab 0,60 in \S+\s% bis (?:über )?\d+\s% der Ziehungen/,
  );
  expect(out).toMatch(
    /Vorne bei +liegt bei \d\s% der freien Gewichtungen vorne, im Mittel mit „Strukturierter digitaler Eingang“ \d+\s% \(jetzt 20\s%\)/,
  );
  // nothing but H-1 is answered, and V-1 would forbid it
  expect(out).toMatch(
    /Höchstens +nicht automatisieren\. V-1, nicht beantwortet, wie „ja“ behandelt: Verbots/,
  );
  expect(out).toMatch(/Prüfbedarf +H {2}H-1 ja:/);
  expect(out).toMatch(/Vorschlag +Daten unzureichend/);
  expect(out).not.toContain("Kipppunkt"); // they differ in one criterion: only without it they would be level
});

test("the document holds the ranking in its order and only the process that was asked for", async () => {
  const all = JSON.parse(await ranking()) as Document;
  expect(all.data.ranking.filter(({ score }) => score === "rpa").map(({ id, rank }) => [id, rank])).toEqual([
    ["karte", 1],
    ["antrag", 2],
  ]);
  const counted = all.data.ranking.map(({ id, cases, all_cases }) => [id, cases, all_cases]);
  expect(new Set(counted.map(String))).toEqual(new Set(["karte,200,220", "antrag,200,200"]));
  expect(all.data.samples).toBe(1000);
  const one = JSON.parse(
    (await rank(common.dir, "--json", "--explain", "karte", "--seed", "versuch")).out,
  ) as Document;
  expect(one.data.processes.map(({ id }) => id)).toEqual(["karte"]);
  expect(Object.keys(one.data.processes[0]!.tables)).toContain("weight-flips");
  expect(Object.keys(one.data.processes[0]!.tables)).toContain("central-weights");
  expect(one.data.seed).toBe("versuch");
});

test("other weights are named as not decided, and the others of the score share the rest", async () => {
  const { out } = await rank(common.dir, "--weights", "structured_input=40");
  expect(out).toContain("Abweichende Gewichtung, nicht beschlossen:");
  const document = JSON.parse(
    (await rank(common.dir, "--json", "--weights", "structured_input=40")).out,
  ) as Document;
  const { rpa } = document.data.weights;
  expect(rpa["structured_input"]).toBe(40);
  expect(rpa["variant_concentration"]).toBeCloseTo((25 * 60) / 80, 9);
  expect(Object.values(rpa).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  const relief = (await rank(common.dir, "--preset", "entlastung")).out;
  expect(relief).toContain("Die Vorgabe ändert die Gewichte der beiden Punktwerte nicht.");
  // but it orders the one list, which nobody sees without being asked
  expect(relief).toMatch(
    /RPA-Eignung \(30\s% ?\) und manueller Aufwand \(70\s%\) zusammen: zusätzliche Sicht,\s+kein eigener Punktwert/,
  );
  expect(relief).toMatch(/– +Antrag +keine Angabe +Für keinen manuellen Schritt/);
  expect(out).not.toContain("zusätzliche Sicht");
  const shipped = (await rank(common.dir, "--preset", "beschlossen")).out;
  expect(shipped).toMatch(
    /Die Vorgabe nimmt die hinterlegten Gewichte; über sie hat noch niemand\s+beschlossen\./,
  );
  const equal = JSON.parse((await rank(common.dir, "--json", "--preset", "alle_gleich")).out) as Document;
  expect(new Set(Object.values(equal.data.weights.rpa).map((weight) => weight.toFixed(6)))).toEqual(
    new Set(["16.666667"]),
  );
});

test.each([
  [["--weights", "strukturiert=40"], "structured_input"],
  [["--weights", "structured_input=60", "--weights", "stability=50"], "höchstens 100 Prozent"],
  [["--preset", "alle_gleic"], "alle_gleich"],
  [["--samples", "10"], "1000"],
  [["--weights", "structured_input=140"], "Möglich: Kriterium=Prozent, 0 bis 100"],
  [["--explain", "antrg"], "Meinten Sie „antrag“?"],
])("%j says what is possible (exit code 2)", async (argv, near) => {
  const { code, out, err } = await rank(common.dir, ...argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(near);
});

test("against a saved ranking every change is split into its causes", async () => {
  await using project = await changeable();
  writeFileSync(project.path("stand.json"), await ranking());
  const process = project.path("processes/antrag.yaml");
  writeFileSync(
    process,
    processFile(
      answers.replace(
        "assessment:",
        "assessment:\n  structured_input: { value: 5, evidence: stated, by: FB 50, date: 2024-12-01 }",
      ),
    ),
  );
  const against = ["--against", project.path("stand.json")];
  const { code, out } = await rank(project.dir, ...against);
  expect(code).toBe(0);
  // unknown counted as the middle, 0.5·20 %; now it is 1
  expect(out).toMatch(/Antrag +2 → 1 +B +\+0,10 +0,00 +\+0,10 +0,00 +0,00/);
  expect(out).toMatch(/Karte +1 +B +0,00 +0,00 +0,00 +0,00 +0,00/);
  const weights = await rank(project.dir, ...against, "--weights", "structured_input=40", "--lang", "en");
  expect(weights.out).toMatch(/Application +1 +B +\+0\.02 +0\.00 +0\.00 +\+0\.02 +0\.00/);
});

test("what is no saved ranking is refused before anything is analysed", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("stand.json"), '{"schema":"prozessradar.build/1","data":{}}');
  const { code, err } = await rank(project.dir, "--against", project.path("stand.json"));
  expect(code).toBe(2);
  expect(err).toContain("prozessradar rank --json");
  expect((await rank(project.dir, "--against", project.path("fehlt.json"))).code).toBe(3);
});

test("a process behind a shared rank is compared with those that share it", async () => {
  await using project = await changeable();
  const like = (id: string, level: number) => {
    const stated = `assessment:\n  structured_input: { value: ${String(level)}, evidence: stated, by: FB 50, date: 2024-12-01 }`;
    const file = processFile(answers.replace("assessment:", stated));
    writeFileSync(
      project.path(`processes/${id}.yaml`),
      file.replace("id: antrag", `id: ${id}`).replace("de: Antrag", `de: ${id}`),
    );
  };
  like("pass", 5); // shares the first rank with karte
  like("amt", 1);
  const { out } = await rank(project.dir, "--explain", "antrag");
  expect(out).toMatch(/Rang 3 von 4/);
  expect(out).toMatch(/Vergleich +Karte steht in/);
  expect(out).toMatch(/Vergleich +pass steht in/);
  expect(out).toMatch(/Vergleich +steht in .* vor amt/);
});

test("no causes are given where a criterion was withheld at one time", async () => {
  interface Saved {
    data: { processes: { id: string; tables: { criteria: { rows: { indicator: string }[] } } }[] };
  }
  const saved = JSON.parse(await ranking()) as Saved;
  for (const { id, tables } of saved.data.processes)
    if (id === "karte")
      tables.criteria.rows = tables.criteria.rows.filter(({ indicator }) => indicator !== "determinism");
  writeFileSync(common.path("stand.json"), JSON.stringify(saved));
  const { out } = await rank(common.dir, "--against", common.path("stand.json"));
  expect(out).toMatch(/Karte +1 +B +– +– +– +– +–/);
  expect(out).toMatch(/Antrag +2 +B +0,00 +0,00 +0,00 +0,00 +0,00/);
});
