import { expect, test } from "vitest";
import type { Process } from "../../../src/config/process.js";
import { say } from "../../../src/reports/locale.js";
import { asked, isOpen } from "../../../src/reports/process/asked.js";
import { questionsSection } from "../../../src/reports/process/questions.js";
import type { ProfileName } from "../../../src/config/policy.js";
import { made } from "../made.js";

/** A made process about which the department has said something. */
function answered(id: string, said: Partial<Process> = {}, profile: ProfileName = "verwaltung") {
  const input = made({ profile });
  const found = input.processes.find((process) => process.id === id);
  if (found?.config === null || found === undefined) throw new Error("the made project has this process");
  return { input, info: { ...found, config: { ...found.config, ...said } } };
}

const askedOf = (...of: Parameters<typeof answered>) => {
  const { input, info } = answered(...of);
  return asked(input, info, say("de"));
};

const signed = { by: "FB 50", date: "2025-03-12" };
const path = "Antrag erfassen → Unterlagen prüfen → Bescheid erstellen";
const checks = {
  usual_path: { answer: "partly", of: path, ...signed, note: "gilt erst seit 2024" },
  skipped_step: { answer: "no", of: "Bescheid erstellen", ...signed },
  longest_wait: { answer: "applicant", of: "Antrag erfassen → Unterlagen prüfen", ...signed },
  repeated_step: { answer: "unknown", of: "Unterlagen prüfen", ...signed },
  running_cases: { answer: "no", ...signed },
  steps_elsewhere: { answer: "no", ...signed },
  special_events: { answer: "no", ...signed },
} as const;

test("asks what the numbers raise, with the steps, and fills up to eight from the questionnaire", () => {
  expect(askedOf("karte").map(({ id, of }) => [id, ...of])).toEqual([
    ["usual_path", "Antrag erfassen", "Unterlagen prüfen", "Bescheid erstellen"],
    ["skipped_step", "Bescheid erstellen"],
    ["longest_wait", "Antrag erfassen", "Unterlagen prüfen"],
    ["repeated_step", "Unterlagen prüfen"],
    ["running_cases"],
    ["steps_elsewhere"],
    ["special_events"],
    ["unstructured_input"],
  ]);
  expect(askedOf("antrag").map(({ id }) => id)).toEqual([
    ...["usual_path", "skipped_step", "longest_wait", "repeated_step", "steps_elsewhere", "special_events"],
    ...["owner_named", "documented"], // the criteria are answered, so the conditions of class A come next
  ]);
});

test("answered questions stay with the answer, and make room for three of the questionnaire at most", () => {
  const questions = askedOf("karte", { checks });
  expect(questions.filter((one) => !isOpen(one)).map(({ id, given }) => [id, given])).toEqual([
    ["usual_path", "teilweise"],
    ["skipped_step", "nein, er ist dann nicht nötig"],
    ["longest_wait", "auf Antragstellende"],
    ["repeated_step", "unbekannt"],
    ["running_cases", "nein"],
    ["steps_elsewhere", "nein"],
    ["special_events", "nein"],
  ]);
  expect(questions.filter(isOpen).map(({ id }) => id)).toEqual([
    "unstructured_input",
    "structured_input",
    "system_switches",
  ]);
});

test("an answer about other steps is no answer to this question", () => {
  const other = { checks: { usual_path: { ...checks.usual_path, of: "Antrag erfassen" } } };
  expect(askedOf("karte", other).find(({ id }) => id === "usual_path")?.given).toBeNull();
});

test("who is waited for is still told after the answer has become a setting of the step", () => {
  const set = { "Unterlagen prüfen": { alias: [], wait_owner: "applicant" } } as const;
  const wait = (said: Partial<Process>) => askedOf("karte", said).find(({ id }) => id === "longest_wait");
  expect(wait({ activities: set, checks })).toMatchObject({
    of: ["Antrag erfassen", "Unterlagen prüfen"],
    given: "auf Antragstellende",
  });
  expect(wait({ activities: set })?.of).not.toEqual(["Antrag erfassen", "Unterlagen prüfen"]);
});

test("of the questionnaire the answers that came with a report are shown, others are not asked again", () => {
  const value = (source: string) => ({
    unstructured_input: { value: 0.4, evidence: "stated", ...signed, source } as const,
  });
  const fromReport = askedOf("karte", { assessment: value("Prozessbericht, Lauf 4f3a9c1e22b0") });
  expect(fromReport.at(-2)).toMatchObject({ id: "unstructured_input", given: "40\u00a0%" });
  const elsewhere = askedOf("karte", { assessment: value("Prozessaufnahme") });
  expect(elsewhere.map(({ id }) => id)).not.toContain("unstructured_input");
});

test("scales and yes or no are ticked, numbers are written", () => {
  const { input, info } = answered("karte", { checks });
  const options = new Map(asked(input, info, say("en")).map(({ id, options }) => [id, options]));
  expect(options.get("structured_input")?.[0]).toBe("1 – paper or telephone");
  expect(options.get("structured_input")).toHaveLength(5);
  expect(options.get("system_switches")).toEqual([]);
});

test("the section shows the answer with function and date in place of the boxes; the public reads no remark", () => {
  const text = (profile: ProfileName) => {
    const { input, info } = answered("karte", { checks }, profile);
    return questionsSection(input, info, say("de"))
      .body.text.replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  };
  expect(text("verwaltung")).toContain(
    "Antwort der Fachstelle: teilweise – gilt erst seit 2024 (FB 50, 12.03.2025)",
  );
  expect(text("oeffentlich")).toContain("Antwort der Fachstelle: teilweise (FB 50, 12.03.2025)");
  expect(text("oeffentlich")).not.toContain("gilt erst");
});

test("the form travels in the page, with the questions that stand there; without a project there is none", () => {
  const { input, info } = answered("antrag");
  const { text } = questionsSection(input, info, say("de")).body;
  const link =
    /<a download="antworten-antrag\.yaml" href="data:text\/yaml;charset=utf-8;base64,([^"]+)"/.exec(text);
  const form = Buffer.from(link?.[1] ?? "", "base64").toString("utf8");
  expect([...form.matchAll(/^- id: "(.*)"$/gm)].map(([, id]) => id)).toEqual(
    asked(input, info, say("de")).map(({ id }) => id),
  );
  const alone = questionsSection(input, { ...info, config: null }, say("de")).body.text;
  expect(alone).not.toContain("download");
  expect(alone).toContain('<span class="tick"');
});
