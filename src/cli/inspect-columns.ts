import type { Say } from "../charts/chart.js";
import type { Inspection } from "../inspect/inspection.js";
import { confidenceNames, roleNames, shareWords } from "../inspect/process-yaml-words.js";
import { dateWords } from "../inspect/process-yaml.js";
import type { ColumnProposal } from "../inspect/role.js";
import type { Text } from "../text.js";
import { cut, displayWidth, indent, indented, oneLine, textTable, wrapped } from "./table.js";

const words = {
  column: { de: "Spalte", en: "Column" },
  role: { de: "Rolle (Vorschlag)", en: "Role (proposed)" },
  confidence: { de: "Sicherheit", en: "Confidence" },
  empty: { de: "Leer", en: "Empty" },
  hint: { de: "Hinweis", en: "Note" },
  unnamed: { de: "(ohne Namen)", en: "(without a name)" },
  notReadPublic: { de: "wird nicht gelesen", en: "is not read" },
  notRead: { de: "wird NICHT gelesen (DQ-501)", en: "is NOT read (DQ-501)" },
  publicResource: { de: "nur ob die Person wechselt", en: "only whether the person changes" },
  constant: { de: "immer gleich", en: "always the same" },
  empties: { de: "immer leer", en: "always empty" },
  date: { de: "Datum", en: "date" },
  number: { de: "Zahl", en: "number" },
  list: {
    de: "Liste: so nicht lesbar, je Eintrag eine Zeile exportieren",
    en: "list: cannot be read like this, export a row per entry",
  },
  clock: { de: "Uhrzeit ohne Datum", en: "time of day without a date" },
  without: { de: "Ohne Rolle, nicht gelesen:", en: "No role, not read:" },
} as const satisfies Record<string, Text>;

/** More columns without a role than this are named in a list instead of a row each. */
const mostOthers = 10;
const gap = "  ";

/** The columns with what is proposed for them; `values` = an example of each is shown. */
export function columnLines(
  inspection: Inspection,
  say: Say,
  width: number,
  values: boolean,
): readonly string[] {
  const { columns } = inspection.roles;
  const others = columns.filter(({ role }) => role === "other").length;
  const shown = columns.flatMap((column, at) =>
    column.role === "other" && others > mostOthers ? [] : [{ column, at }],
  );
  const longest = width < 100 ? 22 : 40;
  const rows = shown.map(({ column }) => [
    nameOf(column, say, longest),
    say.text(roleNames[column.role]),
    column.confidence === null ? "" : say.text(confidenceNames[column.confidence]),
    shareWords(column.profile.empty_share, say.lang),
  ]);
  const left = textTable(
    [
      { label: say.text(words.column), align: "start" },
      { label: say.text(words.role), align: "start" },
      { label: say.text(words.confidence), align: "start" },
      { label: say.text(words.empty), align: "end" },
    ],
    rows,
    width,
  );
  const wide = Math.max(...left.map(displayWidth));
  const room = Math.max(20, width - wide - gap.length);
  const hints = shown.map(({ column, at }) => {
    const example = values ? inspection.examples[at] : undefined;
    return [...hintsOf(column, inspection, say), ...(example ? [exampleWords(example, say)] : [])].join(
      " · ",
    );
  });
  return [
    ...left.flatMap((line, i) => {
      const [first = "", ...more] = wrapped(i === 0 ? say.text(words.hint) : (hints[i - 1] ?? ""), room);
      const padded = line + " ".repeat(wide - displayWidth(line));
      return [
        `${padded}${gap}${first}`.trimEnd(),
        ...more.map((rest) => " ".repeat(wide + gap.length + 2) + rest),
      ];
    }),
    ...(others > mostOthers ? unnamedLines(columns, say, width) : []),
  ];
}

const nameOf = ({ profile }: ColumnProposal, say: Say, longest: number): string =>
  cut(profile.name.trim() === "" ? say.text(words.unnamed) : oneLine(profile.name), longest);

function unnamedLines(columns: readonly ColumnProposal[], say: Say, width: number): readonly string[] {
  const names = columns.filter(({ role }) => role === "other").map((column) => nameOf(column, say, 40));
  const shown = names.slice(0, 40);
  const rest = names.length - shown.length;
  const more = rest === 0 ? "" : say.text({ de: ` und ${rest} weitere`, en: ` and ${rest} more` });
  const [first = "", ...others] = indented(`${say.text(words.without)} ${shown.join(", ")}${more}`, width);
  return [first, ...others.map((line) => indent + line)];
}

const exampleWords = (example: string, say: Say): string =>
  say.text({ de: `z. B. „${cut(oneLine(example), 40)}“`, en: `e.g. "${cut(oneLine(example), 40)}"` });

function hintsOf(column: ColumnProposal, { findings, source }: Inspection, say: Say): readonly string[] {
  const { profile, role } = column;
  const codes = [
    ...new Set(
      findings.filter((f) => f.column === profile.name && f.code !== "DQ-501").map(({ code }) => code),
    ),
  ];
  const unread = findings.some((f) => f.code === "DQ-501") ? words.notRead : words.notReadPublic;
  const people = source.columns.resource?.from === profile.name ? words.publicResource : unread;
  return [...aboutRole(column, say.text(people), say), ...(role === "other" ? [] : codes)];
}

function aboutRole(column: ColumnProposal, people: string, say: Say): readonly string[] {
  const { profile, role } = column;
  const different = (n: number, noun: Text) => [`${say.number(n)} ${say.text(noun)}`];
  switch (role) {
    case "case":
      return different(profile.distinct, { de: "verschiedene", en: "different" });
    case "activity":
    case "org_unit":
    case "system":
    case "channel":
    case "outcome":
    case "lifecycle":
    case "old_status":
      return different(profile.distinct, {
        de: profile.distinct === 1 ? "Ausprägung" : "Ausprägungen",
        en: profile.distinct === 1 ? "value" : "values",
      });
    case "time":
    case "start":
    case "step_date":
      return [dateWords(profile, say.lang)];
    case "resource":
    case "personal":
    case "free_text":
      return [people];
    case "amount":
      return [numberWords(column, say)];
    case "instance":
    case "clock":
    case "start_clock":
      return [];
    case "other":
      return [otherWords(column, say)];
  }
}

/** How the numbers of a column are written. */
function numberWords({ profile: { decimal, thousands } }: ColumnProposal, say: Say): string {
  const signs = [decimal, thousands].flatMap((sign) => sign ?? []);
  if (signs.length === 0) return say.text({ de: "ganze Zahlen", en: "whole numbers" });
  const example = `1${thousands ?? ""}234${decimal === null ? "" : `${decimal}50`}`;
  return say.text({ de: `geschrieben wie ${example}`, en: `written like ${example}` });
}

function otherWords({ profile }: ColumnProposal, say: Say): string {
  if (profile.distinct === 0) return say.text(words.empties);
  if (profile.list_share > 0) return say.text(words.list);
  if (profile.distinct === 1) return say.text(words.constant);
  if (profile.date_share >= 0.9) return `${say.text(words.date)}, ${dateWords(profile, say.lang)}`;
  if (profile.clock_share >= 0.9) return say.text(words.clock);
  if (profile.number_share >= 0.9) return say.text(words.number);
  return say.text({
    de: `${say.number(profile.distinct)} Ausprägungen`,
    en: `${say.number(profile.distinct)} values`,
  });
}
