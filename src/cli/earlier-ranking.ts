import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "../errors/app-error.js";
import { systemCode } from "../errors/file-reasons.js";
import type { EarlierRanking } from "../release/ranking-changes.js";

const criterion = z.object({
  score: z.enum(["rpa", "ki"]),
  indicator: z.string(),
  raw: z.number().nullable(),
  value_share: z.number().nullable(),
  weight_share: z.number().nullable(),
  evidence: z.string(),
});

const place = z.object({
  id: z.string(),
  /** Since version 1; absent in what somebody cut down by hand. */
  name: z.string().optional(),
  score: z.enum(["rpa", "ki"]),
  class: z.string(),
  rank: z.number().nullable(),
});

const document = z.object({
  schema: z.literal("prozessradar.rank/1"),
  data: z.object({
    model: z.string(),
    ranking: z.array(place),
    processes: z.array(
      z.object({ id: z.string(), tables: z.object({ criteria: z.object({ rows: z.array(criterion) }) }) }),
    ),
  }),
});

/** Reads a document of `rank --json`. Throws `file-unreadable` and `not-a-ranking`. */
export async function earlierRanking(file: string): Promise<EarlierRanking> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new AppError("file-unreadable", { file, reason: systemCode(cause) ?? "-" }, { cause });
  }
  const read = document.safeParse(parsed(text));
  if (!read.success) throw new AppError("not-a-ranking", { file });
  return read.data.data;
}

/** Text that is no JSON is undefined: no ranking either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
