import { kindsOfProcess, reportKinds } from "../reports/files.js";

/** What can be typed for a kind: one of them, or all. */
export const typedKinds = [...reportKinds, "all"] as const;

export type TypedKind = (typeof typedKinds)[number];

export const isOfProcess = (kind: TypedKind): boolean =>
  kind === "all" || kindsOfProcess.some((of) => of === kind);
