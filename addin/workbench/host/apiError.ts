/** A fault of a request, as Excel answers it; it reaches the caller as OfficeExtension.Error with the same code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Member that failed, such as Range.values; the interpreter fills it in where it is left out. */
    readonly location?: string,
  ) {
    super(message);
  }
}

export function itemNotFound(): ApiError {
  return new ApiError('ItemNotFound', '请求的资源不存在。');
}

export function invalidArgument(message = '参数无效或缺少，或格式不正确。'): ApiError {
  return new ApiError('InvalidArgument', message);
}

export function invalidOperation(message: string): ApiError {
  return new ApiError('InvalidOperation', message);
}

/** A member that Excel has and this host has not: said by name, so that nobody takes silence for success. */
export function notImplemented(member: string): ApiError {
  return new ApiError(
    'NotImplemented',
    `NotImplemented: ${member} 在工作台中不可用，请在 Excel 中使用此功能。`,
    member,
  );
}
