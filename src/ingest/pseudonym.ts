import { createHmac, randomBytes } from "node:crypto";
import type { Cell, Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { sql, type Fragment } from "../sql/tag.js";
import { whole } from "./fragments.js";

const keyBytes = 32;
const tokenLength = 22; // 132 bits in base64url
const page = 50_000;

/** A key that nobody keeps: tokens made with it can never be led back to a case. */
export const oneTimeKey = (): Buffer => randomBytes(keyBytes);

/**
 * The token of a case id: HMAC-SHA-256 under the project's key, in the domain `case`, of the NFC form; 22 characters of
 * base64url. The same id has the same token in one project and another in any other (`governance.md` P-08).
 * Throws `key-unusable` unless the key has 32 bytes.
 */
export function caseToken(key: Buffer, caseId: string): string {
  if (key.length !== keyBytes) throw new AppError("key-unusable", { bytes: key.length });
  return createHmac("sha256", key)
    .update(`case\0${caseId.normalize("NFC")}`, "utf8")
    .digest("base64url")
    .slice(0, tokenLength);
}

/**
 * Builds the table of the tokens of all case ids in a relation, page by page, in memory; returns the relation
 * (`case_id`, `token`).
 */
export async function buildCaseTokens(engine: Engine, relation: Fragment, key: Buffer): Promise<Fragment> {
  caseToken(key, "");
  await dropCaseTokens(engine);
  await engine.rows(sql`
    create temporary table ingest_case_ids as
    select case_id, row_number() over () as n
    from (select distinct case_id from ${relation})`);
  await engine.append(
    { table: "ingest_case_tokens", columns: { case_id: "varchar", token: "varchar" }, temporary: true },
    tokens(engine, key),
  );
  await engine.rows(sql`drop table temp.main.ingest_case_ids`);
  return sql`temp.main.ingest_case_tokens`;
}

/** Forgets which case has which token. */
export async function dropCaseTokens(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists temp.main.ingest_case_ids`);
  await engine.rows(sql`drop table if exists temp.main.ingest_case_tokens`);
}

async function* tokens(engine: Engine, key: Buffer): AsyncGenerator<readonly Cell[]> {
  for (let from = 1; ; from += page) {
    const ids = await engine.rows(sql`
      select case_id
      from temp.main.ingest_case_ids
      where n between ${whole(from)} and ${whole(from + page - 1)}`);
    for (const { case_id } of ids) yield [String(case_id), caseToken(key, String(case_id))];
    if (ids.length < page) return;
  }
}
