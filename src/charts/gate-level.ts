import { levels, type Level } from "../ranking/rules/rule.js";
import type { gates as gatesTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { withheld } from "./cell.js";
import type { Say } from "./chart.js";

export type Gates = Released<(typeof gatesTable)["columns"]>;

/** The most urgent level of a process, `none` without a finding, `withheld` where its rows were. */
export type GateLevel = Level | "none" | "withheld";

/** What the pre-screen found for a process: its most urgent level, and how many rules nobody answered. */
export interface GateFinding {
  readonly level: GateLevel;
  readonly unanswered: number;
}

/** Most urgent first. */
export const gateLevels: readonly GateLevel[] = [...(Object.keys(levels) as Level[]), "none", "withheld"];

/** Every process has rows, so none at all means that they were withheld. */
export function gateFinding(table: Gates, process: string): GateFinding {
  const own = table.rows.filter((row) => row.process === process);
  const level =
    own.length === 0 ? "withheld" : gateLevels.find((one) => own.some((row) => row.level === one));
  return { level: level ?? "none", unanswered: own.filter((row) => row.level === "U").length };
}

/** The level as a person reads it, with its letter. */
export const gateName = (level: GateLevel, say: Say): string =>
  level === "none"
    ? say.text(names.none)
    : level === "withheld"
      ? `${withheld} ${say.text(names.withheld)}`
      : `${level} ${say.text(levels[level])}`;

/** The same for a cell: what nobody answered may still raise the level, so it is said too. */
export function gateCell({ level, unanswered }: GateFinding, say: Say): string {
  if (level === "withheld") return withheld;
  if (level === "U" || unanswered === 0) return gateName(level, say);
  const n = say.number(unanswered);
  const open = say.text(
    unanswered === 1
      ? { de: "1\u00a0Antwort fehlt", en: "1\u00a0answer missing" }
      : { de: `${n}\u00a0Antworten fehlen`, en: `${n}\u00a0answers missing` },
  );
  return `${gateName(level, say)}; ${open}`;
}

const names = {
  none: { de: "Kein Prüfbedarf aus dem Katalog", en: "No point to check from the catalogue" },
  withheld: { de: "Nicht ausgewiesen", en: "Withheld" },
} as const satisfies Record<string, Text>;
