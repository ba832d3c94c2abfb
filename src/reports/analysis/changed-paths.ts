import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { driftVariants } from "../../measures/data/drift-variants.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { Html } from "../html.js";
import { groupedTable } from "../table.js";

/** Paths of each side of a change in the table. */
const listed = 10;

/** The paths that a change of the process brought or ended, by month, as a table; null where there is none to show. */
export function changedPaths(tables: ReleasedTables, process: string, say: Say): Html | null {
  const paths = tables.get(driftVariants).forProcess(process);
  const months = [...new Set(paths.rows.map(({ month }) => month))];
  const groups = months.flatMap((month) =>
    (["after", "before"] as const).flatMap((only) => {
      const own = paths.rows.filter((row) => row.month === month && row.only === only);
      if (own.length === 0) return [];
      const of = say.text({
        de: `${say.number(listed)} von ${say.number(own.length)}`,
        en: `${say.number(listed)} of ${say.number(own.length)}`,
      });
      const rows = own.slice(0, listed).map((row) => {
        const cases = cell(paths, row, "cases", say);
        const none = say.number(0);
        return [
          cell(paths, row, "variant", say),
          only === "before" ? cases : none,
          only === "before" ? none : cases,
          cell(paths, row, "share", say),
        ];
      });
      const name = `${say.text(words[only])} ${say.value(month, "month")}`;
      return [{ name: own.length > listed ? `${name} (${of})` : name, rows }];
    }),
  );
  if (groups.length === 0) return null;
  return groupedTable({
    id: "changed-paths",
    caption: say.text(words.caption),
    columns: [
      { label: say.text(driftVariants.columns.variant.label), align: "start", prose: true },
      { label: say.text(words.casesBefore), align: "end" },
      { label: say.text(words.casesAfter), align: "end" },
      { label: say.text(driftVariants.columns.share.label), align: "end" },
    ],
    groups,
  });
}

const words = {
  caption: {
    de: "Wege, die mit einer Änderung des Ablaufs hinzukamen oder entfielen",
    en: "Paths that came or ended with a change of the process",
  },
  after: { de: "Neu ab", en: "New from" },
  before: { de: "Entfallen ab", en: "Ended from" },
  casesBefore: { de: "Fälle davor", en: "Cases before" },
  casesAfter: { de: "Fälle danach", en: "Cases after" },
} as const satisfies Record<string, Text>;
