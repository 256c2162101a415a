import { useCallback, useMemo, useState } from 'react';
import {
  composeDocument,
  finishedDocument,
  type DocumentRequest,
} from '../../../ledger/bulletin/composeDocument';
import type { BulletinContent, BulletinKind, DocumentKind } from '../../../ledger/bulletin/content';
import { contradictionsIn, type Contradiction } from '../../../ledger/bulletin/contradictions';
import type { TextEdit } from '../../../ledger/bulletin/edits';
import { BULLETIN_NAMES, isBulletinKind } from '../../../ledger/bulletin/kindNames';
import { letterheadOf, REQUIRED_FIELDS, type Letterhead } from '../../../ledger/bulletin/letterhead';
import { itemChoices, type ItemChoice } from '../../../ledger/bulletin/notices/item';
import { issuedBulletin, registerOf } from '../../../ledger/bulletin/register/register';
import { withdrawal } from '../../../ledger/bulletin/register/withdrawal';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import { workingDayUpTo } from '../../../ledger/calendar/workingDays';
import { failure, success, type Result } from '../../../ledger/result';
import { lastDayOf, type Period } from '../../../ledger/score/period';
import { rulesOfPeriod } from '../../../ledger/score/rules/rulesOfPeriod';
import { inScoreWords } from '../../locales/scoreFaultWords';
import type { TextKey } from '../../locales/texts';
import { parseLetterhead } from '../letterheadText';
import { editsOfIssue, withIssueEdits } from './keptEdits';
import { useComposed } from './useComposed';
import { useIssued, type IssuedState, type MadeBulletin } from './useIssued';
import { useSerial, type SerialState } from './useSerial';
import { useTemplate, type TemplateState } from './useTemplate';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { periodsOf, type Periods } from '../score/periods';
import { useKeptRules } from '../score/useKeptRules';
import { useSay } from '../text/TextContext';
import { useDownload, type Download } from '../useDownload';
import { useTask, valueOf, type Task } from '../useTask';

const MOST_NUMBER = 999;

/** What the user has typed; null where the workbook's own suggestion stands. */
interface Typed {
  readonly period: Period | null;
  readonly number: string | null;
  readonly isReissue: boolean;
  readonly item: string | null;
  readonly week: string | null;
  readonly issuedOn: string | null;
  readonly letterhead: Letterhead | null;
  readonly edits: readonly TextEdit[] | null;
  readonly withSources: boolean;
  readonly withChart: boolean;
}

const NOTHING_TYPED: Typed = {
  ...{ period: null, number: null, isReissue: false, item: null, week: null },
  ...{ issuedOn: null, letterhead: null, edits: null, withSources: false, withChart: false },
};

/** A document as it would be made, and the same before the user's own texts. */
export interface Preview {
  readonly composed: BulletinContent;
  readonly content: BulletinContent;
}

export interface BulletinState {
  readonly periods: Periods;
  readonly kind: DocumentKind;
  readonly setKind: (kind: DocumentKind) => void;
  readonly period: Period | null;
  readonly number: string;
  readonly isReissue: boolean;
  /** The number that a new bulletin gets, and where it comes from. */
  readonly serial: SerialState;
  /** The year of its number, and what was issued in it. */
  readonly year: number;
  readonly issued: IssuedState;
  /** The rows that a notice can be made of; the chosen one, '' for the last. */
  readonly items: readonly ItemChoice[];
  readonly item: string;
  readonly week: string;
  readonly issuedOn: string;
  readonly letterhead: Letterhead;
  readonly withSources: boolean;
  readonly withChart: boolean;
  readonly type: (typed: Partial<Typed>) => void;
  /** Where the ledgers contradict each other: nothing is made then. */
  readonly contradictions: readonly Contradiction[];
  /** The document as it would be made now, or why it can't be; null without a period. */
  readonly preview: Result<Preview, string> | null;
  /** Whether `preview` is still the one before. */
  readonly isComposing: boolean;
  /** Puts a composed text otherwise. */
  readonly edit: (composed: string, text: string) => void;
  readonly download: Download | null;
  readonly task: Task;
  readonly make: () => void;
  /** Records the number of an issued bulletin as withdrawn, in the shared ledger and in the register. */
  readonly withdraw: () => void;
  /** Records a number as withdrawn that was taken, but that no bulletin bears. */
  readonly withdrawUnaccounted: (number: number) => void;
  readonly template: TemplateState;
}

export function isBulletinNumber(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_NUMBER;
}

/** Edits belong to one issue, one notice or one week. */
const issueOf = ({ documentNumber, name, period }: BulletinContent): string =>
  documentNumber === '' ? `${name} ${period}` : documentNumber;

/** The state of 通报: what is asked for, how it would read, and the document that was made of it. */
export function useBulletin({ actions, workbook }: PanelProps): BulletinState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [kind, setKind] = useState<DocumentKind>('performance');
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const { download, offer } = useDownload();
  const template = useTemplate(actions);

  const { cells, recognised } = workbook;
  const { ruleSets } = useKeptRules(actions);
  // Notices go out under the letterhead of the performance office.
  const headKind: BulletinKind = isBulletinKind(kind) ? kind : 'performance';
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const register = useMemo(() => registerOf(recognised, cells), [recognised, cells]);
  const period = typed.period ?? (kind === 'yearly' ? periods.years[0] : periods.months[0]) ?? null;
  const issuedOn = typed.issuedOn ?? (period === null ? '' : workingDayUpTo(lastDayOf(period)));
  const { isReissue, withChart } = typed;
  const year = Number(issuedOn.slice(0, 4));
  const numberedKind = isBulletinKind(kind) ? kind : null;
  const serial = useSerial(actions, register, numberedKind, year);
  const issued = useIssued(actions, numberedKind, year);
  // Whoever is connected doesn't choose a number: it would be taken in this workbook alone.
  const isGiven = serial.source === 'shared' && !isReissue;
  const number = (isGiven ? null : typed.number) ?? String(serial.next);
  const week = typed.week ?? (period === null ? '' : lastDayOf(period));
  const items = useMemo(
    () => (period === null ? [] : itemChoices(recognised, period, kind)),
    [recognised, period, kind],
  );
  const item = typed.item ?? '';
  const letterhead = useMemo(
    () =>
      typed.letterhead ??
      parseLetterhead(actions.savedLetterhead(headKind)) ??
      letterheadOf(recognised, cells, register, headKind),
    [typed.letterhead, actions, headKind, recognised, cells, register],
  );
  const contradictions = useMemo(
    () => (period === null || !isBulletinKind(kind) ? [] : contradictionsIn(recognised, period)),
    [recognised, period, kind],
  );
  const requested = useCallback(
    (numbered: string): Result<DocumentRequest, string> | null => {
      if (period === null || ruleSets === null) return null;
      const date = parsePlainDate(issuedOn);
      const isComplete = REQUIRED_FIELDS.every((field) => letterhead[field].trim() !== '');
      if (date === null || !isBulletinNumber(numbered) || !isComplete)
        return failure(say('bulletin.previewEmpty'));
      const rules = rulesOfPeriod(period, ruleSets);
      return success({
        ...{ workbook: recognised, cells, kind, period, rules, letterhead, withChart },
        ...(isReissue ? { reissue: Number(numbered) } : { number: Number(numbered) }),
        item: item === '' ? null : item,
        week: parsePlainDate(week),
        issuedOn: date,
      });
    },
    [say, recognised, cells, kind, period, ruleSets, letterhead, withChart, isReissue, item, week, issuedOn],
  );
  const request = useMemo(() => requested(number), [requested, number]);
  const { composed, isComposing } = useComposed(request);
  const edits = useMemo(
    () => typed.edits ?? (composed?.ok ? editsOfIssue(actions.savedEdits(), issueOf(composed.value)) : []),
    [typed.edits, composed, actions],
  );
  const preview = useMemo((): Result<Preview, string> | null => {
    if (composed === null) return null;
    if (!composed.ok) return inScoreWords(composed, say);
    return success({ composed: composed.value, content: finishedDocument(composed.value, edits) });
  }, [composed, edits, say]);

  /** The bulletin under the number that was taken; somebody else may have had the one in the preview. */
  const renumbered = (previewed: BulletinContent, taken: string): BulletinContent => {
    const again = taken === number ? null : requested(taken);
    return again === null
      ? previewed
      : finishedDocument(valueOf(inScoreWords(composeDocument(valueOf(again)), say)), edits);
  };

  const madeOf = (content: BulletinContent, made: number): MadeBulletin => {
    const registered = numberedKind === null ? null : issuedBulletin(register, numberedKind, year, made);
    const date = (isReissue ? registered?.issuedOn : null) ?? parsePlainDate(issuedOn);
    if (period === null || date === null) throw new Error('a bulletin was made without a period or a date');
    const rules = rulesOfPeriod(period, ruleSets ?? []);
    return { content, number: made, period, issuedOn: date, rules, isNew: !isReissue };
  };
  const withLoss = (text: string, reason: string | null, loss: TextKey): string =>
    reason === null ? text : `${text}。${say(loss, { reason })}`;

  return {
    ...{ periods, kind, period, number, isReissue, serial, items, item, week, issuedOn, letterhead },
    ...{ year, issued, withSources: typed.withSources, withChart },
    ...{ contradictions, preview, isComposing, download, task, template },
    setKind(chosen) {
      setKind(chosen);
      setTyped({ ...NOTHING_TYPED, period: chosen === 'yearly' || kind === 'yearly' ? null : typed.period });
    },
    type(more) {
      // An annex more or less leaves the texts as they are.
      const keepsTexts = 'withSources' in more || 'withChart' in more;
      setTyped({ ...typed, edits: keepsTexts ? typed.edits : null, ...more });
    },
    edit(original, text) {
      const others = edits.filter((each) => each.composed !== original);
      const isOwn = text !== original && text.trim() !== '';
      setTyped({ ...typed, edits: isOwn ? [...others, { composed: original, text }] : others });
    },
    withdraw() {
      if (!isBulletinKind(kind) || !isBulletinNumber(number)) return;
      task.run(async () => {
        const plan = valueOf(withdrawal(recognised, cells, kind, year, Number(number)));
        // The shared ledger first: it can be asked again, and the register says when both have it.
        const isShared = await serial.withdraw(Number(number));
        const lost = isShared ? await issued.withdraw(Number(number)) : null;
        const { sheet, row, column, text } = plan;
        const { undo } = valueOf(await actions.applyFixes([{ sheet, row, column, content: text }]));
        const goTo = () => actions.selectCell({ sheet, row, column });
        // What the shared ledger has recorded stays, and so does the register's entry of it.
        const step = {
          text: withLoss(say('bulletin.withdrawn', { number }), lost, 'shared.issued.lostWithdrawal'),
          goTo,
        };
        notify(isShared ? step : { ...step, undo });
      });
    },
    withdrawUnaccounted(lost) {
      const date = parsePlainDate(issuedOn);
      if (!isBulletinKind(kind) || date === null) return;
      task.run(async () => {
        await serial.withdraw(lost);
        const documentNumber = `${letterhead.code}〔${date.slice(0, 4)}〕${String(lost)}号`;
        const entry = { name: BULLETIN_NAMES[kind], number: lost, documentNumber, issuedOn: date };
        valueOf(await (await actions.issuing()).registerWithdrawn({ ...entry, isWithdrawn: true }, workbook));
        notify({ text: say('bulletin.withdrawn', { number: lost }) });
      });
    },
    make() {
      if (!preview?.ok || isComposing) return;
      const previewed = preview.value.content;
      const isNew = previewed.registration !== null;
      task.run(async () => {
        const taken = isNew && serial.source !== 'workbook' ? await serial.take() : null;
        const isShared = taken !== null || (isReissue && serial.source === 'shared');
        const content = taken === null ? previewed : renumbered(previewed, String(taken.number));
        valueOf(await actions.saveLetterhead(headKind, letterhead));
        const texts = withIssueEdits(actions.savedEdits(), issueOf(content), edits);
        if (texts !== null) valueOf(await actions.saveEdits(texts));
        const issuing = await actions.issuing();
        const file = await issuing.bulletinDocument(
          content,
          typed.withSources,
          template.template?.content ?? null,
        );
        const { sheet, undo } = valueOf(await issuing.issueBulletin(content, workbook));
        offer(file);
        const goTo = () => actions.selectCell({ sheet, row: 1, column: 'A' });
        await taken?.written();
        const lost = isShared ? await issued.record(madeOf(content, taken?.number ?? Number(number))) : null;
        const text = isNew && taken === null ? 'bulletin.madeFromWorkbook' : 'bulletin.made';
        const takeBack: typeof undo = async () => {
          const undone = await undo();
          if (!undone.ok || taken === null) return undone;
          await taken.takenBack();
          const kept = await issued.withdraw(taken.number);
          return kept === null ? undone : failure(say('shared.issued.lostUndo', { reason: kept }));
        };
        notify({
          text: withLoss(say(text, { file: file.name }), lost, 'shared.issued.lost'),
          undo: takeBack,
          goTo,
        });
      });
    },
  };
}
