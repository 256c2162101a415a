import type { Sheet } from '../../book/sheet';
import type { Protection } from '../../book/sheetParts';
import { invalidOperation } from '../apiError';
import { WireType } from '../wireType';

/** The options of Excel and the file's words for them. */
const OPTIONS: ReadonlyArray<readonly [string, keyof Protection]> = [
  ['allowAutoFilter', 'autoFilter'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowInsertRows', 'insertRows'],
  ['allowPivotTables', 'pivotTables'],
  ['allowSort', 'sort'],
];

export const protectionType = new WireType<Sheet>('WorksheetProtection', () => ({
  properties: {
    protected: { get: (sheet) => sheet.layout.protection !== undefined },
    options: {
      get: ({ layout }) =>
        layout.protection &&
        Object.fromEntries(OPTIONS.map(([theirs, ours]) => [theirs, layout.protection?.[ours] === true])),
    },
  },
  methods: {
    protect: (sheet, args, { book }) => {
      if (sheet.layout.protection) throw invalidOperation('工作表已受保护，请先撤销保护。');
      const options = (args.at(0) ?? {}) as Readonly<Record<string, unknown>>;
      const allowed = OPTIONS.map(([theirs, ours]) => [ours, options[theirs] === true] as const);
      const password = args.optionalText(1);
      book.setLayout(sheet, {
        protection: { sheet: true, ...Object.fromEntries(allowed), ...(password ? { password } : {}) },
      });
    },
    /** The workbench doesn't ask for a password: it protects from slips, as Excel's sheet protection does. */
    unprotect: (sheet, _, { book }) => book.setLayout(sheet, { protection: undefined }),
  },
}));
