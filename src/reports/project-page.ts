import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Lang, Text } from "../text.js";
import { secrecyLabels, staffSentence } from "./data-words.js";
import { filterLine } from "./filter-words.js";
import type { Facts } from "./frame.js";
import type { Part } from "./html.js";
import type { Manifest } from "./manifest.js";
import { profileSentence } from "./profile-words.js";
import type { ProcessInfo } from "./report-input.js";
import { scopeLine } from "./scope-line.js";

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

/** The line under the title of such a page: profile and filters; its periods stand in its lead. */
export function projectScope(
  { profile }: Pick<ProjectPageInput, "profile">,
  { config, filters }: ProcessInfo,
  say: Say,
): readonly Part[] {
  const filter = filterLine(filters, say) ?? say.text(words.noFilter);
  return scopeLine({ exported_at: config?.exported_at, profile, more: [filter] }, say);
}

/** The facts of such a page: for whom and for what, how secret, on which ground, how people are protected. */
export function projectFacts(
  { profile }: Pick<ProjectPageInput, "profile">,
  info: ProcessInfo,
  about: { readonly readers: Text; readonly purpose: Text },
  say: Say,
): Facts {
  const { config } = info;
  return [
    [say.text(words.reader), say.text(about.readers)],
    [say.text(words.purpose), say.text(about.purpose)],
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
  purpose: { de: "Wozu dieser Bericht dient", en: "What this report is for" },
  reader: { de: "Für", en: "For" },
  noFilter: {
    de: "ohne Filter: alle abgeschlossenen Fälle",
    en: "no filters: all completed cases",
  },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  staff: { de: "Schutz", en: "Protection" },
} as const satisfies Record<string, Text>;
