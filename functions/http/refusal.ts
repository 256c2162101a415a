import type { ProblemDetails } from '../../ledger/wire/problemDetails';

/** Why an endpoint refuses: an HTTP status, a code for programs, and the words for people in both languages. */
export type Refusal = Pick<ProblemDetails, 'status' | 'code' | 'title' | 'titleEnglish' | 'detail'>;

export const identityMissing: Refusal = {
  status: 401,
  code: 'identity.missing',
  title: '尚未登录：请登录后重试',
  titleEnglish: 'You are not signed in: sign in and try again',
};

export const identityInvalid: Refusal = {
  status: 401,
  code: 'identity.invalid',
  title: '身份信息无法识别：请重新登录',
  titleEnglish: 'The identity cannot be read: sign in again',
};

export const forbidden: Refusal = {
  status: 403,
  code: 'role.forbidden',
  title: '您的岗位没有这项权限：如有需要，请联系绩效办',
  titleEnglish: 'Your role does not permit this: ask the performance office if you need it',
};

export const warningUnknown: Refusal = {
  status: 404,
  code: 'warning.unknown',
  title: '没有这条预警：请刷新列表',
  titleEnglish: 'There is no such warning: refresh the list',
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

export const unexpected: Refusal = {
  status: 500,
  code: 'server.unexpected',
  title: '服务器出现意外错误，数据未丢失：请稍后重试，仍不行请联系管理员并提供编号',
  titleEnglish:
    'Unexpected server error, no data is lost: try again later, then give the id to an administrator',
};
