import type { LedgerFault } from '../ledgerFault';

/** What becomes of a sign-in other than somebody signed in. */
type SignInFaultName =
  | 'needed'
  | 'popupBlocked'
  | 'cancelled'
  | 'unanswered'
  | 'consentMissing'
  | 'notAssigned'
  | 'foreignTenant'
  | 'insecure'
  | 'unconfigured';

const WORDS: Readonly<Record<SignInFaultName, readonly [message: string, messageEnglish: string]>> = {
  needed: [
    '尚未登录共享台账：请点“更多”，再点“登录”。未送出的内容会保留',
    'You are not signed in to the shared ledger: choose More, then Sign in. What was not sent is kept',
  ],
  popupBlocked: [
    '登录窗口被浏览器拦截：请允许本站弹出窗口，再点“登录”',
    'The browser blocked the sign-in window: allow pop-ups of this site, then choose Sign in again',
  ],
  cancelled: [
    '登录已取消：需要时请再点“登录”',
    'The sign-in was cancelled: choose Sign in again when you need it',
  ],
  unanswered: [
    '登录没有完成：请再点“登录”，并在打开的窗口中做完',
    'The sign-in was not finished: choose Sign in again and finish it in the window that opens',
  ],
  consentMissing: [
    '贵单位还没有同意本应用访问共享台账：请系统管理员在 Entra 中授予管理员同意，再点“登录”',
    'Your company has not consented to this app: ask the system administrator to grant admin consent in Entra, then choose Sign in again',
  ],
  notAssigned: [
    '您的账号没有分配到三级抽查应用：请系统管理员在 Entra 中给您分配角色，再点“登录”',
    'Your account is not assigned to this app: ask the system administrator to give you a role in Entra, then choose Sign in again',
  ],
  foreignTenant: [
    '这个账号不属于本共享台账的单位：请换用单位的工作账号登录',
    'This account is not of a company that this shared ledger serves: sign in with your work account there',
  ],
  insecure: [
    '登录需要 https：请用以 https:// 开头的地址打开加载项，或联系系统管理员',
    'Signing in needs https: open the add-in by an address that begins with https://, or ask the system administrator',
  ],
  unconfigured: [
    '服务器没有设置登录，不接受任何人：请系统管理员设置 LEDGER_ENTRA_TENANTS 和 LEDGER_ENTRA_AUDIENCE',
    'The server has no sign-in set and lets nobody in: ask the system administrator to set LEDGER_ENTRA_TENANTS and LEDGER_ENTRA_AUDIENCE',
  ],
};

export function signInFault(name: SignInFaultName): LedgerFault {
  const [message, messageEnglish] = WORDS[name];
  return { kind: 'signedOut', code: `signIn.${name}`, message, messageEnglish, status: null };
}

/** The directory could not be reached. */
export const DIRECTORY_OFFLINE: LedgerFault = {
  kind: 'offline',
  code: 'signIn.offline',
  message: '连接不上登录服务：可以继续工作，恢复连接后自动重试',
  messageEnglish: 'The sign-in service cannot be reached: go on working, it is tried again later',
  status: null,
};

/** What the directory says and nobody here has words for; `reason` is its code, for the administrator. */
export function signInFailed(reason: string): LedgerFault {
  return {
    kind: 'signedOut',
    code: 'signIn.failed',
    message: `登录没有成功（${reason}）：请再试一次，仍不行请把括号内的代码告诉系统管理员`,
    messageEnglish: `The sign-in failed (${reason}): try again; if that does not help, give the code in brackets to the system administrator`,
    status: null,
  };
}
