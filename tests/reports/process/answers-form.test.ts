import fc from "fast-check";
import { expect, test } from "vitest";
import { formFile, type Form } from "../../../src/answers/form-file.js";
import { runId } from "../../../src/reports/manifest.js";
import { say } from "../../../src/reports/locale.js";
import { answersFile, answersForm } from "../../../src/reports/process/answers-form.js";
import type { Asked } from "../../../src/reports/process/asked.js";
import { parsed } from "../../config/complaints.js";
import { made } from "../made.js";

const input = made();
const process = { id: "antrag", name: { de: "Wohngeld", en: "Housing benefit" } };
const question = (own: Partial<Asked> = {}): Asked => ({
  id: "usual_path",
  of: ["Antrag erfassen", "Bescheid erstellen"],
  text: "Ist das der Ablauf, der vorgesehen ist?",
  options: ["ja", "nein"],
  possible: "ja · nein · unbekannt",
  state: { state: "open", value: null, evidence: null },
  given: null,
  ...own,
});
const read = (form: string): Form => parsed(formFile, form);

test("has room for who answers and when, names its run, and asks every question with its answers", () => {
  const form = answersForm(
    [question(), question({ id: "steps_elsewhere", of: [] })],
    input,
    process,
    say("de"),
  );
  expect(form).toMatch(/^# Antworten zum Prozessbericht: Wohngeld\n/);
  expect(form).toContain(`\nprocess: "antrag"\nrun: "${runId(input.manifest)}"\nprofile: public-data\n`);
  expect(form).toContain("kein Name, zum Beispiel Sachgebietsleitung 50-2\nby:\n");
  expect(form).toContain(`
# 1. Ist das der Ablauf, der vorgesehen ist?
# Möglich: ja · nein · unbekannt
- id: "usual_path"
  answer:
  note:
  of: ["Antrag erfassen", "Bescheid erstellen"]

# 2. Ist das der Ablauf, der vorgesehen ist?
# Möglich: ja · nein · unbekannt
- id: "steps_elsewhere"
  answer:
  note:
`);
  expect(form.split("\n").filter((line) => line.startsWith("#") && line.length > 98)).toEqual([]);
  const empty = { answer: null, note: null };
  expect(read(form)).toEqual({
    process: "antrag",
    run: runId(input.manifest),
    profile: "public-data",
    by: null,
    date: null,
    answers: [
      { id: "usual_path", of: ["Antrag erfassen", "Bescheid erstellen"], ...empty },
      { id: "steps_elsewhere", of: [], ...empty },
    ],
  });
});

test("speaks the language of the report, and says what was answered before", () => {
  const answered = question({
    given: "yes",
    state: { state: "answered", value: "yes", evidence: null, by: "Office 50", date: "2025-03-12" },
  });
  const form = answersForm([answered], input, process, say("en"));
  expect(form).toMatch(/^# Answers to the process report: Housing benefit\n/);
  expect(form).toContain("# prozessradar answers import answers-antrag.yaml\n");
  expect(form).toContain("# So far: yes (Office 50, 12/03/2025)\n");
  expect(answersFile("antrag", "de")).toBe("antworten-antrag.yaml");
});

test("what people type behind the keys is read as they mean it", () => {
  const form = answersForm([question()], input, process, say("de"))
    .replace("by:\n", "by: Amt 50\n")
    .replace("date:\n", "date: 2025-03-12 \n")
    .replace("  answer:\n", "  answer: nein, er ist dann nicht nötig\n")
    .replace("  note:\n", "  note: 'so: erst # 3'\n");
  expect(read(form)).toMatchObject({
    by: "Amt 50",
    date: "2025-03-12",
    answers: [{ answer: "nein, er ist dann nicht nötig", note: "so: erst # 3" }],
  });
  const types = form.replace("nein, er ist dann nicht nötig", "4").replace("'so: erst # 3'", "true");
  expect(read(types).answers[0]).toMatchObject({ answer: "4", note: "yes" });
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "zwei\nZeilen",
    "\r\nanswer: ja",
    "- id: usual_path",
    "a: b # c",
    "# Kommentar",
    `"'\\" }, {`,
    "\u0000\u001b[31m\u0085\u2028\u2029\ufeff",
    "\ud800 halb",
    "---\n...",
    "&a *a !!js/function >- |",
    "</a><script>",
    "   ",
    "\t",
  ),
);

test("no name and no wording breaks the form: it holds the same questions, unanswered, and the same steps", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(hostile, { maxLength: 3 }), hostile), { maxLength: 4 }),
      (drawn) => {
        const asked = drawn.map(([of, text]) =>
          question({ of, text, possible: text, given: text, state: { ...question().state, by: text } }),
        );
        const named = { id: "antrag", name: { de: drawn[0]?.[1] ?? "x", en: "x" } };
        const form = answersForm(asked, input, named, say("de"));
        const { answers, by } = read(
          form.replace("answers:\n", drawn.length === 0 ? "answers: []\n" : "answers:\n"),
        );
        expect(by).toBeNull();
        expect(answers).toEqual(drawn.map(([of]) => ({ id: "usual_path", answer: null, note: null, of })));
        expect(Buffer.from(form, "utf8").toString("utf8")).toBe(form);
      },
    ),
    { numRuns: 300 },
  );
});
