import { isDeepStrictEqual } from "node:util";
import { rankingV1, type RankingModel } from "../config/ranking.js";

/** `decided` by people · `set` in `ranking.yaml`, but not decided · `supplied` with the tool, and not decided either. */
export type WeightsOrigin = "decided" | "set" | "supplied";

/** Where the weights of a report come from: a file that repeats the supplied ones has set nothing. */
export function weightsOrigin({ decided, scores }: Pick<RankingModel, "decided" | "scores">): WeightsOrigin {
  if (decided !== null) return "decided";
  return isDeepStrictEqual(scores, rankingV1.scores) ? "supplied" : "set";
}
