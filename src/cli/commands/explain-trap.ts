import type { Trap } from "../../quality/trap.js";
import { traps } from "../../quality/traps/index.js";
import type { Lang, Text } from "../../text.js";
import { indented, textTable } from "../table.js";

const severities: Readonly<Record<Trap["severity"], Text>> = {
  notice: { de: "Hinweis", en: "Notice" },
  warning: { de: "Warnung", en: "Warning" },
  error: { de: "Fehler", en: "Error" },
};

const words = {
  traps: { de: "Fallen in Exporten", en: "Traps in exports" },
  severity: { de: "Schwere", en: "Severity" },
  without: { de: "Was ohne Vorsicht geschieht", en: "What happens without care" },
  detection: { de: "Woran es erkannt wird", en: "How it is recognised" },
  byDefault: { de: "Was Prozessradar tut", en: "What Prozessradar does" },
  effect: { de: "Folge für die Kennzahlen", en: "Effect on the measures" },
  touches: { de: "Betroffene Kennzahlen", en: "Measures concerned" },
  all: { de: "alle", en: "all" },
  none: { de: "keine", en: "none" },
  fix: { de: "Was zu tun ist", en: "What to do" },
} as const satisfies Record<string, Text>;

/** The page of a trap: what it is, what happens without care, how it is found, what we do, what it does, what to do. */
export function trapLines(trap: Trap, lang: Lang, width: number): readonly string[] {
  const sections: readonly (readonly [Text, string])[] = [
    [words.without, trap.without[lang]],
    [words.detection, trap.detection[lang]],
    [words.byDefault, trap.byDefault[lang]],
    [words.effect, trap.effect[lang]],
    [words.touches, touched(trap, lang)],
    [words.fix, trap.fix[lang]],
  ];
  return [
    `${trap.code}  ${trap.title[lang]}`,
    ...indented(`${words.severity[lang]}: ${severities[trap.severity][lang]}`, width),
    ...sections.flatMap(([heading, text]) => ["", heading[lang], ...indented(text, width)]),
  ];
}

function touched({ touches }: Trap, lang: Lang): string {
  if (touches === "all") return words.all[lang];
  return touches.length === 0 ? words.none[lang] : touches.join(", ");
}

/** A trap as JSON; `touches` is `"all"` or ids of measures. */
export const trapData = (trap: Trap, lang: Lang) => ({
  code: trap.code,
  title: trap.title[lang],
  severity: trap.severity,
  counts: trap.counts,
  without: trap.without[lang],
  detection: trap.detection[lang],
  byDefault: trap.byDefault[lang],
  effect: trap.effect[lang],
  touches: trap.touches,
  fix: trap.fix[lang],
});

/** The table of all traps: code, severity, title. */
export const trapTable = (lang: Lang, width: number): readonly string[] =>
  textTable(
    [
      { label: words.traps[lang], align: "start" },
      { label: "", align: "start" },
      { label: "", align: "start", cut: true },
    ],
    Object.values(traps).map(({ code, severity, title }) => [code, severities[severity][lang], title[lang]]),
    width,
  );
