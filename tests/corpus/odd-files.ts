import { csvCells } from "./csv-cells.js";
import { csvForm } from "./csv-form.js";
import type { OddFile } from "./odd-file.js";
import { otherFormats } from "./other-formats.js";
import { xml } from "./xml.js";

/** Every odd or hostile file. */
export const oddFiles: readonly OddFile[] = [...csvForm, ...csvCells, ...xml, ...otherFormats];
