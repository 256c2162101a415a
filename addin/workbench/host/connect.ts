import type { Host } from './host';
import type { EventHandler } from './events';
import type { RequestBody, ResponseBody } from './wire';

/** Number of the call that carries the requests. */
const EXECUTE_RICH_API_REQUEST = 93;

/** What office.js may believe of this Excel. 1.15 is the newest set that its npm build knows. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  RibbonApi: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
  Selection: '1.1',
  RichApiRuntime: '1.2',
};

export interface ConnectOptions {
  readonly locale?: string;
  readonly documentName?: string;
}

/** Makes a window (or something like one) look like Excel's web view to the office.js that is loaded into it next. */
export function connectHost(window: object, host: Host, options: ConnectOptions = {}): void {
  const { locale = 'zh-CN', documentName = '台账.xlsx' } = options;
  const context = officeContext(host, locale, documentName);
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: readonly unknown[], callback: Callback) =>
      execute(host, id, params, callback),
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback: Callback) {
      host.events.register(id, handler);
      callback(0);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      host.events.unregister(id);
      callback(0);
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
}

type Callback = (status: number | { toArray(): unknown[] }, ...more: unknown[]) => void;

function execute(host: Host, id: number, params: readonly unknown[], callback: Callback): void {
  if (id !== EXECUTE_RICH_API_REQUEST) {
    callback(0);
    return;
  }
  const [, , , , bodyText] = params[0] as readonly unknown[];
  const body = JSON.parse(String(bodyText)) as RequestBody;
  // Excel answers in a later turn; code that counts on an early answer must fail here too.
  setTimeout(() => {
    const fault = host.nextFault;
    host.nextFault = null;
    if (fault) callback(fault);
    else {
      const text = JSON.stringify(answer(host, body));
      callback({ toArray: () => [0, 200, [], text] }, 0);
    }
  }, 0);
}

/** A mistake of our own must reach the caller too: without an answer office.js would wait forever. */
function answer(host: Host, body: RequestBody): ResponseBody {
  try {
    return host.run(body);
  } catch (error) {
    const Message = error instanceof Error ? error.message : String(error);
    const failure = { Code: 'GeneralException', Message, Location: '', ActionIndex: 0, HttpStatusCode: 500 };
    return { Results: [], TraceIds: [], Error: failure };
  }
}

/** The document that Office.context describes; its settings are the book's. */
function officeContext(host: Host, locale: string, documentName: string): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostCustomMessage: () => undefined,
    GetHostFullVersion: () => '16.0.17328.20000',
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => OFFICE_THEME,
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of documentSettings(host)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        writeDocumentSettings(host, keys, values);
      },
    }),
  };
}

const OFFICE_THEME = JSON.stringify({
  primaryBackgroundColor: 0xf2f2f2,
  primaryForegroundColor: 0x262626,
  secondaryBackgroundColor: 0xffffff,
  secondaryForegroundColor: 0x262626,
});

/** Office.context.document.settings are texts (JSON) under this prefix, beside the workbook's own settings. */
const DOCUMENT_PREFIX = 'document:';

function documentSettings(host: Host): ReadonlyArray<readonly [string, string]> {
  return [...host.book.settings].flatMap(([key, value]) =>
    key.startsWith(DOCUMENT_PREFIX) ? [[key.slice(DOCUMENT_PREFIX.length), String(value)] as const] : [],
  );
}

function writeDocumentSettings(host: Host, keys: readonly string[], values: readonly string[]): void {
  const others = [...host.book.settings].filter(([key]) => !key.startsWith(DOCUMENT_PREFIX));
  const written = keys.map((key, index): [string, unknown] => [`${DOCUMENT_PREFIX}${key}`, values[index]]);
  host.book.setSettings(new Map([...others, ...written]));
}
