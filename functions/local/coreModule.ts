import Module from 'node:module';
import type {
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  HookName,
  ProgrammingModel,
} from './coreTypes';

/** What an app registers while it is loaded. */
export interface Registrations {
  readonly functions: Map<
    string,
    { readonly metadata: FunctionMetadata; readonly callback: FunctionCallback }
  >;
  readonly hooks: Record<HookName, HookCallback[]>;
  model: ProgrammingModel | null;
  log(level: string, message: string): void;
}

/** The app that is being loaded, or was loaded last: the module is one for the whole process, as in the real worker. */
let current: Registrations | null = null;
let isProvided = false;

class Disposable {
  constructor(readonly dispose: () => void) {}
}

function registering(): Registrations {
  if (current === null) throw new Error('a function was registered outside of an app');
  return current;
}

const coreModule = {
  version: '3.11.0',
  hostVersion: '4.1000.0',
  Disposable,
  registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback) => {
    const { functions } = registering();
    if (functions.has(metadata.name)) throw new Error(`function ${metadata.name} is registered twice`);
    functions.set(metadata.name, { metadata, callback });
    return new Disposable(() => functions.delete(metadata.name));
  },
  registerHook: (name: HookName, callback: HookCallback) => {
    const { hooks } = registering();
    hooks[name].push(callback);
    return new Disposable(() => {
      hooks[name] = hooks[name].filter((hook) => hook !== callback);
    });
  },
  setProgrammingModel: (model: ProgrammingModel) => {
    registering().model = model;
  },
  getProgrammingModel: () => registering().model,
  log: (level: string, _category: string, message: string) => {
    registering().log(level, message);
  },
};

/** Provides the module at the seam that the real worker uses too: there is no such package to be found. */
function provideCoreModule(): void {
  if (isProvided) return;
  isProvided = true;
  const original = Module.prototype.require;
  Module.prototype.require = Object.assign(function (this: Module, id: string): unknown {
    return id === '@azure/functions-core' ? coreModule : original.call(this, id);
  }, original);
}

/** Loads an app and answers with what it registered. */
export async function loadRegistrations(
  load: () => unknown,
  log: Registrations['log'],
): Promise<Registrations> {
  provideCoreModule();
  const registrations: Registrations = {
    functions: new Map(),
    hooks: { appStart: [], appTerminate: [], preInvocation: [], postInvocation: [], log: [] },
    model: null,
    log,
  };
  current = registrations;
  await load();
  if (registrations.model === null) throw new Error('the app registered no functions');
  return registrations;
}
