import type { Indicator } from "../indicator.js";
import { determinism } from "./determinism.js";
import { durationDispersion } from "./duration-dispersion.js";
import { enquiryLoad } from "./enquiry-load.js";
import { firstTimeRight } from "./first-time-right.js";
import { learnableDecisions } from "./learnable-decisions.js";
import { ruleBased } from "./rule-based.js";
import { stability } from "./stability.js";
import { structuredInput } from "./structured-input.js";
import { systemSwitches } from "./system-switches.js";
import { trainingCases } from "./training-cases.js";
import { triage } from "./triage.js";
import { unstructuredInput } from "./unstructured-input.js";
import { variantConcentration } from "./variant-concentration.js";

/** Every criterion, in reading order. Sums run in this order, so that a score is the same to the last bit. */
export const indicators: readonly Indicator[] = [
  variantConcentration,
  determinism,
  structuredInput,
  firstTimeRight,
  stability,
  systemSwitches,
  ruleBased,
  unstructuredInput,
  learnableDecisions,
  triage,
  enquiryLoad,
  durationDispersion,
  trainingCases,
];
