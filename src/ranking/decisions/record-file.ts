import { z } from "zod";
import { decisions, leastReason, type Decision, type DecisionRecord } from "./record.js";

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const rank = z.int().min(1).nullable();

/** The form of one line of `decisions.jsonl`; nothing more, nothing less. */
export const recordFile: z.ZodType<DecisionRecord> = z.strictObject({
  id: z.string().regex(/^E-[0-9]{4,}$/),
  process: text,
  time: z.iso.datetime(),
  body: text,
  function: text,
  name: text.exactOptional(),
  decision: z.enum(Object.keys(decisions) as [Decision, ...Decision[]]), // Object.keys forgets that they are decisions
  reason: z.string().min(leastReason),
  rank_by_tool: z.strictObject({ rpa: rank, ki: rank }),
  departs: z.boolean().nullable(),
  conditions: z.array(text),
  review_on: z.iso.date().nullable(),
  report_sha256: sha256.nullable(),
  config_sha256: sha256,
  legal_as_of: z.string().regex(/^[0-9]{4}-[0-9]{2}$/),
  corrects: z
    .string()
    .regex(/^E-[0-9]{4,}$/)
    .exactOptional(),
  previous_hash: sha256.nullable(),
  hash: sha256,
});
