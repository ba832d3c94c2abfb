import type { z } from "zod";
import { readDocument } from "../../src/config/document.js";
import { parse } from "../../src/config/parse.js";
import { AppError } from "../../src/errors/app-error.js";
import type { Problem } from "../../src/errors/config.js";
import type { Lang } from "../../src/text.js";

/** A problem as the message prints it. */
export const line = ({ file, line: number, path, says }: Problem, lang: Lang = "de") =>
  [number === null ? file : `${file}:${number}`, path, says[lang]].filter((part) => part !== "").join("  ");

/** What a schema complains about in a file `datei.yaml`; for a file that is no YAML, what the reader complains about. */
export function complaints(schema: z.ZodType, yaml: string, lang: Lang = "de"): readonly string[] {
  const problems: Problem[] = [];
  const document = readDocument(yaml, "datei.yaml", (problem) => problems.push(problem));
  if (document === undefined) return problems.map((problem) => line(problem, lang));
  try {
    parse(schema, document);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "config-invalid") throw error;
    return (error as AppError<"config-invalid">).details.problems.map((problem) => line(problem, lang));
  }
}

/** What a file says, parsed. */
export function parsed<T>(schema: z.ZodType<T>, yaml: string): T {
  const document = readDocument(yaml, "datei.yaml", (problem) => {
    throw new Error(line(problem));
  });
  if (document === undefined) throw new Error("no document");
  return parse(schema, document);
}
