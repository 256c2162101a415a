import { useCallback, useRef, useSyncExternalStore } from 'react';
import { type Book } from '../book/book';

/** Renders again whenever the book or its selection changes. @returns a number that differs after each change */
export function useBookVersion(book: Book): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (notify: () => void) =>
      book.subscribe(() => {
        version.current += 1;
        notify();
      }),
    [book],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
