import { isUtf8 } from "node:buffer";
import { characterOf } from "../code-pages.js";
import { once } from "../once.js";

/** What UTF-8 becomes when somebody reads it as Windows-1252 or ISO 8859-1 and writes it as UTF-8 again. */
const doubled =
  /[ÂÃ][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[€\u0080][\u0080-\u00BFœžŸš˜“”„™¢¦]|â‚¬|â\u0082¬/;

/** The first characters of all such text, as the two bytes that they are in UTF-8. */
const leads = ["Ã", "Â", "â"].map((lead) => [...Buffer.from(lead)] as const);

/** Whether some UTF-8 may hold doubly encoded text: quick, and sometimes wrong. */
export const looksDoubled = (bytes: Buffer): boolean =>
  leads.some(([first, second = 0]) => {
    // the first byte is that of every umlaut, the second is rare in German text
    for (let at = bytes.indexOf(second, 1); at > 0; at = bytes.indexOf(second, at + 1))
      if (bytes[at - 1] === first) return true;
    return false;
  });

/** Whether a text holds a doubly encoded character: `MÃ¼ller`, `â‚¬`. */
export const isDoubled = (text: string): boolean => doubled.test(text);

/**
 * A doubly encoded text turned back, or null where it is not one as a whole: every character must come from a byte of
 * Windows-1252 (or ISO 8859-1), and these bytes must be valid UTF-8.
 */
export function undoubled(text: string): string | null {
  if (!isDoubled(text)) return null;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x100) bytes.push(code);
    else {
      const byte = windowsByte(character);
      if (byte === null) return null;
      bytes.push(byte);
    }
  }
  const buffer = Buffer.from(bytes);
  return isUtf8(buffer) ? buffer.toString("utf8") : null;
}

const byteOf = once(
  () =>
    new Map(Array.from({ length: 32 }, (_, i) => [characterOf("windows-1252", 128 + i), 128 + i] as const)),
);
const windowsByte = (character: string): number | null =>
  character === "\uFFFD" ? null : (byteOf().get(character) ?? null);
