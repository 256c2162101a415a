import { useEffect, useRef } from 'react';

interface PageActions {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Ctrl+S anywhere on the page; Ctrl+Z and Ctrl+Y where no text field has its own undo. */
export function usePageKeys(actions: PageActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const action = actionFor(event, latest.current);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionFor(event: KeyboardEvent, { save, undo, redo }: PageActions): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 's') return save;
  if (event.target instanceof Element && event.target.matches('input, textarea')) return null;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return redo;
  return key === 'z' ? undo : null;
}
