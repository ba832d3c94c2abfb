import type { ProcessSetting } from "../config/process-settings.js";
import type { Cell, Engine, Target } from "../engine/engine.js";

/** What the process files say about processes, as a relation; empty for a log without a process file. */
export const processSettings: Target = {
  table: "process_settings",
  columns: {
    process: "varchar",
    exported_on: "varchar",
    target_us: "bigint",
    target_working_days: "double",
    deadline_months: "integer",
    deadline_days: "integer",
  },
};

/** Writes the settings; the relation exists afterwards even if there are none. */
export async function writeProcessSettings(
  engine: Engine,
  settings: readonly ProcessSetting[],
): Promise<void> {
  const names = Object.keys(processSettings.columns) as (keyof ProcessSetting)[];
  await engine.append(
    processSettings,
    settings.map((setting): readonly Cell[] => names.map((name) => setting[name])),
  );
}
