import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright-core";

/**
 * A picture as a PNG with at most 256 colours, less than half as large: what a repository keeps. Frequent colours stay as
 * they are; rare ones, on the edges of letters and lines, become one that is hardly another. The same picture gives the
 * same bytes.
 */
export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, indices } = await page.evaluate<{
    readonly width: number;
    readonly height: number;
    readonly palette: readonly number[];
    readonly indices: string;
  }>(`(${inPage})(${JSON.stringify(png.toString("base64"))})`);
  const pixels = Buffer.from(indices, "base64");
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter, none
  for (let y = 0; y < height; y += 1) pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // bits of an index; colours by a palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

const inPage = `async (png) => {
  const bitmap = await createImageBitmap(
    new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))], { type: "image/png" }),
  );
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = new Uint32Array(width * height);
  const counts = new Map();
  for (let i = 0; i < colours.length; i += 1) {
    const colour = (data[4 * i] << 16) | (data[4 * i + 1] << 8) | data[4 * i + 2];
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([c]) => [c >> 16, (c >> 8) & 255, c & 255]);
  const reduced = (most) => {
    const palette = [];
    const known = new Map();
    for (const [red, green, blue] of byCount) {
      const isNear = ([r, g, b]) => Math.abs(r - red) <= most && Math.abs(g - green) <= most && Math.abs(b - blue) <= most;
      let index = palette.findIndex(isNear);
      if (index === -1) index = palette.push([red, green, blue]) - 1;
      known.set((red << 16) | (green << 8) | blue, index);
    }
    return palette.length <= 256 ? { palette, known } : reduced(most + 4);
  };
  const { palette, known } = reduced(12);
  const indices = colours.map((colour) => known.get(colour));
  let text = "";
  const bytes = Uint8Array.from(indices);
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return { width, height, palette: palette.flat(), indices: btoa(text) };
}`;
