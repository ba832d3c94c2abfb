import { expect, test } from "vitest";
import { pathSimilarityTable } from "../../../src/measures/data/path-similarities.js";
import { given } from "../../given.js";

const log = (process: string, words: string) =>
  words
    .split(",")
    .map((word, i) => `${process} ${i}: ${word.split("").join(" ")}`)
    .join("\n");

test("equals the affinities of the scoring vectors T4", async () => {
  await using engine = await given(
    [
      log("P", "ABC,ABD,ABC"),
      log("Q", "ABCD,ABCD,ABEF,ACBD,AABB,XYZ,A,AB"),
      log("R", "ABC,ABD,ABC,EF,ABCD,A"),
    ].join("\n"),
    { ends: false },
  );
  expect((await pathSimilarityTable(engine)).rows).toEqual([
    { process: "P", cases: 3, similarity_share: expect.closeTo(5 / 9, 12), basis: "all" },
    { process: "Q", cases: 8, similarity_share: expect.closeTo(5 / 42, 12), basis: "all" },
    { process: "R", cases: 6, similarity_share: expect.closeTo(13 / 60, 12), basis: "all" },
  ]);
});

test("looks at completed cases only, and says nothing of a single one", async () => {
  await using engine = await given("P 1: A B\nP 2: A …\nQ 1: A …");
  expect((await pathSimilarityTable(engine)).rows).toEqual([
    { process: "P", cases: 1, similarity_share: null, basis: "all" },
    // no end is declared in Q
    { process: "Q", cases: 1, similarity_share: null, basis: "all" },
  ]);
});
