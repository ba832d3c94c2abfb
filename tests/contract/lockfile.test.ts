import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

test("the lock file names the binaries of every platform", () => {
  const found = (from: string, name: string): boolean =>
    `${from === "" ? "" : `${from}/`}node_modules/${name}` in packages ||
    (from !== "" &&
      found(from.includes("/node_modules/") ? from.slice(0, from.lastIndexOf("/node_modules/")) : "", name));
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !found(at, name))
      .map((name) => `${name}, wanted by ${at}`),
  );
  expect(missing).toEqual([]);
});

test("no machine-learning runtime and nothing that phones home is among the dependencies (governance.md G-08, S-01)", () => {
  const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ""));
  expect(
    names.filter((name) => /tensorflow|onnx|brain\.js|ml5|torch|vega-embed|posthog|sentry/.test(name)),
  ).toEqual([]);
});
