import { useEffect, useRef } from 'react';
import { type Sheet } from '../book/sheet';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly onActivate: (sheet: Sheet) => void;
}

/** How far a click on the arrows goes. */
const STEP_PX = 240;

/** The visible sheets, in order. */
export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const scroll = (px: number): void => list.current?.scrollBy({ left: px, behavior: 'smooth' });
  return (
    <nav className="sheet-tabs" aria-label="工作表">
      <button
        type="button"
        className="sheet-arrow"
        aria-label="向左滚动工作表标签"
        onClick={() => scroll(-STEP_PX)}
      >
        ‹
      </button>
      <button
        type="button"
        className="sheet-arrow"
        aria-label="向右滚动工作表标签"
        onClick={() => scroll(STEP_PX)}
      >
        ›
      </button>
      <div ref={list} className="sheet-list" role="tablist">
        {sheets.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="sheet-tab"
            aria-selected={sheet === active}
            style={sheet.layout.tabColor ? { boxShadow: `inset 0 -3px ${sheet.layout.tabColor}` } : undefined}
            onClick={() => onActivate(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
    </nav>
  );
}
