import { basename } from "node:path";
import { SaxesParser } from "saxes";
import { AppError } from "../../errors/app-error.js";
import { unpackedEntry, type ArchiveEntry } from "./archive.js";

/** One sheet of a workbook with cells. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ArchiveEntry;
}

export interface Workbook {
  /** In the order of the tabs; sheets that are charts are left out. */
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 and not from 1900. */
  readonly date1904: boolean;
}

/** Largest part of a workbook that is held in memory as a whole. */
const largestPart = 2 ** 28;
const wholeParts = /^xl\/(workbook|sharedStrings|styles)\.xml$|\.rels$/i;

/** What a workbook consists of. Throws `xlsx-damaged`, and `archive-bomb` for a part that no memory would hold. */
export async function workbookOf(path: string, entries: readonly ArchiveEntry[]): Promise<Workbook> {
  const file = basename(path);
  if (entries.some(({ name, size }) => wholeParts.test(name) && size > largestPart))
    throw new AppError("archive-bomb", { file, limit: "bytes", allowed: largestPart / 2 ** 20 });
  const part = (name: string): ArchiveEntry => {
    const found = entries.find((entry) => entry.name === name);
    if (found === undefined) throw new AppError("xlsx-damaged", { file });
    return found;
  };
  const targets = new Map<string, string>();
  await elements(path, part("xl/_rels/workbook.xml.rels"), (name, attributes) => {
    const { Id: id, Type: type = "", Target: target } = attributes;
    if (name === "Relationship" && id !== undefined && target !== undefined && type.endsWith("/worksheet"))
      targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`);
  });
  const sheets: Sheet[] = [];
  let date1904 = false;
  await elements(path, part("xl/workbook.xml"), (name, attributes) => {
    if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
    if (name !== "sheet") return;
    const link = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
    const target = targets.get(link);
    if (target === undefined) return;
    sheets.push({
      name: attributes["name"] ?? "",
      hidden: (attributes["state"] ?? "visible") !== "visible",
      entry: part(target),
    });
  });
  return { sheets, date1904 };
}

/** Whether any cell of a sheet holds something. */
export async function hasCells(path: string, { entry }: Sheet): Promise<boolean> {
  let before = "";
  for await (const chunk of unpackedEntry(path, entry)) {
    const text = before + chunk.toString("latin1");
    if (/<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>[^<]/.test(text)) return true;
    before = text.slice(-200);
  }
  return false;
}

/** Tells every element of a part by its name without prefix. A document type is refused. */
async function elements(
  path: string,
  entry: ArchiveEntry,
  see: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const file = basename(path);
  const parser = new SaxesParser({ position: false });
  parser.on("doctype", () => {
    throw new AppError("xml-doctype", { file });
  });
  parser.on("opentag", ({ name, attributes }) => {
    see(name.replace(/^.*:/, ""), attributes as Readonly<Record<string, string>>); // without xmlns it is one
  });
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const chunk of unpackedEntry(path, entry))
      parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError("xlsx-damaged", { file }, { cause });
  }
}
