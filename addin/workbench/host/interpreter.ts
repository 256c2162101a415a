import { ApiError, itemNotFound, notImplemented } from './apiError';
import type { Host } from './host';
import {
  ActionType,
  ObjectPathType,
  type ArgumentInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
  type WireAction,
} from './wire';
import { Arguments, WireObject } from './wireType';

/**
 * Runs one request. As in Excel, an action that fails ends the request and what the actions before it did stays done;
 * the answer holds their results and the error.
 */
export function runRequest(body: RequestBody, root: WireObject, host: Host): ResponseBody {
  return new Interpreter(body, root, host).run();
}

class Interpreter {
  private readonly objects = new Map<number, WireObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: WireObject,
    private readonly host: Host,
  ) {}

  run(): ResponseBody {
    const Results: Array<{ ActionId: number; Value: unknown }> = [];
    const TraceIds: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
        const Value = action.ActionType === ActionType.Trace ? null : this.act(action);
        Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return {
          Results,
          TraceIds,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: error.location ?? this.location(action),
            ActionIndex: index,
            HttpStatusCode: 400,
          },
        };
      }
    }
    return { Results, TraceIds };
  }

  private act(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return object && this.query(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.callForValue(object, action);
      case ActionType.SetProperty:
        this.set(object, action.Name ?? '', this.args(action.ArgumentInfo).at(0));
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      default:
        throw notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  /** The object that a path leads to; null is a null object. */
  private object(pathId: number): WireObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const object = this.resolve(pathId);
    this.objects.set(pathId, object);
    return object;
  }

  private resolve(pathId: number): WireObject | null {
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new Error(`the request has no object path ${pathId}`);
    if (path.ObjectPathType === ObjectPathType.Global) return this.root;
    if (path.ObjectPathType === ObjectPathType.NullObject) return null;
    if (path.ObjectPathType === ObjectPathType.ReferenceId) return this.host.references.object(path.Name);
    if (path.ObjectPathType === ObjectPathType.NewObject) return this.host.newObject(path.Name);
    const parent =
      path.ParentObjectPathId === null || path.ParentObjectPathId === undefined
        ? null
        : this.object(path.ParentObjectPathId);
    if (!parent) return null;
    const { name, definition } = parent.type;
    if (path.ObjectPathType === ObjectPathType.Indexer) {
      if (!definition.item) throw notImplemented(`${name}.getItem`);
      return definition.item(parent.target, this.args(path.ArgumentInfo), this.host);
    }
    const member = memberName(path.Name);
    if (path.ObjectPathType === ObjectPathType.Method) {
      return this.call(parent, member, path.ArgumentInfo) as WireObject | null;
    }
    const property = definition.properties?.[member];
    if (!property?.object) throw notImplemented(`${name}.${member}`);
    return property.object(parent.target, this.host);
  }

  private callForValue(object: WireObject | null, action: WireAction): unknown {
    const member = memberName(action.Name ?? '');
    if (!object) {
      if (member === '_KeepReference') return null;
      throw itemNotFound();
    }
    if (member === '_KeepReference') return this.host.references.keep(object);
    const value = this.call(object, member, action.ArgumentInfo);
    return value instanceof WireObject ? this.identity(value) : (value ?? null);
  }

  private call(object: WireObject, member: string, info: ArgumentInfo | undefined): unknown {
    const method = object.type.definition.methods?.[member];
    if (!method) throw notImplemented(`${object.type.name}.${member}`);
    return method(object.target, this.args(info), this.host);
  }

  private set(object: WireObject | null, name: string, value: unknown): void {
    if (!object) throw itemNotFound();
    const member = memberName(name);
    const property = object.type.definition.properties?.[member];
    if (!property?.set) throw notImplemented(`${object.type.name}.${member} =`);
    property.set(object.target, value, this.host);
  }

  private identity(object: WireObject): object {
    const identity = object.type.definition.identity?.(object.target, this.host) ?? {};
    return object.referenceId ? { ...identity, _ReferenceId: object.referenceId } : identity;
  }

  private query(object: WireObject, query: QueryInfo): object {
    const { definition, name } = object.type;
    if (definition.items) return this.queryItems(definition.items(object.target, this.host), query);
    const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const answer: Record<string, unknown> = { ...this.identity(object) };
    const nested = new Map<string, string[]>();
    if (names.length === 0 || names.includes('*')) Object.assign(answer, this.allProperties(object));
    for (const path of names.filter((wanted) => wanted !== '*')) {
      const [first = '', ...rest] = path.split(/[/.]/);
      const member = memberName(first);
      const property = definition.properties?.[member];
      if (property?.get && rest.length === 0)
        answer[wireName(member)] = property.get(object.target, this.host);
      else if (property?.object)
        nested.set(member, [...(nested.get(member) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
      else throw notImplemented(`${name}.${member}`);
    }
    for (const [member, Select] of nested) {
      const child = definition.properties?.[member]?.object?.(object.target, this.host) ?? null;
      answer[wireName(member)] = child && this.query(child, { Select });
    }
    return answer;
  }

  private queryItems(items: readonly WireObject[], query: QueryInfo): object {
    const skip = query.Skip ?? 0;
    const wanted = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    // `items/name` arrives as `name`, but some paths keep their `items/`.
    const strip = (names: readonly string[] | undefined) =>
      names?.map((path) => path.replace(/^items\//i, ''));
    const Select = strip(query.Select);
    const Expand = strip(query.Expand)?.filter((path) => path.toLowerCase() !== 'items');
    return {
      _Items: wanted.map((item, index) => ({
        _Index: skip + index,
        ...this.query(item, { Select, Expand }),
      })),
    };
  }

  private allProperties(object: WireObject): object {
    const properties = Object.entries(object.type.definition.properties ?? {});
    return Object.fromEntries(
      properties.flatMap(([member, { get, onlyByName }]) =>
        get && !onlyByName ? [[wireName(member), get(object.target, this.host)]] : [],
      ),
    );
  }

  private args(info: ArgumentInfo | undefined): Arguments {
    const paths = info?.ReferencedObjectPathIds ?? [];
    const values = (info?.Arguments ?? []).map((value, index) => {
      const path = paths[index];
      if (!path) return value;
      return typeof path === 'number' ? this.object(path) : path.map((each) => this.object(each));
    });
    return new Arguments(values);
  }

  private location(action: WireAction): string {
    const object = this.objects.get(action.ObjectPathId);
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const type = object?.type.name ?? path?.Name ?? '';
    return action.Name ? `${type}.${memberName(action.Name)}` : type;
  }
}

/** On the wire members begin with a capital; members of its own (_KeepReference) begin with an underscore. */
function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
