import type { Row } from "../measures/measure.js";
import { volume } from "../measures/volume.js";
import { benefitSteps, realisation } from "./benefit.js";
import type { Context } from "./context.js";
import type { tornado } from "./tables/tornado.js";
import { swings } from "./tornado.js";

/** The rows of one process in the table `tornado`; none without stated minutes, or of too short a period. */
export const tornadoRowsOf = (context: Context): readonly Row<(typeof tornado)["columns"]>[] =>
  swings(benefitSteps(context), realisation).map(({ factor, atP10, atP90 }) => ({
    process: context.process.id,
    cases: context.row(volume)?.cases ?? 0,
    factor,
    hours_at_p10: atP10,
    hours_at_p90: atP90,
  }));
