import { expect, test } from "vitest";
import { signed, signedNumber, signedRange } from "../../src/charts/signed.js";
import { day, de, en } from "./wohngeld.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("more has a plus, less a minus, and what was rounded to nothing has no sign", () => {
  expect(plain(signed(3 * day, "seconds", day / 2, de))).toBe("+3 Tage");
  expect(plain(signed(-7.5 * day, "seconds", day / 2, de))).toBe("−7,5 Tage");
  expect(plain(signed(0, "seconds", day / 2, de))).toBe("unter 0,5 Tage");
  expect(plain(signed(0.1 * day, "seconds", day / 2, de))).toBe("unter 0,5 Tage");
  expect(signed(0.0001, "ratio", 0, de)).toBe("0,00");
  expect(signed(-0.14, "ratio", 0, en)).toBe("−0.14");
});

test("a difference of shares is a number of percentage points, said once for both limits", () => {
  expect(plain(signed(-0.02, "share", 0, de))).toBe("−2,0 Prozentpunkte");
  expect(plain(signedRange([-0.08, 0.03], "share", 0, de))).toBe("−8,0 bis +3,0 Prozentpunkte");
  expect(plain(signedRange([-0.08, 0.03], "share", 0, en))).toBe("−8.0 to +3.0 percentage points");
  expect(signedNumber(0.04, "share", 0, de)).toBe("+4,0");
});
