import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { page, secondary, line, grid } = palette;

/** Pictures, captions, tables that scroll by themselves. */
export const figures = css`
  .subtitle {
    color: ${secondary};
    margin: 0 0 1rem;
  }
  figure {
    margin: 0;
  }
  .picture {
    overflow-x: auto;
  }
  .picture.narrow {
    display: none;
  }
  .picture svg {
    display: block;
    max-width: 100%;
    height: auto;
  }
  figcaption,
  .notes {
    font-size: 0.875rem;
    color: ${secondary};
    margin: 0.5rem 0 0;
    max-width: 44rem;
  }
  .notes {
    padding: 0;
    list-style: none;
  }
  .notes li {
    padding-left: 1rem;
    text-indent: -1rem;
  }
  .notes li::before {
    content: "–";
    display: inline-block;
    width: 1rem;
    text-indent: 0;
  }
  .data-notes {
    margin: 1rem 0 0;
  }
  .data-notes .label {
    font-size: 0.875rem;
    font-weight: 700;
    margin: 0;
  }
  .data-notes .notes {
    margin-top: 0.25rem;
  }
  details {
    margin: 1rem 0 0;
  }
  summary {
    cursor: pointer;
    font-size: 0.875rem;
    font-weight: 700;
    padding: 0.25rem 0;
    min-height: 1.75rem;
  }
  .download {
    font-size: 0.875rem;
    margin: 0.75rem 0 0;
  }
  .scroll {
    overflow: auto;
    position: relative;
    margin-bottom: 1rem;
  }
  .scroll + .scroll,
  .notes + .scroll {
    margin-top: 2rem;
  }
  .tall {
    max-height: 36rem;
    border-bottom: 1px solid ${line};
    scroll-padding-top: 4rem; /* what has the focus is not below the head that stays */
  }
  table {
    border-collapse: collapse;
    font-size: 0.875rem;
    line-height: 1.4;
    min-width: min(100%, 44rem);
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: left;
    color: ${secondary};
    padding: 0.25rem 0 0.5rem;
    max-width: min(44rem, calc(100vw - 2rem));
  }
  thead th {
    position: sticky;
    top: 0;
    background: ${page};
    box-shadow: inset 0 -1px ${line};
    vertical-align: bottom;
    font-weight: 700;
  }
  th,
  td {
    padding: 0.375rem 1rem 0.375rem 0;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid ${grid};
  }
  tbody th {
    font-weight: 400;
  }
  th > a {
    padding-block: 0.3125rem; /* a target of 24 px that moves no line */
  }
  tbody th.start {
    min-width: 9rem;
  }
  .prose {
    min-width: 17rem;
  }
  th:last-child,
  td:last-child {
    padding-right: 0;
  }
  .dense table {
    font-size: 0.8125rem;
  }
  .dense th,
  .dense td {
    padding-right: 0.75rem;
  }
  .group th {
    font-weight: 700;
    padding-top: 1rem;
  }
  .end {
    text-align: right;
    white-space: nowrap;
  }
  thead .end {
    white-space: normal;
    min-width: 4.5rem;
  }
  .dense thead tr:has(> :nth-child(11)) > .end {
    min-width: 0; /* one column for each rank */
  }
  .remarked {
    display: block;
    white-space: normal;
    max-width: 8rem;
    margin-left: auto;
  }
`;
