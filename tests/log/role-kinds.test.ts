import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const kinds = async (engine: Awaited<ReturnType<typeof given>>) =>
  engine.rows(sql`
    select r.role, k.is_system
    from role_kinds k
    join roles r on r.role_key = k.role_key
    order by r.role`);

test("tells the roles that the process declares systems from the others", async () => {
  await using engine = await given("P 1: A B C", {
    doing: { doers: "bot clerk bot", systemRoles: ["bot", "unused"] },
  });
  expect(await kinds(engine)).toEqual([
    { role: "bot", is_system: true },
    { role: "clerk", is_system: false },
  ]);
});

test("is empty where nobody said which roles are systems, and where no roles were read", async () => {
  await using unsaid = await given("P 1: A B", { doing: { doers: "bot clerk" } });
  expect(await kinds(unsaid)).toEqual([]);
  await using unread = await given("P 1: A B");
  expect(await kinds(unread)).toEqual([]);
});
