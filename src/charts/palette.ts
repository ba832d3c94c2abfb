/**
 * The one palette (`reports-and-cli.md` 6.2). Marks, lines and boundaries reach 3 : 1 on the page, text 4.5 : 1 on what it
 * stands on, neighbouring slots 3 : 1; `tests/charts/palette.test.ts` computes all of it.
 */
export const palette = {
  page: "#FFFFFF",
  text: "#111111",
  secondary: "#444444",
  /** Axes, ticks, cell borders, rules of uncertainty. */
  line: "#6B6B6B",
  /** Decoration only. */
  grid: "#CCCCCC",
  /** Once per figure, never together with the second slot. */
  accent: "#C4440C",
  /** Slots in their fixed order; the order makes neighbours in a stack distinguishable. */
  series: [
    { name: "Blau", color: "#1236AB", text: "#FFFFFF", dash: [1, 0], shape: "circle" },
    { name: "Orange", color: "#F46A25", text: "#111111", dash: [6, 3], shape: "square" },
    { name: "Weinrot", color: "#801650", text: "#FFFFFF", dash: [2, 2], shape: "diamond" },
    { name: "Türkis", color: "#28A197", text: "#111111", dash: [8, 3, 2, 3], shape: "triangle-up" },
    { name: "Dunkelgrün", color: "#003F00", text: "#FFFFFF", dash: [10, 4], shape: "cross" },
    { name: "Violett", color: "#A27EEA", text: "#111111", dash: [4, 2, 1, 2], shape: "triangle-down" },
  ],
  other: { name: "Sonstige", color: "#6B6B6B", text: "#FFFFFF" },
  /** Filled cells; the value is always printed in the cell. */
  sequential: [
    { color: "#EDF2FA", text: "#111111" },
    { color: "#C3D5EE", text: "#111111" },
    { color: "#8FB3DF", text: "#111111" },
    { color: "#4A7FC0", text: "#111111" },
    { color: "#12436D", text: "#FFFFFF" },
  ],
  /** Lines of a process map, from a short to a long wait. */
  edges: ["#6B95C9", "#3F6FB0", "#1F4E8F", "#0B2A5B"],
} as const;

const channel = (hex: string, at: number): number => {
  const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** Contrast of two colours `#RRGGBB`, 1 to 21; source: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
