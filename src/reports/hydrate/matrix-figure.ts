import type { Say } from "../../charts/chart.js";
import { fieldOf, matrixWords, type MatrixPoint } from "../../charts/matrix-points.js";
import { matrixPicture } from "../../charts/pictures/benefit-by-suitability.js";
import type { PanelMatrix, PanelScore } from "../panel/data.js";
import { isDifferent, reweighed, shares, type Weights } from "../panel/reweigh.js";
import { livePictures } from "./draw.js";
import { note } from "./note.js";

/**
 * Suitability against benefit under other weights: points move, their ranges of suitability are hidden, as these come from
 * draws around the configured weights (`reports-and-cli.md` 4, rule 8). Hours stay.
 */
export function matrixFigure(score: PanelScore, matrix: PanelMatrix, configured: Weights, say: Say) {
  const section = document.getElementById(`matrix-${score.score}`);
  const pictures = livePictures(section, matrix);
  const rows = Array.from(section?.querySelectorAll("details tbody tr") ?? []).map((row) => ({
    cells: columns.map((column) => row.querySelector(`td:nth-of-type(${String(column)})`)),
    before: columns.map(
      (column) => row.querySelector(`td:nth-of-type(${String(column)})`)?.textContent ?? "",
    ),
  }));
  const labels = matrixWords(score.score, say);
  const tried = note(section, say.text(words.tried));
  const write = (texts: (i: number) => readonly string[]) => {
    for (const [i, { cells }] of rows.entries()) {
      const own = texts(i);
      for (const [k, cell] of cells.entries()) if (cell !== null) cell.textContent = own[k] ?? "";
    }
  };
  return {
    show: (weights: Weights): void => {
      const differs = isDifferent(weights, configured);
      tried(differs);
      if (!differs) {
        pictures.restore();
        write((i) => rows[i]?.before ?? []);
        return;
      }
      const all = reweighed(score, shares(weights) ?? configured);
      const points = matrix.points.map((point): MatrixPoint => {
        const x = all.find(({ process }) => process.id === point.process)?.value ?? point.x;
        return { ...point, x, x_low: x, x_high: x };
      });
      pictures.show((width) => matrixPicture(points, matrix.thresholds, labels, say, width));
      write((i) => {
        const point = points[i];
        if (point === undefined) return rows[i]?.before ?? [];
        return [say.number(point.x, 2), "–", labels.fields[fieldOf(point, matrix.thresholds)]];
      });
    },
  };
}

/** Columns of the table that the weights change, behind the name: score, its range, field. */
const columns = [1, 2, 6] as const;

const words = {
  tried: {
    de: "Ausprobierte Gewichtung, nicht beschlossen. Die Überschrift gilt für die hinterlegten Gewichte; die Spannen der Eignung gelten nur dort und sind ausgeblendet.",
    en: "Weights that are being tried, not decided. The heading holds for the configured weights; the ranges of suitability hold only there and are hidden.",
  },
} as const;
