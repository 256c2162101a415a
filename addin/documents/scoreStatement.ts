import type { BulletinTable } from '../../ledger/bulletin/content';
import type { ExplanationLine } from '../../ledger/score/explain/explanationLine';
import type { Explanation } from '../../ledger/score/explain/explanation';
import { compareUnits } from '../../ledger/score/explain/unitComparison';
import { periodName } from '../../ledger/score/period';
import type { PeriodResult } from '../../ledger/score/periodResult';
import { ruleSetHash } from '../../ledger/score/ruleSet';
import { lineWords } from '../locales/explanationWords';
import type { Say } from '../locales/texts';
import type { FlowElement, OfficialPaper } from './officialFlow';
import { blankLine, bodyParagraph, headingParagraph, titleParagraphs } from './officialParagraph';

const NUMERALS = '一二三四五六七八九十';

/** Lines with their parts below them, indented by two characters a step. */
function flat(
  lines: readonly ExplanationLine[],
  depth = 0,
): ReadonlyArray<readonly [number, ExplanationLine]> {
  return lines.flatMap((line) => [[depth, line] as const, ...flat(line.parts, depth + 1)]);
}

function partsTable(parts: readonly ExplanationLine[], say: Say): BulletinTable {
  const rows = flat(parts).map(([depth, line]) => {
    const { text, note, figure } = lineWords(line, say);
    const place = line.place === null ? '' : say('explain.place', { ...line.place });
    return [`${'　'.repeat(depth)}${text}`, note, figure, place];
  });
  return {
    ...{ caption: '', header: ['项目', '由来', '分值', '出处'], rows },
    ...{ widths: [30, 38, 12, 20], numeric: [2] },
  };
}

function section(line: ExplanationLine, index: number, say: Say): readonly FlowElement[] {
  const { text, note, figure } = lineWords(line, say);
  const heading = `${NUMERALS[index] ?? String(index + 1)}、${text}${figure === '' ? '' : `：${figure}分`}`;
  return [
    headingParagraph(heading, 1),
    ...(note === '' ? [] : [bodyParagraph(`${note}。`)]),
    ...(line.parts.length === 0 ? [] : [{ type: 'table' as const, table: partsTable(line.parts, say) }]),
  ];
}

/** The unit beside the one just above it, rule by rule. */
function comparison({ category, ranked }: Explanation, say: Say): readonly FlowElement[] {
  const above = category.ranked[category.ranked.indexOf(ranked) - 1];
  if (ranked.rank === null || above === undefined) return [];
  const { lines } = compareUnits(ranked.result, above.result);
  const rows = lines.map(({ item, first, second, decides, isIdle }) => [
    say(`item.${item}`),
    first,
    second,
    decides ? say('explain.decides') : isIdle ? say('explain.idle') : '',
  ]);
  const header = [say('explain.item'), ranked.result.unit.name, above.result.unit.name, '说明'];
  const table = { caption: '', header, rows, widths: [26, 22, 22, 30], numeric: [1, 2] };
  return [{ type: 'table', table }];
}

/**
 * 得分说明: a unit's score from its rows to its rank, to be checked, signed and appealed against (R50, R52). `say` speaks
 * Chinese: the paper is a Chinese one.
 */
export function scoreStatement(
  { period, rules }: PeriodResult,
  explanation: Explanation,
  say: Say,
): OfficialPaper {
  const { ranked, lines, category } = explanation;
  const { unit, score, grade } = ranked.result;
  const title = `${unit.name}${periodName(period)}得分说明`;
  const outcome = [
    score === null ? '没有得分' : `得分${score}分`,
    ...(grade === null ? [] : [`等级${grade}`]),
    ranked.rank === null ? '不参加排名' : `在${category.category}部门中排第${String(ranked.rank)}名`,
  ];
  const basis = `评分规则${rules.version}，自${rules.effectiveFrom}起施行，校验值${ruleSetHash(rules).slice(0, 16)}。`;
  const appeal =
    '对本说明有异议的，请写明项目和理由，连同佐证向绩效管理办公室申请复核；更正以新的登记作出，不改原记录。';
  const elements: readonly FlowElement[] = [
    ...titleParagraphs(title),
    blankLine(),
    bodyParagraph(`${outcome.join('，')}。${basis}`),
    ...lines.flatMap((line, i) => section(line, i, say)),
    ...comparison(explanation, say),
    headingParagraph(`${NUMERALS[lines.length] ?? ''}、核对与复核`, 1),
    bodyParagraph(appeal),
    blankLine({ keepNext: true }),
    bodyParagraph('部门负责人（签字）：　　　　　　　　年　　月　　日', { keepNext: true }),
    bodyParagraph('绩效管理办公室（签字）：　　　　　　年　　月　　日'),
  ];
  return { title, author: '绩效管理办公室', runs: [{ isWide: false, elements }] };
}
