import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { secrecyLabels, staffSentence } from "../data-words.js";
import { html, type Part } from "../html.js";
import { profileSentence } from "../profile-words.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";

/**
 * "Are we being watched?": what was read and what was not, how small a group can be, whom to ask. `special`: what a report
 * says of itself in place of the usual sentence, and facts that stand behind the period.
 */
export function scopeSection(
  info: ProcessInfo,
  period: string,
  profile: Profile,
  say: Say,
  special: { readonly noPerson?: Text; readonly facts?: readonly (readonly [Text, Part])[] } = {},
): Section {
  return {
    id: "scope",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<div class="box">
        <p>${say.text(special.noPerson ?? words.noPerson)}</p>
        <p>${staffSentence([info], say)} ${profileSentence(profile, say)}</p>
      </div>
      <dl class="pairs">
        ${facts(info, period, profile, say, special.facts ?? []).map(
          ([name, value]) =>
            html`<div>
              <dt>${say.text(name)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
  };
}

function facts(
  { accounts, config }: ProcessInfo,
  period: string,
  profile: Profile,
  say: Say,
  more: readonly (readonly [Text, Part])[],
): readonly (readonly [Text, Part])[] {
  const unique = (names: readonly string[]) => [...new Set(names)];
  const list = (names: readonly string[], none: Text) =>
    names.length === 0 ? say.text(none) : names.join(", ");
  const none = words.none;
  const precisions = unique(
    accounts.flatMap(({ time_precision: precision }) =>
      precision === null ? [] : [say.text(precisionLabels[precision])],
    ),
  );
  const about: readonly (readonly [Text, Part])[] =
    config === null
      ? []
      : [
          [words.purpose, config.processing.purpose],
          [words.basis, config.processing.legal_basis],
          [words.controller, config.processing.controller],
          [words.secrecy, say.text(secrecyLabels[config.secrecy])],
          [words.deleteOn, say.value(config.processing.delete_on, "time")],
        ];
  return [
    [words.period, period === "" ? say.text(none) : period],
    ...more,
    [words.files, list(unique(accounts.map(({ file }) => file)), none)],
    [words.read, list(unique(accounts.flatMap(({ columns_read }) => columns_read)), none)],
    [
      words.notRead,
      list(unique(accounts.flatMap(({ columns_not_read }) => columns_not_read)), words.noColumns),
    ],
    [words.precision, list(precisions, none)],
    [words.group, smallestGroup(profile, say)],
    ...about,
    [words.contact, config?.owner.contact ?? config?.owner.unit ?? say.text(words.noContact)],
  ];
}

const smallestGroup = (profile: Profile, say: Say): string =>
  say.text({
    de: `${say.number(profile.k_cases)} ${profile.k_cases === 1 ? "Fall" : "Fälle"}`,
    en: `${say.number(profile.k_cases)} ${profile.k_cases === 1 ? "case" : "cases"}`,
  });

const precisionLabels = {
  day: { de: "Tag", en: "day" },
  minute: { de: "Minute", en: "minute" },
  second: { de: "Sekunde", en: "second" },
} as const satisfies Record<string, Text>;

const words = {
  label: { de: "Worum es geht", en: "What this is about" },
  question: { de: "Werden wir beobachtet?", en: "Are we being watched?" },
  heading: { de: "Worum es geht – und worum nicht", en: "What this is about – and what it is not" },
  noPerson: {
    de: "Dieser Bericht beschreibt einen Ablauf, keine Menschen. Er enthält keine Auswertung nach Personen, keine einzelnen Fälle und keinen Vergleich mit anderen Stellen.",
    en: "This report describes a process, not people. It holds no evaluation by person, no single case and no comparison with other units.",
  },
  period: { de: "Zeitraum der Daten", en: "Period of the data" },
  files: { de: "Quelle", en: "Source" },
  read: { de: "Gelesene Spalten", en: "Columns read" },
  notRead: { de: "Nicht gelesene Spalten", en: "Columns not read" },
  noColumns: { de: "keine weiteren", en: "no others" },
  precision: { de: "Zeitgenauigkeit", en: "Precision of times" },
  group: { de: "Kleinste ausgewiesene Gruppe", en: "Smallest group shown" },
  purpose: { de: "Zweck", en: "Purpose" },
  basis: { de: "Rechtsgrundlage", en: "Legal basis" },
  controller: { de: "Verantwortlich", en: "Controller" },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  deleteOn: { de: "Löschung am", en: "Deletion on" },
  contact: { de: "Ansprechstelle", en: "Contact" },
  noContact: { de: "nicht hinterlegt", en: "not configured" },
  none: { de: "keine Angabe", en: "not available" },
} as const satisfies Record<string, Text>;
