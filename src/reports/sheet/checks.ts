import type { Say } from "../../charts/chart.js";
import { withheld } from "../../charts/cell.js";
import { participants } from "../../config/process.js";
import { levels, type Level } from "../../ranking/pre-screen-rules.js";
import { gates } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import { participantLabels } from "../portfolio/gates.js";
import type { ProcessInfo } from "../report-input.js";
import { pairs } from "../pairs.js";
import type { Block } from "./block.js";

const order = Object.keys(levels) as readonly Level[];

/** Points to check by level, and who has been heard. Never a verdict. */
export function checksBlock({ id, config }: ProcessInfo, tables: ReleasedTables, say: Say): Block {
  const { rows } = tables.get(gates).forProcess(id);
  const heard = participants.filter((who) => (config?.participation[who] ?? "open") !== "open");
  const open = participants.filter((who) => !heard.includes(who));
  const names = (of: typeof participants | readonly (typeof participants)[number][]) =>
    of.length === 0 ? "–" : of.map((who) => say.text(participantLabels[who])).join(", ");
  return {
    id: "checks",
    label: { de: "Rechtliche und ethische Prüfung", en: "Legal and ethical check" },
    body: html`${pairs("facts", [
        ...order.flatMap((level) => {
          const own = rows.filter((row) => row.level === level);
          if (rows.length > 0 && own.length === 0) return [];
          const value = rows.length === 0 ? withheld : own.map(({ rule }) => rule).join(", ");
          return [[html`<span class="level">${level}</span>${say.text(levels[level])}`, value] as const];
        }),
        [say.text(words.heard), names(heard)],
        [say.text(words.open), names(open)],
      ])}
      <p class="muted">${say.text(words.note)}</p>`,
  };
}

const words = {
  heard: { de: "Beteiligt", en: "Heard" },
  open: { de: "Beteiligung offen", en: "Still to be heard" },
  note: {
    de: "Prüfbedarfe sind keine Freigabe; sie verändern die Punktwerte nicht.",
    en: "Points to check clear nothing; they do not change the scores.",
  },
} as const satisfies Record<string, Text>;
