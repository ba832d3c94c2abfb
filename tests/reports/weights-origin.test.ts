import { expect, test } from "vitest";
import { rankingV1 } from "../../src/config/ranking.js";
import { weightsOrigin } from "../../src/reports/weights-origin.js";

const { rpa, ki } = rankingV1.scores;

test("weights are supplied until somebody sets others, and decided when somebody has decided", () => {
  expect(weightsOrigin(rankingV1)).toBe("supplied");
  expect(weightsOrigin({ decided: null, scores: { rpa: { ...rpa }, ki: { ...ki } } })).toBe("supplied");
  const own = { rpa, ki: { ...ki, triage: 5, training_cases: 20 } };
  expect(weightsOrigin({ decided: null, scores: own })).toBe("set");
  const decided = { by: "Lenkungskreis", date: "2025-03-04", preset: "beschlossen" };
  expect(weightsOrigin({ decided, scores: own })).toBe("decided");
  expect(weightsOrigin({ decided, scores: rankingV1.scores })).toBe("decided");
});
