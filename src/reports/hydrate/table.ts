import type { Say } from "../../charts/chart.js";
import type { Reweighed, Weights } from "../panel/reweigh.js";

/**
 * The table below a ranking figure under other weights: the same columns as the static one with the weights of their heads,
 * in the order of the picture. `restore` brings the static rows back.
 */
export function liveTable(section: Element, say: Say) {
  const table = section.querySelector("details table");
  const body = table?.querySelector("tbody") ?? null;
  const heads = Array.from(table?.querySelectorAll("thead th") ?? []).slice(-criteriaColumns);
  const configured = { rows: Array.from(body?.children ?? []), heads: heads.map((head) => head.textContent) };
  return {
    restore: (): void => {
      body?.replaceChildren(...configured.rows);
      for (const [i, head] of heads.entries()) head.textContent = configured.heads[i] ?? "";
    },
    show: (all: readonly Reweighed[], order: readonly string[], weights: Weights): void => {
      const rows = order.flatMap((id) => {
        const one = all.find(({ process }) => process.id === id);
        return one === undefined ? [] : [rowOf(one, say)];
      });
      body?.replaceChildren(...rows);
      for (const [i, head] of heads.entries()) {
        const now = `(${say.percent(weights[i] ?? 0)})`;
        head.textContent = (configured.heads[i] ?? "").trim().replace(/\([^()]*\)$/, now);
      }
    },
  };
}

/** The last columns of the table are the criteria. */
const criteriaColumns = 6;

function rowOf({ process, parts, low, high, value }: Reweighed, say: Say): HTMLTableRowElement {
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.className = "start";
  head.textContent = process.name;
  const texts = [
    say.number(value, 2),
    high - low < 0.005 ? "–" : `${say.number(low, 2)}–${say.number(high, 2)}`,
    "–",
    process.hours.cell,
    ...parts.map((part, i) =>
      (process.values[i] ?? null) === null ? "–" : `${say.number(part, 2)} ${process.evidence[i] ?? ""}`,
    ),
  ];
  row.append(
    head,
    ...texts.map((text, i) => {
      const cell = document.createElement("td");
      cell.className = i === 2 ? "start" : "end";
      cell.textContent = text;
      return cell;
    }),
  );
  return row;
}
