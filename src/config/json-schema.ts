import { z } from "zod";
import { calendarFile } from "./calendar-file.js";
import { filterFile } from "./filter-file.js";
import { policyFile } from "./policy-file.js";
import { processFile } from "./process-file.js";
import { projectFile } from "./project-file.js";
import { rankingFile } from "./ranking-file.js";

/**
 * The configuration files as JSON Schema (draft 7, which editors read best), made from the schemas that check them.
 * Rules that look at several keys are not in it.
 */
export function jsonSchemas(): Readonly<
  Record<"project" | "process" | "calendar" | "filter" | "ranking" | "policy", object>
> {
  return {
    project: schema("prozessradar.yaml", projectFile),
    process: schema("processes/*.yaml", processFile),
    calendar: schema("calendars/*.yaml", calendarFile),
    filter: schema("filters.yaml", filterFile),
    ranking: schema("ranking.yaml", rankingFile),
    policy: schema("policy.yaml", policyFile),
  };
}

const schema = (title: string, file: z.ZodType): object => ({
  title,
  ...z.toJSONSchema(file, { target: "draft-7", io: "input" }),
});
