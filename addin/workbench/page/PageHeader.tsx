import { type OpenBook } from './useOpenBook';

/** Undo and redo, with what they would do; null where there is nothing. */
export interface PageHistory {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  undo(): void;
  redo(): void;
}

interface PageHeaderProps {
  readonly desk: OpenBook;
  /** Lets the user choose a file. */
  readonly onPick: () => void;
  /** Null while no workbook is open. */
  readonly history: PageHistory | null;
}

export function PageHeader({ desk, onPick, history }: PageHeaderProps) {
  const { file, isUnsaved, busy } = desk;
  const undoLabel = history?.undoLabel ?? null;
  const redoLabel = history?.redoLabel ?? null;
  return (
    <header className="page-header">
      <h1>
        三级抽查台账 <span>· 工作台</span>
      </h1>
      <div className="page-tools" role="toolbar" aria-label="文件">
        <button type="button" onClick={onPick}>
          打开…
        </button>
        <button type="button" onClick={desk.save} disabled={file === null} title="下载为 .xlsx（Ctrl+S）">
          保存
        </button>
        <i className="page-divider" />
        <button
          type="button"
          onClick={() => history?.undo()}
          disabled={undoLabel === null}
          title={undoLabel === null ? '没有可撤销的操作' : `撤销“${undoLabel}”（Ctrl+Z）`}
        >
          ↶ 撤销
        </button>
        <button
          type="button"
          onClick={() => history?.redo()}
          disabled={redoLabel === null}
          title={redoLabel === null ? '没有可重做的操作' : `重做“${redoLabel}”（Ctrl+Y）`}
        >
          ↷ 重做
        </button>
        <i className="page-divider" />
        <button type="button" onClick={desk.openSample} title="重新打开随附的示例台账">
          示例台账
        </button>
      </div>
      <div className="page-file" role="status">
        {busy ?? file?.fileName ?? ''}
        {busy === null && isUnsaved && <em title="保存后才会写入文件">● 未保存</em>}
      </div>
    </header>
  );
}
