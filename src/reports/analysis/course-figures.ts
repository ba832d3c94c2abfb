import { precedenceMatrix } from "../../charts/precedence-matrix.js";
import { processMap } from "../../charts/process-map.js";
import { variantExplorer } from "../../charts/variant-explorer.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { endActivities } from "../../measures/end-activities.js";
import { precedenceMatrix as followers } from "../../measures/precedence-matrix.js";
import { startActivities } from "../../measures/start-activities.js";
import { variants } from "../../measures/variants.js";
import type { AnalysisFigure } from "./figure.js";

/** How cases run. */
export const courseFigures: readonly AnalysisFigure[] = [
  {
    id: "map",
    label: { de: "Ablaufbild", en: "Process map" },
    uses: [activityFrequency, directlyFollows, startActivities, endActivities],
    chart: ({ tables, scope, say }) =>
      processMap(
        {
          activities: tables.get(activityFrequency),
          transitions: tables.get(directlyFollows),
          starts: tables.get(startActivities),
          ends: tables.get(endActivities),
        },
        scope,
        say,
      ),
  },
  {
    id: "variants",
    label: { de: "Wege", en: "Paths" },
    uses: [variants],
    chart: ({ tables, scope, say }) =>
      variantExplorer(tables.get(variants), { ...scope, coverages: [0.5, 0.8, 0.95] }, say),
  },
  {
    id: "followers",
    label: { de: "Was folgt worauf", en: "What follows what" },
    uses: [followers],
    chart: ({ tables, scope, say }) => precedenceMatrix(tables.get(followers), scope, say),
  },
];
