import type { Chart, Say } from "../charts/chart.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { csv, csvRows, dataUri } from "./csv.js";
import { figureSpecs } from "./figure-spec.js";
import { html, joined, type Html } from "./html.js";
import { pictureStates } from "./picture-states.js";
import { pictures } from "./pictures.js";
import type { Section } from "./section.js";
import { toSvg } from "./svg.js";
import { chartTable } from "./table.js";

/** In which section of a page a data file travels, by the id of its table: a page holds each file once. */
export type HeldFiles = Map<string, { readonly id: string; readonly label: string }>;

/** What a figure needs beside its chart. */
export interface FigureParts {
  /** Unique on its page; a chart drawn twice has two. */
  readonly id: string;
  readonly label: string;
  readonly chart: Chart;
  /** The released tables that the chart was made of: one link to a data file each. */
  readonly data: readonly Released[];
  /** "Quelle: …; Stand der Daten …". */
  readonly source: string;
  /** Files that the page holds already; those of this figure are added. Absent = the figure holds all of its own. */
  readonly held?: HeldFiles;
  /** More below the figure, for example questions to the department. */
  readonly after?: Html;
}

/** A chart as a section: finding, subtitle, picture, source, reading aid, caveats, and the table with its data files. */
export async function figure(parts: FigureParts, say: Say): Promise<Section> {
  const { id, label, chart } = parts;
  const drawn =
    chart.states === undefined
      ? await onePicture(id, chart, say)
      : await pictureStates(id, chart.states, say);
  return {
    id,
    label,
    question: chart.question,
    heading: chart.headline,
    opening: html`<p class="subtitle">${chart.subtitle}</p>
      <figure>
        ${drawn}
        <figcaption>${parts.source}</figcaption>
      </figure>`,
    body: html`${notes(id, chart)}
      <details open>
        <summary>${say.text(words.table)}</summary>
        ${chartTable(`${id}-table`, chart.table)} ${downloads(parts.data, say, parts)}
      </details>
      ${parts.after ?? null}`,
    specs: figureSpecs(id, chart, parts.source),
  };
}

async function onePicture(id: string, { spec, narrow }: Chart, say: Say): Promise<Html | null> {
  if (spec === null) return null;
  return pictures(id, await toSvg(spec), narrow === undefined ? null : await toSvg(narrow), say);
}

/** The reading aid is also the description of the picture, where there is one; its name is the headline, which is not said twice. */
function notes(id: string, chart: Chart): Html {
  const aid = html`<li id="${id}-alt">${chart.alt.replace(`${chart.headline}. `, "")}</li>`;
  return html`<ul class="notes">
    ${chart.spec === null ? null : aid} ${chart.caveats.map((caveat) => html`<li>${caveat}</li>`)}
  </ul>`;
}

/** Links to the released rows behind the figure: the files travel inside the page, each at the first figure that has it. */
export function downloads(
  data: readonly Released[],
  say: Say,
  { id, label, held = new Map() }: Pick<FigureParts, "id" | "label" | "held"> = { id: "", label: "" },
): Html | null {
  const links = data
    .filter((table) => table.rows.length > 0)
    .map((table) => {
      const file = `${table.of.id}.csv`;
      const there = held.get(table.of.id);
      if (there !== undefined)
        return html`<a href="#${there.id}">${file}</a>
          (${say.text({ de: `bei „${there.label}“`, en: `at “${there.label}”` })})`;
      held.set(table.of.id, { id, label });
      return html`<a download="${file}" href="${dataUri(csv(table, say))}">${file}</a>
        (${rowsIn(table, say)})`;
    });
  if (links.length === 0) return null;
  return html`<p class="download">${say.text(words.data)}: ${joined(links, " · ")}</p>`;
}

function rowsIn(table: Released, say: Say): string {
  const all = table.rows.length;
  const shown = Math.min(all, csvRows);
  if (shown < all)
    return say.text({
      de: `${say.number(shown)} von ${say.number(all)} Zeilen`,
      en: `${say.number(shown)} of ${say.number(all)} rows`,
    });
  return shown === 1
    ? say.text({ de: "1 Zeile", en: "1 row" })
    : say.text({ de: `${say.number(shown)} Zeilen`, en: `${say.number(shown)} rows` });
}

const words = {
  table: { de: "Tabelle zur Abbildung", en: "Table of the figure" },
  data: { de: "Daten als CSV", en: "Data as CSV" },
} as const satisfies Record<string, Text>;
