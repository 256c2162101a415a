import { useState, type KeyboardEvent, type PointerEvent } from 'react';

interface TaskPaneProps {
  /** The frame's document, each time it has loaded. */
  readonly onLoad: (page: Document) => void;
}

const DEFAULT_PX = 350;
const LEAST_PX = 300;
const MOST_PX = 900;
const KEY_STEP_PX = 20;

function paneWidthPx(px: number): number {
  return Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(px)));
}

/** The task pane as Excel would show it: the same page, in a frame beside the sheet, with a border to draw. */
export function TaskPane({ onLoad }: TaskPaneProps) {
  const [widthPx, setWidthPx] = useState(DEFAULT_PX);
  const [isDragging, setDragging] = useState(false);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: KEY_STEP_PX, ArrowRight: -KEY_STEP_PX }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidthPx(paneWidthPx(widthPx + step));
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };

  return (
    <>
      <div
        className="pane-border"
        role="separator"
        aria-orientation="vertical"
        aria-label="任务窗格宽度"
        aria-valuenow={widthPx}
        aria-valuemin={LEAST_PX}
        aria-valuemax={MOST_PX}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => isDragging && setWidthPx(paneWidthPx(window.innerWidth - event.clientX))}
        onPointerUp={() => setDragging(false)}
      />
      <iframe
        className={isDragging ? 'pane-frame pane-frame-dragging' : 'pane-frame'}
        src="taskpane.html"
        title="任务窗格"
        style={{ width: widthPx }}
        onLoad={(event) => {
          const page = event.currentTarget.contentDocument;
          if (page) onLoad(page);
        }}
      />
    </>
  );
}
