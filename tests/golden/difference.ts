import type { Page } from "playwright-core";

/** How far a picture is from another one. */
export interface Difference {
  /** Null where the sizes are the same, else both in words. */
  readonly sizes: string | null;
  /** Share of the pixels that differ. */
  readonly share: number;
  /** The largest such share in a square of `square` pixels: what is small, but gone, shows here. */
  readonly worst: number;
  /** The actual picture in pale with what differs in red, as a PNG; null where nothing can be shown. */
  readonly picture: Buffer | null;
}

/** Other versions of a browser smooth letters a little differently: that is within these limits, a lost legend is not. */
export const limits = { share: 0.005, worst: 0.08 } as const;
/** Distance of a channel (0 … 255) above which two colours differ; more than a small picture is off by. */
const channel = 24;
const square = 32;

export const isRefused = ({ sizes, share, worst }: Difference): boolean =>
  sizes !== null || share > limits.share || worst > limits.worst;

/**
 * Compares two PNGs inside an empty page, whose canvas reads them. A pixel differs where the other picture has no similar
 * one there or right beside it, in either direction.
 */
export async function difference(page: Page, golden: Buffer, actual: Buffer): Promise<Difference> {
  if (golden.equals(actual)) return { sizes: null, share: 0, worst: 0, picture: null };
  const [a, b] = [golden, actual].map((png) => png.toString("base64"));
  const found = await page.evaluate<Omit<Difference, "picture"> & { readonly picture: string | null }>(
    `(${inPage})(${JSON.stringify([a, b, channel, square])})`,
  );
  return { ...found, picture: found.picture === null ? null : Buffer.from(found.picture, "base64") };
}

const inPage = `async ([golden, actual, channel, square]) => {
  const bitmapOf = async (png) =>
    createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))], { type: "image/png" }));
  const drawn = ({ width, height }, draw) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    draw(context);
    return { canvas, context };
  };
  const pixels = (bitmap) =>
    drawn(bitmap, (context) => context.drawImage(bitmap, 0, 0)).context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  const [one, other] = [await bitmapOf(golden), await bitmapOf(actual)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height)
    return { sizes: width + " × " + height + ", now " + other.width + " × " + other.height, share: 1, worst: 1, picture: null };
  const [p, q] = [pixels(one), pixels(other)];
  const far = (p, i, q, j) =>
    Math.abs(p[i] - q[j]) > channel || Math.abs(p[i + 1] - q[j + 1]) > channel || Math.abs(p[i + 2] - q[j + 2]) > channel;
  const isAlone = (p, q, x, y) => {
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1)
        if (!far(p, 4 * (y * width + x), q, 4 * (v * width + u))) return false;
    return true;
  };
  const pale = (value) => 255 - 0.3 * (255 - value);
  const columns = Math.ceil(width / square);
  const squares = new Uint32Array(columns * Math.ceil(height / square));
  const shown = new ImageData(width, height);
  let differing = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = 4 * (y * width + x);
      const differs = far(p, i, q, i) && (isAlone(p, q, x, y) || isAlone(q, p, x, y));
      shown.data.set(differs ? [255, 0, 0, 255] : [pale(q[i]), pale(q[i + 1]), pale(q[i + 2]), 255], i);
      if (!differs) continue;
      differing += 1;
      squares[Math.floor(y / square) * columns + Math.floor(x / square)] += 1;
    }
  const { canvas } = drawn(one, (context) => context.putImageData(shown, 0, 0));
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return {
    sizes: null,
    share: differing / (width * height),
    worst: Math.max(...squares) / (square * square),
    picture: btoa(text),
  };
}`;
