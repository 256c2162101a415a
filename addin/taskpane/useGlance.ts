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
}

/** What lies under the pointer is shown in the sheet as long as it lies there. */
export function useGlance({ showArea }: PaneActions): Glance {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const shown = useRef<Promise<(() => Promise<unknown>) | null>>(Promise.resolve(null));
  const stay = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    shown.current = shown.current.then(() => null);
  };
  const leave = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    shown.current = shown.current.then(async (goBack) => {
      await goBack?.();
      return null;
    });
  };
  useEffect(() => leave, []);
  return {
    ...{ stay, leave },
    show(sheet, address) {
      leave();
      timer.current = setTimeout(() => {
        shown.current = shown.current.then(async () => {
          const result = await showArea(sheet, address);
          // Where Excel refuses, a glance shows nothing; a click would say why.
          return result.ok ? result.value : null;
        });
      }, PAUSE_MS);
    },
  };
}
