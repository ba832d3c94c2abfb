import { existsSync } from "node:fs";

/**
 * The folder of the package, as an address that ends with a slash: the nearest above this code that holds a
 * `package.json`, whether it runs from its source, compiled or bundled.
 */
export function packageHome(): URL {
  let home = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", home))) home = new URL("../", home);
  return home;
}
