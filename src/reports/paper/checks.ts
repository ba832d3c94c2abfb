import type { Say } from "../../charts/chart.js";
import { rankRange } from "../../charts/rank-range.js";
import { levels, type Level } from "../../ranking/pre-screen-rules.js";
import { gates, suitability } from "../../ranking/tables.js";
import type { Text } from "../../text.js";
import { yardsticks } from "../closing/charta.js";
import { quoted } from "../data-words.js";
import type { ReportInput } from "../report-input.js";
import type { PaperSection, Sentence } from "./content.js";
import { paperName } from "./paper-name.js";

/** Charter, data protection and pre-screen, risks, next steps and annexes: the last part of the paper. */
export function checks(input: ReportInput, say: Say): readonly PaperSection[] {
  const { processes, tables } = input;
  return [
    {
      id: "charter",
      heading: say.text(words.charter),
      blocks: [
        {
          kind: "pairs",
          pairs: yardsticks("gates").map(({ name, evidence }) => [say.text(name), [say.text(evidence)]]),
        },
      ],
    },
    {
      id: "law",
      heading: say.text(words.law),
      blocks: [
        {
          kind: "pairs",
          pairs: [
            [say.text(words.protection), [`${say.text(purposes(input))} `, { gap: "data_protection" }]],
            [say.text(words.codetermination), [{ gap: "co_determination" }]],
            [say.text(words.preScreen), [preScreen(input, say)]],
          ],
        },
      ],
    },
    {
      id: "risks",
      heading: say.text(words.risks),
      blocks: [
        {
          kind: "paragraph",
          text: [
            `${say.text(words.limits)} ${rankRange(tables.get(suitability), { names: new Map(), most: 0 }, say).headline}. ${say.text(words.otherRisks)} `,
            { gap: "risks" },
          ],
        },
      ],
    },
    { id: "next", heading: say.text(words.next), blocks: [{ kind: "list", items: nextSteps(input, say) }] },
    {
      id: "annexes",
      heading: say.text(words.annexes),
      blocks: [
        {
          kind: "paragraph",
          text: [
            say.text({
              de: `Kandidatenübersicht; ${say.number(processes.length)} Prozessberichte; Anhang (${paperName(input)}.html): Entscheidungsstand, Zweck und Rechtsgrundlage, Lesehilfe, Methode und Grenzen, Prüfprotokoll, Glossar.`,
              en: `Portfolio report; ${say.number(processes.length)} process reports; annex (${paperName(input)}.html): state of the decisions, purpose and legal basis, how to read, method and limits, audit record, glossary.`,
            }),
          ],
        },
      ],
    },
  ];
}

const purposes = (input: ReportInput): Text => ({
  de: `Zweck und Rechtsgrundlage je Prozess stehen im Anhang (${paperName(input)}.html); Stellungnahme:`,
  en: `Purpose and legal basis by process stand in the annex (${paperName(input)}.html); statement:`,
});

/** How many processes have at least one point to check of each level. Points to check, never a verdict. */
function preScreen({ tables, processes }: ReportInput, say: Say): string {
  const rows = tables.get(gates).rows;
  const counts = (Object.keys(levels) as Level[]).map((level) => {
    const n = new Set(rows.filter((row) => row.level === level).map((row) => row.process)).size;
    return `${quoted(say.text(levels[level]), say)} ${say.number(n)}`;
  });
  return say.text({
    de: `Prozesse mit Prüfbedarf je Stufe (von ${say.number(processes.length)}): ${counts.join(", ")}. ${words.noSystem.de}`,
    en: `Processes with points to check by level (of ${say.number(processes.length)}): ${counts.join(", ")}. ${words.noSystem.en}`,
  });
}

function nextSteps({ processes, tables }: ReportInput, say: Say): readonly Sentence[] {
  const unconfirmed = processes.filter(({ config }) => (config?.owner.confirmed ?? null) === null).length;
  const unanswered = new Set(
    tables
      .get(gates)
      .rows.filter(({ level }) => level === "U")
      .map(({ process }) => process),
  ).size;
  const [u, a] = [say.number(unconfirmed), say.number(unanswered)];
  return [
    ...(unconfirmed === 0
      ? []
      : [
          [
            say.text({
              de: `Prozessberichte durch die Fachämter prüfen lassen: noch offen bei ${u}.`,
              en: `Have the departments check the process reports: still open for ${u}.`,
            }),
          ],
        ]),
    ...(unanswered === 0
      ? []
      : [
          [
            say.text({
              de: `Fehlende Antworten der Vorprüfung einholen: bei ${a} Prozessen.`,
              en: `Obtain missing answers of the pre-screen: for ${a} processes.`,
            }),
          ],
        ]),
    [`${say.text(words.who)} `, { gap: "next_steps" }],
  ];
}

const words = {
  charter: { de: "Charta Digitale Ethik", en: "Digital ethics charter" },
  law: {
    de: "Datenschutz, Mitbestimmung und KI-VO-Vorprüfung",
    en: "Data protection, co-determination and AI Act pre-screen",
  },
  protection: { de: "Datenschutz", en: "Data protection" },
  codetermination: { de: "Mitbestimmung", en: "Co-determination" },
  preScreen: { de: "KI-VO-Vorprüfung", en: "AI Act pre-screen" },
  noSystem: {
    de: "Der Bericht selbst ist eine regelbasierte Auswertung, kein KI-System im Sinne von Art. 3 Nr. 1 KI-VO (Einschätzung, nicht rechtsverbindlich).",
    en: "The report itself is a rule-based evaluation, no AI system in the sense of Art. 3(1) AI Act (an assessment, not legally binding).",
  },
  risks: { de: "Risiken", en: "Risks" },
  limits: {
    de: "Prozessdaten zeigen nur, was im Fachverfahren erfasst wurde; Gespräche und Papierwege fehlen. Die Reihenfolge hängt von Gewichten ab.",
    en: "Process data show only what was recorded in the system; talks and paper are missing. The order depends on weights.",
  },
  otherRisks: { de: "Weitere Risiken:", en: "Further risks:" },
  next: { de: "Nächste Schritte", en: "Next steps" },
  who: { de: "Zuständig und bis wann:", en: "Who, and until when:" },
  annexes: { de: "Anlagen", en: "Annexes" },
} as const satisfies Record<string, Text>;
