import { z } from "zod";
import { expecting } from "../config/expected.js";
import { text } from "../config/fields.js";
import { anyList, section } from "../config/structures.js";

/** A field to fill in: one value on one line, or null where it was left empty. */
function field(example: string) {
  const error = expecting({ kind: "text", what: { de: "ein Text", en: "a text" }, example });
  return z
    .union([z.string(), z.number(), z.boolean()], { error })
    .nullish()
    .transform((typed): string | null => {
      if (typeof typed === "boolean") return typed ? "yes" : "no";
      const line = String(typed ?? "")
        .normalize("NFC")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
      return line === "" ? null : line;
    });
}

const step = z.string({
  error: expecting({ kind: "text", what: { de: "ein Text", en: "a text" }, example: "Antrag geprüft" }),
});
const one = section(
  {
    id: text({ example: "usual_path" }),
    answer: field("ja"),
    note: field("gilt erst seit 2024"),
    of: anyList(step, { example: "[Antrag geprüft]" }).default([]),
  },
  { example: "{ id: usual_path, answer: ja }" },
);

/** The form of a process report as it comes back. */
export const formFile = section(
  {
    process: text({ example: "wohngeld" }),
    run: field("4f3a9c1e22b0"),
    profile: field("verwaltung"),
    by: field("Amt 50"),
    date: field("12.03.2025"),
    answers: anyList(one, { example: "[{ id: usual_path, answer: ja }]" }),
  },
  { example: "process: wohngeld" },
);

export type Form = z.output<typeof formFile>;
export type FilledIn = Form["answers"][number];
