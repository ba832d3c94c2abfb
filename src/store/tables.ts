import type { Target } from "../engine/engine.js";

/**
 * What is known of the last load of a process: under which rules and which key its rows were read. `kind`: `whole` = its
 * files and nothing else, `appended` = files were added to earlier ones, which may be gone by now.
 */
export const loads: Target = {
  table: "loads",
  columns: {
    process: "varchar",
    kind: "varchar",
    mapping_sha256: "varchar",
    key_id: "varchar",
    version: "varchar",
    loaded_at: "varchar",
  },
};

/** One row per file of a process, in its order: what the file was, and its `Accounting` as JSON. */
export const accounts: Target = {
  table: "accounts",
  columns: {
    process: "varchar",
    number: "bigint",
    file: "varchar",
    sha256: "varchar",
    bytes: "bigint",
    account: "varchar",
  },
};

/** One row per `Finding` of a process, in their order, as JSON. */
export const findings: Target = {
  table: "findings",
  columns: { process: "varchar", number: "bigint", code: "varchar", finding: "varchar" },
};

/**
 * One row per file of a process and case that was removed on request (`governance.md` P-28): by which line of the record of
 * deletions, and how many stored rows of the file went. What the file's `Accounting` counts is without them.
 */
export const removals: Target = {
  table: "removals",
  columns: { process: "varchar", number: "bigint", record: "varchar", file: "varchar", rows: "bigint" },
};

/** One row per mapped column of a process and load, in their order: its `ColumnFacts` as JSON. */
export const columnFacts: Target = {
  table: "column_facts",
  columns: { process: "varchar", number: "bigint", facts: "varchar" },
};
