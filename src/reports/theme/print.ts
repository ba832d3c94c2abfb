import { palette } from "../../charts/palette.js";
import { css, type Html } from "../html.js";

/** What stands in the margins of every printed page. */
export interface RunningText {
  readonly title: string;
  readonly status: string;
  readonly origin: string;
  /** "Seite" and "von", around the page numbers. */
  readonly page: string;
  readonly of: string;
}

/**
 * A4 portrait. Everything that is not plain is written as a CSS escape, so that a title can neither end its string
 * nor the style sheet.
 */
export function print({ title, status, origin, page, of }: RunningText): Html {
  return css`
    @page {
      size: A4 portrait;
      margin: 22mm 18mm 20mm 22mm;
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
        content: "${cssText(status)}";
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
        font-size: 10pt;
      }
      body {
        padding: 0;
        max-width: none;
      }
      a {
        color: inherit;
      }
      .section.wide {
        page: wide;
      }
      .skip,
      .contents,
      .download {
        display: none;
      }
      .section {
        display: block; /* breaks are not kept together inside a grid */
        margin-top: 2rem;
      }
      .side {
        display: flex;
        gap: 0 1rem;
        align-items: baseline;
        break-after: avoid;
      }
      .closing {
        margin-top: 3rem;
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
        max-height: 200mm; /* heading and picture fit one page */
        width: auto;
      }
      .picture.narrow {
        display: none;
      }
      .picture {
        overflow: visible;
      }
      thead {
        display: table-header-group;
      }
      thead th {
        position: static;
        box-shadow: none;
        border-bottom: 1px solid ${palette.line};
      }
      table,
      .dense table {
        font-size: 8.5pt;
      }
      .dense table {
        font-size: 7.5pt;
      }
      th,
      td {
        padding-right: 0.75rem;
      }
      .dense th,
      .dense td {
        padding-right: 0.5rem;
      }
      .dense thead .end,
      .dense tbody th.start {
        min-width: 0;
      }
      tr,
      .opening,
      .key,
      .box {
        break-inside: avoid;
      }
      tbody:first-of-type tr:first-child,
      .group + tr {
        break-before: avoid;
      }
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

const cssText = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[^\p{L}\p{N} .,:·–-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0xfffd).toString(16)} `);
