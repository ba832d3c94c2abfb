export { expect } from "vitest";

/** A test as its file declares it. */
export interface Declared {
  readonly name: string;
  readonly run: () => unknown;
}

let declared: Declared[] = [];

/** What the files imported since the last call have declared. */
export function collected(): readonly Declared[] {
  const all = declared;
  declared = [];
  return all;
}

type Body = (...given: never[]) => unknown;

/** The logs of twin tests stay open for the next mutant; the suite itself closes them. */
export const afterAll = (): void => undefined;

function declare(name: string, body: Body, given: readonly unknown[] = []): void {
  declared.push({ name, run: () => (body as (...all: readonly unknown[]) => unknown)(...given) });
}

const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
  for (const row of rows) declare(name, body, Array.isArray(row) ? row : [row]);
};

/** Vitest's `test` and `describe`, as far as twin tests use them; anything else fails loudly. */
export const test = Object.assign(
  (name: string, body: Body) => {
    declare(name, body);
  },
  { each },
);

export const describe = Object.assign(
  (_: string, body: () => void) => {
    body();
  },
  {
    each: (rows: readonly unknown[]) => (_: string, body: Body) => {
      for (const row of rows)
        (body as (...all: readonly unknown[]) => void)(...(Array.isArray(row) ? (row as unknown[]) : [row]));
    },
  },
);
