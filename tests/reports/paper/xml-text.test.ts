import { expect, test } from "vitest";
import { xmlText } from "../../../src/reports/paper/xml-text.js";

test("shows what XML forbids and what turns text around as the replacement character, and keeps the rest", () => {
  expect(xmlText("a\u0000b\u001Bc\u0085d\u202Ee\u2066f\uD800g\uFFFEh")).toBe("a�b�c�d�e�f�g�h");
  const kept = "Ä ß\t\n\u00A0– „x“ <b> & 👨‍👩‍👧";
  expect(xmlText(kept)).toBe(kept);
});
