import type { KiType } from "../ki-type.js";
import { isAutomated } from "./automation.js";
import type { StepLabel } from "./labels.js";
import { limits } from "./limits.js";
import type { ProcessFacts } from "./process-facts.js";
import type { StepReason } from "./reasons.js";
import type { StepSignals } from "./signals.js";
import { isDeadline } from "./timer-rule.js";

/** The label of a step, what it rests on, and what stood against RPA where it is no candidate. */
export interface Labelled {
  readonly label: StepLabel;
  /** Which kind of AI support; `-` where the label is another. */
  readonly kiType: KiType | "-";
  readonly reasons: readonly StepReason[];
}

/** What a rule looks at; `chainHours`: work of all steps of the step's click chain, which is one macro task. */
export interface Facts {
  readonly step: StepSignals;
  readonly process: ProcessFacts;
  readonly chainHours: number | null;
}

/** One row of the decision table; null where it does not apply. */
type Rule = (facts: Facts) => Labelled | null;

const labelled = (label: StepLabel, ...reasons: readonly StepReason[]): Labelled => ({
  label,
  kiType: "-",
  reasons,
});

/** Too few executions to say anything about the step. */
const tooFew: Rule = ({ step }) =>
  step.executions < limits.executions ? labelled("none", "few_executions") : null;

/** 1: a system does it, by its doers or because nobody is that fast. */
const automated: Rule = ({ step: { automation, link } }) => {
  if (isAutomated(automation)) return labelled("already_automated", "automated");
  return link?.bySystem === true ? labelled("already_automated", "faster_than_people") : null;
};

/** 2: it follows from the calendar. */
const deadline: Rule = ({ step: { timer } }) =>
  timer !== null && isDeadline(timer) ? labelled("deadline_rule", "timer") : null;

/**
 * 3: a person decides. Where discretion exists, or nobody has answered whether it does, and no step is marked as the
 * decision, every step may be it.
 */
const decision: Rule = ({ step, process }) => {
  if (step.config?.decision === true) return assisted("decision_step", step, process);
  if (process.discretion === "no" || process.decisionsMarked) return null;
  return assisted(process.discretion === "yes" ? "discretion_unplaced" : "discretion_unknown", step, process);
};

/** What could at most assist the person who decides: only where there is something to read or to write. */
const assisted = (reason: StepReason, step: StepSignals, process: ProcessFacts): Labelled => {
  const kind = kindOfAssistance(step, process);
  return kind === null
    ? labelled("person_decides", reason)
    : { label: "person_decides", kiType: kind.type, reasons: [reason, kind.reason] };
};

/** What goes before a robot: an interface that exists or may exist; null where there is none. */
function interfaceFirst({ hasInterface, xoevStandard }: ProcessFacts): StepReason | null {
  if (xoevStandard !== null) return hasInterface === "no" ? "xoev_contradicted" : "xoev_exists";
  if (hasInterface === "no") return null;
  return hasInterface === "yes" ? "interface_exists" : "interface_unknown";
}

/** 4: it changes the system, and an interface exists. */
const systemChange: Rule = ({ step: { systemBreak }, process }) => {
  const first = interfaceFirst(process);
  const exists = first === "interface_exists" || first === "xoev_exists";
  return exists && (systemBreak.share ?? 0) >= limits.systemBreak
    ? labelled("interface", first, "system_break")
    : null;
};

/** 5: rule-based work by hand; an interface that exists or may exist goes before the robot. */
const robot: Rule = (facts) => {
  if (obstacles(facts).length > 0) return null;
  const { step, process } = facts;
  const first = interfaceFirst(process);
  if (first !== null) return labelled("interface", first, "routine");
  return (step.batch.share ?? 0) >= limits.batch
    ? labelled("rpa_batch", "routine", "batch", "no_interface")
    : labelled("rpa", "routine", "no_interface");
};

/** 6: something to read, or a decision that can be learned. */
const assistance: Rule = ({ step, process }) => {
  const kind = kindOfAssistance(step, process);
  return kind === null ? null : { label: "ki", kiType: kind.type, reasons: [kind.reason] };
};

/** First match wins; the order is that of `scoring.md` 9. */
const table: readonly Rule[] = [
  tooFew,
  automated,
  deadline,
  decision,
  systemChange,
  robot,
  assistance,
  (facts) => labelled("none", ...obstacles(facts)),
];

/** The label of a step by the decision table; the first rule that applies. */
export function labelOf(facts: Facts): Labelled {
  for (const rule of table) {
    const found = rule(facts);
    if (found !== null) return found;
  }
  return labelled("none");
}

/**
 * Which AI support a step could have: it must be work by hand with stated minutes, and not all of it a person's by the
 * department's word. A decision that the attributes of the case foretell is prediction, a step that is marked as reading
 * documents is documents. Where the input of the process is mostly unstructured, enquiries are dialogue, and as long as
 * no step is marked every other one may be it.
 */
function kindOfAssistance(
  { config, load, automation, flow, learnableShare }: StepSignals,
  { unstructuredShare, readersMarked }: ProcessFacts,
): { readonly type: KiType; readonly reason: StepReason } | null {
  if ((load.automatableHours ?? 0) <= 0 || isAutomated(automation)) return null;
  if (flow.isDecisionPoint && learnableShare !== null && learnableShare >= limits.learnable)
    return { type: "prediction", reason: "learnable" };
  if (config?.reads_documents === true) return { type: "documents", reason: "reads_documents" };
  if ((unstructuredShare ?? 0) < limits.unstructuredInput) return null;
  if (config?.enquiry === true) return { type: "dialogue", reason: "enquiry" };
  return readersMarked ? null : { type: "documents", reason: "unstructured" };
}

/** What stands against RPA; nothing where the step is a candidate. What is not known stands against it. */
function obstacles({ step, process, chainHours }: Facts): readonly StepReason[] {
  const { automation, flow, load } = step;
  if (load.missing !== null) return [load.missing];
  if (load.automatableShare === 0) return ["not_automatable"];
  const found: (StepReason | false)[] = [
    automation.decisive === null && "automation_unknown",
    flow.topShare < limits.determinism && "varied_successor",
    process.structuredShare === null && "input_unknown",
    (process.structuredShare ?? 1) < limits.structuredInput && "input_unstructured",
    (chainHours ?? 0) < limits.manualHours && "little_work",
  ];
  return found.filter((reason) => reason !== false);
}
