import { FluentProvider } from '@fluentui/react-components';
import { Suspense, use } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, loadTexts } from '../locales/texts';
import type { PaneActions } from './actions';
import { App } from './App';
import { panelOf } from './panel';
import { later } from './text/later';
import { TextProvider } from './text/TextContext';
import { loadTheme } from './theme';
import { Waiting } from './Waiting';

const NoHost = later(async () => (await import('./NoHost')).NoHost);

/** What the pane needs (merged areas, ranges of several areas) came with this set of Excel's API. */
const NEEDED_API = '1.14';

/** Office's own theme, else the system's. */
function isDark(): boolean {
  const theme = (Office.context as Partial<Office.Context>).officeTheme;
  const background = /^#?([0-9a-f]{6})/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (background === undefined) return window.matchMedia('(prefers-color-scheme: dark)').matches;
  return parseInt(background.slice(2, 4), 16) < 0x80;
}

function fileName(): string {
  return (Office.context.document.url ?? '').split(/[/\\]/).at(-1) ?? '';
}

/** What understands the workbook comes after the first load, while the pane is already painted. */
async function loadActions(): Promise<PaneActions> {
  const { paneActions } = await import('./paneActions');
  return paneActions(fileName(), new Date().getFullYear());
}

function LoadedApp({ actions }: { readonly actions: Promise<PaneActions> }) {
  const asked = new URLSearchParams(window.location.search).get('panel');
  return <App actions={use(actions)} initialPanel={panelOf(asked)} />;
}

async function start(): Promise<void> {
  // office.js may be unreachable, or the page opened in a plain tab.
  const info = typeof Office === 'undefined' ? null : await Office.onReady();
  const isInExcel = info !== null && info.host === Office.HostType.Excel;
  const language = languageOf(isInExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  const [texts, theme] = await Promise.all([loadTexts(language), loadTheme(isInExcel && isDark())]);
  const isSupported = isInExcel && Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API);
  const container = document.getElementById('pane');
  if (!container) throw new Error('taskpane.html has no #pane');
  createRoot(container).render(
    <FluentProvider theme={theme}>
      <TextProvider language={language} texts={texts}>
        <Suspense fallback={<Waiting />}>
          {isSupported ? <LoadedApp actions={loadActions()} /> : <NoHost isOutdated={isInExcel} />}
        </Suspense>
      </TextProvider>
    </FluentProvider>,
  );
}

void start();
