import { catalogue } from "./rules/catalogue.js";
import type { PreScreenRule } from "./rules/rule.js";

export { legalNote, levels, type Level, type PreScreenRule } from "./rules/rule.js";

/** The rule catalogue of the pre-screen, in the order of its questions. Beside the score, never inside it. */
export const preScreenRules: readonly PreScreenRule[] = catalogue.rules;
/** Version of the catalogue; raised with every change of a rule. */
export const catalogueVersion: string = catalogue.version;
/** The state of the law that the catalogue was written for, `YYYY-MM`. */
export const legalAsOf: string = catalogue.legal_as_of;
