import { useEffect, useState } from 'react';
import { handOut } from '../documents/handOut';
import type { DocumentFile } from './actions';

/** A file that the page can hand out, as long as the page lives. */
export interface Download {
  readonly fileName: string;
  readonly address: string;
}

interface Downloads {
  readonly download: Download | null;
  /** Hands a file out at once; some web views don't let a page do that, and then a link in the panel stays. */
  readonly offer: (file: DocumentFile) => void;
  /** Makes the link only. */
  readonly prepare: (file: DocumentFile) => Download;
}

/** The file that a panel has to hand out, one at a time. */
export function useDownload(): Downloads {
  const [download, setDownload] = useState<Download | null>(null);
  useEffect(() => {
    if (download === null) return;
    return () => URL.revokeObjectURL(download.address);
  }, [download]);
  const prepare = ({ name, content }: DocumentFile): Download => {
    const made = { fileName: name, address: URL.createObjectURL(content) };
    setDownload(made);
    return made;
  };
  return {
    download,
    prepare,
    offer(file) {
      const { fileName, address } = prepare(file);
      handOut(fileName, address);
    },
  };
}
