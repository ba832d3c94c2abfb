import { analyse } from "./analyse.js";
import { answers } from "./answers.js";
import { assess } from "./assess.js";
import { build } from "./build.js";
import { caseCommand } from "./case.js";
import { compare } from "./compare.js";
import { decide } from "./decide.js";
import { decisions } from "./decisions.js";
import type { Declare } from "./declare.js";
import { effect } from "./effect.js";
import { explain } from "./explain.js";
import { ingest } from "./ingest.js";
import { inspect } from "./inspect.js";
import { key } from "./key.js";
import { purge } from "./purge.js";
import { quality } from "./quality.js";
import { rank } from "./rank.js";
import { release } from "./release.js";
import { report } from "./report.js";
import { sql } from "./sql.js";
import { status } from "./status.js";
import { whatIf } from "./what-if.js";

/** Every command, in the order in which `--help` lists them. */
export const definitions: readonly Declare[] = [
  inspect,
  ingest,
  quality,
  analyse,
  compare,
  assess,
  answers,
  rank,
  whatIf,
  build,
  report,
  release,
  decide,
  decisions,
  effect,
  status,
  sql,
  key,
  purge,
  caseCommand,
  explain,
];
