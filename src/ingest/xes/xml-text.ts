import type { Encoding } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import { isCodePage } from "../code-pages.js";
import { fromPage, fromUtf16, utf16Of, utf8Text } from "../decode.js";

/** The text of an XML file, piece by piece. Throws `encoding-invalid`. */
export async function* xmlText(
  file: string,
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const utf16 = encoding === "utf-16le" || encoding === "utf-16be";
  const utf8 = utf8Text(file);
  for await (const chunk of utf16 ? fromUtf16(chunks, encoding, file) : chunks)
    yield utf8.text(isCodePage(encoding) ? fromPage(encoding, chunk) : chunk, false);
  yield utf8.text(Buffer.alloc(0), true);
}

/** What the byte order mark or the XML declaration says. Throws `encoding-unknown`. */
export function xmlEncoding(file: string, head: Buffer): Encoding {
  const utf16 = utf16Of(head);
  if (utf16 !== null) return utf16;
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(
    head.toString("latin1", 0, 200),
  )?.[1];
  switch (declared?.toLowerCase() ?? "utf-8") {
    case "utf-8":
    case "utf8":
    case "us-ascii":
    case "ascii":
      return "utf-8";
    case "windows-1252":
    case "cp1252":
    case "iso-8859-1":
    case "latin1":
      return "windows-1252";
    case "iso-8859-15":
      return "iso-8859-15";
    case "cp850":
    case "ibm850":
      return "cp850";
    default:
      throw new AppError("encoding-unknown", { file });
  }
}
