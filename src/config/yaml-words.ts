import { parseDocument } from "yaml";

/** A value of one word or number. */
export type Scalar = string | number | boolean;
/** What stands behind a key: one value, or a short section of values. */
export type Setting = Scalar | Readonly<Record<string, Scalar>>;

/** A value as YAML, in quotation marks only where it would mean something else without; `json`: as JSON wants it. */
export function scalarText(value: Scalar, json: boolean): string {
  if (typeof value !== "string") return String(value);
  return !json && isPlain(value) ? value : JSON.stringify(value);
}

/** A key as YAML or JSON. */
export const keyText = (key: string, json: boolean): string => scalarText(key, json);

/** `{ value: 3, evidence: stated }` */
export const flowMap = (section: Readonly<Record<string, Scalar>>, json: boolean): string =>
  `{ ${Object.entries(section)
    .map(([key, value]) => `${keyText(key, json)}: ${scalarText(value, json)}`)
    .join(", ")} }`;

/** `rule_based: { value: 3 }`, sections inside each other where the path has several keys. */
export function flowEntry(path: readonly string[], setting: Setting, json: boolean): string {
  const [key = "", ...rest] = path;
  const inner =
    rest.length > 0
      ? `{ ${flowEntry(rest, setting, json)} }`
      : typeof setting === "object"
        ? flowMap(setting, json)
        : scalarText(setting, json);
  return `${keyText(key, json)}: ${inner}`;
}

/** Whether a text is read as itself without quotation marks, also between brackets. */
function isPlain(text: string): boolean {
  if (!/^[\p{L}\p{N}§](?:[\p{L}\p{N} ./§()+–_-]*[\p{L}\p{N}.)])?$/u.test(text)) return false;
  const { contents, errors } = parseDocument(`[${text}]`, { logLevel: "silent", prettyErrors: false });
  const read: unknown = contents?.toJSON();
  return errors.length === 0 && Array.isArray(read) && read.length === 1 && read[0] === text;
}
