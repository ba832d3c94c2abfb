import type { Channels } from "../config/process.js";
import { channelShare } from "../measures/channel-share.js";
import type { Context } from "./context.js";
import { measured, missing, type Graded } from "./indicator.js";
import { priorShares, shareUncertainty } from "./share-uncertainty.js";
import { uncertaintyVersion } from "./uncertainty.js";

/** The share of cases that arrive through these channels, over the cases with a known channel; missing without any. */
export function channelCases(
  context: Context,
  { values }: Channels,
  id: "structured_input" | "unstructured_input",
): Graded {
  const channels = context.rows(channelShare);
  const known = channels.reduce((sum, row) => sum + row.cases, 0);
  if (known === 0) return missing("no_channel", context);
  const own = channels.filter((row) => values.includes(row.channel));
  const part = own.reduce((sum, row) => sum + row.cases, 0);
  const uncertainty = shareUncertainty({
    part,
    whole: known,
    prior: priorShares[id],
    random: () => context.random(uncertaintyVersion, id),
  });
  return measured(part / known, channelShare, known, uncertainty);
}
