import type { Text } from "../text.js";

/** Ids of the patterns, as `columns.not_personal` names them. */
export const patternIds = [
  "email",
  "phone",
  "iban",
  "tax_id",
  "licence_plate",
  "birth_date",
  "person_name",
  "free_text",
] as const;
export type PatternId = (typeof patternIds)[number];

/** A kind of personal data that shows in the text of a cell. One pattern = one file. */
export interface Pattern {
  readonly id: PatternId;
  readonly title: Text;
  /**
   * RE2, case-sensitive: whatever `test` or `resembles` accepts contains it. Lets an engine pick the few texts that are worth a test.
   */
  readonly hint: string;
  /** Whether a text holds such data. */
  readonly test: (text: string) => boolean;
  /**
   * Whether a text has the outer form, right or not; absent = there is none but the data itself. Numbers pass check
   * digits by chance: a column is only suspect if half of its texts of that form pass.
   */
  readonly resembles?: (text: string) => boolean;
  /** The shape of what was found, with a bullet for every part: shows that it is right without showing what it is. */
  readonly mask: (text: string) => string;
}
