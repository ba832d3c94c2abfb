import { systemBreaks } from "../../measures/system-breaks.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";

/** Changes of system before a step; null where no pair has both systems known. */
export interface SystemBreak {
  readonly share: number | null;
  readonly breaks: number | null;
}

/** Signal 8: the share σ of a step's executions that change the system. */
export function systemBreak(context: Context): (activity: string) => SystemBreak {
  const rows = byActivity(context, systemBreaks);
  return (activity) => {
    const row = rows.get(activity);
    return { share: row?.break_share ?? null, breaks: row?.breaks ?? null };
  };
}
