import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { grid, line, secondary, text } = palette;
const blue = palette.series[0].color;
const tint = palette.sequential[0].color;

/** One A4 page: the same fields at the same places on every sheet, two columns where there is room for them. */
export const sheet = css`
  .sheet {
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .sheet h1 {
    font-size: 1.75rem;
  }
  .sheet .lead {
    margin: 0.25rem 0 0.5rem;
  }
  .sheet .finding {
    font-size: 1.25rem;
    line-height: 1.35;
    font-weight: 700;
    max-width: none;
    margin: 0.75rem 0 0.5rem;
  }
  .sheet .grid {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 2.5rem;
  }
  .sheet .block {
    border-top: 1px solid ${text};
    padding: 0.5rem 0 1rem;
  }
  .sheet .block h2 {
    font-size: 1rem;
    margin: 0 0 0.375rem;
  }
  .sheet .block h3 {
    font-size: 0.9375rem;
    margin: 0.375rem 0 0;
  }
  .sheet .block p,
  .sheet .block ul {
    margin: 0 0 0.375rem;
  }
  .sheet .block ul {
    padding-left: 1.125rem;
  }
  .sheet .block .evidence {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    list-style: none;
    padding: 0;
    gap: 0 1.5rem;
  }
  .sheet .path {
    list-style: none;
    margin: 0 0 0.5rem;
    padding: 0;
  }
  .sheet .path li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    justify-content: space-between;
    position: relative;
    max-width: none;
    border: 1px solid ${line};
    margin: 0;
    padding: 0.0625rem 0.5rem;
  }
  .sheet .path li + li {
    margin-top: 0.5rem;
  }
  .sheet .path li + li::before {
    content: "";
    position: absolute;
    top: calc(-0.5rem - 1px);
    left: 1.5rem;
    height: 0.5rem;
    border-left: 1.5px solid ${line};
  }
  .sheet .path li + li::after {
    content: "";
    position: absolute;
    top: -0.3125rem;
    left: calc(1.5rem - 0.1875rem + 0.75px);
    border: 0.1875rem solid transparent;
    border-bottom: 0;
    border-top: 0.3125rem solid ${line};
  }
  .sheet .path .marked {
    background: ${tint};
    border-color: ${blue};
    border-left-width: 0.375rem;
    padding-left: 0.1875rem;
    print-color-adjust: exact;
  }
  .sheet .path .marked::before {
    left: calc(1.125rem + 1px);
  }
  .sheet .path .marked::after {
    left: calc(0.9375rem + 1.75px);
  }
  .sheet .path .tag {
    margin-left: auto;
    font-weight: 700;
  }
  .sheet .path .tag .muted {
    font-weight: 400;
  }
  .sheet .facts {
    display: block;
    border: 0;
    margin: 0 0 0.375rem;
    padding: 0;
  }
  .sheet .facts div {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: 0.75rem;
    border-bottom: 1px solid ${grid};
    padding: 0.125rem 0;
  }
  .sheet .facts dt {
    color: ${secondary};
    font-size: inherit;
  }
  .sheet .facts dd {
    margin: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  .sheet .muted {
    font-size: 0.8125rem;
  }
  .sheet .impact {
    border-top: 1px solid ${text};
    padding: 0.5rem 0 1rem;
  }
  .sheet .impact :is(h2, p, ol) {
    max-width: none;
  }
  .sheet .impact h2 {
    font-size: 1rem;
    margin: 0 0 0.375rem;
  }
  .sheet .impact .points {
    list-style: lower-alpha;
    padding-left: 1.5rem;
  }
  .sheet .impact .points li {
    border-bottom: 1px solid ${grid};
    min-height: 4.5rem;
    padding: 0.25rem 0;
  }
  .sheet .impact h3 {
    font-size: inherit;
    margin: 0;
  }
  @media (max-width: 44rem) {
    .sheet .grid {
      display: block;
    }
    .sheet .block .evidence {
      display: block;
    }
  }
  @page {
    size: A4 portrait;
    margin: 16mm 15mm 14mm;
  }
  @media print {
    .sheet {
      font-size: 8.25pt;
      line-height: 1.3;
    }
    .sheet h1 {
      font-size: 15pt;
    }
    .sheet .finding {
      font-size: 11pt;
      margin: 0.375rem 0;
    }
    .sheet .head {
      padding: 0;
    }
    .sheet .grid {
      gap: 0 7mm;
    }
    .sheet .block {
      padding: 0.25rem 0 0.5rem;
      break-inside: avoid;
    }
    .sheet .block h2 {
      font-size: 9.5pt;
      margin-bottom: 0.125rem;
    }
    .sheet .impact {
      break-before: page;
    }
    .sheet .impact .points li {
      min-height: 26mm;
      break-inside: avoid;
    }
    .sheet .path li {
      padding-top: 0;
      padding-bottom: 0;
    }
    .sheet .path li + li {
      margin-top: 0.375rem;
    }
    .sheet .path li + li::before {
      top: calc(-0.375rem - 1px);
      height: 0.375rem;
    }
    .sheet .block h3 {
      font-size: 8.25pt;
    }
    .sheet .muted {
      font-size: 7.25pt;
    }
    .sheet .facts dt,
    .sheet .facts dd {
      font-size: 8.25pt;
    }
    .sheet .kind,
    .sheet .fixed {
      margin: 0.25rem 0;
    }
    .sheet .foot,
    .sheet .links {
      display: none;
    }
  }
`;
