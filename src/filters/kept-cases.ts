import type { Fragment } from "../sql/tag.js";

/**
 * A kind of filter: a query for the keys of the cases that stay in one process, in a column `case_key`. It reads
 * relations of the whole log, and `remaining_cases` for what the filters before have left. Keys of other processes may
 * be among them.
 */
export type KeptCases<F> = (filter: F, process: string) => Fragment;
