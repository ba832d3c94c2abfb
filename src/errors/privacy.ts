import type { Catalogue } from "./words.js";

/** Errors of the privacy family. */
export const privacyErrors = {} satisfies Catalogue;
