import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";
import { stamp } from "./data-words.js";
import { documentOf, type Script } from "./document.js";
import { css, html, type Html, type Part } from "./html.js";
import { runId, type Manifest } from "./manifest.js";
import { pairs } from "./pairs.js";
import type { Page } from "./page.js";
import { profileLabels } from "./profile-words.js";
import { pageFacts } from "./seal.js";
import { contents, sectionHtml, type Section } from "./section.js";
import type { Sent } from "./sent-name.js";
import { statusHtml, statusParts, statusText, type Status } from "./status.js";
import { theme } from "./theme.js";
import type { RunningText } from "./theme/running-text.js";
import { watermark } from "./theme/watermark.js";

/** Pairs of name and value. */
export type Facts = readonly (readonly [Part, Part])[];

/** What stands around the sections of every report. */
export interface Frame {
  readonly kind: Text;
  readonly title: string;
  readonly lead: Part;
  readonly status: Status;
  /** What the file is called where it is sent. */
  readonly sent: Omit<Sent, "manifest">;
  /** People still have something to do about it, so that it cannot be released; absent = they have not. */
  readonly unfinished?: boolean;
  /** What is to be known before the first sentence, in one line: period, profile, what was read of staff. */
  readonly scope: readonly Part[];
  /** Pairs that are the head of a form and stand before everything else; absent = the report is none. */
  readonly form?: Facts;
  /** Pairs of name and value behind what opens the report: data as of, reader, secrecy, purpose, … */
  readonly facts: Facts;
  /** The sentence that no reader may miss; only in reports that rank. */
  readonly fixed: Text | null;
  readonly sections: readonly Section[];
  /** How many of them answer what the reader came for and so stand before facts and contents; absent = the first. */
  readonly opens?: number;
  readonly closing: readonly Section[];
  readonly manifest: Manifest;
  /** The filters of its cases, for every printed page; absent or null = none. */
  readonly filter?: string | null;
  readonly script?: Script;
  /** A word across every page, as a copy must not be read without it; the head says it too. Absent or null = none. */
  readonly watermark?: string | null;
  /** Rules of this kind of report after those of the theme. */
  readonly style?: Html;
}

/** A whole report. */
export function page(frame: Frame, say: Say): Page {
  const { kind, title, manifest, status } = frame;
  const html = documentOf({
    lang: say.lang,
    title: `${title} – ${say.text(kind)} – Prozessradar`,
    facts: pageFacts(frame.sent, frame.unfinished === true, manifest),
    style: css`
      ${theme(runningText({ title: `${say.text(kind)}: ${title}`, status, manifest, filter: frame.filter ?? null }, say))}${typeof frame.watermark === "string" ? watermark : null}${frame.style ?? null}
    `,
    body: body(frame, say),
    ...(frame.script === undefined ? {} : { script: frame.script }),
  });
  return { html, specs: specs(frame, say) };
}

/** The pictures with what the page says of all of them: a file of its own still tells where it comes from. */
function specs({ kind, title, status, manifest, sections, closing }: Frame, say: Say): Page["specs"] {
  const last = `${statusText(status, say)} · ${origin(manifest, say)}`;
  return [...sections, ...closing].flatMap(({ label, specs: own = [] }) =>
    own.map((one) => ({
      ...one,
      description: [`${say.text(kind)}: ${title} – ${label}`, ...one.description, last],
    })),
  );
}

/** What stands in the margins of the printed pages of a report. */
export const runningText = (
  of: {
    readonly title: string;
    readonly status: Status;
    readonly manifest: Manifest;
    readonly filter?: string | null;
  },
  say: Say,
): RunningText => ({
  title: of.title,
  status: statusParts(of.status, say),
  origin: [origin(of.manifest, say), of.filter ?? null].filter((part) => part !== null).join(" · "),
  page: say.text(words.page),
  of: say.text(words.of),
});

/** What opens a report stands before its facts and contents: it answers what the reader came for, on the first screen. */
function body(frame: Frame, say: Say): Html {
  const { kind, title, lead, status, scope, form = [], facts, fixed, sections, closing, manifest } = frame;
  const opens = frame.opens ?? 1;
  const all = [...sections, ...closing];
  return html`<a class="skip" href="#main">${say.text(words.skip)}</a>
    <header class="head">
      <p class="kind">
        <span>Prozessradar · ${say.text(kind)}</span> <span class="status">${statusHtml(status, say)}</span>
      </p>
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${scope.length === 0 ? null : html`<p class="scope">${scope.map((part, i) => html`${i === 0 ? "" : " · "}${part}`)}</p>`}
      ${form.length === 0 ? null : pairs("facts", form)}
      ${fixed === null ? null : html`<p class="fixed">${say.text(fixed)}</p>`}
    </header>
    <main id="main">
      ${sections.slice(0, opens).map((section, i) => sectionHtml(section, i + 1))}
      ${facts.length === 0 ? null : about(facts, say)} ${contents(all, say)}
      ${sections.slice(opens).map((section, i) => sectionHtml(section, opens + i + 1))}
      <div class="closing">${closing.map((section, i) => sectionHtml(section, sections.length + i + 1))}</div>
    </main>
    <footer class="foot"><p>${statusHtml(status, say)} · ${origin(manifest, say)}</p></footer>
    ${typeof frame.watermark === "string" ? watermarkHtml(frame.watermark) : null}`;
}

/** What the report is: for whom, what for, on which ground. Has no number, as it is no part of what was found. */
const about = (facts: Facts, say: Say): Html =>
  html`<section class="section about" id="about" aria-labelledby="about-label">
    <div class="side"><p class="label" id="about-label">${say.text(words.about)}</p></div>
    ${pairs("pairs", facts)}
  </section> `;

const watermarkHtml = (word: string): Html =>
  html`<div class="watermark" aria-hidden="true"><span>${word}</span></div>`;

/** Tool, run, state of the law and profile: no name of a person, no path, no machine. */
export function origin(manifest: Manifest, say: Say): string {
  const law =
    manifest.legal_as_of === null ? [] : [`${say.text(words.law)} ${stamp(manifest.legal_as_of, say)}`];
  return [
    `Prozessradar ${manifest.version}`,
    `${say.text(words.run)} ${runId(manifest)}`,
    ...law,
    `${say.text(words.profile)} ${say.text(profileLabels[manifest.profile])}`,
  ].join(" · ");
}

const words = {
  about: { de: "Zu diesem Bericht", en: "About this report" },
  skip: { de: "Zum Inhalt springen", en: "Skip to the content" },
  page: { de: "Seite", en: "Page" },
  of: { de: "von", en: "of" },
  run: { de: "Lauf", en: "Run" },
  law: { de: "Rechtsstand", en: "Law as of" },
  profile: { de: "Profil", en: "Profile" },
} as const satisfies Record<string, Text>;
