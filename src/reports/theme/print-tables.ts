import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

/** Tables on paper: small letters and close rows, as nobody has to hit a row there, and none of a table is folded away. */
export const printTables = css`
  @media print {
    thead {
      display: table-header-group;
    }
    thead th {
      position: static;
      box-shadow: none;
      border-bottom: 1px solid ${palette.line};
    }
    table {
      font-size: 8pt;
      line-height: 1.25;
      min-width: 100%;
    }
    .dense table {
      font-size: 7.5pt;
    }
    .prose {
      min-width: 0;
    }
    th,
    td {
      padding: 1.5pt 0.75rem 1.5pt 0;
    }
    .dense th,
    .dense td {
      padding-right: 0.5rem;
    }
    caption {
      font-size: 8pt;
      line-height: 1.25;
      padding: 1.5pt 0;
    }
    .slim {
      columns: 2;
      column-gap: 1.5rem;
      break-inside: avoid; /* else a head may stand at the foot of a page without a row */
    }
    tbody th.start {
      min-width: 5rem;
    }
    th code,
    td code {
      font-size: 7pt;
      line-height: 1.25;
    }
    td .sha {
      display: inline-block;
      min-width: 16rem; /* half of it on a line */
      font-size: 6.5pt;
    }
    .group th {
      padding-top: 5pt;
    }
    .sheet-link {
      margin: 0;
      padding: 0;
      font-size: 7pt;
    }
    .dense thead .end,
    .dense tbody th.start {
      min-width: 0;
    }
  }
`;
