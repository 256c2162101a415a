/**
 * An offline check of manifest.xml, beside office-addin-manifest's own (whose `validate` asks a service of Microsoft).
 * The limits are those of the add-in manifest schema: resource ids of 32 characters, ShortStrings of 125, LongStrings of 250.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const SECTIONS = { Images: null, Urls: null, ShortStrings: 125, LongStrings: 250 };
const ICON_SIZES = ['16', '32', '80'];

/** Which folder of the sources a path of the web site comes from. */
function sourceOf(urlPath, root) {
  if (urlPath.startsWith('/icons/')) return path.join(root, 'addin', urlPath);
  // The script is bundled under the name that the manifest gives it.
  if (urlPath === '/functions.js') return path.join(root, 'addin', 'formulas', 'main.ts');
  if (urlPath.startsWith('/functions.')) return path.join(root, 'addin', 'formulas', urlPath);
  return path.join(root, 'addin', 'taskpane', urlPath);
}

/** Width of a PNG file in pixels: bytes 16-19 of its IHDR chunk (PNG specification, 11.2.1). */
function pngWidth(file) {
  return readFileSync(file).readUInt32BE(16);
}

/** What is wrong with the manifest, a line each; empty when nothing is. */
export function checkManifest(xml, { root, packageVersion }) {
  const complaints = [];
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const all = (name) => [...document.getElementsByTagName(name)];
  const top = [...document.documentElement.children].map((element) => element.tagName);

  const places = top.map((name) => ORDER.indexOf(name));
  top.forEach((name, i) => {
    if (places[i] === -1) complaints.push(`<${name}> is no element of a task pane manifest`);
    else if (i > 0 && places[i] < places[i - 1])
      complaints.push(`<${name}> must stand before <${top[i - 1]}>`);
  });
  for (const name of [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'DefaultSettings',
  ])
    if (!top.includes(name)) complaints.push(`<${name}> is missing`);

  const version = all('Version')[0]?.textContent ?? '';
  if (version !== `${packageVersion}.0`)
    complaints.push(`Version is ${version}, package.json asks for ${packageVersion}.0: raise both together`);
  const locale = all('DefaultLocale')[0]?.textContent;
  if (locale !== 'zh-CN') complaints.push(`DefaultLocale is ${String(locale)}, not zh-CN`);

  const ids = new Map();
  for (const [section, limit] of Object.entries(SECTIONS)) {
    for (const resource of [...(all(`bt:${section}`)[0]?.children ?? [])]) {
      const id = resource.getAttribute('id') ?? '';
      if (ids.has(id)) complaints.push(`resource id ${id} is used twice`);
      ids.set(id, section);
      if (id.length > 32) complaints.push(`resource id ${id} is longer than 32 characters`);
      if (limit === null) continue;
      const overrides = [...resource.children];
      if (!overrides.some((override) => override.getAttribute('Locale') === 'en-US'))
        complaints.push(`resource ${id} has no en-US text`);
      const texts = [resource.getAttribute('DefaultValue'), ...overrides.map((o) => o.getAttribute('Value'))];
      for (const text of texts)
        if ((text ?? '').length > limit)
          complaints.push(`resource ${id} is longer than ${limit} characters: ${text}`);
    }
  }
  for (const name of ['DisplayName', 'Description'])
    if (all(name)[0]?.getElementsByTagName('Override')[0]?.getAttribute('Locale') !== 'en-US')
      complaints.push(`<${name}> has no en-US override`);

  const used = new Set();
  for (const element of all('*')) {
    const id = element.getAttribute('resid');
    if (id === null) continue;
    used.add(id);
    if (!ids.has(id)) complaints.push(`<${element.tagName}> names the resource ${id}, which does not exist`);
  }
  for (const id of ids.keys()) if (!used.has(id)) complaints.push(`resource ${id} is used nowhere`);
  for (const icon of all('Icon')) {
    const sizes = [...icon.children].map((image) => image.getAttribute('size'));
    for (const size of ICON_SIZES) if (!sizes.includes(size)) complaints.push(`an icon lacks size ${size}`);
  }

  // Excel reads a host's parts in this order (VersionOverrides 1.0).
  const factors = [...(all('Host').at(-1)?.children ?? [])].map((element) => element.tagName);
  if (factors.join() !== 'AllFormFactors,DesktopFormFactor')
    complaints.push('the host has its functions (AllFormFactors) first, then its ribbon (DesktopFormFactor)');
  const functions = all('ExtensionPoint').find((e) => e.getAttribute('xsi:type') === 'CustomFunctions');
  for (const part of ['Script', 'Page', 'Metadata', 'Namespace'])
    if (!functions?.getElementsByTagName(part).length)
      complaints.push(`the custom functions name no <${part}>`);

  const origins = new Set();
  for (const element of all('*')) {
    const value = element.getAttribute('DefaultValue') ?? '';
    if (!/^[a-z]+:\/\//i.test(value)) continue;
    const url = new URL(value);
    origins.add(url.origin);
    if (url.protocol !== 'https:') complaints.push(`${value} is not https`);
    const file = sourceOf(url.pathname, root);
    if (!existsSync(file)) complaints.push(`${value}: there is no file ${path.relative(root, file)}`);
    const size = /-(\d+)\.png$/.exec(url.pathname)?.[1];
    if (size !== undefined && existsSync(file) && pngWidth(file) !== Number(size))
      complaints.push(`${value} is ${pngWidth(file)} pixels wide`);
  }
  if (origins.size > 1)
    complaints.push(`pane, icons and API must share one origin: ${[...origins].join(', ')}`);
  return complaints;
}
