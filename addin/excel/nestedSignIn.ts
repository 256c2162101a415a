/** Whether this Excel signs its add-ins in itself (nested app authentication). */
export function hasNestedSignIn(): boolean {
  return Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
}
