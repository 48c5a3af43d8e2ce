import type { ProblemCode } from '../findings/problems.ts';
import type { Report } from '../findings/report.ts';

type Render = (report: Report) => Promise<string>;

/** The forms of a whole report, one line each; the form that is asked for is loaded, and no other. */
export const RENDERERS = {
  json: async (report) => (await import('./json.ts')).renderJson(report),
  junit: async (report) => (await import('./junit.ts')).renderJUnit(report),
  markdown: async (report) => (await import('./markdown.ts')).renderMarkdown(report),
} as const satisfies Record<string, Render>;

/** The Markdown of a run that a usage error ended. */
export const renderUsage = async (lines: readonly string[], code: ProblemCode): Promise<string> =>
  (await import('./markdown.ts')).renderUsageMarkdown(lines, code);
