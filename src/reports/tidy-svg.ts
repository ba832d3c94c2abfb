/**
 * Only inside tags, where no text of the data stands: Vega's own names for its parts are English and would be read out (a
 * page names the picture as a whole), two decimals of a pixel are enough, and the font that most texts have stands once,
 * at the picture, where they inherit it.
 */
export const tidySvg = (svg: string): string =>
  inherited(
    ["font-family", "font-size"],
    svg.replace(/<[^>]*>/g, (tag) =>
      tag
        .replace(/ (?:aria-[a-z]+|role)="[^"]*"/g, "")
        .replace(/\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2)))),
    ),
  );

const inherited = (attributes: readonly string[], svg: string): string => attributes.reduce(hoisted, svg);

/** The most frequent value of an attribute of texts, the first of equals, moves to the picture itself. */
function hoisted(svg: string, attribute: string): string {
  const stated = new RegExp(`(<text\\b[^>]*?) ${attribute}="([^"]*)"`, "g");
  const uses = new Map<string, number>();
  for (const [, , value = ""] of svg.matchAll(stated)) uses.set(value, (uses.get(value) ?? 0) + 1);
  const [most] = [...uses].toSorted(([, a], [, b]) => b - a);
  if (most === undefined) return svg;
  return svg
    .replace(stated, (whole, before: string, value: string) => (value === most[0] ? before : whole))
    .replace("<svg", `<svg ${attribute}="${most[0]}"`);
}
