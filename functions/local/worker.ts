import { loadRegistrations, type Registrations } from './coreModule';
import type {
  CoreInvocationContext,
  FunctionMetadata,
  HookCallback,
  RpcInvocationResponse,
  RpcTypedData,
} from './coreTypes';

export type Log = (level: string, functionName: string, message: string) => void;

/** A loaded app, as the host sees it: it lists functions and runs them. */
export interface Worker {
  readonly functions: readonly FunctionMetadata[];
  /** Runs a function with its trigger's input; throws what the function throws. */
  invoke(name: string, invocationId: string, input: RpcTypedData): Promise<RpcInvocationResponse>;
  stop(): Promise<void>;
}

/** Loads an app through the library's own invocation model, so that requests, responses and contexts are the real ones. */
export async function startWorker(load: () => unknown, log: Log): Promise<Worker> {
  const app = await loadRegistrations(load, (level, message) => {
    log(level, 'host', message);
  });
  await app.model?.getCapabilities?.({});
  const hookData = {};
  const appHookData = {};
  const run = async (hooks: readonly HookCallback[], context: object): Promise<void> => {
    for (const hook of hooks) await hook(context);
  };
  await run(app.hooks.appStart, { hookData, appHookData });
  return {
    functions: [...app.functions.values()].map(({ metadata }) => metadata),
    invoke: (name, invocationId, input) => invoke(app, run, log, { name, invocationId, input, appHookData }),
    stop: () => run(app.hooks.appTerminate, { hookData, appHookData }),
  };
}

/** The order of the real worker: model, arguments, hooks before, the function, hooks after, response. */
async function invoke(
  app: Registrations,
  run: (hooks: readonly HookCallback[], context: object) => Promise<void>,
  log: Log,
  call: { name: string; invocationId: string; input: RpcTypedData; appHookData: object },
): Promise<RpcInvocationResponse> {
  const { name, invocationId, input, appHookData } = call;
  const registered = app.functions.get(name);
  if (registered === undefined || app.model === null) throw new Error(`no function ${name}`);
  const { metadata, callback } = registered;
  const core: CoreInvocationContext = {
    invocationId,
    request: {
      invocationId,
      functionId: name,
      inputData: [{ name: triggerOf(metadata).name, data: input }],
      triggerMetadata: {},
    },
    metadata,
    log: (level, _category, message) => {
      log(level, name, message);
    },
  };
  const model = await app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  const shared = { hookData: {}, appHookData, invocationContext: context };

  const before = { ...shared, inputs, functionCallback: callback };
  core.state = 'preInvocationHooks';
  await run(app.hooks.preInvocation, before);
  const outcome: { result: unknown; error: unknown } = { result: null, error: null };
  const after = { ...shared, ...outcome, inputs: before.inputs };
  core.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  core.state = 'postInvocationHooks';
  await run(app.hooks.postInvocation, after);
  delete core.state;
  if (after.error !== null) throw after.error as Error;
  return model.getResponse(context, after.result);
}

/** A function's trigger and the name under which its input is handed over. */
export function triggerOf(metadata: FunctionMetadata): { name: string; type: string } {
  for (const [name, { type }] of Object.entries(metadata.bindings))
    if (type !== undefined && /trigger$/i.test(type)) return { name, type };
  throw new Error(`function ${metadata.name} has no trigger`);
}
