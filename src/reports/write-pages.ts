import { basename, dirname, join } from "node:path";
import type { Effects } from "../effects.js";
import { vegaLiteJson } from "./figure-spec.js";
import type { Page } from "./page.js";

/** A file of a report below the folder of the reports; a string is a page without a figure, or no page. */
export interface Written {
  readonly path: string;
  readonly content: Page | string | Uint8Array;
}

interface File {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How the files of figures end. */
export const specEnding = ".vl.json";

/**
 * Writes files into a folder, each page with its figures beside it as `charts/<page>.<figure>.vl.json`, and returns all
 * paths. What an earlier run has left of the figures of these pages is removed: it may show what is withheld now.
 */
export async function writePages(
  written: readonly Written[],
  folder: string,
  effects: Effects,
): Promise<readonly string[]> {
  const files = written.flatMap(filesOf).map(({ path, content }) => ({ path: join(folder, path), content }));
  for (const { path, content } of files) await effects.write(path, content);
  const paths = files.map(({ path }) => path);
  await removeStale(
    written.filter(isPage).map(({ path }) => join(folder, path)),
    new Set(paths),
    effects,
  );
  return paths;
}

const isPage = ({ content }: Written): boolean => typeof content === "object" && "specs" in content;

function filesOf({ path, content }: Written): readonly File[] {
  if (typeof content === "string" || content instanceof Uint8Array) return [{ path, content }];
  return [
    { path, content: content.html },
    ...content.specs.map((spec) => ({
      path: join(chartsOf(path), `${nameOf(path)}.${spec.id}${specEnding}`),
      content: vegaLiteJson(spec),
    })),
  ];
}

const chartsOf = (page: string): string => join(dirname(page), "charts");

/** Names of pages hold no dot, so no two pages share the name of a figure's file. */
const nameOf = (page: string): string => basename(page, ".html");

async function removeStale(pages: readonly string[], current: ReadonlySet<string>, effects: Effects) {
  for (const folder of new Set(pages.map(chartsOf))) {
    const names = new Set(pages.filter((page) => chartsOf(page) === folder).map(nameOf));
    await effects.removeFrom?.(
      folder,
      (name) =>
        name.endsWith(specEnding) &&
        names.has(name.split(".", 1)[0] ?? "") &&
        !current.has(join(folder, name)),
    );
  }
}
