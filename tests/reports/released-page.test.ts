import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { paperReport } from "../../src/reports/pages/paper.js";
import { privacyProof } from "../../src/reports/pages/privacy.js";
import { processReport } from "../../src/reports/pages/process.js";
import { candidateSheet } from "../../src/reports/pages/sheet.js";
import { releasedPage } from "../../src/reports/released-page.js";
import { readSeal } from "../../src/reports/seal.js";
import { made } from "./made.js";
import { htmlOf, textOf } from "./page.js";

const release = { id: "F-0001", date: "2026-11-28", function: "Leitung IT & Organisation" };
const lines = (page: string) => page.split("\n");
const status = (page: string) => textOf(/<span class="status[\s\S]*?<\/p>/.exec(page)?.[0] ?? "");

test("names id, date and function where the draft mark stood, and nothing else changes", async () => {
  const draft = await privacyProof(made({ profile: "verwaltung" }));
  const page = releasedPage(draft, release);
  const long = "Freigegeben am 28.11.2026 durch Leitung IT & Organisation (F-0001)";
  expect(status(page)).toBe(long);
  expect(textOf(/<footer[\s\S]*<\/footer>/.exec(page)?.[0] ?? "")).toMatch(
    new RegExp(`^${long.replace(/[()]/g, "\\$&")} · Prozessradar`),
  );
  expect(page).not.toContain("Entwurf");
  expect(page).toMatch(/@top-right \{\s+content: "" "Freigegeben \\28 F-0001\\29 " "";/);
  expect(readSeal(page)).toEqual(readSeal(draft));
  // the policy, the seal, the margin, the head and the foot; the sheet allows its style by the new hash
  expect(lines(page).filter((line, i) => line !== lines(draft)[i])).toHaveLength(5);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  expect(page).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(releasedPage(draft, release)).toBe(page);
});

test("the sheet and an English page are released likewise", async () => {
  const sheet = releasedPage(await candidateSheet(made({ lang: "en" }), "antrag"), release);
  expect(status(sheet)).toBe("Released on 28/11/2026 by Leitung IT & Organisation (F-0001)");
  expect(sheet).not.toContain("Draft");
});

test("what stands beside the mark stays: the paper is not for the public, the department has checked", async () => {
  const paper = htmlOf(await paperReport(made({ profile: "verwaltung" })));
  expect(status(releasedPage(paper, release))).toMatch(/^nichtöffentlich · Freigegeben am 28\.11\.2026/i);
  expect(readSeal(paper)).toMatchObject({ kind: "paper", closed: true, unfinished: true });
  const process = htmlOf(await processReport(made(), "antrag"));
  expect(readSeal(process)).toMatchObject({
    kind: "process",
    processes: ["antrag"],
    id: "antrag",
    unfinished: true,
    holds: true,
  });
});

test("a process report is finished once the department has checked it, and goes on saying so", async () => {
  const input = made({ profile: "verwaltung" });
  const processes = input.processes.map((info) =>
    info.config === null
      ? info
      : { ...info, config: { ...info.config, owner: { ...info.config.owner, confirmed: "2026-11-20" } } },
  );
  const draft = htmlOf(await processReport({ ...input, processes }, "antrag"));
  expect(readSeal(draft)).toMatchObject({ unfinished: false, holds: true });
  expect(status(draft)).toBe("Entwurf – vom Fachamt geprüft am 20.11.2026");
  const page = releasedPage(draft, release);
  expect(status(page)).toMatch(/^Freigegeben am 28\.11\.2026 .* – vom Fachamt geprüft am 20\.11\.2026$/);
  expect(page).toMatch(/content: "" "Freigegeben [^"]*" " – vom Fachamt geprüft am 20\.11\.2026"/);
});

test("a page without the places of its mark is none of ours", () => {
  expect(() => releasedPage('<html lang="de"><p>Entwurf</p></html>', release)).toThrow(TypeError);
});
