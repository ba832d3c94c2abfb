import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { AppError } from "../../errors/app-error.js";
import { volume } from "../../measures/volume.js";
import { leverTable } from "../../ranking/tables/levers.js";
import type { Text } from "../../text.js";
import { periodText } from "../data-words.js";
import { documentOf } from "../document.js";
import { origin, runningText } from "../frame.js";
import { filterLine } from "../filter-words.js";
import { css, html, type Html } from "../html.js";
import { say as sayIn } from "../locale.js";
import { candidates, isRanked, type Candidate } from "../portfolio/candidates.js";
import { leverName } from "../portfolio/levers.js";
import { points, scoreLabels } from "../portfolio/score-words.js";
import { processFile } from "../process-file.js";
import { profileLabels } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import { pageFacts } from "../seal.js";
import { blockHtml, type Block } from "../sheet/block.js";
import { checksBlock } from "../sheet/checks.js";
import { doubtsBlock } from "../sheet/doubts.js";
import { evidenceBlock } from "../sheet/evidence.js";
import { impactPage } from "../sheet/impact.js";
import { leverBlock } from "../sheet/lever.js";
import { nextBlock } from "../sheet/next.js";
import { numbersBlock } from "../sheet/numbers.js";
import { scoresBlock } from "../sheet/scores.js";
import { stepsBlock } from "../sheet/steps.js";
import { statusHtml, type Status } from "../status.js";
import { theme } from "../theme.js";
import { sheet as sheetTheme } from "../theme/sheet.js";

/**
 * The candidate sheet of one process, one page of A4, as one HTML file; behind it a page to fill in where the pre-screen asks
 * for a fundamental rights impact assessment. A process that the profile does not let out gets a
 * sheet that says so. Throws `process-unknown`.
 */
export function candidateSheet(input: ReportInput, id: string): Promise<string> {
  const say = sayIn(input.lang);
  const candidate = candidates(input.tables, input.processes).find(({ info }) => info.id === id);
  if (candidate === undefined) {
    throw new AppError("process-unknown", { process: id, known: input.processes.map((p) => p.id) });
  }
  const name = printable(say.text(candidate.info.name));
  const { manifest } = input;
  const running = runningText(
    {
      title: `${say.text(words.kind)}: ${name}`,
      status: standing,
      manifest,
      filter: filterLine(candidate.info.filters, say),
    },
    say,
  );
  return Promise.resolve(
    documentOf({
      lang: say.lang,
      title: `${name} – ${say.text(words.kind)} – Prozessradar`,
      facts: pageFacts({ kind: "sheet", id, closed: false }, false, manifest),
      style: css`
        ${theme(running)}${sheetTheme}
      `,
      body: body(input, candidate, name, say),
    }),
  );
}

function body(input: ReportInput, candidate: Candidate, name: string, say: Say): Html {
  const { info } = candidate;
  const { tables, profile, manifest } = input;
  const known = tables.get(volume).forProcess(info.id).rows.length > 0;
  const back = processFile(info.id).replace(/^processes\//, "../processes/");
  return html`<a class="skip" href="#main">${say.text(words.skip)}</a>
    <div class="sheet">
      <header class="head">
        <p class="kind">
          <span>Prozessradar · ${say.text(words.kind)}</span>
          <span class="status">${statusHtml(standing, say)}</span>
        </p>
        <h1>${name}</h1>
        <p class="lead">
          ${info.config?.owner.unit ?? "–"} · ${say.text(words.profile)}
          ${say.text(profileLabels[profile.name])} · ${say.text(words.made)}
          ${say.value(manifest.made_at, "time")}
        </p>
        <p class="finding">${known ? finding(candidate, input, say) : say.text(words.tooSmall)}</p>
        <p class="fixed">${say.text(words.fixed)}</p>
      </header>
      <main id="main">${known ? grid(candidate, input, say) : null}</main>
      <nav class="links" aria-label="${say.text(words.more)}">
        <a href="../portfolio.html">${say.text(words.portfolio)}</a> ·
        <a href="${back}">${say.text(words.report)}</a>
      </nav>
      <footer class="foot"><p>${statusHtml(standing, say)} · ${origin(manifest, say)}</p></footer>
    </div>`;
}

/** The same fields at the same places on every sheet: two columns, and below them what all of it rests on. */
function grid(candidate: Candidate, { tables }: ReportInput, say: Say): Html {
  const { info } = candidate;
  const column = (blocks: readonly Block[]) =>
    html`<div>${blocks.map((block) => blockHtml(block, say))}</div>`;
  const left = column([
    scoresBlock(candidate, tables, say),
    leverBlock(info.id, tables, say),
    checksBlock(info, tables, say),
  ]);
  const right = column([
    numbersBlock(candidate, tables, periodText(tables, info.id, say), say),
    stepsBlock(info.id, tables, say),
    doubtsBlock(candidate, tables, say),
    nextBlock(info, tables, say),
  ]);
  return html`<div class="grid">${left}${right}</div>
    ${blockHtml(evidenceBlock(info.id, tables, say), say)} ${impactPage(info.id, tables, say)}`;
}

/** The lever and the better of the two scores in one sentence. */
function finding(candidate: Candidate, { tables }: ReportInput, say: Say): string {
  const { rows } = tables.get(leverTable).forProcess(candidate.info.id);
  const lever = rows.find(({ recommended }) => recommended === true)?.lever ?? null;
  const proposal =
    lever === null
      ? say.text(words.noLever)
      : say.text({ de: `Vorschlag: ${leverName(lever, say)}.`, en: `Proposal: ${leverName(lever, say)}.` });
  const scores = (["rpa", "ki"] as const).flatMap((score) => {
    const row = candidate[score];
    return isRanked(row) ? [`${say.text(scoreLabels[score])} ${points(row.value, say)}`] : [];
  });
  return `${proposal} ${scores.length === 0 ? say.text(words.notRated) : `${scores.join(", ")}.`}`;
}

/** A draft until it is released. */
const standing: Status = { mark: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" } };

const words = {
  skip: { de: "Zum Inhalt springen", en: "Skip to the content" },
  kind: { de: "Steckbrief", en: "Candidate sheet" },
  profile: { de: "Profil", en: "Profile" },
  made: { de: "erstellt", en: "made" },
  more: { de: "Weitere Berichte", en: "Other reports" },
  fixed: {
    de: "Diese Rangfolge ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "This ranking is a computed proposal. People decide.",
  },
  tooSmall: {
    de: "Zu wenige Fälle für dieses Profil: Zu diesem Prozess wird nichts ausgewiesen.",
    en: "Too few cases for this profile: nothing about this process is shown.",
  },
  noLever: { de: "Kein Vorschlag.", en: "No proposal." },
  notRated: { de: "Nicht bewertbar.", en: "Not assessable." },
  portfolio: { de: "Zur Kandidatenübersicht", en: "To the portfolio report" },
  report: { de: "Zum Prozessbericht", en: "To the process report" },
} as const satisfies Record<string, Text>;
