/** Why the shared ledger did not answer as wished, in words that say what to do. */
export interface LedgerFault {
  /**
   * offline: not reached, work goes on; signedOut: it has to know who is calling; refused: it says no; unreadable: its
   * answer is none of ours.
   */
  readonly kind: 'offline' | 'signedOut' | 'refused' | 'unreadable';
  /** In zh-CN. */
  readonly message: string;
  readonly messageEnglish: string;
  readonly code: string;
  readonly status: number | null;
}

export const OFFLINE: LedgerFault = {
  kind: 'offline',
  code: 'network.offline',
  message: '连接不上共享台账：可以继续工作，恢复连接后自动同步',
  messageEnglish:
    'The shared ledger cannot be reached: go on working, it synchronises when the connection is back',
  status: null,
};

export const TIMED_OUT: LedgerFault = {
  kind: 'offline',
  code: 'network.timeout',
  message: '共享台账没有按时答复：可以继续工作，稍后自动重试',
  messageEnglish: 'The shared ledger did not answer in time: go on working, it is tried again later',
  status: null,
};

export function unreadable(status: number): LedgerFault {
  return {
    kind: 'unreadable',
    code: 'answer.unreadable',
    message: '共享台账的答复无法识别：请检查连接地址，或更新加载项',
    messageEnglish: 'The answer of the shared ledger cannot be read: check its address, or update the add-in',
    status,
  };
}
