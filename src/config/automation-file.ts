import type { z } from "zod";
import { measured, number, share } from "./fields.js";
import { words } from "./says.js";
import { signed } from "./statements.js";
import { section } from "./structures.js";
import { euroUnits, minuteUnits } from "./units.js";

interface Points {
  readonly min: number;
  readonly typ: number;
  readonly max: number;
}

function inOrder({ min, typ, max }: Points, context: z.RefinementCtx): void {
  if (min <= typ && typ <= max) return;
  const message = words(
    "passt nicht: min darf nicht über typ liegen und typ nicht über max.",
    "does not fit: min must not be above typ, nor typ above max.",
  );
  context.addIssue({ code: "custom", path: [], message });
}

const minutes = measured(minuteUnits, { example: "12min" });
const threeMinutes = section(
  { min: minutes, typ: minutes, max: minutes },
  { example: "{ min: 5min, typ: 10min, max: 20min }" },
).superRefine(inOrder);

const example = "{ share: 5%, minutes: { min: 5min, typ: 10min, max: 20min } }";
const givenBack = section({ share: share({ example: "5%" }), minutes: threeMinutes }, { example });

const euros = (example: string) => measured(euroUnits, { example });
const development = section(
  { min: euros("30000 EUR"), typ: euros("45000 EUR"), max: euros("80000 EUR") },
  { example: "{ min: 30000 EUR, typ: 45000 EUR, max: 80000 EUR }" },
).superRefine(inOrder);
const costs = section(
  {
    development,
    life_years: number({ min: 0.5, max: 30 }, { example: "4" }),
    running: euros("12000 EUR"),
  },
  {
    example:
      "{ development: { min: 30000 EUR, typ: 45000 EUR, max: 80000 EUR }, life_years: 4, running: 12000 EUR }",
  },
);

/** `automation` of `processes/*.yaml`: what an automation would give back to people and cost, and who said so. */
export const automation = section(
  {
    exceptions: givenBack.exactOptional(),
    review: givenBack.exactOptional(),
    costs: costs.exactOptional(),
    ...signed,
  },
  { example: `{ exceptions: ${example}, by: Amt 50, date: 2025-02-12 }` },
);
