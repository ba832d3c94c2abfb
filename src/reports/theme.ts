import { css, type Html } from "./html.js";
import { base } from "./theme/base.js";
import { conditions } from "./theme/conditions.js";
import { figures } from "./theme/figures.js";
import { frame } from "./theme/frame.js";
import { panel } from "./theme/panel.js";
import { parts } from "./theme/parts.js";
import { print } from "./theme/print.js";
import type { RunningText } from "./theme/running-text.js";
import { printTables } from "./theme/print-tables.js";
import { shortScreens } from "./theme/short-screens.js";
import { states } from "./theme/states.js";

/** The one style sheet of a report: system fonts and the one palette, for screen, small screen, paper and forced colours. */
export const theme = (running: RunningText): Html => css`
  ${base}${frame}${figures}${parts}${panel}${conditions}${shortScreens}${states}${print(running)}${printTables}
`;
