import { AppError } from "../../errors/app-error.js";
import { computedTables } from "../../measures/data/computed.js";
import { measures } from "../../measures/index.js";
import type { Described, Measure } from "../../measures/measure.js";
import { rankingTables } from "../../ranking/tables.js";
import { traps, trapOf } from "../../quality/traps/index.js";
import type { Lang } from "../../text.js";
import { nearest } from "../../config/nearest.js";
import type { ExplainFlags } from "../call.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { indent, indented, textTable } from "../table.js";
import { reference } from "./explain-all.js";
import { factsOf } from "./explain-facts.js";
import { trapData, trapLines, trapTable } from "./explain-trap.js";
import { grains, units, words } from "./explain-words.js";

/**
 * Definition, columns with units, null rule, source and SQL of a measure or ranking table, or the page of a trap in
 * exports (`DQ-201`); without an id the list of all, with `--all` the whole reference as Markdown. Upper and lower case
 * do not matter. Throws `flags-conflict` where an id is typed beside `--all`.
 */
export function explain(measure: string | null, flags: ExplainFlags, { lang, width }: Context): Outcome {
  if (flags.all === true && measure !== null)
    throw new AppError("flags-conflict", {
      flag: "--all",
      other: measure,
      reason: { de: "--all erklärt alle Kennzahlen.", en: "--all explains every measure." },
    });
  if (flags.all === true) return all(lang);
  if (measure === null) return list(lang, width);
  const trap = trapOf(measure);
  if (trap !== null)
    return {
      ...released,
      data: { trap: trapData(trap, lang) },
      lines: () => trapLines(trap, lang, width),
    };
  const id = measure.toLowerCase();
  const found = known.find((of) => of.id === id);
  if (found === undefined) {
    const ids = [...known.map((of) => of.id), ...Object.keys(traps)];
    throw new AppError("unknown-measure", { measure, near: nearest(id, ids) });
  }
  return one(found, lang, width);
}

const known: readonly (Described | Measure)[] = [...measures, ...computedTables, ...rankingTables];

function list(lang: Lang, width: number): Outcome {
  const rows = known.map((of) => [of.id, of.definition[lang]] as const);
  return {
    ...released,
    data: {
      measures: known.map((of) => ({ id: of.id, definition: of.definition[lang] })),
      traps: Object.values(traps).map(({ code, severity, title }) => ({
        code,
        severity,
        title: title[lang],
      })),
    },
    lines: () => [
      ...textTable(
        [
          { label: words.measures[lang], align: "start" },
          { label: "", align: "start", cut: true },
        ],
        rows,
        width,
      ),
      "",
      ...trapTable(lang, width),
      "",
      words.more[lang],
    ],
  };
}

function one(of: Described | Measure, lang: Lang, width: number): Outcome {
  const facts = factsOf(of, lang);
  const paragraphs: readonly (readonly [heading: string, text: string])[] = [
    [words.row[lang], grains[facts.grain][lang]],
    ...(facts.nulls === null ? [] : [[words.nulls[lang], facts.nulls] as const]),
    [words.source[lang], facts.source],
    ...(facts.protection.length === 0 ? [] : [[words.protection[lang], facts.protection.join(" ")] as const]),
  ];
  return {
    ...released,
    data: { measure: facts },
    lines: () => [
      facts.id,
      ...indented(facts.definition, width),
      "",
      words.columns[lang],
      ...textTable(
        [
          { label: words.column[lang], align: "start" },
          { label: words.unit[lang], align: "start" },
          { label: words.label[lang], align: "start", cut: true },
        ],
        facts.columns.map(({ name, label, unit }) => [name, units[unit][lang], label]),
        width,
      ),
      ...paragraphs.flatMap(([heading, text]) => ["", heading, ...indented(text, width)]),
      "",
      "SQL",
      ...(facts.sql ?? words.noSql[lang]).split("\n").map((line) => `${indent}${line}`.trimEnd()),
    ],
  };
}

/** Everything about all of them: Markdown for a page, or one JSON document. */
const all = (lang: Lang): Outcome => ({
  ...released,
  data: { measures: known.map((of) => factsOf(of, lang)) },
  lines: () => [],
  text: () => reference(known, lang),
});

/** A definition concerns nobody: nothing had to be released. */
const released = { exit: 0, issues: [], profile: null, inputs: [] } as const;
