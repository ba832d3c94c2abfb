import type { Reporter, TestModule } from "vitest/node";

/** Prints the one line that CI reads: `N passed, N failed`, skipped beside. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((s) => s === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && [...module.children.allTests()].length === 0,
    ).length;
    const skipped = count("skipped");
    console.log(
      `\n${count("passed")} passed, ${count("failed") + broken + unhandled.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
  }
}
