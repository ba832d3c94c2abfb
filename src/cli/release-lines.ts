import type { ReleasedReport } from "../releasing/release-report.js";
import type { ReleaseRecord } from "../releasing/record.js";
import { say as sayIn } from "../reports/locale.js";
import { profileLabels } from "../reports/profile-words.js";
import type { Lang, Text } from "../text.js";
import { dayWords } from "./day-words.js";
import { facts, textTable, wrapped } from "./table.js";

/** The names of the files of a release, as one would type them. */
export interface ReleaseNames {
  readonly log: string;
  readonly draft: string;
  readonly report: string;
}

/** What was recorded, and which file may leave. */
export function releasedLines(
  { record, again }: ReleasedReport,
  { log, draft, report }: ReleaseNames,
  lang: Lang,
  width: number,
): readonly string[] {
  return [
    again ? `${words.again[lang]} ${record.id} (${log})` : `${words.released[lang]} ${record.id} (${log})`,
    ...facts([[words.draft[lang], draft], ...factsOf(record, lang)], width),
    "",
    ...wrapped(`${words.file[lang]} ${report}`, width),
    ...wrapped(words.stays[lang], width),
    ...wrapped(`${words.check[lang]} prozessradar release --verify ${report}`, width),
  ];
}

/** That a file is one that was released, and by whom. */
export const verifiedLines = (
  record: ReleaseRecord,
  report: string,
  lang: Lang,
  width: number,
): readonly string[] => [
  ...wrapped(`${report}: ${words.holds[lang]} ${record.id}.`, width),
  ...facts(factsOf(record, lang), width),
];

/** Every release, and that the chain holds. */
export function logLines(records: readonly ReleaseRecord[], lang: Lang, width: number): readonly string[] {
  if (records.length === 0) return wrapped(words.none[lang], width);
  return [
    ...textTable(
      [
        { label: words.record[lang], align: "start" },
        { label: words.date[lang], align: "start" },
        { label: words.function[lang], align: "start", cut: true, lines: 3 },
        { label: words.name[lang], align: "start", cut: true, lines: 3 },
      ],
      records.map(({ id, date, function: office, file }) => [id, dayWords(date, lang), office, file]),
      width,
    ),
    "",
    ...wrapped(words.whole[lang], width),
    `${words.head[lang]} ${records.at(-1)?.hash ?? ""}`,
    ...wrapped(words.keep[lang], width),
  ];
}

const factsOf = (record: ReleaseRecord, lang: Lang): readonly (readonly [string, string])[] => [
  [words.kind[lang], record.process === null ? record.kind : `${record.kind} ${record.process}`],
  [words.profile[lang], sayIn(lang).text(profileLabels[record.profile])],
  [words.function[lang], record.function],
  [words.date[lang], dayWords(record.date, lang)],
  [words.run[lang], record.run],
  ["SHA-256", record.report_sha256],
];

const words = {
  released: { de: "Freigegeben als", en: "Released as" },
  again: {
    de: "War schon freigegeben, Datei neu geschrieben:",
    en: "Was released already, file written again:",
  },
  draft: { de: "Entwurf", en: "Draft" },
  kind: { de: "Bericht", en: "Report" },
  profile: { de: "Profil", en: "Profile" },
  function: { de: "Funktion", en: "Function" },
  date: { de: "Tag", en: "Day" },
  run: { de: "Lauf", en: "Run" },
  file: { de: "Herausgegeben werden darf:", en: "What may leave:" },
  stays: {
    de: "Der Entwurf selbst ist unverändert; der nächste Lauf von build ersetzt ihn.",
    en: "The draft itself is unchanged; the next run of build replaces it.",
  },
  check: { de: "Prüfen:", en: "Check:" },
  holds: { de: "genau so freigegeben als", en: "released exactly so as" },
  none: {
    de: "Noch nichts freigegeben: Das Freigabeprotokoll ist leer.",
    en: "Nothing released yet: the log of releases is empty.",
  },
  record: { de: "Nr.", en: "No." },
  name: { de: "Datei", en: "File" },
  whole: {
    de: "Die Kette ist lückenlos: jede Zeile stimmt mit ihrer Prüfsumme überein und schließt an die davor an.",
    en: "The chain has no gap: every line fits its checksum and continues the one above.",
  },
  head: { de: "Letzte Prüfsumme:", en: "Last checksum:" },
  keep: {
    de: "Fehlende Zeilen am Ende zeigt nur eine Prüfsumme, die woanders festgehalten ist.",
    en: "Lines missing at the end show only by a checksum that is kept elsewhere.",
  },
} as const satisfies Record<string, Text>;
