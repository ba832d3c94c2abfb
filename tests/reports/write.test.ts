import { expect, test } from "vitest";
import { manifestJson } from "../../src/reports/manifest.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { processReport } from "../../src/reports/pages/process.js";
import type { ReportFile } from "../../src/reports/files.js";
import { placeKeys } from "../../src/reports/paper/places.js";
import { processFile } from "../../src/reports/process-file.js";
import { specEnding } from "../../src/reports/write-pages.js";
import { writeReports } from "../../src/reports/write.js";
import { recorded } from "../effects.js";
import { made } from "./made.js";

test("writes the portfolio, a report per process and the manifest, and says where, the portfolio first", async () => {
  const { effects, files, steps } = recorded();
  const input = made();
  const paths = [
    "portfolio.html",
    "processes/antrag.html",
    "processes/karte.html",
    "processes/klein.html",
    "analysis/antrag.html",
    "analysis/karte.html",
    "analysis/klein.html",
    "sheets/antrag.html",
    "sheets/karte.html",
    "sheets/klein.html",
    "paper.html",
    "paper.docx",
    "privacy.html",
    "run.json",
  ];
  const all = await writeReports(input, "/out", effects);
  expect(all.filter((path) => !path.endsWith(specEnding))).toEqual(paths.map((path) => `/out/${path}`));
  expect([...files.keys()]).toEqual(all);
  expect(all.filter((path) => path.startsWith("/out/charts/"))).toHaveLength(7);
  const written = new Set(paths.slice(0, -1));
  expect(files.get("/out/portfolio.html")).toBe((await portfolioReport(input)).html);
  expect(files.get("/out/processes/karte.html")).toBe(
    (await processReport({ ...input, written }, "karte")).html,
  );
  expect(files.get("/out/run.json")).toBe(manifestJson(input.manifest));
  expect(steps.map(({ done, total }) => [done, total])).toEqual(
    Array.from({ length: 13 }, (_, done) => [done, 13]),
  );
});

test("writes nothing if one page cannot be made", async () => {
  const { effects, files } = recorded();
  const input = made();
  const broken = { ...input.processes[2]!, id: "klein", accounts: null as never };
  await expect(
    writeReports({ ...input, processes: [...input.processes.slice(0, 2), broken] }, "/out", effects),
  ).rejects.toThrow();
  expect([...files.keys()]).toEqual([]);
});

test("links every process to the file that is written for it", async () => {
  const { effects, files } = recorded();
  await writeReports(made(), "", effects);
  const page = String(files.get("portfolio.html"));
  const links = new Set([...page.matchAll(/href="(processes\/[^"]*)"/g)].map(([, link]) => link));
  expect([...links].filter((link) => !files.has(link ?? ""))).toEqual([]);
  expect(links.size).toBe(3);
  expect(String(files.get("processes/antrag.html"))).toContain('href="../portfolio.html"');
});

test("a process and its analysis link to each other where one run writes both, and not where it writes one", async () => {
  const all = made();
  const processes = all.processes.slice(0, 1);
  const linked = async (...kinds: readonly string[]) => {
    const { effects, files } = recorded();
    await writeReports({ ...all, processes }, "", effects, ({ kind }) => kinds.includes(kind));
    return {
      process: String(files.get("processes/antrag.html")).includes('href="../analysis/antrag.html"'),
      analysis: String(files.get("analysis/antrag.html")).includes('href="../processes/antrag.html"'),
    };
  };
  expect(await linked("process", "analysis")).toEqual({ process: true, analysis: true });
  expect(await linked("process")).toEqual({ process: false, analysis: false });
  expect(await linked("analysis")).toEqual({ process: false, analysis: false });
});

test("an id never leads out of the folder, and two ids never meet", () => {
  expect(processFile("wohngeld_2-a")).toBe("processes/wohngeld_2-a.html");
  expect(processFile("../../etc/passwd")).toBe("processes/~2e~2e~2f~2e~2e~2fetc~2fpasswd.html");
  expect(processFile("a b")).not.toBe(processFile("a-b"));
  expect(processFile("ä\\:")).toBe("processes/~e4~5c~3a.html");
});

const texts = Object.fromEntries(placeKeys.map((key) => [key, `Text zu ${key}.`]));
const onlyPaper = ({ kind }: ReportFile) => kind === "paper";

test("a draft paper has one name for each way to read it, and leaves none of the other", async () => {
  const removed: string[] = [];
  const there = [
    "paper.html",
    "paper.docx",
    "paper-nichtoeffentlich.html",
    "paper.yaml",
    "paper.matter-result.vl.json",
    "papers.html",
    "paper-2026-11-oeffentlich.html",
  ];
  const { effects, files } = recorded();
  const removeFrom = (folder: string, isPicked: (name: string) => boolean) => {
    removed.push(...there.filter(isPicked).map((name) => `${folder}/${name}`));
    return Promise.resolve();
  };
  await writeReports(made({ profile: "verwaltung" }), "/out", { ...effects, removeFrom }, onlyPaper);
  expect([...files.keys()].filter((path) => !path.endsWith(specEnding))).toEqual(
    ["paper-nichtoeffentlich.html", "paper-nichtoeffentlich.docx", "run.json"].map((name) => `/out/${name}`),
  );
  expect(removed).toEqual(
    ["paper.html", "paper.docx", "charts/paper.matter-result.vl.json"].map((name) => `/out/${name}`),
  );
});

test.each([
  ["verwaltung", "paper-2026-11-verwaltung-nichtoeffentlich"],
  ["oeffentlich", "paper-2026-11-oeffentlich"],
] as const)("a final paper is named for its reader and has its own manifest (%s)", async (profile, name) => {
  const { effects, files } = recorded();
  const removeFrom = () => Promise.reject(new Error("a final paper replaces nothing"));
  await writeReports(
    { ...made({ profile }), paper: { texts, final: true } },
    "/out",
    { ...effects, removeFrom: (folder, _) => (folder.endsWith("charts") ? Promise.resolve() : removeFrom()) },
    onlyPaper,
  );
  expect([...files.keys()].filter((path) => !path.endsWith(specEnding))).toEqual(
    [".html", ".docx", ".run.json"].map((ending) => `/out/${name}${ending}`),
  );
  const page = String(files.get(`/out/${name}.html`));
  expect(page).toContain("Text zu climate.");
  expect(page).not.toMatch(/Entwurf|\[bitte prüfen\]|auszufüllen/u);
});

test("a final paper with an open place writes nothing", async () => {
  const { effects, files } = recorded();
  const input = {
    ...made(),
    paper: { texts: { ...texts, climate: "[vom Fachbereich auszufüllen]" }, final: true },
  };
  await expect(writeReports(input, "/out", effects, onlyPaper)).rejects.toThrow("paper-not-final");
  expect([...files.keys()]).toEqual([]);
});
