import type { Engine } from "../src/engine/engine.js";
import { given as built, type Given } from "./given.js";

export type { Given } from "./given.js";

const engines = new Map<string, Promise<Engine>>();

/** `given` that builds a log once; closing the engine leaves it open. Measures only read. */
export async function given(traces: string, o: Given = {}): Promise<Engine> {
  const key = JSON.stringify([traces, o], (_, value: unknown) =>
    typeof value === "bigint" ? `${value}n` : value,
  );
  const known = engines.get(key) ?? built(traces, o);
  engines.set(key, known);
  return keptOpen(await known);
}

const keptOpen = (engine: Engine): Engine =>
  new Proxy(engine, {
    get(target, name) {
      if (name === Symbol.asyncDispose) return () => Promise.resolve();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value as (...all: unknown[]) => unknown).bind(target) : value;
    },
  });

/** Closes every log that was built. */
export async function closeAll(): Promise<void> {
  for (const engine of engines.values()) await (await engine)[Symbol.asyncDispose]();
  engines.clear();
}
