/** Criteria of the RPA score, in the order of their weights. */
export const rpaIndicators = [
  "variant_concentration",
  "determinism",
  "structured_input",
  "first_time_right",
  "stability",
  "system_switches",
] as const;
export type RpaIndicator = (typeof rpaIndicators)[number];

/** Criteria of the KI score, in the order of their weights. */
export const kiIndicators = [
  "unstructured_input",
  "learnable_decisions",
  "triage",
  "enquiry_load",
  "duration_dispersion",
  "training_cases",
] as const;
export type KiIndicator = (typeof kiIndicators)[number];

/** Everything that an anchor turns into 0 … 1; `manual_effort` is the benefit axis and in no score. */
export type AnchorId = RpaIndicator | KiIndicator | "manual_effort";

/** Raw values at 0 and at 1; between them linear, or linear in log10. Outside it is clipped and flagged. */
export interface Anchor {
  readonly at0: number;
  readonly at1: number;
  readonly scale: "linear" | "log10";
  readonly unit: "share" | "jsd" | "per_case" | "gain" | "ratio" | "cases" | "hours_per_year";
}

/** Per cent; they sum to 100. */
export type RpaWeights = Readonly<Record<RpaIndicator, number>>;
/** Per cent; they sum to 100. */
export type KiWeights = Readonly<Record<KiIndicator, number>>;

/** Per cent of suitability and of benefit in the single ordered list; they sum to 100. */
export interface ListWeights {
  readonly suitability: number;
  readonly benefit: number;
}

/** Weights that a reader can switch to. What a preset leaves out stays as in `scores` and `list`. */
export interface Preset {
  readonly use?: "scores" | "equal";
  readonly rpa?: RpaWeights;
  readonly ki?: KiWeights;
  readonly list?: ListWeights;
}

/** All that turns indicators into scores: `ranking.yaml`, or `rankingV1`. */
export interface RankingModel {
  /** Raised with every change of an anchor; printed in every report; seeds the draws. */
  readonly model: string;
  readonly scores: { readonly rpa: RpaWeights; readonly ki: KiWeights };
  /** Who decided on the weights; null = nobody yet, they are a convention. */
  readonly decided: { readonly by: string; readonly date: string; readonly preset: string } | null;
  readonly presets: Readonly<Record<string, Preset>>;
  readonly list: ListWeights & { readonly enabled: boolean };
  readonly anchors: Readonly<Record<AnchorId, Anchor>>;
  /** Threshold lines of the matrix: suitability 0 … 1, hours per year. */
  readonly matrix: { readonly suitability: number; readonly hours: number };
  readonly robustness: {
    readonly samples: number;
    readonly weights: "informed";
    /** Concentration of the weight draws. */
    readonly kappa: { readonly rpa: number; readonly ki: number };
    readonly stress: "simplex";
    /** Whether the draws contain the error of measurement too. */
    readonly measurement: boolean;
  };
}

/** The built-in model: `reports-and-cli.md` 8.4. Nobody has decided on it, so `decided` is null. */
export const rankingV1: RankingModel = {
  model: "v1",
  scores: {
    rpa: {
      variant_concentration: 25,
      determinism: 20,
      structured_input: 20,
      first_time_right: 15,
      stability: 10,
      system_switches: 10,
    },
    ki: {
      unstructured_input: 25,
      learnable_decisions: 25,
      triage: 15,
      enquiry_load: 15,
      duration_dispersion: 10,
      training_cases: 10,
    },
  },
  decided: null,
  presets: {
    beschlossen: { use: "scores" },
    alle_gleich: { use: "equal" },
    schnell_umsetzbar: {
      rpa: {
        variant_concentration: 15,
        determinism: 15,
        structured_input: 35,
        first_time_right: 10,
        stability: 15,
        system_switches: 10,
      },
    },
    entlastung: { list: { suitability: 30, benefit: 70 } },
  },
  list: { enabled: false, suitability: 55, benefit: 45 },
  anchors: {
    variant_concentration: { at0: 0, at1: 0.5, scale: "linear", unit: "share" },
    determinism: { at0: 0.5, at1: 0.95, scale: "linear", unit: "share" },
    structured_input: { at0: 0, at1: 1, scale: "linear", unit: "share" },
    first_time_right: { at0: 0.5, at1: 0.98, scale: "linear", unit: "share" },
    stability: { at0: 0.1, at1: 0, scale: "linear", unit: "jsd" },
    system_switches: { at0: 0, at1: 4, scale: "linear", unit: "per_case" },
    unstructured_input: { at0: 0, at1: 1, scale: "linear", unit: "share" },
    learnable_decisions: { at0: 0, at1: 0.25, scale: "linear", unit: "gain" },
    triage: { at0: 0, at1: 2, scale: "linear", unit: "per_case" },
    enquiry_load: { at0: 0, at1: 0.3, scale: "linear", unit: "share" },
    duration_dispersion: { at0: 1.5, at1: 6, scale: "linear", unit: "ratio" },
    training_cases: { at0: 200, at1: 20_000, scale: "log10", unit: "cases" },
    manual_effort: { at0: 50, at1: 5_000, scale: "log10", unit: "hours_per_year" },
  },
  matrix: { suitability: 0.6, hours: 500 },
  robustness: {
    samples: 10_000,
    weights: "informed",
    kappa: { rpa: 40, ki: 20 },
    stress: "simplex",
    measurement: true,
  },
};
