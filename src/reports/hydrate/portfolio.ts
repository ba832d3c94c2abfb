import { say as sayIn } from "../locale.js";
import type { PanelData } from "../panel/data.js";
import { panel } from "./panel.js";

/** The one script of the portfolio report: wakes the weights panel. Without it the page is complete. */
const island = document.getElementById("panel-data")?.textContent;
if (island !== undefined) {
  const data = JSON.parse(island) as PanelData; // written by `panelData` into the same file
  panel(data, sayIn(data.lang));
  document.documentElement.dataset["ready"] = "1";
}
