import type { GateLevel } from "../gate-level.js";
import { axis, scaled, type Json } from "../spec.js";
import { tickFormat } from "../ticks.js";
import type { HoursAxis } from "./hours-axis.js";

/** One process: suitability from 0 to 1 and hours per year, each with its range, and the level that is its shape. */
export interface Point {
  readonly number: string;
  readonly name: string;
  readonly x: number;
  readonly x_low: number;
  readonly x_high: number;
  readonly y: number;
  readonly y_low: number;
  readonly y_high: number;
  readonly level: GateLevel;
}

/** From where on a process counts as suitable, and from how many hours a year as worth it. */
export interface Thresholds {
  readonly suitability: number;
  readonly hours: number;
}

/** Suitability from 0 to 1 to the right, hours a year upwards. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Where a value lies, in pixels from the upper left corner. */
  readonly px: (suitability: number) => number;
  readonly py: (hours: number) => number;
  /** The value that lies at a pixel. */
  readonly suitability: (px: number) => number;
  readonly hours: (py: number) => number;
  /** The encodings of values. */
  readonly x: (field: "v0" | "v4") => Json;
  readonly y: (field: "v1" | "v6") => Json;
}

/** The plane of a frame with these hours at its side. */
export function planeOf(
  { width, height }: { readonly width: number; readonly height: number },
  hours: HoursAxis,
): Plane {
  return {
    width,
    height,
    px: (suitability) => suitability * width,
    py: (value) => height * (1 - hours.at(value)),
    suitability: (px) => px / width,
    hours: (py) => hours.hours(1 - py / height),
    x: (field) => scaled(field, [0, 1], { axis: axis([0, 0.2, 0.4, 0.6, 0.8, 1], ".1f", { grid: false }) }),
    y: (field) =>
      scaled(field, hours.domain, {
        type: hours.type,
        axis: axis(hours.values, tickFormat(hours.values), { domain: false, ticks: false, labelPadding: 6 }),
      }),
  };
}
