import type { ProjectStatus } from "../store/project-status.js";
import { shellLine } from "./shell.js";
import type { StatusFinding, StatusWord } from "./status-findings.js";

interface Places {
  /** The folder of the project as typed; null = the current one. */
  readonly directory: string | null;
  /** As they can be typed. */
  readonly store: string;
  readonly keyFile: string | null;
}

/** These are mended by hand, or by repeating a command whose words only a person knows. */
const byHand: readonly StatusWord[] = ["deletions", "draft"];

/** The one command that the most urgent finding asks for, as it can be typed; null where no command helps. */
export function nextCommand(
  status: ProjectStatus,
  findings: readonly StatusFinding[],
  places: Places,
): string | null {
  const first = findings.find(({ word }) => !byHand.includes(word));
  if (first === undefined) return null;
  const here = places.directory === null ? [] : ["-C", places.directory];
  const ours = (...words: readonly string[]) => shellLine(["prozessradar", ...words, ...here]);
  switch (first.word) {
    case "expired":
      return ours("purge", "--expired", "--dry-run");
    case "permissions":
      return shellLine(["chmod", "-R", "go=", ...tooOpen(status, places)]);
    case "key":
      return status.key === "missing" && status.processes.every(({ loaded }) => loaded === null)
        ? ours("key", "create")
        : ours("key");
    case "unloaded":
    case "stale": {
      const all = new Set(
        findings
          .filter(({ word }) => word === "unloaded" || word === "stale")
          .flatMap((one) => one.processes),
      );
      return ours("ingest", ...(all.size === status.processes.length ? [] : all));
    }
    case "results":
      return ours("build");
    case "unconfirmed":
      return ours("report", "process", ...first.processes.slice(0, 1));
    case "open": {
      const most = status.processes.reduce((a, b) => (b.questions.open > a.questions.open ? b : a));
      return ours("assess", most.id);
    }
    case "deletions":
    case "draft":
      return null;
  }
}

/** What to close: the store as a whole, the key by itself. */
const tooOpen = ({ too_open }: ProjectStatus, { store, keyFile }: Places): readonly string[] => [
  ...(too_open.some(({ kind }) => kind === "store") ? [store] : []),
  ...(keyFile !== null && too_open.some(({ kind }) => kind === "key") ? [keyFile] : []),
];
