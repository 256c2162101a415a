/** A comment and the cell that it stands at. */
export interface CellComment {
  readonly comment: Excel.Comment;
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly address: string;
}

/** 'It''s'!A1 as its sheet and cell. */
function splitAddress(full: string): { readonly sheet: string; readonly address: string } {
  const end = full.lastIndexOf('!');
  const sheet = full.slice(0, end).replace(/^'(.*)'$/s, '$1');
  return { sheet: sheet.replace(/''/g, "'"), address: full.slice(end + 1) };
}

/** All comments of the workbook with their cells: one request for the comments, one for where they are. */
export async function readComments(context: Excel.RequestContext): Promise<readonly CellComment[]> {
  const { comments } = context.workbook;
  comments.load('items/content');
  await context.sync();
  const places = comments.items.map((comment) => {
    const range = comment.getLocation();
    range.load('address');
    return { comment, range };
  });
  await context.sync();
  return places.map(({ comment, range }) => ({ comment, ...splitAddress(range.address) }));
}
