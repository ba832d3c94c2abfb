import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

/** So light that every colour of letters reaches 4.5 : 1 on it, as the letters of the page stand on it. */
export const watermarkColor = "#F3F3F3";

/**
 * One word across the page, behind everything: on paper it stands on every page, since what is fixed is printed on each. The
 * outline makes it visible on paper, where the filling alone would be lost.
 */
export const watermark = css`
  .watermark {
    position: fixed;
    inset: 0;
    z-index: -1;
    display: flex;
    align-items: center;
    justify-content: center;
    overflow: hidden;
    pointer-events: none;
    user-select: none;
  }
  .watermark span {
    rotate: -45deg;
    font-size: clamp(2.5rem, 11vw, 8rem);
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
    color: ${watermarkColor};
  }
  @media print {
    .watermark {
      print-color-adjust: exact;
    }
    .watermark span {
      font-size: 64pt; /* a landscape page has room for it, too */
      -webkit-text-stroke: 0.75pt ${palette.grid};
    }
  }
  @media (forced-colors: active) {
    .watermark {
      display: none; /* letters would be as strong as the text; the head says it */
    }
  }
`;
