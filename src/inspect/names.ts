/** Roles that `detect.ts` does not know, or knows under fewer names. */
export type NamedRole =
  | "case"
  | "activity"
  | "time"
  | "org_unit"
  | "resource"
  | "system"
  | "channel"
  | "outcome"
  | "amount"
  | "free_text"
  | "old_status"
  | "new_status";

interface Names {
  /** Whole names. */
  readonly whole: readonly string[];
  /** What a name may also begin or end with. */
  readonly part?: RegExp;
}

/** Names that columns of German exports have; those of `detect.ts` come before them. */
const names: Readonly<Record<NamedRole, Names>> = {
  case: {
    whole: [
      "ocel:case",
      "buchungszeichen",
      "kassenzeichen",
      "vorgangsid",
      "fallkennung",
      "ticket",
      "ticketid",
    ],
    part: /^(vorgangs?|fall|akten?|antrags?|case|ticket)(nr|nummer|id|kennung|zeichen)$/,
  },
  activity: {
    whole: [
      "ocel:activity",
      "vorgangsschritt",
      "aktion",
      "action",
      "taetigkeitsbezeichnung",
      "aktivitaetsname",
    ],
    part: /(schritt|taetigkeit|aktivitaet|activity)$/,
  },
  time: {
    whole: [
      "ocel:time",
      "datum/uhrzeit",
      "datumuhrzeit",
      "datumzeit",
      "ereigniszeit",
      "buchungszeit",
      "geaendertam",
      "am",
    ],
    part: /^(zeitpunkt|zeitstempel|timestamp)|(zeitpunkt|zeitstempel|timestamp)$/,
  },
  org_unit: {
    whole: [
      "stelle",
      "zustaendigkeit",
      "zustaendigestelle",
      "fachbereich",
      "fachdienst",
      "referat",
      "bereich",
      "team",
      "gruppe",
      "group",
      "orgeinheit",
      "einheit",
    ],
    part: /(stelle|abteilung|sachgebiet|department)$/,
  },
  resource: {
    whole: [
      "kuerzel",
      "benutzer",
      "benutzername",
      "nutzer",
      "userid",
      "username",
      "bearbeitetvon",
      "erfasstvon",
      "erledigtvon",
      "geaendertvon",
      "mitarbeiterin",
      "sachbearbeitung",
      "bearbeitung",
      "responsible",
      "owner",
      "creator",
    ],
    part: /(bearbeiter|bearbeiterin|mitarbeiter|benutzer|kuerzel|employee|personalnr|personalnummer)$/,
  },
  system: { whole: ["system", "fachverfahren", "verfahren", "anwendung", "application", "quellsystem"] },
  channel: {
    whole: ["eingang", "kanal", "channel", "weg"],
    part: /(eingangsweg|eingangskanal|eingangsart|antragsweg|erfassungsweg|kanal)$/,
  },
  outcome: {
    whole: ["ergebnis", "entscheidung", "outcome", "result", "ausgang", "bescheidart", "entscheidungsart"],
    part: /(ergebnis|entscheidung)$/,
  },
  amount: {
    whole: ["betrag", "gebuehr", "amount", "kosten", "costs", "cost", "summe", "preis"],
    part: /^(gebuehr|betrag)|(gebuehr|betrag|beitrag|kosten|steuer|entgelt)(in)?(€|eur|euro|cent)?$/,
  },
  free_text: {
    whole: ["text", "freitext", "notiz", "notizen", "comment", "comments", "note", "notes", "description"],
    part: /(bemerkung|bemerkungen|kommentar|beschreibung|anmerkung|anmerkungen|begruendung|hinweis|notiz)$/,
  },
  old_status: {
    whole: ["oldstatus", "previousstatus", "fromstatus", "oldstate", "fromstate", "vonstatus"],
    part: /^status(alt|vorher|von)$|^(alter|vorheriger)status$/,
  },
  new_status: {
    whole: ["newstatus", "tostatus", "nextstatus", "newstate", "tostate", "zustatus", "status"],
    part: /^status(neu|nachher|nach)$|^neuerstatus$/,
  },
};

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A column's name without case, blanks, `_`, `-`, `.`, umlauts and the prefix of attributes of cases. */
export const folded = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^case:/, "")
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[\s_.()-]/g, "");

/** The columns that may be this role by their names: those with a whole name; only if there is none, those with a part. */
export function namedFor(role: NamedRole, columns: readonly string[]): readonly string[] {
  const { whole, part } = names[role];
  const exact = columns.filter((column) => whole.includes(folded(column)));
  if (exact.length > 0 || part === undefined) return exact;
  return columns.filter((column) => part.test(folded(column)));
}
