import { expect, test } from "vitest";
import { documentOf } from "../../src/reports/document.js";
import { css, html } from "../../src/reports/html.js";
import { readSeal, sealed, type PageFacts } from "../../src/reports/seal.js";

const facts: PageFacts = {
  kind: "process",
  id: "wohngeld",
  closed: false,
  unfinished: true,
  profile: "verwaltung",
  processes: ["hundesteuer", "wohngeld"],
  run: "0123456789ab",
  config_sha256: "c".repeat(64),
  made_at: "2026-11-24T07:00:00+01:00",
};
const pageWith = (more: Partial<PageFacts> = {}) =>
  documentOf({
    lang: "de",
    title: "Wohngeld",
    facts: { ...facts, ...more },
    style: css`
      p {
        margin: 0;
      }
    `,
    body: html`<p>Müller & Söhne: 12 Tage</p>`,
  });

test("a page says what it is, and that nothing was changed", () => {
  expect(readSeal(pageWith())).toEqual({ ...facts, holds: true });
  const project = {
    kind: "portfolio",
    id: null,
    closed: true,
    unfinished: false,
    config_sha256: null,
  } as const;
  expect(readSeal(pageWith(project))).toEqual({ ...facts, ...project, holds: true });
});

test("every single character that is another one, in the body, the style or the facts, breaks the seal", () => {
  const page = pageWith();
  const begin = page.indexOf('<meta name="prozessradar"');
  for (const at of [page.indexOf("12 Tage"), page.indexOf("margin"), page.indexOf("verwaltung", begin) + 3]) {
    const altered = `${page.slice(0, at)}${page[at] === "0" ? "1" : "0"}${page.slice(at + 1)}`;
    expect(readSeal(altered)?.holds ?? false).toBe(false);
  }
  expect(readSeal(`${page}<p>angehängt</p>`)?.holds).toBe(false);
  expect(readSeal(page.replace('data-unfinished="true"', 'data-unfinished="false"'))?.holds).toBe(false);
});

test("sealing again gives the same bytes; a page of something else has none", () => {
  const page = pageWith();
  expect(sealed(page)).toBe(page);
  expect(readSeal("<!doctype html><title>Urlaub</title>")).toBeNull();
  expect(readSeal(page.replace('data-profile="verwaltung"', 'data-profile="geheim"'))).toBeNull();
});

test("what an id holds stays text", () => {
  const page = pageWith({ id: '"><script>alert(1)</script>' });
  expect(page).not.toContain("<script");
  expect(readSeal(page)).toMatchObject({
    id: "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    holds: true,
  });
});
