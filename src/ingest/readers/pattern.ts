/** DuckDB takes the name of a file for a pattern if it holds one of these, and may then read another file. */
export const isPattern = (path: string): boolean => /[*?[]/.test(path);

/** A path as a pattern that fits nothing but this path. DuckDB allows it only in a folder that it may read. */
export const asPattern = (path: string): string => path.replace(/[*?[]/g, (sign) => `[${sign}]`);
