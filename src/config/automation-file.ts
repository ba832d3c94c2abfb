import { measured, share } from "./fields.js";
import { words } from "./says.js";
import { signed } from "./statements.js";
import { section } from "./structures.js";
import { minuteUnits } from "./units.js";

const minutes = measured(minuteUnits, { example: "12min" });
const threeMinutes = section(
  { min: minutes, typ: minutes, max: minutes },
  { example: "{ min: 5min, typ: 10min, max: 20min }" },
).superRefine(({ min, typ, max }, context) => {
  if (min <= typ && typ <= max) return;
  const message = words(
    "passt nicht: min darf nicht über typ liegen und typ nicht über max.",
    "does not fit: min must not be above typ, nor typ above max.",
  );
  context.addIssue({ code: "custom", path: [], message });
});

const example = "{ share: 5%, minutes: { min: 5min, typ: 10min, max: 20min } }";
const givenBack = section({ share: share({ example: "5%" }), minutes: threeMinutes }, { example });

/** `automation` of `processes/*.yaml`: what an automation would give back to people, and who said so. */
export const automation = section(
  { exceptions: givenBack.exactOptional(), review: givenBack.exactOptional(), ...signed },
  { example: `{ exceptions: ${example}, by: Amt 50, date: 2025-02-12 }` },
);
