import { handOut } from '../../documents/handOut';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The browser reads the blob after the click has returned. */
const KEPT_MS = 60000;

/** Hands bytes to the browser as a downloaded file. */
export function downloadWorkbook(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  handOut(fileName, address);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
