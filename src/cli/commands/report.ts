import { resolve } from "node:path";
import { writeFromRelease } from "../../build.js";
import { nearest } from "../../config/nearest.js";
import type { ProfileName } from "../../config/policy.js";
import { loadProject, type Project } from "../../config/project.js";
import { unknownProcess } from "../../config/unknown-process.js";
import { AppError } from "../../errors/app-error.js";
import type { Say } from "../../charts/chart.js";
import type { PlaceKey } from "../../reports/paper/places.js";
import { say as sayIn } from "../../reports/locale.js";
import type { Text } from "../../text.js";
import type { ReportFlags } from "../call.js";
import { contactLines, contactMissing } from "../contact-missing.js";
import { fromEnvironment } from "../environment.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { openReport, viewingLines } from "../open-report.js";
import { openFor, readPaperText } from "../paper-text.js";
import { writePaperText } from "../paper-text-write.js";
import { printedLines, printerOf, printPages } from "../pdf.js";
import { portfolioScript } from "../portfolio-script.js";
import { protectionLines } from "../protection.js";
import { processesWith } from "../report-by.js";
import { isOfProcess, typedKinds, type TypedKind } from "../report-kinds.js";
import { isSpec, specLines } from "../spec-lines.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";

/** The flag of the paper that was typed. */
const paperFlag = ({ final, text, writeText }: ReportFlags): string | undefined =>
  [
    final === true ? "--final" : null,
    text === undefined ? null : "--text",
    writeText === true ? "--write-text" : null,
  ].find((flag) => flag !== null) ?? undefined;

const unwritten = { texts: {}, sha256: null } as const;

/** `prozessradar report`: reports from what the last build released; no log is opened. */
export async function report(
  typed: string,
  processes: readonly string[],
  flags: ReportFlags,
  context: Context,
): Promise<Outcome> {
  const { cwd, chosenLang, effects, env, width } = context;
  const printer = flags.pdf === true ? printerOf(context) : null;
  const kind = typedKinds.find((known) => known === typed);
  if (kind === undefined) {
    const near = nearest(typed, typedKinds);
    throw new AppError("report-kind-unknown", { kind: typed, near, known: typedKinds });
  }
  if (processes.length > 0 && !isOfProcess(kind)) throw new AppError("report-of-project", { kind });
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const known = project.processes.map(({ id }) => id);
  const unknown = processes.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unknownProcess(unknown, known);
  const other = kind === "paper" ? undefined : paperFlag(flags);
  if (other !== undefined) throw new AppError("paper-only", { flag: other });
  if (flags.writeText === true) return await writePaperText(project, flags, context);
  const paper = readPaperText(project, flags.text, cwd);
  const final = flags.final === true;
  const profile = flags.profile ?? fromEnvironment(env, "PROFILE", profileValue);
  const divided = dividedBy(kind, processes, flags, project, profile ?? project.profile);
  const written = await writeFromRelease(
    project,
    {
      ...(profile !== null && { profile }),
      ...(chosenLang !== null && { lang: chosenLang }),
      ...(flags.static !== true && { script: await portfolioScript() }),
      ...(flags.out !== undefined && { out: resolve(cwd, flags.out) }),
      ...((paper !== null || final) && { paper: { ...(paper ?? unwritten), final } }),
      ...(flags.by !== undefined && { by: flags.by }),
      facts: { version: version(), git_commit: gitCommit() },
      chosen: (file) =>
        (kind === "all" || file.kind === kind) &&
        (processes.length === 0 || (file.process !== null && processes.includes(file.process))) &&
        (divided === null || (file.process !== null && divided.includes(file.process))),
    },
    effects,
  );
  const printed = printer === null ? [] : await printPages(written.files, printer, context, written.sent);
  const lang = chosenLang ?? project.lang;
  const all = written.files.map((file) => nameFrom(cwd, file));
  const [shown, specs] = [all.filter((file) => !isSpec(file)), all.filter(isSpec)];
  const pdfs = printed.map((file) => nameFrom(cwd, file));
  const pages = shown.filter((file) => !file.endsWith(".json"));
  const opened = flags.open === true ? await openReport(resolve(cwd, pages[0] ?? "."), context) : null;
  return {
    exit: 0,
    data: {
      kind,
      processes,
      suppressedCells: written.manifest.suppressed_cells,
      reports: [...shown, ...pdfs],
      charts: specs,
      ...(opened !== null && { opened }),
      ...(kind === "paper" && { open: final ? [] : openFor(project, paper?.texts ?? {}) }),
    },
    issues: contactMissing(project, lang),
    profile: written.profile.name,
    inputs: written.accounting.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => [
      ...protectionLines(written.tables, written.profile, sayIn(lang), width),
      "",
      ...contactLines(project, lang, width),
      `${words.written[lang]} ${sayIn(lang).number(pages.length)}`,
      ...(kind === "paper" && !final ? openLines(openFor(project, paper?.texts ?? {}), sayIn(lang)) : []),
      ...specLines(specs, sayIn(lang)),
      ...printedLines(pdfs, sayIn(lang)),
      ...viewingLines(pages[0] ?? "", opened, sayIn(lang)),
    ],
  };
}

/** Ids of the processes whose reports can be broken down as asked; null where nobody asked. Throws as `processesWith` does. */
function dividedBy(
  kind: TypedKind,
  ids: readonly string[],
  { by }: ReportFlags,
  project: Project,
  profile: ProfileName,
): readonly string[] | null {
  if (by === undefined) return null;
  if (kind !== "process" && kind !== "analysis") throw new AppError("by-of-process", { kind });
  const asked = project.processes.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return processesWith(by, asked, ids.length > 0, project.policy.profiles[profile]);
}

/** What nobody has written yet: a paper with open places stays a draft. */
const openLines = (open: readonly PlaceKey[], say: Say): readonly string[] =>
  open.length === 0
    ? [say.text(words.complete)]
    : [
        say.text({
          de: `Noch offen: ${say.number(open.length)} (${open.join(", ")})`,
          en: `Still open: ${say.number(open.length)} (${open.join(", ")})`,
        }),
        say.text(words.how),
      ];

const words = {
  complete: {
    de: "Keine Stelle ist offen. Endfassung: prozessradar report paper --final",
    en: "No place is open. Final version: prozessradar report paper --final",
  },
  how: {
    de: "Texte dazu in paper.yaml; eine Datei zum Ausfüllen: prozessradar report paper --write-text",
    en: "Texts for them in paper.yaml; a file to fill in: prozessradar report paper --write-text",
  },
  written: { de: "Berichte geschrieben:", en: "Reports written:" },
} as const satisfies Record<string, Text>;
