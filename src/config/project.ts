import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";
import type { Lang, Text } from "../text.js";
import { administrationZone } from "./administration-zone.js";
import { at } from "./at.js";
import type { ConfigDocument, Report } from "./document.js";
import { dataDay, hoursOn, type HoursOfPost } from "./hours-of-post.js";
import { load } from "./load.js";
import { check, inOrder, problemAt } from "./parse.js";
import { readNamed } from "./named-file.js";
import { isInside, nearestFile, outside } from "./paths.js";
import { policyFile } from "./policy-file.js";
import { defaultPolicy, type Policy, type ProfileName } from "./policy.js";
import { dictionaryOf, present } from "./present.js";
import type { Process } from "./process.js";
import { ProjectCalendars } from "./project-calendars.js";
import { projectFile, type ProjectFile } from "./project-file.js";
import { readProcesses } from "./project-processes.js";
import { rankingFile } from "./ranking-file.js";
import { rankingV1, type RankingModel } from "./ranking.js";

/** What an hour of work costs, in euros: stated as such, or by the parts of a post. */
export interface WorkCost {
  readonly hour:
    | { readonly rate: number }
    | { readonly personnelCost: number; readonly materialCost: number; readonly overheadShare: number };
  /** Working hours of a full-time post. */
  readonly hours_per_year: HoursOfPost;
  readonly source: string;
  /** Of the source, ISO. */
  readonly date: string;
}

/** A project as `prozessradar.yaml` and the files it names describe it. Paths are absolute. */
export interface Project {
  readonly dir: string;
  readonly name: Text;
  readonly lang: Lang;
  /** Zone of stamps that name none; what is counted by day or month follows `administrationZone`, whatever it is. */
  readonly timezone: string;
  /** Folder of the analysis and the release store. */
  readonly store: string;
  readonly profile: ProfileName;
  readonly policy: Policy;
  readonly ranking: RankingModel;
  /** In the order of their files' names; ids are unique. */
  readonly processes: readonly Process[];
  readonly limits: { readonly max_reject_share: number };
  /** What an hour of work costs; null = nobody stated it, and no amount of money is shown. */
  readonly costs: WorkCost | null;
  /** Secret for case tokens, outside of the project; null = none configured. */
  readonly key_file: string | null;
  /** Whom readers tell about barriers. */
  readonly accessibility_contact?: string;
  /** Head counts, because a log cannot know them. */
  readonly org_units: Readonly<Record<string, { readonly staff: number }>>;
  /** `reports`: a folder; `decisions`: the decision log; `releases`: the log of what may leave. */
  readonly paths: { readonly reports: string; readonly decisions: string; readonly releases: string };
  /** Every configuration file that was read, `prozessradar.yaml` first. */
  readonly files: readonly string[];
}

const mainFile = "prozessradar.yaml";

/**
 * The project in `dir`: `prozessradar.yaml` and every file that it names, sources resolved but not opened. Throws one
 * `AppError` that lists every problem of all files, or says that there is no project.
 */
export function loadProject(dir: string): Project {
  const root = resolve(dir);
  const main = join(root, mainFile);
  if (!existsSync(main)) {
    throw new AppError("project-missing", { folder: dir, near: nearestFile(root, mainFile) });
  }
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!isInside(root, main)) report({ file: mainFile, line: null, path: "", says: outside, exit: 2 });
  const document = load(main, mainFile, report);
  const project = document && readProject(root, document, report);
  if (project === undefined || problems.length > 0)
    throw new AppError("config-invalid", { problems: inOrder(problems, mainFile) });
  return project;
}

/** The file of a process, absolute; undefined where the project has no such process. */
export function fileOfProcess({ processes, files }: Project, id: string): string | undefined {
  const place = processes.findIndex((process) => process.id === id);
  return place < 0 ? undefined : files.at(place - processes.length); // the process files are the last ones
}

/** The project, or undefined where a file is not valid; reports all problems either way. */
function readProject(root: string, document: ConfigDocument, report: Report): Project | undefined {
  const checked = check(projectFile, document, report)?.value;
  const file = checked ?? salvaged(document);
  const ranking = readNamed(root, document, "ranking", file.ranking, report);
  const policy = readNamed(root, document, "policy", file.policy, report);
  const model = ranking ? check(rankingFile, ranking.document, report)?.value : rankingV1;
  const rules = policy ? check(policyFile, policy.document, report)?.value : defaultPolicy;
  const allowed = rules ?? defaultPolicy;
  const timezone = checked?.timezone ?? administrationZone;
  const calendars = new ProjectCalendars(root, report);
  const calendar = calendars.named(document, file.calendar);
  const known = { root, timezone, policy: allowed, calendars, ...present({ calendar }) };
  const processes = readProcesses(known, file.paths.processes, document, report);
  if (checked === undefined || model === undefined) return undefined;
  checkPlaces(root, checked, document, report);
  const described = processes.map(({ process }) => process);
  if (checked.costs !== undefined) checkHours(checked.costs.hours_per_year, described, document, report);
  if (!allowed.profiles_allowed.includes(checked.profile)) {
    report(problemAt(document, ["profile"], notAllowed(checked.profile, allowed.profiles_allowed), 5));
  }
  const { name, lang, profile, limits, org_units, accessibility_contact, key_file } = checked;
  return {
    dir: root,
    name,
    lang,
    timezone,
    store: resolve(root, checked.store),
    profile,
    policy: allowed,
    ranking: model,
    processes: described,
    limits: { max_reject_share: limits.max_reject },
    costs: checked.costs === undefined ? null : workCost(checked.costs),
    key_file: key_file === undefined ? null : resolve(root, key_file),
    ...present({ accessibility_contact }),
    org_units: dictionaryOf(Object.entries(org_units)),
    paths: {
      reports: resolve(root, checked.paths.reports),
      decisions: resolve(root, checked.paths.decisions),
      releases: resolve(root, checked.paths.releases),
    },
    files: [
      join(root, mainFile),
      ...[ranking, policy].flatMap((named) => (named ? [named.path] : [])),
      ...calendars.files,
      ...processes.map((process) => process.path),
    ],
  };
}

function workCost({
  rate,
  personnel,
  material,
  overhead,
  ...rest
}: NonNullable<ProjectFile["costs"]>): WorkCost {
  if (rate !== undefined) return { hour: { rate }, ...rest };
  const parts = { personnelCost: personnel ?? 0, materialCost: material ?? 0, overheadShare: overhead ?? 0 };
  return { hour: parts, ...rest }; // the file lets no part be left out
}

/** What a project file with faults still says about the other files, so that their problems are told too. */
function salvaged({ value }: ConfigDocument): Pick<ProjectFile, "ranking" | "policy" | "calendar" | "paths"> {
  const { ranking, policy, calendar, paths } = projectFile.shape;
  return {
    ...present({
      ranking: ranking.safeParse(at(value, "ranking")).data,
      policy: policy.safeParse(at(value, "policy")).data,
      calendar: calendar.safeParse(at(value, "calendar")).data,
    }),
    paths: paths.safeParse(at(value, "paths")).data ?? paths.parse(undefined),
  };
}

/** Folders and logs stay inside, the key stays outside. */
function checkPlaces(root: string, file: ProjectFile, document: ConfigDocument, report: Report): void {
  if (!isInside(root, resolve(root, file.store))) report(problemAt(document, ["store"], outside));
  if (!isInside(root, resolve(root, file.paths.reports))) {
    report(problemAt(document, ["paths", "reports"], outside));
  }
  if (!isInside(root, resolve(root, file.paths.decisions))) {
    report(problemAt(document, ["paths", "decisions"], outside));
  }
  if (!isInside(root, resolve(root, file.paths.releases))) {
    report(problemAt(document, ["paths", "releases"], outside));
  }
  if (file.key_file !== undefined && isInside(root, resolve(root, file.key_file))) {
    report(problemAt(document, ["key_file"], keyInside, 5));
  }
}

/** A process whose data are older than every entry would be worth the hours of another time. */
function checkHours(
  hours: HoursOfPost,
  processes: readonly Process[],
  document: ConfigDocument,
  report: Report,
): void {
  for (const process of processes) {
    const day = dataDay(process);
    if (hoursOn(hours, day) === null)
      report(problemAt(document, ["costs", "hours_per_year"], notYet(process.id, day)));
  }
}

const notYet = (process: string, day: string): Text => ({
  de: `für den Stand der Daten von ${process} (${day}) gilt noch kein Eintrag.`,
  en: `no entry holds yet on the day as of which the data of ${process} are (${day}).`,
});

const keyInside: Text = {
  de: "der Schlüssel muss außerhalb des Projektordners liegen, sonst wird er mit den Daten weitergegeben.",
  en: "the key must lie outside of the project folder, or it is passed on together with the data.",
};

const notAllowed = (profile: string, allowed: readonly string[]): Text => ({
  de: `das Profil „${profile}“ ist in policy.yaml nicht erlaubt (erlaubt: ${allowed.join(", ")}).`,
  en: `the profile "${profile}" is not allowed by policy.yaml (allowed: ${allowed.join(", ")}).`,
});
