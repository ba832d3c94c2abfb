import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { page } = palette;

/** Narrow and low windows, forced colours, wish for calm. */
export const conditions = css`
  @media (max-width: 60rem) {
    .section {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      align-items: baseline;
      margin-bottom: 0.25rem;
    }
  }
  @media (max-width: 40rem) {
    body {
      padding: 0 1rem 3rem;
      hyphens: auto;
    }
    .head {
      padding-top: 0.75rem;
    }
    .kind {
      margin-bottom: 0.75rem;
    }
    h1 {
      font-size: 1.5rem;
    }
    .lead,
    .findings li {
      font-size: 1rem;
    }
    .scope,
    .box {
      font-size: 0.9375rem;
    }
    .box {
      padding: 0.75rem 1rem;
    }
    .findings li {
      grid-template-columns: 1.5rem minmax(0, 1fr);
    }
    .section {
      margin-top: 2.5rem;
    }
    .section:has(~ .about) {
      margin-top: 1.5rem;
    }
    h2 {
      font-size: 1.25rem;
    }
    .picture.only svg {
      min-width: 36rem;
    }
    .picture.wide {
      display: none;
    }
    .picture.narrow {
      display: block;
    }
    .facts,
    .pairs {
      grid-template-columns: minmax(0, 1fr);
    }
    .pairs dt {
      border: 0;
      padding-bottom: 0;
    }
    .pairs dd {
      padding-top: 0;
    }
    .key {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 1.25rem 1.25rem;
    }
    .key .figure {
      font-size: 1.375rem;
    }
  }
  @media (max-height: 30rem) {
    /* at 400 % a table that scrolls by itself and a head that stays would leave no room for the rows */
    .tall {
      max-height: none;
    }
    thead th {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .picture svg,
    .value svg {
      forced-color-adjust: none;
      background: ${page};
    }
    .box {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
  }
`;
