import { StringValueElement, Table, XmlComponent, type ITableOptions } from "docx";
import { xmlText } from "./xml-text.js";

/** What a screen reader says of a table before it is read cell by cell. */
export interface AlternativeText {
  readonly title: string;
  readonly description: string;
}

/** A table with alternative text (ECMA-376 part 1, 17.4 `tblCaption` and `tblDescription`), for which the library has no option. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, description }: AlternativeText) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent)) throw new TypeError("a table begins with its properties");
    properties.addChildElement(new StringValueElement("w:tblCaption", xmlText(title)));
    properties.addChildElement(new StringValueElement("w:tblDescription", xmlText(description)));
  }
}
