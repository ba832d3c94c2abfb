import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { text, secondary, line, grid } = palette;
const tint = palette.sequential[0].color;

/** Key figures, findings, pairs of name and value, boxes to tick by hand. */
export const parts = css`
  .key {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
    gap: 1.5rem 2rem;
    margin: 1.5rem 0 0;
  }
  @media (min-width: 40rem) {
    .key:has(> :nth-child(4):last-child, > :nth-child(7):last-child, > :nth-child(8):last-child) {
      grid-template-columns: repeat(
        auto-fit,
        minmax(11rem, 1fr)
      ); /* four in a row leave none alone in the next */
    }
  }
  .key div {
    border-top: 2px solid ${text};
    padding-top: 0.5rem;
    display: flex;
    flex-direction: column;
  }
  .key dt {
    font-size: 0.875rem;
    color: ${secondary};
    line-height: 1.3;
  }
  .key dd {
    margin: 0;
  }
  .key .beside {
    order: -1;
    font-size: 1.125rem;
    line-height: 1.3;
    margin-bottom: 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  .key .figure {
    order: -2;
    font-size: 1.75rem;
    line-height: 1.2;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .key .aside {
    font-size: 0.8125rem;
    color: ${secondary};
  }
  .key + .notes {
    margin-top: 1.25rem;
  }
  .findings {
    list-style: none;
    padding: 0;
    counter-reset: finding;
  }
  .findings li {
    counter-increment: finding;
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    font-size: 1.125rem;
    margin: 0 0 0.75rem;
  }
  .findings li::before {
    content: counter(finding);
    color: ${secondary};
    font-variant-numeric: tabular-nums;
  }
  .findings a {
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .box {
    background: ${tint};
    padding: 1rem 1.25rem;
    margin: 0 0 1rem;
  }
  .box > :last-child {
    margin-bottom: 0;
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr);
    gap: 0;
    font-size: 0.9375rem;
  }
  .pairs > div {
    display: contents;
  }
  .pairs dt,
  .pairs dd {
    border-bottom: 1px solid ${grid};
    padding: 0.375rem 0;
    margin: 0;
  }
  .pairs dt {
    color: ${secondary};
    padding-right: 1.5rem;
  }
  .pairs dd {
    max-width: none;
  }
  :is(dd, p) > a:only-child {
    padding-block: 0.25rem;
  }
  .value {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5rem;
  }
  .value svg {
    width: 4rem;
    height: 0.625rem;
    flex: none;
  }
  .muted {
    color: ${secondary};
  }
  .sheet-link {
    display: inline-block;
    margin-top: 0.375rem;
    padding: 0.25rem 0;
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .level {
    display: inline-block;
    min-width: 1.5rem;
    text-align: center;
    font-weight: 700;
    border: 1px solid ${line};
    margin-right: 0.375rem;
  }
  .questions {
    padding-left: 1.875rem; /* two digits */
  }
  .download + .questions {
    margin-top: 1.5rem;
  }
  .signature {
    max-width: 44rem;
    break-before: avoid;
  }
  .questions > li {
    margin-bottom: 1.75rem;
    break-inside: avoid;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    list-style: none;
    padding: 0;
    margin: 0.5rem 0 0;
  }
  .answers li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
  }
  .tick {
    width: 1.125rem;
    height: 1.125rem;
    border: 1.5px solid ${text};
    flex: none;
  }
  .answers .remark,
  .answers .written {
    flex: 1 1 12rem;
    align-items: flex-end;
  }
  .answers.signature .written:first-child {
    flex: 4 1 24rem;
  }
  .answered {
    margin: 0.5rem 0 0;
    padding-left: 0.75rem;
    border-left: 3px solid ${line};
  }
  .remark::after,
  .written::after {
    content: "";
    flex: 1;
    border-bottom: 1px solid ${line};
    height: 1.25rem;
  }
`;
