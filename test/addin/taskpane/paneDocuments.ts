/** Test aid: what a company shares, kept in a list as the server keeps it, as 王敏 of the performance office. */
import type { SharedLedger } from '../../../addin/taskpane/actions';
import type { LedgerFault } from '../../../addin/client/ledgerFault';
import { failure, success } from '../../../ledger/result';
import {
  documentId,
  documentYear,
  sharedDocumentSchema,
  type DocumentOf,
  type SharedDocument,
  type SharedDocumentKind,
} from '../../../ledger/wire/sharedDocument';

const CHANGED: LedgerFault = {
  kind: 'refused',
  code: 'resource.changed',
  message: '这项内容刚被别人修改：请刷新后重试',
  messageEnglish: 'refused',
  status: 412,
};

export function paneDocuments(): Pick<SharedLedger, 'documents' | 'saveDocument'> {
  let kept: readonly SharedDocument[] = [];
  return {
    documents: async (kind, year) => success(kept.filter(isOf(kind, year))),
    saveDocument: async (document, baseVersion) => {
      const id = documentId(document);
      const before = kept.find((each) => each.kind === document.kind && each.id === id);
      if ((before?.version ?? null) !== baseVersion) return failure(CHANGED);
      const version = (baseVersion ?? 0) + 1;
      const by = { id, version, changedBy: 'w', changedAt: '2016-12-30T01:00:00Z' };
      const saved = sharedDocumentSchema.parse({ ...document, ...by });
      kept = [...kept.filter((each) => each !== before), saved];
      return success(saved);
    },
  };
}

function isOf<Kind extends SharedDocumentKind>(kind: Kind, year: number | null) {
  return (document: SharedDocument): document is DocumentOf<Kind> =>
    document.kind === kind && documentYear(kind, document.id) === year;
}
