import { administrationRules } from "./rules/administration.js";
import { aiActRules } from "./rules/ai-act.js";
import type { PreScreenRule } from "./rules/rule.js";

export {
  catalogueVersion,
  legalAsOf,
  legalNote,
  levels,
  type Level,
  type PreScreenRule,
} from "./rules/rule.js";

/** The rule catalogue of the pre-screen, in the order of its questions. Beside the score, never inside it. */
export const preScreenRules: readonly PreScreenRule[] = [...aiActRules, ...administrationRules];
