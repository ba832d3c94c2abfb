import { rankingV1 } from "../../src/config/ranking.js";
import { valueOf } from "../../src/ranking/value-functions.js";

/** The golden portfolio of the scoring model (T11): raw values and what they must give, by process. */
export const golden = {
  indicators: [
    "variant_concentration",
    "determinism",
    "stability",
    "first_time_right",
    "structured_input",
    "system_switches",
  ],
  raw: {
    P1: [0.18, 0.78, 0.05, 0.72, 0.55, 2.5],
    P2: [0.45, 0.92, 0.02, 0.95, 0.8, 1],
    P3: [0.01, 0.55, 0.1, 0.4, 0.2, 3.5],
    P4: [0.3, 0.85, 0.03, 0.9, 0.1, 0.5],
    P5: [0.6, 0.97, 0, 0.98, 0.95, 0],
  },
  values: {
    P1: [0.36, 0.622222222222222, 0.5, 0.458333333333333, 0.55, 0.625],
    P2: [0.9, 0.933333333333333, 0.8, 0.9375, 0.8, 0.25],
    P3: [0.02, 0.111111111111111, 0, 0, 0.2, 0.875],
    P4: [0.6, 0.777777777777778, 0.7, 0.833333333333333, 0.1, 0.125],
    P5: [1, 1, 1, 1, 0.95, 0],
  },
  contributions: {
    P1: [0.09, 0.124444444444444, 0.05, 0.06875, 0.11, 0.0625],
    P2: [0.225, 0.186666666666667, 0.08, 0.140625, 0.16, 0.025],
    P3: [0.005, 0.0222222222222222, 0, 0, 0.04, 0.0875],
    P4: [0.15, 0.155555555555556, 0.07, 0.125, 0.02, 0.0125],
    P5: [0.25, 0.2, 0.1, 0.15, 0.19, 0],
  },
  u: {
    P1: 0.505694444444444,
    P2: 0.817291666666667,
    P3: 0.154722222222222,
    P4: 0.533055555555556,
    P5: 0.89,
  },
  equal: {
    P1: 0.519259259259259,
    P2: 0.770138888888889,
    P3: 0.201018518518519,
    P4: 0.522685185185185,
    P5: 0.825,
  },
} as const;

export const ids = ["P1", "P2", "P3", "P4", "P5"] as const;
export type Id = (typeof ids)[number];

/** The terms of a golden process, computed by the value functions of the built-in model. */
export const termsOf = (id: Id) =>
  golden.indicators.map((indicator, i) => ({
    id: indicator,
    weight: rankingV1.scores.rpa[indicator] / 100,
    ...valueOf(golden.raw[id][i]!, rankingV1.anchors[indicator], indicator),
  }));
