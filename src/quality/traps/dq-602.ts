import { agree, amount, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq602: Trap = {
  code: "DQ-602",
  title: { de: "Schritte anderer Objekte vermischen sich", en: "Steps of other objects mix" },
  severity: "warning",
  counts: "events",
  says: (finding) => ({
    de: `${amount(finding, nouns.event, "de", nouns.events)} ${agree(finding.count, "wiederholt", "wiederholen")} einen Schritt desselben Falls, ${agree(finding.count, "betrifft", "betreffen")} aber ein anderes Objekt.`,
    en: `${amount(finding, nouns.event, "en")} ${agree(finding.count, "repeats", "repeat")} a step of the same case but ${agree(finding.count, "concerns", "concern")} another object.`,
  }),
  without: {
    de: "Drei Unterlagen eines Antrags, jede einmal geprüft, sehen aus wie dreimalige Prüfung (Divergenz).",
    en: "Three documents of one application, each checked once, look like three rounds of checking (divergence).",
  },
  detection: {
    de: "Derselbe Schritt mehrmals in einem Fall, jedes Mal an einem anderen Objekt anderer Art.",
    en: "The same activity several times in a case, each time with another object of another type.",
  },
  byDefault: {
    de: "Die Ereignisse bleiben; sie werden gezählt.",
    en: "The events stay; they are counted.",
  },
  effect: {
    de: "Wiederholungen und Rücksprünge sind überschätzt, Varianten zahlreicher, als es der Ablauf ist.",
    en: "Rework and loops are overstated, variants more numerous than the process is.",
  },
  touches: [
    "rework-rates",
    "rework-per-activity",
    "variants",
    "variant-concentration",
    "directly-follows",
    "next-step-determinism",
    "first-time-right",
  ],
  fix: {
    de: "Die Objektart wählen, an der die Schritte tatsächlich geschehen: source.object_type in der Prozessdatei.",
    en: "Choose the type of object at which the steps really happen: source.object_type in the process file.",
  },
};
