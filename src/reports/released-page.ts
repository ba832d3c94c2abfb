import type { Say } from "../charts/chart.js";
import type { Lang } from "../text.js";
import { hashOf } from "./document.js";
import { html } from "./html.js";
import { say as sayIn } from "./locale.js";
import { sealed } from "./seal.js";
import { cssText } from "./theme/css-text.js";

/** What stands on a released page in place of the mark of a draft. */
export interface Release {
  /** `F-0001` */
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  /** Function that answers for it, no personal name. */
  readonly function: string;
}

/** "Freigegeben am … durch … (F-0001)": the head and the foot of a released page. */
export function releaseText({ id, date, function: office }: Release, say: Say): string {
  const day = say.value(date, "time");
  return say.text({
    de: `Freigegeben am ${day} durch ${office} (${id})`,
    en: `Released on ${day} by ${office} (${id})`,
  });
}

/** The id alone: the margin of a printed page has no room for more, and the head says the rest. */
const shortText = ({ id }: Release, say: Say): string =>
  say.text({ de: `Freigegeben (${id})`, en: `Released (${id})` });

/**
 * A page as it may leave: where it said that it is a draft – head, foot and margins of the printed page – it says who
 * released it and when, and is sealed anew. Nothing else changes, and the same page and release give the same bytes. Takes a
 * page whose seal holds.
 */
export function releasedPage(page: string, release: Release): string {
  const say = sayIn(langOf(page));
  const long = html`${releaseText(release, say)}`.text;
  const marked = replaced(page, [
    [/(<span data-mark>)[^<]*(<\/span>)/g, 2, long],
    [/(<span class="status)(">)/g, 1, " released"],
    [/(@top-right \{\s*content: "[^"]*" ")[^"]*(" "[^"]*";)/g, 1, cssText(shortText(release, say))],
  ]);
  const style = /<style>([\s\S]*?)<\/style>/.exec(marked)?.[1] ?? "";
  return sealed(replaced(marked, [[/(style-src )'sha256-[^']*'()/g, 1, hashOf(style)]]));
}

/** Whether a page says that it was released; only the log of the releases knows whether it was. */
export const saysReleased = (page: string): boolean => page.includes('<span class="status released">');

/** The id of the release that a page names; null where it names none. */
export const releaseNamedIn = (page: string): string | null =>
  /<span data-mark>[^<]*\((F-\d{4,})\)<\/span>/.exec(page)?.[1] ?? null;

const langOf = (page: string): Lang => (page.includes('<html lang="en">') ? "en" : "de");

type Place = readonly [between: RegExp, times: number, words: string];

/** Puts words between the two groups of each pattern, which has to be there so many times: the page is one of ours. */
function replaced(page: string, places: readonly Place[]): string {
  return places.reduce((text, [between, times, words]) => {
    if ([...text.matchAll(between)].length !== times)
      throw new TypeError("a page without the place of its mark");
    return text.replace(between, (_, before: string, behind: string) => `${before}${words}${behind}`);
  }, page);
}
