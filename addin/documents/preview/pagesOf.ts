import { imprintHeight } from '../imprintShape';
import type { FlowElement, PageRun } from '../officialFlow';
import { MARGIN, PAGE, WIDE_MARGIN } from '../pageMeasures';
import { imprintItems } from './imprintItems';
import type { LaidPage, PlacedItem } from './laidPage';
import { boxesOf, type PageBox } from './pageBoxes';

/** Heights of the text area, in twips. */
const HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;
const WIDE_HEIGHT = PAGE.width - WIDE_MARGIN.top - WIDE_MARGIN.bottom;

/** Pages of one run, which yields each as soon as it is full. */
class RunWriter {
  private items: PlacedItem[] = [];
  private y = 0;
  private readonly height: number;

  constructor(
    private readonly isWide: boolean,
    private number: number,
  ) {
    this.height = isWide ? WIDE_HEIGHT : HEIGHT;
  }

  get nextNumber(): number {
    return this.number;
  }

  /** Boxes that belong together; where a page can't hold them all, as many as it can. */
  *add(chain: readonly PageBox[], header: PageBox | null): Generator<LaidPage> {
    const height = chain.reduce((sum, box) => sum + box.height, 0);
    const isForced = chain[0]?.startsPage === true;
    if (this.items.length > 0 && (isForced || this.y + height > this.height)) yield* this.turn(header);
    for (const box of chain) {
      if (this.items.length > 0 && this.y + box.height > this.height) yield* this.turn(header);
      this.place(box);
    }
  }

  *addImprint(element: Extract<FlowElement, { type: 'imprint' }>): Generator<LaidPage> {
    const { imprint } = element;
    if (this.y + imprintHeight(imprint.copies) > this.height) yield* this.turn(null);
    this.items.push(...imprintItems(imprint, this.height));
    this.y = this.height;
  }

  *end(): Generator<LaidPage> {
    if (this.items.length > 0) yield* this.turn(null);
  }

  private place(box: PageBox): void {
    this.items.push(...box.at(this.y));
    this.y += box.height;
  }

  private *turn(header: PageBox | null): Generator<LaidPage> {
    yield { number: this.number++, isWide: this.isWide, items: this.items };
    this.items = [];
    this.y = 0;
    if (header !== null) this.place(header);
  }
}

/** Yields the pages of a document one after the other, as Word lays them out. */
export function* pagesOf(runs: readonly PageRun[]): Generator<LaidPage> {
  let number = 1;
  for (const { isWide, elements } of runs) {
    const writer = new RunWriter(isWide, number);
    let chain: PageBox[] = [];
    let header: PageBox | null = null;
    for (const element of elements) {
      if (element.type === 'imprint') {
        yield* writer.add(chain, header);
        chain = [];
        yield* writer.addImprint(element);
        continue;
      }
      for (const box of boxesOf(element, isWide)) {
        if (box.startsPage && chain.length > 0) {
          yield* writer.add(chain, header);
          chain = [];
        }
        chain.push(box);
        if (box.keepNext) continue;
        yield* writer.add(chain, header);
        chain = [];
        header = box.header;
      }
    }
    yield* writer.add(chain, header);
    yield* writer.end();
    number = writer.nextNumber;
  }
}
