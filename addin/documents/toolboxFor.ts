import type { ToolboxOwner } from '../../ledger/toolbox/ledgerSheet';
import { makeToolbox } from '../../ledger/toolbox/toolbox';
import { toolboxFile } from './toolboxFile';

/** 考评工具盒 of an owner as a workbook (.xlsx), with its title. */
export async function toolboxFor(
  owner: ToolboxOwner,
): Promise<{ readonly title: string; readonly bytes: Uint8Array }> {
  const toolbox = makeToolbox(owner);
  return { title: toolbox.title, bytes: await toolboxFile(toolbox) };
}
