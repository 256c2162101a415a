/** Bad data is a value: an operation that can fail on its input answers with a Result, never with an exception. */
export type Result<Value, Fault> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Fault>(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault };
}

/** For places where the fault would be our own mistake: a broken invariant throws. */
export function expectSuccess<Value, Fault>(result: Result<Value, Fault>): Value {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.fault)}`);
  return result.value;
}
