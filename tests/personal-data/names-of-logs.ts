import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { sharedData } from "../shared.js";

/** Every activity name of the logs that PM4Py has counted; empty where they are not there. */
export function oracleActivities(): readonly string[] {
  const folder = join(sharedData, "oracles", "pm4py");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const { activity_counts } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
        activity_counts?: Record<string, number>;
      };
      return Object.keys(activity_counts ?? {});
    });
  return [...new Set(names)];
}

/** Every text in the process files of the sample data: steps, aliases, units, purposes. */
export function sampleTexts(): readonly string[] {
  const folder = join("sample-data", "processes");
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") texts.add(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        texts.add(key);
        if (key !== "contact") walk(inner);
      }
  };
  for (const file of readdirSync(folder)) walk(parse(readFileSync(join(folder, file), "utf8")));
  return [...texts];
}
