import type { Option } from "commander";
import type { Lang, Text } from "../text.js";
import * as read from "./filter-values.js";
import { value } from "./help-words.js";
import { collected, flag } from "./options.js";
import { nameValue } from "./values.js";

/** Heading of the filter options. */
export const filterHeading: Text = {
  de: "Filter (nacheinander; ein Fall bleibt oder geht als Ganzes):",
  en: "Filters (one after the other; a case stays or goes as a whole):",
};

const operands = {
  day: { de: "Tag", en: "day" },
  pair: { de: "Merkmal=Wert", en: "attribute=value" },
  which: { de: "Wort", en: "word" },
  activity: { de: "Schritt", en: "activity" },
  unit: { de: "Einheit", en: "unit" },
  duration: { de: "Dauer", en: "duration" },
} as const satisfies Record<string, Text>;

const words = {
  filter: {
    de: "Filter aus einer YAML-Datei; mehrfach möglich",
    en: "filters from a YAML file; repeatable",
  },
  from: {
    de: "Fälle ab diesem Tag (JJJJ-MM-TT, eingeschlossen)",
    en: "cases from this day on (YYYY-MM-DD, included)",
  },
  to: {
    de: "Fälle bis zu diesem Tag (eingeschlossen)",
    en: "cases up to this day (included)",
  },
  when: {
    de: "worauf sich --from und --to beziehen: started (begonnen, Standard), completed (abgeschlossen) oder active (in Arbeit)",
    en: "what --from and --to refer to: started (default), completed or active",
  },
  startsWith: {
    de: "Fälle, die damit beginnen; mehrfach: einer davon genügt",
    en: "cases that start with it; repeated: one of them suffices",
  },
  endsWith: {
    de: "Fälle, die damit enden; mehrfach: einer davon genügt",
    en: "cases that end with it; repeated: one of them suffices",
  },
  contains: {
    de: "Fälle, die den Schritt enthalten; mehrfach: einer davon genügt",
    en: "cases that contain it; repeated: one of them suffices",
  },
  lacks: {
    de: "Fälle ohne den Schritt; mehrfach: ohne jeden davon",
    en: "cases without it; repeated: without any of them",
  },
  follows: {
    de: 'Fälle, in denen B direkt auf A folgt, als "A -> B"; mehrfach: alles muss zutreffen',
    en: 'cases in which B directly follows A, as "A -> B"; repeated: all must hold',
  },
  leadsTo: {
    de: 'Fälle, in denen B irgendwann auf A folgt, als "A -> B"; mehrfach: alles muss zutreffen',
    en: 'cases in which B follows A at some time, as "A -> B"; repeated: all must hold',
  },
  where: {
    de: "Fälle mit diesem Wert, zum Beispiel channel=online (channel, outcome, org_unit, --attribute); mehrfach: ein Wert genügt",
    en: "cases with this value, for example channel=online (channel, outcome, org_unit, --attribute); repeated: one value suffices",
  },
  touchesUnit: {
    de: "Fälle, die in dieser Organisationseinheit waren; mehrfach: eine genügt",
    en: "cases that have been at this organisational unit; repeated: one suffices",
  },
  throughputFrom: {
    de: "Fälle, die mindestens so lange gedauert haben, zum Beispiel 12h oder 42d",
    en: "cases that took at least this long, for example 12h or 42d",
  },
  throughputTo: {
    de: "Fälle, die höchstens so lange gedauert haben",
    en: "cases that took at most this long",
  },
  coverage: {
    de: "die häufigsten Abläufe, bis dieser Anteil der Fälle erreicht ist, zum Beispiel 80%",
    en: "the most frequent paths until this share of the cases is reached, for example 80%",
  },
} as const satisfies Record<string, Text>;

/** The options of filters. */
export function filterOptions(lang: Lang): readonly Option[] {
  const say = (text: Text) => text[lang];
  const activity = say(operands.activity);
  return [
    flag(`--filter <${say(value.file)}>`, words.filter, lang, collected(nameValue)),
    flag(`--from <${say(operands.day)}>`, words.from, lang, read.dayValue),
    flag(`--to <${say(operands.day)}>`, words.to, lang, read.dayValue),
    flag(`--when <${say(operands.which)}>`, words.when, lang, read.periodKindValue),
    flag(`--starts-with <${activity}>`, words.startsWith, lang, collected(nameValue)),
    flag(`--ends-with <${activity}>`, words.endsWith, lang, collected(nameValue)),
    flag(`--contains <${activity}>`, words.contains, lang, collected(nameValue)),
    flag(`--lacks <${activity}>`, words.lacks, lang, collected(nameValue)),
    flag(`--follows <A→B>`, words.follows, lang, collected(read.pairValue)),
    flag(`--leads-to <A→B>`, words.leadsTo, lang, collected(read.pairValue)),
    flag(`--where <${say(operands.pair)}>`, words.where, lang, collected(read.attributeValue)),
    flag(`--touches-unit <${say(operands.unit)}>`, words.touchesUnit, lang, collected(nameValue)),
    flag(`--throughput-from <${say(operands.duration)}>`, words.throughputFrom, lang, read.durationValue),
    flag(`--throughput-to <${say(operands.duration)}>`, words.throughputTo, lang, read.durationValue),
    flag(`--coverage <${say(value.share)}>`, words.coverage, lang, read.coverageValue),
  ];
}
