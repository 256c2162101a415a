import { patchDetector, patchDocument, PatchType, TextRun, type IPatch } from 'docx';
import type { BulletinContent } from '../../ledger/bulletin/content';
import { failure, success, type Result } from '../../ledger/result';
import { attachmentTablesInline } from './attachments';
import { blockElements } from './blockElements';
import { plainText } from './plainText';
import { wordElements } from './wordElements';

/** What a template can ask for, by the names that stand in it as {{标题}}; a text each, or the whole body. */
const TEXTS: Readonly<Record<string, (content: BulletinContent) => string>> = {
  标题: ({ title }) => title,
  发文字号: ({ documentNumber }) => documentNumber,
  主送: ({ recipients }) => recipients,
  附件说明: ({ attachments }) => attachments.map((name, i) => `${String(i + 1)}.${name}`).join('　'),
  署名: ({ issuer }) => issuer,
  成文日期: ({ issuedOn }) => issuedOn,
  抄送: ({ imprint }) => imprint?.copies ?? '',
  印发机关: ({ imprint }) => imprint?.printedBy ?? '',
  印发日期: ({ imprint }) => imprint?.printedOn ?? '',
};
const BODY = '正文';
const ATTACHMENTS = '附件';

/** Without these the document would be none. */
const NEEDED = ['标题', BODY, '署名', '成文日期'];

/** The names that stand in a template as {{标题}}; null where it is none. */
async function placeholdersIn(template: Uint8Array): Promise<readonly string[] | null> {
  try {
    return await patchDetector({ data: template });
  } catch {
    // The library throws on whatever is no zip of a Word document.
    return null;
  }
}

const NO_TEMPLATE = '模板不是有效的 .docx 文件；请在 Word 中另存为 .docx 后再试';

/** What is wrong with a template: names that stand for nothing, and needed ones that it lacks; null where it is in order. */
export async function templateFault(template: Uint8Array): Promise<string | null> {
  const found = await placeholdersIn(template);
  return found === null ? NO_TEMPLATE : placeholderFault(found);
}

function placeholderFault(found: readonly string[]): string | null {
  const known = [...Object.keys(TEXTS), BODY, ATTACHMENTS];
  const unknown = [...new Set(found)].filter((name) => !known.includes(name));
  const missing = NEEDED.filter((name) => !found.includes(name));
  const list = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join('、');
  const faults = [
    ...(unknown.length === 0 ? [] : [`不认识的占位符：${list(unknown)}`]),
    ...(missing.length === 0 ? [] : [`缺少的占位符：${list(missing)}`]),
  ];
  return faults.length === 0 ? null : `${faults.join('；')}。可用的占位符：${list(known)}`;
}

/** A bulletin in the user's own template (.docx). The fault lists unknown and missing placeholders, or says that it is no template. */
export async function templateDocument(
  template: Uint8Array,
  content: BulletinContent,
): Promise<Result<Uint8Array, string>> {
  const found = await placeholdersIn(template);
  if (found === null) return failure(NO_TEMPLATE);
  const fault = placeholderFault(found);
  if (fault !== null) return failure(fault);
  const texts = Object.entries(TEXTS).map(([name, textOf]): [string, IPatch] => [
    name,
    { type: PatchType.PARAGRAPH, children: [new TextRun(plainText(textOf(content)))] },
  ]);
  const body = wordElements(content.blocks.flatMap((block) => blockElements(block, false)));
  const patches: Record<string, IPatch> = {
    ...Object.fromEntries(texts),
    [BODY]: { type: PatchType.DOCUMENT, children: body },
    [ATTACHMENTS]: {
      type: PatchType.DOCUMENT,
      children: wordElements(attachmentTablesInline(content.attachmentTables ?? [])),
    },
  };
  const used = Object.fromEntries(Object.entries(patches).filter(([name]) => found.includes(name)));
  const document = await patchDocument({
    outputType: 'uint8array',
    data: template,
    patches: used,
    keepOriginalStyles: true,
    // What a ledger's text says in braces is no placeholder.
    recursive: false,
  });
  return success(document);
}
