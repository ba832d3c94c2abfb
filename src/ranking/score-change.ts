/** One criterion of one process at one time. */
export interface KnownCriterion {
  readonly indicator: string;
  readonly weight: number;
  /** Between 0 and 1; null where it is missing. */
  readonly value: number | null;
  /** In the unit of the indicator; null where it is missing. */
  readonly raw: number | null;
  readonly evidence: string;
}

/** What moved a score; the parts add up to `total`. */
export interface ScoreChange {
  readonly total: number;
  /** Measured values changed: the log says something else. */
  readonly data: number;
  /** Somebody answered, or answered otherwise. */
  readonly answers: number;
  /** The same raw value is worth something else: the anchors changed. */
  readonly anchors: number;
  readonly weights: number;
}

/** A missing value counts as the middle, as it does in the score. */
const middle = 0.5;

/**
 * The difference of two scores of a process, now minus then, in what caused it. Exact and the same backwards but for the
 * sign: with `Σ w·v` the part of a criterion is `(w' − w)·(v + v')/2` for its weight and `(v' − v)·(w + w')/2` for its
 * value, which is put down to the log where both values are measured, to the anchors where the raw value stayed, and to
 * answers otherwise. A criterion that one side lacks has there the weight 0 and the value of the other.
 */
export function scoreChange(then: readonly KnownCriterion[], now: readonly KnownCriterion[]): ScoreChange {
  const change = { data: 0, answers: 0, anchors: 0, weights: 0 };
  for (const id of new Set([...then, ...now].map(({ indicator }) => indicator))) {
    const [a, b] = [then, now].map((side) => side.find(({ indicator }) => indicator === id));
    const [old, fresh] = [a ?? absent(b), b ?? absent(a)];
    const [v, w] = [old.value ?? middle, fresh.value ?? middle];
    change.weights += ((fresh.weight - old.weight) * (v + w)) / 2;
    change[causeOf(old, fresh)] += ((w - v) * (old.weight + fresh.weight)) / 2;
  }
  return { ...change, total: change.data + change.answers + change.anchors + change.weights };
}

const absent = (other: KnownCriterion | undefined): KnownCriterion => ({
  indicator: other?.indicator ?? "",
  weight: 0,
  value: other?.value ?? null,
  raw: other?.raw ?? null,
  evidence: other?.evidence ?? "missing",
});

function causeOf(then: KnownCriterion, now: KnownCriterion): "data" | "answers" | "anchors" {
  if (then.raw !== null && then.raw === now.raw) return "anchors";
  return then.evidence === "measured" && now.evidence === "measured" ? "data" : "answers";
}
