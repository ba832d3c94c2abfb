import type { Say } from "../../charts/chart.js";
import type { Score } from "../../charts/score-names.js";
import { note } from "./note.js";

/** Sections that stay those of the configured weights, by the score whose weights they rest on; null = on both. */
const sections: readonly (readonly [id: string, score: Score | null])[] = [
  ["findings", null],
  ["certainty-rpa", "rpa"],
  ["certainty-ki", "ki"],
  ["criteria", null],
  ["levers", null],
  ["changes-rpa", "rpa"],
  ["changes-ki", "ki"],
];

/** Says at these sections, while other weights are being tried, that they do not follow. */
export function configuredNotes(say: Say): (differs: Readonly<Record<Score, boolean>>) => void {
  const notes = sections.map(([id, score]) => ({
    score,
    show: note(document.getElementById(id), say.text(stays)),
  }));
  return (differs) => {
    for (const { score, show } of notes) show(score === null ? differs.rpa || differs.ki : differs[score]);
  };
}

const stays = {
  de: "Gilt für die hinterlegten Gewichte, nicht für die ausprobierten.",
  en: "Holds for the configured weights, not for those being tried.",
} as const;
