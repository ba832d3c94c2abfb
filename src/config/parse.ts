import type { z } from "zod";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";
import type { Text } from "../text.js";
import type { ConfigDocument, Report } from "./document.js";
import { nearest } from "./nearest.js";
import { heard, meant, say, short } from "./says.js";

/** From `unknown` to a typed value, once; throws one error that lists every problem with its place in the file. */
export function parse<T>(schema: z.ZodType<T>, document: ConfigDocument): T {
  const problems: Problem[] = [];
  const value = check(schema, document, (problem) => problems.push(problem));
  if (value === undefined) throw new AppError("config-invalid", { problems });
  return value.value;
}

/** As `parse`, but reports the problems and returns undefined where there are any. */
export function check<T>(
  schema: z.ZodType<T>,
  document: ConfigDocument,
  report: Report,
): { readonly value: T } | undefined {
  const result = schema.safeParse(document.value, { error: () => say({ words: unfit }) });
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], document));
  for (const problem of inOrder(problems)) report(problem);
  return undefined;
}

const unfit: Text = {
  de: "passt nicht zum erwarteten Aufbau.",
  en: "does not have the expected form.",
};

/** Problems by file, `first` in front and the others as they first occur, and by line within a file. */
export function inOrder(problems: readonly Problem[], first?: string): readonly Problem[] {
  const files = [...new Set([...(first === undefined ? [] : [first]), ...problems.map(({ file }) => file)])];
  const place = ({ file }: Problem) => files.indexOf(file);
  return [...problems].sort((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}

type Path = readonly PropertyKey[];

/** A problem at `path` of a document that is known already. */
export function problemAt(
  document: ConfigDocument,
  path: Path,
  says: Text,
  exit: Problem["exit"] = 2,
): Problem {
  return { file: document.file, line: document.lineOf(path), path: dotted(path), says, exit };
}

function problemsOf(issue: z.core.$ZodIssue, above: Path, document: ConfigDocument): readonly Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union") {
    // the alternative of the right type says more than "none of them"
    const right = issue.errors.find((issues) => !issues.some(isWrongType));
    if (right !== undefined) return right.flatMap((inner) => problemsOf(inner, path, document));
  }
  const said = heard(issue.message);
  if ("words" in said) return [problemAt(document, path, said.words, said.exit)];
  const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
  return keys.map((key) => problemAt(document, [...path, key], unknownKey(key, said.known)));
}

const isWrongType = ({ code, path }: z.core.$ZodIssue): boolean =>
  code === "invalid_type" && path.length === 0;

function unknownKey(key: string, known: readonly string[]): Text {
  if (/^[0-9]+ ?(?:%|[a-z]{0,3})$/.test(key)) {
    return {
      de: "unbekannter Schlüssel; vermutlich ein Dezimalkomma davor. Zahlen werden hier mit Punkt geschrieben (1.5).",
      en: "unknown key; probably a decimal comma in front of it. Numbers are written with a point here (1.5).",
    };
  }
  const near = nearest(key, known);
  if (near !== null) {
    return { de: `unbekannter Schlüssel.${meant(near).de}`, en: `unknown key.${meant(near).en}` };
  }
  const list = known.join(", ");
  return { de: `unbekannter Schlüssel; erlaubt: ${list}.`, en: `unknown key; allowed: ${list}.` };
}

/** `columns.activity.from[1]`. */
const dotted = (path: Path): string =>
  path
    .map((part, i) => {
      if (typeof part === "number") return `[${part}]`;
      const name = part === "" ? '""' : short(String(part));
      return i === 0 ? name : `.${name}`;
    })
    .join("");
