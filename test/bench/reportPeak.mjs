/** Preloaded into a measured process: tells at its end, on file descriptor 3, what it took. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  writeSync(3, JSON.stringify({ peakMegabytes: maxRSS / 1024, cpuMs }));
});
