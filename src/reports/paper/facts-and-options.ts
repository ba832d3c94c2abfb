import type { Say } from "../../charts/chart.js";
import { levers, type LeverId } from "../../ranking/levers/ids.js";
import { leverTable } from "../../ranking/tables/levers.js";
import type { Text } from "../../text.js";
import { periodWords, staffSentence } from "../data-words.js";
import type { Candidate } from "../portfolio/candidates.js";
import { keyFindings } from "../portfolio/findings.js";
import { profileSentence } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import type { PaperSection, Sentence } from "./content.js";
import { resultBlocks } from "./result.js";

/** Proposed resolution, summary, facts of the matter and alternatives: the first half of the paper. */
export function factsAndOptions(
  all: readonly Candidate[],
  input: ReportInput,
  say: Say,
): readonly PaperSection[] {
  return [
    {
      id: "resolution",
      heading: say.text(words.resolution),
      blocks: [{ kind: "paragraph", text: [{ gap: "resolution", until: say.text(words.noted) }] }],
    },
    {
      id: "summary",
      heading: say.text(words.summary),
      blocks: [{ kind: "list", items: keyFindings(all, input.tables, say).map(({ text }) => [text]) }],
    },
    {
      id: "matter",
      heading: say.text(words.matter),
      blocks: [
        { kind: "paragraph", text: [procedure(input, say).join(" ")] },
        ...resultBlocks(all, input, say),
      ],
    },
    {
      id: "alternatives",
      heading: say.text(words.alternatives),
      blocks: [{ kind: "paragraph", text: alternatives(input, say) }],
    },
  ];
}

/** How it was done, in five sentences. */
function procedure({ processes, manifest, profile }: ReportInput, say: Say): readonly string[] {
  const period = manifest.period === null ? null : periodWords(manifest.period, say);
  const n = say.number(processes.length);
  const when = period === null ? { de: "", en: "" } : { de: ` (${period})`, en: ` (${period})` };
  return [
    say.text({
      de: `Ausgewertet wurden Prozessdaten der Fachverfahren zu ${n} ${processes.length === 1 ? "Prozess" : "Prozessen"}${when.de}.`,
      en: `Process data of the line-of-business systems were evaluated for ${n} ${processes.length === 1 ? "process" : "processes"}${when.en}.`,
    }),
    staffSentence(processes, say),
    profileSentence(profile, say),
    say.text(words.scores),
    say.text(words.draws),
  ];
}

/** What the tool would try first, by number of processes, in the order of the levers. */
function alternatives({ tables }: ReportInput, say: Say): Sentence {
  const proposed = tables.get(leverTable).rows.filter(({ recommended }) => recommended === true);
  const counts = (Object.keys(levers) as LeverId[]).flatMap((lever) => {
    const n = proposed.filter((row) => row.lever === lever).length;
    return n === 0 ? [] : [`${say.text(levers[lever])}: ${say.number(n)}`];
  });
  const first =
    counts.length === 0
      ? ""
      : `${say.text(words.levers)} ${counts.join("; ")}. ${say.text(words.notPursued)} `;
  return [first, `${say.text(words.further)} `, { gap: "alternatives" }];
}

const words = {
  resolution: { de: "Beschlussvorschlag", en: "Proposed resolution" },
  noted: { de: "… nimmt den Bericht zur Kenntnis.", en: "… takes note of the report." },
  summary: { de: "Kurzfassung", en: "Summary" },
  matter: { de: "Sachverhalt", en: "Facts of the matter" },
  alternatives: { de: "Alternativen", en: "Alternatives" },
  scores: {
    de: "Aus gemessenen und von den Fachämtern angegebenen Kriterien entstehen zwei getrennte Punktwerte: für Prozessautomatisierung mit Software-Robotern (RPA) und für KI-Unterstützung.",
    en: "From measured criteria and criteria stated by the departments two separate scores are computed: for robotic process automation (RPA) and for AI support.",
  },
  draws: {
    de: "Wie sicher ein Rang ist, zeigen wiederholte Ziehungen mit anderen Gewichten und unsicheren Angaben.",
    en: "How sure a rank is, repeated draws with other weights and uncertain information show.",
  },
  levers: {
    de: "Erster Vorschlag je Prozess (Zahl der Prozesse) –",
    en: "First proposal by process (number of processes) –",
  },
  notPursued: {
    de: "Möglich ist auch, einzelne Kandidaten nicht weiter zu verfolgen.",
    en: "It is also possible not to pursue single candidates.",
  },
  further: { de: "Weitere Alternativen:", en: "Further alternatives:" },
} as const satisfies Record<string, Text>;
