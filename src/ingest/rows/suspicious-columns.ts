import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { mayBePersonal } from "../../personal-data/index.js";
import { lint, refusePersonalData, type LintColumn } from "../../personal-data/lint.js";
import { literal, sql } from "../../sql/tag.js";
import type { StagedFile } from "../accounting.js";
import { lookedAtCases } from "./case-look.js";
import { whole } from "./fragments.js";
import { mostValues, type Name, type NameLook } from "./name-look.js";

/** More different texts of a column than this are not looked at: the first, in the order of the alphabet. */
const most = mostValues;

/**
 * Throws `personal-data-found` where a mapped column holds something that looks like a name, an address for mail, a
 * number of a phone, account, taxpayer or car, or free text, and the source does not say that it is none
 * (`governance.md` P-11). Looks at `lookedAtCases` and the names: what they hold is kept as it is, and a case id
 * is one that somebody knows, even as a token.
 */
export async function refuseSuspicious(
  engine: Engine,
  { not_personal }: Source,
  files: readonly StagedFile[],
  names: NameLook,
): Promise<void> {
  const columns: LintColumn[] = [];
  let first = files.length;
  for (const name of ["case_id", ...names.keys()] as const) {
    const from = files
      .flatMap(({ mapping }) => mapping.readings)
      .find(({ as }) => as === name)
      ?.from.join(" + ");
    if (from === undefined) continue;
    const isCase = name === "case_id";
    const texts = isCase ? await suspiciousCases(engine, files) : (names.get(name) ?? []).slice(0, most);
    const found = { column: from, isCase, texts: texts.map((text) => text.name) };
    columns.push(found);
    if (lint([found], not_personal).length > 0)
      first = Math.min(first, ...texts.slice(0, 1000).map(({ file }) => file));
  }
  refusePersonalData(files[first]?.file ?? "", lint(columns, not_personal));
}

/** Case ids that may be personal data, with the file in which they first stand. */
async function suspiciousCases(
  engine: Engine,
  files: readonly StagedFile[],
): Promise<readonly Pick<Name, "name" | "file">[]> {
  const rows = await engine.rows(sql`
    select case_id as name, first_row
    from ${lookedAtCases}
    where regexp_matches(case_id, ${literal(mayBePersonal)})
    order by name
    limit ${whole(most)}`);
  const fileOf = (row: number): number => {
    let last = 0;
    return files.findIndex(({ loaded }) => row <= (last += loaded));
  };
  return rows.map(({ name, first_row }) => ({ name: String(name), file: fileOf(Number(first_row)) }));
}
