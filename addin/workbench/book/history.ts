/** One thing done to the book, and how to take it back. */
export interface Change {
  redo(): void;
  undo(): void;
}

export interface Step<Event> {
  readonly label: string;
  readonly changes: readonly Change[];
  readonly events: readonly Event[];
}

/** Steps done and undone, newest last. */
export class History<Event> {
  private readonly done: Array<Step<Event>> = [];
  private readonly undone: Array<Step<Event>> = [];

  /** @param limit how many steps are remembered */
  constructor(private readonly limit = 200) {}

  get undoLabel(): string | null {
    return this.done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.undone.at(-1)?.label ?? null;
  }

  push(step: Step<Event>): void {
    this.done.push(step);
    if (this.done.length > this.limit) this.done.shift();
    this.undone.length = 0;
  }

  /** Takes back the newest step and answers it, or null where there is none. */
  undo(): Step<Event> | null {
    const step = this.done.pop();
    if (!step) return null;
    revert(step.changes);
    this.undone.push(step);
    return step;
  }

  redo(): Step<Event> | null {
    const step = this.undone.pop();
    if (!step) return null;
    for (const change of step.changes) change.redo();
    this.done.push(step);
    return step;
  }
}

export function revert(changes: readonly Change[]): void {
  for (let index = changes.length - 1; index >= 0; index--) changes[index]?.undo();
}
