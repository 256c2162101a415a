/** Why the shared ledger did not answer as wished, in words that say what to do. */
export interface LedgerFault {
  /** offline: not reached, work goes on; refused: it says no; unreadable: its answer is none of ours. */
  readonly kind: 'offline' | 'refused' | 'unreadable';
  /** zh-CN; the pane words it in other languages by `code`. */
  readonly message: string;
  readonly code: string;
  readonly status: number | null;
}

export const OFFLINE: LedgerFault = {
  kind: 'offline',
  code: 'network.offline',
  message: '连接不上共享台账：可以继续工作，恢复连接后自动同步',
  status: null,
};

export const TIMED_OUT: LedgerFault = {
  kind: 'offline',
  code: 'network.timeout',
  message: '共享台账没有按时答复：可以继续工作，稍后自动重试',
  status: null,
};

export function unreadable(status: number): LedgerFault {
  return {
    kind: 'unreadable',
    code: 'answer.unreadable',
    message: '共享台账的答复无法识别：请检查连接地址，或更新加载项',
    status,
  };
}
