import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent } from 'react';
import type { RuleSet } from '../../../ledger/score/ruleSet';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { readRuleSets } from '../../../ledger/score/rules/rulesInForce';
import { ruleFaultWords } from '../../locales/ruleFaultWords';
import type { Say } from '../../locales/texts';
import { useSay } from '../text/TextContext';

/** A rule set has some 2 KB; a larger file is none and would only hold up the pane. */
const LARGEST_FILE_BYTES = 1_000_000;

const useStyles = makeStyles({
  outcome: {
    flexBasis: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  },
  faults: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorPaletteRedForeground1 },
});

interface Outcome {
  readonly text: string;
  readonly faults: readonly RuleFault[];
}

interface ImportRulesProps {
  /** Takes rules that can be read and hold together; nothing is stored by it. */
  readonly onRead: (rules: RuleSet) => void;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The one rule set of a file, as 下载 JSON writes it; else why it can't be taken. */
async function readFile(file: File, say: Say): Promise<{ readonly rules: RuleSet } | Outcome> {
  const name = file.name;
  const refused = (text: string): Outcome => ({ text, faults: [] });
  if (file.size > LARGEST_FILE_BYTES) return refused(say('ruleSet.import.tooLarge', { name }));
  const json = parsed(await file.text());
  if (json === undefined) return refused(say('ruleSet.import.noJson', { name }));
  const read = readRuleSets(json);
  if (!read.ok)
    return { text: say('ruleSet.import.faults', { name, count: read.fault.length }), faults: read.fault };
  const [rules, ...more] = read.value;
  if (rules === undefined || more.length > 0)
    return refused(say('ruleSet.import.several', { name, count: read.value.length }));
  return { rules };
}

/** Reads a rule set from a JSON file into the form; what is wrong in the file is said below the button. */
export function ImportRules({ onRead }: ImportRulesProps) {
  const styles = useStyles();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  async function take({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const read = await readFile(file, say);
    // The same file, put right, may be chosen again.
    currentTarget.value = '';
    if ('text' in read) return setOutcome(read);
    const { rules } = read;
    onRead(rules);
    setOutcome({ text: say('ruleSet.import.done', { name: file.name, version: rules.version }), faults: [] });
  }
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        {say('ruleSet.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={say('ruleSet.import')}
        hidden
        onChange={(event) => void take(event)}
      />
      {outcome !== null && (
        <div className={styles.outcome} role="status">
          <p>{outcome.text}</p>
          <ul className={styles.faults}>
            {outcome.faults.map((fault, i) => (
              <li key={i}>
                ✕ {fault.path !== '' && <b>{fault.path}</b>} {ruleFaultWords(fault, say)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
