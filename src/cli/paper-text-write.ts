import { existsSync } from "node:fs";
import type { Project } from "../config/project.js";
import { AppError } from "../errors/app-error.js";
import { placeKeys } from "../reports/paper/places.js";
import { textTemplate } from "../reports/paper/template.js";
import type { Text } from "../text.js";
import type { ReportFlags } from "./call.js";
import type { Context } from "./io.js";
import { nameFrom } from "./name-from.js";
import type { Outcome } from "./outcome.js";
import { asksFor, paperTextPath } from "./paper-text.js";

/** `prozessradar report paper --write-text`: the file in which people write. Throws `paper-text-exists`. */
export async function writePaperText(
  project: Project,
  flags: ReportFlags,
  { cwd, chosenLang, effects }: Context,
): Promise<Outcome> {
  const path = paperTextPath(project, flags.text, cwd);
  const file = nameFrom(cwd, path);
  if (existsSync(path)) throw new AppError("paper-text-exists", { file });
  const lang = chosenLang ?? project.lang;
  const isAsked = asksFor(project);
  await effects.write(path, textTemplate(lang, isAsked));
  const places = placeKeys.filter(isAsked);
  const typed = flags.text === undefined ? "" : ` --text ${file}`;
  return {
    exit: 0,
    data: { file, places },
    issues: [],
    profile: null,
    inputs: [],
    lines: () => [
      `${words.written[lang]} ${file} (${places.length} ${words.places[lang]})`,
      "",
      `${words.next[lang]} prozessradar report paper${typed} --final`,
    ],
  };
}

const words = {
  written: { de: "Datei zum Ausfüllen geschrieben:", en: "File to fill in written:" },
  places: { de: "Stellen", en: "places" },
  next: { de: "Wenn alle ausgefüllt sind:", en: "When all are filled in:" },
} as const satisfies Record<string, Text>;
