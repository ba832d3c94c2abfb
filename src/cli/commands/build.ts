import { resolve } from "node:path";
import { buildProject, type Built } from "../../build.js";
import { loadProject, type Project } from "../../config/project.js";
import { measuresJson } from "../../reports/export-json.js";
import { say as sayIn } from "../../reports/locale.js";
import { candidates } from "../../reports/portfolio/candidates.js";
import type { Lang, Text } from "../../text.js";
import type { BuildFlags } from "../call.js";
import { fromEnvironment } from "../environment.js";
import { contactLines, contactMissing } from "../contact-missing.js";
import { filterLines } from "../filter-lines.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { readPaperText } from "../paper-text.js";
import { printedLines, printerOf, printPages } from "../pdf.js";
import { portfolioScript } from "../portfolio-script.js";
import { protectionLines } from "../protection.js";
import { rankingTable } from "../ranking-table.js";
import { sourceIssues } from "../source-facts.js";
import { isSpec, specLines } from "../spec-lines.js";
import { indented } from "../table.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";
import { refuseUnwritable } from "../writable.js";

/** `prozessradar build`: a whole project, from its files to its reports. */
export async function build(flags: BuildFlags, context: Context): Promise<Outcome> {
  const { cwd, chosenLang, effects, env } = context;
  const printer = flags.pdf === true ? printerOf(context) : null;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const out = flags.out === undefined ? project.paths.reports : resolve(cwd, flags.out);
  refuseUnwritable(out);
  const profile = flags.profile ?? fromEnvironment(env, "PROFILE", profileValue);
  const paper = readPaperText(project, undefined, cwd);
  const built = await buildProject(
    project,
    {
      ...(profile !== null && { profile }),
      ...(chosenLang !== null && { lang: chosenLang }),
      ...(flags.static !== true && { script: await portfolioScript() }),
      out,
      ...(flags.only !== undefined && { only: flags.only }),
      ...(paper !== null && { paper: { ...paper, final: false } }),
      facts: { version: version(), git_commit: gitCommit() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  const printed = printer === null ? [] : await printPages(built.files, printer, context, built.sent);
  return outcome(project, built, printed, { ...context, lang: chosenLang ?? project.lang });
}

const words = {
  proposal: {
    de: "Dies ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "This is a computed proposal. People decide.",
  },
  filters: { de: "Filter:", en: "Filters:" },
  rejected: { de: "Abgewiesene Zeilen", en: "Rejected rows" },
  written: { de: "Berichte geschrieben:", en: "Reports written:" },
  open: { de: "Öffnen Sie im Browser:", en: "Open in a browser:" },
} as const satisfies Record<string, Text>;

/** Every process in the order of the ranking, with its released rows; null where nothing was released. */
const rankingJson = ({ tables, processes }: Built, lang: Lang) =>
  candidates(tables, processes).map(({ info, rpa, ki, benefit }) => ({
    id: info.id,
    name: info.name[lang],
    rpa,
    ki,
    benefit,
  }));

function outcome(
  project: Project,
  built: Built,
  printed: readonly string[],
  { lang, cwd, width }: Context,
): Outcome {
  const { tables, profile, processes, accounting, manifest, files } = built;
  const say = sayIn(lang);
  const issues = sourceIssues(accounting, lang);
  const all = files.map((file) => nameFrom(cwd, file));
  const [shown, specs] = [all.filter((file) => !isSpec(file)), all.filter(isSpec)];
  const pdfs = printed.map((file) => nameFrom(cwd, file));
  return {
    exit: 0,
    data: {
      ranking: rankingJson(built, lang),
      processes: processes.map(({ id, name }) => ({
        id,
        name: name[lang],
        files: accounting.filter((account) => account.process === id),
        measures: measuresJson(tables, id, lang),
      })),
      suppressedCells: manifest.suppressed_cells,
      reports: [...shown, ...pdfs],
      charts: specs,
    },
    issues: [...issues, ...contactMissing(project, lang)],
    profile: profile.name,
    inputs: accounting.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => [
      ...rankingTable(tables, processes, { say, profile, width }),
      ...processes.flatMap((info) =>
        filterLines(tables, info, { say, width }, `${words.filters[lang]} ${info.name[lang]}`),
      ),
      "",
      words.proposal[lang],
      "",
      ...(issues.length === 0
        ? []
        : [
            words.rejected[lang],
            ...issues.flatMap(({ file, message }) => indented(`${file}: ${message}`, width)),
            "",
          ]),
      ...protectionLines(tables, profile, say, width),
      "",
      ...contactLines(project, lang, width),
      `${words.written[lang]} ${say.number(shown.filter((file) => file.endsWith(".html")).length)}`,
      ...specLines(specs, say),
      ...printedLines(pdfs, say),
      `${words.open[lang]} ${shown[0] ?? ""}`,
    ],
  };
}
