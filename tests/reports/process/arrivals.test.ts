import { expect, test } from "vitest";
import { processReport } from "../../../src/reports/pages/process.js";
import { whyNoHours } from "../../../src/reports/process/figures.js";
import type { ProcessInfo, ReportInput } from "../../../src/reports/report-input.js";
import { made } from "../made.js";
import { textOf } from "../page.js";

const infoOf = ({ processes }: ReportInput): ProcessInfo => {
  const info = processes.find(({ id }) => id === "antrag");
  if (info === undefined) throw new Error("no process");
  return info;
};

const whole = (info: ProcessInfo): ProcessInfo => ({
  ...info,
  config: info.config && { ...info.config, whole_department: true },
});

const daysOnly = (info: ProcessInfo): ProcessInfo => ({
  ...info,
  accounts: info.accounts.map((account) => ({ ...account, time_precision: "day" as const })),
});

test("arrivals stand by weekday and hour only where the gate let them out and the data know hours", () => {
  const open = made();
  const [inside, info] = [made({ profile: "verwaltung" }), infoOf(open)];
  expect(whyNoHours(open.tables, info)).toBeNull();
  expect(whyNoHours(open.tables, daysOnly(info))?.de).toContain("keine Uhrzeiten");
  expect(whyNoHours(inside.tables, info)?.de).toContain("nur für Protokolle, die einen ganzen Fachbereich");
  expect(whyNoHours(inside.tables, whole(info))?.de).toContain("In keiner Stunde gingen genügend Fälle ein");
});

test("the report says in one sentence why the hours are missing and shows the months", async () => {
  const { html } = await processReport(made({ profile: "verwaltung" }), "antrag");
  expect(html).not.toContain('id="arrival-hours"');
  const section = textOf(/<section[^>]*id="arrivals"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "");
  expect(section).toContain("Kommt die Arbeit gleichmäßig an?");
  expect(section).toContain("Nach Wochentag und Stunde nicht gezeigt");
  expect(section).toMatch(/Monat Eingänge Bestand am Monatsende/);
});
