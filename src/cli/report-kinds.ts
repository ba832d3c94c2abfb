import type { Text } from "../text.js";
import { kindsOfProcess, reportKinds, type ReportKind } from "../reports/files.js";

/** What the kinds are called. */
export const kindNames: Readonly<Record<ReportKind, Text>> = {
  portfolio: { de: "Kandidatenübersicht", en: "portfolio" },
  process: { de: "Prozessbericht", en: "process report" },
  sheet: { de: "Steckbrief, eine Seite", en: "candidate sheet, one page" },
};

/** What can be typed for a kind: one of them, or all. */
export const typedKinds = [...reportKinds, "all"] as const;

export type TypedKind = (typeof typedKinds)[number];

export const isOfProcess = (kind: TypedKind): boolean =>
  kind === "all" || kindsOfProcess.some((of) => of === kind);
