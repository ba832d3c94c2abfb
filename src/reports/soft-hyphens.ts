/** Long words of our own table heads, with the places where they may break. Browsers know German only where a dictionary is installed. */
const words = [
  "Ablauf|stabilität",
  "Antrag|stellende",
  "Auskunfts|anteil",
  "Aus|führungen",
  "Bear|beitungs|zeit",
  "Durch|lauf|zeit",
  "Eingangs|monat",
  "Ent|scheidungs|vielfalt",
  "Folge|schritt",
  "Gleich|stellungs|stelle",
  "Her|verweisung",
  "Hoch|risiko",
  "Informations|sicherheit",
  "Konzen|tration",
  "Mindest|prüfung",
  "Quali|tät",
  "Recht|liche",
  "Rück|frage",
  "Schwer|behinderten|vertretung",
  "Daten|schutz|beauftragte",
  "Struk|turierter",
  "System|brüche",
  "Trans|parenz|pflicht",
  "Ver|antwort|lich",
  "Varianten|konzen|tration",
  "Vor|hersag|barkeit",
  "Wieder|holung",
  "Zu|ständig|keits|wechsel",
].map((word) => ({ whole: word.replaceAll("|", ""), broken: word.replaceAll("|", "\u00AD") }));

/** A text in which the known long words may break, capital or not. */
export function softHyphens(text: string): string {
  let out = text;
  for (const { whole, broken } of words) {
    out = out.replaceAll(whole, broken).replaceAll(whole.toLowerCase(), broken.toLowerCase());
  }
  return out;
}
