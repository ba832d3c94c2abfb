import { agree, amount, counted, nouns, numberFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq601: Trap = {
  code: "DQ-601",
  title: { de: "Ein Ereignis zählt in mehreren Fällen", en: "One event counts in several cases" },
  severity: "warning",
  counts: "events",
  says: (finding) => {
    const added = numberFact(finding, "rows_added") ?? 0;
    const left = numberFact(finding, "left_out") ?? 0;
    return {
      de: `${amount(finding, nouns.event, "de", nouns.events)} ${agree(finding.count, "gehört", "gehören")} zu mehreren Objekten der gewählten Art und ${agree(finding.count, "wird", "werden")} in jedem Fall gezählt${added === 0 ? "" : ` (${counted(added, nouns.row, "de")} mehr als Ereignisse)`}.${left === 0 ? "" : ` ${counted(left, nouns.event, "de")} ohne Objekt dieser Art ${agree(left, "ist", "sind")} nicht enthalten.`}`,
      en: `${amount(finding, nouns.event, "en")} ${agree(finding.count, "belongs", "belong")} to several objects of the chosen type and ${agree(finding.count, "is", "are")} counted in each case${added === 0 ? "" : ` (${counted(added, nouns.row, "en")} more than events)`}.${left === 0 ? "" : ` ${counted(left, nouns.event, "en")} without an object of this type ${agree(left, "is", "are")} not included.`}`,
    };
  },
  without: {
    de: "Ein gemeinsamer Bescheid für zehn Anträge wird zu zehn Bescheiden (Konvergenz).",
    en: "One notice for ten applications becomes ten notices (convergence).",
  },
  detection: {
    de: "Ereignisse mit mehr als einem Objekt der gewählten Art.",
    en: "Events with more than one object of the chosen type.",
  },
  byDefault: {
    de: "Das Ereignis steht in jedem dieser Fälle; wie oft, wird gezählt.",
    en: "The event stands in each of these cases; how often is counted.",
  },
  effect: {
    de: "Abläufe je Fall stimmen, Summen über alle Fälle (Häufigkeit, Aufwand) sind zu hoch.",
    en: "Sequences per case are right, sums over all cases (frequency, effort) are too high.",
  },
  touches: [
    "volume",
    "activity-frequency",
    "directly-follows",
    "events-per-month",
    "events-per-week",
    "benefit",
  ],
  fix: {
    de: "Eine andere Objektart wählen, wenn Summen wichtig sind: source.object_type in der Prozessdatei.",
    en: "Choose another type of object if sums matter: source.object_type in the process file.",
  },
};
