import type { BulletinBlock, BulletinContent } from './content';

/** A text as the user has put it, beside the one that was composed: figures that change make the edit stale. */
export interface TextEdit {
  readonly composed: string;
  readonly text: string;
}

/** A composed document with the user's own texts; an edit whose text is composed otherwise by now is left out, and said. */
export function withEdits(content: BulletinContent, edits: readonly TextEdit[]): BulletinContent {
  if (edits.length === 0) return content;
  const byText = new Map(edits.map(({ composed, text }) => [composed, text]));
  const used = new Set<string>();
  const blocks = content.blocks.map((block): BulletinBlock => {
    if (block.type === 'table') return block;
    const text = byText.get(block.text);
    if (text === undefined) return block;
    used.add(block.text);
    // Its figures stand elsewhere now, if at all.
    return { ...block, text, traces: [] };
  });
  const stale = byText.size - used.size;
  const notices =
    stale === 0 ? [] : [`有${String(stale)}处修改对应的原文已随台账变化，没有套用；请在预览中重新修改`];
  return { ...content, blocks, notices: [...content.notices, ...notices] };
}
