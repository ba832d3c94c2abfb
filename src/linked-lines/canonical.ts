type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only: keys in the order of their code units, no blanks, texts as `JSON.stringify` writes them. For the
 * texts and whole numbers of a decision the same bytes as RFC 8785 and `jq -cS`, so that the log can be checked without us.
 */
export function canonicalJson(value: unknown): string {
  return written(value as Json); // what is no JSON does not get past the type of a record
}

function written(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(written).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => (one as unknown) !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`).join(",")}}`;
}
