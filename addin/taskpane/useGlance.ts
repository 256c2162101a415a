import { useEffect, useRef } from 'react';
import type { PaneActions } from './actions';

/** A pointer that only passes by means nothing. */
const PAUSE_MS = 350;

export interface Glance {
  /** Shows an area of the active sheet once the pointer rests. */
  readonly show: (sheet: string, address: string) => void;
  /** Gives the user's selection back. */
  readonly leave: () => void;
  /** The user goes there: the selection stays. */
  readonly stay: () => void;
  /** Whether what is selected is only shown, and not where the user is. */
  readonly isShowing: () => boolean;
}

/** What lies under the pointer is shown in the sheet as long as it lies there. */
export function useGlance({ showArea }: PaneActions): Glance {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const shown = useRef<Promise<(() => Promise<unknown>) | null>>(Promise.resolve(null));
  const isShowing = useRef(false);
  const stay = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    isShowing.current = false;
    shown.current = shown.current.then(() => null);
  };
  const leave = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    shown.current = shown.current.then(async (goBack) => {
      await goBack?.();
      isShowing.current = false;
      return null;
    });
  };
  useEffect(() => leave, []);
  return {
    ...{ stay, leave },
    isShowing: () => isShowing.current,
    show(sheet, address) {
      leave();
      timer.current = setTimeout(() => {
        shown.current = shown.current.then(async () => {
          isShowing.current = true;
          const result = await showArea(sheet, address);
          // Where Excel refuses, a glance shows nothing; a click would say why.
          return result.ok ? result.value : null;
        });
      }, PAUSE_MS);
    },
  };
}
