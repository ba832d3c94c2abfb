/** Tests that need Chromium: `npm run browser`, and not `npm test`. Without Chromium they say that they were skipped. */
export const browserTests = [
  "tests/reports/browser.test.ts",
  "tests/reports/picture-states.test.ts",
  "tests/reports/weights-panel.test.ts",
  "tests/cli/pdf.test.ts",
];
