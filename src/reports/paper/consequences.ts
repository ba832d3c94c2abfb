import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { participants } from "../../config/process.js";
import { netValueTable } from "../../ranking/tables/net-value.js";
import type { Text } from "../../text.js";
import { participantLabels } from "../portfolio/gates.js";
import { hourCostText, valueRange } from "../portfolio/value.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { PaperSection, Sentence } from "./content.js";

/** Money, staff, participation and climate: what the tool cannot know stays open for people. */
export function consequences(input: ReportInput, say: Say): readonly PaperSection[] {
  const { processes } = input;
  const pair = (name: Text, ...value: Sentence) => [say.text(name), value] as const;
  return [
    {
      id: "finances",
      heading: say.text(words.finances),
      blocks: [
        { kind: "paragraph", text: [money(input, say)] },
        {
          kind: "pairs",
          pairs: [
            pair(words.once, { gap: "cost_one_off" }),
            pair(words.running, { gap: "cost_running" }),
            pair(words.rate, rate(input, say) ?? { gap: "hourly_rate" }),
            pair(words.effective, { gap: "budget_effective" }),
          ],
        },
      ],
    },
    {
      id: "staff",
      heading: say.text(words.staff),
      blocks: [{ kind: "paragraph", text: [`${say.text(words.noStaff)} `, { gap: "staff" }] }],
    },
    {
      id: "participation",
      heading: say.text(words.participation),
      blocks: [{ kind: "paragraph", text: [`${heard(processes, say)} `, { gap: "participation" }] }],
    },
    {
      id: "climate",
      heading: say.text(words.climate),
      blocks: [{ kind: "paragraph", text: [{ gap: "climate" }] }],
    },
  ];
}

/** The value of the freed time of each process that has one, as ranges; why there is none where nobody stated a rate. */
function money({ project, tables, processes }: ReportInput, say: Say): string {
  if ((project?.costs ?? null) === null) return say.text(words.noMoney);
  const { rows } = tables.get(netValueTable);
  const valued = processes.flatMap(({ id, name }) => {
    const row = rows.find(({ process }) => process === id);
    return row?.reason === "-" ? [`${printable(say.text(name))} ${valueRange(row, say)}`] : [];
  });
  const rest = say.number(processes.length - valued.length);
  if (valued.length === 0) return say.text(words.noCosts);
  return say.text({
    de: `Rechnerischer Wert der freigesetzten Zeit im Jahr nach Abzug von Ausnahmen, Entwicklung und Betrieb, 10. bis 90. Perzentil, nicht haushaltswirksam: ${valued.join("; ")}. Bei ${rest} Prozessen fehlen Angaben zu den Kosten.`,
    en: `Computed value of the freed time a year after exceptions, development and running cost, 10th to 90th percentile, not money in the budget: ${valued.join("; ")}. For ${rest} processes costs are not stated.`,
  });
}

/** Rate, source and date as stated; null where nobody stated them. */
function rate({ project, tables }: ReportInput, say: Say): string | null {
  const cost = project?.costs ?? null;
  const hour = hourCostText(tables.get(netValueTable).rows, say);
  if (cost === null || hour === null) return null;
  return say.text({
    de: `${hour} je Stunde; ${cost.source}, ${say.value(cost.date, "time")}`,
    en: `${hour} an hour; ${cost.source}, ${say.value(cost.date, "time")}`,
  });
}

/** Of how many processes each body was involved; what is open cannot be hidden. */
function heard(processes: readonly ProcessInfo[], say: Say): string {
  const all = say.number(processes.length);
  const counts = participants.map((body) => {
    const open = processes.filter(({ config }) => (config?.participation[body] ?? "open") === "open").length;
    const name = say.text(participantLabels[body]).replaceAll("\u00ad", "");
    return `${name} ${say.number(open)}`;
  });
  return say.text({
    de: `Noch offen (Zahl der Prozesse von ${all}): ${counts.join(", ")}. Stellungnahmen:`,
    en: `Still open (number of processes of ${all}): ${counts.join(", ")}. Statements:`,
  });
}

const words = {
  finances: { de: "Finanzielle Auswirkungen", en: "Financial consequences" },
  noMoney: {
    de: "Freigesetzte Zeit steht als Spanne in der Tabelle. Eurobeträge sind nicht ausgewiesen: Ein Stundensatz mit Quelle und Stand liegt nicht vor.",
    en: "Freed time stands in the table as a range. Amounts in euros are not shown: there is no hourly rate with source and date.",
  },
  noCosts: {
    de: "Freigesetzte Zeit steht als Spanne in der Tabelle. Eurobeträge sind nicht ausgewiesen: Zu keinem Prozess ist angegeben, was seine Automatisierung kostet.",
    en: "Freed time stands in the table as a range. Amounts in euros are not shown: for no process it is stated what its automation costs.",
  },
  once: { de: "einmalig", en: "one-off" },
  running: { de: "laufend", en: "running" },
  rate: { de: "Quelle und Stand des Stundensatzes", en: "source and date of the hourly rate" },
  effective: { de: "davon haushaltswirksam", en: "of it budget-effective" },
  staff: { de: "Personelle Auswirkungen", en: "Consequences for staff" },
  noStaff: {
    de: "Die Auswertung betrachtet Abläufe, keine einzelnen Beschäftigten, und sagt nichts über den Bedarf an Stellen. Verwendung der freigesetzten Zeit:",
    en: "The evaluation looks at processes, not at single members of staff, and says nothing about the number of posts needed. Use of the freed time:",
  },
  participation: { de: "Beteiligungen", en: "Participation" },
  climate: { de: "Essener Klimaampel", en: "Essen climate impact box" },
} as const satisfies Record<string, Text>;
