import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { checkDataQuality, type ProcessQuality } from "../../data-quality.js";
import { codesOf } from "../../quality/matches.js";
import type { TrapCode } from "../../quality/trap-codes.js";
import { say as sayIn } from "../../reports/locale.js";
import type { Verdict } from "../../reports/quality/verdict.js";
import type { Text } from "../../text.js";
import type { QualityFlags } from "../call.js";
import { fromEnvironment } from "../environment.js";
import { findingIssues, findingLines } from "../inspect-findings.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import { openReport, viewingLines } from "../open-report.js";
import type { Outcome } from "../outcome.js";
import { indented, oneLine } from "../table.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";
import { refuseUnwritable } from "../writable.js";

/** `prozessradar quality`: verdict and findings of every process, and its report. Throws `trap-unknown`. */
export async function quality(
  processes: readonly string[],
  flags: QualityFlags,
  context: Context,
): Promise<Outcome> {
  const { cwd, effects, chosenLang, env } = context;
  const limits = flags.failOn === undefined ? [] : codesOf(flags.failOn);
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const profile = flags.profile ?? fromEnvironment(env, "PROFILE", profileValue) ?? "intern";
  const out = flags.out === undefined ? project.paths.reports : resolve(cwd, flags.out);
  refuseUnwritable(out);
  const checked = await checkDataQuality(
    project,
    {
      profile,
      ...(chosenLang !== null && { lang: chosenLang }),
      out,
      ...(processes.length > 0 && { only: processes }),
      facts: { version: version(), git_commit: gitCommit() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  const lang = chosenLang ?? project.lang;
  const say = sayIn(lang);
  const broken = brokenLimits(checked, limits);
  const first = checked[0]?.file ?? out;
  const opened = flags.open === true ? await openReport(first, context) : null;
  return {
    exit: broken.length > 0 ? 4 : 0,
    data: {
      processes: checked.map((one) => ({
        id: one.process,
        name: one.name[lang],
        verdict: one.verdict,
        report: nameFrom(cwd, one.file),
        accounts: one.accounts,
      })),
      failedOn: broken,
      ...(opened !== null && { opened }),
    },
    issues: checked.flatMap(({ findings }) => findingIssues({ findings }, say)),
    profile,
    inputs: checked.flatMap(({ accounts }) => accounts.map(({ file, sha256 }) => ({ path: file, sha256 }))),
    told: true,
    lines: () => [
      ...checked.flatMap((one, i) => [
        ...(i === 0 ? [] : [""]),
        `${oneLine(one.name[lang])} (${one.process}): ${say.text(verdicts[one.verdict])}`,
        ...findingLines({ files: one.accounts, findings: one.findings }, say, context.width),
        ...indented(`${say.text(words.report)} ${nameFrom(cwd, one.file)}`, context.width),
      ]),
      ...(opened === null ? [] : ["", ...viewingLines(nameFrom(cwd, first), opened, say)]),
      ...(broken.length === 0 ? [] : ["", `${say.text(words.broken)} ${broken.join(", ")}`]),
    ],
  };
}

/** Codes of the limit that were found, in their order. */
function brokenLimits(checked: readonly ProcessQuality[], limits: readonly TrapCode[]): readonly TrapCode[] {
  const found = new Set(checked.flatMap(({ findings }) => findings.map(({ code }) => code)));
  return limits.filter((code) => found.has(code));
}

const verdicts: Readonly<Record<Verdict, Text>> = {
  usable: { de: "verwendbar", en: "usable" },
  limited: { de: "verwendbar mit Einschränkungen", en: "usable with reservations" },
  unusable: { de: "so nicht verwendbar", en: "not usable as it is" },
};

const words = {
  report: { de: "Bericht:", en: "Report:" },
  broken: { de: "Nicht zulässig (--fail-on) und gefunden:", en: "Not allowed (--fail-on) and found:" },
} as const satisfies Record<string, Text>;
