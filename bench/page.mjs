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

## Goals

${table(
  ['goal', 'at most', 'measured', ''],
  goals.map(({ what, limit, ratio, isMet }) => [what, String(limit), ratio.toFixed(2), isMet ? 'met' : 'missed']),
)}
`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
