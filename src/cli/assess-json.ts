import type { State } from "../ranking/questionnaire/state.js";

/** A state of the questionnaire for machines: every key, `null` where nothing is said. */
export const stateJson = ({ state, value, evidence, by, date, source, note }: State) => ({
  state,
  value,
  evidence,
  by: by ?? null,
  date: date ?? null,
  source: source ?? null,
  note: note ?? null,
});
