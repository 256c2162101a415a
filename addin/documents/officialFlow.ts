import type { BulletinTable, Imprint, TextTrace } from '../../ledger/bulletin/content';
import type { Drawing } from './picture/drawing';

/** 小标宋 of titles, 仿宋 of the body, 黑体 and 楷体 of headings. */
export type Face = 'title' | 'body' | 'heading' | 'subheading';

/** A paragraph of an official document; all lengths in twips. */
export interface FlowParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly traces?: readonly TextTrace[] | undefined;
  /** Stands at the right end of the same line, one character in. */
  readonly rightText?: string;
  readonly face: Face;
  /** In half-points. */
  readonly size: number;
  readonly linePitch: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly left: number;
  /** Of the first line, beyond `left`; less than 0 hangs it out. */
  readonly firstLine: number;
  readonly spaceBefore: number;
  /** On the page of what follows. */
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Of a heading, from 0. */
  readonly outlineLevel: number | null;
  readonly isRed: boolean;
  /** The red line of 版头 below it. */
  readonly hasRedLine: boolean;
  /** Neither shows nor prints unless its reader asks for hidden text. */
  readonly isHidden: boolean;
}

/** What stands one below the other on the pages of an official document, before a Word document or a preview is made of it. */
export type FlowElement =
  | FlowParagraph
  | { readonly type: 'table'; readonly table: BulletinTable }
  | { readonly type: 'picture'; readonly drawing: Drawing }
  | { readonly type: 'imprint'; readonly imprint: Imprint };

/** Pages of one orientation. */
export interface PageRun {
  readonly isWide: boolean;
  readonly elements: readonly FlowElement[];
}

/** A paper before it is written as a Word document, as plain data, which another thread can be given. */
export interface OfficialPaper {
  readonly title: string;
  readonly author: string;
  readonly runs: readonly PageRun[];
}
