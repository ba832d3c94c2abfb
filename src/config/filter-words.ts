import type { Text } from "../text.js";
import { isCommonAttribute, type CommonAttribute, type Filter, type FilterOf } from "./filter.js";
import { secondUnits } from "./units.js";

/** A filter in words: which cases stay. */
export function filterWords(filter: Filter): Text {
  switch (filter.kind) {
    case "period":
      return periodWords(filter);
    case "completed":
      return { de: "abgeschlossen", en: "completed" };
    case "starts_with":
      return one({ de: "beginnt mit", en: "starts with" }, filter.activities);
    case "ends_with":
      return one({ de: "endet mit", en: "ends with" }, filter.activities);
    case "contains":
      return one({ de: "enthält", en: "contains" }, filter.activities);
    case "lacks":
      return {
        de: `ohne ${names(filter.activities, "de", { de: "und", en: "and" })}`,
        en: `without ${names(filter.activities, "en", { de: "und", en: "or" })}`,
      };
    case "follows":
      return followsWords(filter);
    case "attribute":
      return one(
        isCommonAttribute(filter.name) ? attributeWords[filter.name] : { de: filter.name, en: filter.name },
        filter.values,
      );
    case "org_unit":
      return one({ de: "war in", en: "has been at" }, filter.units);
    case "throughput":
      return throughputWords(filter);
    case "coverage": {
      const percent = Number((filter.share * 100).toFixed(6));
      return {
        de: `häufigste Abläufe bis ${String(percent).replace(".", ",")} % der Fälle`,
        en: `most frequent paths up to ${percent}% of the cases`,
      };
    }
  }
}

const attributeWords: Readonly<Record<CommonAttribute, Text>> = {
  channel: { de: "Eingangskanal", en: "channel" },
  outcome: { de: "Ergebnis", en: "outcome" },
  org_unit: { de: "erste Organisationseinheit", en: "first organisational unit" },
};

const or: Text = { de: "oder", en: "or" };

function names(values: readonly string[], lang: keyof Text, between: Text): string {
  const quoted = values.map((value) => (lang === "de" ? `„${value}“` : `"${value}"`));
  return quoted.join(` ${between[lang]} `);
}

const one = (what: Text, values: readonly string[]): Text => ({
  de: `${what.de} ${names(values, "de", or)}`,
  en: `${what.en} ${names(values, "en", or)}`,
});

const periodLabels = {
  started: { de: "begonnen", en: "started" },
  completed: { de: "abgeschlossen", en: "completed" },
  active: { de: "in Arbeit", en: "active" },
} as const satisfies Record<FilterOf<"period">["cases"], Text>;

function periodWords({ cases, from, to }: FilterOf<"period">): Text {
  const { de, en } = periodLabels[cases];
  const day = (iso: string) => iso.split("-").reverse().join(".");
  return {
    de: [de, from && `${to === null ? "ab" : "vom"} ${day(from)}`, to && `bis ${day(to)}`]
      .filter(Boolean)
      .join(" "),
    en: [en, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" "),
  };
}

function followsWords({ how, from, to }: FilterOf<"follows">): Text {
  return {
    de: `auf ${names(from, "de", or)} folgt ${how === "directly" ? "direkt" : "irgendwann"} ${names(to, "de", or)}`,
    en: `${names(from, "en", or)} is ${how} followed by ${names(to, "en", or)}`,
  };
}

function throughputWords({ from_seconds, to_seconds }: FilterOf<"throughput">): Text {
  const part = (lang: keyof Text, word: Text, seconds: number | null) =>
    seconds === null ? [] : [`${word[lang]} ${duration(seconds, lang)}`];
  const say = (lang: keyof Text) => [
    ...part(lang, { de: "ab", en: "from" }, from_seconds),
    ...part(lang, { de: "bis", en: "up to" }, to_seconds),
  ];
  return {
    de: `Durchlaufzeit ${say("de").join(" ")}`,
    en: `throughput time ${say("en").join(" ")}`,
  };
}

/** In the largest unit that holds a whole number of it. */
function duration(seconds: number, lang: keyof Text): string {
  const units = Object.entries(secondUnits).sort(([, a], [, b]) => b - a);
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? ["s", 1];
  const amount = String(seconds / size);
  return `${lang === "de" ? amount.replace(".", ",") : amount} ${unit}`;
}
