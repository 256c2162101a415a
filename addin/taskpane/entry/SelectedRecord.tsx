import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { removeRecord } from '../../../ledger/form/removal';
import type { FormTable } from '../../../ledger/form/formTable';
import type { LedgerRecord } from '../../../ledger/recognise/recognised';
import { useSay } from '../text/TextContext';
import { Note } from './Note';

interface SelectedRecordProps {
  readonly ready: FormTable;
  readonly record: LedgerRecord;
  readonly isRunning: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** The record that is selected in the sheet: it can be changed, or deleted after a question. */
export function SelectedRecord({ ready, record, isRunning, onEdit, onRemove }: SelectedRecordProps) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { row } = record;
  if (!isAsking) {
    return (
      <Note text={say('entry.selected', { row })}>
        <Button size="small" onClick={onEdit}>
          {say('entry.edit')}
        </Button>
        <Button size="small" onClick={() => setAsking(true)}>
          {say('entry.remove')}
        </Button>
      </Note>
    );
  }
  const { brokenCount, besideCount } = removeRecord(ready, record);
  const effects = [
    say('entry.removeQuestion', { row }),
    ...(brokenCount > 0 ? [say('entry.removeBreaks', { count: brokenCount })] : []),
    ...(besideCount > 0 ? [say('entry.removeBeside', { count: besideCount })] : []),
  ];
  return (
    <Note isDoubt text={effects.join(' ')}>
      <Button
        size="small"
        appearance="primary"
        disabled={isRunning}
        // The question takes the place of the button that had the focus.
        ref={(button: HTMLButtonElement | null) => button?.focus()}
        onClick={() => {
          setAsking(false);
          onRemove();
        }}
      >
        {say('entry.removeNow')}
      </Button>
      <Button size="small" onClick={() => setAsking(false)}>
        {say('app.cancel')}
      </Button>
    </Note>
  );
}
