import * as vega from "vega";
import { textWidth } from "../charts/text-width.js";

/** Vega measures text with a canvas or a rough guess; our table gives every machine the same widths. Not in its types. */
interface TextMetrics {
  width: (
    item: { readonly fontSize?: number; readonly fontWeight?: string | number },
    text: string | number | null,
  ) => number;
}
const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };

const isBold = (weight: string | number | undefined): boolean => weight === "bold" || Number(weight) >= 600;

/** From here on Vega takes the widths of letters from our table, here and in a reader's browser. */
export function measureWithOurTable(): void {
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
    textWidth(String(text ?? ""), fontSize, isBold(fontWeight) ? "bold" : "normal");
}
