// Preloaded into a program under measurement: tells its peak memory when it ends. VmHWM belongs to the program alone, while
// getrusage's maxrss starts from the peak of the process that forked it.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const file = process.env.BENCH_PEAK_FILE;
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  if (file !== undefined && kibibytes !== undefined) writeFileSync(file, kibibytes);
});
