import type { Catalogue } from "./words.js";

/** Errors of the ingest family. */
export const ingestErrors = {} satisfies Catalogue;
