import type { CategoryResult } from '../periodResult';
import { decisionBetween, type Ranked } from '../rank/ranking';
import { lineOf, type ExplanationLine } from './explanationLine';
import { judgedFigure } from './judgedFigure';

function neighbourLine(own: Ranked, other: Ranked): ExplanationLine {
  const decision = decisionBetween(own.result, other.result);
  const name = other.result.unit.name;
  if (decision === null) return lineOf('tied', { other: name });
  return lineOf(decision.before === own.result ? 'ahead' : 'behind', {
    ...{ other: name, rule: decision.rule },
    own: judgedFigure(decision.rule, own.result),
    others: judgedFigure(decision.rule, other.result),
  });
}

/** A unit's rank, and the tie rule that put it behind the one above and before the one below (domain.md 5.6). */
export function rankLine({ ranked }: CategoryResult, own: Ranked): ExplanationLine {
  if (own.rank === null) return lineOf('rankNone', { flags: own.result.flags.join('、') });
  const placed = ranked.filter(({ rank }) => rank !== null);
  const at = placed.indexOf(own);
  const neighbours = [placed[at - 1], placed[at + 1]].filter((other) => other !== undefined);
  return lineOf(
    'rank',
    { count: placed.length, rank: own.rank },
    { parts: neighbours.map((other) => neighbourLine(own, other)) },
  );
}
