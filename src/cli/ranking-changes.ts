import type { Say } from "../charts/chart.js";
import { rankingChanges, type EarlierRanking, type RankingChange } from "../release/ranking-changes.js";
import type { ReleasedTables } from "../release/tables.js";
import { scoreLabels } from "../reports/portfolio/score-words.js";
import type { ProcessInfo } from "../reports/report-input.js";
import type { Text } from "../text.js";
import { indent, indented, textTable } from "./table.js";

/** A change with the name of its process for people. */
export interface NamedChange extends Omit<RankingChange, "name_then"> {
  readonly name: string;
}

/** What moved since an earlier ranking, as `rankingChanges` has it; a process that is gone keeps the name that it had. */
export const namedChanges = (
  tables: ReleasedTables,
  processes: readonly ProcessInfo[],
  then: EarlierRanking,
  say: Say,
): readonly NamedChange[] =>
  rankingChanges(tables, then).map(({ id, name_then, ...change }) => {
    const info = processes.find((one) => one.id === id);
    return { id, name: info === undefined ? (name_then ?? id) : say.text(info.name), ...change };
  });

/** The changes as two tables. */
export const changeLines = (
  changes: readonly NamedChange[],
  then: EarlierRanking,
  say: Say,
  width: number,
): readonly string[] => [
  ...(["rpa", "ki"] as const).flatMap((score) => [
    say.text({
      de: `${say.text(scoreLabels[score])}: Veränderung zum früheren Stand (Modell ${then.model})`,
      en: `${say.text(scoreLabels[score])}: change since the earlier state (model ${then.model})`,
    }),
    ...changeTable(
      changes.filter((change) => change.score === score),
      say,
      width,
    ),
    "",
  ]),
  ...indented(say.text(words.reading), width),
];

function changeTable(changes: readonly NamedChange[], say: Say, width: number): readonly string[] {
  if (changes.length === 0) return [`${indent}–`];
  const points = (change: number | undefined): string => {
    const text = say.number(Math.abs(change ?? 0), 2);
    if (change === undefined) return "–";
    return Number(Math.abs(change).toFixed(2)) === 0 ? text : `${change > 0 ? "+" : "−"}${text}`;
  };
  const rank = (value: number | null) => (value === null ? "–" : say.number(value));
  const both = (then: string, now: string) => (then === now ? now : `${then} → ${now}`);
  const column = (label: Text) => ({ label: say.text(label), align: "end" }) as const;
  return textTable(
    [
      { label: say.text(words.process), align: "start", cut: true, lines: 3 },
      { label: say.text(words.rank), align: "start" },
      { label: say.text(words.class), align: "start" },
      column(words.total),
      column(words.data),
      column(words.answers),
      column(words.weights),
      column(words.anchors),
    ],
    changes.map(({ name, presence, rank_then, rank_now, class_then, class_now, change }) => [
      presence === "both" ? name : `${name} (${say.text(words[presence])})`,
      both(rank(rank_then), rank(rank_now)),
      both(classWord(class_then), classWord(class_now)),
      points(change?.total),
      points(change?.data),
      points(change?.answers),
      points(change?.weights),
      points(change?.anchors),
    ]),
    width,
  );
}

const classWord = (id: string | null): string => (id === null || id === "none" ? "–" : id);

const words = {
  process: { de: "Prozess", en: "Process" },
  rank: { de: "Rang", en: "Rank" },
  class: { de: "Klasse", en: "Class" },
  gone: { de: "nicht mehr dabei", en: "no longer there" },
  new: { de: "neu", en: "new" },
  total: { de: "Punktwert", en: "Score" },
  data: { de: "Daten", en: "Data" },
  answers: { de: "Angaben", en: "Answers" },
  weights: { de: "Gewichte", en: "Weights" },
  anchors: { de: "Anker", en: "Anchors" },
  reading: {
    de: "Neu: im früheren Stand nicht enthalten. Nicht mehr dabei: nicht mehr im Projekt oder unter diesem Profil nicht ausgewiesen. Die Änderung des Punktwerts ist die Summe der vier Ursachen: neue Prozessdaten, neue Angaben, andere Gewichte, andere Anker.",
    en: "New: not in the earlier state. No longer there: no longer in the project, or not shown under this profile. The change of the score is the sum of its four causes: new process data, new answers, other weights, other anchors.",
  },
} as const satisfies Record<string, Text>;
