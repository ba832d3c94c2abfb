import { handoverMatrix } from "../../charts/handover-matrix.js";
import { netLoopGain } from "../../charts/net-loop-gain.js";
import { reworkBars } from "../../charts/rework-bars.js";
import { handoverMatrix as handovers } from "../../measures/handover-matrix.js";
import { netLoopGain as loopGains } from "../../measures/net-loop-gain.js";
import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { effortsOf } from "../process/figures.js";
import type { AnalysisFigure } from "./figure.js";

/** What is done again, and what changes hands. */
export const repetitionFigures: readonly AnalysisFigure[] = [
  {
    id: "rework",
    label: { de: "Wiederholungen", en: "Rework" },
    uses: [reworkPerActivity, reworkRates],
    chart: ({ tables, info, scope, say }) =>
      reworkBars(
        tables.get(reworkPerActivity),
        { ...scope, legitimate: info.config?.legitimate_repeats ?? [], efforts: effortsOf(info) },
        say,
      ),
  },
  {
    id: "loops",
    label: { de: "Rücksprünge", en: "Loops" },
    uses: [loopGains],
    chart: ({ tables, info, scope, say }) =>
      netLoopGain(
        tables.get(loopGains),
        { ...scope, legitimate: info.config?.legitimate_repeats ?? [] },
        say,
      ),
  },
  {
    id: "handovers",
    label: { de: "Übergaben", en: "Handovers" },
    uses: [handovers],
    chart: ({ tables, scope, say }) => handoverMatrix(tables.get(handovers), scope, say),
  },
];
