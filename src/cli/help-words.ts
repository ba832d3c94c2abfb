import type { Text } from "../text.js";

/** The words of `--help`. Only what works is described. */
export const titles: Readonly<Record<string, Text>> = {
  "Usage:": { de: "Aufruf:", en: "Usage:" },
  "Arguments:": { de: "Angaben:", en: "Arguments:" },
  "Options:": { de: "Optionen:", en: "Options:" },
  "Global Options:": { de: "Allgemeine Optionen:", en: "Global options:" },
  "Commands:": { de: "Befehle:", en: "Commands:" },
};

/** Placeholders of values. */
export const value = {
  column: { de: "Spalte", en: "column" },
  attributeColumn: { de: "Name=Spalte", en: "name=column" },
  file: { de: "Datei", en: "file" },
  folder: { de: "Ordner", en: "folder" },
  format: { de: "Muster", en: "pattern" },
  zone: { de: "Zone", en: "zone" },
  character: { de: "Zeichen", en: "character" },
  name: { de: "Name", en: "name" },
  share: { de: "Anteil", en: "share" },
  count: { de: "Zahl", en: "number" },
  process: { de: "Kennung", en: "id" },
  size: { de: "Größe", en: "size" },
  codes: { de: "Codes", en: "codes" },
  group: { de: "Gruppe", en: "group" },
  figures: { de: "Kennzahlen", en: "figures" },
  attribute: { de: "Merkmal", en: "attribute" },
  kind: { de: "Art", en: "kind" },
  automated: { de: "Schritt=Anteil", en: "step=share" },
  weight: { de: "Kriterium=%", en: "criterion=%" },
  measure: { de: "Kennzahl|Code", en: "measure|code" },
  answer: { de: "Frage=Antwort", en: "question=answer" },
  text: { de: "Text", en: "text" },
  date: { de: "Datum", en: "date" },
  status: { de: "Stand", en: "status" },
  number: { de: "Nummer", en: "number" },
} as const satisfies Record<string, Text>;

export const groups = {
  columns: { de: "Spalten der Datei:", en: "Columns of the file:" },
  reading: { de: "Datei lesen:", en: "Reading the file:" },
  result: { de: "Ergebnis:", en: "Result:" },
  protection: { de: "Datenschutz:", en: "Data protection:" },
} as const satisfies Record<string, Text>;

export const option = {
  help: { de: "diese Hilfe zeigen", en: "show this help" },
  version: { de: "die Version zeigen", en: "show the version" },
  lang: {
    de: "Sprache der Ausgabe: de (Standard) oder en",
    en: "language of the output: de (default) or en",
  },
  json: {
    de: "ein JSON-Dokument statt Text ausgeben, auch bei Fehlern",
    en: "print one JSON document instead of text, also on failure",
  },
  progress: {
    de: "Fortschritt: auto (Balken im Terminal, sonst Zeilen), plain (nur Zeilen) oder off",
    en: "progress: auto (bars in a terminal, lines elsewhere), plain (lines only) or off",
  },
  memoryLimit: {
    de: "Arbeitsspeicher der Datenbank, zum Beispiel 4GB; was darüber hinausgeht, lagert sie aus",
    en: "memory of the database, for example 4GB; what exceeds it goes to disk",
  },
  debug: {
    de: "bei Fehlern technische Einzelheiten zeigen, ohne Inhalte der Daten",
    en: "show technical details of errors, without contents of the data",
  },
  files: {
    de: "Ereignisprotokolle: .csv .xes .xlsx .json .parquet .arrow .duckdb, auch .gz und .zst",
    en: "event logs: .csv .xes .xlsx .json .parquet .arrow .duckdb, also .gz and .zst",
  },
  case: { de: "Vorgangsnummer oder andere Kennung des Falls", en: "id of the case" },
  activity: {
    de: "Arbeitsschritt; mehrfach angeben, wenn mehrere Spalten zusammen den Schritt bilden",
    en: "activity; repeat it where several columns together name the activity",
  },
  time: {
    de: "Zeitpunkt, zu dem der Schritt abgeschlossen war",
    en: "time at which the activity was completed",
  },
  start: { de: "Zeitpunkt, zu dem der Schritt begann", en: "time at which the activity started" },
  clock: {
    de: "Uhrzeit in einer eigenen Spalte, wenn --time nur den Tag hält",
    en: "time of day in a column of its own, where --time holds the day alone",
  },
  resource: {
    de: "Bearbeitung; gezählt wird nur, ob die Person wechselt. Namen werden nicht gespeichert und nicht gezeigt",
    en: "who did it; only changes of person are counted. Names are neither stored nor shown",
  },
  lifecycle: {
    de: "Beginn oder Abschluss des Schritts (start, complete)",
    en: "whether the row starts or completes the activity (start, complete)",
  },
  instance: {
    de: "Kennung, die Beginn und Abschluss eines Schritts verbindet",
    en: "id that ties start and completion of an activity together",
  },
  orgUnit: { de: "Organisationseinheit", en: "organisational unit" },
  system: { de: "Fachverfahren oder anderes System", en: "system in which it was done" },
  channel: { de: "Eingangskanal des Falls", en: "intake channel of the case" },
  outcome: { de: "Ergebnis des Falls", en: "outcome of the case" },
  attribute: {
    de: "weiteres Merkmal des Falls, zum Beispiel stadtbezirk=Bezirk; mehrfach möglich",
    en: "further attribute of the case, for example district=Bezirk; repeatable",
  },
  timeFormat: {
    de: 'Muster der Zeitstempel, zum Beispiel "%d.%m.%Y %H:%M"; mehrfach möglich (sonst erkannt)',
    en: 'pattern of the time stamps, for example "%d.%m.%Y %H:%M"; repeatable (detected otherwise)',
  },
  timezone: {
    de: "Zeitzone von Zeitstempeln ohne Zone (sonst Europe/Berlin)",
    en: "time zone of time stamps without one (Europe/Berlin otherwise)",
  },
  delimiter: {
    de: "Trennzeichen einer CSV-Datei (sonst erkannt)",
    en: "delimiter of a CSV file (detected otherwise)",
  },
  encoding: {
    de: "Zeichensatz: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15 oder cp850 (sonst erkannt)",
    en: "encoding: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15 or cp850 (detected otherwise)",
  },
  keepDuplicates: {
    de: "völlig gleiche Zeilen behalten (sonst zählt nur die erste; mit --public-data bleiben alle)",
    en: "keep rows that are wholly equal (otherwise only the first counts; with --public-data all stay)",
  },
  maxReject: {
    de: "so viele unlesbare Zeilen hinnehmen, zum Beispiel 2% (sonst 1%)",
    en: "accept this share of unreadable rows, for example 2% (1% otherwise)",
  },
  profile: {
    de: "Schutzstufe: intern, verwaltung (Standard) oder oeffentlich; je weiter der Kreis, desto mehr bleibt verdeckt",
    en: "level of protection: intern, verwaltung (default) or oeffentlich; the wider the circle, the more is withheld",
  },
  publicData: {
    de: "erklärt, dass die Datei keine personenbezogenen Daten enthält; sie wird dann genommen, wie sie ist, und auch kleine Fallzahlen werden gezeigt",
    en: "declares that the file holds no personal data; it is then taken as it is, and small numbers of cases are shown as well",
  },
  projectProfile: {
    de: "Schutzstufe: intern, verwaltung oder oeffentlich (sonst wie in prozessradar.yaml); je weiter der Kreis, desto mehr bleibt verdeckt",
    en: "level of protection: intern, verwaltung or oeffentlich (otherwise as in prozessradar.yaml); the wider the circle, the more is withheld",
  },
  reportKind: {
    de: "process (Standard): für das Fachamt; analysis: für Auswertende, mit allen Abbildungen",
    en: "process (default): for the department; analysis: for analysts, with every figure",
  },
  report: {
    de: "schreibt den Prozessbericht als HTML-Datei; bei mehreren Dateien ein Ordner (mit / am Ende)",
    en: "writes the process report as an HTML file; for several files a folder (with / at the end)",
  },
  segment: {
    de: 'Zeit vom ersten A bis zum nächsten B danach, als "A -> B"; mehrfach möglich',
    en: 'time from the first A to the next B after it, as "A -> B"; repeatable',
  },
  limit: {
    de: "höchstens so viele Zeilen je Liste (sonst 5 im Text, alle mit --json)",
    en: "at most this many rows a list (otherwise 5 in text, all with --json)",
  },
  directory: {
    de: "Ordner des Projekts (sonst der aktuelle)",
    en: "folder of the project (otherwise the current one)",
  },
  static: {
    de: "Kandidatenübersicht ohne Skript, also ohne Gewichte zum Ausprobieren",
    en: "portfolio without script, so without weights to try",
  },
  pdf: {
    de: "druckt jeden Bericht auch als PDF; dafür braucht es Chromium, Chrome oder Edge (gesucht an den üblichen Orten oder in PROZESSRADAR_BROWSER genannt)",
    en: "prints every report as PDF as well; needs Chromium, Chrome or Edge (searched at the usual places or named in PROZESSRADAR_BROWSER)",
  },
  open: {
    de: "öffnet den (ersten) geschriebenen Bericht mit dem Programm, das dieser Rechner dafür nimmt",
    en: "opens the (first) report that was written with the program that this machine takes for it",
  },
  out: {
    de: "Ordner für die Berichte (sonst wie in prozessradar.yaml)",
    en: "folder for the reports (otherwise as in prozessradar.yaml)",
  },
  only: {
    de: "nur dieser Prozess; mehrfach möglich",
    en: "only this process; repeatable",
  },
  measure: { de: "zum Beispiel throughput-time oder DQ-201", en: "for example throughput-time or DQ-201" },
} as const satisfies Record<string, Text>;

export const program = {
  usage: { de: "<Befehl> [Optionen]", en: "<command> [options]" },
  description: {
    de: "Prozessradar wertet Ereignisprotokolle aus Fachverfahren aus und zeigt, welche Prozesse sich für RPA oder KI-Unterstützung eignen könnten. Es arbeitet ohne Netz: Alle Daten bleiben auf diesem Rechner.",
    en: "Prozessradar analyses event logs of line-of-business systems and shows which processes might suit RPA or AI support. It works without a network: all data stay on this machine.",
  },
  after: {
    de: "Beispiele:\n  prozessradar inspect export.csv\n  prozessradar analyse export.csv\n  prozessradar build -C projekt\n\nMehr zu einem Befehl: prozessradar <Befehl> --help",
    en: "Examples:\n  prozessradar inspect export.csv\n  prozessradar analyse export.csv\n  prozessradar build -C project\n\nMore about a command: prozessradar <command> --help",
  },
} as const satisfies Record<string, Text>;

export const environment: Text = {
  de: "Umgebung: PROZESSRADAR_LANG, PROZESSRADAR_PROFILE, PROZESSRADAR_PROGRESS und PROZESSRADAR_MEMORY_LIMIT gelten, wo die Option fehlt.",
  en: "Environment: PROZESSRADAR_LANG, PROZESSRADAR_PROFILE, PROZESSRADAR_PROGRESS and PROZESSRADAR_MEMORY_LIMIT apply where the option is absent.",
};

export const exitCodes: Text = {
  de: "Rückgabewerte: 0 in Ordnung · 2 Aufruf oder Konfiguration · 3 Eingabe nicht lesbar · 4 Datenqualität · 5 Datenschutz · 6 Unterschied gefunden · 130 abgebrochen · 1 Programmfehler",
  en: "Exit codes: 0 ok · 2 usage or configuration · 3 input not readable · 4 data quality · 5 data protection · 6 difference found · 130 interrupted · 1 bug",
};
