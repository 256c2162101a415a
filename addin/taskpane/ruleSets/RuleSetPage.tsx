import { Button, Field, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Period } from '../../../ledger/score/period';
import { DEFAULT_RULES, readRuleSet, ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import { compareRules } from '../../../ledger/score/rules/compareRules';
import { RULE_ENTRIES } from '../../../ledger/score/rules/ruleEntries';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { readRuleSets } from '../../../ledger/score/rules/rulesInForce';
import { rulesOfPeriod } from '../../../ledger/score/rules/rulesOfPeriod';
import type { ScoreInputs } from '../../../ledger/score/scoreInputs';
import { scoreFaultWords } from '../../locales/scoreFaultWords';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import { PanelFrame } from '../PanelFrame';
import { PeriodSelect } from '../score/PeriodSelect';
import type { Periods } from '../score/periods';
import type { KeptRules } from '../score/useKeptRules';
import { useSay } from '../text/TextContext';
import { useDownload } from '../useDownload';
import type { SharedDocuments } from '../useSharedDocuments';
import { useTask } from '../useTask';
import { ChangeList } from '../whatIf/ChangeList';
import { CategoryRules } from './CategoryRules';
import { ImportRules } from './ImportRules';
import { FaultList } from './RuleControl';
import { RuleEntryField } from './RuleEntryField';
import { SharedRules } from './SharedRules';

const useStyles = makeStyles({
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: '4px 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0 8px' },
  actions: { display: 'flex', gap: '8px', '& > button': { flex: 1 } },
});

type Draft = Readonly<Record<string, unknown>>;

interface RuleSetPageProps {
  readonly kept: KeptRules;
  readonly shared: SharedDocuments<'ruleSets'>;
  readonly inputs: ScoreInputs;
  /** The period that is looked at; the sandbox begins with it. */
  readonly shown: Period;
  readonly periods: Periods;
  readonly onClose: () => void;
}

/** 评分规则: every entry with what it does, what contradicts itself beside it, and who would rise and fall before saving. */
export function RuleSetPage({ kept, shared, inputs, shown, periods, onClose }: RuleSetPageProps) {
  const styles = useStyles();
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const { download, offer } = useDownload();
  const known = useMemo(() => knownRules(kept.ruleSets ?? []), [kept.ruleSets]);
  const [base, setBase] = useState<RuleSet>(() => rulesOfPeriod(shown, kept.ruleSets ?? []));
  const [draft, setDraft] = useState<Draft>(base);
  // Controls that keep what is typed in them begin anew with each file.
  const [imports, setImports] = useState(0);
  const [period, setPeriod] = useState(shown);

  const read = useMemo(() => readRuleSet(draft), [draft]);
  const isChanged = !read.ok || ruleSetHash(read.value) !== ruleSetHash(base);
  const others = (kept.ruleSets ?? []).filter((each) => !read.ok || each.version !== read.value.version);
  const faults = read.ok ? savingFaults(read.value) : read.fault;
  const comparison = useMemo(
    () =>
      read.ok ? compareRules(inputs, period, rulesOfPeriod(period, kept.ruleSets ?? []), read.value) : null,
    [read, inputs, period, kept.ruleSets],
  );
  const isKept = (kept.ruleSets ?? []).some(({ version }) => version === base.version);

  function savingFaults(rules: RuleSet): readonly RuleFault[] {
    const namesake = known.find(({ version }) => version === rules.version);
    if (namesake !== undefined && ruleSetHash(namesake) !== ruleSetHash(rules))
      return [{ path: 'version', code: 'versionTaken', values: { version: rules.version } }];
    const all = readRuleSets([...others, rules]);
    return all.ok ? [] : all.fault;
  }
  const edit = (rules: RuleSet): void => {
    setBase(rules);
    setDraft(rules);
  };
  const importRules = (rules: RuleSet): void => {
    setDraft(rules);
    setImports(imports + 1);
  };
  const save = (): void => {
    if (!read.ok || faults.length > 0) return;
    const rules = read.value;
    task.run(async () => {
      const before = kept.ruleSets ?? [];
      await kept.save([...others, rules]);
      setBase(rules);
      notify({
        text: say('ruleSet.saved', { version: rules.version, date: rules.effectiveFrom }),
        undo: async () => {
          await kept.save(before);
          return { ok: true, value: null };
        },
      });
    });
  };
  const remove = (): void =>
    task.run(async () => {
      await kept.save((kept.ruleSets ?? []).filter(({ version }) => version !== base.version));
      edit(DEFAULT_RULES);
    });
  const exportRules = (): void => {
    if (!read.ok) return;
    const content = new Blob([`${JSON.stringify(read.value, null, 2)}\n`], { type: 'application/json' });
    offer({ name: `${read.value.version}.json`, content });
  };

  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault} />
          {faults.length > 0 && <span role="status">{say('ruleSet.faults', { count: faults.length })}</span>}
          <div className={styles.actions}>
            <Button onClick={onClose}>{say('explain.back')}</Button>
            <Button
              appearance="primary"
              disabled={task.isRunning || faults.length > 0 || !isChanged}
              onClick={save}
            >
              {say('ruleSet.save')}
            </Button>
          </div>
        </>
      }
    >
      <h2 className={styles.title}>{say('ruleSet.title')}</h2>
      <Field label={say('ruleSet.base')}>
        <Select
          value={base.version}
          onChange={(_, { value }) => {
            const chosen = known.find(({ version }) => version === value);
            if (chosen) edit(chosen);
          }}
        >
          {known.map(({ version, effectiveFrom }) => (
            <option key={version} value={version}>
              {say('ruleSet.since', { version, date: effectiveFrom })}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.note}>{say('ruleSet.hash', { hash: ruleSetHash(base).slice(0, 16) })}</p>
      <div className={styles.tools}>
        <Button size="small" disabled={!read.ok} onClick={exportRules}>
          {say('ruleSet.export')}
        </Button>
        {isKept && (
          <Button size="small" disabled={task.isRunning} onClick={remove}>
            {say('ruleSet.delete')}
          </Button>
        )}
        <ImportRules onRead={importRules} />
      </div>
      <SharedRules
        {...{ shared, kept }}
        period={shown}
        saved={isChanged ? null : base}
        onTry={importRules}
        onTaken={edit}
      />
      {download && (
        <Link href={download.address} download={download.fileName}>
          {download.fileName}
        </Link>
      )}
      <section aria-label={say('ruleSet.sandbox')}>
        <h3 className={styles.heading}>{say('ruleSet.sandbox')}</h3>
        <p className={styles.note}>{say('ruleSet.sandboxHint')}</p>
        <PeriodSelect periods={periods} chosen={period} onChoose={setPeriod} />
        {comparison === null && <p className={styles.note}>{say('ruleSet.sandboxFaults')}</p>}
        {comparison?.ok === false && <p className={styles.note}>{scoreFaultWords(comparison.fault, say)}</p>}
        {comparison?.ok === true && <ChangeList changes={comparison.value.units} />}
      </section>
      <FaultList faults={faults.filter(({ path }) => path === '')} />
      {RULE_ENTRIES.map((entry) => (
        <div key={`${base.version} ${String(imports)} ${entry.key}`}>
          <RuleEntryField
            entry={entry}
            value={draft[entry.key]}
            faults={faults}
            onChange={(value) => setDraft({ ...draft, [entry.key]: value })}
          />
          {entry.key === 'byCategory' && (
            <CategoryRules
              categories={read.ok ? read.value.categories : base.categories}
              common={draft}
              own={draft.byCategory as RuleSet['byCategory']}
              faults={faults}
              onChange={(own) => setDraft({ ...draft, byCategory: own })}
            />
          )}
        </div>
      ))}
    </PanelFrame>
  );
}

/** The rule sets to begin from: the default ones, unless the workbook has its own of that version, and its own. */
function knownRules(kept: readonly RuleSet[]): readonly RuleSet[] {
  const hasDefault = kept.some(({ version }) => version === DEFAULT_RULES.version);
  return hasDefault ? kept : [DEFAULT_RULES, ...kept];
}
