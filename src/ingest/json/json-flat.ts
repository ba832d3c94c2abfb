/** A parsed object: numbers are the text that the file has, null is null. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** How deep objects may be nested in each other. */
export const deepest = 32;

const list = Symbol("list");
export type FlatValue = string | null | typeof list;

/** Whether a value is a list, which no column can hold. */
export const isList = (value: FlatValue | undefined): boolean => value === list;

/**
 * An object as columns: the members of an object in it are columns with a dot, `fall.nummer`. True and false are
 * `true` and `false`. Where two members make the same column, the first counts. Null for an object that is nested too deeply.
 */
export function flat(object: JsonObject): ReadonlyMap<string, FlatValue> | null {
  const cells = new Map<string, FlatValue>();
  const put = (members: JsonObject, before: string, depth: number): boolean => {
    if (depth > deepest) return false;
    for (const [key, value] of Object.entries(members)) {
      const name = before + key;
      if (isObject(value)) {
        if (!put(value, `${name}.`, depth + 1)) return false;
      } else if (!cells.has(name)) cells.set(name, scalar(value));
    }
    return true;
  };
  return put(object, "", 1) ? cells : null;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function scalar(value: unknown): FlatValue {
  if (Array.isArray(value)) return list;
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Strings and numbers of JSON text. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** One line of JSON as an object whose numbers are as they are written; null if it is none. */
export function jsonLine(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(
      text.replace(stringOrNumber, (found) => (found.startsWith('"') ? found : `"${found}"`)),
    );
    return isObject(value) ? value : null;
  } catch {
    return null; // the place is what is told, never the text
  }
}
