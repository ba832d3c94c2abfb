import { createHash } from "node:crypto";
import { protectingProfiles, type ProfileName } from "../config/policy.js";
import { html, type Html } from "./html.js";
import { runId, type Manifest } from "./manifest.js";
import type { Sent } from "./sent-name.js";

/** What a page says of itself for programs: what it is, for whom, and of which run. */
export interface PageFacts extends Omit<Sent, "manifest"> {
  /** People still have something to do about it: a draft that cannot be released. */
  readonly unfinished: boolean;
  readonly profile: ProfileName;
  /** As `runId`. */
  readonly run: string;
  /** Null where the page belongs to no project. */
  readonly config_sha256: string | null;
  /** ISO 8601 with offset. */
  readonly made_at: string;
}

/** Facts of a page from what its kind knows and from the manifest of its run. */
export const pageFacts = (
  { kind, id, closed }: Omit<Sent, "manifest">,
  unfinished: boolean,
  manifest: Manifest,
): PageFacts => ({
  kind,
  id,
  closed,
  unfinished,
  profile: manifest.profile,
  run: runId(manifest),
  config_sha256: manifest.config_sha256,
  made_at: manifest.made_at,
});

/** The element of the head that holds the facts, and room for the seal; on one line, as `readSeal` reads it. */
// prettier-ignore
export const sealTag = (facts: PageFacts): Html =>
  html`<meta name="prozessradar" content="" data-kind="${facts.kind}" data-process="${facts.id ?? ""}" data-profile="${facts.profile}" data-run="${facts.run}" data-config="${facts.config_sha256 ?? ""}" data-made="${facts.made_at}" data-closed="${String(facts.closed)}" data-unfinished="${String(facts.unfinished)}">`;

const tag =
  /<meta name="prozessradar" content="([0-9a-f]*)" data-kind="([^"]*)" data-process="([^"]*)" data-profile="([^"]*)" data-run="([^"]*)" data-config="([^"]*)" data-made="([^"]*)" data-closed="([^"]*)" data-unfinished="([^"]*)">/;

const emptied = (page: string): string =>
  page.replace(tag, (found, seal: string) => found.replace(`content="${seal}"`, () => 'content=""'));

const sealOf = (page: string): string => createHash("sha256").update(emptied(page), "utf8").digest("hex");

/**
 * The page with its seal: SHA-256 over the whole page in which the seal is empty. It shows that nothing was changed since by
 * accident or by hand; whoever computes it anew can forge it, as it is no signature.
 */
export function sealed(page: string): string {
  const seal = sealOf(page);
  return page.replace(tag, (found) => found.replace(/content="[0-9a-f]*"/, () => `content="${seal}"`));
}

/** What a text says of itself as a page of ours; null where it is none. `holds`: nothing was changed since it was written. */
export function readSeal(page: string): (PageFacts & { readonly holds: boolean }) | null {
  const found = tag.exec(page);
  if (found === null) return null;
  const [
    ,
    seal = "",
    kind = "",
    id = "",
    profile = "",
    run = "",
    config = "",
    made_at = "",
    closed,
    unfinished,
  ] = found;
  const known = [...protectingProfiles, "public-data" as const].find((name) => name === profile);
  if (known === undefined) return null;
  return {
    kind,
    id: id === "" ? null : id,
    closed: closed === "true",
    unfinished: unfinished === "true",
    profile: known,
    run,
    config_sha256: config === "" ? null : config,
    made_at,
    holds: seal === sealOf(page),
  };
}
