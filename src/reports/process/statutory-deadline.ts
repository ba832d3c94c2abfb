import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Deadline, DeadlineUnit } from "../../config/deadline.js";
import type { StatutoryTarget } from "../../config/target.js";
import type { Text } from "../../text.js";
import type { ProcessInfo } from "../report-input.js";

/** The rule and the deadline that it names: `gesetzliche Frist (§ 75 VwGO): 3 Monate`. */
export const deadlineText = ({ deadline, source }: StatutoryTarget, say: Say): string =>
  say.text({
    de: `gesetzliche Frist (${printable(source)}): ${lengthText(deadline, say)}`,
    en: `statutory deadline (${printable(source)}): ${lengthText(deadline, say)}`,
  });

/** What stands below a picture of durations, where a line at a number of days would be wrong; null without a deadline. */
export function deadlineNote({ config }: Pick<ProcessInfo, "config">, say: Say): string | null {
  const target = config?.target;
  if (target?.basis !== "statutory") return null;
  const said = deadlineText(target, say);
  const rule = say.text({
    de: "Sie endet nach §§ 187–193 BGB an einem Tag, der vom Datum des Anfangs abhängt; deshalb steht keine Linie im Bild.",
    en: "It ends by §§ 187–193 BGB on a day that depends on the date of the beginning; so no line is drawn.",
  });
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}. ${rule}`;
}

const lengthText = ({ count, unit }: Deadline, say: Say): string =>
  `${say.number(count)}\u00a0${say.text(count === 1 ? words[unit].one : words[unit].many)}`;

const words: Readonly<Record<DeadlineUnit, { readonly one: Text; readonly many: Text }>> = {
  mo: { one: { de: "Monat", en: "month" }, many: { de: "Monate", en: "months" } },
  w: { one: { de: "Woche", en: "week" }, many: { de: "Wochen", en: "weeks" } },
  d: { one: { de: "Tag", en: "day" }, many: { de: "Tage", en: "days" } },
};
