import { transitionWords } from "../ingest/rows/transition-words.js";

/** What a cell looks like, beside points in time and numbers. */

/** The spelling of yes and no in exports. */
const yesNo = new Set([
  "true",
  "false",
  "ja",
  "nein",
  "yes",
  "no",
  "j",
  "n",
  "y",
  "0",
  "1",
  "x",
  "wahr",
  "falsch",
]);

/** Transitions of the XES standard that a lifecycle column holds, and German words for them; case does not count. */
const transitions = new Set([
  "schedule",
  "assign",
  "reassign",
  "start",
  "suspend",
  "resume",
  "complete",
  "autoskip",
  "manualskip",
  "pi_abort",
  "ate_abort",
  "withdraw",
  ...Object.keys(transitionWords),
]);

/** One word of letters and digits with at least one digit, its parts joined by `-`, `/`, `_`, `.`, `:` or a blank. */
const idShape = /^(?=[^\d]*\d)[\p{L}\d]{1,24}(?:[-/_.: ][\p{L}\d]{1,24}){0,5}$/u;

/** Whether a cell could name one case: `BA-2024/1`, `10011`, `case-7`. */
export const isId = (cell: string): boolean => cell.length <= 60 && idShape.test(cell);

/** Whether a cell is a time of day without a day: `8:15`, `08:15:00`, `08:15 Uhr`. */
export const isClock = (cell: string): boolean =>
  /^([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d([.,]\d+)?)?(\s*Uhr)?$/.test(cell);

/** Whether a cell is one of two answers. */
export const isYesNo = (cell: string): boolean => yesNo.has(cell.toLowerCase());

/** Whether a cell is a transition of the lifecycle of an activity. */
export const isTransition = (cell: string): boolean => transitions.has(cell.toLowerCase());

/** Whether a cell is made of words: it has letters, and no more digits than letters. */
export function isWords(cell: string): boolean {
  const letters = cell.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && letters >= (cell.match(/\d/g)?.length ?? 0);
}

/** Whether a cell holds sentences rather than a name: long, or many words. */
export const isProse = (cell: string): boolean => cell.length > 60 || cell.split(/\s+/).length > 6;
