import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

const signed = ["--by", "Amt 50", "--source", "Prozessaufnahme"];
const clock = { effects: realWorld({ SOURCE_DATE_EPOCH: "1736499600" }) }; // 2025-01-10
const extra = `assessment: # was das Protokoll nicht weiß
  # noch eine Zeile
  rule_based: { value: 3, scale: 1-5, evidence: stated, by: Amt 50, date: 2024-02-12 }   # alt

gates:
  R-2: { answer: unknown, note: Ermessen offen }
`;

async function withAnswers() {
  const project = await smallProject(1);
  const file = project.path("processes", "antrag.yaml");
  writeFileSync(file, processFile(extra));
  const set = (...argv: readonly string[]) =>
    run(["assess", "antrag", "-C", project.dir, ...argv.flatMap((one) => one)], clock);
  return { ...project, file, set, text: () => readFileSync(file, "utf8") };
}

test("shows what is answered, by whom, and what is open with its wording and effect, most consequential first", async () => {
  await using project = await withAnswers();
  const { code, out, err } = await project.set();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^Antrag \(antrag\): 1 Fragen beantwortet, 1 unbekannt, \d+ offen\n/);
  expect(out).toMatch(/rule_based +3 +Amt 50, 12\.02\.2024/);
  expect(out).toMatch(/gates\.R-2 +unbekannt +Anmerkung: Ermessen offen/);
  const open = out.slice(out.indexOf("Offen, das Folgenreichste zuerst"));
  const order = [
    "unstructured_input",
    "structured_input",
    "system_switches",
    "owner_named",
    "gates.V-1",
    "participation.dsb",
  ];
  const places = order.map((key) => open.indexOf(`\n  ${key}  `));
  expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
  expect(open).toContain("1 Papier oder Telefon · 2 überwiegend eingescannte Papiere");
  expect(open).toContain("Gewicht 20 %. Ohne Antwort ist es eine Spanne von 0 bis 1");
});

test("shows what the topic of the process suggests beside the open question, and beside what is unknown", async () => {
  await using project = await withAnswers();
  const yaml = (gates: string) => {
    writeFileSync(
      project.file,
      processFile(extra.replace("gates:\n", `gates:\n${gates}`)).replace(/^name: .*$/m, "name: Wohngeld"),
    );
  };
  const hint =
    "Hinweis: „Wohngeld“, möglicher Hochrisikobereich nach Anhang III Nr. 5 Buchst. a KI-VO (Rechtsstand 2026-11), bitte beantworten";
  const flat = (out: string) => out.replace(/\s+/g, " ");
  const gap = (out: string) => out.slice(out.indexOf("gates.H-1"), out.indexOf("gates.H-2"));
  yaml("");
  expect(flat(gap((await project.set()).out))).toContain(`KI-VO) ${hint} `);
  const { out: json } = await project.set("--json");
  const { data } = JSON.parse(json) as { data: { questions: { key: string; hints: string[] }[] } };
  expect(data.questions.filter(({ hints }) => hints.length > 0)).toMatchObject([
    { key: "gates.H-1", hints: [hint] },
  ]);
  yaml("  H-1: { answer: unknown }\n");
  expect(flat((await project.set()).out)).toContain(`gates.H-1 ${hint} `);
  expect((await project.set("--lang", "en")).out).toContain("Hint: “Wohngeld”");
  yaml("  H-1: { answer: no, by: Rechtsamt, date: 2025-02-20 }\n");
  expect((await project.set()).out).not.toContain("Hinweis:");
});

test("fits the terminal, but for keys that are longer than a line", async () => {
  await using project = await withAnswers();
  const { out } = await run(["assess", "antrag", "-C", "."], { cwd: project.dir, terminal: 72 });
  const open = out.slice(out.indexOf("Offen"), out.indexOf("Beantworten"));
  expect(open.split("\n").filter((line) => line.length > 72)).toEqual([]);
});

test("writes answers and leaves every other byte, the permissions and the folder as they were", async () => {
  await using project = await withAnswers();
  chmodSync(project.file, 0o640);
  const before = project.text();
  const told = await project.set(
    ...["--set", "rule_based=4", "--set", "gates.R-2=ja", "--set", "activities.Bescheid.effort=5..9..20min"],
    ...["--set", "participation.personalrat=2025-01-08", ...signed],
  );
  expect([told.code, told.err]).toEqual([0, ""]);
  const by = "by: Amt 50, date: 2025-01-10, source: Prozessaufnahme }";
  expect(project.text()).toBe(
    `${before
      .replace(/rule_based: \{.*?\}/, `rule_based: { value: 4, scale: 1-5, evidence: stated, ${by}`)
      .replace(/R-2: \{.*?\}/, `R-2: { answer: yes, ${by}`)
      .replace(
        "Bescheid: { end: true }",
        `Bescheid: { end: true, effort: { min: 5min, typ: 9min, max: 20min, evidence: stated, ${by} }`,
      )}participation:\n  personalrat: 2025-01-08\n`,
  );
  expect([statSync(project.file).mode & 0o777, readdirSync(project.path("processes"))]).toEqual([
    0o640,
    ["antrag.yaml"],
  ]);
  expect(told.out).toContain("rule_based  3 (Amt 50, 12.02.2024) → 4 (Amt 50, 10.01.2025 · Prozessaufnahme)");
  expect(told.out).toContain("gates.R-2  unbekannt (Anmerkung: Ermessen offen) → ja");
  expect(told.out).toContain("Weiter: prozessradar build");
});

test("says in JSON what changed and how every question stands", async () => {
  await using project = await withAnswers();
  const argv = ["--set", "assessment.documented=teilweise", ...signed, "--date", "2024-12-01", "--json"];
  const { out } = await project.set(...argv);
  const { data, ok } = JSON.parse(out) as {
    ok: boolean;
    data: { changes: unknown[]; questions: { key: string; state: string; kind: string }[] };
  };
  const by = { by: "Amt 50", date: "2024-12-01", source: "Prozessaufnahme", note: null };
  const nothing = { by: null, date: null, source: null, note: null };
  expect(ok).toBe(true);
  expect(data.changes).toEqual([
    {
      key: "documented",
      before: { state: "open", value: null, evidence: null, ...nothing },
      after: { state: "answered", value: "partly", evidence: null, ...by },
    },
  ]);
  expect(data.questions.find(({ key }) => key === "documented")).toMatchObject({
    state: "answered",
    kind: "answer",
    ...by,
  });
});

test("unknown needs nobody who says it; nor does what the file keeps without an author", async () => {
  await using project = await withAnswers();
  const { code } = await project.set(
    "--set",
    "gates.R-1=unknown",
    "--set",
    "activities.Bescheid.kind=manuell",
  );
  expect(code).toBe(0);
  expect(project.text()).toContain("  R-1: { answer: unknown, date: 2025-01-10 }\n");
  expect(project.text()).toContain("  Bescheid: { end: true, kind: manual }\n");
});

test("refuses with what to do, and writes nothing: none of several answers either", async () => {
  await using project = await withAnswers();
  const before = project.text();
  const set = (...answers: readonly string[]) => answers.flatMap((answer) => ["--set", answer]);
  const tried: readonly (readonly [readonly string[], number, RegExp])[] = [
    [[...set("rule_basd=4"), ...signed], 2, /Meinten Sie „rule_based“\?/],
    [
      [...set("activities.Bescheit.effort=1..2..3min"), ...signed],
      2,
      /Meinten Sie „activities\.Bescheid\.effort“\?/,
    ],
    [
      [...set("documented=ja", "rule_based=6"), ...signed],
      2,
      /passt nicht zu „rule_based“.*Möglich: 1 fast jeder/,
    ],
    [set("rule_based=4"), 2, /fehlt --by und --source/],
    [[...set("rule_based=4"), "--by", "Amt 50"], 2, /fehlt --source/],
    [[...set("rule_based=4", "assessment.rule_based=5"), ...signed], 2, /zweimal beantwortet/],
    [[...set("rule_based=4"), "--by", "Sabine Müller", "--source", "x"], 5, /nur Funktionen und Stellen/],
    [
      [...set("rule_based=4"), "--by", "Amt 50", "--source", "Herr Schmidt hat es gesagt"],
      5,
      /--source nennt vermutlich/,
    ],
    [[...set("rule_based")], 2, /versteht --set nicht/],
    [[...set("rule_based=4"), ...signed, "--date", "10.01.2025"], 2, /--date 2025-01-10/],
  ];
  for (const [argv, exit, says] of tried) {
    const { code, err } = await project.set(...argv);
    expect([argv, code]).toEqual([argv, exit]);
    expect(err.replace(/\s+/g, " ")).toMatch(says);
    expect(err).not.toMatch(/Müller|Schmidt/);
  }
  expect(project.text()).toBe(before);
  expect((await run(["assess", "antrak", "-C", project.dir])).err).toContain("Vorhanden: antrag.");
  expect((await run(["assess", "-C", project.dir])).err).toContain("Es fehlt die Kennung des Prozesses.");
});

test("a file that cannot be changed without touching more stays as it is, and is named without its folder", async () => {
  await using project = await withAnswers();
  writeFileSync(
    project.file,
    processFile("assessment: { rule_based: { value: 3, # warum\n  evidence: assumed } }\n"),
  );
  const before = project.text();
  const { code, err } = await project.set("--set", "rule_based=4", ...signed);
  expect([code, project.text()]).toEqual([2, before]);
  expect(err.replace(/\s+/g, " ")).toContain("„rule_based“ lässt sich in processes/antrag.yaml nicht ändern");
  expect(err).not.toContain(project.dir);
});

test("an XÖV standard is written by its name, and a no takes its place", async () => {
  await using project = await withAnswers();
  expect((await project.set("--set", "xoev_standard=XBau", ...signed)).code).toBe(0);
  expect(project.text()).toContain("xoev_standard: { answer: yes, standard: XBau, by: ");
  const { code, out } = await project.set("--set", "xoev_standard=nein", ...signed);
  expect([code, project.text()]).toEqual([0, expect.not.stringContaining("XBau")]);
  expect(project.text()).toContain("xoev_standard: { answer: no, by: ");
  expect(out).toContain("XBau");
  const bare = await project.set("--set", "xoev_standard=ja", ...signed);
  expect(bare.code).toBe(2);
  expect(bare.err).toContain("der Name des Standards (XMeld, XBau …)");
});

test("two runs at once lose neither answer", async () => {
  await using project = await withAnswers();
  const keys = ["documented", "owner_named", "system_access", "once_only", "online_service"];
  const told = await Promise.all(keys.map((key) => project.set("--set", `${key}=ja`, ...signed)));
  expect(told.map(({ code }) => code)).toEqual(keys.map(() => 0));
  for (const key of keys) expect(project.text()).toContain(`${key}: { answer: yes, `);
});

test("asks on a terminal, one by one; what does not fit is asked again, empty is skipped", async () => {
  await using project = await withAnswers();
  const asked: string[] = [];
  const typed = ["Amt 50", "Prozessaufnahme", "", "9", "2", null];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(typed[asked.length - 1] ?? null);
  };
  const argv = ["assess", "antrag", "-C", project.dir, "--questions"];
  const { code } = await run(argv, { ...clock, ask });
  expect([code, asked.length]).toEqual([0, 6]);
  expect(asked[0]).toContain("Wer antwortet?");
  expect(asked[2]).toMatch(/\[1\/\d+\] In welchem Anteil der Fälle müssen Texte/);
  expect(asked[4]).toContain("Das passt nicht.");
  expect(project.text()).toContain(
    "  structured_input: { value: 2, scale: 1-5, evidence: stated, by: Amt 50, ",
  );
  const silent = await run([...argv, "--no-input"], { ...clock, ask });
  expect([silent.code, asked.length]).toEqual([0, 6]);
  expect((await run(argv, clock)).out).toContain("Offen, das Folgenreichste zuerst"); // nobody there
  const named = await run(argv, { ...clock, ask: () => Promise.resolve("Sabine Müller") });
  expect([named.code, readdirSync(project.path("processes")).length]).toEqual([5, 1]);
});
