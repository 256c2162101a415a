import type { ExplanationLine } from '../../ledger/score/explain/explanationLine';
import { exactText } from '../../ledger/score/explain/exactText';
import type { Say, TextKey } from './texts';

/** A line of an explanation for its reader. */
export interface LineWords {
  readonly text: string;
  /** How it came about; empty where the text says it all. */
  readonly note: string;
  /** Points with their sign; empty for a line that counts none. */
  readonly figure: string;
}

/** Lines whose text says it all. */
const WITHOUT_NOTE: ReadonlyArray<ExplanationLine['kind']> = [
  ...(['month', 'volumeRow', 'deductions', 'bonus', 'floor', 'ceiling'] as const),
];

/** What stands in a line where the ledger has nothing. */
const EMPTY: Readonly<Record<string, TextKey>> = {
  basis: 'explain.noBasis',
  evidence: 'explain.noEvidence',
  grade: 'explain.noGrade',
  businessType: 'explain.noVolumeType',
  quantity: 'app.none',
  findings: 'app.none',
};

function filled({ values }: ExplanationLine, say: Say): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const empty = EMPTY[name];
      if (name === 'rule') return [name, say(`item.${String(value)}` as TextKey)];
      return [name, value === '' && empty !== undefined ? say(empty) : value];
    }),
  );
}

/** A true minus sign stands as high as a plus; a loss and a gain say which they are. */
function figureOf({ amount, kind }: ExplanationLine): string {
  if (amount === null) return '';
  const text = exactText(amount).replace('-', '−');
  const isGain = kind === 'bonus' || kind === 'bonusEntry' || kind === 'overCap';
  return isGain && amount.numerator > 0n ? `+${text}` : text;
}

/** The words of a line, in the language of `say`. */
export function lineWords(line: ExplanationLine, say: Say): LineWords {
  const { kind, values } = line;
  const words = filled(line, say);
  const note: TextKey | null = WITHOUT_NOTE.includes(kind)
    ? null
    : kind === 'formula'
      ? (`explain.note.formula.${String(values.method)}` as TextKey)
      : (`explain.note.${kind}` as TextKey);
  return {
    text: say(`explain.line.${kind}`, words).trim(),
    note: note === null ? '' : say(note, words),
    figure: figureOf(line),
  };
}
