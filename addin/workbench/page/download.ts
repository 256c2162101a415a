const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The browser reads the blob after the click has returned. */
const KEPT_MS = 60000;

/** Hands bytes to the browser as a downloaded file. */
export function downloadWorkbook(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
