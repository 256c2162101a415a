import { Button, Checkbox, Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { bulletinHash } from '../../../ledger/bulletin/bulletinHash';
import { isBulletinKind, ranks } from '../../../ledger/bulletin/kindNames';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { PeriodSelect } from '../score/PeriodSelect';
import { useSay } from '../text/TextContext';
import { Cautions } from './Cautions';
import { CompanyLetterhead } from './CompanyLetterhead';
import { IssuedNumbers } from './IssuedNumbers';
import { KindSelect } from './KindSelect';
import { LetterheadFields } from './LetterheadFields';
import { PagedPreview } from './PagedPreview';
import { TemplateField } from './TemplateField';
import { TextEditor } from './TextEditor';
import { UnaccountedNumbers } from './UnaccountedNumbers';
import { isBulletinNumber, useBulletin } from './useBulletin';

const useStyles = makeStyles({
  // A long name in a list must not push the other column out of the pane.
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'start',
  },
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
  const [isEditing, setEditing] = useState(false);
  const { kind, period, number, serial, issued, preview, task, download, items, contradictions } = bulletin;
  const content = preview?.ok ? preview.value.content : null;
  const again = useMemo(
    () =>
      content === null || !bulletin.isReissue
        ? null
        : { number: Number(number), sha256: bulletinHash(content) },
    [content, bulletin.isReissue, number],
  );
  if (period === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('score.noPeriod')} hint={say('score.noPeriodHint')} />
      </PanelFrame>
    );
  }
  const isNumberWrong = number !== '' && !isBulletinNumber(number);
  const isNumbered = isBulletinKind(kind);
  // Another office's bulletin is no lost number.
  const isIssued = (taken: number): boolean =>
    issued.bulletins?.some((each) => each.number === taken && !each.isWithdrawn) ?? false;
  const { next, reason } = serial;
  const numberHint =
    serial.source === 'workbook'
      ? say('bulletin.numberFromWorkbook', { number: next, reason })
      : serial.source === 'shared' && !bulletin.isReissue
        ? say('bulletin.numberFromLedger')
        : say('bulletin.numberHint', { number: next });
  const { selectCell } = props.actions;
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
              {say(content.registration === null ? 'bulletin.effect' : 'bulletin.effectRegistered', {
                sheet: props.actions.bulletinSheetName(content),
              })}
            </span>
          )}
          <Button
            appearance="primary"
            disabled={task.isRunning || content === null || bulletin.isComposing}
            onClick={bulletin.make}
          >
            {say(task.isRunning ? 'bulletin.making' : 'bulletin.make')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <KindSelect chosen={kind} onChoose={bulletin.setKind} />
        <PeriodSelect
          periods={bulletin.periods}
          chosen={period}
          onChoose={(chosenPeriod) =>
            bulletin.type({ period: chosenPeriod, number: null, issuedOn: null, item: null, week: null })
          }
        />
        {isNumbered && (
          <>
            <Field
              label={say('bulletin.number')}
              validationState={isNumberWrong ? 'error' : 'none'}
              validationMessage={isNumberWrong ? say('bulletin.numberInvalid') : undefined}
              hint={numberHint}
            >
              <Input
                className={styles.input}
                inputMode="numeric"
                value={number}
                readOnly={serial.source === 'shared' && !bulletin.isReissue}
                onChange={(_, { value }) => bulletin.type({ number: value.trim() })}
              />
            </Field>
            <Field label={say('bulletin.issuedOn')}>
              <Input
                className={styles.input}
                type="date"
                value={bulletin.issuedOn}
                disabled={bulletin.isReissue}
                onChange={(_, { value }) => bulletin.type({ issuedOn: value })}
              />
            </Field>
            <Checkbox
              className={styles.wide}
              label={say('bulletin.reissue')}
              checked={bulletin.isReissue}
              onChange={(_, { checked }) => bulletin.type({ isReissue: checked === true })}
            />
            <div className={styles.wide}>
              <UnaccountedNumbers
                numbers={serial.unaccounted.filter((each) => !isIssued(each))}
                isDisabled={task.isRunning}
                onWithdraw={bulletin.withdrawUnaccounted}
              />
            </div>
            {serial.source === 'shared' && issued.bulletins !== null && (
              <div className={styles.wide}>
                <IssuedNumbers
                  year={bulletin.year}
                  bulletins={issued.bulletins}
                  withdrawn={serial.withdrawn}
                  again={again}
                />
              </div>
            )}
            {bulletin.isReissue && (
              <Button
                className={styles.wide}
                disabled={task.isRunning || isNumberWrong}
                onClick={bulletin.withdraw}
              >
                {say('bulletin.withdraw', { number })}
              </Button>
            )}
          </>
        )}
        {items.length > 0 && (
          <Field className={styles.wide} label={say('bulletin.item')}>
            <Select value={bulletin.item} onChange={(_, { value }) => bulletin.type({ item: value })}>
              <option value="">{say('bulletin.lastItem')}</option>
              {items.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {kind === 'review' && (
          <Field className={styles.wide} label={say('bulletin.unit')} hint={say('bulletin.unitHint')}>
            <Input
              className={styles.input}
              value={bulletin.item}
              onChange={(_, { value }) => bulletin.type({ item: value.trim() })}
            />
          </Field>
        )}
        {kind === 'weekly' && (
          <Field className={styles.wide} label={say('bulletin.week')}>
            <Input
              className={styles.input}
              type="date"
              value={bulletin.week}
              onChange={(_, { value }) => bulletin.type({ week: value })}
            />
          </Field>
        )}
        <div className={styles.wide}>
          <LetterheadFields
            letterhead={bulletin.letterhead}
            onChange={(letterhead) => bulletin.type({ letterhead })}
          />
          <CompanyLetterhead
            actions={props.actions}
            kind={isBulletinKind(kind) ? kind : 'performance'}
            letterhead={bulletin.letterhead}
            onTake={(letterhead) => bulletin.type({ letterhead })}
          />
        </div>
        <div className={styles.wide}>
          <TemplateField state={bulletin.template} task={task} />
        </div>
      </div>
      <Cautions
        contradictions={contradictions}
        notices={content?.notices ?? []}
        onGoTo={(place) => void selectCell({ ...place, column: null })}
      />
      <h2 className={styles.heading}>
        {say('bulletin.preview')}
        {content && (
          <span className={styles.note}>{say('bulletin.figures', { count: content.figures.length })}</span>
        )}
      </h2>
      {content && preview?.ok && (
        <>
          <Checkbox
            label={say('bulletin.edit')}
            checked={isEditing}
            onChange={(_, { checked }) => setEditing(checked === true)}
          />
          <Checkbox
            label={say('bulletin.withSources')}
            checked={bulletin.withSources}
            onChange={(_, { checked }) => bulletin.type({ withSources: checked === true })}
          />
          {ranks(kind) && (
            <Checkbox
              label={say('bulletin.withChart')}
              checked={bulletin.withChart}
              onChange={(_, { checked }) => bulletin.type({ withChart: checked === true })}
            />
          )}
          {isEditing ? (
            <TextEditor content={content} composed={preview.value.composed} onEdit={bulletin.edit} />
          ) : (
            <PagedPreview content={content} onGoTo={(place) => void selectCell({ ...place, column: null })} />
          )}
        </>
      )}
      {preview?.ok === false && contradictions.length === 0 && <p className={styles.note}>{preview.fault}</p>}
    </PanelFrame>
  );
}
