import { expect, test } from "vitest";
import { once } from "../../src/ingest/once.js";

test("it is made when it is first asked for, and never again, whatever it is", () => {
  let made = 0;
  const nothing = once((): number | undefined => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
