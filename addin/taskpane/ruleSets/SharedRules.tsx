import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Period } from '../../../ledger/score/period';
import { ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import { rulesOfPeriod } from '../../../ledger/score/rules/rulesOfPeriod';
import { takenRules } from '../../../ledger/score/rules/takenRules';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import type { KeptRules } from '../score/useKeptRules';
import { useSay } from '../text/TextContext';
import type { SharedDocuments } from '../useSharedDocuments';
import { useTask, valueOf } from '../useTask';
import { sharedInForce, shortHash, useSharedRulesText } from './sharedInForce';

const useStyles = makeStyles({
  box: { margin: '4px 0 8px' },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface SharedRulesProps {
  readonly shared: SharedDocuments<'ruleSets'>;
  readonly kept: KeptRules;
  readonly period: Period;
  /** The rule set that is looked at, as it is saved; null while it is being changed. */
  readonly saved: RuleSet | null;
  /** Puts rules into the form, where they can be tried; nothing is stored by it. */
  readonly onTry: (rules: RuleSet) => void;
  readonly onTaken: (rules: RuleSet) => void;
}

/** The company's rules beside the workbook's: shown, tried and taken, and for the performance office saved. */
export function SharedRules({ shared, kept, period, saved, onTry, onTaken }: SharedRulesProps) {
  const styles = useStyles();
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const text = useSharedRulesText(shared, kept, period);
  const theirs = sharedInForce(shared, period);
  const mine = rulesOfPeriod(period, kept.ruleSets ?? []);

  const take = (rules: RuleSet): void =>
    task.run(async () => {
      const before = kept.ruleSets ?? [];
      const { ruleSets, replaced } = takenRules(rules, period, before);
      await kept.save(ruleSets);
      onTaken(rules);
      const instead = replaced.map(({ version }) => version).join(say('ruleSet.listSeparator'));
      const taken = { version: rules.version, hash: shortHash(rules), replaced: instead };
      notify({
        text: say(instead === '' ? 'shared.rules.taken' : 'shared.rules.takenInstead', taken),
        undo: async () => {
          await kept.save(before);
          return { ok: true, value: null };
        },
      });
    });

  return (
    <section className={styles.box} aria-label={say('shared.rules')}>
      <p className={styles.note}>{text}</p>
      <div className={styles.tools}>
        {theirs !== null && ruleSetHash(theirs) !== ruleSetHash(mine) && (
          <>
            <Button size="small" onClick={() => onTry(theirs)}>
              {say('shared.rules.try')}
            </Button>
            <Button size="small" disabled={task.isRunning} onClick={() => take(theirs)}>
              {say('shared.rules.take')}
            </Button>
          </>
        )}
      </div>
      {shared.mayWrite && shared.documents !== null && <SaveShared shared={shared} rules={saved} />}
      <Fault reason={task.fault} />
    </section>
  );
}

/** 存到共享台账: what it would replace is said before. */
function SaveShared({
  shared,
  rules,
}: Pick<SharedRulesProps, 'shared'> & { readonly rules: RuleSet | null }) {
  const styles = useStyles();
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  if (rules === null) return <p className={styles.note}>{say('shared.rules.unsaved')}</p>;
  const hash = ruleSetHash(rules);
  const documents = shared.documents ?? [];
  if (documents.some(({ content }) => content !== null && ruleSetHash(content) === hash)) return null;
  const { version, effectiveFrom: date } = rules;
  if (documents.some(({ content }) => content?.version === version))
    return <p className={styles.note}>{say('shared.rules.versionTaken', { version })}</p>;
  const seen = documents.find(({ id }) => id === date);
  const save = (): void =>
    task.run(async () => {
      valueOf(await shared.save({ kind: 'ruleSets', content: rules }, seen));
      notify({ text: say('shared.rules.saved', { version, date, hash: shortHash(rules) }) });
    });
  return (
    <>
      {seen?.content && (
        <p className={styles.note}>{say('shared.rules.replaces', { version: seen.content.version, date })}</p>
      )}
      <Button size="small" disabled={task.isRunning} onClick={save}>
        {say('shared.rules.save')}
      </Button>
      <Fault reason={task.fault} />
    </>
  );
}
