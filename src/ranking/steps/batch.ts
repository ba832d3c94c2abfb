import { batchShare } from "../../measures/batch-share.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";

/** Work done in one go; null where it is not known who works. */
export interface Batch {
  readonly share: number | null;
  readonly executions: number | null;
}

/** Signal 6: the share β of the executions of a step in batches. Per activity only, never by person. */
export function batch(context: Context): (activity: string) => Batch {
  const rows = byActivity(context, batchShare);
  return (activity) => {
    const row = rows.get(activity);
    return { share: row?.batch_share ?? null, executions: row?.batched_executions ?? null };
  };
}
