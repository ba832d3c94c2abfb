import { orAccepting } from "../accepting.js";
import { agree, amount, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq201: Trap = {
  code: "DQ-201",
  title: { de: "Vorgangsnummer fehlt", en: "Case id missing" },
  severity: "error",
  counts: "rows",
  says: (finding) => {
    if (textFact(finding, "kind") === "frequent")
      return {
        de: `Eine einzige Vorgangsnummer steht in ${amount(finding, nouns.row, "de")}; vermutlich ist sie ein Platzhalter.`,
        en: `One single case id stands in ${amount(finding, nouns.row, "en")}; it is probably a placeholder.`,
      };
    return {
      de: `${amount(finding, nouns.row, "de")} ${agree(finding.count, "hat", "haben")} keine Vorgangsnummer.`,
      en: `${amount(finding, nouns.row, "en")} ${agree(finding.count, "has", "have")} no case id.`,
    };
  },
  without: {
    de: "Alle Zeilen ohne Nummer werden zu einem einzigen, riesigen Fall mit einer Durchlaufzeit über Jahre.",
    en: "All rows without an id become one single giant case with a throughput time of years.",
  },
  detection: {
    de: "Leere Zellen und die Platzhalter „-“, „k. A.“ und „0“; außerdem eine Nummer, auf die mehr als 1\u00a0% aller Ereignisse entfallen.",
    en: "Empty cells and the placeholders “-”, “k. A.” and “0”; also one id that has more than 1% of all events.",
  },
  byDefault: {
    de: "Zeilen ohne Nummer werden mit Zeilennummer abgewiesen; eine auffallend häufige Nummer bleibt. „NA“ und „NULL“ gelten als Nummern, weil es sie als solche gibt.",
    en: "Rows without an id are rejected with their line number; a conspicuously frequent id stays. “NA” and “NULL” count as ids, because they occur as such.",
  },
  effect: {
    de: "Diese Ereignisse fehlen in allen Kennzahlen.",
    en: "These events are missing in all measures.",
  },
  touches: "all",
  ...orAccepting({
    de: "Den Export mit Vorgangsnummer in jeder Zeile wiederholen lassen.",
    en: "Have the export repeated with a case id in every row.",
  }),
};
