import { createHash } from "node:crypto";
import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";
import { stamp } from "./data-words.js";
import { html, type Html, type Part } from "./html.js";
import { runId, type Manifest } from "./manifest.js";
import { profileLabels } from "./profile-words.js";
import { contents, sectionHtml, type Section } from "./section.js";
import { theme } from "./theme.js";

/** What stands around the sections of every report. */
export interface Frame {
  readonly kind: Text;
  readonly title: string;
  readonly lead: Part;
  readonly status: Text;
  /** Pairs of name and value: data as of, reader, profile, secrecy, purpose, … */
  readonly facts: readonly (readonly [Part, Part])[];
  /** The sentence that no reader may miss; only in reports that rank. */
  readonly fixed: Text | null;
  readonly sections: readonly Section[];
  readonly closing: readonly Section[];
  readonly manifest: Manifest;
  /** Rules of this kind of report after those of the theme. */
  readonly style?: Html;
}

/**
 * A whole report as one file: no script, no request, no style but the one style sheet, which the content security
 * policy allows by its hash. The same frame gives the same bytes.
 */
export function page(frame: Frame, say: Say): string {
  const { kind, title, manifest } = frame;
  const common = theme({
    title: `${say.text(kind)}: ${title}`,
    status: say.text(frame.status),
    origin: origin(manifest, say),
    page: say.text(words.page),
    of: say.text(words.of),
  }).text;
  const style = `${common}${frame.style?.text ?? ""}`;
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  // The style sheet and its hash must stay the same text: nothing may format what stands between the tags.
  return `<!doctype html>
<html lang="${say.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${html`${title} – ${say.text(kind)} – Prozessradar`.text}</title>
<style>${style}</style>
</head>
<body>
${body(frame, say).text}
</body>
</html>
`;
}

function body(frame: Frame, say: Say): Html {
  const { kind, title, lead, status, facts, fixed, sections, closing, manifest } = frame;
  const all = [...sections, ...closing];
  return html`<a class="skip" href="#main">${say.text(words.skip)}</a>
    <header class="head">
      <p class="kind">
        <span>Prozessradar · ${say.text(kind)}</span> <span class="status">${say.text(status)}</span>
      </p>
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <dl class="facts">
        ${facts.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${fixed === null ? null : html`<p class="fixed">${say.text(fixed)}</p>`}
    </header>
    ${contents(all, say)}
    <main id="main">
      ${sections.map((section, i) => sectionHtml(section, i + 1))}
      <div class="closing">${closing.map((section, i) => sectionHtml(section, sections.length + i + 1))}</div>
    </main>
    <footer class="foot"><p>${say.text(status)} · ${origin(manifest, say)}</p></footer>`;
}

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
  skip: { de: "Zum Inhalt springen", en: "Skip to the content" },
  page: { de: "Seite", en: "Page" },
  of: { de: "von", en: "of" },
  run: { de: "Lauf", en: "Run" },
  law: { de: "Rechtsstand", en: "Law as of" },
  profile: { de: "Profil", en: "Profile" },
} as const satisfies Record<string, Text>;
