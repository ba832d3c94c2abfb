import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importAnswers, type ImportOptions } from "../../src/answers/import-answers.js";
import { loadProject } from "../../src/config/project.js";
import { realWorld } from "../../src/cli/effects.js";
import { AppError } from "../../src/errors/app-error.js";
import { processFile, smallProject } from "../small-project.js";

const effects = realWorld({ SOURCE_DATE_EPOCH: "1741737600" }); // 2025-03-12
const signed = "by: Sachgebiet 50-2\ndate: 10.03.2025\n";
const head = `process: antrag\nrun: "4f3a9c1e22b0"\nprofile: verwaltung\n`;
const steps = `  Eingang: {}\n  Prüfung: { kind: manual } # von Hand\n`;
const extra = `# was das Protokoll nicht weiß
assessment:
  rule_based: { value: 3, scale: 1-5, evidence: stated, by: Amt 50, date: 2024-02-12 } # alt
`;

async function project() {
  const small = await smallProject(1);
  const file = small.path("processes", "antrag.yaml");
  writeFileSync(file, processFile(steps + extra));
  const take = (form: string | Uint8Array, o: Partial<ImportOptions> = {}) => {
    writeFileSync(small.path("antworten.yaml"), form);
    return importAnswers(
      loadProject(small.dir),
      small.path("antworten.yaml"),
      { file: "antworten.yaml", dryRun: false, ...o },
      effects,
    );
  };
  /** What the import refuses with: exit code and message; the process file stays as it was. */
  const refused = async (form: string | Uint8Array, o: Partial<ImportOptions> = {}) => {
    const before = readFileSync(file, "utf8");
    try {
      await take(form, o);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { exit, message, hint } = error.explain("de");
      expect(readFileSync(file, "utf8")).toBe(before);
      expect(hint).not.toBe("");
      return [exit, message] as const;
    }
    return expect.unreachable("it was taken over");
  };
  return { ...small, file, take, refused, text: () => readFileSync(file, "utf8") };
}

const form = (answers: string, top = head + signed) => `${top}answers:\n${answers}`;
const one = (id: string, answer: string, more = "") => `- id: ${id}\n  answer: ${answer}\n${more}`;

test("writes every kind of answer with function and date, and leaves every other byte", async () => {
  await using small = await project();
  chmodSync(small.file, 0o640);
  const before = small.text();
  const { changes, counts, run } = await small.take(
    form(
      one("usual_path", "ja", `  note: gilt seit 2024\n  of: [Eingang, Prüfung, Bescheid]\n`) +
        one("longest_wait", "auf Antragstellende", "  of: [Prüfung, Bescheid]\n") +
        one("steps_elsewhere", "nein") +
        one("special_events", "") +
        one("rule_based", "4 feste Regeln, Einschätzung nur in Ausnahmen") +
        one("documented", "teilweise", `  note: "nur für Erstanträge: siehe Leitfaden"\n`) +
        one("activities.Prüfung.effort", "5..9..20min"),
    ),
  );
  const by = "by: Sachgebiet 50-2, date: 2025-03-10";
  const source = `source: "Prozessbericht, Lauf 4f3a9c1e22b0"`;
  expect(small.text()).toBe(
    before
      .replace("Bescheid: { end: true }", "Bescheid: { end: true, wait_owner: applicant }")
      .replace(
        "Prüfung: { kind: manual }",
        `Prüfung: { kind: manual, effort: { min: 5min, typ: 9min, max: 20min, evidence: stated, ${by}, ${source} } }`,
      )
      .replace(
        /rule_based: \{.*?\}/,
        `rule_based: { value: 4, scale: 1-5, evidence: stated, ${by}, ${source} }`,
      ) +
      `  documented: { answer: partly, ${by}, ${source}, note: "nur für Erstanträge: siehe Leitfaden" }
checks:
  usual_path: { answer: yes, of: "Eingang → Prüfung → Bescheid", ${by}, note: gilt seit 2024 }
  longest_wait: { answer: applicant, of: "Prüfung → Bescheid", ${by} }
  steps_elsewhere: { answer: no, ${by} }
`,
  );
  expect(statSync(small.file).mode & 0o777).toBe(0o640);
  expect([run, counts]).toEqual(["4f3a9c1e22b0", { taken: 6, unchanged: 0, skipped: 1 }]);
  expect(changes.map(({ key, words }) => [key, words.before.de, words.after.de])).toEqual([
    ["checks.usual_path", "offen", "ja"],
    ["checks.longest_wait", "offen", "auf Antragstellende"],
    ["activities.Bescheid.wait_owner", "offen", "auf Antragstellende"],
    ["checks.steps_elsewhere", "offen", "nein"],
    ["rule_based", "3", "4"],
    ["documented", "offen", "teilweise"],
    ["activities.Prüfung.effort", "offen", "5..9..20min"],
  ]);
});

test("the same form again changes nothing, on another day neither; a dry run writes nothing", async () => {
  await using small = await project();
  const undated = form(
    one("usual_path", "ja", "  of: [Eingang]\n") + one("documented", "ja"),
    `${head}by: Amt 50\n`,
  );
  const before = small.text();
  const dry = await small.take(undated, { dryRun: true });
  expect([small.text(), dry.counts.taken, dry.changes.length]).toEqual([before, 2, 2]);
  await small.take(undated);
  const after = small.text();
  expect(after).toContain("date: 2025-03-12"); // the day of the import
  const later = statSync(small.file).mtimeMs;
  writeFileSync(small.path("antworten.yaml"), undated);
  const again = await importAnswers(
    loadProject(small.dir),
    small.path("antworten.yaml"),
    { file: "antworten.yaml", dryRun: false },
    realWorld({ SOURCE_DATE_EPOCH: "1749686400" }), // 2025-06-12
  );
  expect(again.counts).toEqual({ taken: 0, unchanged: 2, skipped: 0 });
  expect([again.changes, small.text(), statSync(small.file).mtimeMs]).toEqual([[], after, later]);
  const other = await small.take(undated.replace("answer: ja", "answer: nein"));
  expect(other.counts).toEqual({ taken: 1, unchanged: 1, skipped: 0 });
  expect(small.text()).toBe(after.replace("usual_path: { answer: yes", "usual_path: { answer: no"));
});

test("JSON is a form, too; so is one with tabulators, carriage returns and a byte order mark", async () => {
  await using small = await project();
  const json = JSON.stringify(
    {
      process: "antrag",
      by: "Amt 50",
      date: "2025-03-10",
      answers: [
        { id: "steps_elsewhere", answer: false, note: null },
        { id: "structured_input", answer: 4 },
        { id: "special_events", answer: "" },
      ],
    },
    null,
    "\t",
  );
  const { counts } = await small.take(`\ufeff${json.replaceAll("\n", "\r\n")}`);
  expect(counts).toEqual({ taken: 2, unchanged: 0, skipped: 1 });
  expect(small.text()).toContain("steps_elsewhere: { answer: no, by: Amt 50, date: 2025-03-10 }");
  expect(small.text()).toContain("source: Prozessbericht }");
});

test("who answers can be said at the call; a form without any answer changes nothing and needs nobody", async () => {
  await using small = await project();
  const before = small.text();
  const empty = await small.take(form(one("usual_path", "", "  of: [Eingang]\n"), head));
  expect([empty.counts, small.text()]).toEqual([{ taken: 0, unchanged: 0, skipped: 1 }, before]);
  await small.take(form(one("steps_elsewhere", "unbekannt"), head), { by: "Amt 50" });
  expect(small.text()).toContain("steps_elsewhere: { answer: unknown, by: Amt 50, date: 2025-03-12 }");
});

test("unknown is an answer, but says of nobody that one waits for them", async () => {
  await using small = await project();
  const { changes } = await small.take(form(one("longest_wait", "unbekannt", "  of: [Prüfung, Bescheid]\n")));
  expect(changes.map(({ key }) => key)).toEqual(["checks.longest_wait"]);
  expect(small.text()).not.toContain("wait_owner");
});

test("tells every place that does not fit, with its line, and takes none of the answers", async () => {
  await using small = await project();
  const [exit, message] = await small.refused(
    form(
      one("usual_path", "vielleicht", "  of: [Eingang]\n") +
        one("steps_elsewere", "ja") +
        one("rule_based", "6") +
        one("steps_elsewhere", "ja") +
        one("steps_elsewhere", "nein") +
        one("skipped_step", "ja") +
        one("repeated_step", "anderes", "  of: [Abrakadabra]\n") +
        one("special_events", "", "  note: nur eine Anmerkung\n") +
        one("activities.Prüfung.kind", "manuell", "  note: von Hand\n"),
      `${head}by:\ndate: 31.02.2025\n`,
    ),
  );
  expect(exit).toBe(2);
  expect(message.split("\n  ").slice(1)).toEqual([
    "antworten.yaml:4  by  fehlt: wer antwortet, eine Funktion oder Stelle (kein Name), zum Beispiel by: Amt 50; oder --by.",
    "antworten.yaml:5  date  ist kein Datum; erwartet wird TT.MM.JJJJ oder JJJJ-MM-TT.",
    "antworten.yaml:8  answers[0].answer  passt nicht; möglich: ja · nein · teilweise · unbekannt",
    "antworten.yaml:10  answers[1].id  eine solche Frage gibt es nicht. Meinten Sie „steps_elsewhere“?",
    expect.stringMatching(
      /^antworten\.yaml:13 {2}answers\[2\]\.answer {2}passt nicht; möglich: 1 fast jeder/,
    ),
    "antworten.yaml:16  answers[4].id  steht schon weiter oben; jede Frage nur einmal.",
    "antworten.yaml:18  answers[5].of  passt nicht zur Frage; hier bitte stehen lassen, was die Datei mitbrachte.",
    "antworten.yaml:22  answers[6].of  nennt einen Schritt, der weder in der Prozessdatei noch im letzten prozessradar build steht.",
    "antworten.yaml:25  answers[7].note  steht ohne Antwort da; passt keine, dann bitte answer: unbekannt.",
    "antworten.yaml:28  answers[8].note  zu dieser Frage hält die Prozessdatei keine Anmerkung fest; bitte leer lassen.",
  ]);
});

test("a note is a remark and an author a function: neither is endless", async () => {
  await using small = await project();
  const note = `  note: ${"sehr ".repeat(100)}lang\n`;
  const told = await small.refused(
    form(one("steps_elsewhere", "ja", note), `${head}by: ${"Amt ".repeat(26)}50\n`),
  );
  expect(told).toEqual([2, expect.stringContaining("by  ist länger als 100 Zeichen")]);
  expect(told[1]).toContain("antworten.yaml:8  answers[0].note  ist länger als 500 Zeichen");
});

test("refuses persons in notes and as the author, and repeats nothing of them", async () => {
  await using small = await project();
  const noted = form(one("steps_elsewhere", "ja", "  note: das macht Sabine Müller, 0201 88-12345\n"));
  const tried = [
    await small.refused(noted),
    await small.refused(form(one("steps_elsewhere", "ja"), `${head}by: Müller, Sabine\n`)),
    await small.refused(form(one("steps_elsewhere", "ja")), { by: "Sabine Müller" }),
  ];
  expect(tried.map(([exit]) => exit)).toEqual([5, 5, 5]);
  expect(tried[0]?.[1]).toContain("antworten.yaml:9  answers[0].note  enthält vermutlich eine Angabe");
  expect(tried[1]?.[1]).toContain("antworten.yaml:4  by  nennt vermutlich eine Person (Form •••, •••)");
  expect(tried[2]?.[1]).toContain("--by nennt vermutlich eine Person");
  expect(tried.join(" ")).not.toMatch(/Müller|Sabine|12345/);
});

test("refuses what is no form, with what it is and what is read", async () => {
  await using small = await project();
  const noForm = [3, "„antworten.yaml“ ist keine Antwortdatei. Es wurde nichts geschrieben."];
  expect(await small.refused("%PDF-1.7\n…")).toEqual(noForm);
  expect(await small.refused("PK\u0003\u0004word/document.xml")).toEqual(noForm);
  expect(await small.refused("<!doctype html><p>ja</p>")).toEqual(noForm);
  expect(await small.refused("Frage;Antwort\n1;ja\n")).toEqual(noForm);
  expect(await small.refused("[ja, nein]")).toEqual(noForm);
  expect(await small.refused("id: antrag\nname: Antrag\n")).toEqual(noForm);
  expect(await small.refused(`# ${"x".repeat(1_000_001)}`)).toEqual(noForm);
  const empty = [3, "„antworten.yaml“ ist leer. Es wurde nichts geschrieben."];
  expect(await small.refused("")).toEqual(empty);
  expect(await small.refused("# nur ein Kommentar\n\n")).toEqual(empty);
  const latin = await small.refused(Buffer.from("process: antrag # Prüfung\nanswers: []\n", "latin1"));
  expect(latin).toEqual([3, expect.stringContaining("antworten.yaml  ist nicht in UTF-8 gespeichert.")]);
  const broken = await small.refused(form(one("steps_elsewhere", "ja: nein")));
  expect(broken).toEqual([3, expect.stringContaining("antworten.yaml:8  ein Doppelpunkt mit Leerzeichen")]);
  const other = await small.refused(form(one("steps_elsewhere", "ja")).replace("antrag", "antrak"));
  expect(other).toEqual([2, "Den Prozess „antrak“ gibt es in diesem Projekt nicht."]);
  const unknown = await small.refused(form(one("steps_elsewhere", "ja", "  nota: x\n")));
  expect(unknown).toEqual([
    2,
    expect.stringContaining("answers[0].nota  unbekannter Schlüssel. Meinten Sie „note“?"),
  ]);
  await expect(
    importAnswers(
      loadProject(small.dir),
      small.path("fehlt.yaml"),
      { file: "fehlt.yaml", dryRun: false },
      effects,
    ),
  ).rejects.toThrow(new AppError("file-missing", { file: "fehlt.yaml" }));
  await expect(
    importAnswers(loadProject(small.dir), small.dir, { file: "ordner", dryRun: false }, effects),
  ).rejects.toThrow(new AppError("answers-no-form", { file: "ordner" }));
});

test("a process file that cannot be changed without touching more stays whole, and so do the other answers", async () => {
  await using small = await project();
  writeFileSync(
    small.file,
    processFile(`${steps}checks: { usual_path: { answer: unknown, # warum\n  note: x } }\n`),
  );
  const [exit, message] = await small.refused(
    form(one("steps_elsewhere", "ja") + one("usual_path", "ja", "  of: [Eingang]\n")),
  );
  expect(exit).toBe(2);
  expect(message).toContain("„checks.usual_path“ lässt sich in processes/antrag.yaml nicht ändern");
});
