import { birthDate } from "./birth-date.js";
import { email } from "./email.js";
import { freeText } from "./free-text.js";
import { iban } from "./iban.js";
import { licencePlate } from "./licence-plate.js";
import type { Pattern, PatternId } from "./pattern.js";
import { personName } from "./person-name.js";
import { phone } from "./phone.js";
import { taxId } from "./tax-id.js";

/** Every pattern by its id, the surest first: what two of them find counts for the first. */
export const patterns: Readonly<Record<PatternId, Pattern>> = {
  email,
  iban,
  tax_id: taxId,
  phone,
  birth_date: birthDate,
  licence_plate: licencePlate,
  person_name: personName,
  free_text: freeText,
};

/** RE2: every text in which a pattern can find anything contains it. Free text is told from the whole column. */
export const mayBePersonal = Object.values(patterns)
  .filter(({ id }) => id !== "free_text")
  .map(({ hint }) => `(?:${hint})`)
  .join("|");

export { byColumnName } from "./column-names.js";
export { protectedKind } from "./protected-names.js";
