import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { exactText } from '../../../ledger/score/explain/exactText';
import { fractionOfMilli } from '../../../ledger/score/milli';
import { unitsOfResult, type PeriodResult } from '../../../ledger/score/periodResult';
import { RULE_ENTRIES } from '../../../ledger/score/rules/ruleEntries';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import { rowKey } from '../../../ledger/score/whatIf';
import { scoreFaultWords } from '../../locales/scoreFaultWords';
import { PanelFrame } from '../PanelFrame';
import { RuleEntryField } from '../ruleSets/RuleEntryField';
import { useSay } from '../text/TextContext';
import { ChangeList } from './ChangeList';
import { useWhatIf } from './useWhatIf';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr 92px',
    alignItems: 'center',
    gap: '8px',
    padding: '3px 0',
    fontSize: tokens.fontSizeBase200,
  },
  input: { width: '92px', minWidth: 0, '& input': { textAlign: 'right' } },
  text: { overflowWrap: 'anywhere' },
  summary: { padding: '8px 0', cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  outcome: { maxHeight: '34vh', overflowY: 'auto' },
  actions: { display: 'flex', gap: '8px', '& > button': { flex: 1 } },
});

/** The rules that people ask about first; all of them stand in 评分规则. */
const RULES: ReadonlyArray<keyof RuleSet> = [
  ...(['method', 'onlyInspected', 'riskFactors', 'volumeFactor', 'capPerIndicator'] as const),
  ...(['monthlyBonusLimit', 'floor', 'ceiling', 'smallestSample'] as const),
];

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

interface FigureLineProps {
  readonly figure: Figure;
  readonly typed: string | undefined;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
}

function FigureLine({ figure, typed, isWrong, onChange }: FigureLineProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <label className={styles.line}>
      <span className={styles.text}>
        {figure.label}
        {isWrong && ` ✕ ${say('whatIf.invalid')}`}
      </span>
      <Input
        className={styles.input}
        size="small"
        inputMode="decimal"
        aria-invalid={isWrong}
        value={typed ?? figure.text}
        onChange={(_, { value }) => onChange(value)}
      />
    </label>
  );
}

interface WhatIfPageProps {
  readonly result: PeriodResult;
  readonly onClose: () => void;
}

/** 假如: another volume, deduction or rule, and the ranking that would follow; nothing is written. */
export function WhatIfPage({ result, onClose }: WhatIfPageProps) {
  const styles = useStyles();
  const say = useSay();
  const state = useWhatIf(result);
  const units = unitsOfResult(result);
  const [chosen, setChosen] = useState(units[0]?.unit.name ?? '');
  const unit = units.find(({ unit: { name } }) => name === chosen);
  const volumes = (unit?.months ?? []).flatMap(({ month, volume }) =>
    volume.rows.map((row): Figure => {
      const businessType = row.businessType || say('explain.noVolumeType');
      const label = say('whatIf.volume', { month, businessType });
      return { key: rowKey(row.row), label, text: exactText(row.quantity) };
    }),
  );
  const deductions = (unit?.months ?? []).flatMap(({ month, losses }) =>
    losses
      .flatMap(({ entries }) => entries)
      .map((entry): Figure => {
        const text = exactText(fractionOfMilli(entry.deduction));
        return { key: rowKey(entry.row), label: `${month} ${entry.reason}`, text };
      }),
  );
  return (
    <PanelFrame
      action={
        <>
          <div className={styles.outcome} aria-label={say('whatIf.result')} role="region" tabIndex={0}>
            {state.outcome === null && <p className={styles.note}>{say('ruleSet.sandboxFaults')}</p>}
            {state.outcome?.ok === false && (
              <p className={styles.note}>{scoreFaultWords(state.outcome.fault, say)}</p>
            )}
            {state.outcome?.ok === true && <ChangeList changes={state.outcome.value.changes} />}
          </div>
          <div className={styles.actions}>
            <Button onClick={onClose}>{say('explain.back')}</Button>
            <Button onClick={state.reset}>{say('whatIf.reset')}</Button>
          </div>
        </>
      }
    >
      <h2 className={styles.title}>{say('whatIf.title')}</h2>
      <p className={styles.note}>{say('whatIf.hint')}</p>
      <Field label={say('whatIf.unit')}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {units.map(({ unit: { name } }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <h3 className={styles.heading}>{say('whatIf.deductions')}</h3>
      {deductions.length === 0 && <p className={styles.note}>{say('whatIf.noRows')}</p>}
      {deductions.map((figure) => (
        <FigureLine
          key={figure.key}
          figure={figure}
          typed={state.deductions[figure.key]}
          isWrong={state.isWrong(state.deductions[figure.key])}
          onChange={(text) => state.setDeduction(figure.key, text)}
        />
      ))}
      <h3 className={styles.heading}>{say('whatIf.volumes')}</h3>
      {volumes.length === 0 && <p className={styles.note}>{say('whatIf.noRows')}</p>}
      {volumes.map((figure) => (
        <FigureLine
          key={figure.key}
          figure={figure}
          typed={state.volumes[figure.key]}
          isWrong={state.isWrong(state.volumes[figure.key])}
          onChange={(text) => state.setVolume(figure.key, text)}
        />
      ))}
      <details>
        <summary className={styles.summary}>{say('whatIf.rules')}</summary>
        {RULE_ENTRIES.filter(({ key }) => RULES.includes(key)).map((entry) => (
          <RuleEntryField
            key={entry.key}
            entry={entry}
            value={state.rules[entry.key]}
            faults={state.faults}
            onChange={(value) => state.setRule(entry.key, value)}
          />
        ))}
      </details>
    </PanelFrame>
  );
}
