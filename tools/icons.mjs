/** Draws the PNG sizes of the icons from their SVG sources, in headless Chromium: node --import tsx tools/icons.mjs */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../test/e2e/browser.ts';
import { root } from './installed.mjs';

const folder = path.join(root, 'addin', 'icons');
const browser = await launchBrowser();
const page = await browser.newPage();
for (const name of ['icon', 'check', 'bulletin']) {
  const svg = readFileSync(path.join(folder, `${name}.svg`), 'utf8');
  for (const size of [16, 32, 64, 80, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
