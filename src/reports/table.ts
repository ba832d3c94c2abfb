import type { Table } from "../charts/chart.js";
import { html, type Html, type Part } from "./html.js";
import { softHyphens } from "./soft-hyphens.js";

export interface GridColumn {
  readonly label: Part;
  /** Numbers stand at the end, words at the start. */
  readonly align: "start" | "end";
  /** Holds sentences: it stays wide enough to be read on a telephone, where the table scrolls. */
  readonly prose?: boolean;
}

interface Head {
  /** Unique on its page, as the name of the scroll region is made of it. */
  readonly id: string;
  readonly caption: Part;
  readonly columns: readonly GridColumn[];
}

type Cells = readonly Part[];

/** A table as it stands on a page. The first cell of a row names the row. */
export interface Grid extends Head {
  readonly rows: readonly Cells[];
}

/** A table whose rows stand under the names of groups. */
export interface GroupedGrid extends Head {
  readonly groups: readonly { readonly name: Part; readonly rows: readonly Cells[] }[];
}

/** Rows from which on a table scrolls downwards on the screen; paper shows all of them. */
const tall = 15;
/** Columns up to which paper sets a tall table in two columns of the page. */
const slim = 2;
/** Columns from which on a table is set in smaller letters. */
const dense = 8;

/**
 * A real table in a region that scrolls sideways by itself, so that the page never does: reachable by keyboard,
 * named by its caption.
 */
export const table = (grid: Grid): Html =>
  region(
    grid,
    grid.rows.length,
    html`<tbody>
      ${grid.rows.map((row) => line(row, grid.columns))}
    </tbody>`,
  );

/** The same with a heading row above each group. */
export function groupedTable(grid: GroupedGrid): Html {
  const rows = grid.groups.reduce((sum, group) => sum + group.rows.length + 1, 0);
  const bodies = grid.groups.map(
    (group) =>
      html`<tbody>
        <tr class="group">
          <th scope="rowgroup" colspan="${grid.columns.length}">${group.name}</th>
        </tr>
        ${group.rows.map((row) => line(row, grid.columns))}
      </tbody>`,
  );
  return region(grid, rows, html`${bodies}`);
}

/** The table of a chart: every value that its picture shows. */
export function chartTable(id: string, { caption, columns, rows }: Table): Html {
  return table({ id, caption, columns, rows });
}

function region({ id, caption, columns }: Head, rows: number, body: Html): Html {
  const isSlim = rows > tall && columns.length <= slim && !columns.some(({ prose }) => prose === true);
  const kind = [
    "scroll",
    ...(rows > tall ? ["tall"] : []),
    ...(isSlim ? ["slim"] : []),
    ...(columns.length >= dense ? ["dense"] : []),
  ].join(" ");
  return html`<div class="${kind}" role="group" tabindex="0" aria-labelledby="${id}-caption">
    <table>
      <caption id="${id}-caption">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ label, align }) =>
              html`<th scope="col" class="${align}">
                ${typeof label === "string" ? softHyphens(label) : label}
              </th>`,
          )}
        </tr>
      </thead>
      ${body}
    </table>
  </div>`;
}

const line = (row: Cells, columns: readonly GridColumn[]): Html =>
  html`<tr>
    ${row.map((part, i) => cell(part, i, columns[i]))}
  </tr>`;

function cell(part: Part, i: number, column: GridColumn | undefined): Html {
  const align = column?.align ?? "start";
  return i === 0
    ? html`<th scope="row" class="${align}">${part}</th>`
    : html`<td class="${column?.prose === true ? `${align} prose` : align}">${part}</td>`;
}
