import { z } from "zod";
import { protectingProfiles } from "../config/policy.js";
import type { ReleaseRecord } from "./record.js";

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The form of one line of `releases.jsonl`; nothing more, nothing less. */
export const recordFile: z.ZodType<ReleaseRecord> = z.strictObject({
  id: z.string().regex(/^F-[0-9]{4,}$/),
  time: z.iso.datetime(),
  date: z.iso.date(),
  function: text,
  kind: text,
  process: text.nullable(),
  profile: z.enum(protectingProfiles),
  file: text,
  report_sha256: sha256,
  draft_sha256: sha256,
  run: z.string().regex(/^[0-9a-f]{12}$/),
  config_sha256: sha256,
  previous_hash: sha256.nullable(),
  hash: sha256,
});
