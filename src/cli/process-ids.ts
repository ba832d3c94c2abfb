import { basename } from "node:path";

const extensions =
  /\.(xes|csv|tsv|txt|parquet|xlsx|jsonl?|ndjson|arrow|arrows|feather|duckdb|jsonocel|xmlocel|sqlite|gz|zst)$/i;

/** The name of a file without its folder and the extensions of its format: `Gewerbe 2024.csv.gz` → `Gewerbe 2024`. */
export function nameOf(path: string): string {
  const file = basename(path);
  let name = file;
  while (extensions.test(name) && name.replace(extensions, "") !== "") name = name.replace(extensions, "");
  return name;
}

const letters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * One id per path, in their order: lower case, letters and digits joined by hyphens, umlauts written out. Equal ones
 * are told apart by a number: `export`, `export-2`.
 */
export function processIds(paths: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return paths.map((path) => {
    const plain = idOf(nameOf(path));
    let id = plain;
    for (let n = 2; used.has(id); n++) id = `${plain}-${n}`;
    used.add(id);
    return id;
  });
}

function idOf(name: string): string {
  const id = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? "prozess" : id;
}
