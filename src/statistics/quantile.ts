/** The interpolated quantile (R type 7, as SQL `quantile_cont`) of values in ascending order, of which there must be one. */
export function quantileSorted(values: Float64Array, p: number): number {
  const at = (values.length - 1) * p;
  const below = values[Math.floor(at)] ?? Number.NaN;
  const above = values[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
