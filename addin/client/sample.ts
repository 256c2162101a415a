import { failure, success, type Result } from '../../ledger/result';

/** The ledger that the workbench opens at the start, served beside the page. */
export const SAMPLE_FILE_NAME = '2016-acceptance.xlsx';

/** Fetches the sample ledger's bytes; the fault is a sentence for the user. */
export async function loadSample(): Promise<Result<Uint8Array, string>> {
  const unreachable = '示例台账读取失败：连不上服务器。请检查网络后再点“示例台账”，或直接打开自己的文件。';
  try {
    const response = await fetch(`samples/${SAMPLE_FILE_NAME}`);
    if (!response.ok) {
      return failure(`示例台账读取失败（${response.status}）。请直接打开自己的文件，或联系管理员检查安装。`);
    }
    return success(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    // fetch answers a lost connection with a TypeError; anything else is our own mistake.
    if (error instanceof TypeError) return failure(unreachable);
    throw error;
  }
}
