import { useCallback, useEffect, useRef, useState } from 'react';
import { failure, success, type Result } from '../../../ledger/result';
import { loadSample, SAMPLE_FILE_NAME } from '../../client/sample';
import { type Book } from '../book/book';
import { fileSizeFault } from '../files/fileSize';
import { downloadWorkbook } from './download';

/** A workbook that was never a file. */
const UNNAMED = '新工作簿.xlsx';

/** The workbook on the desk. */
export interface OpenFile {
  readonly book: Book;
  readonly fileName: string;
  /** Differs for each opening, also of the same file. */
  readonly opening: number;
}

export interface OpenBook {
  readonly file: OpenFile | null;
  /** What is being done, in words; null at rest. */
  readonly busy: string | null;
  readonly isUnsaved: boolean;
  /** What went wrong last, in a sentence; null when nothing did or it was dismissed. */
  readonly complaint: string | null;
  openFile(file: File): void;
  openSample(): void;
  /** Opens a file that the pane has made; it is named by its title. */
  openWorkbook(bytes: Uint8Array): void;
  save(): void;
  complain(sentence: string | null): void;
}

/** Opening, saving and keeping track of unsaved changes. A file that can't be read leaves the present one on the desk. */
export function useOpenBook(): OpenBook {
  const [file, setFile] = useState<OpenFile | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const [complaint, complain] = useState<string | null>(null);
  const unsaved = useRef(false);
  unsaved.current = isUnsaved;
  const works = useRef(0);

  /**
   * Does long work under a name; what nobody foresaw ends as a sentence too, never in silence. Work that was overtaken by
   * later work says nothing any more: a sample that arrives late must not push the picked file from the desk.
   */
  const work = useCallback(
    async (name: string, task: (isLatest: () => boolean) => Promise<string | null>): Promise<void> => {
      const own = ++works.current;
      const isLatest = (): boolean => own === works.current;
      setBusy(`${name} …`);
      try {
        const fault = await task(isLatest);
        if (isLatest()) complain(fault);
      } catch (error) {
        complain(`${name}失败：${String(error)}。您的文件没有被改动，请重试；仍不行请把这句话发给管理员。`);
        throw error;
      } finally {
        if (isLatest()) setBusy(null);
      }
    },
    [],
  );

  const open = useCallback(
    (fileName: string, read: () => Promise<Result<Uint8Array, string>>): void => {
      if (unsaved.current && !window.confirm('当前文件有未保存的更改，打开其他文件后将丢失。仍要打开吗？'))
        return;
      void work(`正在打开 ${fileName}`, async (isLatest) => {
        const bytes = await read();
        if (!bytes.ok) return bytes.fault;
        const { openBook } = await import('../book/openBook');
        const opened = await openBook(bytes.value);
        if (!opened.ok) return `${fileName}：${opened.fault}`;
        if (!isLatest()) return null;
        const book = opened.value;
        const ownName = fileName === UNNAMED ? titleOf(book) : fileName;
        setFile((former) => ({ book, fileName: ownName, opening: (former?.opening ?? 0) + 1 }));
        setUnsaved(false);
        const { notices } = book;
        return notices.length > 0 ? `${fileName} 已打开，但请注意：${notices.join('')}` : null;
      });
    },
    [work],
  );
  const openSample = useCallback(() => open(SAMPLE_FILE_NAME, loadSample), [open]);
  const openWorkbook = useCallback(
    // The request that brings the file is still being answered: whoever made it must not wait for the user's word.
    (bytes: Uint8Array) => void setTimeout(() => open(UNNAMED, () => Promise.resolve(success(bytes))), 0),
    [open],
  );

  // Unless a file was picked while the page was still coming up.
  useEffect(() => {
    if (works.current === 0) openSample();
  }, [openSample]);

  useEffect(() => {
    if (file === null) return undefined;
    return file.book.subscribe(({ type }) => {
      if (type !== 'active' && type !== 'selection') setUnsaved(true);
    });
  }, [file]);

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  const save = (): void => {
    if (file === null) return;
    void work('正在保存', async () => {
      const { saveBook } = await import('../book/saveBook');
      downloadWorkbook(await saveBook(file.book), savedName(file.fileName));
      setUnsaved(false);
      return null;
    });
  };

  return {
    file,
    busy,
    isUnsaved,
    complaint,
    openFile(picked) {
      open(picked.name, async () => {
        const fault = fileSizeFault(picked.size);
        if (fault !== null) return failure(`${picked.name}：${fault}`);
        return success(new Uint8Array(await picked.arrayBuffer()));
      });
    },
    openSample,
    openWorkbook,
    save,
    complain,
  };
}

function titleOf({ properties }: Book): string {
  const title = properties.title?.trim() ?? '';
  return title === '' ? UNNAMED : `${title}.xlsx`;
}

/** What is saved is .xlsx, whatever was opened. */
function savedName(fileName: string): string {
  return /\.xlsx$/i.test(fileName) ? fileName : `${fileName.replace(/\.\w{1,4}$/, '')}.xlsx`;
}
