import type { Say } from "../charts/chart.js";
import type { ProcessStatus, ProjectStatus } from "../store/project-status.js";
import type { ReleaseStatus } from "../store/release-status.js";
import type { Lang, Text } from "../text.js";
import { dayWords } from "./day-words.js";
import { reasons } from "./load-lines.js";
import type { StatusFinding, StatusWord } from "./status-findings.js";
import { facts, indent, indented, oneLine, textTable } from "./table.js";

const words = {
  process: { de: "Prozess", en: "Process" },
  loaded: { de: "eingelesen", en: "loaded" },
  files: { de: "Dateien", en: "files" },
  cases: { de: "Fälle", en: "cases" },
  rows: { de: "Zeilen", en: "rows" },
  open: { de: "offen", en: "open" },
  deleteOn: { de: "löschen bis", en: "delete by" },
  days: { de: "Tage", en: "days" },
  today: { de: "heute", en: "today" },
  over: { de: "vorbei", en: "over" },
  /** The data concern no person. */
  noDay: { de: "entfällt", en: "not needed" },
  none: { de: "Das Projekt hat keine Prozesse.", en: "The project has no processes." },
  results: { de: "Ergebnisse", en: "Results" },
  key: { de: "Schlüssel", en: "Key" },
  rights: { de: "Rechte", en: "Permissions" },
  removed: { de: "Auf Verlangen", en: "On request" },
  strays: { de: "Ohne Datei", en: "Without file" },
  failed: { de: "Gefunden (--fail-on):", en: "Found (--fail-on):" },
  fine: { de: "Alles auf dem Stand.", en: "Everything is up to date." },
  byHand: { de: "Kein Befehl hilft weiter.", en: "No command helps." },
  next: { de: "Weiter:", en: "Next:" },
} as const satisfies Record<string, Text>;

const keyWords: Readonly<Record<ProjectStatus["key"], Text>> = {
  none: {
    de: "keiner: jedes Einlesen nimmt einen Einmalschlüssel",
    en: "none: every load takes a one-time key",
  },
  present: { de: "vorhanden", en: "present" },
  missing: {
    de: "fehlt: vernichtet oder an einem anderen Ort; neu eingelesen werden kann nicht",
    en: "missing: destroyed or elsewhere; nothing can be loaded anew",
  },
  unusable: { de: "nicht lesbar oder kein Schlüssel", en: "not readable, or no key" },
};

const behindWords: Readonly<Record<ReleaseStatus["behind"][number], Text>> = {
  data: { de: "die Daten sind andere", en: "the data are others" },
  configuration: { de: "die Konfiguration ist eine andere", en: "the configuration is another one" },
  part: { de: "nur ein Teil der Prozesse", en: "a part of the processes only" },
  version: { de: "eine andere Version von Prozessradar", en: "another version of Prozessradar" },
};

interface Shown {
  readonly say: Say;
  readonly width: number;
  /** Title of the project. */
  readonly name: string;
  /** Zone of the days. */
  readonly zone: string;
  readonly findings: readonly StatusFinding[];
  readonly failedOn: readonly StatusWord[];
  /** As it can be typed; null = none. */
  readonly next: string | null;
  /** A path as it can be typed. */
  readonly typed: (path: string) => string;
}

/** One screen: the processes, the project, what is to be done, and the next command. */
export function statusLines(status: ProjectStatus, shown: Shown): readonly string[] {
  const { say, width, findings, failedOn, next } = shown;
  const told = findings.flatMap((one) => findingWords(one, status, shown));
  return [
    oneLine(shown.name),
    "",
    ...(status.processes.length === 0 ? [words.none[say.lang]] : processTable(status, shown)),
    "",
    ...facts(projectFacts(status, shown), width),
    ...(told.length === 0 ? [] : ["", ...told.flatMap((text) => indented(text, width))]),
    ...(failedOn.length === 0 ? [] : ["", `${say.text(words.failed)} ${failedOn.join(", ")}`]),
    "",
    ...(next === null
      ? [say.text(findings.length === 0 ? words.fine : words.byHand)]
      : [say.text(words.next), `${indent}${next}`]),
  ];
}

function processTable({ processes }: ProjectStatus, { say, width, zone }: Shown): readonly string[] {
  const label = (text: Text, align: "start" | "end") => ({ label: say.text(text), align });
  const count = (n: number | undefined) => (n === undefined ? "–" : say.number(n));
  return textTable(
    [
      { ...label(words.process, "start"), cut: true },
      label(words.loaded, "start"),
      label(words.files, "end"),
      label(words.cases, "end"),
      label(words.rows, "end"),
      label(words.open, "end"),
      label(words.deleteOn, "start"),
      label(words.days, "end"),
    ],
    processes.map(({ id, loaded, questions, ...due }) => [
      id,
      loaded === null ? "–" : dayWords(dayIn(zone, loaded.loaded_at), say.lang),
      count(loaded?.files),
      count(loaded?.cases),
      count(loaded?.rows),
      say.number(questions.open),
      ...dueWords(due, say),
    ]),
    width,
  );
}

/** The day of an instant in a zone, ISO. */
const dayIn = (zone: string, instant: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(instant));

/** The day of deletion, and how many days are left. */
function dueWords(
  { delete_on, days, public_data }: Pick<ProcessStatus, "delete_on" | "days" | "public_data">,
  say: Say,
): readonly [day: string, left: string] {
  if (public_data) return [say.text(words.noDay), "–"];
  const left = days > 0 ? say.number(days) : say.text(days === 0 ? words.today : words.over);
  return [dayWords(delete_on, say.lang), left];
}

function projectFacts(
  status: ProjectStatus,
  { say, typed }: Shown,
): readonly (readonly [label: string, value: string])[] {
  const { too_open, strays, processes } = status;
  const removed = processes.reduce((sum, { loaded }) => sum + (loaded?.removed_cases ?? 0), 0);
  const rights: Text =
    too_open.length === 0
      ? { de: "nur für den Besitzer (0700, 0600)", en: "for the owner alone (0700, 0600)" }
      : {
          de: `für andere offen: ${too_open.map((one) => `${typed(one.path)} ${one.mode} statt ${one.wanted}`).join(", ")}`,
          en: `open to others: ${too_open.map((one) => `${typed(one.path)} ${one.mode} instead of ${one.wanted}`).join(", ")}`,
        };
  const gone: Text = {
    de: removed === 1 ? "1 Vorgang entfernt" : `${say.number(removed)} Vorgänge entfernt`,
    en: removed === 1 ? "1 case removed" : `${say.number(removed)} cases removed`,
  };
  const unknown: Text = {
    de: `gespeichert und nicht mehr im Projekt: ${strays.join(", ")}`,
    en: `stored and no longer in the project: ${strays.join(", ")}`,
  };
  return [
    [say.text(words.results), say.text(releaseWords(status.release, say))],
    [say.text(words.key), say.text(keyWords[status.key])],
    [say.text(words.rights), say.text(rights)],
    ...(removed === 0 ? [] : [[say.text(words.removed), say.text(gone)] as const]),
    ...(strays.length === 0 ? [] : [[say.text(words.strays), say.text(unknown)] as const]),
  ];
}

function releaseWords(release: ProjectStatus["release"], say: Say): Text {
  if (release === "none") return { de: "noch keine berechnet", en: "none computed yet" };
  if (release === "outdated")
    return {
      de: "von einer anderen Version des Programms, nicht lesbar",
      en: "of another version of the program, not readable",
    };
  const { built_on, profile, behind } = release;
  const because = behind.map((why) => say.text(behindWords[why])).join(", ");
  return {
    de: `vom ${dayWords(built_on, "de")}, Profil ${profile}${because === "" ? ", aktuell" : `; nicht mehr aktuell: ${because}`}`,
    en: `of ${built_on}, profile ${profile}${because === "" ? ", up to date" : `; no longer up to date: ${because}`}`,
  };
}

/** What the table and the facts do not show already. */
function findingWords(
  { word, processes }: StatusFinding,
  status: ProjectStatus,
  { say }: Shown,
): readonly string[] {
  const everywhere: Text = { de: "alle Prozesse", en: "all processes" };
  const names =
    processes.length > 3 && processes.length === status.processes.length
      ? say.text(everywhere)
      : processes.join(", ");
  const told = (text: Text) => [say.text(text)];
  switch (word) {
    case "expired":
      return told({
        de: `Frist vorbei, wird nicht mehr gelesen: ${names}`,
        en: `Day of deletion is over, no longer read: ${names}`,
      });
    case "unloaded":
      return told({ de: `Nicht eingelesen: ${names}`, en: `Not loaded: ${names}` });
    case "stale":
      return told({
        de: `Geändert seit dem Einlesen: ${changedWords(status, "de")}`,
        en: `Changed since the load: ${changedWords(status, "en")}`,
      });
    case "draft":
      return told({
        de: `Zweck oder Rechtsgrundlage ist ein Entwurf: ${names}`,
        en: `Purpose or legal basis is a draft: ${names}`,
      });
    case "unconfirmed":
      return told({
        de: `Bericht vom Fachamt nicht bestätigt: ${names}`,
        en: `Report not confirmed by the department: ${names}`,
      });
    case "deletions":
      return told(
        status.cut_off === null
          ? {
              de: "Das Löschprotokoll ist beschädigt: aus der Sicherung holen.",
              en: "The record of deletions is damaged: restore it from a backup.",
            }
          : {
              de: `Abgebrochene Löschung, der Befehl von damals ist zu wiederholen: ${status.cut_off.join(", ")}`,
              en: `Deletion that was cut off, run the command of that time again: ${status.cut_off.join(", ")}`,
            },
      );
    case "open": {
      const open = status.processes.reduce((sum, { questions }) => sum + questions.open, 0);
      return told({
        de: `Offene Fragen an das Fachamt: ${say.number(open)}`,
        en: `Open questions to the department: ${say.number(open)}`,
      });
    }
    case "permissions":
    case "key":
    case "results":
      return [];
  }
}

/** `anwohnerparken, wohngeld (die Dateien sind andere); …`: a reason once, with all processes that it holds for. */
const changedWords = ({ processes }: ProjectStatus, lang: Lang): string =>
  Object.entries(reasons)
    .flatMap(([reason, words]) => {
      const changed = processes.filter(({ loaded }) => loaded?.changed === reason).map(({ id }) => id);
      return changed.length === 0 ? [] : [`${changed.join(", ")} (${words[lang]})`];
    })
    .join("; ");
