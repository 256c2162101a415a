import type {
  AutoFilter as FileAutoFilter,
  ConditionalRule,
  DataValidation,
  HeaderFooter as FileHeaderFooter,
  PageSetup as FilePageSetup,
  SheetProtection,
} from 'hucre';
import type { CellArea, SheetVisibility } from '../../../ledger/cells';
import type { BookChart, FileChart } from './chart';

/**
 * What a sheet has beside its cells. Parts that the workbench keeps and shifts but seldom looks into have the shape of
 * the file's codec; their ranges are addresses such as 'A2:A100'.
 */
export type Validation = DataValidation;
export type ConditionalFormat = ConditionalRule;
export type AutoFilter = FileAutoFilter;
export type PageSetup = FilePageSetup;
export type HeaderFooter = FileHeaderFooter;
/** `passwordAttributes`: what the file says of the password, see filePasswords.ts. */
export type Protection = SheetProtection & { readonly passwordAttributes?: string };

export interface ColumnLayout {
  /** In characters, see measures.ts; undefined is the default width. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

export interface RowLayout {
  readonly heightPoints?: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

export interface TableColumn {
  readonly name: string;
  readonly totalFunction?: string;
  readonly totalFormula?: string;
  readonly totalLabel?: string;
}

/** An Excel table (list object). `area` includes the header row and the total row, if shown. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: CellArea;
  readonly columns: readonly TableColumn[];
  readonly style?: string;
  readonly showRowStripes: boolean;
  readonly showColumnStripes: boolean;
  readonly showFilter: boolean;
  readonly showTotals: boolean;
}

/** Everything of a sheet but its cells; replaced as a whole, so that undo can put the former one back. */
export interface SheetLayout {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly zoomPercent?: number;
  readonly merges: readonly CellArea[];
  readonly columns: ReadonlyMap<number, ColumnLayout>;
  readonly rows: ReadonlyMap<number, RowLayout>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly Table[];
  readonly charts: readonly BookChart[];
  readonly fileCharts: readonly FileChart[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly autoFilter?: AutoFilter;
  readonly pageSetup?: PageSetup;
  readonly headerFooter?: HeaderFooter;
  readonly protection?: Protection;
  /** Rows and columns after which a printed page ends. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export function emptyLayout(name: string): SheetLayout {
  return {
    name,
    visibility: 'visible',
    showGridlines: true,
    merges: [],
    columns: new Map(),
    rows: new Map(),
    frozen: { rows: 0, columns: 0 },
    tables: [],
    ...{ charts: [], fileCharts: [] },
    validations: [],
    conditionalFormats: [],
    rowBreaks: [],
    columnBreaks: [],
  };
}
