import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { HOLD_OUT_LAYOUTS } from './holdOutLayouts';
import { sheetCells } from './sheetCells';

it.each(HOLD_OUT_LAYOUTS.map((layout) => [layout.about, layout] as const))(
  '%s is understood as laid out',
  (_, { sheet, rows, merges = [], tables }) => {
    const found =
      recogniseWorkbook([sheetCells(sheet, rows, { merges })], '2019年.xlsx').sheets[0]?.tables ?? [];
    expect(
      found.map(({ ledger, headerRows, columns, isForm }) => ({
        ledger,
        headerRows: isForm === true ? [] : headerRows,
        fields: isForm === true ? [] : columns.map(({ field }) => field ?? null),
      })),
    ).toEqual(tables);
  },
);
