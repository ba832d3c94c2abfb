import type { Say } from "../charts/chart.js";
import type { Accounting } from "../ingest/accounting.js";
import { rules } from "../ingest/rows/rules.js";
import { say as sayIn } from "../reports/locale.js";
import type { Lang, Text } from "../text.js";
import type { Issue } from "./outcome.js";
import { facts, indented, oneLine } from "./table.js";

const words = {
  rows: { de: "Zeilen", en: "Rows" },
  events: { de: "Ereignisse", en: "Events" },
  read: { de: "gelesen", en: "read" },
  loaded: { de: "geladen", en: "loaded" },
  rejected: { de: "abgewiesen", en: "rejected" },
  folded: { de: "mit ihrem Abschluss zusammengeführt", en: "folded into their completion" },
  duplicate: { de: "doppelt", en: "duplicate" },
  outside: { de: "außerhalb des Zeitraums", en: "outside of the period" },
  notRead: { de: "nicht gelesen", en: "not read" },
  unnamed: { de: "(ohne Namen)", en: "(without a name)" },
  delimiter: { de: "Trennzeichen", en: "delimiter" },
  tab: { de: "Tabulator", en: "tab" },
  warning: { de: "Warnung", en: "Warning" },
  effect: {
    de: "Diese Ereignisse fehlen in allen Kennzahlen. Lassen Sie den Export an diesen Stellen ergänzen.",
    en: "These events are missing from all measures. Have the export completed at these places.",
  },
} as const satisfies Record<string, Text>;

/** How one process's files were read: what they are, and where each of their rows went. */
export function sourceLines(accounts: readonly Accounting[], say: Say, width: number): readonly string[] {
  return accounts.flatMap((account) => [
    [oneLine(account.file), formatWords(account, say)].join("   "),
    ...facts(
      [
        [say.text(account.format === "xes" ? words.events : words.rows), rowWords(account, say)],
        ...(account.columns_not_read.length === 0 ? [] : [notRead(account, say)]),
      ],
      width,
    ),
    ...sourceIssues([account], say.lang).flatMap((issue) =>
      indented(`${say.text(words.warning)}  ${issue.message}`, width),
    ),
  ]);
}

const notRead = ({ columns_not_read }: Accounting, say: Say) =>
  [
    say.text(words.notRead),
    columns_not_read.map((name) => (name.trim() === "" ? say.text(words.unnamed) : name)).join(", "),
  ] as const;

function formatWords({ format, encoding, delimiter }: Accounting, say: Say): string {
  const sign = delimiter === "\t" ? say.text(words.tab) : delimiter;
  return [
    format.toUpperCase(),
    ...(encoding === null ? [] : [encoding]),
    ...(sign === null ? [] : [`${say.text(words.delimiter)} ${sign}`]),
  ].join(" · ");
}

/** `18.422 gelesen = 18.201 geladen + 221 abgewiesen`: nothing gets lost without a word. */
function rowWords(account: Accounting, say: Say): string {
  const part = (count: number, what: Text) => `${say.number(count)} ${say.text(what)}`;
  const others = (
    [
      [account.rows_rejected, words.rejected],
      [account.rows_folded, words.folded],
      [account.rows_duplicate, words.duplicate],
      [account.rows_outside, words.outside],
    ] as const
  ).filter(([count]) => count > 0);
  const parts = [
    part(account.rows_loaded, words.loaded),
    ...others.map(([count, what]) => part(count, what)),
  ];
  return `${part(account.rows_read, words.read)} = ${parts.join(" + ")}`;
}

/** One warning per file, rule and column: how many rows were rejected, and the first lines. */
export function sourceIssues(accounting: readonly Accounting[], lang: Lang): readonly Issue[] {
  const say = sayIn(lang);
  return accounting.flatMap(({ file, rejects }) =>
    rejects.map(({ rule, column, count, lines }) => ({
      code: rule,
      severity: "warning" as const,
      message: rejectWords({ rule: rules[rule], column, count, lines }, say),
      hint: words.effect[lang],
      file,
      column,
      count,
      lines,
    })),
  );
}

function rejectWords(
  reject: {
    readonly rule: Text;
    readonly column: string;
    readonly count: number;
    readonly lines: readonly number[];
  },
  say: Say,
): string {
  const { rule, column, count, lines } = reject;
  const places = `${lines.map(String).join(", ")}${count > lines.length ? ", …" : ""}`;
  const n = say.number(count);
  const one = count === 1;
  return say.text({
    de:
      `${n} ${one ? "Zeile" : "Zeilen"} abgewiesen: ${rule.de}` +
      ` (${column === "" ? "" : `Spalte „${column}“, `}${one ? "Zeile" : "Zeilen"} ${places})`,
    en:
      `${n} ${one ? "row" : "rows"} rejected: ${rule.en}` +
      ` (${column === "" ? "" : `column "${column}", `}${one ? "line" : "lines"} ${places})`,
  });
}
