import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";

/** What the filters are called above a report. */
export const filterLabel: Text = { de: "Filter: nur Fälle", en: "Filters: only cases" };

/** The filters in their order, as one line. */
export const filterText = (filters: readonly Text[], say: Say): string =>
  filters.map((filter) => say.text(filter)).join(" · ");
