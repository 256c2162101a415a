/** What the add-in remembers in a custom XML part: JSON, which travels with the file to other machines. */

function toXml(namespace: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<kept xmlns="${namespace}">${json}</kept>`;
}

/** The JSON in a part's XML; '' where it holds none. */
function jsonIn(xml: string): string {
  return (/<\w+[^>]*>([^<]*)<\/\w+>\s*$/.exec(xml)?.[1] ?? '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

async function findPart(
  context: Excel.RequestContext,
  namespace: string,
): Promise<Excel.CustomXmlPart | null> {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  return part.isNullObject ? null : part;
}

/** The JSON text that the open workbook keeps under a namespace; null where it keeps none. */
export async function readPart(context: Excel.RequestContext, namespace: string): Promise<string | null> {
  const part = await findPart(context, namespace);
  if (part === null) return null;
  const xml = part.getXml();
  await context.sync();
  const { value } = xml;
  return jsonIn(value);
}

/** Keeps a value in place of the former one; null forgets it. It is on disk when the user saves the file. */
export async function writePart(
  context: Excel.RequestContext,
  namespace: string,
  value: unknown,
): Promise<void> {
  const part = await findPart(context, namespace);
  if (value === null) part?.delete();
  else if (part === null) context.workbook.customXmlParts.add(toXml(namespace, value));
  else part.setXml(toXml(namespace, value));
  await context.sync();
}
