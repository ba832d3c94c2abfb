import type { Say } from "../charts/chart.js";
import type { FileFacts, Inspection } from "../inspect/inspection.js";
import type { Finding } from "../quality/finding.js";
import type { Text } from "../text.js";
import { facts, indented, oneLine } from "./table.js";

const words = {
  rows: { de: ["Datenzeile", "Datenzeilen"], en: ["row", "rows"] },
  events: { de: ["Ereignis", "Ereignisse"], en: ["event", "events"] },
  columns: { de: ["Spalte", "Spalten"], en: ["column", "columns"] },
  cases: { de: ["Fall", "Fällen"], en: ["case", "cases"] },
  encoding: { de: "Zeichensatz", en: "Encoding" },
  delimiter: { de: "Trennzeichen", en: "Delimiter" },
  heading: { de: "Kopfzeile", en: "Heading" },
  numbers: { de: "Zahlen", en: "Numbers" },
  log: { de: "Ergibt", en: "Gives" },
  sample: { de: "Angesehen", en: "Looked at" },
  shape: { de: "Aufbau", en: "Shape" },
} as const;

const shapes: Readonly<Record<Inspection["roles"]["shape"], Text | null>> = {
  long: null,
  wide: {
    de: "eine Zeile je Fall, eine Datumsspalte je Schritt",
    en: "one row per case, one date column per step",
  },
  status: { de: "eine Zeile je Statuswechsel", en: "one row per change of a status" },
};

const encodingNames: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
  "iso-8859-15": "ISO 8859-15",
  cp850: "DOS (cp850)",
};

const delimiters: Readonly<Record<string, Text>> = {
  ";": { de: "; (Semikolon)", en: "; (semicolon)" },
  ",": { de: ", (Komma)", en: ", (comma)" },
  "\t": { de: "Tabulator", en: "tab" },
};

interface Counted {
  readonly de: readonly [string, string];
  readonly en: readonly [string, string];
}

/** What the files are and what reading them gives. */
export function factLines(inspection: Inspection, say: Say, width: number): readonly string[] {
  const { files, roles, trial } = inspection;
  const count = (n: number, noun: Counted) => `${say.number(n)} ${noun[say.lang][n === 1 ? 0 : 1]}`;
  const rowsOf = (file: FileFacts, i: number): readonly string[] => {
    const account = trial?.accounts[i];
    const wide = roles.shape === "wide";
    if (account?.file === file.file && !wide)
      return [count(account.rows_read, file.format === "xes" ? words.events : words.rows)];
    return files.length === 1 && inspection.sampled_all
      ? [count(inspection.sampled_rows, file.format === "xes" ? words.events : words.rows)]
      : [];
  };
  const columns = count(roles.columns.length, words.columns);
  return [
    ...files.map((file, i) =>
      `${oneLine(file.file)}   ${[size(file.bytes, say), ...rowsOf(file, i), ...(i === 0 ? [columns] : [])].join(" · ")}`.trimEnd(),
    ),
    ...facts(
      [...sharedFacts(inspection, say), ...shapeFact(inspection, say), ...resultFact(inspection, say)],
      width,
    ),
    ...(inspection.sampled_all ? [] : indented(sampleWords(inspection, say), width)),
  ];
}

const size = (bytes: number, say: Say): string => {
  if (bytes < 1000) return `${say.number(bytes)} B`;
  if (bytes < 1_000_000) return `${say.number(bytes / 1000)} KB`;
  return bytes < 1e9 ? `${say.number(bytes / 1e6, 1)} MB` : `${say.number(bytes / 1e9, 1)} GB`;
};

type Fact = readonly [label: string, value: string];

/** How the files are written: what is the same in all of them stands once. */
function sharedFacts({ files, findings, source }: Inspection, say: Say): readonly Fact[] {
  const each = (label: Text, of: (file: FileFacts) => string | null): readonly Fact[] => {
    const values = [...new Set(files.map(of))].filter((value) => value !== null);
    return values.length === 0 ? [] : [[say.text(label), values.join(", ")]];
  };
  const numbers = [
    ...(source.decimal === "," ? [say.text({ de: "Dezimalkomma", en: "decimal comma" })] : []),
    ...(source.decimal === "." ? [say.text({ de: "Dezimalpunkt", en: "decimal point" })] : []),
    ...(source.thousands === "." ? [say.text({ de: "Tausenderpunkt", en: "thousands point" })] : []),
    ...(source.thousands === "," ? [say.text({ de: "Tausenderkomma", en: "thousands comma" })] : []),
  ];
  return [
    ...each({ de: "Format", en: "Format" }, ({ format }) => format.toUpperCase()),
    ...each(words.encoding, ({ encoding }) =>
      encoding === null ? null : `${encodingNames[encoding] ?? encoding}${evidence(findings, say)}`,
    ),
    ...each(words.delimiter, ({ delimiter }) =>
      delimiter === null ? null : say.text(delimiters[delimiter] ?? { de: delimiter, en: delimiter }),
    ),
    ...each(words.heading, ({ heading }) => (heading === null ? null : headingWords(heading, say))),
    ...footerFact(findings, say),
    ...(numbers.length === 0 ? [] : [[say.text(words.numbers), numbers.join(", ")] as const]),
  ];
}

/** `(kein gültiges UTF-8; 412 Umlaute, 38 × €)`, over all files. */
function evidence(findings: readonly Finding[], say: Say): string {
  const found = findings.filter(({ code }) => code === "DQ-002");
  const sum = (fact: string) =>
    found.reduce((total, { facts: known }) => total + Number(known[fact] ?? 0), 0);
  const letters = sum("letters");
  const euro = sum("euro");
  if (found.length === 0) return marked(findings, say);
  return say.text({
    de: ` (kein gültiges UTF-8; ${say.number(letters)} Umlaute${euro === 0 ? "" : `, ${say.number(euro)} × €`})`,
    en: ` (no valid UTF-8; ${say.number(letters)} umlauts${euro === 0 ? "" : `, ${say.number(euro)} × €`})`,
  });
}

/** Byte order marks. */
const marked = (findings: readonly Finding[], say: Say): string =>
  findings.some(({ code, facts: known }) => code === "DQ-003" && known["mark"] === 1)
    ? say.text({ de: " (mit Markierung am Anfang, BOM)", en: " (with a byte order mark)" })
    : "";

const headingWords = (heading: number, say: Say): string =>
  heading === 1
    ? say.text({ de: "Zeile 1", en: "line 1" })
    : say.text({
        de: `Zeile ${heading} (${heading === 2 ? "eine Vorzeile" : `${heading - 1} Vorzeilen`} übersprungen)`,
        en: `line ${heading} (${heading === 2 ? "one line" : `${heading - 1} lines`} before it skipped)`,
      });

function footerFact(findings: readonly Finding[], say: Say): readonly Fact[] {
  const footers = findings.filter(
    ({ code, facts: known }) => code === "DQ-005" && Number(known["footer"]) > 0,
  );
  const lines = footers.reduce((sum, { facts: known }) => sum + Number(known["footer"]), 0);
  if (lines === 0) return [];
  const words = say.text({
    de: `${lines === 1 ? "eine Zeile" : `${say.number(lines)} Zeilen`} am Ende übersprungen`,
    en: `${lines === 1 ? "one line" : `${say.number(lines)} lines`} at the end skipped`,
  });
  return [[say.text({ de: "Fußzeilen", en: "Footer" }), words]];
}

function shapeFact({ roles }: Inspection, say: Say): readonly Fact[] {
  const shape = shapes[roles.shape];
  return shape === null ? [] : [[say.text(words.shape), say.text(shape)]];
}

function resultFact({ trial }: Inspection, say: Say): readonly Fact[] {
  if (trial === null) return [];
  const noun = (n: number, of: Counted) => of[say.lang][n === 1 ? 0 : 1];
  const day = (date: string) => (say.lang === "de" ? date.split("-").reverse().join(".") : date);
  const { events, cases, period } = trial;
  const into = say.text({ de: "in", en: "in" });
  return [
    [
      say.text(words.log),
      `${say.number(events)} ${noun(events, words.events)} ${into} ${say.number(cases)} ${
        say.lang === "de" && cases === 1 ? "Fall" : noun(cases, words.cases)
      }, ${day(period.from)}–${day(period.to)}`,
    ],
  ];
}

const sampleWords = ({ sampled_rows }: Inspection, say: Say): string =>
  say.text({
    de: `Rollen und Anteile der Spalten nach den ersten ${say.number(sampled_rows)} Zeilen; Befunde nach allen.`,
    en: `Roles and shares of columns from the first ${say.number(sampled_rows)} rows; findings from all.`,
  });
