import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Lang, Text } from "../text.js";
import { secrecyLabels, staffSentence } from "./data-words.js";
import { filterLabel, filterText } from "./filter-words.js";
import type { Part } from "./html.js";
import type { Manifest } from "./manifest.js";
import { profileLabels, profileSentence } from "./profile-words.js";
import type { ProcessInfo } from "./report-input.js";

/** What a page on one question about one process is made of: a comparison, an effect. Rows come released or not at all. */
export interface ProjectPageInput {
  readonly lang: Lang;
  /** The values in force, after the policy. */
  readonly profile: Profile;
  readonly tables: ReleasedTables;
  readonly processes: readonly ProcessInfo[];
  /** Whom readers tell about barriers; null = the owner of the process. */
  readonly contact: string | null;
  readonly manifest: Manifest;
}

/** The facts above such a page: for whom, under which profile, with which filters, what for, how people are protected. */
export function projectFacts(
  { profile }: Pick<ProjectPageInput, "profile">,
  info: ProcessInfo,
  readers: Text,
  say: Say,
): readonly (readonly [Part, Part])[] {
  const { config, filters = [] } = info;
  return [
    [say.text(words.reader), say.text(readers)],
    [say.text(words.profile), say.text(profileLabels[profile.name])],
    filters.length === 0
      ? [say.text(words.filter), say.text(words.noFilter)]
      : [say.text(filterLabel), filterText(filters, say)],
    ...(config === null
      ? []
      : ([
          [say.text(words.secrecy), say.text(secrecyLabels[config.secrecy])],
          [say.text(words.processing), `${config.processing.purpose} (${config.processing.legal_basis})`],
        ] as const)),
    [say.text(words.staff), `${staffSentence([info], say)} ${profileSentence(profile, say)}`],
  ];
}

const words = {
  reader: { de: "Für", en: "For" },
  profile: { de: "Profil", en: "Profile" },
  filter: { de: "Filter", en: "Filters" },
  noFilter: { de: "keine, alle abgeschlossenen Fälle", en: "none, all completed cases" },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  staff: { de: "Schutz", en: "Protection" },
} as const satisfies Record<string, Text>;
