import { fontSize } from "../spec.js";
import { textWidth } from "../text-width.js";

/** Room for the numbers of a vertical axis and the air beside them, in pixels. */
export const numberRoom = (numbers: readonly string[]): number =>
  Math.ceil(Math.max(...numbers.map((text) => textWidth(text, fontSize)))) + 12;
