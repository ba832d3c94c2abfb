import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";

/** What the filters are called above a report. */
export const filterLabel: Text = { de: "Filter: nur Fälle", en: "Filters: only cases" };

/** What is printed in the margin of every page of a report on filtered cases; null where nothing was filtered. */
export const filterLine = (filters: readonly Text[] | undefined, say: Say): string | null =>
  filters === undefined || filters.length === 0
    ? null
    : `${say.text(filterLabel)} ${filterText(filters, say)}`;

/** The filters in their order, as one line. */
export const filterText = (filters: readonly Text[], say: Say): string =>
  filters.map((filter) => say.text(filter)).join(" · ");
