import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { periodWords, stamp } from "../data-words.js";
import { runId, type Manifest } from "../manifest.js";
import { profileLabels } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import type { PaperContent } from "./content.js";
import { places } from "./places.js";

/**
 * Whether the numbers of the run may be read in a public sitting: only under the profile for the public, and where no
 * person is concerned.
 */
export const isPublic = ({ profile }: ReportInput): boolean =>
  profile.name === "oeffentlich" || profile.name === "public-data";

/** What stands above the proposed resolution. Number, lead and order of deliberation are for people. */
export function headFacts(input: ReportInput, subject: string, say: Say): PaperContent["facts"] {
  const { manifest } = input;
  const day = stamp(manifest.made_at.slice(0, "YYYY-MM-DD".length), say);
  const profile = say.text(profileLabels[input.profile.name]);
  return [
    [say.text(words.number), []],
    [say.text(words.date), [day]],
    [
      say.text(words.sitting),
      [`${say.text(isPublic(input) ? words.open : words.closed)} (${say.text(words.profile)} ${profile})`],
    ],
    [say.text(words.lead), [{ gap: "lead" }]],
    [
      say.text(words.order),
      [{ gap: "order_of_deliberation", until: `${say.text(places.order_of_deliberation.help)}:` }],
    ],
    [say.text(words.subject), [subject]],
  ];
}

/** "nichtöffentlich", or null where the paper may be read in public. */
export const marking = (input: ReportInput, say: Say): string | null =>
  isPublic(input) ? null : say.text(words.closed);

/** What names the run and the state of the law. */
export function record(manifest: Manifest, say: Say): PaperContent["record"] {
  const none = say.text(words.none);
  const { legal_as_of: law, period } = manifest;
  return [
    [say.text(words.run), runId(manifest)],
    [say.text(words.tool), `${manifest.tool} ${manifest.version}`],
    [say.text(words.made), say.value(manifest.made_at, "time")],
    [say.text(words.period), period === null ? none : periodWords(period, say)],
    [say.text(words.profile), say.text(profileLabels[manifest.profile])],
    [say.text(words.model), manifest.model_version ?? none],
    [say.text(words.rules), manifest.rule_catalogue_version ?? none],
    [say.text(words.law), law === null ? none : stamp(law, say)],
    [say.text(words.config), manifest.config_sha256 ?? none],
    ...(manifest.paper_text_sha256 === undefined
      ? []
      : [[say.text(words.paperText), manifest.paper_text_sha256] as const]),
  ];
}

const words = {
  number: { de: "Vorlagen-Nr.", en: "Paper no." },
  date: { de: "Datum", en: "Date" },
  sitting: { de: "Sitzung", en: "Sitting" },
  open: { de: "öffentlich", en: "public" },
  closed: { de: "nichtöffentlich", en: "not public" },
  lead: { de: "Federführung", en: "Lead" },
  order: { de: "Beratungsfolge", en: "Order of deliberation" },
  subject: { de: "Betreff", en: "Subject" },
  run: { de: "Lauf", en: "Run" },
  tool: { de: "Programm", en: "Program" },
  made: { de: "Erstellt", en: "Made" },
  period: { de: "Zeitraum der Daten", en: "Period of the data" },
  profile: { de: "Profil", en: "Profile" },
  model: { de: "Bewertungsmodell", en: "Ranking model" },
  rules: { de: "Regelkatalog", en: "Rule catalogue" },
  law: { de: "Rechtsstand", en: "Law as of" },
  config: { de: "Konfiguration (SHA-256)", en: "Configuration (SHA-256)" },
  paperText: { de: "Texte der Vorlage (SHA-256)", en: "Texts of the paper (SHA-256)" },
  none: { de: "keine Angabe", en: "not available" },
} as const satisfies Record<string, Text>;
