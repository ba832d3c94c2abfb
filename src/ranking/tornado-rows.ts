import type { Row } from "../measures/measure.js";
import type { Benefit } from "./benefit.js";
import type { tornado } from "./tables/tornado.js";
import { swings } from "./tornado.js";

/** The rows of one process in the table `tornado`; none where its hours are missing. */
export const tornadoRowsOf = ({ row, base }: Benefit): readonly Row<(typeof tornado)["columns"]>[] =>
  base === null
    ? []
    : swings(base).map(({ factor, atP10, atP90 }) => ({
        process: row.process,
        cases: row.cases,
        factor,
        basis: base.back === null ? "gross" : "net",
        hours_at_p10: atP10,
        hours_at_p90: atP90,
      }));
