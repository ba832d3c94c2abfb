import type { Process } from "./process.js";

/** What a process file says about one activity, as the log needs it. */
export interface ActivitySetting {
  readonly process: string;
  readonly activity: string;
  readonly is_end: boolean;
  readonly is_failure: boolean;
  readonly is_enquiry: boolean;
  readonly is_substantive: boolean;
  readonly is_legitimate_repeat: boolean;
  /** Who is waited for before the activity; null where the file does not say. */
  readonly wait_owner: "own" | "applicant" | "other_body" | "system" | null;
  /** Who does it; null where the file does not say. */
  readonly kind: "manual" | "system" | null;
}

/** The settings of every activity that a process file names, in the file's order. */
export function activitySettingsOf(process: Process): readonly ActivitySetting[] {
  const names = new Set([...Object.keys(process.activities), ...process.legitimate_repeats]);
  const repeats = new Set(process.legitimate_repeats);
  return [...names].map((activity) => {
    const config = process.activities[activity];
    return {
      process: process.id,
      activity,
      is_end: config?.end ?? false,
      is_failure: config?.failure ?? false,
      is_enquiry: config?.enquiry ?? false,
      is_substantive: config?.substantive ?? false,
      is_legitimate_repeat: repeats.has(activity),
      wait_owner: config?.wait_owner ?? null,
      kind: config?.kind ?? null,
    };
  });
}
