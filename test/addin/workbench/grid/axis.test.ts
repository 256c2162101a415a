import fc from 'fast-check';
import { createAxis, stepOnAxis } from '../../../../addin/workbench/grid/axis';

const sparse = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  defaultPx: fc.integer({ min: 1, max: 30 }),
  exceptions: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90 })), {
    selector: ([place]) => place,
  }),
});

describe('an axis', () => {
  it('lays every place where the sizes before it end', () => {
    fc.assert(
      fc.property(sparse, ({ count, defaultPx, exceptions }) => {
        const axis = createAxis(count, defaultPx, exceptions);
        const sizes = new Map(exceptions);
        let px = 0;
        for (let place = 1; place <= count; place++) {
          expect(axis.startPx(place)).toBe(px);
          expect(axis.sizePx(place)).toBe(sizes.get(place) ?? defaultPx);
          px += axis.sizePx(place);
        }
        expect(axis.totalPx).toBe(px);
      }),
    );
  });

  it('finds the place under every pixel, and never a hidden one', () => {
    fc.assert(
      fc.property(sparse, ({ count, defaultPx, exceptions }) => {
        const axis = createAxis(count, defaultPx, exceptions);
        for (let place = 1; place <= count; place++) {
          if (axis.sizePx(place) === 0) continue;
          expect(axis.placeAt(axis.startPx(place))).toBe(place);
          expect(axis.placeAt(axis.startPx(place + 1) - 1)).toBe(place);
        }
      }),
    );
  });

  it('answers with the nearest place outside of the sheet', () => {
    const axis = createAxis(10, 20, []);
    expect(axis.placeAt(-5)).toBe(1);
    expect(axis.placeAt(100000)).toBe(10);
  });

  it('steps over hidden rows and stays at the end', () => {
    const axis = createAxis(6, 20, [
      [2, 0],
      [3, 0],
      [6, 0],
    ]);
    expect(stepOnAxis(axis, 1, 1)).toBe(4);
    expect(stepOnAxis(axis, 4, -1)).toBe(1);
    expect(stepOnAxis(axis, 4, 5)).toBe(5);
    expect(stepOnAxis(axis, 1, -1)).toBe(1);
  });
});
