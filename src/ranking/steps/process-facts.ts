import type { Context } from "../context.js";
import { structuredInput } from "../indicators/structured-input.js";
import { unstructuredInput } from "../indicators/unstructured-input.js";
import { xoevStandard } from "../../config/xoev-standard.js";

/** What the steps of a process have in common. */
export interface ProcessFacts {
  /** Rule A-1: is there an interface or a register retrieval? `unknown` also where nobody answered. */
  readonly hasInterface: "yes" | "no" | "unknown";
  /** The standard of XÖV by which the application exchanges data; null where none is named. */
  readonly xoevStandard: string | null;
  /** Rule R-2: discretion or a margin of assessment. */
  readonly discretion: "yes" | "no" | "unknown";
  /** The process file marks at least one step as a decision. */
  readonly decisionsMarked: boolean;
  /** The process file marks at least one step as one that reads documents. */
  readonly readersMarked: boolean;
  /** R5; null where it is not known. */
  readonly structuredShare: number | null;
  /** K1; null where it is not known. */
  readonly unstructuredShare: number | null;
}

export function processFacts(context: Context): ProcessFacts {
  const { gates, activities, assessment } = context.process;
  return {
    hasInterface: gates["A-1"]?.answer ?? "unknown",
    xoevStandard: xoevStandard(assessment),
    discretion: gates["R-2"]?.answer ?? "unknown",
    decisionsMarked: Object.values(activities).some(({ decision }) => decision === true),
    readersMarked: Object.values(activities).some(({ reads_documents }) => reads_documents === true),
    structuredShare: structuredInput.value(context).value,
    unstructuredShare: unstructuredInput.value(context).value,
  };
}
