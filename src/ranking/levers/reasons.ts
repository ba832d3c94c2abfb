import type { Text } from "../../text.js";

/** Why a lever fits or does not. The key stands in the column `reason`; `{column}` is a value of the same row. */
export const leverReasons = {
  few_cases: {
    de: "Nur {cases} Fälle: zu wenige für einen Vorschlag.",
    en: "Only {cases} cases: too few for a proposal.",
  },
  no_inputs: {
    de: "Weder Bearbeitungszeiten noch der Eingang sind angegeben; ohne beides gibt es keinen Vorschlag.",
    en: "Neither working times nor the input are stated; without both there is no proposal.",
  },
  enough_data: { de: "Die Daten reichen für einen Vorschlag.", en: "The data suffice for a proposal." },
  rework_high: {
    de: "Nur {share} der Fälle kommen ohne Wiederholung und Abbruch aus (Grenze {limit_share}): zuerst vereinfachen.",
    en: "Only {share} of the cases need no repetition and do not fail (limit {limit_share}): simplify first.",
  },
  many_paths: {
    de: "{share} der Fälle verlassen die häufigen Abläufe (Grenze {limit_share}): zuerst vereinfachen.",
    en: "{share} of the cases leave the frequent paths (limit {limit_share}): simplify first.",
  },
  stated_rework: {
    de: "Nach Angabe gibt es viele Wiederholungen oder Varianten (Regel A-2): zuerst vereinfachen.",
    en: "There are many repeats or variants, as stated (rule A-2): simplify first.",
  },
  orderly: {
    de: "{share} der Fälle kommen ohne Wiederholung und Abbruch aus (Grenze {limit_share}).",
    en: "{share} of the cases need no repetition and do not fail (limit {limit_share}).",
  },
  mostly_automated: {
    de: "Ein System erledigt bereits {share} der Ausführungen (Grenze {limit_share}).",
    en: "A system already does {share} of the executions (limit {limit_share}).",
  },
  interface_exists: {
    de: "Es gibt eine Schnittstelle oder einen Registerabruf (Regel A-1); das geht einem Software-Roboter vor.",
    en: "There is an interface or a register retrieval (rule A-1); it goes before a software robot.",
  },
  xoev_exists: {
    de: "Nach Angabe gibt es eine XÖV-Schnittstelle ({standard}); sie geht einem Software-Roboter vor.",
    en: "There is an XÖV interface ({standard}), as stated; it goes before a software robot.",
  },
  xoev_contradicted: {
    de: "Prüfbedarf: Nach Angabe gibt es keine Schnittstelle (Regel A-1), aber eine nach XÖV ({standard}); zuerst klären.",
    en: "Point to check: there is no interface, as stated (rule A-1), but one by XÖV ({standard}); clarify first.",
  },
  deadline_steps: {
    de: "Fristautomatik: {steps|Schritt folgt|Schritte folgen} einer festen Frist; das kann das Fachverfahren.",
    en: "Deadline rule: {steps|step follows|steps follow} a fixed deadline; the system can do that.",
  },
  interface_unknown: {
    de: "Prüfbedarf: {steps|Schritt|Schritte} mit {hours} Routine im Jahr; zuerst klären, ob es eine Schnittstelle gibt (Regel A-1).",
    en: "Point to check: {steps|step|steps} with {hours} of routine a year; clarify first whether there is an interface (rule A-1).",
  },
  no_interface: {
    de: "Eine Schnittstelle gibt es nach Angabe nicht (Regel A-1).",
    en: "There is no interface, as stated (rule A-1).",
  },
  interface_unanswered: {
    de: "Ob es eine Schnittstelle gibt, ist nicht bekannt (Regel A-1); Routine von Hand, für die sie nötig wäre, wurde nicht gefunden.",
    en: "It is not known whether there is an interface (rule A-1); no routine by hand that would need one was found.",
  },
  proofs_from_register: {
    de: "Nachweise könnten nach Angabe aus einem Register kommen, statt eingereicht zu werden.",
    en: "Proofs could come from a register instead of being handed in, as stated.",
  },
  no_register: {
    de: "Nachweise aus einem Register sind nach Angabe nicht möglich.",
    en: "Proofs from a register are not possible, as stated.",
  },
  register_unknown: {
    de: "Nicht bekannt ist, ob Nachweise aus einem Register kommen könnten.",
    en: "It is not known whether proofs could come from a register.",
  },
  online_possible: {
    de: "Nur {share} der Fälle gehen strukturiert ein (Richtwert {limit_share}), und ein Online-Dienst ist nach Angabe möglich.",
    en: "Only {share} of the cases arrive in a structured form (guide {limit_share}), and an online service is possible, as stated.",
  },
  online_with_account: {
    de: "Nur {share} der Fälle gehen strukturiert ein (Richtwert {limit_share}), und ein Online-Dienst ist nach Angabe möglich, für Unternehmen mit dem Unternehmenskonto.",
    en: "Only {share} of the cases arrive in a structured form (guide {limit_share}), and an online service is possible, as stated, for businesses with their account (Unternehmenskonto).",
  },
  input_structured: {
    de: "{share} der Fälle gehen schon strukturiert ein (Richtwert {limit_share}).",
    en: "{share} of the cases already arrive in a structured form (guide {limit_share}).",
  },
  input_unknown: {
    de: "Nicht bekannt ist, wie viele Fälle strukturiert eingehen.",
    en: "It is not known how many cases arrive in a structured form.",
  },
  online_impossible: {
    de: "Ein Online-Dienst ist nach Angabe nicht möglich.",
    en: "An online service is not possible, as stated.",
  },
  online_unknown: {
    de: "Nicht bekannt ist, ob ein Online-Dienst möglich ist.",
    en: "It is not known whether an online service is possible.",
  },
  rpa_steps: {
    de: "Routine ohne Schnittstelle: {steps|Schritt|Schritte} mit {hours} automatisierbarer Arbeit im Jahr.",
    en: "Routine without an interface: {steps|step|steps} with {hours} of automatable work a year.",
  },
  interface_first: {
    de: "Eine Schnittstelle gibt es, oder sie ist nicht ausgeschlossen (Regel A-1); sie geht einem Software-Roboter vor.",
    en: "There is an interface, or it is not ruled out (rule A-1); it goes before a software robot.",
  },
  xoev_first: {
    de: "Vor RPA prüfen: XÖV-Schnittstelle vorhanden ({standard}), nach Angabe.",
    en: "To check before RPA: there is an XÖV interface ({standard}), as stated.",
  },
  no_routine: {
    de: "Kein Schritt ist Routine von Hand mit strukturiertem Eingang und mindestens 100 Stunden im Jahr.",
    en: "No step is routine by hand with structured input and at least 100 hours a year.",
  },
  ki_steps: {
    de: "Für Unterstützung beim Lesen, Entwerfen oder Vorhersagen kommt in {steps|Schritt|Schritten} Arbeit von {hours} im Jahr in Betracht; ein Mensch entscheidet.",
    en: "Support in reading, drafting or predicting comes into question for {hours} of work a year in {steps|step|steps}; a person decides.",
  },
  no_ki_steps: {
    de: "Kein Schritt bietet sich für Unterstützung beim Lesen, Entwerfen oder Vorhersagen an.",
    en: "No step lends itself to support in reading, drafting or predicting.",
  },
  no_model: {
    de: "Nach Angabe ist kein gelerntes Modell vorgesehen (Regel D-1); vor einer KI-Assistenz neu beantworten.",
    en: "No learned model is intended, as stated (rule D-1); to be answered anew before AI assistance.",
  },
  prohibition: {
    de: "Verbotsverdacht nicht ausgeräumt (Regel V-1): zuerst das Rechtsamt.",
    en: "A possible prohibition is not ruled out (rule V-1): the legal department first.",
  },
  nothing_fits: { de: "Kein anderer Hebel passt.", en: "No other lever fits." },
  others_fit: { de: "Andere Hebel passen.", en: "Other levers fit." },
} as const satisfies Readonly<Record<string, Text>>;

export type LeverReason = keyof typeof leverReasons;

/** Said behind the reason of a lever that fits by itself but is not the proposal. */
export const goesBefore: Text = { de: "Zuerst aber: {lever}.", en: "But first: {lever}." };
