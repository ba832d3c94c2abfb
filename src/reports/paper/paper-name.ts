import type { ReportInput } from "../report-input.js";
import { sentName } from "../sent-name.js";
import { isPublic } from "./head.js";

/**
 * Name without ending of the files of a paper. A final one is sent, and its name says so; a draft belongs to the build and
 * the next build replaces it. Either tells where it must not be read in public.
 */
export function paperName(input: ReportInput): string {
  if (input.paper?.final === true) return sentPaperName(input);
  return draftNames[isPublic(input) ? "open" : "closed"];
}

/** Name without ending under which a paper is sent; a draft is called so at its end. */
export function sentPaperName(input: ReportInput): string {
  const name = sentName({ kind: "paper", id: null, manifest: input.manifest, closed: !isPublic(input) });
  return input.paper?.final === true ? name : `${name}-entwurf`;
}

/** Names of a draft: a build leaves only one of the two, as the other is of another profile. */
export const draftNames = { open: "paper", closed: "paper-nichtoeffentlich" } as const;
