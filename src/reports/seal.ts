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
  /** The processes that it is about: of a page on the whole project, all of the run. */
  readonly processes: readonly string[];
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
  // a page for one department does not name what others do
  processes: id === null ? [...new Set(manifest.inputs.map(({ process }) => process))] : [id],
  run: runId(manifest),
  config_sha256: manifest.config_sha256,
  made_at: manifest.made_at,
});

/** The element of the head that holds the facts, and room for the seal; on one line, as `readSeal` reads it. */
// prettier-ignore
export const sealTag = (facts: PageFacts): Html =>
  html`<meta name="prozessradar" content="" data-kind="${facts.kind}" data-process="${facts.id ?? ""}" data-profile="${facts.profile}" data-processes="${facts.processes.join(" ")}" data-run="${facts.run}" data-config="${facts.config_sha256 ?? ""}" data-made="${facts.made_at}" data-closed="${String(facts.closed)}" data-unfinished="${String(facts.unfinished)}">`;

/** The element again in a text; its facts may hold anything but quotes, which are escaped. */
const tag = /<meta name="prozessradar" content="([0-9a-f]*)"((?: data-[a-z]+="[^"]*")+)>/;

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
  const [found, seal, written = ""] = tag.exec(page) ?? [];
  if (found === undefined) return null;
  const facts = new Map(
    [...written.matchAll(/data-([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const fact = (name: string) => facts.get(name) ?? "";
  const profile = [...protectingProfiles, "public-data" as const].find((name) => name === fact("profile"));
  if (profile === undefined) return null;
  return {
    kind: fact("kind"),
    id: fact("process") || null,
    closed: fact("closed") === "true",
    unfinished: fact("unfinished") === "true",
    profile,
    processes: fact("processes")
      .split(" ")
      .filter((id) => id !== ""),
    run: fact("run"),
    config_sha256: fact("config") || null,
    made_at: fact("made"),
    holds: seal === sealOf(page),
  };
}
