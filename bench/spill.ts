import { rmSync } from "node:fs";
import { join } from "node:path";
import { least } from "./measure.js";
import { writeLog } from "./process-log.js";
import { goal, say, told } from "./say.js";

const limit = "4GB";

/** A log ten times as large in the same memory: what does not fit goes to disk. Not part of a plain run: it takes long. */
export async function benchSpill(folder: string, events: number): Promise<void> {
  const cost = async (count: number) => {
    const parquet = join(folder, "log.parquet");
    await writeLog({ parquet }, { events: count, paths: 400_000 });
    const analysed = await least(1, ["analyse", parquet, "--memory-limit", limit]);
    rmSync(parquet);
    say(told(`analyse ${count} events`, analysed));
    return analysed;
  };
  const small = await cost(events);
  const large = await cost(10 * events);
  say(goal(`ten times the events, ${limit}: wall time`, large.wall_seconds / small.wall_seconds, 12));
  say("");
}
