import type { ProblemDetails } from '../../ledger/wire/problemDetails';

/** Why an endpoint refuses: an HTTP status, a code for programs, and the words for people in both languages. */
export interface Refusal extends Pick<
  ProblemDetails,
  'status' | 'code' | 'title' | 'titleEnglish' | 'detail' | 'record'
> {
  /** The caller lacks a right: for the access log, never sent. */
  readonly isDenial?: true;
}

export const identityMissing: Refusal = {
  status: 401,
  code: 'identity.missing',
  title: '尚未登录：请登录后重试',
  titleEnglish: 'You are not signed in: sign in and try again',
};

export const identityInvalid: Refusal = {
  status: 401,
  code: 'identity.invalid',
  title: '身份信息无法识别：请退出后重新登录，仍不行请联系系统管理员',
  titleEnglish:
    'The identity cannot be read: sign out and in again; if that does not help, ask the system administrator',
};

/** A token that names no role of ours, or several that must stay apart. */
export const roleUnknown: Refusal = {
  isDenial: true,
  status: 403,
  code: 'role.unknown',
  title: '您的账号没有（或有多个）三级抽查角色：请联系系统管理员',
  titleEnglish: 'Your account has no role in this app, or several: ask the system administrator',
};

export const forbidden: Refusal = {
  isDenial: true,
  status: 403,
  code: 'role.forbidden',
  title: '您的岗位没有这项权限：如有需要，请联系绩效办',
  titleEnglish: 'Your role does not permit this: ask the performance office if you need it',
};

/** Says the same whether there is nothing or the caller may not know of it. */
export const notFound: Refusal = {
  status: 404,
  code: 'resource.unknown',
  title: '没有这项内容，或您无权查看',
  titleEnglish: 'There is no such thing, or you may not see it',
};

/** Somebody else was faster: If-Match no longer matches. */
export const outOfDate: Refusal = {
  status: 412,
  code: 'resource.changed',
  title: '这项内容刚被别人修改：请刷新后重试',
  titleEnglish: 'Somebody else has just changed this: refresh and try again',
};

export const versionUnknown: Refusal = {
  status: 400,
  code: 'version.unknown',
  title: '加载项与服务器的版本不一致：请更新加载项后重试',
  titleEnglish: 'The add-in and the server are of different versions: update the add-in and try again',
};

export const tooMany: Refusal = {
  status: 429,
  code: 'request.tooMany',
  title: '请求过于频繁：请稍候再试',
  titleEnglish: 'Too many requests: wait a little and try again',
};

export const warningUnknown: Refusal = {
  status: 404,
  code: 'warning.unknown',
  title: '没有这条预警：请刷新列表',
  titleEnglish: 'There is no such warning: refresh the list',
};

/** A series has used up its numbers. */
export const seriesExhausted: Refusal = {
  status: 409,
  code: 'serial.exhausted',
  title: '这种通报本年的编号已到999号：请核对通报编发登记中最大的编号',
  titleEnglish: 'This series has reached number 999: check the highest number in the register',
};

export const requestTooLarge: Refusal = {
  status: 413,
  code: 'request.tooLarge',
  title: '一次发送的数据过多：请分批发送',
  titleEnglish: 'The request is too large: send it in smaller parts',
};

export const requestNotJson: Refusal = {
  status: 415,
  code: 'request.notJson',
  title: '请求应为 JSON（content-type: application/json）',
  titleEnglish: 'The request must be JSON (content-type: application/json)',
};

/** `detail` names the place and what was expected there, without repeating the data. */
export function requestInvalid(detail: string): Refusal {
  return {
    status: 400,
    code: 'request.invalid',
    title: '请求的格式不正确：请更新加载项后重试',
    titleEnglish: 'The request is malformed: update the add-in and try again',
    detail,
  };
}

export const storageUnwritable: Refusal = {
  status: 507,
  code: 'storage.unwritable',
  title: '服务器的磁盘已满或无法写入，本次未保存任何内容：请联系管理员清理磁盘并重新启动服务',
  titleEnglish:
    'The server’s disk is full or cannot be written, nothing of this was saved: ask an administrator to make room and restart the service',
};

export const unexpected: Refusal = {
  status: 500,
  code: 'server.unexpected',
  title: '服务器出现意外错误，数据未丢失：请稍后重试，仍不行请联系管理员并提供编号',
  titleEnglish:
    'Unexpected server error, no data is lost: try again later, then give the id to an administrator',
};
