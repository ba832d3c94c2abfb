import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import type { StagedFile } from "../accounting.js";
import type { Instances } from "../instances/lifecycle.js";
import type { FileRejects } from "../rows/rejects.js";
import type { NameLook } from "../rows/name-look.js";
import { germanDates } from "./dq-101.js";
import { mixedResolution } from "./dq-102.js";
import { unreadableTimes } from "./dq-103.js";
import { oddSpellings } from "./dq-104.js";
import { unreadableAmounts } from "./dq-106.js";
import { frequentCase, missingCases } from "./dq-201.js";
import { formulaCases, lostZeros, roundedCases } from "./dq-202.js";
import { idSpellings } from "./dq-203.js";
import { exactDuplicates } from "./dq-204.js";
import { nearDuplicates } from "./dq-205.js";
import { missingHour } from "./dq-301.js";
import { doubledHour } from "./dq-302.js";
import { mixedOffsets, seasonalShift } from "./dq-303.js";
import { earlyDates, oddDates, openStarts } from "./dq-304.js";
import { midnightOnly, oneInstantCases } from "./dq-305.js";
import { endBeforeStart } from "./dq-306.js";
import { cutCases } from "./dq-307.js";
import { similarNames } from "./dq-401.js";
import { lifecycleOddities, lifecycleSpelling } from "./dq-403.js";
import { brokenChains } from "./dq-404.js";
import { unreadColumns } from "./dq-501.js";
import { lookAtRows } from "./row-look.js";
import { lookAtTimes } from "./time-look.js";

/**
 * The traps that the staged rows of a process show, by code; within one code by file. Called when duplicates are marked
 * and the lifecycle is collapsed (`made`); `rejected` as counted, `lookedAtCases` (`cases` of them) and `rowGroups` built.
 * One scan of the rows at most, for the lines of flags; all else looks at groups, different names and ids only.
 */
export async function findTraps(
  engine: Engine,
  source: Source,
  files: readonly StagedFile[],
  rejected: readonly FileRejects[],
  made: Pick<Instances, "kind" | "expected" | "orphans">,
  { cases, names }: { readonly cases: number; readonly names: NameLook },
): Promise<readonly Finding[]> {
  const rows = await lookAtRows(engine, files);
  const times = await lookAtTimes(engine, source.timezone);
  return [
    ...germanDates(rows),
    ...mixedResolution(rows),
    ...unreadableTimes(rejected),
    ...oddSpellings(rows),
    ...unreadableAmounts(rows),
    ...missingCases(rejected),
    ...(await frequentCase(engine)),
    ...roundedCases(rejected),
    ...formulaCases(rows),
    ...(await lostZeros(engine, cases)),
    ...(await idSpellings(engine, cases)),
    ...exactDuplicates(rows),
    ...nearDuplicates(rows),
    ...missingHour(rows),
    ...doubledHour(rows),
    ...mixedOffsets(rows),
    ...seasonalShift(times),
    ...oddDates(rejected),
    ...openStarts(rows),
    ...earlyDates(rows),
    ...(await oneInstantCases(engine, cases)),
    ...midnightOnly(times),
    ...endBeforeStart(rows),
    ...(await cutCases(engine, source, cases)),
    ...similarNames(names),
    ...lifecycleSpelling(rows),
    ...lifecycleOddities(files, made),
    ...(source.shape === "status" && source.old_status !== undefined ? await brokenChains(engine) : []),
    ...unreadColumns(files, source),
  ];
}
