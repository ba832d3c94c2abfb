import type { Say } from "../charts/chart.js";
import type { Process } from "../config/process.js";
import { volume } from "../measures/volume.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Lang, Text } from "../text.js";
import type { ProcessInfo } from "./report-input.js";

/** Secrecy classes as a reader sees them. */
export const secrecyLabels: Readonly<Record<Process["secrecy"], Text>> = {
  general: { de: "allgemein", en: "general" },
  social_data: { de: "Sozialdaten", en: "social data" },
  tax_secret: { de: "Steuergeheimnis", en: "tax secret" },
  staff_data: { de: "Personaldaten", en: "staff data" },
  health: { de: "Gesundheitsdaten", en: "health data" },
  immigration: { de: "Ausländerrecht", en: "immigration law" },
};

/** What became of the person who did the work, for all processes of a report; one sentence for each way. */
export function staffSentence(processes: readonly ProcessInfo[], say: Say): string {
  const ways = (["handover", "role", "pseudonym"] as const).flatMap((mode) => {
    const of = processes.filter(({ resource }) => resource === mode);
    return of.length === 0 ? [] : [{ mode, of }];
  });
  if (ways.length === 0) return say.text(notRead);
  const read = ways.reduce((sum, { of }) => sum + of.length, 0);
  const rest =
    read < processes.length ? { de: "; sonst nicht gelesen", en: "; otherwise not read" } : nothing;
  return ways
    .map(({ mode, of }, i) => {
      const ending = i === ways.length - 1 ? rest : nothing;
      const names = (lang: Lang) => of.map(({ name }) => name[lang]).join(", ");
      const where =
        of.length === processes.length
          ? nothing
          : { de: ` (${names("de")}${ending.de})`, en: ` (${names("en")}${ending.en})` };
      return say.text({ de: `${kept[mode].de}${where.de}.`, en: `${kept[mode].en}${where.en}.` });
    })
    .join(" ");
}

const nothing: Text = { de: "", en: "" };

const kept = {
  handover: {
    de: "Von den Beschäftigten wurde nur festgehalten, ob ein Schritt von einer anderen Person erledigt wurde als der vorige; wer es war, wurde nicht gespeichert",
    en: "Of staff only one thing was kept: whether a step was done by another person than the one before; who it was was not stored",
  },
  role: {
    de: "Von den Beschäftigten wurde nur die Rolle festgehalten",
    en: "Of staff only the role was kept",
  },
  pseudonym: {
    de: "Beschäftigte stehen im Datenspeicher als Pseudonyme; kein Bericht wertet Personen aus",
    en: "Staff stand in the store as pseudonyms; no report evaluates persons",
  },
} as const satisfies Record<string, Text>;

const notRead: Text = {
  de: "Beschäftigtendaten wurden nicht eingelesen.",
  en: "Staff data were not read.",
};

/** A released stamp: a whole month under every profile that protects people, else a time. */
export const stamp = (time: string, say: Say): string =>
  say.value(time, /^\d{4}-\d{2}$/.test(time) ? "month" : "time");

/** The period of a process as released, for example "Jan. 2024 – Dez. 2024"; empty where it is not known. */
export function periodText(tables: ReleasedTables, process: string, say: Say): string {
  const row = tables.get(volume).forProcess(process).rows[0];
  const [from, to] = [row?.first_time ?? null, row?.last_time ?? null];
  if (from === null || to === null) return "";
  return periodWords({ from, to }, say);
}

/** First and last day or month of a period; one of them where they are the same. */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }, say: Say): string {
  const day = (time: string) => stamp(time.slice(0, "YYYY-MM-DD".length), say);
  return day(from) === day(to) ? day(from) : `${day(from)} – ${day(to)}`;
}

/** Names in quotation marks of the language. */
export const quoted = (name: string, say: Say): string => say.text({ de: `„${name}“`, en: `“${name}”` });
