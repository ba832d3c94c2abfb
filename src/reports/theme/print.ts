import { palette } from "../../charts/palette.js";
import { css, type Html } from "../html.js";
import { cssText } from "./css-text.js";
import type { RunningText } from "./running-text.js";

/**
 * A4 portrait. Everything that is not plain is written as a CSS escape, so that a title can neither end its string
 * nor the style sheet.
 */
export function print({ title, status, origin, page, of }: RunningText): Html {
  return css`
    @page {
      size: A4 portrait;
      margin: 20mm 18mm 18mm 22mm;
      font:
        8pt Arial,
        "Liberation Sans",
        Helvetica,
        sans-serif;
      color: ${palette.secondary};
      @top-left {
        content: "${cssText(title)}";
        width: 65%;
        text-align: left;
      }
      @top-right {
        content: "${cssText(status.before)}" "${cssText(status.mark)}" "${cssText(status.behind)}";
        text-align: right;
      }
      @bottom-left {
        content: "${cssText(origin)}";
        width: 80%;
        text-align: left;
      }
      @bottom-right {
        content: "${cssText(page)} " counter(page) " ${cssText(of)} " counter(pages);
        text-align: right;
      }
    }
    @page wide {
      size: A4 landscape;
    }
    @media print {
      html {
        font-size: 9.5pt;
        line-height: 1.4;
      }
      body {
        padding: 0;
        max-width: none;
      }
      a {
        color: inherit;
      }
      .head {
        padding-top: 0.75rem;
        margin-bottom: 1rem;
      }
      .kind {
        margin-bottom: 0.75rem;
      }
      .lead {
        font-size: 1rem;
        margin: 0.25rem 0 0;
      }
      .facts {
        font-size: 8.5pt;
        line-height: 1.3;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 0.375rem 1.25rem;
        padding-top: 0.5rem;
      }
      .facts dt {
        font-size: 7.5pt;
      }
      .box {
        padding: 0.5rem 0.75rem;
      }
      .scope {
        font-size: 8.5pt;
        margin: 0;
      }
      .fixed {
        margin-top: 0.5rem;
      }
      .findings li {
        font-size: 1rem;
        margin-bottom: 0.375rem;
      }
      .key {
        grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr));
        gap: 0.75rem 1rem;
        margin-top: 0.75rem;
      }
      .key .figure {
        font-size: 1.25rem;
      }
      .key .beside {
        font-size: 0.875rem;
      }
      .key :is(dt, .aside) {
        font-size: 7.5pt;
        line-height: 1.2;
      }
      .section.landscape {
        page: wide;
      }
      .skip,
      .contents,
      .download {
        display: none;
      }
      .section {
        display: block; /* breaks are not kept together inside a grid */
        margin-top: 1.25rem;
        padding-top: 0.5rem;
      }
      .section:has(~ .about),
      .section.about {
        margin-top: 0.875rem;
      }
      .side {
        display: flex;
        gap: 0 1rem;
        align-items: baseline;
        break-after: avoid;
      }
      .closing {
        margin-top: 1.5rem;
        font-size: 8.5pt;
        line-height: 1.3;
      }
      .closing h2 {
        font-size: 1.25rem;
      }
      h3 {
        margin-top: 1rem;
      }
      p,
      ul,
      ol,
      dl {
        margin-bottom: 0.625rem;
      }
      p,
      li,
      figcaption,
      .notes {
        max-width: 52rem;
      }
      figcaption,
      .notes,
      .pairs {
        font-size: 8pt;
        line-height: 1.25;
      }
      figcaption,
      .notes {
        font-size: 7.5pt;
        margin-top: 0.25rem;
      }
      .subtitle {
        margin-bottom: 0.5rem;
      }
      details {
        margin-top: 0.5rem;
      }
      summary {
        min-height: 0;
        padding: 0;
      }
      .pairs {
        grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr);
      }
      .pairs dt,
      .pairs dd {
        padding-top: 1.5pt;
        padding-bottom: 1.5pt;
      }
      pre {
        font-size: 7.5pt;
        line-height: 1.25;
        columns: 2;
        break-inside: avoid;
      }
      .scroll {
        overflow: visible;
        max-height: none;
        border: 0;
      }
      .picture.wide {
        display: block;
      }
      .picture svg {
        max-width: 90%; /* letters in it are as large as those of the tables */
        max-height: 195mm; /* heading and picture fit one page */
        width: auto;
      }
      .picture.narrow {
        display: none;
      }
      .picture {
        overflow: visible;
      }
      tr,
      .opening,
      .key,
      .box {
        break-inside: avoid;
      }
      tr:last-child,
      tbody:first-of-type tr:first-child,
      .group + tr {
        break-before: avoid;
      }
      p:has(+ :is(ul, ol)),
      h1,
      h2,
      h3,
      .subtitle,
      summary,
      caption {
        break-after: avoid;
      }
      summary {
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      details::details-content {
        content-visibility: visible; /* paper cannot be unfolded */
      }
      p,
      li {
        orphans: 3;
        widows: 3;
      }
    }
  `;
}
