import type { Say } from "../../charts/chart.js";
import { brief } from "../../charts/printable.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { secrecyLabels, staffSentence } from "../data-words.js";
import type { Facts } from "../frame.js";
import { html, type Html, type Part } from "../html.js";
import { unprotected } from "../profile-words.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";

/**
 * "Are we being watched?": what was read and what was not, and how small a group can be, in a few lines; the facts of the
 * report hold the rest. `noPerson`: what a report says of itself behind the first sentence in place of the usual one.
 */
export const scopeInShort = (
  info: ProcessInfo,
  profile: Profile,
  say: Say,
  noPerson: Text = words.noPerson,
): Section => ({
  ...head(say),
  body: box(
    say.text(words.first),
    [say.text(noPerson), `${staffSentence([info], say)} ${least(profile, say)}`, columnsRead(info, say)],
    say,
  ),
});

const head = (say: Say) => ({
  id: "scope",
  label: say.text(words.label),
  question: say.text(words.question),
  heading: say.text(words.heading),
});

/** The first sentence always; on a screen of few lines the rest is folded away, so that a finding is seen as well. */
const box = (first: string, rest: readonly Part[], say: Say): Html =>
  html`<div class="box">
    <p>${first}</p>
    <details class="rest">
      <summary>${say.text(words.rest)}</summary>
      ${rest.map((sentence) => html`<p>${sentence}</p>`)}
    </details>
  </div>`;

/** How small a group can be, in one sentence. */
function least(profile: Profile, say: Say): string {
  if (profile.name === "public-data") return say.text(unprotected);
  const k = say.number(profile.k_cases);
  return say.text({
    de: `Gezeigt wird nur, wohinter mindestens ${k} Fälle stehen.`,
    en: `Only what at least ${k} cases stand behind is shown.`,
  });
}

/** Names of columns that a first screen has room for; more of them are counted there, and named among the facts. */
const named = 6;

/** How many columns were read and which ones were not: what a staff council looks for first. */
function columnsRead({ accounts }: ProcessInfo, say: Say): Part {
  const read = new Set(accounts.flatMap(({ columns_read }) => columns_read)).size;
  const left = unique(accounts.flatMap(({ columns_not_read }) => columns_not_read));
  const names =
    left.length === 0 || left.length > named ? "" : ` (${left.map((name) => brief(name)).join(", ")})`;
  const [n, m] = [say.number(read), say.number(left.length)];
  const sentence = say.text({
    de: `${n} ${read === 1 ? "Spalte wurde" : "Spalten wurden"} gelesen, ${left.length === 0 ? "keine ausgelassen" : `${m} nicht${names}`}.`,
    en: `${n} ${read === 1 ? "column was" : "columns were"} read, ${left.length === 0 ? "none was left out" : `${m} ${left.length === 1 ? "was" : "were"} not${names}`}.`,
  });
  return html`${sentence} <a href="#about">${say.text(words.all)}</a>`;
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** What was read of which files, how exactly, how small a group can be, on which ground, and whom to ask. */
export function scopeFacts({ accounts, config }: ProcessInfo, profile: Profile, say: Say): Facts {
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
          ...(config.service_id === undefined
            ? []
            : [[words.service, serviceKey(config.service_id)] as const]),
          [words.purpose, config.processing.purpose],
          [words.basis, config.processing.legal_basis],
          [words.controller, config.processing.controller],
          [words.secrecy, say.text(secrecyLabels[config.secrecy])],
          [words.deleteOn, say.value(config.processing.delete_on, "time")],
        ];
  const pairs: readonly (readonly [Text, Part])[] = [
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
  return pairs.map(([name, value]) => [say.text(name), value]);
}

/** A key as the catalogue of services prints it: `99 012 345 678 901`. */
const serviceKey = (key: string): string =>
  key.replace(/^(..)(...)(...)(...)(...)$/, ["$1", "$2", "$3", "$4", "$5"].join(noBreakSpace));

const noBreakSpace = "\u00a0";

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
  first: {
    de: "Dieser Bericht beschreibt einen Ablauf, keine Menschen.",
    en: "This report describes a process, not people.",
  },
  rest: { de: "Was gelesen wurde", en: "What was read" },
  noPerson: {
    de: "Er enthält keine Auswertung nach Personen, keine einzelnen Fälle und keinen Vergleich mit anderen Stellen.",
    en: "It holds no evaluation by person, no single case and no comparison with other units.",
  },
  all: { de: "Alle Angaben", en: "All details" },
  files: { de: "Quelle", en: "Source" },
  read: { de: "Gelesene Spalten", en: "Columns read" },
  notRead: { de: "Nicht gelesene Spalten", en: "Columns not read" },
  noColumns: { de: "keine weiteren", en: "no others" },
  precision: { de: "Zeitgenauigkeit", en: "Precision of times" },
  group: { de: "Kleinste ausgewiesene Gruppe", en: "Smallest group shown" },
  service: { de: "Leistungsschlüssel (LeiKa/FIM)", en: "Key of the service (LeiKa/FIM)" },
  purpose: { de: "Zweck", en: "Purpose" },
  basis: { de: "Rechtsgrundlage", en: "Legal basis" },
  controller: { de: "Verantwortlich", en: "Controller" },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  deleteOn: { de: "Löschung am", en: "Deletion on" },
  contact: { de: "Ansprechstelle", en: "Contact" },
  noContact: { de: "nicht hinterlegt", en: "not configured" },
  none: { de: "keine Angabe", en: "not available" },
} as const satisfies Record<string, Text>;
