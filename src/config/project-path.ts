import { z } from "zod";
import type { Text } from "../text.js";
import { wrong, type Example, type Raised } from "./expected.js";
import { outside } from "./paths.js";
import { say } from "./says.js";

/** A path inside the project, typed with `/`; with `pattern`, its last part may hold `*`. */
export function projectPath(field: Example & { readonly pattern?: boolean }) {
  const { pattern = false, ...rest } = field;
  const expected = { kind: "text", what: { de: "ein Pfad", en: "a path" }, ...rest } as const;
  return z
    .string({
      error: ({ input }: Raised) => say({ words: leaves(input, pattern) ?? wrong(input, expected) }),
    })
    .min(1)
    .refine((path) => leaves(path, pattern) === null)
    .meta({ examples: [field.example] });
}

/** Why a typed path cannot be one of the project; null if it can, or if it is no text at all. */
function leaves(path: unknown, pattern: boolean): Text | null {
  if (typeof path !== "string") return null;
  if (/[\\\0]/.test(path)) {
    return {
      de: "Ordner werden mit „/“ getrennt, nicht mit „\\“.",
      en: 'folders are separated by "/", not by "\\".',
    };
  }
  if (path.startsWith("/") || path.startsWith("~") || /^[A-Za-z]:/.test(path)) return outside;
  const parts = path.split("/");
  if (parts.includes("..")) return outside;
  const folders = pattern ? parts.slice(0, -1) : parts;
  if (folders.some((part) => part.includes("*"))) {
    return pattern
      ? {
          de: "„*“ ist nur im Dateinamen möglich, nicht im Ordner.",
          en: '"*" is possible in the file name only.',
        }
      : { de: "„*“ ist hier nicht möglich.", en: '"*" is not possible here.' };
  }
  return null;
}
