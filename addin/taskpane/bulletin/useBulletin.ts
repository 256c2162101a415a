import { useEffect, useMemo, useState } from 'react';
import { composeBulletin } from '../../../ledger/bulletin/composeBulletin';
import type { BulletinContent, BulletinKind } from '../../../ledger/bulletin/content';
import { letterheadOf, REQUIRED_FIELDS, type Letterhead } from '../../../ledger/bulletin/letterhead';
import { nextNumber, registerOf } from '../../../ledger/bulletin/register/register';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import { workingDayUpTo } from '../../../ledger/calendar/workingDays';
import { failure, type Result } from '../../../ledger/result';
import { lastDayOf, type Period } from '../../../ledger/score/period';
import { rulesOfPeriod } from '../../../ledger/score/rules/rulesOfPeriod';
import { parseLetterhead } from '../letterheadText';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { periodsOf, type Periods } from '../score/periods';
import { useKeptRules } from '../score/useKeptRules';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';

const MOST_NUMBER = 999;

/** What the user has typed; null where the workbook's own suggestion stands. */
interface Typed {
  readonly period: Period | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly letterhead: Letterhead | null;
}

const NOTHING_TYPED: Typed = { period: null, number: null, issuedOn: null, letterhead: null };

/** A Word document that the page can hand out, as long as the page lives. */
export interface Download {
  readonly fileName: string;
  readonly address: string;
}

export interface BulletinState {
  readonly periods: Periods;
  readonly kind: BulletinKind;
  readonly setKind: (kind: BulletinKind) => void;
  readonly period: Period | null;
  readonly number: string;
  /** The number after the last registered one. */
  readonly next: number;
  readonly issuedOn: string;
  readonly letterhead: Letterhead;
  readonly type: (typed: Partial<Typed>) => void;
  /** The bulletin as it would be made now, or why it can't be; null without a period. */
  readonly preview: Result<BulletinContent, string> | null;
  readonly download: Download | null;
  readonly task: Task;
  readonly make: () => void;
}

export function isBulletinNumber(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_NUMBER;
}

/** Hands the file out at once; some web views don't let a page do that, and then the link in the panel stays. */
function startDownload({ fileName, address }: Download): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

/** The state of 通报: what is asked for, how it would read, and the document that was made of it. */
export function useBulletin({ actions, workbook }: PanelProps): BulletinState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [kind, setKind] = useState<BulletinKind>('performance');
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [download, setDownload] = useState<Download | null>(null);

  const { cells, recognised } = workbook;
  const { ruleSets } = useKeptRules(actions);
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const register = useMemo(() => registerOf(recognised, cells), [recognised, cells]);
  const period = typed.period ?? periods.months[0] ?? null;
  const issuedOn = typed.issuedOn ?? (period === null ? '' : workingDayUpTo(lastDayOf(period)));
  const next = nextNumber(register, kind, Number(issuedOn.slice(0, 4)));
  const number = typed.number ?? String(next);
  const letterhead = useMemo(
    () =>
      typed.letterhead ??
      parseLetterhead(actions.savedLetterhead(kind)) ??
      letterheadOf(recognised, cells, register, kind),
    [typed.letterhead, actions, kind, recognised, cells, register],
  );
  const preview = useMemo((): Result<BulletinContent, string> | null => {
    if (period === null || ruleSets === null) return null;
    const date = parsePlainDate(issuedOn);
    const isComplete = REQUIRED_FIELDS.every((field) => letterhead[field].trim() !== '');
    if (date === null || !isBulletinNumber(number) || !isComplete)
      return failure(say('bulletin.previewEmpty'));
    const rules = rulesOfPeriod(period, ruleSets);
    const request = { workbook: recognised, cells, kind, period, rules, letterhead };
    return composeBulletin({ ...request, number: Number(number), issuedOn: date });
  }, [say, recognised, cells, kind, period, ruleSets, letterhead, number, issuedOn]);

  useEffect(() => {
    if (download === null) return;
    return () => URL.revokeObjectURL(download.address);
  }, [download]);

  return {
    ...{ periods, kind, period, number, next, issuedOn, letterhead, preview, download, task },
    setKind(chosen) {
      setKind(chosen);
      setTyped({ ...typed, number: null, letterhead: null });
    },
    type: (more) => setTyped({ ...typed, ...more }),
    make() {
      if (!preview?.ok) return;
      const content = preview.value;
      task.run(async () => {
        valueOf(await actions.saveLetterhead(kind, letterhead));
        const file = await actions.bulletinDocument(content);
        const { sheet, undo } = valueOf(await actions.issueBulletin(content, workbook));
        const made = { fileName: file.name, address: URL.createObjectURL(file.content) };
        setDownload(made);
        startDownload(made);
        const goTo = () => actions.selectCell({ sheet, row: 1, column: 'A' });
        notify({ text: say('bulletin.made', { file: file.name }), undo, goTo });
      });
    },
  };
}
