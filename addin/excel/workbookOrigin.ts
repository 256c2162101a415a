import { inExcel } from './inExcel';

/**
 * What a workbook has from its birth and its copies keep: when and by whom it was created. Null where the file doesn't
 * say, or Excel doesn't tell. Not unique: files made in Explorer all bear the day of Excel's own template.
 */
export async function workbookOrigin(): Promise<string | null> {
  const found = await inExcel(async (context) => {
    const { properties } = context.workbook;
    properties.load('creationDate,author');
    await context.sync();
    return {
      created: properties.creationDate as Date | null,
      author: properties.author,
    };
  });
  if (!found.ok || found.value.created === null) return null;
  const { created, author } = found.value;
  return Number.isNaN(created.getTime()) ? null : `${created.toISOString()} ${author}`;
}
