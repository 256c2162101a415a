import type { BulletinKind, DocumentKind } from './content';

/** The bulletins by their names, each with a serial of its own per year (domain.md 1.5). */
export const BULLETIN_NAMES: Readonly<Record<BulletinKind, string>> = {
  operation: '抽查运行通报',
  work: '工作通报',
  performance: '绩效管理通报',
};

export function isBulletinKind(kind: DocumentKind): kind is BulletinKind {
  return kind in BULLETIN_NAMES;
}

/** Whether a kind publishes a ranking. */
export function ranks(kind: DocumentKind): boolean {
  return kind === 'performance' || kind === 'operation';
}
