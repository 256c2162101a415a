import { useEffect, useMemo, useState } from 'react';
import type { BulletinContent, BulletinKind } from '../../../ledger/bulletin/content';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import type { Period } from '../../../ledger/score/period';
import type { Letterhead } from '../../../ledger/bulletin/letterhead';
import type { BulletinRequest } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { periodsOf, type Periods } from '../score/periods';
import { faultWords } from '../text/faultWords';
import { useSay } from '../text/TextContext';
import { useTask, type Task } from '../useTask';

const MOST_NUMBER = 999;
/** The preview follows the typing when it pauses. */
const PAUSE_MS = 400;

/** A Word document that the page can hand out, as long as the page lives. */
export interface Download {
  readonly fileName: string;
  readonly address: string;
}

export interface BulletinState {
  readonly periods: Periods;
  readonly period: Period | null;
  readonly setPeriod: (period: Period) => void;
  readonly kind: BulletinKind;
  readonly setKind: (kind: BulletinKind) => void;
  readonly number: string;
  readonly setNumber: (number: string) => void;
  /** The number after the last registered one; null until it is known. */
  readonly nextNumber: number | null;
  readonly letterhead: Letterhead;
  readonly setLetterhead: (letterhead: Letterhead) => void;
  readonly issuedOn: string;
  readonly setIssuedOn: (date: string) => void;
  /** Null as long as the form is incomplete. */
  readonly request: BulletinRequest | null;
  readonly preview: BulletinContent | null;
  readonly previewFault: string | null;
  readonly download: Download | null;
  readonly task: Task;
  readonly make: () => void;
}

const NO_LETTERHEAD: Letterhead = { company: '', office: '', code: '', recipients: '' };

/** Hands the file out at once; some web views don't let a page do that, and then the link in the panel stays. */
function startDownload({ fileName, address }: Download): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

export function isBulletinNumber(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_NUMBER;
}

/** The state of 通报: what is asked for, how it would read, and the document that was made of it. */
export function useBulletin({ actions, workbook }: PanelProps): BulletinState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { recognised } = workbook;
  const periods = useMemo(() => periodsOf(recognised), [recognised]);
  const [chosen, setPeriod] = useState<Period | null>(null);
  const [kind, setKind] = useState<BulletinKind>('performance');
  const [typedNumber, setNumber] = useState<string | null>(null);
  const [nextNumber, setNextNumber] = useState<number | null>(null);
  const [letterhead, setLetterhead] = useState<Letterhead>(NO_LETTERHEAD);
  const [issuedOn, setIssuedOn] = useState<string>(() => actions.today());
  const [preview, setPreview] = useState<BulletinContent | null>(null);
  const [previewFault, setPreviewFault] = useState<string | null>(null);
  const [download, setDownload] = useState<Download | null>(null);

  const period = chosen ?? periods.months[0] ?? null;
  const year = period?.year ?? null;
  const number = typedNumber ?? (nextNumber === null ? '' : String(nextNumber));
  const request = useMemo((): BulletinRequest | null => {
    const date = parsePlainDate(issuedOn);
    const isComplete = Object.values(letterhead).every((text: string) => text.trim() !== '');
    if (period === null || date === null || !isComplete || !isBulletinNumber(number)) return null;
    return { kind, period, number: Number(number), letterhead, issuedOn: date };
  }, [kind, period, number, letterhead, issuedOn]);

  useEffect(() => {
    let isStale = false;
    actions.readLetterhead(kind).then(
      (read) => {
        if (!isStale) setLetterhead(read);
      },
      (error: unknown) => setPreviewFault(faultWords(error)),
    );
    return () => {
      isStale = true;
    };
  }, [actions, kind]);

  useEffect(() => {
    if (year === null) return;
    let isStale = false;
    actions.nextBulletinNumber(kind, year).then(
      (next) => {
        if (!isStale) setNextNumber(next);
      },
      (error: unknown) => setPreviewFault(faultWords(error)),
    );
    return () => {
      isStale = true;
    };
  }, [actions, kind, year, recognised]);

  useEffect(() => {
    if (request === null) return;
    let isStale = false;
    const pause = setTimeout(() => {
      actions.composeBulletin(request).then(
        (result) => {
          if (isStale) return;
          setPreview(result.ok ? result.value : null);
          setPreviewFault(result.ok ? null : result.fault);
        },
        (error: unknown) => setPreviewFault(faultWords(error)),
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(pause);
    };
  }, [actions, request, recognised]);

  useEffect(() => {
    if (download === null) return;
    return () => URL.revokeObjectURL(download.address);
  }, [download]);

  return {
    ...{ periods, period, setPeriod, kind, number, setNumber, nextNumber, letterhead, setLetterhead },
    ...{ issuedOn, setIssuedOn, request, preview, previewFault, download, task },
    setKind(next) {
      setKind(next);
      setNumber(null);
    },
    make() {
      if (request === null) return;
      task.run(async () => {
        const content = await actions.composeBulletin(request);
        if (!content.ok) throw new Error(content.fault);
        await actions.saveLetterhead(kind, request.letterhead);
        const { sheet, undo, file, fileName } = await actions.makeBulletin(request, content.value);
        const made = { fileName, address: URL.createObjectURL(file) };
        setDownload(made);
        startDownload(made);
        const goTo = (): Promise<void> => actions.selectCell({ sheet, row: 1, column: 'A' });
        notify({ text: say('bulletin.made', { file: fileName }), undo, goTo });
      });
    },
  };
}
