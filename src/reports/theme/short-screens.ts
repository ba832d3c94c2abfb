import { css } from "../html.js";

/**
 * A screen of few lines, twice enlarged or a telephone on its side: what opens a report moves together until the first
 * findings are seen; letters that are read stay as large as they are. There and on a narrow screen the box folds into its
 * first sentence. Paper is no such screen.
 */
export const shortScreens = css`
  .box .rest {
    margin: 0;
  }
  .box:has(.rest) p {
    margin-bottom: 0.5rem;
  }
  .box .rest > :last-child {
    margin-bottom: 0;
  }
  @supports selector(::details-content) {
    .box .rest > summary {
      display: none;
    }
    .box .rest::details-content {
      content-visibility: visible; /* unfolded wherever there is room */
    }
  }
  @media print {
    .box .rest > summary {
      display: none;
    }
  }
  @media screen and (max-height: 30rem) {
    .head {
      padding-top: 0.5rem;
      margin-bottom: 0.5rem;
    }
    .kind {
      margin-bottom: 0.375rem;
    }
    h1 {
      font-size: 1.375rem;
    }
    .lead {
      font-size: 1rem;
    }
    .lead,
    .scope {
      line-height: 1.3;
      margin-top: 0.125rem;
    }
    .fixed {
      line-height: 1.3;
      margin-top: 0.375rem;
    }
    .section:has(~ .about) {
      margin-top: 0.5rem;
      padding-top: 0.375rem;
    }
    .section:has(~ .about) > .side {
      position: absolute; /* number and name say what the heading says; still read out */
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .section:has(~ .about) {
      grid-template-columns: minmax(0, 1fr);
    }
    .section:has(~ .about) h2 {
      font-size: 1.125rem;
      margin-bottom: 0.25rem;
    }
    .section:has(~ .about) .findings li {
      font-size: 1rem;
      line-height: 1.4;
      margin-bottom: 0.375rem;
    }
  }
  @media screen and (max-height: 30rem), screen and (max-width: 30rem) {
    .section:has(~ .about) .box {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 1rem;
      padding: 0.25rem 0.75rem;
      margin-bottom: 0;
    }
    .box:has(.rest) > p {
      margin-bottom: 0;
    }
    .box .rest[open] {
      flex-basis: 100%;
    }
    .box .rest > summary {
      display: list-item;
    }
    .box .rest:not([open])::details-content {
      content-visibility: hidden;
    }
  }
`;
