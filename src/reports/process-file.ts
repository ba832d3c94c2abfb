/**
 * Path of a process report beside `portfolio.html`. Ids of a project hold letters, digits, `-` and `_` only; whatever
 * else an id might hold is written as its code, so that no id leads out of the folder and no two ids meet.
 */
export const processFile = (id: string): string => `processes/${fileName(id)}.html`;

/** Path of the analysis report of a process, likewise. */
export const analysisFile = (id: string): string => `analysis/${fileName(id)}.html`;

/** Path of the candidate sheet of a process, likewise. */
export const sheetFile = (id: string): string => `sheets/${fileName(id)}.html`;

/** Path of the data-quality report of a process, likewise. */
export const qualityFile = (id: string): string => `quality/${fileName(id)}.html`;

const fileName = (id: string): string =>
  id.replace(/[^A-Za-z0-9_-]/gu, (c) => `~${(c.codePointAt(0) ?? 0).toString(16)}`);
