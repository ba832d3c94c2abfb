import type { Manifest } from "./manifest.js";

/** What tells a file that is sent from every other one. */
export interface Sent {
  readonly kind: string;
  /** Id of the process; null for a report on the whole project. */
  readonly id: string | null;
  readonly manifest: Pick<Manifest, "made_at" | "profile">;
  /** Whether it must not be read in public. */
  readonly closed: boolean;
}

/**
 * Name without ending of a file that is meant to be sent: `<kind>[-<id>]-<YYYY-MM>-<profile>[-nichtoeffentlich]`. It is made of
 * ids, never of data, and says in a mailbox what the file may be used for. The pages of a build have names of their own that
 * stay: they link to each other, and the next build replaces them.
 */
export const sentName = ({ kind, id, manifest: { made_at, profile }, closed }: Sent): string =>
  [
    kind,
    ...(id === null ? [] : [id]),
    made_at.slice(0, "YYYY-MM".length),
    profile,
    ...(closed ? ["nichtoeffentlich"] : []),
  ].join("-");
