import {
  losses,
  refined,
  withoutAttributes,
  type Coded,
  type Counts,
  type Followed,
} from "./counting-model.js";

/** What may help to predict. */
export interface Attribute {
  readonly name: string;
  /** Its codes where the rows for which `learnt` is true are all that is known of its values. */
  readonly coded: (learnt: (row: number) => boolean) => Coded;
}

/** How much better attributes predict than the overall frequencies, over data that the model has not seen. */
export interface CountingGain {
  /** Bits of each part, without attributes and with those chosen. */
  readonly base: Float64Array;
  readonly model: Float64Array;
  /** Names by the number of folds that chose them, most first, then by name; those of at least half of the folds. */
  readonly chosen: readonly string[];
}

export const folds = 5;
/** Attributes in a model at most. */
const most = 3;
/** The share of the loss that a further attribute must take away at least. */
const leastGain = 0.01;
/** More combinations of values than these cannot be learnt by counting. */
const mostCombinations = 100_000;

/**
 * Five-fold cross-validation over the parts of the rows (fold = part mod 5). In each fold the attributes are chosen
 * inside the other four, one after the other, each time the one with the least loss in an inner cross-validation over these
 * four, as long as what it takes away is at least 1 % of the loss and more than one standard error of it over the parts
 * (the rule of Breiman et al. 1984); what the held-out fold says enters neither choice nor counts.
 */
export function countingGain(rows: Followed, attributes: readonly Attribute[]): CountingGain {
  const base = new Float64Array(rows.parts);
  const model = new Float64Array(rows.parts);
  const votes = new Map<string, number>();
  const none = withoutAttributes(rows);
  for (let fold = 0; fold < folds; fold++) {
    const tested = (part: number) => part % folds === fold;
    const trained = (part: number) => !tested(part);
    const { counts, names } = choose(rows, none, attributes, fold);
    for (const name of names) votes.set(name, (votes.get(name) ?? 0) + 1);
    add(base, losses(rows, none, trained, tested));
    add(model, losses(rows, counts, trained, tested));
  }
  const chosen = [...votes]
    .filter(([, n]) => n >= folds / 2)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => name);
  return { base, model, chosen };
}

function choose(rows: Followed, none: Counts, attributes: readonly Attribute[], fold: number) {
  const learnt = (row: number) => (rows.part[row] ?? 0) % folds !== fold;
  let open = attributes.map(({ name, coded }) => ({ name, coded: coded(learnt) }));
  let current = { counts: none, loss: innerLoss(rows, none, fold) };
  const names: string[] = [];
  while (names.length < most && open.length > 0) {
    const tried = open
      .filter(({ coded }) => current.counts.combinations * coded.size <= mostCombinations)
      .map(({ name, coded }) => {
        const counts = refined(rows, current.counts, coded);
        const loss = innerLoss(rows, counts, fold);
        return { name, counts, loss, total: total(loss) };
      })
      .sort((a, b) => a.total - b.total || (a.name < b.name ? -1 : 1));
    const [best] = tried;
    if (best === undefined || !isBetter(best.loss, current.loss, fold)) break;
    current = best;
    names.push(best.name);
    open = open.filter(({ name }) => name !== best.name);
  }
  return { counts: current.counts, names };
}

/** Whether one loss by part is less than another by more than chance lets two losses differ. */
function isBetter(loss: Float64Array, than: Float64Array, heldOut: number): boolean {
  const taken = than
    .map((bits, part) => bits - (loss[part] ?? 0))
    .filter((_, part) => part % folds !== heldOut);
  const sum = total(taken);
  const mean = sum / taken.length;
  const squares = taken.reduce((all, bits) => all + (bits - mean) ** 2, 0);
  const error = Math.sqrt((squares * taken.length) / Math.max(1, taken.length - 1));
  return sum >= leastGain * total(than) && sum > error;
}

/** The loss of a cross-validation over the four folds that are not held out, by part. */
function innerLoss(rows: Followed, counts: Counts, heldOut: number): Float64Array {
  const sum = new Float64Array(rows.parts);
  for (let inner = 0; inner < folds; inner++) {
    if (inner === heldOut) continue;
    const found = losses(
      rows,
      counts,
      (part) => part % folds !== inner && part % folds !== heldOut,
      (part) => part % folds === inner,
    );
    add(sum, found);
  }
  return sum;
}

const total = (bits: Float64Array): number => bits.reduce((sum, x) => sum + x, 0);

function add(to: Float64Array, more: Float64Array): void {
  for (const [i, bits] of more.entries()) to[i] = (to[i] ?? 0) + bits;
}
