import type { Text } from "../text.js";
import type { Warning } from "./warnings.js";

/**
 * Hours that a year of so many cases would free at the most that a city has reported: Hannover, housing benefit, up to 25
 * minutes for an application (kommunal.de; `scoring.md` 11.4). Of 11,000 cases 4,583 hours.
 */
export const yardstickHours = (casesPerYear: number): number => (casesPerYear * 25) / 60;

/** Whether hours that automation could free are more than the yardstick; the key of a warning, or `-`. */
export const yardstickWarning = (hours: number | null, casesPerYear: number): Warning | "-" =>
  hours !== null && hours > yardstickHours(casesPerYear) ? "above_yardstick" : "-";

/** What the warning is held against, and what to do. */
export const yardstickNote: Text = {
  de: "Zum Vergleich: Für Anträge auf Wohngeld hat Hannover bis zu 25 Minuten je Antrag berichtet (kommunal.de). Wo mehr errechnet ist, bitte Minuten und automatisierbare Anteile prüfen; ein aufwendigerer Vorgang kann auch länger dauern.",
  en: "For comparison: for housing benefit applications Hannover has reported up to 25 minutes each (kommunal.de). Where more is computed, please check minutes and automatable shares; a more laborious case may also take longer.",
};
