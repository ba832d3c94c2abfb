import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { text, secondary, line, grid, accent } = palette;
const blue = palette.series[0].color;

/** Head, contents, sections with their margin column, foot. */
export const frame = css`
  .head {
    border-top: 0.375rem solid ${text};
    padding: 1.25rem 0 0;
    margin-bottom: 1.5rem;
  }
  .kind {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: baseline;
    justify-content: space-between;
    max-width: none;
    font-size: 0.9375rem;
    margin: 0 0 1.25rem;
  }
  .status {
    border: 1px solid ${accent};
    color: ${accent};
    font-weight: 700;
    padding: 0.125rem 0.625rem;
  }
  .status.released {
    border-color: ${secondary};
    color: ${text};
  }
  .lead {
    font-size: 1.125rem;
    color: ${secondary};
    margin: 0.5rem 0 0;
    max-width: none;
  }
  .scope {
    font-size: 0.9375rem;
    color: ${secondary};
    margin: 0.375rem 0 0;
    max-width: none;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 1rem 2rem;
    margin: 0;
    font-size: 0.9375rem;
  }
  .head .facts {
    border-top: 1px solid ${grid};
    padding-top: 1rem;
    margin-top: 1.5rem;
  }
  .facts dt {
    font-size: 0.8125rem;
    color: ${secondary};
  }
  .facts dd {
    margin: 0;
  }
  .fixed {
    border-left: 4px solid ${blue};
    padding-left: 1rem;
    font-weight: 700;
    margin: 1.25rem 0 0;
    max-width: none;
  }
  .contents {
    border-top: 1px solid ${grid};
    padding-top: 1rem;
    margin-top: 1.5rem;
  }
  .contents ol {
    columns: 16rem 3;
    column-gap: 2rem;
    list-style: none;
    padding: 0;
    margin: 0;
    font-size: 0.9375rem;
  }
  .contents li {
    break-inside: avoid;
    display: flex;
    gap: 0.75rem;
    padding: 0.125rem 0;
    margin: 0;
  }
  .contents a {
    min-height: 1.5rem;
  }
  .contents .no {
    color: ${secondary};
    min-width: 1.25rem;
    text-align: right;
  }
  .section {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    column-gap: 2.5rem;
    border-top: 1px solid ${line};
    padding-top: 1rem;
    margin-top: 3.5rem;
  }
  .section:has(~ .about) {
    margin-top: 2rem;
  }
  main > .section:first-child {
    margin-top: 0;
  }
  .section.about {
    border-top-color: ${grid};
    margin-top: 2rem;
  }
  .section.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .wide > .side {
    display: flex;
    gap: 0 1.5rem;
    align-items: baseline;
  }
  .side {
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .side p {
    margin: 0 0 0.5rem;
  }
  .side .label {
    font-weight: 700;
    padding-top: 0.25rem;
  }
  .side .question {
    color: ${secondary};
  }
  .closing {
    margin-top: 5rem;
    border-top: 0.375rem solid ${text};
  }
  .closing .section:first-child {
    border-top: 0;
    margin-top: 0;
  }
  .foot {
    border-top: 1px solid ${line};
    margin-top: 3.5rem;
    padding-top: 1rem;
    font-size: 0.8125rem;
    color: ${secondary};
  }
`;
