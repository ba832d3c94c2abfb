import type { Finding } from "../../quality/finding.js";
import type { FileRejects } from "../rows/rejects.js";
import { ofRejects } from "./rejected.js";

/** DQ-103: rows rejected because their time or start is none. Counts rows by column, of those read. */
export const unreadableTimes = (rejected: readonly FileRejects[]): readonly Finding[] =>
  ofRejects("DQ-103", rejected, ["unparseable_time", "unparseable_start"]);
