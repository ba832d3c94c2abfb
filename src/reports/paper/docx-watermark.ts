import { ImportedXmlComponent, TextRun, type XmlComponent } from "docx";
import { palette } from "../../charts/palette.js";
import { watermarkColor } from "../theme/watermark.js";
import { xmlText } from "./xml-text.js";

/** A word across the page behind the text, as Word's own watermarks are: it belongs into the head, and no screen reader says it. */
export function watermarkRun(word: string): TextRun {
  const run = new TextRun({});
  run.addChildElement(element("w:pict", {}, [wordArt, shape(word)]));
  return run;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}

/** Text drawn as a picture that fills its box: shape type 136 of ECMA-376 part 4, 14.2.1.6. */
const wordArt = element(
  "v:shapetype",
  {
    id: "_x0000_t136",
    coordsize: "21600,21600",
    "o:spt": "136",
    adj: "10800",
    path: "m@7,l@8,m@5,21600l@6,21600e",
  },
  [
    element(
      "v:formulas",
      {},
      [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
      ].map((eqn) => element("v:f", { eqn })),
    ),
    element("v:path", { textpathok: "t", "o:connecttype": "none" }),
    element("v:textpath", { on: "t", fitshape: "t" }),
    element("o:lock", { "v:ext": "edit", text: "t", shapetype: "t" }),
  ],
);

const shape = (word: string): XmlComponent =>
  element(
    "v:shape",
    {
      id: "watermark",
      type: "#_x0000_t136",
      alt: "",
      "o:allowincell": "f",
      fillcolor: watermarkColor,
      strokecolor: palette.grid,
      style: [
        "position:absolute;margin-left:0;margin-top:0;width:480pt;height:78pt;rotation:315;z-index:-251658752",
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin",
        "mso-position-vertical:center;mso-position-vertical-relative:margin",
      ].join(";"),
    },
    [
      element("v:textpath", {
        style: "font-family:Arial;font-weight:bold;font-size:1pt",
        string: xmlText(word),
      }),
    ],
  );
