import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import { readSettings } from '../settings';
import { openRows } from '../store/openStore';
import { rowsOf } from '../store/tenantRows';
import { exportCompany } from './exportCompany';
import { importCompany } from './importCompany';

const HELP = `npm run backup -- export FILE [TENANT]   整个公司写成一个文件 / the whole company into one file
npm run backup -- import FILE [TENANT]   恢复到空的数据文件夹 / back into an empty data folder
数据在哪里，由 LEDGER_STORE、LEDGER_DATA 等设置决定 / the settings of functions/README.md say where the data are
`;

/** The backup's command line; answers with the exit status. */
export async function main(parameters: readonly string[]): Promise<number> {
  const [command, file, tenant] = parameters;
  if ((command !== 'export' && command !== 'import') || file === undefined) {
    process.stdout.write(HELP);
    return 2;
  }
  const settings = readSettings(process.env);
  if (!settings.ok) return refused(settings.fault);
  const opened = await openRows(settings.value.store);
  if (!opened.ok) return refused(opened.fault);
  const rows = rowsOf(opened.value, tenant ?? null);
  try {
    if (command === 'import') {
      const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
      const imported = await importCompany(rows, lines);
      if (!imported.ok) return refused(imported.fault);
      process.stdout.write(`${JSON.stringify(imported.value)}\n`);
      return 0;
    }
    const options = { newId: randomUUID, waitBeforeRetry: () => Promise.resolve() };
    const lines = exportCompany(rows, options, new Date().toISOString());
    // A file of this name is a whole one, or none: half of one never bears it.
    await pipeline(Readable.from(ended(lines)), createWriteStream(`${file}.part`));
    await rename(`${file}.part`, file);
    return 0;
  } finally {
    await rows.close();
  }
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

function refused(fault: string): number {
  process.stderr.write(`${fault}\n`);
  return 1;
}
