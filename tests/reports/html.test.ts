import { expect, test } from "vitest";
import type { Svg } from "../../src/reports/svg.js";
import { Html, html, joined } from "../../src/reports/html.js";

test("escapes strings and numbers, takes Html as it is, joins lists and drops null", () => {
  const inner = html`<b>${"<i>"}</b>`;
  expect(html`<p title="${`a"b'c`}">${inner}${["&", 1, html`<br />`]}${null}</p>`.text).toBe(
    '<p title="a&quot;b&#39;c"><b>&lt;i&gt;</b>&amp;1<br /></p>',
  );
});

test("escapes what looks escaped already, so that every name is shown as it is", () => {
  expect(html`${"&lt;script&gt; &amp; ${x}"}`.text).toBe("&amp;lt;script&amp;gt; &amp;amp; ${x}");
});

test("shows control characters and direction overrides as replacement characters and keeps joiners", () => {
  expect(html`${"a\u0000b\u202Ec\u009Fd\te\nf 👩\u200D💻"}`.text).toBe(
    "a\uFFFDb\uFFFDc\uFFFDd\te\nf 👩\u200D💻",
  );
});

test("puts our name and description on a picture, and nothing but the output of svg.ts is a picture", () => {
  const drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="1"><g/></svg>' as Svg;
  expect(Html.picture(drawn, "a-heading", 'a"-alt').text).toBe(
    '<svg role="img" aria-labelledby="a-heading" aria-describedby="a&quot;-alt" width="1"><g/></svg>',
  );
  // @ts-expect-error a string is not a picture
  Html.picture("<svg></svg>", "a", "b");
});

test("has no public constructor and accepts no look-alike", () => {
  // @ts-expect-error the constructor is private
  const forbidden = (): unknown => new Html("<b>");
  expect(forbidden).toBeTypeOf("function");
  // @ts-expect-error an object with a text is not Html
  expect(() => html`${{ text: "<script>" }}`).toThrow();
});

test("puts a separator between parts and escapes it, too", () => {
  expect(joined(["a", html`<b>b</b>`, "<c>"], " & ").text).toBe("a &amp; <b>b</b> &amp; &lt;c&gt;");
  expect(joined([], ", ").text).toBe("");
});
