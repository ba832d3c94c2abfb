import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

/** As many pictures as one figure may have to choose from. */
const most = [1, 2, 3, 4] as const;

/** One of several pictures: the chosen one on the screen, the printed one on paper and where `:has` is unknown. */
export const states = css`
  .choice {
    display: none;
  }
  .state {
    display: none;
  }
  .state.printed {
    display: block;
  }
  @media screen {
    @supports selector(:has(:checked)) {
      .choice {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.25rem;
        border: 0;
        border-top: 1px solid ${palette.line};
        margin: 0 0 1rem;
        padding: 0.25rem 0 0;
        min-width: 0;
        font-size: 0.9375rem;
      }
      .choice legend {
        font-size: 0.875rem;
        font-weight: 700;
        padding: 0 0.5rem 0 0;
      }
      .choice label {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        min-height: 2rem;
        cursor: pointer;
      }
      .choice input {
        width: 1.125rem;
        height: 1.125rem;
        margin: 0;
      }
      .state,
      .state.printed {
        display: none;
      }
      ${most.map(
        (i) => css`
          .states:has([value="${i}"]:checked) > .state-${i} {
            display: block;
          }
        `,
      )}
      .state.chosen .picture.wide svg,
      .state.chosen .picture.only svg {
        max-width: none;
        min-width: 0;
      }
    }
  }
`;
