import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TimerStatus, TimerStatusStore } from './timerSchedule';

/** Keeps a timer's status in a JSON file, replaced as a whole so that a killed process leaves no half of one. */
export function timerStatusFile(file: string): TimerStatusStore {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as TimerStatus;
      } catch (error) {
        // Not there yet, or not ours: the timer starts anew, and warnings happen once anyway.
        if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    write: (status) => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(status));
      renameSync(`${file}.new`, file);
    },
  };
}
