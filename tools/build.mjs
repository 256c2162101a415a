/**
 * Builds what is served and deployed, into .build/:
 *   web/        the task pane, the workbench, the custom functions, office.js, icons and the sample workbook, on one origin
 *   functions/  the Functions app with its host.json, as `func start` and Azure take it
 *   node/       the headless runner as one file
 * Prints the size of the pane's first load beside that of a minimal Fluent page.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { freshRunner } from './bundle.mjs';
import { root } from './installed.mjs';
import { isNewerThan } from './isNewerThan.mjs';

const out = path.join(root, '.build');
const stamp = path.join(out, 'built');
const SOURCES = ['ledger', 'addin', 'functions', 'tools', 'package-lock.json', 'manifest.xml'];
/** The pane may be at most this many times as large as a page with the few Fluent controls that it cannot do without. */
const LARGEST_PANE = 1.3;

/** Whether .build/ holds what the sources say now. */
export function isBuilt() {
  return isNewerThan(stamp, SOURCES);
}

/** Where the pane takes office.js from: beside itself, as an intranet needs it, unless OFFICE_JS_URL names a CDN. */
const officeJs = {
  name: 'office-js',
  transformIndexHtml: (html) =>
    html.replace('office-js/office.js', process.env.OFFICE_JS_URL ?? 'office-js/office.js'),
};

/** Days of a JSON's keys as runs within a month: `2026-10-01+7` are the seven days from then on. */
function runsOfDays(days) {
  const runs = [];
  for (const day of days.sort()) {
    const last = runs.at(-1);
    const isNext = last?.month === day.slice(0, 8) && last.first + last.count === Number(day.slice(8));
    if (isNext) last.count += 1;
    else runs.push({ month: day.slice(0, 8), first: Number(day.slice(8)), count: 1, day });
  }
  return runs.map(({ day, count }) => `${day}+${String(count)}`).join();
}

/** Of the notices on working days only the days are looked up: runs of days say it in a seventh of the JSON. */
const noticedDays = {
  name: 'noticed-days',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('chinese-days.json') ? '\0noticed-days' : null),
  load(id) {
    if (id !== '\0noticed-days') return null;
    const json = path.join(root, 'node_modules', 'chinese-days', 'dist', 'chinese-days.json');
    const { holidays, workdays } = JSON.parse(readFileSync(json, 'utf8'));
    return `
      const daysOf = (runs) => Object.fromEntries(runs.split(',').flatMap((run) =>
        Array.from({ length: Number(run.slice(11)) }, (_, i) =>
          [run.slice(0, 8) + String(Number(run.slice(8, 10)) + i).padStart(2, '0'), 0])));
      export const holidays = daysOf('${runsOfDays(Object.keys(holidays))}');
      export const workdays = daysOf('${runsOfDays(Object.keys(workdays))}');`;
  },
};

async function page(folder, inputs) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  return build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(root, folder),
    base: './',
    plugins: [react(), officeJs, noticedDays],
    build: {
      outDir: path.join(out, 'web'),
      emptyOutDir: false,
      target: 'es2022',
      // Lists of files to be loaded ahead would stand in what is loaded first; beside the server they gain nothing.
      modulePreload: false,
      rollupOptions: {
        input: inputs.map((name) => path.join(root, folder, name)),
        // What recognition needs is loaded together at every start: in one file it is packed smaller than in twenty.
        output: { codeSplitting: { groups: [{ name: 'recognition', test: /workbookRecogniser\.ts$/ }] } },
      },
      chunkSizeWarningLimit: 4000,
    },
  });
}

/** React, provider, button, field, input and combobox: what any form in Fluent costs. */
async function minimalFluentPage() {
  const { build } = await import('vite');
  const id = 'virtual:minimal';
  return build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { write: false, target: 'es2022', rollupOptions: { input: id } },
    plugins: [
      {
        name: 'minimal',
        resolveId: (source) => (source === id ? `\0${id}` : null),
        load: (source) =>
          source === `\0${id}`
            ? `import { createElement as h } from 'react';
               import { createRoot } from 'react-dom/client';
               import { FluentProvider, webLightTheme, Button, Field, Input, Combobox, Option } from '@fluentui/react-components';
               createRoot(document.body).render(h(FluentProvider, { theme: webLightTheme },
                 h(Field, { label: 'a' }, h(Input)), h(Combobox, null, h(Option, null, 'b')), h(Button, null, 'c')));`
            : null,
      },
    ],
  });
}

/** What the pane loads by itself until the panel that it opens on can be used. */
const isPaneStart = ({ facadeModuleId }) =>
  /(taskpane\/(taskpane\.html|paneActions\.ts|lightTheme\.ts|checks\/ChecksPanel\.tsx)|locales\/zh-CN\.json)$/.test(
    facadeModuleId ?? '',
  );

/** Bytes after gzip of some chunks and everything that they import statically. */
function firstLoadBytes(built, isStart) {
  const chunks = new Map(
    built.output.filter((o) => o.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name) || !chunks.has(name)) return;
    seen.add(name);
    chunks.get(name).imports.forEach(visit);
  };
  for (const chunk of chunks.values()) if (isStart(chunk)) visit(chunk.fileName);
  return [...seen].reduce((sum, name) => sum + gzipSync(chunks.get(name).code).length, 0);
}

function copyOfficeJs() {
  const from = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
  const to = path.join(out, 'web', 'office-js');
  // The library for Excel on every platform, unmodified, with its texts in our two languages.
  const wanted = (name) =>
    !name.includes('.debug.') &&
    (/^(office|o15apptofilemappingtable|es6-promise|custom-functions-runtime)\.js$/.test(name) ||
      /^excel-[a-z0-9.-]+\.js$/.test(name));
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (wanted(name)) cpSync(path.join(from, name), path.join(to, name));
    if (['zh-cn', 'en-us', 'telemetry', 'ariatelemetry'].includes(name))
      cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  }
}

/** The custom functions: one classic script, as Excel's own runtime loads it, with its page and its description. */
async function customFunctions() {
  const { build } = await import('vite');
  const folder = path.join(root, 'addin', 'formulas');
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [noticedDays],
    build: {
      outDir: path.join(out, 'web'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2020',
      lib: {
        entry: path.join(folder, 'main.ts'),
        formats: ['iife'],
        name: 'spotLedgerFunctions',
        fileName: () => 'functions.js',
      },
    },
  });
  cpSync(path.join(folder, 'functions.json'), path.join(out, 'web', 'functions.json'));
  const html = readFileSync(path.join(folder, 'functions.html'), 'utf8');
  const officeUrl = process.env.OFFICE_JS_URL;
  writeFileSync(
    path.join(out, 'web', 'functions.html'),
    officeUrl === undefined
      ? html
      : html.replace(/office-js\/(?=custom)/, officeUrl.slice(0, officeUrl.lastIndexOf('/') + 1)),
  );
}

async function functionsApp() {
  const { build } = await import('vite');
  const outDir = path.join(out, 'functions');
  const external = ['@azure/functions-core', 'classic-level'];
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, external },
    build: {
      ssr: path.join(root, 'functions', 'app.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rollupOptions: {
        external,
        output: { format: 'cjs', entryFileNames: 'app.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  cpSync(path.join(root, 'functions', 'host.json'), path.join(outDir, 'host.json'));
  const { version, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const app = {
    name: 'spotledger-functions',
    version,
    private: true,
    main: 'app.cjs',
    dependencies: { 'classic-level': dependencies['classic-level'] },
  };
  writeFileSync(path.join(outDir, 'package.json'), `${JSON.stringify(app, null, 2)}\n`);
}

/** Builds everything; throws when the pane has outgrown its limit. */
export async function build() {
  rmSync(out, { recursive: true, force: true });
  const web = path.join(out, 'web');
  mkdirSync(path.join(web, 'samples'), { recursive: true });
  copyOfficeJs();
  cpSync(path.join(root, 'addin', 'icons'), path.join(web, 'icons'), { recursive: true });
  cpSync(
    path.join(root, 'test', 'fixtures', 'ledgers', '2016-acceptance.xlsx'),
    path.join(web, 'samples', '2016-acceptance.xlsx'),
  );
  const pane = await page('addin/taskpane', [
    'taskpane.html',
    'signIn.html',
    'signInDialog.html',
    'support.html',
  ]);
  await page('addin/workbench/page', ['index.html']);
  await customFunctions();
  await functionsApp();
  await freshRunner();

  const paneBytes = firstLoadBytes(pane, isPaneStart);
  const minimalBytes = firstLoadBytes(await minimalFluentPage(), (chunk) => chunk.isEntry);
  const ratio = paneBytes / minimalBytes;
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  process.stdout.write(
    `pane, first load: ${kilobytes(paneBytes)} gzip; minimal Fluent page: ${kilobytes(minimalBytes)}; ratio ${ratio.toFixed(2)} (at most ${LARGEST_PANE})\n`,
  );
  if (ratio > LARGEST_PANE)
    throw new Error(`the pane's first load is ${ratio.toFixed(2)} times a minimal Fluent page`);
  writeFileSync(stamp, new Date().toISOString());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
