import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { success, type Result } from '../../ledger/result';
import type { Book } from '../workbench/book/book';
import type { Calculator } from '../workbench/book/calculation';
import { ironCalculator } from '../workbench/book/ironCalculator';
import { openBook } from '../workbench/book/openBook';
import { connectHost } from '../workbench/host/connect';
import { Host } from '../workbench/host/host';

/** What office.js brings: the same objects that a page in Excel finds as globals. */
export interface RunningOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The unmodified library, as npm installs it. */
const OFFICE_FOLDER = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const ENGINE_FILE = join(process.cwd(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm');
const BASE_URL = 'https://localhost/office-js/';

let calculator: Calculator | null = null;
let running: { readonly office: RunningOffice; readonly host: Host } | null = null;

/**
 * Opens a workbook behind office.js in this process, so that code written for Excel (`Excel.run`) works on it. One book
 * at a time: opening the next one closes the former.
 * @returns the book, or one line in Chinese that says why the file can't be opened and what to do
 */
export async function openInOffice(
  bytes: Uint8Array,
): Promise<Result<{ book: Book; close(): void }, string>> {
  const opened = await openBook(bytes);
  if (!opened.ok) return opened;
  const book = opened.value;
  await showInOffice(book);
  return success({ book, close: () => running?.host.close() });
}

/** Lets `Excel.run` work on a book that is already open, and has its formulas calculated. */
export async function showInOffice(book: Book): Promise<Host> {
  book.calculateOnceChanged(() => (calculator ??= ironCalculator(readFileSync(ENGINE_FILE))));
  if (running) {
    running.host.reset(book);
    return running.host;
  }
  const host = new Host(book);
  running = { office: await startOffice(host), host };
  return host;
}

/**
 * Starts office.js on a host, in a context of its own with the little of a browser that it asks for, and makes
 * `Excel`, `Office` and `OfficeExtension` globals of this process.
 */
export async function startOffice(host: Host, officeFolder = OFFICE_FOLDER): Promise<RunningOffice> {
  const window = windowStub(officeFolder);
  connectHost(window, host);
  runScript(window, officeFolder, 'office.js');
  const office = window as unknown as RunningOffice;
  await office.Office.onReady();
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return { Excel, Office, OfficeExtension };
}

interface Script {
  readonly src: string;
  readonly onload?: () => void;
  readonly onerror?: () => void;
}

/** The parts of a window that office.js touches; scripts that it adds to the page are run from the folder. */
function windowStub(officeFolder: string): vm.Context {
  const nothing = () => undefined;
  const location = new URL('https://localhost/taskpane.html');
  const scripts: Script[] = [{ src: `${BASE_URL}office.js` }];
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    name: '',
    history: {},
    navigator: { userAgent: 'node' },
    location,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  const addScript = (script: Script) => {
    scripts.push(script);
    const file = script.src.replace(BASE_URL, '');
    setImmediate(() => {
      // Telemetry would call home: it is answered like a network that isn't there.
      const isThere = !file.startsWith('telemetry/') && existsSync(join(officeFolder, file));
      if (isThere) runScript(window, officeFolder, file);
      (isThere ? script.onload : script.onerror)?.();
    });
  };
  const head = { appendChild: addScript, insertBefore: addScript };
  const element = { style: {}, setAttribute: nothing, getAttribute: () => null, appendChild: nothing };
  window.document = {
    readyState: 'complete',
    cookie: '',
    URL: location.href,
    location,
    documentElement: {},
    head,
    body: head,
    scripts,
    hasFocus: () => true,
    addEventListener: nothing,
    removeEventListener: nothing,
    getElementById: () => null,
    createElement: (tagName: string) => ({ ...element, tagName, addEventListener: nothing }),
    getElementsByTagName: (tag: string) => (tag === 'script' ? scripts : tag === 'head' ? [head] : []),
  };
  return vm.createContext(window);
}

function runScript(window: vm.Context, officeFolder: string, file: string): void {
  const path = join(officeFolder, file);
  vm.runInContext(readFileSync(path, 'utf8'), window, { filename: path });
}
