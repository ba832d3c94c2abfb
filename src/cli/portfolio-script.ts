import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppError } from "../errors/app-error.js";
import { packageHome } from "../package-home.js";

/** The code of the portfolio's weights panel, as `npm run build` bundles it. Throws `portfolio-script-missing`. */
export function portfolioScript(): Promise<string> {
  const bundled = new URL("dist/reports/portfolio-script.js", packageHome());
  if (!existsSync(bundled)) throw new AppError("portfolio-script-missing", {});
  return readFile(bundled, "utf8");
}
