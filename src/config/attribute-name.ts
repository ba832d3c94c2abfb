import type { Text } from "../text.js";
import { nearest } from "./nearest.js";
import { join, meant } from "./says.js";

/** What a name of an attribute looks like. */
export const attributeName = /^[a-z][a-z0-9_]{0,39}$/;

/** Names that mean something else where an attribute is asked for, or that have a key of their own. */
const reserved: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["case", "activity", "time", "start_time", "lifecycle", "instance", "org_unit", "system", "resource"].map(
      (role) => [role, `columns.${role}`],
    ),
  ),
  role: "columns.resource",
  person: "columns.resource",
  period: "compare --by period",
  variant: "variants",
};

/** Attributes of every log with a key of their own. */
export const commonNames = ["channel", "outcome", "amount"] as const;
/** Attributes of a case with a key and a column of their own. */
export const ownNames: readonly string[] = [...commonNames, "org_unit"];

/**
 * What is wrong with the name of a further attribute; null = nothing. One that is nearly `channel`, `outcome`, `amount` or
 * `org_unit` is a typing error.
 */
export function nameProblem(name: string): Text | null {
  const key = Object.hasOwn(reserved, name) ? reserved[name] : undefined;
  if (key !== undefined)
    return {
      de: `dieser Name ist vergeben (${key}); das Merkmal braucht einen anderen.`,
      en: `this name is taken (${key}); the attribute needs another one.`,
    };
  const near = nearest(name, ownNames);
  if (attributeName.test(name) && near === null) return null;
  const rule = {
    de: "ein Merkmal heißt mit höchstens 40 Kleinbuchstaben, Ziffern und _ (z. B. stadtbezirk).",
    en: "an attribute is called by at most 40 lower-case letters, digits and _ (e.g. district).",
  };
  return near === null ? rule : join(rule, meant(near));
}
