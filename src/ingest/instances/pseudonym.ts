import { createHmac, randomBytes } from "node:crypto";
import type { Engine } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { id, param, sql, type Fragment } from "../../sql/tag.js";

const keyBytes = 32;
const blockBytes = 64;
const tokenLength = 32; // 128 bits in hex

/** What a token stands for: the same text has another token in each domain. */
export type TokenDomain = "case" | "person";

/** A key that nobody keeps: tokens made with it can never be led back to a case. */
export const oneTimeKey = (): Buffer => randomBytes(keyBytes);

/**
 * The token of a case id: HMAC-SHA-256 under the project's key, in the domain `case`, of the NFC form; its first 128
 * bits in hex. The same id has the same token in one project and another in any other (`governance.md` P-08).
 * Throws `key-unusable` unless the key has 32 bytes.
 */
export const caseToken = (key: Buffer, caseId: string): string => token(key, "case", caseId);

/** As `caseToken`, in a domain. */
export function token(key: Buffer, domain: TokenDomain, text: string): string {
  checkKey(key);
  return createHmac("sha256", key)
    .update(`${domain}\0${text.normalize("NFC")}`, "utf8")
    .digest("hex")
    .slice(0, tokenLength);
}

/**
 * Builds the table of the tokens of all that a column of a relation holds, in memory; returns the relation (the column,
 * `token`). Null has none. Throws `key-unusable` unless the key has 32 bytes.
 */
export async function buildTokens(
  engine: Engine,
  domain: TokenDomain,
  column: string,
  relation: Fragment,
  key: Buffer,
): Promise<Fragment> {
  checkKey(key);
  const table: Fragment = { render: () => `temp.main.ingest_${domain}_tokens` };
  await engine.rows(sql`drop table if exists ${table}`);
  await engine.rows(
    sql`create temporary table ${{ render: () => `ingest_${domain}_tokens` }} (${id(column)} varchar, token varchar)`,
  );
  await engine.rows(sql`
    insert into ${table}
    select ${id(column)}, ${tokenOf(id(column), domain, key)}
    from (select distinct ${id(column)} from ${relation} where ${id(column)} is not null)`);
  return table;
}

/** Forgets which text has which token. */
export async function dropTokens(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists temp.main.ingest_person_tokens`);
}

/** SQL of `caseToken`. Throws `key-unusable` unless the key has 32 bytes. */
export function caseTokenOf(text: Fragment, key: Buffer): Fragment {
  checkKey(key);
  return tokenOf(text, "case", key);
}

/** SQL of `token`: HMAC (RFC 2104) from two hashes, so that a million ids do not cross into JavaScript. */
function tokenOf(text: Fragment, domain: TokenDomain, key: Buffer): Fragment {
  const padded = (pad: number): Buffer =>
    Buffer.alloc(blockBytes, pad).map((byte, i) => byte ^ (key[i] ?? 0)) as Buffer;
  const blob = (bytes: Uint8Array): Fragment => sql`unhex(${param(Buffer.from(bytes).toString("hex"))})`;
  const inner = blob(Buffer.concat([padded(0x36), Buffer.from(`${domain}\0`)]));
  const inside = sql`unhex(sha256(${inner} || encode(nfc_normalize(${text}))))`;
  return sql`substr(sha256(${blob(padded(0x5c))} || ${inside}), 1, ${{ render: () => String(tokenLength) }})`;
}

function checkKey(key: Buffer): void {
  if (key.length !== keyBytes) throw new AppError("key-unusable", { bytes: key.length });
}
