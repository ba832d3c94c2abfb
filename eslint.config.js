import tseslint from "typescript-eslint";

/** Layers from below to above: a file imports from its own layer and from those before it (CONTRIBUTING.md). */
const layers = [
  "text",
  "package-home",
  "errors",
  "effects",
  "statistics",
  "linked-lines",
  "sql",
  "engine",
  "config",
  "quality",
  "personal-data",
  "ingest",
  "inspect",
  "log",
  "filters",
  "measures",
  "ranking",
  "release",
  "charts",
  "reports",
  "job",
  "sort-log",
  "analyse",
  "store",
  "decision-log",
  "analyse-in-store",
  "build",
  "data-quality",
  "compare",
  "effect",
  "what-if",
  "assess",
  "answers",
  "decide",
  "releasing",
  "project",
  "index",
  "cli",
];
/** Layers that must not see the log: what they get, they get as rows. */
const blind = new Set(["ranking", "charts", "reports"]);
const hidden = ["engine", "ingest", "inspect", "log", "filters"];

const importsRunOneWay = layers.flatMap((layer, i) => {
  const above = layers.slice(i + 1);
  const forbidden = blind.has(layer) ? [...above, ...hidden] : above;
  const rule = (prefix) => ({
    "no-restricted-imports": [
      "error",
      {
        patterns: forbidden.map((name) => ({
          regex: `^${prefix}${name}(/|\\.js$)`,
          message: `${layer} must not import ${name}: imports run one way.`,
        })),
      },
    ],
  });
  return [
    { files: [`src/${layer}/**/*.ts`], rules: rule("(\\.\\./)+") },
    { files: [`src/${layer}.ts`], rules: rule("\\./") },
  ];
});

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "reports/**", "notebooks/**", "coverage/**"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/dot-notation": "off", // tsc's noPropertyAccessFromIndexSignature asks for the opposite
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "TSEnumDeclaration", message: "No enums: use a union of literals." },
      ],
    },
  },
  {
    // the library takes clock and environment as arguments
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "process", message: "Effects are an argument." }],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The clock is an argument: effects.now()." },
        { object: "Math", property: "random", message: "Draws take a seed." },
      ],
    },
  },
  ...importsRunOneWay,
  {
    files: ["tests/**/*.ts", "bench/**/*.ts", "sample-data/**/*.ts", "vitest.config.ts"],
    rules: {
      "no-console": "off",
      "no-restricted-syntax": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off", // what must not compile is tested by trying
    },
  },
);
