/** What a column holds by its name alone. */
export type NamedKind = "personal" | "free_text" | "birth_date";

/** A name without case, umlauts, blanks and punctuation: words in `a` to `z` and digits, one blank between them. */
export const fold = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replace(/^org:/, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const birthDate = /^(geburtsdatum|geburtstag|geb ?datum|geb|geb dat|date ?of ?birth|birth ?date|dob)$/;

/** People, by what they are in a process, in any of their forms. */
const people =
  "sachbearbeiter|sachbearbeiterin|sachbearbeitende|bearbeiter|bearbeiterin|mitarbeiter|mitarbeiterin|mitarbeitende|benutzer|benutzerin|anwender|anwenderin|erfasser|erfasserin|ersteller|erstellerin|pruefer|prueferin|antragsteller|antragstellerin|antragstellende|antragstellende person|eigentuemer|eigentuemerin|halter|halterin|kunde|kundin|buerger|buergerin|person|ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson|vertreter|vertreterin|empfaenger|empfaengerin|zahler|zahlerin|schuldner|schuldnerin|betroffener|betroffene|user|username|employee|clerk|resource|applicant|customer|owner|assignee|zustaendiger|zustaendige person";

const personal = new RegExp(
  [
    `^(${people})( (name|nr|nummer|id|kuerzel|kennung|vorname|nachname))?$`,
    "^(name|namen|vorname|nachname|familienname|zuname|geburtsname|rufname|vor und nachname|name vorname|vorname name|first ?name|last ?name|surname|full ?name)$",
    "^(kuerzel|namenszeichen|handzeichen|diktatzeichen|kennung|benutzerkennung|user ?id|userid|login|personalnummer|personalnr|personal nr|pers nr)$",
    "^(anrede|titel|geschlecht|familienstand|staatsangehoerigkeit|nationalitaet|religion|konfession|geburtsort)$",
    "^(strasse|str|strasse hausnummer|strasse und hausnummer|hausnummer|haus nr|anschrift|adresse|wohnanschrift|wohnort|plz|postleitzahl|plz ort|street|address|zip|postcode)$",
    "^(e ?mail|e ?mail adresse|mail|mailadresse)$",
    "^(telefon|telefonnummer|tel|tel nr|telefon nr|rufnummer|mobil|mobilnummer|mobiltelefon|handy|handynummer|fax|phone|mobile)$",
    "^(steuer ?id|idnr|id nr steuer|steuer ?identifikationsnummer|steueridentnummer|steuernummer|sozialversicherungsnummer|sv nummer|rentenversicherungsnummer|versichertennummer|ausweisnummer|personalausweisnummer|passnummer|tax id)$",
    "^(iban|bic|kontonummer|konto|konto nr|bankverbindung|kontoinhaber|kontoinhaberin)$",
    "^(kennzeichen|kfz kennzeichen|kfz|amtliches kennzeichen|nummernschild|licence plate|license plate|fin|fahrgestellnummer)$",
  ].join("|"),
);

const freeText =
  /^(bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|notizen|kommentar|kommentare|freitext|hinweis|hinweise|hinweistext|begruendung|sachverhalt|beschreibung|betreff|text|langtext|memo|nachricht|anliegen|remark|remarks|comment|comments|note|notes|description|message)( ?text| ?[0-9]+)?$/;

/**
 * What a column holds by its name: `personal` (a person, or what points to one), `birth_date`, `free_text`; null = the
 * name says nothing. Case, umlauts, blanks and punctuation do not matter.
 */
export function byColumnName(name: string): NamedKind | null {
  const folded = fold(name);
  if (birthDate.test(folded)) return "birth_date";
  if (personal.test(folded)) return "personal";
  return freeText.test(folded) ? "free_text" : null;
}
