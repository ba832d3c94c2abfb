import { expect, test } from "vitest";
import { panelScale } from "../../src/charts/pictures/panel.js";

const panel = { from: 26, to: 156, top: 12, ticks: [0, 5, 10], format: ",.0f" };

test("a panel's scale begins at 0 on its lower edge and draws its axis only where it is asked to", () => {
  expect(panelScale(panel)).toMatchObject({ scale: { domain: [0, 12], range: [156, 26] }, axis: null });
  expect(panelScale(panel, "with axis")).toMatchObject({
    scale: { domain: [0, 12], range: [156, 26] },
    axis: { values: [0, 5, 10], format: ",.0f", orient: "left" },
  });
});
