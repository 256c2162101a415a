import { invalidArgument } from './apiError';
import type { Host } from './host';

/** An object of the API on the host's side: what kind it is, and the thing of the book it stands for. */
export class WireObject {
  /** Given to objects that office.js holds on to between requests. */
  referenceId?: string;

  constructor(
    readonly type: WireType<unknown>,
    readonly target: unknown,
  ) {}
}

export interface Property<Target> {
  readonly get?: (target: Target, host: Host) => unknown;
  readonly set?: (target: Target, value: unknown, host: Host) => void;
  /** Instead of get, for a property that is an object of its own. */
  readonly object?: (target: Target, host: Host) => WireObject | null;
  /** Left out of load() without names: too costly, or not a plain value. */
  readonly onlyByName?: boolean;
}

export type Method<Target> = (target: Target, args: Arguments, host: Host) => unknown;

export interface TypeDefinition<Target> {
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** A method answers an object, null (a null object), or a plain value. */
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  /** The members of a collection. */
  readonly items?: (target: Target, host: Host) => readonly WireObject[];
  /** One member by key; throws ItemNotFound. */
  readonly item?: (target: Target, args: Arguments, host: Host) => WireObject;
  /** What office.js learns of an object as soon as it exists. */
  readonly identity?: (target: Target, host: Host) => Readonly<Record<string, unknown>>;
}

/** One type of the API. Names are as in its documentation (camelCase). */
export class WireType<Target> {
  constructor(
    readonly name: string,
    private readonly define: () => TypeDefinition<Target>,
  ) {}

  private made: TypeDefinition<Target> | null = null;

  /** Made on first use: types refer to each other in circles. */
  get definition(): TypeDefinition<Target> {
    this.made ??= this.define();
    return this.made;
  }

  of(target: Target): WireObject {
    // An object is never separated from its own type, so that a type only ever meets its own targets.
    return new WireObject(this as unknown as WireType<unknown>, target);
  }

  /** The target of an object that must be of this type. */
  targetOf(object: unknown): Target {
    if (!(object instanceof WireObject) || object.type !== (this as unknown)) throw invalidArgument();
    return object.target as Target;
  }
}

/** The arguments of a call; what is missing or of the wrong kind is an InvalidArgument, as in Excel. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    return this.at(index) === null ? null : this.text(index);
  }

  /** A sheet's or table's key: names may look like numbers. */
  key(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument();
    return String(value);
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.at(index) === null ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    return this.at(index) === true;
  }
}
