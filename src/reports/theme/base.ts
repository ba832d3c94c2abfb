import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { page, text, grid } = palette;
const blue = palette.series[0].color;

/** Letters, links, focus: everything that is not a part of a page. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  html {
    font:
      400 100%/1.5 Arial,
      "Liberation Sans",
      Helvetica,
      sans-serif;
    color: ${text};
    background: ${page};
    -webkit-text-size-adjust: 100%;
  }
  body {
    margin: 0 auto;
    max-width: 74rem;
    padding: 0 2rem 4rem;
    overflow-wrap: break-word;
  }
  h1 {
    font-size: 2.25rem;
    line-height: 1.15;
    margin: 0;
    max-width: 24em;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.25;
    margin: 0 0 0.5rem;
    max-width: 30em;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.0625rem;
    line-height: 1.35;
    margin: 2rem 0 0.5rem;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 1rem;
  }
  p,
  li,
  dd {
    max-width: 44rem;
  }
  li {
    margin-bottom: 0.25rem;
  }
  a {
    color: ${blue};
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid ${blue};
    outline-offset: 2px;
  }
  pre,
  code {
    font:
      0.875rem/1.5 "Liberation Mono",
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  pre {
    white-space: pre-wrap;
    border-left: 4px solid ${grid};
    margin: 0 0 1rem;
    padding: 0.25rem 0 0.25rem 1rem;
  }
  .skip {
    position: absolute;
    left: 2rem;
    top: -4rem;
    background: ${page};
    padding: 0.5rem 1rem;
    z-index: 2;
  }
  .skip:focus {
    top: 0.5rem;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
