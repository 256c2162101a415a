import { readFileSync } from 'node:fs';
import { checkManifest } from '../tools/checkManifest.mjs';

const xml = readFileSync('manifest.xml', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const check = (changed: string): readonly string[] =>
  checkManifest(changed, { root: process.cwd(), packageVersion: version }) as string[];

describe('the manifest', () => {
  it('has nothing that Excel would refuse', () => {
    expect(check(xml)).toEqual([]);
  });

  it.each([
    [
      'a resource that does not exist',
      xml.replace('resid="Open.Tip"', 'resid="Open.Tipp"'),
      /Open\.Tipp.*does not exist/,
    ],
    ['a missing icon file', xml.replace('icons/icon-80.png', 'icons/icon-81.png'), /no file/],
    [
      'a text without English',
      xml.replace(/<bt:Override Locale="en-US" Value="Check ledgers"\/>/, ''),
      /no en-US/,
    ],
    [
      'plain http',
      xml.replaceAll('https://localhost:3000/support.html', 'http://localhost:3000/support.html'),
      /not https/,
    ],
    ['a label of 126 characters', xml.replace('"生成通报"', `"${'长'.repeat(126)}"`), /longer than 125/],
    ['functions without a description', xml.replace(/<Metadata>[^]*<\/Metadata>/, ''), /no <Metadata>/],
    [
      'functions behind the ribbon',
      xml.replace(
        /(<AllFormFactors>[^]*<\/AllFormFactors>)\s*(<DesktopFormFactor>[^]*<\/DesktopFormFactor>)/,
        '$2$1',
      ),
      /AllFormFactors.*first/,
    ],
    [
      'elements out of order',
      xml.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      /must stand before/,
    ],
    [
      'a forgotten version',
      xml.replace(/<Version>.*<\/Version>/, '<Version>0.9.0.0</Version>'),
      /raise both together/,
    ],
  ])('complains about %s', (_what, changed, complaint) => {
    expect(changed).not.toBe(xml);
    expect(check(changed).join('\n')).toMatch(complaint);
  });
});
