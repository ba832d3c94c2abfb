import type { Source } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { protectedKind } from "../personal-data/index.js";

/**
 * Refuses columns and attributes whose name says that they hold a special category of personal data (`governance.md`
 * G-10, Art. 9 DSGVO), whatever they are mapped to. Throws `protected-column`.
 */
export function refuseProtected({ columns }: Source): void {
  const { attributes = [] } = columns;
  const named = [
    columns.org_unit,
    columns.system,
    columns.channel,
    columns.outcome,
    columns.amount,
    ...attributes.flatMap(({ name, from }) => [from, name]),
  ];
  for (const column of named) {
    const kind = column === undefined ? null : protectedKind(column);
    if (column !== undefined && kind !== null) throw new AppError("protected-column", { column, kind });
  }
}
