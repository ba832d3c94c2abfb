import { expect, test } from "vitest";
import { AppError } from "../../src/errors/app-error.js";
import { figure, fixed, layer, words } from "../../src/charts/spec.js";
import type { StaticSpec } from "../../src/charts/chart.js";
import { toSvg } from "../../src/reports/svg.js";

const text = (k0: string): StaticSpec =>
  figure(
    { width: 100, height: 20, padding: { left: 1, right: 2, top: 3, bottom: 4 } },
    [layer("text", {}, [{ k0 }], { x: fixed(10), y: fixed(10), text: words("k0") })],
    "de",
  );

test("writes exactly the size that the spec says, with a viewBox, and nothing that is read out", async () => {
  expect(await toSvg(text("Antrag"))).toBe(
    '<svg font-size="12px" font-family="Arial, &quot;Liberation Sans&quot;, Helvetica, sans-serif" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="marks"' +
      ' width="103" height="27" viewBox="0 0 103 27"><rect width="103" height="27" fill="#FFFFFF"/>' +
      '<g fill="none" stroke-miterlimit="4" transform="translate(1,3)"><g class="mark-group role-frame root">' +
      '<g transform="translate(0,0)"><path class="background" d="M0,0h100v20h-100Z"/><g>' +
      '<g class="mark-text role-mark layer_0_marks"><text text-anchor="start" transform="translate(10,14)"' +
      ' fill="#111111">Antrag</text>' +
      '</g></g><path class="foreground" d="" display="none"/></g></g></g></svg>',
  );
});

test("gives the same bytes every time", async () => {
  expect(await toSvg(text("Größe 1.234,5"))).toBe(await toSvg(text("Größe 1.234,5")));
});

test("writes names as text, whatever they look like", async () => {
  const svg = await toSvg(text('</text><script>alert("x")</script> aria-label="y" 3.14159'));
  expect(svg).toContain("&lt;/text&gt;&lt;script&gt;");
  expect(svg).toContain('aria-label="y" 3.14159');
  expect(svg).not.toContain("<script");
});

const failing = async (spec: object): Promise<unknown> => {
  const error: unknown = await toSvg(spec as StaticSpec).then(
    () => "drawn",
    (e: unknown) => e,
  );
  return error instanceof AppError ? error.code : error;
};

test("refuses to load anything, and to draw what Vega complains about", async () => {
  const mark = { type: "point", aria: false };
  const encoding = { x: { field: "v0", type: "quantitative" } };
  expect(await failing({ data: { url: "data/secret.csv" }, mark, encoding })).toBe("chart-not-drawable");
  expect(await failing({ data: { url: "https://example.org/x.json" }, mark, encoding })).toBe(
    "chart-not-drawable",
  );
  const image = {
    mark: { type: "image", url: "https://example.org/x.png" },
    data: { values: [{ v0: 1 }] },
    encoding,
  };
  expect(await failing(image)).toBe("chart-not-drawable");
  const dropped = {
    data: { values: [{ v0: 1 }] },
    mark: "bar",
    encoding: { ...encoding, shape: { field: "v0" } },
  };
  expect(await failing(dropped)).toBe("chart-not-drawable");
  expect(await failing({ mark: "nonsense", data: { values: [] } })).toBe("chart-not-drawable");
});

test("measures text with our table: a label is cut where it really ends", async () => {
  const spec = figure(
    { width: 100, height: 20, padding: { left: 0, right: 0, top: 0, bottom: 0 } },
    [
      layer("text", { limit: 105 }, [{ k0: "Regelgebundenheit" }], {
        x: fixed(0),
        y: fixed(10),
        text: words("k0"),
      }),
    ],
    "de",
  );
  expect(await toSvg(spec)).toContain(">Regelgebundenheit<"); // 104 px; Vega alone would guess 163 and cut it
});
