import type { Yardstick } from "../closing/charta.js";

/** How the privacy proof stands to the five yardsticks of the charter: what it shows of each, and where. */
export const proofYardsticks: readonly Yardstick[] = [
  {
    name: { de: "transparent", en: "transparent" },
    evidence: {
      de: "Jede Spalte, die gelesen wurde, und jede, die nicht gelesen wurde, ist genannt, ebenso jede zulässige Auswertung mit ihrer Definition.",
      en: "Every column that was read is named and every one that was not, and so is every permitted evaluation with its definition.",
    },
    at: "columns",
    link: { de: "Spalten", en: "Columns" },
  },
  {
    name: { de: "nachvollziehbar", en: "traceable" },
    evidence: {
      de: "Dateien, Konfiguration, Liste der Auswertungen und Programmfassung sind durch Prüfsummen festgehalten; mit denselben Angaben entsteht derselbe Nachweis.",
      en: "Files, configuration, list of evaluations and program version are recorded by checksums; the same statements give the same proof.",
    },
    at: "provenance",
    link: { de: "Prüfprotokoll", en: "Audit record" },
  },
  {
    name: { de: "rechtmäßig", en: "lawful" },
    evidence: {
      de: "Zweck, Rechtsgrundlage, verantwortliche Stelle und Löschdatum stehen je Prozess. Ob sie tragen, entscheiden Datenschutzbeauftragte, Personalrat und Rechtsamt, nicht das Programm.",
      en: "Purpose, legal basis, controller and deletion date stand by process. Whether they hold is for the data protection officer, the staff council and the legal office to decide, not for the program.",
    },
    at: "purposes",
    link: { de: "Zwecke", en: "Purposes" },
  },
  {
    name: { de: "diskriminierungsfrei", en: "free of discrimination" },
    evidence: {
      de: "Keine Auswertung gliedert nach Personen, und Spalten mit besonders geschützten Angaben (Art.\u00a09\u00a0DSGVO) werden abgewiesen, wenn ihr Name sie erkennen lässt.",
      en: "No evaluation is broken down by person, and columns with specially protected data (Art.\u00a09\u00a0GDPR) are refused where their name gives them away.",
    },
    at: "catalogue",
    link: { de: "Zulässige Auswertungen", en: "Permitted evaluations" },
  },
  {
    name: { de: "überprüfbar", en: "verifiable" },
    evidence: {
      de: "Schwellen, Rundungen und die Zahl der zurückgehaltenen Zellen stehen hier; das Programm ist quelloffen und enthält kein lernendes Modell.",
      en: "Thresholds, roundings and the number of withheld cells stand here; the program is open source and holds no learned model.",
    },
    at: "protection",
    link: { de: "Schutzschwellen", en: "Thresholds" },
  },
];
