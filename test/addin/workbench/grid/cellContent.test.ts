import { DEFAULT_STYLE, internStyle } from '../../../../addin/workbench/book/style';
import { editText } from '../../../../addin/workbench/grid/editText';
import { fontFamily } from '../../../../addin/workbench/grid/fontFamily';
import { validationList } from '../../../../addin/workbench/grid/validationList';
import { bookWith } from './sheetFixture';

describe('the text that a cell is edited as', () => {
  it.each([
    [{ value: null, style: DEFAULT_STYLE }, ''],
    [{ value: 3, formula: '=1+2', style: DEFAULT_STYLE }, '=1+2'],
    [{ value: 46.3, style: internStyle({ numberFormat: '0.00' }) }, '46.3'],
    [{ value: 0.07, style: internStyle({ numberFormat: '0%' }) }, '7%'],
    [{ value: 42618, style: internStyle({ numberFormat: 'yyyy"年"m"月"d"日"' }) }, '2016/9/5'],
    [{ value: 42618.5, style: internStyle({ numberFormat: 'yyyy/m/d h:mm' }) }, '2016/9/5 12:00:00'],
    [{ value: true, style: DEFAULT_STYLE }, 'TRUE'],
  ])('%j', (cell, text) => {
    expect(editText(cell, '1900')).toBe(text);
  });
});

describe('the choices of a cell', () => {
  const { book, sheet } = bookWith([['定向抽查'], ['牵头抽查'], [null], ['日常抽查']]);
  book.setState({ names: [{ name: '层级', refersTo: '台账!$A$1:$A$4' }] }, 'names');
  const choices = (formula1: string): readonly string[] | null => {
    book.setLayout(sheet, { validations: [{ type: 'list', formula1, range: 'C1:C9 E1' }] });
    return validationList(book, sheet, 1, 5);
  };

  it('are written out in the rule', () => {
    expect(choices('"是, 否"')).toEqual(['是', '否']);
  });

  it('are the filled cells of an area', () => {
    expect(choices('$A$1:$A$2')).toEqual(['定向抽查', '牵头抽查']);
  });

  it('are the filled cells behind a name', () => {
    expect(choices('=层级')).toEqual(['定向抽查', '牵头抽查', '日常抽查']);
  });

  it('are none for other cells and unreadable rules', () => {
    expect(choices('INDIRECT(A1)')).toBeNull();
    expect(validationList(book, sheet, 1, 4)).toBeNull();
  });
});

describe('fonts of official documents', () => {
  it('fall back to what is installed of the same kind', () => {
    expect(fontFamily('方正小标宋简体')).toMatch(/^"方正小标宋简体", .*"STZhongsong".*serif$/);
    expect(fontFamily('仿宋_GB2312')).toMatch(/^"仿宋_GB2312", "FangSong"/);
    expect(fontFamily('Calibri')).toMatch(/sans-serif$/);
  });
});
