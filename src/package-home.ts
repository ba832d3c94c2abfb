import { existsSync } from "node:fs";

/**
 * The folder of the package, as an address that ends with a slash: the nearest above this code that holds a
 * `package.json`, whether it runs from its source, compiled or bundled. `from`: another place to begin at. Throws where there
 * is none, as where the compiled files were copied alone.
 */
export function packageHome(from: string = import.meta.url): URL {
  let home = new URL("./", from);
  while (!existsSync(new URL("package.json", home))) {
    const above = new URL("../", home);
    if (above.href === home.href) throw new Error(`no package.json above ${from}`);
    home = above;
  }
  return home;
}
