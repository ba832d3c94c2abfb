import { existsSync, readFileSync } from "node:fs";
import { packageHome } from "../package-home.js";

/** The version that the package says it has, from source and from `dist` alike. */
export function version(): string {
  const text = readFileSync(new URL("package.json", home), "utf8");
  return String((JSON.parse(text) as { readonly version: unknown }).version);
}

/** The commit that the program runs from; null where it was installed as a package. */
export function gitCommit(): string | null {
  const head = gitFile("HEAD");
  const branch = /^ref: (.+)$/.exec(head ?? "")?.[1];
  if (branch === undefined) return commitIn(head);
  return commitIn(gitFile(branch)) ?? commitIn(packed(branch));
}

const home = packageHome();

function gitFile(name: string): string | null {
  const file = new URL(`.git/${name}`, home);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

/** Branches that git has put together in one file: `<commit> <branch>` a line. */
const packed = (branch: string): string | null =>
  gitFile("packed-refs")
    ?.split("\n")
    .find((line) => line.endsWith(` ${branch}`))
    ?.split(" ")[0] ?? null;

const commitIn = (text: string | null): string | null =>
  text !== null && /^[0-9a-f]{40,64}$/.test(text) ? text : null;
