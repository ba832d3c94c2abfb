import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { mainPathOf, select, steps as mapSteps } from "../../charts/process-map-selection.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { endActivities } from "../../measures/end-activities.js";
import { startActivities } from "../../measures/start-activities.js";
import type { StepLabel } from "../../ranking/steps/labels.js";
import { steps } from "../../ranking/tables/steps.js";
import type { Released } from "../../release/released.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";

export type Steps = Released<(typeof steps)["columns"]>;
export type StepRow = Steps["rows"][number];

/** Boxes that fit the sheet: of a longer path, steps in a row without a proposal are one box. */
const most = 10;

/** A box of the mini map: a step with its row, or so many steps without a proposal. */
type Place = { readonly activity: string; readonly row: StepRow | undefined } | { readonly folded: number };

/** Steps that look automatable are marked; where a person decides, the word says so and nothing is marked. */
const tags: Readonly<
  Record<Exclude<StepLabel, "none">, { readonly text: Text; readonly isMarked: boolean }>
> = {
  already_automated: { text: { de: "automatisiert", en: "automated" }, isMarked: false },
  deadline_rule: { text: { de: "Fristautomatik", en: "Deadline rule" }, isMarked: true },
  person_decides: { text: { de: "Mensch entscheidet", en: "A person decides" }, isMarked: false },
  interface: { text: { de: "Schnittstelle", en: "Interface" }, isMarked: true },
  rpa: { text: { de: "RPA-Kandidat", en: "RPA candidate" }, isMarked: true },
  rpa_batch: { text: { de: "RPA-Stapellauf", en: "RPA batch run" }, isMarked: true },
  ki: { text: { de: "KI-Kandidat", en: "AI candidate" }, isMarked: true },
};

const tagOf = (label: string) => (label in tags ? tags[label as keyof typeof tags] : null);

/** Whether the decision table proposes something for a step. */
export const isProposed = ({ label }: Pick<StepRow, "label">): boolean =>
  label !== "none" && label !== "already_automated";

/**
 * The main path of the process map from top to bottom, with the steps that look automatable marked by colour, a thick edge
 * and a word; null where no path was released or it does not fit the sheet. `onPath`: the activities in it.
 */
export function pathMap(
  process: string,
  tables: ReleasedTables,
  say: Say,
): { readonly map: Html; readonly onPath: ReadonlySet<string> } | null {
  const own = {
    activities: tables.get(activityFrequency).forProcess(process),
    transitions: tables.get(directlyFollows).forProcess(process),
    starts: tables.get(startActivities).forProcess(process),
    ends: tables.get(endActivities).forProcess(process),
  };
  const released = tables.get(steps).forProcess(process);
  const { nodes } = mainPathOf(select(mapSteps(own), own));
  const places = nodes.map(({ activity }): Place => ({
    activity,
    row: released.rows.find((row) => row.activity === activity),
  }));
  const shown = places.length <= most ? places : folded(places);
  if (shown.length === 0 || shown.length > most) return null;
  return {
    map: html`<ol class="path">
      ${shown.map((place) => box(place, released, say))}
    </ol>`,
    onPath: new Set(nodes.map(({ activity }) => activity)),
  };
}

/** Steps in a row without a proposal become one box. */
function folded(places: readonly Place[]): readonly Place[] {
  const out: Place[] = [];
  for (const place of places) {
    const isPlain = "activity" in place && (place.row === undefined || !isProposed(place.row));
    const last = out.at(-1);
    if (!isPlain) out.push(place);
    else if (last !== undefined && "folded" in last) out[out.length - 1] = { folded: last.folded + 1 };
    else out.push({ folded: 1 });
  }
  return out;
}

function box(place: Place, released: Steps, say: Say): Html {
  if ("folded" in place) {
    const n = say.number(place.folded);
    return html`<li class="muted">
      ${say.text(
        place.folded === 1
          ? { de: "1 Schritt ohne Vorschlag", en: "1 step without a proposal" }
          : { de: `${n} Schritte ohne Vorschlag`, en: `${n} steps without a proposal` },
      )}
    </li>`;
  }
  const { activity, row } = place;
  const tag = row === undefined ? null : tagOf(row.label);
  const isMarked = tag?.isMarked === true;
  return html`<li${isMarked ? html` class="marked"` : null}>
    <span class="name">${printable(activity)}</span>${
      tag === null || row === undefined
        ? null
        : html` <span class="tag"
            >${say.text(tag.text)}${isProposed(row) ? hours(row, released, say) : null}</span
          >`
    }
  </li>`;
}

const hours = (row: StepRow, released: Steps, say: Say): Html | null =>
  row.manual_hours === null
    ? null
    : html` <span class="muted">${cell(released, row, "manual_hours", say)}</span>`;
