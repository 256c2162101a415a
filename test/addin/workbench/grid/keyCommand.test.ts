import { keyCommand, type KeyPress } from '../../../../addin/workbench/grid/keyCommand';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('keys', () => {
  it.each([
    ['→', press('ArrowRight'), { kind: 'move', motion: { kind: 'step', direction: 'right' }, extend: false }],
    [
      'Ctrl+Shift+↓',
      press('ArrowDown', { ctrlKey: true, shiftKey: true }),
      { kind: 'move', motion: { kind: 'jump', direction: 'down' }, extend: true },
    ],
    ['Enter', press('Enter'), { kind: 'move', motion: { kind: 'step', direction: 'down' }, extend: false }],
    [
      'Shift+Tab',
      press('Tab', { shiftKey: true }),
      { kind: 'move', motion: { kind: 'step', direction: 'left' }, extend: false },
    ],
    [
      'Ctrl+Home',
      press('Home', { ctrlKey: true }),
      { kind: 'move', motion: { kind: 'sheetStart' }, extend: false },
    ],
    ['Ctrl+PageDown', press('PageDown', { ctrlKey: true }), { kind: 'sheet', steps: 1 }],
    ['Alt+↓', press('ArrowDown', { altKey: true }), { kind: 'openList' }],
    ['F2', press('F2'), { kind: 'edit' }],
    ['Delete', press('Delete'), { kind: 'clear' }],
    ['Ctrl+Z', press('z', { ctrlKey: true }), { kind: 'undo' }],
    ['⌘⇧Z', press('Z', { metaKey: true, shiftKey: true }), { kind: 'redo' }],
    ['Ctrl+Y', press('y', { ctrlKey: true }), { kind: 'redo' }],
  ])('%s', (_name, pressed, command) => {
    expect(keyCommand(pressed)).toEqual(command);
  });

  it('leaves letters, Ctrl+C and what belongs to an input method alone', () => {
    expect(keyCommand(press('a'))).toBeNull();
    expect(keyCommand(press('c', { ctrlKey: true }))).toBeNull();
    expect(keyCommand(press('Process'))).toBeNull();
  });
});
