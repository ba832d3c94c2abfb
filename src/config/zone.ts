import { z } from "zod";
import { administrationZone } from "./administration-zone.js";
import { wrong, type Raised } from "./expected.js";
import { nearest } from "./nearest.js";
import { join, meant, say } from "./says.js";

const expected = {
  kind: "text",
  what: { de: "eine Zeitzone", en: "a time zone" },
  example: administrationZone,
} as const;

/** The name of a time zone that the machine knows, `Europe/Berlin`; an offset is none, for it has no summer time. */
export function zone() {
  return z
    .string({
      error: ({ input }: Raised) => {
        const near = typeof input === "string" ? nearest(input, Intl.supportedValuesOf("timeZone")) : null;
        return say({ words: join(wrong(input, expected), meant(near)) });
      },
    })
    .refine(isZone)
    .meta({ examples: [expected.example] });
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
