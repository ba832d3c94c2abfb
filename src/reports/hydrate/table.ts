import type { Say } from "../../charts/chart.js";
import { placesMoved, type Reweighed, type Weights } from "../panel/reweigh.js";

/**
 * The table below a ranking figure under other weights: the same columns as the static one with the weights of their heads,
 * in the order of the picture. `restore` brings the static rows back.
 */
export function liveTable(section: Element, say: Say) {
  const table = section.querySelector("details table");
  const body = table?.querySelector("tbody") ?? null;
  const allHeads = Array.from(table?.querySelectorAll("thead th") ?? []);
  const heads = allHeads.slice(-criteriaColumns);
  const ofClass = allHeads[classColumn];
  const configured = {
    rows: Array.from(body?.children ?? []),
    heads: heads.map((head) => head.textContent),
    ofClass: ofClass?.textContent ?? "",
  };
  return {
    restore: (): void => {
      body?.replaceChildren(...configured.rows);
      for (const [i, head] of heads.entries()) head.textContent = configured.heads[i] ?? "";
      if (ofClass !== undefined) ofClass.textContent = configured.ofClass;
    },
    show: (
      all: readonly Reweighed[],
      { order, home }: { readonly order: readonly string[]; readonly home: readonly string[] },
      weights: Weights,
    ): void => {
      const rows = order.flatMap((id) => {
        const one = all.find(({ process }) => process.id === id);
        return one === undefined ? [] : [rowOf(one, placesMoved(id, home, order), say)];
      });
      body?.replaceChildren(...rows);
      if (ofClass !== undefined) ofClass.textContent = say.text(words.moved);
      for (const [i, head] of heads.entries()) {
        const now = `(${say.percent(weights[i] ?? 0)})`;
        head.textContent = (configured.heads[i] ?? "").trim().replace(/\([^()]*\)$/, now);
      }
    },
  };
}

/** The last columns of the table are the criteria. */
const criteriaColumns = 6;
/** The class, and while weights are tried the places moved. */
const classColumn = 3;

const words = {
  moved: { de: "Plätze gegenüber hinterlegt", en: "Places against configured" },
} as const;

function rowOf(
  { process, parts, low, high, value }: Reweighed,
  moved: string,
  say: Say,
): HTMLTableRowElement {
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.className = "start";
  head.textContent = process.name;
  const texts = [
    say.number(value, 2),
    high - low < 0.005 ? "–" : `${say.number(low, 2)}–${say.number(high, 2)}`,
    moved,
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
