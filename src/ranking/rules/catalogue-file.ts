import { z } from "zod";
import { flag, isoDate, oneOf, text, textLike } from "../../config/fields.js";
import { ruleIds } from "../../config/process.js";
import { words } from "../../config/says.js";
import { anyList, list, section } from "../../config/structures.js";
import type { Catalogue } from "./rule.js";

const month = textLike(
  /^[0-9]{4}-(?:0[1-9]|1[0-2])$/,
  { de: "ein Monat JJJJ-MM", en: "a month YYYY-MM" },
  { example: "2026-11" },
);
const both = { example: "{ de: …, en: … }" };
const version = text({ example: "v1" });

const hint = section(
  {
    words: list(
      textLike(
        /^[^*\s][^*]*\*?$/,
        { de: "ein Wort, am Ende höchstens ein *", en: "a word, at its end one * at most" },
        { example: "Wohngeld*" },
      ),
      { example: "[Wohngeld*, WoGG]" },
    ),
    source: text({ example: "Anhang III Nr. 5 Buchst. a KI-VO" }),
    legal_as_of: month,
  },
  { example: "{ words: [Wohngeld*], source: …, legal_as_of: 2026-11 }" },
);

const rule = section(
  {
    id: oneOf(ruleIds),
    level: oneOf(["S", "H", "T", "M"]),
    only_with_ki: flag(),
    only_if: oneOf(ruleIds).nullable().default(null),
    no_finding_with: oneOf(["yes", "no"]).default("no"),
    impact_assessment: flag().default(false),
    hints: anyList(hint, { example: "[{ words: [Wohngeld*], source: …, legal_as_of: 2026-11 }]" }).default(
      [],
    ),
    autonomy_cap: z
      .union([z.literal(0), z.literal(1), z.literal(2)])
      .nullable()
      .default(null),
    valid_from: isoDate().nullable(),
    legal_as_of: month,
    version,
    source: text({ example: "Art. 50 KI-VO" }),
    question: section({ de: text(both), en: text(both) }, both),
    consequence: section({ de: text(both), en: text(both) }, both),
  },
  { example: "{ id: T-1, level: T, … }" },
);

/** `rules/catalogue-*.yaml`: every rule that a process file can answer, once and in its order. */
export const catalogueFile: z.ZodType<Catalogue> = section(
  { version, legal_as_of: month, rules: list(rule, { example: "[{ id: V-1, … }]" }) },
  { example: "{ version: v1, legal_as_of: 2026-11, rules: [ … ] }" },
).superRefine(({ rules }, context) => {
  const wrong = ruleIds.findIndex((id, i) => rules[i]?.id !== id);
  if (wrong === -1 && rules.length === ruleIds.length) return;
  const expected = ruleIds[wrong] ?? "–";
  const message = words(
    `hier gehört die Regel ${expected} hin; der Katalog enthält jede Regel einmal, in der Reihenfolge ${ruleIds.join(", ")}.`,
    `rule ${expected} belongs here; the catalogue holds every rule once, in the order ${ruleIds.join(", ")}.`,
  );
  context.addIssue({ code: "custom", path: ["rules", Math.max(wrong, 0)], message });
});
