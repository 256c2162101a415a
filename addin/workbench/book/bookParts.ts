import type { CellArea } from '../../../ledger/cells';
import type { CustomXmlPart } from './fileCustomXml';
import type { Sheet } from './sheet';

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without '=': '台账!$A$1:$D$9'. */
  readonly refersTo: string;
  /** The sheet it belongs to; undefined: the whole workbook. */
  readonly sheet?: string;
  readonly comment?: string;
  /** Left out of Excel's list of names. */
  readonly hidden?: boolean;
}

/** The document's properties, as its file tells them. */
export interface BookProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly lastAuthor?: string;
  readonly category?: string;
  readonly company?: string;
  readonly manager?: string;
  /** Instant in UTC, ISO 8601; copies of a file keep it. */
  readonly created?: string;
}

export interface BookState {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly CustomXmlPart[];
}

/** Where the user is. */
export interface Selection {
  readonly sheet: Sheet;
  readonly area: CellArea;
}
