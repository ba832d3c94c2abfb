import { join } from "node:path";
import { AppError } from "../errors/app-error.js";
import type { Inspection } from "../inspect/inspection.js";
import type { Placement, ProjectPlace } from "../inspect/placement.js";
import { processYaml, sourceYaml, type ProcessFacts } from "../inspect/process-yaml.js";
import { projectYaml } from "../inspect/project-yaml.js";
import { updatedYaml } from "../inspect/update-yaml.js";
import type { Lang } from "../text.js";
import type { InspectFlags } from "./inspect-flags.js";
import type { Context } from "./io.js";

/** What was written down. */
export interface Written {
  /** Absolute paths; the process file first, then a new `prozessradar.yaml`. */
  readonly files: readonly string[];
  /** Only source and columns of a file that was there were replaced. */
  readonly updated: boolean;
  /** Entries that a person has to complete are in it. */
  readonly drafts: boolean;
}

interface Wanted {
  readonly project: ProjectPlace;
  readonly place: Placement;
  readonly id: string;
  readonly lang: Lang;
  readonly today: string;
  readonly flags: InspectFlags;
}

/** Writes the proposal as a process file, and a project file where there is none. */
export async function writtenProposal(
  inspection: Inspection,
  { project, place, id, lang, today, flags }: Wanted,
  { effects }: Context,
): Promise<Written> {
  const { trial } = inspection;
  if (trial === null) throw new TypeError("a proposal needs a trial run");
  const publicData = flags.publicData === true;
  const facts: ProcessFacts = {
    id,
    name: titleOf(id),
    lang,
    today,
    files: place.files,
    public_data: publicData,
    name_activities: publicData || inspection.refusal === null,
  };
  const text =
    place.before === null
      ? processYaml({ ...inspection, trial }, facts)
      : updatedYaml(place.before, sourceYaml(inspection, facts));
  if (text === null) throw new AppError("process-file-not-updatable", { path: flags.write ?? "" });
  const files = [place.path];
  if (project.file === null) {
    const path = join(project.root, "prozessradar.yaml");
    await effects.write(path, projectYaml(titleOf(id), lang, inspection.source.timezone));
    files.push(path);
  }
  await effects.write(place.path, text);
  return { files, updated: place.before !== null, drafts: place.before === null && !publicData };
}

const titleOf = (id: string): string => {
  const words = id.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
