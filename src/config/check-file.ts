import { z } from "zod";
import { checkAnswers, checkIds, type CheckId } from "./checks.js";
import { oneOf, text } from "./fields.js";
import { signed, unsigned } from "./statements.js";
import { chosenBy, section } from "./structures.js";

const example = { example: "{ answer: yes, of: Antrag geprüft, by: Amt 50, date: 2025-02-12 }" };
const of = text({ example: "Antrag geprüft" }).exactOptional();

/** As any answer of a person, only `unknown` needs no author and date. */
function check(id: CheckId) {
  const known: readonly [string, ...string[]] = checkAnswers[id];
  return chosenBy(
    "answer",
    [...known, "unknown"],
    [
      section({ answer: oneOf(known), of, ...signed }, example),
      section({ answer: z.literal("unknown"), of, ...unsigned }, example),
    ],
    example,
  ).exactOptional();
}

/** `checks` of `processes/*.yaml`: what a department answered to the questions of the process report. */
export const checks = section(
  Object.fromEntries(checkIds.map((id) => [id, check(id)])) as Record<CheckId, ReturnType<typeof check>>,
  { example: "{ steps_elsewhere: { answer: no, by: Amt 50, date: 2025-02-12 } }" },
);
