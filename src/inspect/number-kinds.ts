/** How a cell writes a number. */
export interface NumberKind {
  readonly decimal: "," | "." | null;
  readonly thousands: "," | "." | null;
}

const whole: NumberKind = { decimal: null, thousands: null };
const unit = /\s*(€|EUR|Euro|%)$/;

/**
 * How a cell writes a number; null = it is none. A lone sign in front of three digits (`1.234`) says nothing about
 * decimals, and a number that begins with a zero (`007`) is an id.
 */
export function numberKind(cell: string): NumberKind | null {
  const digits = cell.replace(unit, "").replace(/^[+-]/, "");
  if (/^(0|[1-9]\d{0,17})$/.test(digits)) return whole;
  if (/^\d{1,3}([.]\d{3})+(,\d+)?$/.test(digits))
    return /,|[.].*[.]/.test(digits) ? { decimal: ",", thousands: "." } : whole;
  if (/^\d{1,3}(,\d{3})+([.]\d+)?$/.test(digits))
    return /[.]|,.*,/.test(digits) ? { decimal: ".", thousands: "," } : whole;
  if (/^\d+,\d+$/.test(digits)) return { decimal: ",", thousands: null };
  if (/^\d+[.]\d+$/.test(digits)) return { decimal: ".", thousands: null };
  return null;
}
