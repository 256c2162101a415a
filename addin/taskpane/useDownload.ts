import { useEffect, useState } from 'react';
import type { DocumentFile } from './actions';

/** A file that the page can hand out, as long as the page lives. */
export interface Download {
  readonly fileName: string;
  readonly address: string;
}

/** Hands a file out at once; some web views don't let a page do that, and then a link in the panel stays. */
export function useDownload(): {
  readonly download: Download | null;
  readonly offer: (file: DocumentFile) => void;
} {
  const [download, setDownload] = useState<Download | null>(null);
  useEffect(() => {
    if (download === null) return;
    return () => URL.revokeObjectURL(download.address);
  }, [download]);
  return {
    download,
    offer({ name, content }) {
      const made = { fileName: name, address: URL.createObjectURL(content) };
      setDownload(made);
      const link = document.createElement('a');
      link.href = made.address;
      link.download = made.fileName;
      link.click();
    },
  };
}
