import { z } from "zod";
import { expect, test } from "vitest";
import { processFile } from "../../src/config/process-file.js";
import { segmentList } from "../../src/config/segment-list.js";
import { complaints, parsed } from "./complaints.js";

const file = z.object({ segments: segmentList });

test("a segment goes from the first A to the next B and is called by both", () => {
  const yaml = `
segments:
  - { from: Antrag, to: Bescheid }
  - { from: Prüfung, to: Prüfung, name: Nochmals, from_occurrence: last, to_occurrence: last }
`;
  expect(parsed(file, yaml).segments).toEqual([
    {
      name: "Antrag → Bescheid",
      from: "Antrag",
      to: "Bescheid",
      from_occurrence: "first",
      to_occurrence: "next",
    },
    { name: "Nochmals", from: "Prüfung", to: "Prüfung", from_occurrence: "last", to_occurrence: "last" },
  ]);
});

test.each([
  ["[]", "eine Liste"],
  ["[{ from: A }]", "segments[0].to"],
  ["[{ from: A, to: B, form: C }]", "from"],
  ["[{ from: A, to: B, to_occurrence: nxt }]", "next"],
  ["[{ from: A, to: B, from_occurrence: next }]", "first"],
  ["[{ from: A, to: B }, { from: A, to: B }]", "ein anderer Abschnitt heißt schon „A → B“."],
])("complains about %s", (yaml, part) => {
  const found = complaints(file, `segments: ${yaml}\n`);
  expect(found.length).toBe(1);
  expect(found[0]).toContain(part);
});

test("another spelling of an activity opens nothing", () => {
  const yaml =
    "activities: { Prüfung: { alias: [Pruefung] } }\nsegments: [{ from: Pruefung, to: Pruefung }, { from: Prüfung, to: X }]\n";
  const found = complaints(processFile, yaml).filter((line) => line.includes("segments"));
  expect(found.map((line) => line.replace(/^.*segments/u, "segments"))).toEqual([
    "segments[0].from  das ist nur eine andere Schreibweise (alias); der Schritt heißt „Prüfung“.",
    "segments[0].to  das ist nur eine andere Schreibweise (alias); der Schritt heißt „Prüfung“.",
  ]);
});
