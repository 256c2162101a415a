import { useEffect, useState } from 'react';
import { failure, success, type Result } from '../../ledger/result';
import type { DocumentContent, DocumentOf, SharedDocumentKind } from '../../ledger/wire/sharedDocument';
import type { LedgerFault } from '../client/ledgerFault';
import type { PaneActions } from './actions';
import { ledgerFaultText } from './text/ledgerFaultText';
import { useSpeech, type Speech } from './text/TextContext';

/** What the company shares of a kind, read when the panel opens and after each saving. */
export interface SharedDocuments<Kind extends SharedDocumentKind> {
  /** As they stand; null until the shared ledger has answered, and where it does not. */
  readonly documents: ReadonlyArray<DocumentOf<Kind>> | null;
  /** Why there are none, in the user's words; null while it is asked. */
  readonly fault: string | null;
  /** Whether this person keeps them (绩效办). */
  readonly mayWrite: boolean;
  /** Saves a version on the one that was shown; the fault is what the user has to know. */
  save(document: DocumentContent, seen: DocumentOf<Kind> | undefined): Promise<Result<null, string>>;
}

interface Read<Kind extends SharedDocumentKind> {
  readonly key: string;
  readonly documents: Result<ReadonlyArray<DocumentOf<Kind>>, LedgerFault>;
  readonly mayWrite: boolean;
}

/** `year` of bulletins alone; `isWanted` false: nothing is asked. */
export function useSharedDocuments<Kind extends SharedDocumentKind>(
  { sharedLedger }: PaneActions,
  kind: Kind,
  year: number | null = null,
  isWanted = true,
): SharedDocuments<Kind> {
  const speech = useSpeech();
  const [turn, setTurn] = useState(0);
  const [read, setRead] = useState<Read<Kind> | null>(null);
  const key = `${kind} ${String(year)}`;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      // In this order: with the first it becomes known who is asking.
      const documents = await sharedLedger.documents(kind, year);
      const me = await sharedLedger.me();
      const mayWrite = me.ok && me.value.role === 'performanceOffice';
      if (isCurrent) setRead({ key, documents, mayWrite });
    };
    void look();
    return () => {
      isCurrent = false;
    };
    // The key says kind and year.
  }, [sharedLedger, key, isWanted, turn]);
  const current = isWanted && read?.key === key ? read : null;
  return {
    documents: current?.documents.ok === true ? current.documents.value : null,
    fault: current?.documents.ok === false ? sharedFaultText(current.documents.fault, speech) : null,
    mayWrite: current?.mayWrite === true,
    async save(document, seen) {
      const saved = await sharedLedger.saveDocument(document, seen?.version ?? null);
      // Whoever was faster is shown, too.
      setTurn((before) => before + 1);
      return saved.ok ? success(null) : failure(sharedFaultText(saved.fault, speech));
    },
  };
}

/** Why the shared ledger did not answer as wished, in the user's words. */
export function sharedFaultText(fault: LedgerFault, { say, language }: Speech): string {
  if (fault.kind === 'offline') return say('shared.offline');
  if (fault.code === 'role.forbidden') return say('shared.forbidden');
  return fault.code === 'resource.changed' ? say('shared.changed') : ledgerFaultText(fault, language);
}
