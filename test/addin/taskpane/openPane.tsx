import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { TextEncoder } from 'node:util';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { loadTexts, type Language } from '../../../addin/locales/texts';
import type { CellChange } from '../../../addin/excel/applyFixes';
import type { SelectedCell } from '../../../addin/excel/watchSelection';
import type { SheetState } from '../../../addin/excel/ledgerSheet';
import type { CellChangeEntry } from '../../../addin/excel/changeSheet';
import { syncNotice } from '../../../addin/taskpane/header/syncNotice';
import { templateFault } from '../../../addin/documents/templateDocument';
import { changeLog } from '../../../addin/taskpane/checks/changeLog';
import { lookCloser } from '../../../addin/taskpane/checks/closerLook';
import type { Mark } from '../../../ledger/check/marks';
import type { WrittenStep } from '../../../addin/excel/writtenStep';
import type { CellPlace, PaneActions, PaneWorkbook, RecordActions } from '../../../addin/taskpane/actions';
import { App } from '../../../addin/taskpane/App';
import type { ClosedPeriod } from '../../../addin/excel/scoreStore';
import { documentFileName } from '../../../ledger/bulletin/documentFileName';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import type { ScoreActions } from '../../../addin/taskpane/score/scoreActions';
import type { PanelId } from '../../../addin/taskpane/panel';
import { TextProvider } from '../../../addin/taskpane/text/TextContext';
import type { PlainDate } from '../../../ledger/calendar/plainDate';
import type { Amendment } from '../../../ledger/form/amendment';
import type { Removal } from '../../../ledger/form/removal';
import type { Placement } from '../../../ledger/form/placement';
import type { TableAnswer } from '../../../ledger/recognise/answers';
import { success } from '../../../ledger/result';
import type { Warning } from '../../../ledger/wire/warning';
import { paneDesk } from './paneDesk';
import { paneDocuments } from './paneDocuments';

/** What the panels asked of the world. */
export interface PaneLog {
  readonly selected: CellPlace[];
  /** Areas that were shown for a glance; `←` where the selection was given back. */
  readonly shown: string[];
  ruled: string[];
  readonly fixed: Array<readonly CellChange[]>;
  readonly changes: Array<readonly CellChangeEntry[]>;
  marks: readonly Mark[];
  readonly added: Placement[];
  readonly amended: Amendment[];
  readonly removed: Removal[];
  /** How every sheet stands. */
  sheetState: SheetState;
  readonly written: string[];
  readonly templates: Uint8Array[];
  /** What the rows of a written sheet show. */
  rows: Readonly<Record<number, readonly string[]>>;
  readonly opened: string[];
  readonly answers: Array<readonly TableAnswer[]>;
  undone: number;
  synchronised: number;
}

/** A workbook and a shared ledger that only write down what is asked of them. */
export function recordingActions(workbook: PaneWorkbook, activeSheet: string) {
  const log: PaneLog = {
    selected: [],
    shown: [],
    fixed: [],
    changes: [],
    marks: [],
    added: [],
    amended: [],
    removed: [],
    sheetState: { isProtected: false, isHidden: false, isFiltered: false },
    written: [],
    templates: [],
    rows: {},
    opened: [],
    answers: [],
    ruled: [],
    undone: 0,
    synchronised: 0,
  };
  const step = (place: string): WrittenStep => ({
    place,
    undo: async () => {
      log.undone++;
      return success(null);
    },
  });
  const sheetStep = (sheet: string) => {
    log.written.push(sheet);
    return success({ ...step(`${sheet}!A1`), sheet });
  };
  let warnings: readonly Warning[] = [OVERDUE];
  let selected: SelectedCell = { sheet: activeSheet, row: 1, column: 1 };
  const onSelect = new Set<(selected: SelectedCell) => void>();
  let follow: (sheet: string) => void = () => undefined;
  const records: RecordActions = {
    addRecord: async (placement) => {
      log.added.push(placement);
      return success(step(`${placement.sheet}!A${String(placement.row)}`));
    },
    amendRecord: async (amendment) => {
      log.amended.push(amendment);
      return success(step(`${amendment.sheet}!A${String(amendment.row)}`));
    },
    removeRecord: async (removal) => {
      log.removed.push(removal);
      return success(step(`${removal.sheet}!${String(removal.row)}`));
    },
    sheetState: async () => success(log.sheetState),
    unprotectSheet: async () => {
      log.sheetState = { ...log.sheetState, isProtected: false };
      return success(async () => {
        log.sheetState = { ...log.sheetState, isProtected: true };
        return success(null);
      });
    },
  };
  let keptRules: readonly RuleSet[] = [];
  const closedPeriods = new Map<string, ClosedPeriod | null>();
  const scoring: ScoreActions = {
    rowTexts: async (_, row) => success(log.rows[row] ?? []),
    readKeptRules: async () => success(keptRules),
    writeKeptRules: async (ruleSets) => {
      keptRules = ruleSets;
      return success(null);
    },
    readClosedPeriod: async (period) => success(closedPeriods.get(period) ?? null),
    writeClosedPeriod: async (period, closed) => {
      closedPeriods.set(period, closed);
      return success(null);
    },
    scoreStatement: async (_, unit) => {
      log.written.push(`${unit}得分说明`);
      return { name: `${unit}得分说明.docx`, content: new Blob(['']) };
    },
  };
  const actions: PaneActions = {
    records: async () => records,
    sharedLedger: {
      me: async () =>
        success({ id: 'w', name: '王敏', role: 'performanceOffice' as const, units: ['绩效管理办公室'] }),
      warnings: async () => success(warnings),
      signInDesk: async () => {
        const state = async () => ({ kind: 'unneeded' as const });
        return { state, signIn: state, signOut: state };
      },
      warningDesk: async () =>
        paneDesk(
          () => warnings,
          (next) => (warnings = next),
        ),
      serialDesk: async () => ({
        expected: async ({ registered }) =>
          success({ next: Math.max(0, ...registered) + 1, unaccounted: [], withdrawn: [] }),
        withdraw: async (withdrawal) => success({ ...withdrawal, isWithdrawn: true }),
        take: async ({ registered }) => {
          const done = () => Promise.resolve();
          return success({ number: Math.max(0, ...registered) + 1, written: done, takenBack: done });
        },
      }),
      ...paneDocuments(),
      synchronise: async (_, language) => {
        log.synchronised++;
        const state = {
          ledgerId: 'l',
          fallbackYear: 2016,
          records: [],
          retired: [],
          cursors: {},
          settled: {},
        };
        const outcome = { state, sent: 4, received: [], held: [], fault: null, waiting: 0 };
        return { ...outcome, notice: await syncNotice({ ...outcome, others: 0 }, language) };
      },
      waitingRows: () => Promise.resolve(log.synchronised > 0 ? 0 : 4),
      rowStates: async () => [],
      conflicts: async () => [],
      takeBack: async () => undefined,
      others: async () => [],
      takeOver: async () => async () => undefined,
      passOver: async () => undefined,
      keepMine: async () => undefined,
      startAnew: async () => undefined,
      verify: async () => {
        const checkedAt = '2016-12-30T01:00:00Z';
        return success({ checkedAt, holds: true, ledgers: [], accessLogs: [], closes: [] });
      },
    },
    readWorkbook: async () => workbook,
    activeSheetName: async () => activeSheet,
    watchActiveSheet: (listener) => {
      follow = listener;
      return () => undefined;
    },
    selectedCell: async () => selected,
    watchSelection: (listener) => {
      onSelect.add(listener);
      return () => onSelect.delete(listener);
    },
    watchChanges: () => () => undefined,
    writeColumnAnswers: async (answers) => {
      log.answers.push(answers);
      return success(null);
    },
    selectCell: async (place) => {
      log.selected.push(place);
      return success(null);
    },
    showArea: async (sheet, address) => {
      log.shown.push(`${sheet}!${address}`);
      return success(async () => {
        log.shown.push('←');
        return success(null);
      });
    },
    applyFixes: async (changes) => {
      log.fixed.push(changes);
      return success(step(`${activeSheet}!B3`));
    },
    writeSheetRules: async ({ name }) => {
      log.ruled.push(name);
      return success({ ...step(`${name}!A4:Q223`), leftOut: 0 });
    },
    clearSheetRules: async (sheet) => {
      log.ruled = log.ruled.filter((ruled) => ruled !== sheet);
      return success(null);
    },
    ruledSheets: async () => [...log.ruled],
    lookCloser: async (read, language) => lookCloser(read, language),
    now: () => '2016-09-05 14:30',
    changes: changeLog(),
    writeChanges: async (entries) => {
      log.changes.push(entries);
      return sheetStep('修改记录');
    },
    changeCsv: async () => ({ name: '修改记录.csv', content: new Blob(['']) }),
    hasMarks: async () => log.marks.length > 0,
    markCells: async (marks) => {
      log.marks = marks;
      return success(marks.length);
    },
    clearMarks: async () => {
      const { length } = log.marks;
      log.marks = [];
      return success(length);
    },
    scoring: async () => scoring,
    scoreSheetName: ({ text }) => `得分排名${text}`,
    writeScoreSheet: async (_, { text }) => sheetStep(`得分排名${text}`),
    savedLetterhead: () => null,
    saveLetterhead: async () => success(null),
    savedEdits: () => null,
    saveEdits: async () => success(null),
    bulletinSheetName: ({ documentNumber }) => documentNumber,
    savedTemplate: () => null,
    saveTemplate: async () => success(null),
    issuing: async () => ({
      issueBulletin: async ({ documentNumber }) => sheetStep(documentNumber),
      bulletinDocument: async (content, _, template) => {
        if (template !== null) log.templates.push(template);
        return { name: `${documentFileName(content)}.docx`, content: new Blob(['']) };
      },
      templateFault,
      registerWithdrawn: async ({ number }) => {
        log.written.push(`作废${String(number)}`);
        return success(step('通报编发登记!A20'));
      },
    }),
    newToolbox: async () => ({ name: '考评工具盒2026.xlsx', content: new Blob(['']) }),
    sampleWorkbook: async () => success({ name: '2016-acceptance.xlsx', content: new Blob(['']) }),
    openWorkbook: async ({ name }) => {
      log.opened.push(name);
      return success(null);
    },
  };
  const goToSheet = (sheet: string): Promise<void> => act(async () => follow(sheet));
  const selectRow = (sheet: string, row: number, column = 1): void => {
    selected = { sheet, row, column };
    act(() => onSelect.forEach((listener) => listener(selected)));
  };
  return { actions, log, goToSheet, selectRow };
}

const OVERDUE: Warning = {
  id: 'overdue|r1|2016-09-05',
  rule: 'overdue',
  subject: 'r1',
  unit: '城关供电所',
  colour: '红',
  level: '督办',
  title: '“收费公示不全”超过整改时限12个工作日',
  dueDate: '2016-09-05' as PlainDate,
  createdOn: '2016-09-21' as PlainDate,
  ...{ name: '整改逾期督办', recipients: ['unitHead'], isProvisional: false, settings: 0 },
  acknowledgedBy: null,
  acknowledgedAt: null,
  ...{ status: '待签收', entries: [], seen: [] },
};

/** Shows the pane on this page and waits until its panel is there. */
export async function openPane(
  actions: PaneActions,
  panel: PanelId,
  language: Language = 'zh-CN',
): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // jsdom lays nothing out, and lacks what every browser has.
  Object.assign(globalThis, { TextEncoder });
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = '<div id="pane"></div>';
  const texts = await loadTexts(language);
  const root = createRoot(expectElement(document.getElementById('pane')));
  await act(async () => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <TextProvider language={language} texts={texts}>
          <App actions={actions} initialPanel={panel} />
        </TextProvider>
      </FluentProvider>,
    );
    await import('../../../addin/taskpane/entry/EntryPanel');
    await import('../../../addin/taskpane/checks/ChecksPanel');
    await import('../../../addin/taskpane/checks/ChangeBar');
    await import('../../../addin/taskpane/checks/CheckTools');
    await import('../../../addin/taskpane/checks/FixPreview');
    await import('../../../addin/taskpane/score/ScorePanel');
    await import('../../../addin/taskpane/review/ReviewPanel');
    await import('../../../addin/taskpane/bulletin/BulletinPanel');
  });
  await settle();
}

/** Lets everything that was started come to its end. */
export async function settle(waitMs = 0): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  });
}

function expectElement<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw new Error(`not found in: ${document.body.textContent}`);
  return found;
}

/** The name that assistive technology reads: what a label says, else the text that isn't hidden from it. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
  return copy.textContent;
}

export function buttons(name: string | RegExp): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=radio]')];
  return all.filter((each) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each))));
}

export async function click(name: string | RegExp): Promise<void> {
  const [button] = buttons(name);
  act(() => expectElement(button).click());
  await settle();
}

/** A text field by its label. */
export function field(label: string): HTMLInputElement {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  const isLabelled = (input: HTMLInputElement): boolean =>
    [...(input.labels ?? [])].some(({ textContent }) => textContent.startsWith(label)) ||
    input.getAttribute('aria-label') === label;
  return expectElement(inputs.find(isLabelled));
}

/** Replaces what a field holds, as typing or choosing does. */
export async function fill(label: string, text: string): Promise<void> {
  const input = field(label);
  const { set } = expectElement(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value'));
  act(() => {
    expectElement(set).call(input, text);
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
}

/** Moves the pointer onto something or off it. */
export async function point(
  target: Element | null | undefined,
  move: 'mouseover' | 'mouseout',
): Promise<void> {
  if (!target) throw new Error('nothing to point at');
  await act(async () => {
    target.dispatchEvent(new MouseEvent(move, { bubbles: true }));
  });
  await settle();
}

export async function press(target: EventTarget, init: KeyboardEventInit): Promise<void> {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
  await settle();
}

/** All that the page says. */
export function pageText(): string {
  return document.body.textContent;
}

/** Waits until something has come about; Excel answers when it can. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries === 200) throw new Error(`waited in vain; the page says: ${pageText()}`);
    await settle(20);
  }
}
