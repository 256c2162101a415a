import type { RankingChart } from './rankingChart';
import type { Registration } from './register/registration';

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

/** Where a figure stands in a text, in UTF-16 units. */
export interface TextTrace {
  readonly start: number;
  readonly end: number;
  readonly figure: string;
}

/** The cell that a figure stands in; counted from 0, the header not. */
export interface CellTrace {
  readonly row: number;
  readonly column: number;
  readonly figure: string;
}

export interface BulletinTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
  /** Share of the width of each column; they need not add up to 1. */
  readonly widths: readonly number[];
  /** Columns of figures, aligned to the right. */
  readonly numeric: readonly number[];
  /** Stands for the rows wherever a picture can be drawn. */
  readonly chart?: RankingChart;
  /** As an attachment it stands on a landscape page of its own. */
  readonly isWide?: true | undefined;
  /** Labels in every other column, what is filled in beside them; no header. */
  readonly isForm?: true;
  /** Rows, counted from 0, that leave room for handwriting. */
  readonly tallRows?: readonly number[];
  readonly traces?: readonly CellTrace[];
}

/** One block of an official document's body; levels are those of GB/T 9704: 1 一、 2 (一) 3 1. 4 (1). A line has no indent. */
export type BulletinBlock =
  | { readonly type: 'table'; readonly table: BulletinTable }
  | ((
      | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 }
      | { readonly type: 'paragraph' }
      | { readonly type: 'line'; readonly align: 'left' | 'center' | 'right' }
    ) & { readonly text: string; readonly traces?: readonly TextTrace[] });

export type BulletinKind = 'operation' | 'work' | 'performance';

/** Notices, records and reports; they take no number of the register. */
export type NoticeKind =
  | 'warning'
  | 'rectification'
  | 'interview'
  | 'supervision'
  | 'review'
  | 'minutes'
  | 'points'
  | 'weekly'
  | 'yearly';

export type DocumentKind = BulletinKind | NoticeKind;

/** What stands at the foot of the last page (版记, GB/T 9704-2012, 7.4). */
export interface Imprint {
  /** 抄送, without the word and the stop; empty where nobody gets a copy. */
  readonly copies: string;
  /** 印发机关 */
  readonly printedBy: string;
  /** 2016年12月30日 */
  readonly printedOn: string;
}

/** How a document is headed: not at all, by the issuer's red mark, or as a numbered brief (domain.md 6.2). */
export type HeadStyle = 'none' | 'document' | 'brief';

/** The red head of a document, where its issuer has authority for one. */
export interface RedHead {
  readonly style: Exclude<HeadStyle, 'none'>;
  /** 发文机关标志 */
  readonly mark: string;
  /** 第9期; empty in a document's head. */
  readonly issue: string;
}

/** A bulletin before it becomes a Word document or a sheet. */
export interface BulletinContent {
  readonly kind: DocumentKind;
  /** 绩效管理通报, 预警通知单, … */
  readonly name: string;
  /** The period, or which one of its kind it is. */
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
  /** Whether the issuer's seal goes over 署名 and 成文日期, which then stand four characters in. */
  readonly isSealed: boolean;
  readonly redHead: RedHead | null;
  readonly imprint: Imprint | null;
  /** What goes into the register when it is made; null for a document made again. */
  readonly registration: Registration | null;
  readonly figures: readonly Figure[];
  /** What its writer ought to look at before signing, in zh-CN. */
  readonly notices: readonly string[];
}
