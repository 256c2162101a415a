import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleEntry } from '../../../ledger/score/rules/ruleEntries';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { useSay } from '../text/TextContext';
import { FaultList, RuleControl } from './RuleControl';
import { RULE_SHAPES } from './ruleShapes';

const useStyles = makeStyles({
  entry: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  meaning: {
    margin: '2px 0 6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RuleEntryFieldProps {
  readonly entry: RuleEntry;
  /** `byCategory.基层.` before the entry's own key where a category has its own. */
  readonly prefix?: string;
  readonly value: unknown;
  readonly faults: readonly RuleFault[];
  readonly onChange: (value: unknown) => void;
}

/** Faults that a control can't show beside a part of its own: in lists, by row. */
const isOwn = ({ path }: RuleFault, own: string, isList: boolean): boolean =>
  path === own || (isList && path.startsWith(`${own}.`));

/** One entry of a rule set: its name, what it does to a score, its control, and what is wrong with it. */
export function RuleEntryField({ entry, prefix = '', value, faults, onChange }: RuleEntryFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const name = say(`ruleSet.name.${entry.key}`);
  const path = `${prefix}${entry.key}`;
  const shape = RULE_SHAPES[entry.key];
  const isList = ['rows', 'names', 'byCategory'].includes(shape.kind);
  return (
    <div className={styles.entry}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.meaning}>{say(`ruleSet.meaning.${entry.key}`)}</p>
      <RuleControl {...{ shape, path, value, faults, onChange }} label={name} />
      <FaultList faults={faults.filter((fault) => isOwn(fault, path, isList))} />
    </div>
  );
}
