import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { languageOf, loadTexts } from '../locales/texts';
import { App } from './App';
import { NoHost } from './NoHost';
import { panelOf } from './panel';
import { TextProvider } from './text/TextContext';
import { themeOf } from './theme';

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

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const isInExcel = host === Office.HostType.Excel;
  const language = languageOf(isInExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  const texts = await loadTexts(language);
  const isSupported = isInExcel && Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API);
  // What understands the workbook comes after the first load, while the pane is already painted.
  const actions = isSupported
    ? (await import('./paneActions')).paneActions(fileName(), new Date().getFullYear())
    : null;
  const panel = panelOf(new URLSearchParams(window.location.search).get('panel'));
  const container = document.getElementById('pane');
  if (!container) throw new Error('taskpane.html has no #pane');
  createRoot(container).render(
    <FluentProvider theme={themeOf(isInExcel && isDark())}>
      <TextProvider language={language} texts={texts}>
        {actions ? <App actions={actions} initialPanel={panel} /> : <NoHost isOutdated={isInExcel} />}
      </TextProvider>
    </FluentProvider>,
  );
}

void start();
