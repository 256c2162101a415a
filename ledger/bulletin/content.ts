/** Where a figure of the text comes from. */
export interface FigureSource {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** A number that the text states. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly sources: readonly FigureSource[];
}

export interface BulletinTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
  /** Share of the width of each column; they need not add up to 1. */
  readonly widths: readonly number[];
  /** Columns of figures, aligned to the right. */
  readonly numeric: readonly number[];
}

/** One block of an official document's body; levels are those of GB/T 9704: 1 一、 2 (一) 3 1. 4 (1). */
export type BulletinBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly table: BulletinTable };

export type BulletinKind = 'operation' | 'work' | 'performance';

/** A bulletin before it becomes a Word document or a sheet. */
export interface BulletinContent {
  readonly kind: BulletinKind;
  readonly period: string;
  readonly title: string;
  /** 唐供电绩〔2016〕10号 */
  readonly documentNumber: string;
  /** 主送, without the colon. */
  readonly recipients: string;
  readonly blocks: readonly BulletinBlock[];
  readonly attachments: readonly string[];
  /** The attachments themselves, in the same order. */
  readonly attachmentTables?: readonly BulletinTable[];
  readonly issuer: string;
  /** 2016年12月30日 */
  readonly issuedOn: string;
  readonly figures: readonly Figure[];
}
