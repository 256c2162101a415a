import type { TableAnswer } from '../../ledger/recognise/answers';
import type { Result } from '../../ledger/result';
import { inExcel } from './inExcel';

/** What the user has said of columns is kept in a custom XML part: it travels with the file to the next month and machine. */
const NAMESPACE = 'urn:spotledger:columns';

function toXml(answers: readonly TableAnswer[]): string {
  const json = JSON.stringify(answers).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<columns xmlns="${NAMESPACE}">${json}</columns>`;
}

/** The JSON in a part's XML. */
function fromXml(xml: string): string {
  const json = /<columns[^>]*>([^<]*)<\/columns>/.exec(xml)?.[1] ?? '';
  return json
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

async function findPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | null> {
  const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  return part.isNullObject ? null : part;
}

/** The answers that the open workbook keeps; none where nothing was ever said. */
export async function readColumnAnswers(): Promise<readonly TableAnswer[]> {
  return Excel.run(async (context) => {
    const part = await findPart(context);
    if (part === null) return [];
    const xml = part.getXml();
    await context.sync();
    const { value } = xml;
    // Most workbooks keep none: what reads them is loaded when there are some.
    const { parseAnswers } = await import('../../ledger/recognise/parseAnswers');
    return parseAnswers(fromXml(value));
  });
}

/** Keeps answers in the open workbook, in place of the former ones; they are on disk when the user saves the file. */
export async function writeColumnAnswers(answers: readonly TableAnswer[]): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    const part = await findPart(context);
    if (answers.length === 0) part?.delete();
    else if (part === null) context.workbook.customXmlParts.add(toXml(answers));
    else part.setXml(toXml(answers));
    await context.sync();
    return null;
  });
}
