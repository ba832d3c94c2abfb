import type { Text } from "../../text.js";

/**
 * Why a step has its label, and what is to be known about it beside. The key stands in the column `reasons`; `{column}`
 * is a value of the same row.
 */
export const stepReasons = {
  few_executions: {
    de: "Nur {executions} Ausführungen: zu wenige für einen Vorschlag.",
    en: "Only {executions} executions: too few for a proposal.",
  },
  automated: {
    de: "Ein System erledigt {automated_share} der Ausführungen (Erledigende bekannt bei {known_share}).",
    en: "A system does {automated_share} of the executions (doers known for {known_share}).",
  },
  faster_than_people: {
    de: "Folgt im Median in weniger als einer Sekunde auf den Schritt davor: So schnell ist nur ein System.",
    en: "Follows the step before in less than a second at the median: only a system is that fast.",
  },
  mixed_automation: {
    de: "Teils automatisch ({automated_share}): Vorschlag, die vorhandene Regel des Fachverfahrens auszuweiten.",
    en: "Partly automatic ({automated_share}): proposal to extend the existing rule of the system.",
  },
  automation_unknown: {
    de: "Nicht bekannt ist, wie viel davon ein System erledigt (Erledigende bekannt bei {known_share}); bitte angeben.",
    en: "It is not known how much of it a system does (doers known for {known_share}); please state it.",
  },
  timer: {
    de: "Folgt {timer_days} Tage nach „{timer_from}“: genau so viele in {timer_share}, etwa so viele in {timer_near_share} dieser Übergänge; sie sind {timer_coverage_share} aller Ausführungen. Vorschlag: Frist im Fachverfahren einrichten.",
    en: "Follows {timer_days} days after “{timer_from}”: exactly as many in {timer_share}, about as many in {timer_near_share} of these transitions; they are {timer_coverage_share} of all executions. Proposal: set the deadline up in the system.",
  },
  decision_step: {
    de: "Die Prozessdatei nennt den Schritt eine Entscheidung: Ein Mensch entscheidet.",
    en: "The process file calls the step a decision: a person decides.",
  },
  discretion_unplaced: {
    de: "Im Prozess besteht Ermessen oder ein Beurteilungsspielraum, und kein Schritt ist als Entscheidung gekennzeichnet: Jeder kann es sein.",
    en: "There is discretion or a margin of assessment in the process, and no step is marked as the decision: each may be it.",
  },
  discretion_unknown: {
    de: "Nicht bekannt ist, ob Ermessen oder ein Beurteilungsspielraum besteht (Regel R-2), und kein Schritt ist als Entscheidung gekennzeichnet; wie „ja“ behandelt.",
    en: "It is not known whether there is discretion or a margin of assessment (rule R-2), and no step is marked as the decision; treated like “yes”.",
  },
  interface_exists: {
    de: "Es gibt eine Schnittstelle oder einen Registerabruf (Regel A-1); das geht einem Software-Roboter vor.",
    en: "There is an interface or a register retrieval (rule A-1); it goes before a software robot.",
  },
  interface_unknown: {
    de: "Prüfbedarf: Nicht bekannt ist, ob es eine Schnittstelle gibt (Regel A-1). Erst klären, dann über einen Software-Roboter sprechen.",
    en: "Point to check: it is not known whether there is an interface (rule A-1). Clarify first, then talk about a software robot.",
  },
  xoev_exists: {
    de: "Nach Angabe gibt es eine XÖV-Schnittstelle; sie geht einem Software-Roboter vor.",
    en: "There is an XÖV interface, as stated; it goes before a software robot.",
  },
  xoev_contradicted: {
    de: "Prüfbedarf: Nach Angabe gibt es keine Schnittstelle (Regel A-1), aber eine nach XÖV. Erst klären, dann über einen Software-Roboter sprechen.",
    en: "Point to check: there is no interface, as stated (rule A-1), but one by XÖV. Clarify first, then talk about a software robot.",
  },
  no_interface: {
    de: "Eine Schnittstelle gibt es nach Angabe nicht (Regel A-1).",
    en: "There is no interface, as stated (rule A-1).",
  },
  system_break: {
    de: "{system_break_share} der Ausführungen wechseln das System.",
    en: "{system_break_share} of the executions change the system.",
  },
  routine: {
    de: "Routine: {manual_hours} im Jahr von Hand, und in {top_share} der Ausführungen folgt derselbe Schritt.",
    en: "Routine: {manual_hours} a year by hand, and the same step follows in {top_share} of the executions.",
  },
  batch: {
    de: "{batch_share} der Ausführungen werden in Stapeln erledigt: ein Stapellauf bietet sich an.",
    en: "{batch_share} of the executions are done in batches: a batch run suggests itself.",
  },
  learnable: {
    de: "Merkmale des Falls erklären {learnable_share} der Ungewissheit, wie es nach dem Schritt weitergeht: Vorschlag, eine Vorhersage zu prüfen.",
    en: "Attributes of the case explain {learnable_share} of the uncertainty of what follows the step: proposal to examine a prediction.",
  },
  unstructured: {
    de: "Mindestens die Hälfte der Fälle bringt freie Texte oder Dokumente mit. Prüfbedarf: ob dieser Schritt sie liest.",
    en: "At least half of the cases bring free text or documents. Point to check: whether this step reads them.",
  },
  reads_documents: {
    de: "Bei diesem Schritt werden nach Angabe Dokumente oder freie Texte gelesen: Vorschlag, das Lesen und Einordnen zu unterstützen.",
    en: "Documents or free text are read at this step, as stated: proposal to support reading and sorting.",
  },
  enquiry: {
    de: "Rückfrage oder Auskunft in einem Prozess mit freien Texten: Vorschlag, Entwürfe zu unterstützen.",
    en: "Enquiry or answer in a process with free text: proposal to support drafting.",
  },
  varied_successor: {
    de: "Der häufigste Folgeschritt folgt nur in {top_share} der Ausführungen.",
    en: "The most frequent successor follows in {top_share} of the executions only.",
  },
  input_unknown: {
    de: "Nicht bekannt ist, ob die Angaben strukturiert eingehen.",
    en: "It is not known whether the data arrive in a structured form.",
  },
  input_unstructured: {
    de: "Zu wenige Fälle gehen strukturiert und digital ein.",
    en: "Too few cases arrive in a structured digital form.",
  },
  no_effort: {
    de: "Für den Schritt ist keine Bearbeitungszeit gemessen oder angegeben.",
    en: "The step has no measured or stated working time.",
  },
  not_automatable: {
    de: "Nach Angabe lässt sich nichts davon automatisieren.",
    en: "None of it can be automated, as stated.",
  },
  short_window: {
    de: "Der Zeitraum ist kürzer als 28 Tage und lässt sich nicht auf ein Jahr hochrechnen.",
    en: "The period is shorter than 28 days and cannot be extended to a year.",
  },
  little_work: {
    de: "Weniger als 100 Stunden Arbeit im Jahr ({manual_hours}).",
    en: "Less than 100 hours of work a year ({manual_hours}).",
  },
  click_chain: {
    de: "Klickstrecke: Die Schritte {click_chain} folgen fast immer unmittelbar aufeinander und sind ein Arbeitsgang.",
    en: "Click chain: the steps {click_chain} nearly always follow each other at once and are one task.",
  },
  chain_doer_unknown: {
    de: "Ob dieselbe Person die Klickstrecke erledigt, ist nicht bekannt.",
    en: "It is not known whether the same person does the click chain.",
  },
  chain_same_role: {
    de: "Dieselbe Rolle erledigt die Klickstrecke; ob auch dieselbe Person, ist nicht bekannt.",
    en: "The same role does the click chain; whether the same person does is not known.",
  },
  decision_point: {
    de: "Entscheidungspunkt: wie es weitergeht, ist so ungewiss wie bei {effective_successors} gleich wahrscheinlichen Folgeschritten.",
    en: "Decision point: what follows is as uncertain as with {effective_successors} equally likely successors.",
  },
  repeated: {
    de: "In {rework_share} der Fälle mit dem Schritt wird er wiederholt.",
    en: "It is repeated in {rework_share} of the cases with the step.",
  },
  agreed_repeats: {
    de: "Wiederholungen ({repeated_cases} Fälle) sind vereinbart, zum Beispiel Raten, und zählen nicht als Nacharbeit.",
    en: "Repeats ({repeated_cases} cases) are agreed, for example instalments, and do not count as rework.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type StepReason = keyof typeof stepReasons;
