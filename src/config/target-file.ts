import { z } from "zod";
import { deadlineIn, deadlinePattern, type Deadline } from "./deadline.js";
import { expecting } from "./expected.js";
import { measured, oneOf, text } from "./fields.js";
import { chosenBy, section } from "./structures.js";
import { secondUnits } from "./units.js";

const example = { example: "{ throughput: 42d, basis: calendar, source: Zielvereinbarung 2024 }" };
const source = text({ example: "Zielvereinbarung 2024" });

const span = section(
  {
    throughput: measured(secondUnits, { example: "42d" }),
    basis: oneOf(["calendar", "working"]),
    source,
  },
  example,
).transform(({ throughput, ...rest }) => ({ throughput_seconds: throughput, ...rest }));

const deadline = z
  .string({
    error: expecting({
      kind: "quantity",
      what: {
        de: "eine ganze Zahl von Monaten, Wochen oder Tagen (mo, w, d)",
        en: "a whole number of months, weeks or days (mo, w, d)",
      },
      example: "3mo",
    }),
  })
  .regex(deadlinePattern)
  .meta({ examples: ["3mo"] })
  .transform((typed, context): Deadline => {
    const found = deadlineIn(typed);
    if (found !== null) return found;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

const statutory = section(
  { throughput: deadline, basis: z.literal("statutory"), source: text({ example: "§ 75 VwGO" }) },
  { example: "{ throughput: 3mo, basis: statutory, source: § 75 VwGO }" },
).transform(({ throughput, ...rest }) => ({ deadline: throughput, ...rest }));

/** `target` of a process file: a span of calendar or working time, or a deadline that a law names. */
export const target = chosenBy("basis", ["calendar", "working", "statutory"], [span, statutory], example);
