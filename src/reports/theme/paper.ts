import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

/** What makes the committee paper short: headings without a margin column, small steps, the annex on a page of its own. */
export const paper = css`
  #main > .section {
    display: block;
    border-top: 0;
    padding-top: 0;
    margin-top: 1.75rem;
  }
  #main > .section > .side {
    display: none;
  }
  #main > .section h2 {
    font-size: 1.25rem;
    border-bottom: 1px solid ${palette.line};
    margin: 0 0 0.5rem;
    max-width: none;
  }
  mark {
    background: none;
    color: ${palette.accent};
    font-weight: 700;
  }
  @media print {
    .head {
      padding-top: 0.25rem;
      margin-bottom: 0;
    }
    .kind,
    .lead {
      margin: 0 0 0.25rem;
    }
    h1 {
      font-size: 1.375rem;
      margin: 0;
      max-width: none;
    }
    .head .facts {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 0.125rem 1rem;
      padding-top: 0.25rem;
      font-size: 8.5pt;
      line-height: 1.25;
    }
    .fixed {
      margin: 0.375rem 0 0;
      font-size: 8.5pt;
    }
    #main > .section {
      margin-top: 0.5rem;
      font-size: 8.5pt;
      line-height: 1.3;
    }
    #main > .section h2 {
      font-size: 10pt;
      line-height: 1.2;
      margin: 0 0 0.125rem;
    }
    #main > .section h3 {
      font-size: 9pt;
      margin: 0.25rem 0;
    }
    #main > .section :is(p, ul, figure, dl) {
      margin: 0 0 0.25rem;
      max-width: none;
    }
    #main > .section li {
      margin: 0;
      max-width: none;
    }
    #main > .section :is(.pairs, .notes, figcaption) {
      font-size: 8pt;
      line-height: 1.25;
    }
    #main > .section .pairs :is(dt, dd) {
      padding-top: 0.0625rem;
      padding-bottom: 0.0625rem;
    }
    #main > .section .picture svg {
      max-height: 55mm;
    }
    #main > .section :is(.scroll, details) {
      margin: 0.25rem 0 0;
    }
    #main > .section summary {
      display: none; /* the caption says it */
    }
    #main > .section caption {
      max-width: none;
      padding: 0 0 0.125rem;
    }
    #main > .section table {
      font-size: 8pt;
    }
    #main > .section :is(th, td) {
      padding-top: 0.0625rem;
      padding-bottom: 0.0625rem;
    }
    .closing {
      break-before: page;
      margin-top: 0;
    }
  }
`;
