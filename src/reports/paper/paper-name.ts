import type { ReportInput } from "../report-input.js";
import { sentName } from "../sent-name.js";
import { isPublic } from "./head.js";

/**
 * Name without ending of the files of a paper. A final one is sent, and its name says so; a draft belongs to the build and
 * the next build replaces it. Either tells where it must not be read in public.
 */
export function paperName(input: ReportInput): string {
  const closed = !isPublic(input);
  if (input.paper?.final === true)
    return sentName({ kind: "paper", id: null, manifest: input.manifest, closed });
  return draftNames[closed ? "closed" : "open"];
}

/** Names of a draft: a build leaves only one of the two, as the other is of another profile. */
export const draftNames = { open: "paper", closed: "paper-nichtoeffentlich" } as const;
