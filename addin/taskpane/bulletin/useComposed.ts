import { useEffect, useState } from 'react';
import { composingDocument, type DocumentRequest } from '../../../ledger/bulletin/composeDocument';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import type { Result } from '../../../ledger/result';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { inTurns, nextTurn } from '../inTurns';

type Composed = Result<BulletinContent, string | ScoreFault>;

interface ComposedState {
  /** The document that was asked for, or the one before it as long as that isn't done; null without any. */
  readonly composed: Composed | null;
  readonly isComposing: boolean;
}

/** A document composed in turns, so that the pane answers in between. `request` null: nothing can be asked for yet. */
export function useComposed(request: Result<DocumentRequest, string> | null): ComposedState {
  const [answer, setAnswer] = useState<{
    readonly request: Result<DocumentRequest, string>;
    readonly composed: Composed;
  } | null>(null);
  useEffect(() => {
    if (!request?.ok) return;
    let isCurrent = true;
    const compose = async (): Promise<void> => {
      // First what was asked for is seen, and whoever goes on typing asks for something else.
      await nextTurn();
      if (!isCurrent) return;
      const composed = await inTurns(composingDocument(request.value));
      if (isCurrent) setAnswer({ request, composed });
    };
    void compose();
    return () => {
      isCurrent = false;
    };
  }, [request]);
  if (request === null) return { composed: null, isComposing: false };
  if (!request.ok) return { composed: request, isComposing: false };
  return { composed: answer?.composed ?? null, isComposing: answer?.request !== request };
}
