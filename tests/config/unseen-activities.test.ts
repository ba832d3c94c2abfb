import { expect, test } from "vitest";
import { unseenActivities, unseenWords } from "../../src/config/unseen-activities.js";

const file = {
  activities: { Eingang: {}, "Antrag erfast": { end: true }, Altschritt: {} },
  legitimate_repeats: ["Nachforderng"],
};
const known = ["Antrag erfasst", "Eingang", "Nachforderung"];

test("names the steps of a process file that the data do not have, with what was probably meant", () => {
  expect(unseenActivities(file, known)).toEqual([
    { activity: "Antrag erfast", near: "Antrag erfasst" },
    { activity: "Altschritt", near: null },
    { activity: "Nachforderng", near: "Nachforderung" },
  ]);
  expect(unseenWords(unseenActivities(file, known)).de).toBe(
    "Die Prozessdatei nennt Schritte, die in den Daten nicht vorkommen; was dort steht, wirkt nicht: „Antrag erfast“ (meinten Sie „Antrag erfasst“?), „Altschritt“, „Nachforderng“ (meinten Sie „Nachforderung“?).",
  );
});

test("proposes no step that the file names already, and says nothing without data", () => {
  expect(unseenActivities({ ...file, legitimate_repeats: [] }, ["Eingang", "Eingangs"])).toEqual([
    { activity: "Antrag erfast", near: null },
    { activity: "Altschritt", near: null },
  ]);
  expect(unseenActivities({ activities: { Eingnag: {} }, legitimate_repeats: [] }, ["Eingang"])).toEqual([
    { activity: "Eingnag", near: "Eingang" },
  ]);
  expect(unseenActivities(file, [])).toEqual([]);
});
