import { palette } from "../../charts/palette.js";
import { css } from "../html.js";

const { text, line, grid, accent } = palette;
const blue = palette.series[0].color;

/** Sliders, presets and the banner of the weights panel. */
export const panel = css`
  .panel {
    margin-top: 1.5rem;
  }
  .panel[hidden],
  .panel [hidden] {
    display: none;
  }
  .panel button {
    font: inherit;
    font-size: 0.9375rem;
    min-height: 2rem;
    padding: 0.25rem 0.75rem;
    color: ${text};
    background: ${palette.page};
    border: 1px solid ${line};
    cursor: pointer;
  }
  .panel button:hover {
    border-color: ${blue};
    color: ${blue};
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 1rem;
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 1rem 2.5rem;
    margin-bottom: 1rem;
  }
  .sliders fieldset {
    border: 0;
    border-top: 2px solid ${text};
    margin: 0;
    padding: 0.25rem 0 0;
    min-width: 0;
  }
  .sliders legend {
    font-weight: 700;
    padding: 0 0.5rem 0 0;
  }
  .slider {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 4.5rem 3.5rem;
    gap: 0 0.75rem;
    align-items: center;
    border-bottom: 1px solid ${grid};
    padding: 0.375rem 0;
  }
  .slider label {
    grid-column: 1 / -1;
    font-size: 0.9375rem;
  }
  .slider input[type="range"] {
    width: 100%;
    height: 1.5rem;
    margin: 0;
    accent-color: ${blue};
  }
  .slider input[type="number"] {
    font: inherit;
    width: 100%;
    min-height: 1.75rem;
    border: 1px solid ${line};
    padding: 0 0.25rem;
    color: ${text};
    background: ${palette.page};
    text-align: right;
  }
  .slider output {
    text-align: right;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }
  .banner {
    border: 2px solid ${accent};
    padding: 0.5rem 0.75rem;
    font-weight: 700;
    max-width: none;
  }
  .panel textarea {
    display: block;
    width: 100%;
    max-width: 30rem;
    font:
      0.8125rem/1.4 "Liberation Mono",
      Consolas,
      monospace;
    color: ${text};
    background: ${palette.page};
    border: 1px solid ${line};
  }
  @media print {
    .panel > :not(.banner) {
      display: none;
    }
    #weights :is(p, ul) {
      font-size: 8.5pt; /* the list goes with the first page, so that the ranking has the second */
      line-height: 1.3;
      margin-bottom: 0.25rem;
    }
  }
`;
