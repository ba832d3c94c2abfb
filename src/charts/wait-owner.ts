import type { Text } from "../text.js";

/** Who is waited for before a step: `wait_owner` of the step in the process file. */
export type WaitOwner = "own" | "applicant" | "other_body" | "system";

export const waitOwnerNames: Readonly<Record<WaitOwner, Text>> = {
  own: { de: "bei uns", en: "with us" },
  applicant: { de: "bei Antragstellenden", en: "with applicants" },
  other_body: { de: "bei anderen Stellen", en: "with other bodies" },
  system: { de: "im System", en: "in the system" },
};
