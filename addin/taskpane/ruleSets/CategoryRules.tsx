import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { RULE_ENTRIES } from '../../../ledger/score/rules/ruleEntries';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { useSay } from '../text/TextContext';
import { RuleEntryField } from './RuleEntryField';

const useStyles = makeStyles({
  category: { margin: '6px 0', paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

type Own = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface CategoryRulesProps {
  readonly categories: readonly string[];
  /** The common rules, where a category's own begin. */
  readonly common: Readonly<Record<string, unknown>>;
  readonly own: Own;
  readonly faults: readonly RuleFault[];
  readonly onChange: (own: Own) => void;
}

/** 差别考评: what each category does differently, entry by entry (R48). */
export function CategoryRules({ categories, common, own, faults, onChange }: CategoryRulesProps) {
  const styles = useStyles();
  const say = useSay();
  const put = (category: string, rules: Readonly<Record<string, unknown>>): void => {
    const rest = Object.entries(own).filter(([name]) => name !== category);
    onChange(Object.fromEntries(Object.keys(rules).length === 0 ? rest : [...rest, [category, rules]]));
  };
  return categories.map((category) => {
    const rules = own[category] ?? {};
    const entries = RULE_ENTRIES.filter(({ perCategory }) => perCategory);
    return (
      <section key={category} className={styles.category} aria-label={category}>
        <h4 className={styles.name}>{category}</h4>
        {entries
          .filter(({ key }) => key in rules)
          .map((entry) => (
            <div key={entry.key}>
              <RuleEntryField
                entry={entry}
                prefix={`byCategory.${category}.`}
                value={rules[entry.key]}
                faults={faults}
                onChange={(value) => put(category, { ...rules, [entry.key]: value })}
              />
              <Button
                size="small"
                onClick={() =>
                  put(
                    category,
                    Object.fromEntries(Object.entries(rules).filter(([key]) => key !== entry.key)),
                  )
                }
              >
                {say('ruleSet.likeOthers')}
              </Button>
            </div>
          ))}
        <Select
          size="small"
          aria-label={say('ruleSet.ownRule', { category })}
          value=""
          onChange={(_, { value: key }) => key !== '' && put(category, { ...rules, [key]: common[key] })}
        >
          <option value="">{say('ruleSet.addOwn')}</option>
          {entries
            .filter(({ key }) => !(key in rules))
            .map(({ key }) => (
              <option key={key} value={key}>
                {say(`ruleSet.name.${key}`)}
              </option>
            ))}
        </Select>
      </section>
    );
  });
}
