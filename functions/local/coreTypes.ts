/**
 * The part of `@azure/functions-core` that the local host speaks: the module that the real Node worker provides to
 * `@azure/functions`, not published on npm. Shapes are those of the worker's FunctionRpc.proto, enums are strings.
 */
export interface RpcTypedData {
  readonly string?: string | null;
  readonly json?: string | null;
  readonly bytes?: Uint8Array | null;
  readonly stream?: Uint8Array | null;
  readonly http?: RpcHttpData | null;
}

export interface RpcHttpData {
  readonly method?: string;
  readonly url?: string;
  readonly body?: RpcTypedData | null;
  readonly statusCode?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly nullableHeaders?: RpcNullableStrings;
  readonly nullableQuery?: RpcNullableStrings;
  readonly nullableParams?: RpcNullableStrings;
}

export type RpcNullableStrings = Readonly<Record<string, { readonly value: string }>>;

export interface RpcBinding {
  readonly type?: string;
  readonly direction?: string;
  readonly route?: string;
  readonly methods?: readonly string[];
  readonly schedule?: string;
}

export interface RpcInvocationRequest {
  readonly invocationId: string;
  readonly functionId: string;
  readonly inputData: ReadonlyArray<{ readonly name: string; readonly data: RpcTypedData }>;
  readonly triggerMetadata: Readonly<Record<string, RpcTypedData>>;
}

export interface RpcInvocationResponse {
  readonly returnValue?: RpcTypedData | null;
}

export type FunctionCallback = (...inputs: readonly unknown[]) => unknown;

export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, RpcBinding>>;
}

export interface CoreInvocationContext {
  readonly invocationId: string;
  readonly request: RpcInvocationRequest;
  readonly metadata: FunctionMetadata;
  state?: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks';
  log(level: string, category: string, message: string): void;
}

/** What `@azure/functions` brings: it turns requests of the host into arguments, and results into responses. */
export interface ProgrammingModel {
  getInvocationModel(context: CoreInvocationContext): InvocationModel | Promise<InvocationModel>;
  getCapabilities?(capabilities: Record<string, string>): unknown;
}

export interface InvocationModel {
  getArguments(): Promise<{ readonly context: unknown; readonly inputs: readonly unknown[] }>;
  invokeFunction(context: unknown, inputs: readonly unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<RpcInvocationResponse>;
}

export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';
export type HookCallback = (context: object) => unknown;
