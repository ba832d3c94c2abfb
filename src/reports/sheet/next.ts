import type { Say } from "../../charts/chart.js";
import { decisions, type Decision } from "../../ranking/decisions/record.js";
import { decisionTable } from "../../ranking/tables/decisions.js";
import { gates } from "../../ranking/tables.js";
import { missingAnswers } from "../../ranking/tables/missing-answers.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { ProcessInfo } from "../report-input.js";
import { pairs } from "../pairs.js";
import type { Block } from "./block.js";

/** What comes next, who is responsible, and what people have decided so far. */
export function nextBlock({ id, config }: ProcessInfo, tables: ReleasedTables, say: Say): Block {
  const [decided] = tables.get(decisionTable).forProcess(id).rows;
  const state = decided?.decision ?? "open";
  return {
    id: "next",
    label: { de: "Nächster Schritt", en: "Next step" },
    body: pairs("facts", [
      [say.text(words.step), say.text(nextStep(id, config?.owner.confirmed ?? null, tables))],
      [say.text(words.owner), config?.owner.unit ?? "–"],
      [say.text(words.decided), state in decisions ? say.text(decisions[state as Decision]) : state],
    ]),
  };
}

/** What has to happen before anybody can decide, the first that is still open. */
function nextStep(process: string, confirmed: string | null, tables: ReleasedTables): Text {
  const levels = new Set(
    tables
      .get(gates)
      .forProcess(process)
      .rows.map(({ level }) => level),
  );
  if (confirmed === null) return words.confirm;
  if (levels.has("S")) return words.legal;
  if (tables.get(missingAnswers).forProcess(process).rows.length > 0) return words.answers;
  if (levels.has("U")) return words.open;
  return words.decide;
}

const words = {
  step: { de: "Als Nächstes", en: "Next" },
  owner: { de: "Zuständig", en: "Responsible" },
  decided: { de: "Entscheidungsstand", en: "Decided so far" },
  confirm: {
    de: "Das Fachamt prüft den Prozessbericht und bestätigt oder berichtigt ihn.",
    en: "The department checks the process report and confirms or corrects it.",
  },
  legal: {
    de: "Das Rechtsamt klärt die Punkte der Stufe S, bevor etwas geplant wird.",
    en: "The legal office settles the points of level S before anything is planned.",
  },
  answers: {
    de: "Fehlende Angaben mit dem Fachamt klären; sie könnten den Rang ändern.",
    en: "Settle missing answers with the department; they could move the rank.",
  },
  open: {
    de: "Unbeantwortete Prüffragen klären; bis dahin gilt die vorsichtige Annahme.",
    en: "Settle open questions of the check; until then the cautious assumption holds.",
  },
  decide: {
    de: "Die Zuständigen entscheiden, ob der Vorschlag vertieft geprüft wird.",
    en: "Those responsible decide whether the proposal is examined further.",
  },
} as const satisfies Record<string, Text>;
