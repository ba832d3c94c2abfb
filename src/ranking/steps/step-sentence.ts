import type { Lang } from "../../text.js";
import { sentence } from "../sentence.js";
import { stepReasons, type StepReason } from "./reasons.js";

/** One of the `reasons` of a row of `steps` as a sentence; `cell` says the value of a column of that row. */
export const stepSentence = (reason: string, lang: Lang, cell: (column: string) => string): string =>
  sentence(stepReasons[reason as StepReason], lang, cell); // the column holds keys of `stepReasons`
