import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** The path of a case and the year in which it began. */
export interface Trace {
  readonly year: number;
  readonly path: readonly string[];
}

/** The traces of a compressed XES file, read without the program; `lifecycle`: only events of this transition. */
export async function traces(log: string, lifecycle?: string): Promise<readonly Trace[]> {
  const lines = createInterface({ input: createReadStream(log).pipe(createGunzip()) });
  const found: { year: number; path: string[] }[] = [];
  let [inEvent, name, year, transition] = [false, "", 0, ""];
  for await (const line of lines) {
    if (line.includes("<trace")) found.push({ year: 0, path: [] });
    else if (line.includes("<event")) inEvent = true;
    else if (line.includes("</event")) {
      const trace = found.at(-1)!;
      inEvent = false;
      if (lifecycle !== undefined && transition !== lifecycle) continue;
      if (trace.path.length === 0) trace.year = year;
      trace.path.push(name);
    } else if (inEvent) {
      const [, key, value = ""] = /key="([^"]+)" value="([^"]*)"/.exec(line) ?? [];
      if (key === "concept:name") name = value;
      if (key === "time:timestamp") year = Number(value.slice(0, 4));
      if (key === "lifecycle:transition") transition = value;
    }
  }
  return found;
}
