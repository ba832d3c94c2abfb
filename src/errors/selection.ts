import { knownAttributes } from "./known-attributes.js";
import { meant } from "./meant.js";
import type { Catalogue } from "./words.js";

/** Something that was typed names a step that the log does not have; `near` = the name of one that it has. */
const noSuchActivity =
  (what: readonly [de: string, en: string], without: readonly [de: string, en: string]) =>
  (p: { process: string; activity: string; near: string | null; known: number }) =>
    ({
      exit: 2,
      message: {
        de: `${what[0]}: Den Schritt „${p.activity}“ gibt es in „${p.process}“ nicht.`,
        en: `${what[1]}: there is no activity "${p.activity}" in "${p.process}".`,
      },
      hint: meant(p.near, {
        de: `Das Protokoll hat ${p.known} verschiedene Schritte; ihre Namen zeigt die Auswertung ohne ${without[0]}.`,
        en: `The log has ${p.known} different activities; the analysis without ${without[1]} shows their names.`,
      }),
    }) as const;

/** Errors in what was asked of a log: filters and segments that it has not got the names for. */
export const selectionErrors = {
  "filter-activity-unknown": noSuchActivity(["Filter", "Filter"], ["diesen Filter", "this filter"]),
  "what-if-step-unknown": noSuchActivity(["--automate", "--automate"], ["--automate", "--automate"]),
  "segment-activity-unknown": noSuchActivity(["Abschnitt", "Segment"], ["diesen Abschnitt", "this segment"]),
  "filter-unit-unknown": (p: { process: string; unit: string; near: string | null }) => ({
    exit: 2,
    message: {
      de: `Filter: Die Organisationseinheit „${p.unit}“ gibt es in „${p.process}“ nicht.`,
      en: `Filter: there is no organisational unit "${p.unit}" in "${p.process}".`,
    },
    hint: meant(p.near, {
      de: "Die Einheit muss so geschrieben sein wie in der Quelle.",
      en: "The unit has to be written as in the source.",
    }),
  }),
  "filter-attribute-unknown": (p: {
    process: string;
    attribute: string;
    near: string | null;
    known: readonly string[];
  }) => ({
    exit: 2,
    message: {
      de: `Filter: Der Prozess „${p.process}“ hat keine Angaben zu „${p.attribute}“.`,
      en: `Filter: the process "${p.process}" has no values of "${p.attribute}".`,
    },
    hint: meant(p.near, {
      de: `${knownAttributes(p.known).de} Die Spalte muss benannt sein: in der Prozessdatei unter columns, bei analyse mit --channel, --outcome oder --org-unit.`,
      en: `${knownAttributes(p.known).en} The column has to be named: in the process file under columns, with analyse by --channel, --outcome or --org-unit.`,
    }),
  }),
  "filter-value-unknown": (p: {
    process: string;
    attribute: string;
    value: string;
    near: string | null;
  }) => ({
    exit: 2,
    message: {
      de: `Filter: Den Wert „${p.value}“ gibt es bei „${p.attribute}“ in „${p.process}“ nicht.`,
      en: `Filter: there is no value "${p.value}" of "${p.attribute}" in "${p.process}".`,
    },
    hint: meant(p.near, {
      de: "Der Wert muss so geschrieben sein wie in der Quelle.",
      en: "The value has to be written as in the source.",
    }),
  }),
  "filter-ends-unknown": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `Filter: In „${p.process}“ kommt kein Schritt vor, der als Ende eines Falls festgelegt ist.`,
      en: `Filter: in "${p.process}" no step occurs that is declared the end of a case.`,
    },
    hint: {
      de: "Nennen Sie den letzten Schritt: --ends-with NAME, oder in der Prozessdatei unter activities: { NAME: { end: true } }.",
      en: "Name the last activity: --ends-with NAME, or in the process file under activities: { NAME: { end: true } }.",
    },
  }),
} satisfies Catalogue;
