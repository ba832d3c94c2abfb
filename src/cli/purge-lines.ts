import type { Project } from "../config/project.js";
import { jobsOf } from "../store/load-project.js";
import type { Purged } from "../store/purge.js";
import { isExpired } from "../store/refuse-expired.js";
import type { Lang, Text } from "../text.js";
import { dayWords } from "./day-words.js";
import { textTable, wrapped } from "./table.js";

const words = {
  process: { de: "Prozess", en: "Process" },
  deleteOn: { de: "zu löschen bis", en: "delete by" },
  due: { de: "Frist", en: "Due" },
  cases: { de: "Fälle", en: "Cases" },
  rows: { de: "Zeilen", en: "Rows" },
  reason: { de: "Anlass", en: "Reason" },
  none: {
    de: "Bei keinem Prozess ist der Tag der Löschung vorbei.",
    en: "No process is past its day of deletion.",
  },
  nothing: {
    de: "Es wurde nichts gelöscht. Nennen Sie die Prozesse, deren Daten zu löschen sind:",
    en: "Nothing was deleted. Name the processes whose data are to be deleted:",
  },
  noStore: { de: "Es liegt kein Datenspeicher vor.", en: "There is no store." },
  how: {
    de: "prozessradar purge KENNUNG --dry-run zeigt, was gelöscht würde; gelöscht wird mit --by FUNKTION. --expired nimmt alle, deren Tag vorbei ist, --all alle.",
    en: "prozessradar purge ID --dry-run shows what would be deleted; --by FUNCTION deletes it. --expired takes all whose day is over, --all takes all.",
  },
  deleted: { de: "Gelöscht", en: "Deleted" },
  would: { de: "Gelöscht würde (es wurde nichts verändert)", en: "Would be deleted (nothing was changed)" },
  empty: { de: "Es war nichts gespeichert.", en: "Nothing was stored." },
  storeFiles: { de: "Datenspeicher:", en: "Store:" },
  exportsGone: { de: "Exporte:", en: "Exports:" },
  kept: {
    de: "Diese Exporte liegen noch da; zu löschen hat sie die Fachabteilung (oder --exports, soweit kein anderer Prozess sie liest):",
    en: "These exports are still there; the department has to delete them (or --exports, as far as no other process reads them):",
  },
  anew: {
    de: "Der nächste Aufruf von prozessradar ingest liest neu ein:",
    en: "The next prozessradar ingest reads anew:",
  },
  stays: {
    de: "Prozessdateien, Entscheidungsprotokoll, Schlüssel und geschriebene Berichte bleiben; Berichte enthalten nur freigegebene Werte. Sicherungen und Kopien außerhalb des Projekts kennt das Werkzeug nicht.",
    en: "Process files, decision log, key and written reports stay; reports hold released figures only. The tool knows no backups and no copies outside of the project.",
  },
  exportsNext: {
    de: "Nehmen Sie die Prozessdatei aus dem Projekt: Ihre Exporte gibt es nicht mehr.",
    en: "Take the process file out of the project: its exports are no longer there.",
  },
  record: { de: "Löschprotokoll:", en: "Record of deletions:" },
  ended: { de: "Zu Ende geführt, was abgebrochen war:", en: "Ended what was cut off:" },
} as const satisfies Record<string, Text>;

const reasons = {
  expired: { de: "Frist vorbei", en: "day is over" },
  by_hand: { de: "auf Anweisung", en: "as told" },
} as const satisfies Record<string, Text>;

/** When the data of a process are to be deleted. */
export interface DeletionDay {
  readonly id: string;
  readonly name: string;
  /** ISO date. */
  readonly deleteOn: string;
  /** Until that day; negative = since. */
  readonly days: number;
  readonly expired: boolean;
  /** The data concern no person: no day has to be kept. */
  readonly publicData: boolean;
}

const day_ms = 86_400_000;

/** The days of deletion of a project, in its order; `today`: an ISO date. */
export const deletionDays = (project: Project, today: string, lang: Lang): readonly DeletionDay[] =>
  jobsOf(project, undefined).flatMap((job) => {
    const { id, name, process } = job;
    if (process === null) return [];
    const { delete_on } = process.processing;
    return [
      {
        id,
        name: name[lang],
        deleteOn: delete_on,
        days: Math.round((Date.parse(delete_on) - Date.parse(today)) / day_ms),
        expired: isExpired(job, today),
        publicData: process.public_data === true,
      },
    ];
  });

interface Shown {
  readonly lang: Lang;
  readonly width: number;
}

/** What could be deleted and when it is due. `asked`: for what is over. */
export function dueLines(
  days: readonly DeletionDay[],
  { asked, stored, lang, width }: Shown & { readonly asked: boolean; readonly stored: boolean },
): readonly string[] {
  const columns = [
    { label: words.process[lang], align: "start", cut: true },
    { label: words.deleteOn[lang], align: "start" },
    { label: words.due[lang], align: "start" },
  ] as const;
  const rows = days.map((one) => [one.id, dayWords(one.deleteOn, lang), dueWords(one)[lang]]);
  return [
    ...wrapped((asked ? words.none : words.nothing)[lang], width),
    "",
    ...textTable(columns, rows, width),
    "",
    ...(stored ? [] : wrapped(words.noStore[lang], width)),
    ...wrapped(words.how[lang], width),
  ];
}

function dueWords({ days, publicData }: DeletionDay): Text {
  if (publicData) return { de: "ohne Personenbezug", en: "concerns no person" };
  const n = Math.abs(days);
  if (days === 0) return { de: "heute", en: "today" };
  const many: Text = n === 1 ? { de: "einem Tag", en: "1 day" } : { de: `${n} Tagen`, en: `${n} days` };
  if (days > 0) return { de: `in ${many.de}`, en: `in ${many.en}` };
  return { de: `seit ${many.de} vorbei`, en: `over for ${many.en}` };
}

/** What was deleted, or would be, what stays, and where that is recorded. */
export function purgedLines(
  { processes, read_anew, store_files, record, ended }: Purged,
  { dryRun, log, lang, width }: Shown & { readonly dryRun: boolean; readonly log: string },
): readonly string[] {
  const columns = [
    { label: words.process[lang], align: "start", cut: true },
    { label: words.cases[lang], align: "end" },
    { label: words.rows[lang], align: "end" },
    { label: words.reason[lang], align: "start" },
  ] as const;
  const count = (n: number | null) => (n === null ? "–" : n.toLocaleString(lang));
  const gone = processes.flatMap((one) => one.exports_deleted.map(({ file }) => file));
  const kept = processes.flatMap((one) => one.exports_kept.map(({ file }) => file));
  const list = (title: Text, names: readonly string[]) =>
    names.length === 0 ? [] : ["", ...wrapped(title[lang], width), ...names.map((name) => `  ${name}`)];
  const nothing = store_files.length === 0 && gone.length === 0;
  const title = nothing ? words.empty : dryRun ? words.would : words.deleted;
  const rows = processes.map((one) => [
    one.process,
    count(one.cases),
    count(one.rows),
    reasons[one.reason][lang],
  ]);
  return [
    title[lang],
    ...(nothing ? [] : textTable(columns, rows, width)),
    ...list(
      words.storeFiles,
      store_files.map(({ file }) => file),
    ),
    ...list(words.exportsGone, gone),
    ...list({ de: `${kept.length} · ${words.kept.de}`, en: `${kept.length} · ${words.kept.en}` }, kept),
    ...list(words.anew, read_anew),
    ...list(words.ended, ended),
    "",
    ...wrapped(words.stays[lang], width),
    ...(gone.length === 0 || dryRun ? [] : wrapped(words.exportsNext[lang], width)),
    ...(record === null && ended.length === 0
      ? []
      : ["", `${words.record[lang]} ${log}${record === null ? "" : ` (${record})`}`]),
  ];
}
