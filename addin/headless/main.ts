import { once } from 'node:events';
import { failure } from '../../ledger/result';
import { runBulletin } from './bulletin';
import { runCheck } from './check';
import { readCommand, type Command } from './commandLine';
import { runInspect } from './inspect';
import { jsonPieces } from './jsonPieces';
import type { Outcome } from './outcome';
import { runRules } from './rules';
import { runScore } from './score';
import { runToolbox } from './toolbox';
import { runWarnings } from './warnings';

const PROBLEMS_FOUND = 1;
const BAD_USAGE = 2;

async function run(command: Exclude<Command, { verb: 'help' }>): Promise<Outcome> {
  switch (command.verb) {
    case 'inspect':
      return runInspect(command);
    case 'check':
      return runCheck(command);
    case 'score':
      return runScore(command);
    case 'bulletin':
      return runBulletin(command);
    case 'rules':
      return runRules(command);
    case 'toolbox':
      return runToolbox(command);
    case 'warnings':
      return runWarnings(command);
  }
}

/** A file or folder that can't be written is the user's to mend; everything else is a mistake of ours and throws. */
function unwritable(error: unknown): Outcome {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || path === undefined) throw error;
  return failure(`无法写入 ${path}（${code ?? syscall}）；请检查输出位置和权限`);
}

/** A reader that has seen enough, such as `head`, ends the output and not the program with an error. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** Waits for a reader that is slower, so that the text doesn't pile up. */
async function writeInPieces(document: unknown): Promise<void> {
  for (const piece of jsonPieces(document)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

/** Runs one command; answers with the exit status: 0 done, 1 problems found, 2 bad usage or unreadable input. */
export async function main(words: readonly string[]): Promise<number> {
  process.stdout.on('error', leaveWithReader);
  const command = readCommand(words);
  if (!command.ok) {
    process.stderr.write(`${command.fault}\n`);
    return BAD_USAGE;
  }
  if (command.value.verb === 'help') {
    process.stdout.write(command.value.text);
    return 0;
  }
  const outcome = await run(command.value).catch(unwritable);
  if (!outcome.ok) {
    process.stderr.write(`${outcome.fault}\n`);
    return BAD_USAGE;
  }
  const { document, report, hasProblems } = outcome.value;
  if (command.value.json) await writeInPieces(document);
  else process.stdout.write(report);
  return hasProblems === true ? PROBLEMS_FOUND : 0;
}
