import { channelShare } from "../../measures/channel-share.js";
import { channelCases } from "../channel-cases.js";
import { answered, missing, ofFive, type Indicator } from "../indicator.js";

/**
 * R5: the share of cases that arrive through a structured channel. The process file names either the channels that
 * count as structured (measured over the cases with a known channel) or an answer from 1 to 5, `(x − 1) / 4`.
 */
export const structuredInput: Indicator = {
  id: "structured_input",
  code: "R5",
  score: "rpa",
  label: { de: "Strukturierter digitaler Eingang", en: "Structured digital input" },
  question: {
    de: "Kommen die Angaben so an, dass ein Programm sie lesen kann?",
    en: "Do the data arrive in a form that a program can read?",
  },
  unit: "share",
  source:
    "Digitised and structured input: Wellmann et al. 2020, arXiv 2007.10900; Syed et al. 2020, doi 10.1016/j.compind.2019.103162",
  value: (context) => {
    const input = context.process.assessment.structured_input;
    if (input === undefined)
      return missing(
        context.rows(channelShare).some(({ cases }) => cases > 0) ? "channel_unnamed" : "no_channel",
        context,
      );
    if (input.evidence !== "measured") return answered(ofFive(input.value), input, context);
    return channelCases(context, input, "structured_input");
  },
};
