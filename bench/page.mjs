// The page that the benchmark writes.
import { cpus, release, totalmem } from 'node:os';

/** docs/performance.md */
export function page({ single, estates, goals, versions, skipped, ROUNDS, LATENCY_MS, CONCURRENCY, PROGRAMS, OTHERS }) {
  const titles = { ...PROGRAMS, ...OTHERS };
  const tables = Object.entries(single).map(
    ([node, figures]) => `## One bundle ID, both environments, ${node} (${versions[node]})

${table(
  ['program', 'median', '÷ floor', 'peak memory', '÷ floor'],
  Object.entries(figures).map(([name, { milliseconds, mebibytes }]) => [
    titles[name].title,
    `${milliseconds.toFixed(0)} ms`,
    (milliseconds / figures.floor.milliseconds).toFixed(2),
    mebibytes === undefined ? '–' : `${mebibytes.toFixed(0)} MiB`,
    mebibytes === undefined ? '–' : (mebibytes / figures.floor.mebibytes).toFixed(2),
  ]),
)}
`,
  );
  const [cpu] = cpus();
  return `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpu?.model ?? 'a processor of unknown name'}, ${cpus().length} processors, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${release()}.
Medians of ${ROUNDS} whole processes, interleaved in one run, start of the program included, against the simulator on the same
machine without latency. The machine may have done other work at the same time, so look at the ratios rather than at the milliseconds.
${skipped.map((sentence) => `\n${sentence}\n`).join('')}
${tables.join('\n')}
## Many bundle IDs on one key, ${LATENCY_MS} ms latency, \`concurrency\` ${CONCURRENCY}

The network’s own time is latency × requests ÷ ${2 * CONCURRENCY} requests in flight (each bundle ID is asked about in both environments at once). One run
each on the installed Node.js; a start of the program weighs on the small ones.

${table(
  ['program', 'bundle IDs', 'requests', 'time', 'network’s own', 'ratio', 'peak memory'],
  estates.map(({ name, count, requests, milliseconds, network, ratio, mebibytes }) => [
    titles[name].title,
    String(count),
    String(requests),
    `${milliseconds.toFixed(0)} ms`,
    `${network.toFixed(0)} ms`,
    ratio.toFixed(2),
    `${mebibytes.toFixed(0)} MiB`,
  ]),
)}

## Where the time goes

${WHERE}
## Goals

${table(
  ['goal', 'at most', 'measured', ''],
  goals.map(({ what, limit, ratio, isMet }) => [what, String(limit), ratio.toFixed(2), isMet ? 'met' : 'missed']),
)}
`;
}

/** What a profile says of the distance to the floor; measured anew by hand, where the program's start is worked on. */
const WHERE = `Sampled natively (\`perf record\`, Node.js 24, 27 November 2026), the command line spends 50 ms of its main thread more than the
floor: 22 ms on parsing and compiling its 560 kB of JavaScript, 8 ms on compiling regular expressions, 18 ms on running
code for the first and only time (of that 5 ms guard every text against secrets), 2 ms on a third connection, to App Store Connect.
The network waits for the processor, and not the other way round.

Tried, and not kept, each measured against the same build:

- Node.js’s own compile cache: 7 ms. It is a folder to trust, and an action starts on a machine that has none.
- A code cache that also holds the functions that were called: 26 ms. The same, and V8 does not verify what it reads.
- Minifying: 4 ms. Who lets an action read a private key can read what it does in \`dist/\`.
- One chunk in the place of twelve: 3 ms, for 2 MiB of memory, and every other command would load it all.
- Chunks compiled without Node.js’s search for modules: 1.5 ms. Modules evaluated at their first use, V8’s hint that all functions
  are called at once, an early start of the renderers: nothing.
`;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
