import type { CaseSearch, FoundCase } from "../store/find-case.js";
import type { CaseRemoved } from "../store/remove-case.js";
import type { Lang, Text } from "../text.js";
import { shellLine } from "./shell.js";
import { textTable, wrapped } from "./table.js";

const words = {
  process: { de: "Prozess", en: "Process" },
  events: { de: "Ereignisse", en: "Events" },
  files: { de: "aus", en: "from" },
  check: { de: "Zuordnung geprüft: Der Vorgang ist gespeichert.", en: "Checked: the case is stored." },
  none: {
    de: "Zuordnung geprüft: Der Vorgang ist nicht gespeichert.",
    en: "Checked: the case is not stored.",
  },
  searched: { de: "Durchsucht:", en: "Searched:" },
  nothing: { de: "nichts", en: "nothing" },
  spelling: {
    de: "Gesucht wird genau die Schreibweise des Exports, auch mit führenden Nullen und Leerzeichen. Abgewiesene und doppelte Zeilen sind nicht gespeichert.",
    en: "The spelling of the export counts, with leading zeros and blanks. Rejected and duplicate rows are not stored.",
  },
  unsure: {
    de: "Hier wurde die Prozessdatei seit dem Einlesen geändert, oder es gibt sie nicht mehr; die Nummern könnten anders gelesen worden sein. Zuerst prozessradar ingest, dann noch einmal suchen:",
    en: "Here the process file was changed since the last load, or is gone; ids may have been read differently. First prozessradar ingest, then look again:",
  },
  how: {
    de: "Es wurde nichts geändert. Entfernen: denselben Befehl mit --by FUNKTION aufrufen.",
    en: "Nothing was changed. To remove it: the same command with --by FUNCTION.",
  },
  removed: { de: "Auf Verlangen entfernt: 1 Vorgang", en: "Removed on request: 1 case" },
  rebuild: {
    de: "Kennzahlen, Rangfolge und Freigegebenes sind gelöscht, denn der Vorgang steckte darin. Neu berechnen:",
    en: "Measures, ranking and released results are deleted, as the case was in them. To compute them anew:",
  },
  reports: {
    de: "Berichte von vorher bleiben liegen. Sie enthalten nur Freigegebenes; wer sie mit den neuen vergleicht, sieht aber den Unterschied. Ziehen Sie herausgegebene Berichte zurück.",
    en: "Earlier reports stay. They hold released results only, but whoever compares them with the new ones sees the difference. Withdraw reports that were handed out.",
  },
  exports: {
    de: "In diesen Exporten und im Fachverfahren steht der Vorgang weiterhin. Werden sie noch einmal eingelesen, ist er wieder da: Das Werkzeug führt keine Sperrliste, denn auch sie wäre ein personenbezogenes Datum. Zu bereinigen hat sie die Fachabteilung:",
    en: "These exports and the line-of-business system still hold the case. If they are loaded again it is back: the tool keeps no list of removed cases, as that would be personal data too. The department has to clean them:",
  },
  record: { de: "Löschprotokoll:", en: "Record of deletions:" },
  ended: { de: "Zu Ende geführt, was abgebrochen war:", en: "Ended what was cut off:" },
  voided: {
    de: "Abgebrochen, bevor der Vorgang entfernt war; er ist noch einmal zu entfernen:",
    en: "Cut off before the case was removed; it has to be removed again:",
  },
} as const satisfies Record<string, Text>;

interface Shown {
  readonly lang: Lang;
  readonly width: number;
}

/** Whether a case is stored, and with how many events. */
export function foundLines(search: CaseSearch, { lang, width }: Shown): readonly string[] {
  if (search.found.length === 0) return notFound(search, { lang, width });
  return [
    words.check[lang],
    "",
    ...caseTable(search.found, { lang, width }),
    "",
    ...unsureLines(search, { lang, width }),
    ...wrapped(words.how[lang], width),
  ];
}

/** What was removed, where the case still is, and what to do next. */
export function removedLines(
  removed: CaseRemoved,
  { lang, width, log, directory }: Shown & { readonly log: string; readonly directory: string | null },
): readonly string[] {
  const { found, record, ended, voided } = removed;
  const earlier = [
    ...(ended.length === 0 ? [] : ["", ...wrapped(`${words.ended[lang]} ${ended.join(", ")}`, width)]),
    ...(voided.length === 0 ? [] : ["", ...wrapped(`${words.voided[lang]} ${voided.join(", ")}`, width)]),
  ];
  if (record === null) return [...notFound(removed, { lang, width }), ...earlier];
  const rebuild = shellLine(["prozessradar", "build", ...(directory === null ? [] : ["-C", directory])]);
  const files = found.flatMap((one) => one.files.map(({ file }) => `  ${one.process}: ${file}`));
  return [
    words.removed[lang],
    "",
    ...caseTable(found, { lang, width }),
    "",
    ...wrapped(`${words.rebuild[lang]} ${rebuild}`, width),
    "",
    ...wrapped(words.exports[lang], width),
    ...files,
    "",
    ...wrapped(words.reports[lang], width),
    "",
    ...unsureLines(removed, { lang, width }),
    `${words.record[lang]} ${log} (${record})`,
    ...earlier,
  ];
}

function notFound(search: CaseSearch, { lang, width }: Shown): readonly string[] {
  const places = search.searched.length === 0 ? words.nothing[lang] : search.searched.join(", ");
  return [
    words.none[lang],
    ...wrapped(`${words.searched[lang]} ${places}`, width),
    "",
    ...unsureLines(search, { lang, width }),
    ...wrapped(words.spelling[lang], width),
  ];
}

const unsureLines = ({ unsure }: CaseSearch, { lang, width }: Shown): readonly string[] =>
  unsure.length === 0 ? [] : [...wrapped(`${words.unsure[lang]} ${unsure.join(", ")}`, width), ""];

const caseTable = (found: readonly FoundCase[], { lang, width }: Shown): readonly string[] =>
  textTable(
    [
      { label: words.process[lang], align: "start" },
      { label: words.events[lang], align: "end" },
      { label: words.files[lang], align: "start", cut: true },
    ],
    found.map(({ process, rows, files }) => [
      process,
      rows.toLocaleString(lang),
      files.map(({ file }) => file).join(", "),
    ]),
    width,
  );
