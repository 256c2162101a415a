import { type Direction, type Motion } from './motion';

/** What a key means to the grid while no cell is being edited. */
export type KeyCommand =
  | { readonly kind: 'move'; readonly motion: Motion; readonly extend: boolean }
  | { readonly kind: 'sheet'; readonly steps: 1 | -1 }
  | { readonly kind: 'edit' | 'clear' | 'undo' | 'redo' | 'selectAll' | 'openList' };

/** The part of a KeyboardEvent that matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Excel's keys; null for those that the grid leaves alone, such as letters, which begin to edit the cell. */
export function keyCommand(press: KeyPress): KeyCommand | null {
  const { key, shiftKey: extend } = press;
  const isControl = press.ctrlKey || press.metaKey;
  const direction = ARROWS[key];
  const move = (motion: Motion, extends_ = extend): KeyCommand => ({
    kind: 'move',
    motion,
    extend: extends_,
  });
  if (direction !== undefined) {
    if (press.altKey) return direction === 'down' ? { kind: 'openList' } : null;
    return move({ kind: isControl ? 'jump' : 'step', direction });
  }
  switch (key) {
    case 'Enter':
      return move({ kind: 'step', direction: extend ? 'up' : 'down' }, false);
    case 'Tab':
      return move({ kind: 'step', direction: extend ? 'left' : 'right' }, false);
    case 'Home':
      return move(isControl ? { kind: 'sheetStart' } : { kind: 'rowStart' });
    case 'End':
      return isControl ? move({ kind: 'sheetEnd' }) : null;
    case 'PageUp':
    case 'PageDown': {
      const isForward = key === 'PageDown';
      if (isControl) return { kind: 'sheet', steps: isForward ? 1 : -1 };
      if (press.altKey) return move({ kind: 'page', direction: isForward ? 'right' : 'left' });
      return move({ kind: 'page', direction: isForward ? 'down' : 'up' });
    }
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
  }
  if (!isControl || press.altKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: extend ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return { kind: 'selectAll' };
    default:
      return null;
  }
}
