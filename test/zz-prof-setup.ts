import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
const g = globalThis as any;
const look = () => { const f = readFileSync('/proc/self/stat','utf8').split(') ')[1]!.split(' ').map(Number); return { u: f[11]!, s: f[12]!, cu: f[13]!, cs: f[14]!, t: performance.now(), gc: g.__gc ?? 0 }; };
if (!g.__look) { g.__look = look(); g.__look.t = 0; g.__gc=0; new PerformanceObserver((l) => { for (const e of l.getEntries()) g.__gc += e.duration; }).observe({ entryTypes: ['gc'] }); }
afterAll(() => { const a = g.__look, b = look();
  appendFileSync(process.env['PROFOUT']!, [expect.getState().testPath!.split('/suite/')[1], (b.t-a.t)/1e3, (b.u-a.u)/100,(b.s-a.s)/100,(b.cu-a.cu)/100,(b.cs-a.cs)/100, (b.gc-a.gc)/1e3, process.pid, performance.now()/1e3].join('\t')+'\n');
  g.__look = b;
});
