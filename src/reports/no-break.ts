/** What a number does not part from: per cent, money, time of day, and units of time in the forms that sentences have. */
const units = [
  "%",
  "€",
  "(?:Std|Min|Sek)[.]",
  "(?:Uhr|Euro|Prozent|per cent)(?!\\p{L})",
  "(?:Sekunden?|Minuten?|Stunden?|Wochen?|Monate?n?|Jahre?n?)(?!\\p{L})",
  "(?:Arbeitst|Kalendert|T)age?n?(?!\\p{L})",
  "(?:working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?!\\p{L})",
  "(?:h|min|s)(?!\\p{L})",
];

const before = new RegExp(`(?<=\\d) (?=${units.join("|")})`, "gu");

/** Text with a no-break space between every number and its unit (`reports-and-cli.md` 6.5), so that no line ends there. */
export const noBreak = (text: string): string => text.replace(before, "\u00a0");
