import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import type { Answer } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { writeReason } from "../../errors/file-reasons.js";
import { queryStore } from "../../store/query.js";
import type { Lang, Text } from "../../text.js";
import { answerCsv } from "../answer-csv.js";
import type { SqlFlags } from "../call.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { say as sayIn } from "../../reports/locale.js";
import { textTable } from "../table.js";

/** Rows that are printed as a table. */
const shownRows = 100;

const words = {
  none: { de: "Keine Zeilen.", en: "No rows." },
  rows: { de: "Zeilen", en: "rows" },
  all: { de: "alle mit --csv oder --json", en: "all with --csv or --json" },
  unreleased: {
    de: "Nicht freigegeben: nur für die Arbeit in der Dienststelle.",
    en: "Not released: for work inside the department only.",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar sql`: a typed query on the store. Its answer has not passed the release gate and says so. */
export async function sql(query: string | null, flags: SqlFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, width, chosenLang } = context;
  if (flags.csv === true && flags.json === true) {
    const reason: Text = { de: "das Ergebnis hat eine Form.", en: "the result has one form." };
    throw new AppError("flags-conflict", { flag: "--csv", other: "--json", reason });
  }
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const lang = chosenLang ?? project.lang;
  const text = await queryOf(query, flags.file, cwd);
  const answer = await queryStore(project, text, {
    today: effects.now().toISOString().slice(0, 10),
    ...(effects.interrupted !== undefined && { interrupted: effects.interrupted }),
  });
  return {
    exit: 0,
    data: { released: false, columns: answer.columns, rows: answer.rows },
    issues: [],
    profile: null,
    inputs: [],
    ...(flags.csv === true && { text: () => answerCsv(answer, lang) }),
    lines: () => tableLines(answer, lang, width),
  };
}

async function queryOf(typed: string | null, file: string | undefined, cwd: string): Promise<string> {
  if (file === undefined) {
    if (typed === null || typed.trim() === "") throw new AppError("sql-missing", {});
    return typed;
  }
  if (typed !== null) {
    const reason: Text = { de: "es gibt nur eine Abfrage.", en: "there is one query only." };
    throw new AppError("flags-conflict", { flag: "--file", other: `"${typed}"`, reason });
  }
  return readFile(resolve(cwd, file), "utf8").catch((cause: unknown) => {
    throw new AppError("sql-file-unreadable", { file, reason: unreadable(cause) }, { cause });
  });
}

/** A file that is not there is told as such, not as a folder that cannot be made. */
const unreadable = (cause: unknown): Text =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT"
    ? { de: "es gibt sie nicht", en: "it does not exist" }
    : cause instanceof Error && "code" in cause && cause.code === "EACCES"
      ? { de: "keine Leserechte", en: "no permission to read" }
      : writeReason(cause);

function tableLines({ columns, rows }: Answer, lang: Lang, width: number): readonly string[] {
  const say = sayIn(lang);
  if (rows.length === 0) return [words.none[lang], words.unreleased[lang]];
  const first = rows.slice(0, shownRows);
  const numeric = columns.map((_, i) => first.every((row) => row[i] === null || typeof row[i] === "number"));
  const more = rows.length > shownRows ? `; ${words.all[lang]}` : "";
  return [
    ...textTable(
      columns.map((label, i) => ({
        label,
        align: numeric[i] === true ? ("end" as const) : ("start" as const),
        ...(i === columns.length - 1 && numeric[i] !== true && { cut: true as const }),
      })),
      first.map((row) => row.map(shown)),
      width,
    ),
    "",
    `${say.number(first.length)}/${say.number(rows.length)} ${words.rows[lang]}${more}. ${words.unreleased[lang]}`,
  ];
}

/** As the database has it: a query for the analyst is not rounded or grouped. */
const shown = (cell: unknown): string =>
  cell === null ? "–" : typeof cell === "string" ? cell : JSON.stringify(cell);
