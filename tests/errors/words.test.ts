import { expect, test } from "vitest";
import { AppError } from "../../src/errors/app-error.js";

const said = (error: AppError, lang: "de" | "en") => {
  const { message, hint } = error.explain(lang);
  return `${message} ${hint}`;
};

test("nobody who has asked for the profile that shows most is sent to it", () => {
  for (const lang of ["de", "en"] as const)
    for (const [profile, sent] of [
      ["intern", false],
      ["verwaltung", true],
    ] as const) {
      const p = { process: "p", profile, min_cases: 30, k_cases: 5 };
      for (const error of [new AppError("effect-withheld", p), new AppError("what-if-withheld", p)])
        expect(said(error, lang).includes("--profile intern")).toBe(sent);
    }
});

test("a profile without units names one with them, not the number of people", () => {
  const none = new AppError("unit-too-small", { unit: "Amt 50", profile: "oeffentlich", k_staff: null });
  expect(said(none, "de")).toContain("--profile intern oder verwaltung");
  expect(said(none, "de")).not.toContain("org_units");
  const few = new AppError("unit-too-small", { unit: "Amt 50", profile: "verwaltung", k_staff: 10 });
  expect(said(few, "en")).toContain("org_units");
});

test("swapped values are called so, days and durations alike", () => {
  const swapped = new AppError("range-empty", { from: "--throughput-from", to: "--throughput-to" });
  expect(said(swapped, "de")).toMatch(
    /^Zwischen --throughput-from und --throughput-to liegt kein Fall: .*Vertauschen/,
  );
});
