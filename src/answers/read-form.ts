import { readFile, stat } from "node:fs/promises";
import { isSection } from "../config/at.js";
import { readDocument, type ConfigDocument } from "../config/document.js";
import { check } from "../config/parse.js";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";
import { systemCode } from "../errors/file-reasons.js";
import { formFile, type Form } from "./form-file.js";

/** A form with the lines of its file. */
export interface ReadForm {
  readonly form: Form;
  readonly document: ConfigDocument;
}

/** A form has a dozen questions; nobody writes a megabyte to them. */
const mostBytes = 1_000_000;
/** First bytes of what people send instead: PDF, Office, RTF, pictures, pages, packed files. */
const foreign = /^(?:%PDF|PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf|\x89PNG|\xff\xd8\xff|<|\x1f\x8b)/;

/**
 * The form at `path`, called `file` in messages. Throws `answers-no-form` for any other kind of file, `answers-empty`,
 * `answers-invalid` with every place that does not fit, `file-missing`, and `file-unreadable`.
 */
export async function readForm(path: string, file: string): Promise<ReadForm> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const text = await textOf(path, file);
  const document = readDocument(spaced(text), file, report);
  if (document === undefined) throw new AppError("answers-invalid", { problems, unreadable: true });
  const { value } = document;
  if (value === null || value === undefined) throw new AppError("answers-empty", { file });
  if (!isSection(value) || !("answers" in value || "process" in value)) {
    throw new AppError("answers-no-form", { file });
  }
  const form = check(formFile, document, report);
  if (form === undefined) throw new AppError("answers-invalid", { problems, unreadable: false });
  return { form: form.value, document };
}

async function textOf(path: string, file: string): Promise<string> {
  const bytes = await bytesOf(path, file);
  if (foreign.test(bytes.toString("latin1", 0, 16))) throw new AppError("answers-no-form", { file });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const problem: Problem = { file, line: null, path: "", says: notUtf8, exit: 3 };
    throw new AppError("answers-invalid", { problems: [problem], unreadable: true }, { cause });
  }
}

async function bytesOf(path: string, file: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size <= mostBytes) return await readFile(path);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT") throw new AppError("file-missing", { file }, { cause });
    if (code !== "EISDIR") throw new AppError("file-unreadable", { file, reason: code ?? "-" }, { cause });
  }
  throw new AppError("answers-no-form", { file });
}

const notUtf8 = {
  de: "ist nicht in UTF-8 gespeichert. Bitte im Editor mit der Kodierung „UTF-8“ speichern.",
  en: 'is not stored as UTF-8. Please save it in your editor with the encoding "UTF-8".',
} as const;

/** JSON may be indented with tabulators, YAML may not; within a text of JSON no line begins. */
const spaced = (text: string): string =>
  text.trimStart().startsWith("{") ? text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length)) : text;
