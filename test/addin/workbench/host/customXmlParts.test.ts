import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openInOffice, showInOffice } from '../../../../addin/headless/office';
import { Book } from '../../../../addin/workbench/book/book';
import { namespaceOf } from '../../../../addin/workbench/book/fileCustomXml';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import { addSheet } from '../../../../addin/workbench/book/sheetList';
import { expectSuccess } from '../../../../ledger/result';

const OURS = 'urn:example:answers';
const xml = (text: string) => `<answers xmlns="${OURS}">${text}</answers>`;

async function add(text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(text);
    await context.sync();
  });
}

async function only(namespace: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
    part.load('id,namespaceUri');
    await context.sync();
    if (part.isNullObject) return null;
    const text = part.getXml();
    await context.sync();
    const { value } = text;
    return value;
  });
}

describe('custom XML parts', () => {
  let book: Book;
  beforeEach(async () => {
    book = new Book();
    expectSuccess(addSheet(book, '台账'));
    await showInOffice(book);
  });

  it('are found by their namespace, replaced and deleted', async () => {
    expect(await only(OURS)).toBeNull();
    await add(xml('一'));
    await add('<other xmlns="urn:example:other"/>');
    expect(await only(OURS)).toBe(xml('一'));
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(OURS).getOnlyItem();
      part.setXml(xml('二'));
      await context.sync();
    });
    expect(await only(OURS)).toBe(xml('二'));
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace(OURS).getOnlyItem().delete();
      const count = context.workbook.customXmlParts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    expect(await only(OURS)).toBeNull();
  });

  it('refuse what is no XML', async () => {
    await expect(add('no xml')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('are taken back by one undo', async () => {
    await add(xml('一'));
    book.undo();
    expect(await only(OURS)).toBeNull();
  });

  it('travel with the file, beside those of others', async () => {
    const sample = readFileSync(path.resolve('test/fixtures/ledgers/dev-05-performance-table.xlsx'));
    const { book: opened } = expectSuccess(await openInOffice(sample));
    await add('<them xmlns="urn:example:them"/>');
    await add(xml('营销部&lt;一&gt;'));
    const once = await saveBook(opened);
    const again = expectSuccess(await openBook(once));
    const twice = await saveBook(again);
    expect(again.customXml.map(({ xml: text }) => text)).toEqual([
      '<them xmlns="urn:example:them"/>',
      xml('营销部&lt;一&gt;'),
    ]);
    const parts = unzipSync(twice);
    expect(Object.keys(parts).filter((name) => /^customXml\/item\d+\.xml$/.test(name))).toHaveLength(2);
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    expect(types.match(/customXmlProperties/g)).toHaveLength(2);
    const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
    expect(relations.match(/relationships\/customXml"/g)).toHaveLength(2);
  });

  it('are forgotten by the file when they are deleted', async () => {
    await add(xml('一'));
    const bytes = await saveBook(book);
    const reopened = expectSuccess(await openBook(bytes));
    await showInOffice(reopened);
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace(OURS).getOnlyItem().delete();
      await context.sync();
    });
    const names = Object.keys(unzipSync(await saveBook(reopened)));
    expect(names.filter((name) => name.startsWith('customXml/'))).toEqual([]);
  });

  it('without properties of their own get an id', async () => {
    const parts = unzipSync(await saveBook(book));
    const bytes = zipSync({ ...parts, 'customXml/item1.xml': strToU8(xml('外来')) });
    expect(expectSuccess(await openBook(bytes)).customXml).toEqual([
      { id: '{5B07A9E1-0000-4000-8000-000000000001}', xml: xml('外来') },
    ]);
  });
});

test.each([
  ['<a xmlns="urn:x"/>', 'urn:x'],
  ['<?xml version="1.0"?>\n<!-- c --><p:a xmlns:q="urn:q" xmlns:p=\'urn:p\'>t</p:a>', 'urn:p'],
  ['<a/>', ''],
])('the namespace of %s', (text, namespace) => {
  expect(namespaceOf(text)).toBe(namespace);
});
