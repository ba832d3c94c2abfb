import { expect, test } from "vitest";
import { brief, printable } from "../../src/charts/printable.js";

test("keeps a name on one line and free of what cannot be seen", () => {
  expect(printable("  Antrag\r\n eingegangen\t")).toBe("Antrag eingegangen");
  expect(printable("a\u202Eb\u200Bc\u0000d\u{FEFF}e\uD800f")).toBe("abcdef");
  expect(printable("Pru\u0308fung")).toBe("Prüfung");
  expect(printable("👨‍👩‍👧")).toBe("👨‍👩‍👧");
  expect(printable("\u200B \n")).toBe("–");
  expect(printable('<script>"x"</script>')).toBe('<script>"x"</script>');
});

test("shortens a name for a sentence and says so", () => {
  expect(brief("Bescheid versandt")).toBe("Bescheid versandt");
  expect(brief("Erinnerung an die Antragstellenden noch einmal versenden")).toBe(
    "Erinnerung an die Antragstellenden…",
  );
  expect(brief("eins zwei drei vier", 3)).toBe("eins zwei drei…");
  expect(brief("x".repeat(60))).toBe(`${"x".repeat(40)}…`);
});
