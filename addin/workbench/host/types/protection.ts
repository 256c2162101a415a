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
    unprotect: (sheet, _, { book }) => {
      if (sheet.layout.protection?.passwordAttributes) {
        throw invalidOperation('工作表设有保护密码，请先在 Excel 中撤销工作表保护。');
      }
      book.setLayout(sheet, { protection: undefined });
    },
  },
}));
