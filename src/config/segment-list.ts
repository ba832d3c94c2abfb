import { oneOf, text } from "./fields.js";
import { segmentOf, type Segment } from "./segment.js";
import { words } from "./says.js";
import { list, section } from "./structures.js";

const step = text({ example: "Antrag eingegangen" });

const entry = section(
  {
    from: step,
    to: text({ example: "Bescheid versandt" }),
    name: text({ example: "Antrag bis Bescheid" }).exactOptional(),
    from_occurrence: oneOf(["first", "last"]).exactOptional(),
    to_occurrence: oneOf(["next", "last"]).exactOptional(),
  },
  { example: "{ from: Antrag eingegangen, to: Bescheid versandt }" },
).transform((typed): Segment => segmentOf(typed));

/** `segments` of a process file: at least one, each with a name of its own. */
export const segmentList = list(entry, {
  example: "[{ from: Antrag eingegangen, to: Bescheid versandt }]",
}).superRefine((segments, context) => {
  const taken = new Set<string>();
  for (const [i, { name }] of segments.entries()) {
    if (taken.has(name)) {
      const message = words(
        `ein anderer Abschnitt heißt schon „${name}“.`,
        `another segment is already called "${name}".`,
      );
      context.addIssue({ code: "custom", path: [i], message });
    }
    taken.add(name);
  }
});
