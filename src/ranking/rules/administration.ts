import { asOf, type PreScreenRule } from "./rule.js";

const gdpr = "2018-05-25";

/** Rules that hold for every automation: administrative law, data protection, staff council, better ways. */
export const administrationRules: readonly PreScreenRule[] = [
  {
    id: "R-1",
    question: {
      de: "Ist das Ergebnis ein Verwaltungsakt?",
      en: "Is the result an administrative act?",
    },
    consequence: {
      de: "Vollautomatisierung nur mit gesetzlicher Grundlage: § 35a VwVfG NRW, § 31a SGB X, § 155 Abs. 4 AO prüfen; sonst höchstens Teilautomatisierung mit Freigabe.",
      en: "Full automation only with a statutory basis: check § 35a VwVfG NRW, § 31a SGB X, § 155(4) AO; otherwise at most partial automation with approval.",
    },
    source: "§ 35a VwVfG NRW, § 31a SGB X, § 155 Abs. 4 AO",
    level: "M",
    only_with_ki: false,
    valid_from: null,
    ...asOf,
  },
  {
    id: "R-2",
    question: {
      de: "Besteht Ermessen oder ein Beurteilungsspielraum?",
      en: "Is there discretion or a margin of assessment?",
    },
    consequence: {
      de: "Nur Assistenz: Ein Mensch entscheidet.",
      en: "Assistance only: a person decides.",
    },
    source: "§ 35a VwVfG NRW, § 31a SGB X, § 155 Abs. 4 AO",
    level: "M",
    only_with_ki: false,
    valid_from: null,
    ...asOf,
  },
  {
    id: "R-3",
    question: {
      de: "Wird ausschließlich automatisiert mit rechtlicher oder ähnlich erheblicher Wirkung entschieden?",
      en: "Is a decision with legal or similarly significant effect taken solely by automated means?",
    },
    consequence: {
      de: "Art. 22 DSGVO prüfen: Verbot ausschließlich automatisierter Entscheidungen und seine Ausnahmen.",
      en: "Check Art. 22 GDPR: the prohibition of solely automated decisions and its exceptions.",
    },
    source: "Art. 22 DSGVO",
    level: "M",
    only_with_ki: false,
    valid_from: gdpr,
    ...asOf,
  },
  {
    id: "P-1",
    question: {
      de: "Werden personenbezogene Daten, besondere Kategorien, Sozial- oder Steuerdaten verarbeitet?",
      en: "Are personal data, special categories, social or tax data processed?",
    },
    consequence: {
      de: "Vorprüfung der Datenschutz-Folgenabschätzung mit der behördlichen Datenschutzstelle.",
      en: "Preliminary check of the data protection impact assessment with the data protection office.",
    },
    source: "Art. 35 DSGVO; Liste der LDI NRW nach Art. 35 Abs. 4 DSGVO",
    level: "M",
    only_with_ki: false,
    valid_from: gdpr,
    ...asOf,
  },
  {
    id: "P-2",
    question: {
      de: "Sind Beschäftigtendaten betroffen, oder ändern sich Arbeitsmethoden?",
      en: "Are staff data affected, or do working methods change?",
    },
    consequence: {
      de: "Personalrat beteiligen.",
      en: "Involve the staff council.",
    },
    source: "§ 72 LPVG NRW",
    level: "M",
    only_with_ki: false,
    valid_from: null,
    ...asOf,
  },
  {
    id: "A-1",
    question: {
      de: "Gibt es eine Schnittstelle (API, XÖV) oder einen Registerabruf?",
      en: "Is there an interface (API, XÖV) or a register retrieval?",
    },
    consequence: {
      de: "Schnittstelle oder Registerabruf geht einer Prozessautomatisierung mit Software-Robotern (RPA) vor.",
      en: "The interface or register retrieval takes precedence over robotic process automation (RPA).",
    },
    source: "Städtetag aktuell 2/2024",
    level: "M",
    only_with_ki: false,
    valid_from: null,
    ...asOf,
  },
  {
    id: "A-2",
    question: {
      de: "Gibt es viele Wiederholungen oder viele Varianten?",
      en: "Are there many repeats or many variants?",
    },
    consequence: {
      de: "Zuerst vereinfachen, dann über Automatisierung sprechen.",
      en: "Simplify first, then talk about automation.",
    },
    source: "§ 12 EGovG NRW und Runderlass vom 21.12.2016",
    level: "M",
    only_with_ki: false,
    valid_from: null,
    ...asOf,
  },
];
