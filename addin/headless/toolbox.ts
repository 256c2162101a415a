import { writeFile } from 'node:fs/promises';
import { success } from '../../ledger/result';
import { makeToolbox } from '../../ledger/toolbox/toolbox';
import { toolboxFile } from '../documents/toolboxFile';
import type { Outcome } from './outcome';

interface ToolboxCommand {
  readonly company: string;
  readonly year: number | null;
  readonly out: string;
}

/** `toolbox`: a new workbook with an empty ledger of every kind. */
export async function runToolbox({ company, year, out }: ToolboxCommand): Promise<Outcome> {
  const toolbox = makeToolbox({ company, year: year ?? new Date().getFullYear() });
  await writeFile(out, await toolboxFile(toolbox));
  const sheets = toolbox.ledgers.map(({ name, kind }) => ({ name, ledger: kind.id }));
  return success({
    document: { file: out, cover: toolbox.cover.name, sheets },
    report: `已写入 ${out}：${toolbox.cover.name}和${String(sheets.length)}个空台账\n`,
  });
}
