import { expect, test } from "vitest";
import { staffSentence } from "../../src/reports/data-words.js";
import { say } from "../../src/reports/locale.js";
import { made } from "./made.js";

const [first, second] = made().processes;
const as = (resource: "drop" | "handover" | "role" | "pseudonym", of = first!) => ({ ...of, resource });

test("says what was kept of staff in every mode, and never that nothing was read where something was", () => {
  expect(staffSentence([as("drop")], say("de"))).toBe("Beschäftigtendaten wurden nicht eingelesen.");
  expect(staffSentence([as("handover")], say("de"))).toContain("wer es war, wurde nicht gespeichert.");
  expect(staffSentence([as("role")], say("de"))).toBe(
    "Von den Beschäftigten wurde nur die Rolle festgehalten.",
  );
  expect(staffSentence([as("pseudonym")], say("en"))).toBe(
    "Staff stand in the store as pseudonyms; no report evaluates persons.",
  );
});

test("names the processes where they differ", () => {
  expect(staffSentence([as("role"), as("drop", second)], say("de"))).toBe(
    "Von den Beschäftigten wurde nur die Rolle festgehalten (Wohngeld; sonst nicht gelesen).",
  );
  expect(staffSentence([as("handover"), as("pseudonym", second)], say("de"))).toBe(
    "Von den Beschäftigten wurde nur festgehalten, ob ein Schritt von einer anderen Person erledigt wurde als der vorige; wer es war, wurde nicht gespeichert (Wohngeld). Beschäftigte stehen im Datenspeicher als Pseudonyme; kein Bericht wertet Personen aus (Parkausweis).",
  );
});
