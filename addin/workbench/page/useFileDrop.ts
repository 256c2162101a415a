import { useEffect, useState } from 'react';

/** Files dragged over the page; `watch` adds the document of a frame, which keeps its drag events to itself. */
export interface FileDrop {
  readonly isDragging: boolean;
  watch(page: Document): void;
}

export function useFileDrop(onFile: (file: File) => void): FileDrop {
  const [isDragging, setDragging] = useState(false);
  const watch = (page: Document): void => {
    page.addEventListener('dragenter', (event) => {
      if (carriesFiles(event)) setDragging(true);
    });
  };

  useEffect(() => {
    const page = new AbortController();
    const { signal } = page;
    document.addEventListener('dragenter', (event) => carriesFiles(event) && setDragging(true), { signal });
    document.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      },
      { signal },
    );
    // Leaving the window has no element that is entered instead.
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setDragging(false), {
      signal,
    });
    document.addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragging(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      },
      { signal },
    );
    return () => page.abort();
  }, [onFile]);

  return { isDragging, watch };
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
