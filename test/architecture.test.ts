/** The laws of the house (README, "map of the house"): who may import whom, and who may touch what. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'manifest.xml',
  'README.md',
  'LICENSE',
];
const ROOMS = ['ledger', 'addin', 'functions', 'test', 'tools'];

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.posix.join(folder, name);
    if (statSync(file).isDirectory()) return filesUnder(file);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [file] : [];
  });
}

interface SourceFile {
  readonly file: string;
  /** Repository paths of imported files, or package names. */
  readonly imports: readonly string[];
  /** Free identifiers: not properties, not declared keys. */
  readonly identifiers: ReadonlySet<string>;
  /** `Date.now` and the like. */
  readonly members: ReadonlySet<string>;
  readonly exportsDefault: boolean;
}

function resolveImport(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const base = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`];
  return (
    candidates.find(
      (candidate) => /\.\w+$/.test(candidate) && statSync(candidate, { throwIfNoEntry: false }),
    ) ?? base
  );
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => resolveImport(file, fileName));
  const identifiers = new Set<string>();
  const members = new Set<string>();
  let exportsDefault = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isPropertySignature(parent) && parent.name === node) ||
        (ts.isPropertyDeclaration(parent) && parent.name === node) ||
        (ts.isMethodDeclaration(parent) && parent.name === node) ||
        (ts.isMethodSignature(parent) && parent.name === node) ||
        (ts.isGetAccessor(parent) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      if (!isName) identifiers.add(node.text);
      else if (ts.isPropertyAccessExpression(parent) && ts.isIdentifier(parent.expression))
        members.add(`${parent.expression.text}.${node.text}`);
    }
    if (ts.isExportAssignment(node)) exportsDefault = true;
    if (
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)
    )
      exportsDefault = true;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { file, imports, identifiers, members, exportsDefault };
}

const sources = ['ledger', 'addin', 'functions'].flatMap(filesUnder).map(readSource);
const within = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file.startsWith(folder));

/** The files that use a thing outside of the places where they may. */
function trespassers(uses: (source: SourceFile) => boolean, allowed: readonly string[]): readonly string[] {
  return sources.filter((source) => uses(source) && !within(source.file, allowed)).map(({ file }) => file);
}

describe('the map of the house', () => {
  it('has nothing else at the top level', () => {
    const visible = readdirSync('.').filter((name) => !name.startsWith('.') && name !== 'node_modules');
    expect(visible.filter((name) => ![...TOP_LEVEL, ...ROOMS].includes(name))).toEqual([]);
  });

  it('keeps the law addin → ledger ← functions', () => {
    const broken = sources.flatMap(({ file, imports }) =>
      imports
        .filter((target) => ROOMS.some((room) => target.startsWith(`${room}/`)))
        .filter(
          (target) => !target.startsWith('ledger/') && !target.startsWith(`${file.split('/')[0] ?? ''}/`),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps the ledger free of clocks, chance, processes, networks and pages', () => {
    const forbidden = [
      'Date',
      'process',
      'fetch',
      'window',
      'document',
      'navigator',
      'crypto',
      'require',
      'setTimeout',
    ];
    const broken = sources
      .filter(({ file }) => file.startsWith('ledger/'))
      .flatMap(({ file, identifiers, members, imports }) => [
        ...forbidden.filter((name) => identifiers.has(name)).map((name) => `${file}: ${name}`),
        ...['Date.now', 'Math.random'].filter((name) => members.has(name)).map((name) => `${file}: ${name}`),
        ...imports.filter((name) => name.startsWith('node:')).map((name) => `${file}: ${name}`),
      ]);
    expect(broken).toEqual([]);
  });

  it('lets only a few folders talk to Excel', () => {
    const allowed = [
      'addin/excel/',
      'addin/commands/',
      'addin/formulas/',
      'addin/headless/',
      'addin/taskpane/main',
      'addin/workbench/host/',
    ];
    expect(
      trespassers(({ identifiers }) => identifiers.has('Excel') || identifiers.has('Office'), allowed),
    ).toEqual([]);
  });

  it('lets only the clients and the delivery fetch', () => {
    const allowed = ['addin/client/', 'functions/delivery/'];
    const fetches = ({ identifiers, members }: SourceFile): boolean =>
      identifiers.has('fetch') || members.has('window.fetch') || members.has('globalThis.fetch');
    expect(trespassers(fetches, allowed)).toEqual([]);
  });

  it.each([
    ['@azure/data-tables', ['functions/store/']],
    ['classic-level', ['functions/store/']],
    ['@azure/functions', ['functions/app.ts', 'functions/http/', 'functions/timers/', 'functions/local/']],
    ['jose', ['functions/identity/']],
    ['@azure/msal-browser', ['addin/client/signIn/']],
    ['docx', ['addin/documents/']],
    ['hucre', ['addin/workbench/book/', 'addin/workbench/files/xlsx/decodeXlsx.ts']],
    ['@ironcalc/wasm', ['addin/workbench/book/']],
  ])('keeps %s in its place', (name, allowed) => {
    expect(
      trespassers(({ imports }) => imports.some((i) => i === name || i.startsWith(`${name}/`)), allowed),
    ).toEqual([]);
  });

  it('has no default exports', () => {
    expect(sources.filter(({ exportsDefault }) => exportsDefault).map(({ file }) => file)).toEqual([]);
  });

  it('has no dead files', () => {
    const known = new Set(sources.map(({ file }) => file));
    const entries = filesUnder('tools')
      .map(readSource)
      .flatMap(({ imports }) => imports);
    const pages = [
      'addin/taskpane/main.tsx',
      'addin/client/signIn/answerPage.ts',
      'addin/excel/signInDialogPage.ts',
      'addin/workbench/page/main.tsx',
      'addin/documents/toolboxThread.ts',
      'addin/documents/wordThread.ts',
      'addin/formulas/main.ts',
      'functions/app.ts',
      'functions/backup/main.ts',
      'addin/headless/main.ts',
    ];
    const alive = new Set([...entries, ...pages].filter((file) => known.has(file)));
    const queue = [...alive];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const source = sources.find((candidate) => candidate.file === file);
      for (const target of source?.imports ?? [])
        if (known.has(target) && !alive.has(target)) {
          alive.add(target);
          queue.push(target);
        }
    }
    expect([...known].filter((file) => !alive.has(file))).toEqual([]);
  });
});
