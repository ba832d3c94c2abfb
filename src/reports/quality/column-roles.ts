import type { Source } from "../../config/source.js";
import type { Text } from "../../text.js";

/**
 * What each column is read as, by its name in the file, from the description of the process; a column that was recognised
 * without being described is not in it. A column may have several roles.
 */
export function columnRoles({ columns, wide, old_status }: Source): ReadonlyMap<string, readonly Text[]> {
  const roles = new Map<string, Text[]>();
  const add = (column: string | undefined, role: Text) => {
    if (column !== undefined) roles.set(column, [...(roles.get(column) ?? []), role]);
  };
  add(columns.case, words.case);
  for (const column of columns.activity ?? []) add(column, words.activity);
  add(columns.time?.from, words.time);
  add(columns.time?.clock, words.clock);
  add(columns.start?.from, words.start);
  add(columns.start?.clock, words.clock);
  add(columns.lifecycle, words.lifecycle);
  add(columns.instance, words.instance);
  add(columns.org_unit, words.unit);
  add(columns.system, words.system);
  add(columns.channel, words.channel);
  add(columns.outcome, words.outcome);
  add(columns.amount, words.amount);
  add(columns.resource?.from, words.resource);
  add(old_status, words.status);
  for (const { from, name } of columns.attributes ?? [])
    add(from, { de: `Merkmal ${name}`, en: `attribute ${name}` });
  for (const { column } of wide ?? []) add(column, words.step);
  return roles;
}

const words = {
  case: { de: "Vorgangsnummer", en: "case id" },
  activity: { de: "Schritt", en: "step" },
  time: { de: "Zeitpunkt", en: "time" },
  clock: { de: "Uhrzeit dazu", en: "its time of day" },
  start: { de: "Beginn", en: "start" },
  lifecycle: { de: "Beginn oder Abschluss", en: "start or completion" },
  instance: { de: "Kennung der Ausführung", en: "id of the execution" },
  unit: { de: "Organisationseinheit", en: "organisational unit" },
  system: { de: "Fachverfahren", en: "system" },
  channel: { de: "Eingangsweg", en: "channel" },
  outcome: { de: "Ergebnis", en: "outcome" },
  amount: { de: "Betrag", en: "amount" },
  resource: { de: "Bearbeitung", en: "handling" },
  status: { de: "vorheriger Status", en: "status before" },
  step: { de: "Datum eines Schritts", en: "date of a step" },
} as const satisfies Record<string, Text>;
