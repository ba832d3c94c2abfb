import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppError } from "../errors/app-error.js";

/** Beside the compiled program; where it runs from its source, in the folder of the last `npm run build`. */
const places = ["../reports/portfolio-script.js", "../../dist/reports/portfolio-script.js"];

/** The code of the portfolio's weights panel, as `npm run build` bundles it. Throws `portfolio-script-missing`. */
export function portfolioScript(): Promise<string> {
  const found = places.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  if (found === undefined) throw new AppError("portfolio-script-missing", {});
  return readFile(found, "utf8");
}
