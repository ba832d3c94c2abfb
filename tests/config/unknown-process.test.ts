import { expect, test } from "vitest";
import { unknownProcess } from "../../src/config/unknown-process.js";
import { failure } from "../../src/cli/failure.js";

test("names the process that was probably meant, and all there are", () => {
  const told = (typed: string) => failure(unknownProcess(typed, ["hundesteuer", "wohngeld"]), "de");
  expect(told("wohngled")).toMatchObject({
    exit: 2,
    issue: {
      code: "process-unknown",
      message: "Den Prozess „wohngled“ gibt es in diesem Projekt nicht.",
      hint: "Meinten Sie „wohngeld“?\nVorhanden: hundesteuer, wohngeld.",
    },
  });
  expect(told("kfz").issue.hint).toBe("Vorhanden: hundesteuer, wohngeld.");
});
