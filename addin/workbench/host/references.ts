import type { Shift } from '../book/references';
import type { Sheet } from '../book/sheet';
import { ApiError } from './apiError';
import { RangeTarget } from './rangeTarget';
import type { WireObject } from './wireType';

/** The objects that office.js keeps between requests, and all ranges that must move when rows come in or go. */
export class References {
  private readonly kept = new Map<string, WireObject>();
  private readonly ranges = new Set<RangeTarget>();
  private count = 0;

  get size(): number {
    return this.kept.size;
  }

  keep(object: WireObject): null {
    if (!object.referenceId) {
      this.count += 1;
      object.referenceId = `ref${this.count}`;
      this.kept.set(object.referenceId, object);
    }
    return null;
  }

  object(id: string): WireObject {
    const object = this.kept.get(id);
    if (!object) throw new ApiError('InvalidReference', '此引用对于当前操作无效。');
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
    this.ranges.clear();
  }

  track(range: RangeTarget): RangeTarget {
    this.ranges.add(range);
    return range;
  }

  shift(sheet: Sheet, shift: Shift): void {
    for (const range of this.ranges) range.shift(sheet, shift);
  }

  /** After a request only the kept ranges matter. */
  forgetOthers(): void {
    this.ranges.clear();
    for (const { target } of this.kept.values()) if (target instanceof RangeTarget) this.ranges.add(target);
  }
}
