import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { BulletinKind } from '../../../ledger/bulletin/content';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { Segments } from '../Segments';
import { PeriodSelect } from '../score/PeriodSelect';
import { useSay } from '../text/TextContext';
import { BulletinPreview } from './BulletinPreview';
import { LetterheadFields } from './LetterheadFields';
import { isBulletinNumber, useBulletin } from './useBulletin';

const KINDS = ['performance', 'operation', 'work'] as const satisfies readonly BulletinKind[];

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
  wide: { gridColumnStart: 1, gridColumnEnd: 3 },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    margin: '12px 0 6px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  input: { minWidth: 0, width: '100%' },
});

/** 通报: one compact form, the whole text before anything is made, then the sheet and the Word document in one click. */
export function BulletinPanel(props: PanelProps) {
  const styles = useStyles();
  const say = useSay();
  const bulletin = useBulletin(props);
  const { kind, period, number, preview, task, download } = bulletin;
  const content = preview?.ok ? preview.value : null;
  if (period === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('score.noPeriod')} hint={say('score.noPeriodHint')} />
      </PanelFrame>
    );
  }
  const isNumberWrong = number !== '' && !isBulletinNumber(number);
  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault} />
          {download && (
            <Link href={download.address} download={download.fileName}>
              {say('bulletin.download', { file: download.fileName })}
            </Link>
          )}
          {content && !download && (
            <span className={styles.note}>
              {say('bulletin.effect', { sheet: props.actions.bulletinSheetName(content) })}
            </span>
          )}
          <Button appearance="primary" disabled={task.isRunning || content === null} onClick={bulletin.make}>
            {say(task.isRunning ? 'bulletin.making' : 'bulletin.make')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.wide}>
          <Segments
            label={say('bulletin.kind')}
            choices={KINDS.map((each) => [each, say(`bulletin.kind.${each}`)])}
            chosen={kind}
            onChoose={bulletin.setKind}
          />
        </div>
        <div className={styles.wide}>
          <PeriodSelect
            periods={bulletin.periods}
            chosen={period}
            onChoose={(chosenPeriod) => bulletin.type({ period: chosenPeriod, number: null, issuedOn: null })}
          />
        </div>
        <Field
          label={say('bulletin.number')}
          validationState={isNumberWrong ? 'error' : 'none'}
          validationMessage={isNumberWrong ? say('bulletin.numberInvalid') : undefined}
          hint={say('bulletin.numberHint', { number: bulletin.next })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={number}
            onChange={(_, { value }) => bulletin.type({ number: value.trim() })}
          />
        </Field>
        <Field label={say('bulletin.issuedOn')}>
          <Input
            className={styles.input}
            type="date"
            value={bulletin.issuedOn}
            onChange={(_, { value }) => bulletin.type({ issuedOn: value })}
          />
        </Field>
        <div className={styles.wide}>
          <LetterheadFields
            letterhead={bulletin.letterhead}
            onChange={(letterhead) => bulletin.type({ letterhead })}
          />
        </div>
      </div>
      <h2 className={styles.heading}>
        {say('bulletin.preview')}
        {content && (
          <span className={styles.note}>{say('bulletin.figures', { count: content.figures.length })}</span>
        )}
      </h2>
      {content && <BulletinPreview content={content} />}
      {preview?.ok === false && <p className={styles.note}>{preview.fault}</p>}
    </PanelFrame>
  );
}
