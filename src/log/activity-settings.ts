import type { ActivitySetting } from "../config/activity-settings.js";
import type { Cell, Engine, Target } from "../engine/engine.js";

/** What the process files say about activities, as a relation; empty for a log without a process file. */
export const activitySettings: Target = {
  table: "activity_settings",
  columns: {
    process: "varchar",
    activity: "varchar",
    is_end: "boolean",
    is_failure: "boolean",
    is_enquiry: "boolean",
    is_substantive: "boolean",
    is_legitimate_repeat: "boolean",
    wait_owner: "varchar",
    kind: "varchar",
  },
};

/** Writes the settings; the relation exists afterwards even if there are none. */
export async function writeActivitySettings(
  engine: Engine,
  settings: readonly ActivitySetting[],
): Promise<void> {
  const names = Object.keys(activitySettings.columns) as (keyof ActivitySetting)[];
  await engine.append(
    activitySettings,
    settings.map((setting): readonly Cell[] => names.map((name) => setting[name])),
  );
}
