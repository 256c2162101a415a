import { useEffect, useState } from 'react';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { bulletinRuns } from '../../documents/bulletinRuns';
import type { LaidPage } from '../../documents/preview/laidPage';
import { pagesOf } from '../../documents/preview/pagesOf';
import { nextTurn } from '../inTurns';

export interface Pages {
  /** Those of the former content stay in their places until they are laid out anew. */
  readonly pages: readonly LaidPage[];
  /** How many are laid out by now. */
  readonly laid: number;
  readonly state: 'running' | 'stopped' | 'finished';
  readonly stop: () => void;
  readonly goOn: () => void;
}

const NONE = { pages: [], laid: 0, isFinished: false } as const;

/** A bulletin's pages as they will be printed, laid out and shown one a turn, so that the pane answers in between. */
export function usePages(content: BulletinContent): Pages {
  const [{ pages, laid, isFinished }, setPages] = useState<{
    readonly pages: readonly LaidPage[];
    readonly laid: number;
    readonly isFinished: boolean;
  }>(NONE);
  const [stopped, setStopped] = useState<BulletinContent | null>(null);
  const isStopped = stopped === content;
  useEffect(() => {
    if (isStopped) return;
    let isCurrent = true;
    const layOut = async (): Promise<void> => {
      const done: LaidPage[] = [];
      for (const page of pagesOf(bulletinRuns(content))) {
        done.push(page);
        const soFar = done.slice();
        setPages(({ pages: before }) => ({
          pages: [...soFar, ...before.slice(soFar.length)],
          laid: soFar.length,
          isFinished: false,
        }));
        await nextTurn();
        if (!isCurrent) return;
      }
      setPages({ pages: done, laid: done.length, isFinished: true });
    };
    void layOut();
    return () => {
      isCurrent = false;
    };
  }, [content, isStopped]);
  return {
    pages,
    laid,
    state: isStopped ? 'stopped' : isFinished ? 'finished' : 'running',
    stop: () => setStopped(content),
    goOn: () => setStopped(null),
  };
}
