/**
 * Only inside tags, where no text of the data stands: Vega's own names for its parts are English and would be read out (a
 * page names the picture as a whole), and two decimals of a pixel are enough.
 */
export const tidySvg = (svg: string): string =>
  svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/ (?:aria-[a-z]+|role)="[^"]*"/g, "")
      .replace(/\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2)))),
  );
