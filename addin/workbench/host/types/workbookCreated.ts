import { invalidArgument, notImplemented } from '../apiError';
import { WireType } from '../wireType';

/** A workbook that exists as bytes until it is opened; whoever runs this host opens it. */
export const workbookCreatedType = new WireType<Uint8Array>('WorkbookCreated', () => ({
  identity: () => ({ Id: 'created' }),
  properties: { id: { get: () => 'created' } },
  methods: {
    open: (bytes, _, host) => {
      if (host.openWorkbook === null) throw notImplemented('WorkbookCreated.open');
      host.openWorkbook(bytes);
      return null;
    },
  },
}));

/** @throws ApiError InvalidArgument for what is no base64 */
export function bytesOfBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument('文件内容不是 base64。');
  }
}
