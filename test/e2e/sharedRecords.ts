/** What the shared ledger of a running app holds, read as any client reads it. */
export interface SharedChange {
  readonly recordId: string;
  readonly partition: string;
  readonly sequence: number;
}

/** All changes from the beginning, page by page. */
export async function sharedChanges(address: string): Promise<readonly SharedChange[]> {
  const changes: SharedChange[] = [];
  let cursors: Readonly<Record<string, number>> = {};
  for (;;) {
    const answer = await fetch(`${address}/api/ledger/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operations: [], cursors }),
    });
    const page = (await answer.json()) as {
      changes: readonly SharedChange[];
      cursors: Readonly<Record<string, number>>;
      more: boolean;
    };
    changes.push(...page.changes);
    if (!page.more) return changes;
    cursors = page.cursors;
  }
}
