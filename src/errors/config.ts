import type { Catalogue } from "./words.js";

/** Errors of the config family. */
export const configErrors = {} satisfies Catalogue;
