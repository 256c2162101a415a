import { type RefObject } from 'react';

interface FilePickerProps {
  /** Clicked to show the browser's dialog. */
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/**
 * The browser's dialog for choosing a workbook. It stands beside the desk, which is built anew with each workbook: a
 * file that is chosen while another one is being opened must not fall into a dialog that has gone.
 */
export function FilePicker({ picker, onFile }: FilePickerProps) {
  return (
    <input
      ref={picker}
      type="file"
      hidden
      accept=".xlsx,.xlsm,.xls,.et,.xml,.csv,.txt,.htm,.html"
      aria-label="选择工作簿"
      onChange={(event) => {
        const picked = event.target.files?.[0];
        // The same file may be picked again after it was changed elsewhere.
        event.target.value = '';
        if (picked) onFile(picked);
      }}
    />
  );
}
