import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

interface Executable {
  readonly file: string;
  /** Folder of the shared libraries that travel with the packaged Chromium. */
  readonly libraries: string | null;
}

/** Unpacks the npm package's Chromium once a machine, with the libraries that a bare container lacks. */
function packagedChromium(): Executable {
  const cache = path.join(tmpdir(), 'spotledger-chromium-143.0.4');
  if (!existsSync(path.join(cache, 'chromium'))) {
    const fresh = mkdtempSync(path.join(tmpdir(), 'spotledger-chromium-'));
    // A process of its own: the package inflates into TMPDIR, which Jest's copy of the environment can't set. Renamed when
    // whole, so that two runs can't disturb each other.
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `await (await import('@sparticuz/chromium')).default.executablePath()`],
      // With AWS_EXECUTION_ENV set the package also unpacks libnss3 and its companions.
      { env: { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', ...process.env, TMPDIR: fresh } },
    );
    try {
      renameSync(fresh, cache);
    } catch {
      // Another run was faster; its copy serves as well.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const libraries = path.join(cache, 'al2023', 'lib');
  return { file: path.join(cache, 'chromium'), libraries: existsSync(libraries) ? libraries : null };
}

function findExecutable(): Executable {
  const wished = process.env.CHROME_PATH;
  if (wished !== undefined && wished !== '') return { file: wished, libraries: null };
  const installed = INSTALLED.find((file) => existsSync(file));
  return installed === undefined ? packagedChromium() : { file: installed, libraries: null };
}

/** A fontconfig file that offers the npm package's Noto Sans SC where the machine has no Chinese font. */
function fontConfiguration(): string {
  const folder = path.join(tmpdir(), 'spotledger-fonts');
  mkdirSync(folder, { recursive: true });
  const fonts = path.resolve('node_modules/@expo-google-fonts/noto-sans-sc');
  const directories = readdirSync(fonts)
    .filter((name) => name === '400Regular' || name === '700Bold')
    .map((name) => `<dir>${path.join(fonts, name)}</dir>`);
  const families = [
    'sans-serif',
    'serif',
    'Microsoft YaHei',
    'Segoe UI',
    'SimSun',
    '宋体',
    '黑体',
    '仿宋_GB2312',
    '楷体_GB2312',
  ];
  const aliases = families.map(
    (family) =>
      `<alias binding="weak"><family>${family}</family><accept><family>Noto Sans SC</family></accept></alias>`,
  );
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${directories.join('')}${aliases.join('')}<cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return file;
}

/** Headless Chromium: CHROME_PATH, an installed Chrome, Edge or Chromium, or the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const executable = findExecutable();
  const libraryPath = [executable.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: executable.file,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(), LD_LIBRARY_PATH: libraryPath } as Record<
      string,
      string
    >,
  });
}
