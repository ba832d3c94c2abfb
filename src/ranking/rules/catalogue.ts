import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "../../config/load.js";
import { parse } from "../../config/parse.js";
import { AppError } from "../../errors/app-error.js";
import type { Problem } from "../../errors/config.js";
import { packageHome } from "../../package-home.js";
import { catalogueFile } from "./catalogue-file.js";
import type { Catalogue } from "./rule.js";

/** The folder that is shipped with the package. */
const shipped = fileURLToPath(new URL("rules/", packageHome()));

/**
 * The catalogue in a folder: of the files `catalogue-YYYY-MM.yaml` the one of the latest month. Throws `config-invalid`
 * where it cannot be read or does not hold every rule, naming the file within the folder.
 */
export function loadCatalogue(folder: string): Catalogue {
  const latest = readdirSync(folder)
    .filter((name) => /^catalogue-[0-9]{4}-[0-9]{2}\.yaml$/.test(name))
    .sort()
    .at(-1);
  const file = latest ?? "catalogue-YYYY-MM.yaml";
  const problems: Problem[] = [];
  const document = load(`${folder}/${file}`, `rules/${file}`, (problem) => problems.push(problem));
  if (document === undefined) throw new AppError("config-invalid", { problems });
  return parse(catalogueFile, document);
}

/** The shipped catalogue, read once: a constant of the installation, not an effect of a run. */
export const catalogue: Catalogue = loadCatalogue(shipped);
