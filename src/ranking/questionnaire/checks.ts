import { checkAnswers, type Check, type CheckId } from "../../config/checks.js";
import type { Process } from "../../config/process.js";
import type { Text } from "../../text.js";
import { answerWords } from "./reading.js";
import type { State } from "./state.js";

const { yes, no, partly, unknown } = answerWords;

/** The words of the answers as a person reads and ticks them; what stands behind a comma or in brackets explains. */
const words: Readonly<Record<CheckId, Readonly<Record<string, Text>>>> = {
  usual_path: { yes, no, partly },
  skipped_step: {
    yes,
    no: { de: "nein, er ist dann nicht nötig", en: "no, it is not needed then" },
    varies: { de: "unterschiedlich", en: "it varies" },
  },
  longest_wait: {
    own: { de: "auf uns", en: "us" },
    applicant: { de: "auf Antragstellende", en: "applicants" },
    other_body: { de: "auf andere Stellen", en: "other bodies" },
    system: { de: "auf ein System", en: "a system" },
  },
  repeated_step: {
    intended: { de: "so vorgesehen (Raten, Erinnerungen)", en: "intended (instalments, reminders)" },
    documents: { de: "Unterlagen fehlen", en: "documents are missing" },
    corrections: { de: "Korrekturen", en: "corrections" },
    other: { de: "anderes", en: "something else" },
  },
  other_start: { yes, no, partly },
  running_cases: { yes, no, partly },
  steps_elsewhere: { yes, no, partly },
  special_events: { yes, no, partly },
};

/** The answer of a check in words; one that the program does not know as it stands in the file. */
export function checkWords(id: CheckId, answer: string): Text {
  const known = answer === "unknown" ? unknown : words[id][answer];
  return known ?? { de: answer, en: answer };
}

/** What can be answered, in the order of the boxes. */
export const checkOptions = (id: CheckId): readonly Text[] =>
  checkAnswers[id].map((answer) => checkWords(id, answer));

/** A typed answer as the word of the configuration, or null where it is none: that word, or what a person reads, in full or up to its comma. */
export function readCheck(id: CheckId, typed: string): string | null {
  const text = plain(typed);
  const found = [...checkAnswers[id], "unknown"].find((answer) =>
    [answer, ...Object.values(checkWords(id, answer)).flatMap((label: string) => [label, short(label)])].some(
      (spelling) => plain(spelling) === text,
    ),
  );
  return found ?? null;
}

const plain = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
const short = (label: string): string => label.replace(/[,(].*$/, "");

/** The answer of a process file to a check about `of`; undefined where it says nothing, or something about other steps. */
export function checkOf(
  { checks }: Pick<Process, "checks">,
  id: CheckId,
  of: string | undefined,
): Check | undefined {
  const check = checks?.[id];
  return check !== undefined && check.of === of ? check : undefined;
}

/** A check as a state of the questionnaire; the value is the word of the configuration. */
export function checkState(check: Check | undefined): State {
  if (check === undefined) return { state: "open", value: null, evidence: null };
  const { of: _, answer, ...said } = check;
  return { ...said, state: answer === "unknown" ? "unknown" : "answered", value: answer, evidence: null };
}
