import { createAxis } from '../../../../addin/workbench/grid/axis';
import { placeAtScreen, screenPxOf, scrollToShow, stripsOf } from '../../../../addin/workbench/grid/viewport';

const rows = createAxis(100000, 20, [
  [1, 40],
  [3, 0],
]);

describe('the part of a sheet in the window', () => {
  it('holds only what can be seen, of 100,000 rows', () => {
    const strips = stripsOf(rows, 0, 1000000, 600);
    expect(strips).toHaveLength(1);
    const { first, last } = strips[0]?.span ?? { first: 0, last: 0 };
    expect(last - first + 1).toBe(30);
    expect(rows.startPx(first)).toBe(1000000);
  });

  it('keeps frozen rows in place above those that scroll', () => {
    const [frozen, scrolling] = stripsOf(rows, 4, 200, 600);
    expect(frozen).toEqual({
      frozen: true,
      span: { first: 1, last: 4 },
      screenPx: 0,
      lengthPx: 80,
      originPx: 0,
    });
    expect(scrolling).toMatchObject({ frozen: false, screenPx: 80, lengthPx: 520, originPx: 280 });
    expect(scrolling?.span.first).toBe(15);
  });

  it('shows the frozen rows alone when the window is lower than they are', () => {
    expect(stripsOf(rows, 4, 0, 50)).toMatchObject([
      { frozen: true, span: { first: 1, last: 2 }, lengthPx: 50 },
    ]);
  });

  it('finds the row under the mouse in both parts, and its place on the screen again', () => {
    const strips = stripsOf(rows, 4, 200, 600);
    expect(placeAtScreen(rows, strips, 45)).toBe(2);
    expect(placeAtScreen(rows, strips, 80)).toBe(15);
    expect(screenPxOf(strips, 15, rows.startPx(15))).toBe(80);
    expect(screenPxOf(strips, 5, rows.startPx(5))).toBeNull();
  });

  it('scrolls no further than needed to show a row', () => {
    const show = (scrollPx: number, row: number): number => scrollToShow(rows, 4, scrollPx, 600, row);
    expect(show(0, 10)).toBe(0);
    expect(show(0, 31)).toBe(20);
    expect(show(500, 5)).toBe(0);
    expect(show(500, 2)).toBe(500);
  });

  it('shows the start of a row that is higher than the window', () => {
    const high = createAxis(10, 20, [[5, 900]]);
    expect(scrollToShow(high, 0, 0, 300, 5)).toBe(80);
  });
});
