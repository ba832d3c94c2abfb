import type { Text } from "../text.js";
import type { Say } from "./chart.js";
import { mostFrequent, pocketMap, readableMap, wholeMap, type Draft } from "./process-map-draft.js";
import { larger, mainPathOf, type MapTables, type Selection } from "./process-map-selection.js";

/** One of the pictures of a map, from the main path to everything. */
export interface MapState {
  readonly name: Text;
  readonly wide: Draft;
  /** For a telephone; null where it would be too wide and is better scrolled. */
  readonly pocket: Draft | null;
  /** The one that a page shows first and paper always. */
  readonly printed: boolean;
}

/**
 * The pictures of a map, each with more than the one before: the main path, the transitions that cover 80 % of all
 * (always there, and the printed one), 95 %, all. A picture that would equal the one before, or that nobody could follow,
 * is not among them.
 */
export async function mapStates(tables: MapTables, say: Say): Promise<readonly MapState[]> {
  const usual = await readableMap(tables, say);
  const most = mostFrequent(usual.selection);
  const drawn = async (name: Text, selection: Selection): Promise<MapState> => {
    const wide = await wholeMap(selection, tables, say, most);
    return { name, wide, pocket: await pocketMap(wide, tables, say, most), printed: false };
  };
  if (usual.selection.nodes.length === 0) {
    return [{ name: stateNames.usual, wide: usual, pocket: null, printed: true }];
  }
  const states: MapState[] = [];
  const path = mainPathOf(usual.selection);
  if (path.nodes.length > 0 && more(usual.selection, path)) states.push(await drawn(stateNames.path, path));
  const pocket = await pocketMap(usual, tables, say);
  states.push({ name: stateNames.usual, wide: usual, pocket, printed: true });
  const rare = larger(usual.selection, tables, 0.95);
  const all = larger(rare ?? usual.selection, tables, 1);
  // where 95 % are all there is, the picture is called what it is
  if (rare !== null && more(rare, usual.selection) && (all === null || more(all, rare))) {
    states.push(await drawn(stateNames.rare, rare));
  }
  if (all !== null && more(all, usual.selection)) states.push(await drawn(stateNames.all, all));
  return states;
}

/** Whether a selection that holds all of another holds more than that. */
const more = (a: Selection, b: Selection): boolean =>
  a.nodes.length > b.nodes.length || a.edges.length > b.edges.length;

export const stateNames = {
  path: { de: "Hauptweg", en: "Main path" },
  usual: { de: "Häufige", en: "Frequent" },
  rare: { de: "Auch seltene", en: "Rare as well" },
  all: { de: "Alle", en: "All" },
} as const satisfies Record<string, Text>;
