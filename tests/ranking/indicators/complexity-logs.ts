/** The golden logs of the scoring model (T4): one letter is one activity, cases one after the other in time. */
const logs = [
  { log: "ABC,ABD,ABC", concentration: 1 / 3, determinism: 5 / 6, firstTimeRight: 1 },
  {
    log: "ABCD,ABCD,ABEF,ACBD,AABB,XYZ,A,AB",
    concentration: 1 / 28,
    determinism: 25 / 52,
    firstTimeRight: 7 / 8,
  },
  { log: "ABC,ABD,ABC,EF,ABCD,A", concentration: 1 / 15, determinism: 3 / 4, firstTimeRight: 1 },
] as const;

/** The same in trace notation, as process P; no activity is declared an end, so every case counts. */
export const complexityLogs = logs.map(({ log, ...expected }) => ({
  ...expected,
  cases: log.split(",").length,
  traces: log
    .split(",")
    .map((path, i) => `P ${i}: ${path.replace(/(?<=.)(?=.)/g, " ")}`)
    .join("\n"),
}));
