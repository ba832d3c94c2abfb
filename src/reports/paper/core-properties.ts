import { xmlText } from "./xml-text.js";

/** What a Word file says about itself. Times are ISO 8601 with offset. */
export interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  readonly made_at: string;
}

/** `docProps/core.xml` (ECMA-376 part 2, 11): the time of the run and no clock, the tool and no person. */
export function coreXml({ title, subject, creator, language, made_at }: CoreProperties): string {
  const time = new Date(made_at).toISOString().replace(/\.\d+Z$/, "Z");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(creator)}</dc:creator><cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy><dc:language>${escaped(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

const escaped = (text: string): string =>
  xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
