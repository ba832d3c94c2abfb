import { z } from "zod";
import { textLike } from "./fields.js";
import { signed, unsigned } from "./statements.js";
import { chosenBy, section } from "./structures.js";
import { xoevNamePattern } from "./xoev-standard.js";

const field = { example: "{ answer: yes, standard: XBau, by: Amt 61, date: 2025-02-12 }" };
const standard = textLike(
  xoevNamePattern,
  {
    de: "der Name eines XÖV-Standards, der mit X beginnt",
    en: "the name of an XÖV standard, beginning with X",
  },
  {
    example: "XBau",
    reason: {
      de: "Zu „yes“ gehört der Name des Standards.",
      en: "A “yes” goes with the name of the standard.",
    },
  },
);

/** `xoev_standard`: `yes` names the standard; only `unknown` needs no author and date. */
export const xoevAnswer = chosenBy(
  "answer",
  ["yes", "no", "unknown"],
  [
    section({ answer: z.literal("yes"), standard, ...signed }, field),
    section({ answer: z.literal("no"), ...signed }, field),
    section({ answer: z.literal("unknown"), ...unsigned }, field),
  ],
  field,
);
