import { byColumnName } from "../personal-data/index.js";

/** What a column can be to a log. */
export type Role =
  "case" | "activity" | "time" | "clock" | "start" | "lifecycle" | "instance" | "org_unit" | "resource";

/** One column, none, or several that are equally good: then nobody guesses. */
export type Detected =
  { readonly column: string } | { readonly column: null; readonly candidates: readonly string[] };

/**
 * Well-known names, best first: a name of an earlier group wins over those of a later one, within a group all are
 * equally good. Case, spaces, `_`, `-`, `.`, `/` and the spelling of umlauts do not count.
 */
const wellKnown: Readonly<Record<Role, readonly (readonly string[])[]>> = {
  case: [
    ["case:concept:name"],
    [
      "case id",
      "case",
      "case number",
      "case key",
      "Vorgangsnummer",
      "Vorgangsnr",
      "Vorgangs-ID",
      "Vorgangskennung",
      "Aktenzeichen",
      "Geschäftszeichen",
      "Fall-ID",
      "Fallnummer",
      "Fallnr",
      "Fall",
      "Antragsnummer",
      "Antragsnr",
      "Antrags-ID",
      "trace id",
      "trace",
    ],
    [
      "Az",
      "Vorgang",
      "Aktennummer",
      "Aktennr",
      "Vorgangszeichen",
      "Buchungszeichen",
      "Kassenzeichen",
      "Ticketnummer",
    ],
  ],
  activity: [
    ["concept:name"],
    [
      "activity",
      "activity name",
      "Aktivität",
      "Tätigkeit",
      "Schritt",
      "Arbeitsschritt",
      "Bearbeitungsschritt",
      "Prozessschritt",
      "Verfahrensschritt",
      "Ereignis",
      "event",
      "event name",
      "task",
      "task name",
      "step",
    ],
    [
      "Vorgangsschritt",
      "Bearbeitungsstatus",
      "Status neu",
      "neuer Status",
      "Statuswechsel",
      "Aktion",
      "action",
    ],
  ],
  time: [
    ["time:timestamp"],
    [
      "timestamp",
      "time",
      "date",
      "datetime",
      "Zeitpunkt",
      "Zeitstempel",
      "Zeit",
      "Datum",
      "Datum Uhrzeit",
      "complete",
      "completed",
      "complete time",
      "complete timestamp",
      "completion time",
      "completion timestamp",
      "end",
      "end time",
      "end timestamp",
      "end date",
      "event time",
      "Ende",
      "Endzeit",
      "Endzeitpunkt",
      "Enddatum",
      "erledigt am",
    ],
    [
      "Statusänderung am",
      "Statusdatum",
      "geändert am",
      "gebucht am",
      "Buchungszeitpunkt",
      "Ereigniszeit",
      "Bearbeitungszeitpunkt",
      "Bearbeitet am",
      "Datum/Uhrzeit",
      "Datumzeit",
    ],
  ],
  clock: [["Uhrzeit", "UZEIT", "time of day"]],
  start: [
    ["start_timestamp"],
    [
      "start",
      "start time",
      "start date",
      "begin",
      "Beginn",
      "Startzeit",
      "Startzeitpunkt",
      "Startdatum",
      "Beginnzeit",
    ],
  ],
  lifecycle: [["lifecycle:transition"], ["lifecycle", "transition", "lifecycle transition"]],
  instance: [["concept:instance"], ["instance", "instance id", "activity instance", "activity instance id"]],
  org_unit: [
    ["org:group"],
    [
      "org unit",
      "Organisationseinheit",
      "Sachgebiet",
      "Abteilung",
      "Dienststelle",
      "Amt",
      "department",
      "unit",
    ],
    ["org:role"],
  ],
  resource: [
    ["org:resource"],
    ["resource", "user", "user id", "Bearbeiter", "Sachbearbeiter", "Benutzer", "Mitarbeiter"],
  ],
};

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const fold = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[\s_./-]/g, "");

/** The column that is this role by its name; columns without a name are passed over. */
export function detect(role: Role, columns: readonly string[]): Detected {
  for (const group of wellKnown[role]) {
    const names = new Set(group.map(fold));
    const candidates = columns.filter((column) => names.has(fold(column)));
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return { column: only };
    if (candidates.length > 1) return { column: null, candidates };
  }
  return { column: null, candidates: [] };
}

const allNames: ReadonlySet<string> = new Set(Object.values(wellKnown).flat(2).map(fold));

/** Whether a name is in the vocabulary of the field: of a log, or of what must not be in one. */
export const isKnownName = (name: string): boolean => allNames.has(fold(name)) || byColumnName(name) !== null;
