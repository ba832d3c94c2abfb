import type { RankingChange } from "../release/ranking-changes.js";
import type { Text } from "../text.js";
import { column } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { slopesPicture, type Slope } from "./pictures/slopes.js";
import { brief, printable } from "./printable.js";
import { scoreNames, type Score } from "./score-names.js";
import { signedNumber } from "./signed.js";
import { narrow, wide } from "./spec.js";

/** Processes in the picture; the table has all of them. */
const drawn = 20;

const causes = ["data", "answers", "weights", "anchors"] as const;

/**
 * What moved since an earlier ranking, and why: every process from its rank then to its rank now, and what changed its
 * score most. `names` are the processes' names for people, by id; `since` is the ISO date of the earlier ranking.
 */
export function rankChanges(
  all: readonly RankingChange[],
  about: { readonly score: Score; readonly names: ReadonlyMap<string, string>; readonly since: string },
  say: Say,
): Chart {
  const changes = all.filter(({ score }) => score === about.score);
  const nameOf = ({ id, name_then }: RankingChange) => printable(about.names.get(id) ?? name_then ?? id);
  const headline = finding(changes, nameOf, say);
  const slopes = changes
    .filter(({ rank_then, rank_now }) => rank_then !== null || rank_now !== null)
    .slice(0, drawn)
    .map((change): Slope => ({
      name: nameOf(change),
      then: change.rank_then,
      now: change.rank_now,
      note: note(change, say),
    }));
  const picture = (width: number) =>
    slopesPicture(
      slopes,
      { then: say.value(about.since, "time"), now: say.text({ de: "jetzt", en: "now" }) },
      say,
      width,
    );
  const name = say.text(scoreNames[about.score]);
  return {
    id: "rank-changes",
    question: say.text({ de: "Was hat sich bewegt, und warum?", en: "What moved, and why?" }),
    headline,
    subtitle: say.text({
      de: `${name}: Rang im Stand vom ${say.value(about.since, "time")} und jetzt, mit der größten Ursache der Änderung des Punktwerts`,
      en: `${name}: rank as of ${say.value(about.since, "time")} and now, with the largest cause of the change of the score`,
    }),
    n: { cases: 0, suppressedCells: 0 },
    spec: slopes.length === 0 ? null : picture(wide),
    ...(slopes.length === 0 ? {} : { narrow: picture(narrow) }),
    table: {
      caption: say.text({
        de: `${name}: Änderung seit dem früheren Stand und ihre Ursachen`,
        en: `${name}: change since the earlier state and its causes`,
      }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Rang früher", en: "Rank then" }), "rank"),
        column(say.text({ de: "Rang jetzt", en: "Rank now" }), "rank"),
        column(say.text({ de: "Punktwert", en: "Score" }), "ratio"),
        ...causes.map((cause) => column(say.text(causeNames[cause]), "ratio")),
      ],
      rows: changes.map((change) => [
        nameOf(change),
        rankOrWord(change.rank_then, change, "new", say),
        rankOrWord(change.rank_now, change, "gone", say),
        points(change.change?.total, say),
        ...causes.map((cause) => points(change.change?.[cause], say)),
      ]),
    },
    alt: say.text({
      de: `${headline}. Links der frühere Rang, rechts der jetzige; eine Linie verbindet beide, blau, wo der Rang sich geändert hat.`,
      en: `${headline}. On the left the earlier rank, on the right the present one; a line joins them, blue where the rank has changed.`,
    }),
    caveats: [
      say.text({
        de: "Die Änderung des Punktwerts ist die Summe ihrer Ursachen: neue Prozessdaten, neue Angaben, andere Gewichte, andere Anker. Ein Rang kann sich auch ändern, weil andere Prozesse sich bewegen. Verglichen wird mit dem letzten Stand, der aus anderen Dateien oder einer anderen Konfiguration kam.",
        en: "The change of the score is the sum of its causes: new process data, new answers, other weights, other anchors. A rank may also change because other processes move. Compared is with the last state that came from other files or another configuration.",
      }),
      ...(changes.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt ${say.number(slopes.length)} von ${say.number(changes.length)} Prozessen, die Tabelle alle.`,
              en: `The picture shows ${say.number(slopes.length)} of ${say.number(changes.length)} processes, the table all.`,
            }),
          ]
        : []),
    ],
  };
}

const rankOrWord = (rank: number | null, change: RankingChange, word: "new" | "gone", say: Say): string =>
  rank === null ? (change.presence === word ? say.text(words[word]) : "–") : say.number(rank);

const points = (change: number | undefined, say: Say): string =>
  change === undefined ? "–" : signedNumber(change, "ratio", 0, say);

/** What changed the score most; for a process of one side alone, that it is new or gone. */
function note({ presence, change }: RankingChange, say: Say): string {
  if (presence !== "both") return say.text(words[presence]);
  if (change === null) return "";
  const most = causes.toSorted((a, b) => Math.abs(change[b]) - Math.abs(change[a]))[0] ?? "data";
  return Math.abs(change[most]) < 0.005 ? "" : `${say.text(causeNames[most])} ${points(change[most], say)}`;
}

/** The process that moved by most ranks; the first of them where several did. */
function finding(
  changes: readonly RankingChange[],
  nameOf: (change: RankingChange) => string,
  say: Say,
): string {
  const moved = ({ rank_then, rank_now }: RankingChange) =>
    rank_then === null || rank_now === null ? 0 : Math.abs(rank_now - rank_then);
  const [first] = changes.toSorted((a, b) => moved(b) - moved(a));
  if (first !== undefined && moved(first) > 0) {
    const [then, now] = [say.value(first.rank_then, "rank"), say.value(first.rank_now, "rank")];
    return say.text({
      de: `„${brief(nameOf(first), 3)}“ wechselt von Rang ${then} auf Rang ${now}`,
      en: `“${brief(nameOf(first), 3)}” moves from rank ${then} to rank ${now}`,
    });
  }
  return changes.some(({ presence }) => presence !== "both")
    ? say.text({
        de: "Prozesse sind neu oder nicht mehr dabei",
        en: "Processes are new or no longer there",
      })
    : say.text({ de: "Kein Prozess hat den Rang gewechselt", en: "No process has changed its rank" });
}

const causeNames = {
  data: { de: "Daten", en: "Data" },
  answers: { de: "Angaben", en: "Answers" },
  weights: { de: "Gewichte", en: "Weights" },
  anchors: { de: "Anker", en: "Anchors" },
} as const satisfies Record<(typeof causes)[number], Text>;

const words = {
  new: { de: "neu", en: "new" },
  gone: { de: "nicht mehr dabei", en: "no longer there" },
} as const satisfies Record<string, Text>;
