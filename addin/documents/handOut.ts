/** Has the browser save what lies at an address, under a name. The address must live on: it is read after the click. */
export function handOut(fileName: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
