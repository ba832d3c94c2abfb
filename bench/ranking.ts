import { least } from "./measure.js";
import { goal, say } from "./say.js";

/** Ranking sixty processes, without the analysis of their logs. */
export async function benchRanking(folder: string): Promise<void> {
  const { parts } = await least(2, ["ranking", folder]);
  say(goal("ranking 60 processes, 10,000 draws", parts["rank"] ?? Number.NaN, 3, "s"));
  say("");
}
