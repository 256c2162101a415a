import { explanationOf } from '../../../ledger/score/explain/explanation';
import type { PeriodResult } from '../../../ledger/score/periodResult';
import { loadAllTexts, sayIn } from '../../locales/texts';
import type { DocumentFile } from '../actions';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What 评分 wants from the world beside reading and writing sheets; loaded when it is first wanted. */
export interface ScoreActions {
  /** 得分说明 of a unit as a Word document. */
  scoreStatement(result: PeriodResult, unit: string): Promise<DocumentFile>;
}

async function scoreStatement(result: PeriodResult, unit: string): Promise<DocumentFile> {
  const explanation = explanationOf(result, unit);
  if (explanation === null) throw new Error(`the period knows no unit ${unit}`);
  const [document, texts] = await Promise.all([
    import('../../documents/scoreStatement'),
    loadAllTexts('zh-CN'),
  ]);
  const bytes = await document.scoreStatement(result, explanation, sayIn(texts));
  return {
    name: `${unit}${result.period.text}得分说明.docx`,
    content: new Blob([new Uint8Array(bytes)], { type: WORD_DOCUMENT }),
  };
}

export const scoreActions: ScoreActions = { scoreStatement };
