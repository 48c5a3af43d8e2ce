import { createHash } from 'node:crypto';
import { problemOf } from '../backends/catalog.ts';
import type { Report } from '../findings/report.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { GitHubPlace } from './place.ts';

/**
 * By what an issue is found again. The fingerprint names the key. The spot names the setting that the key is read from, for
 * a key that cannot be read, and for one that was replaced: an issue about the old key ends when the new one passes.
 */
export interface Identity {
  readonly fingerprint: string | undefined;
  readonly spot: string;
}

/** What an issue of ours says about itself, in comments that GitHub does not show. */
export interface Markers extends Identity {
  /** The codes of what failed, to tell whether the finding has changed. */
  readonly finding: string;
}

/** GitHub takes 65,536 characters; the markers and what GitHub may count otherwise need some. */
const MAX_BODY = 60_000;

export function identityOf(report: Report, place: GitHubPlace, bundleIds: readonly string[]): Identity {
  const parts = [...place.step, ...bundleIds.map((bundleId) => bundleId.trim()).toSorted()];
  return {
    fingerprint: report.key.fingerprint ?? undefined,
    spot: createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32),
  };
}

export function findingOf(report: Report): string {
  const failed = report.checks.flatMap(({ status, problem }) => (status === 'fail' && problem ? [problem] : []));
  return [...new Set(failed)].toSorted().join(',');
}

export function titleOf({ problem }: Report): string {
  return `In-App Purchase Key: ${problem === null ? 'the check fails' : problemOf(problem).title}`;
}

/** The text: markers, the report, and where it comes from. */
export function bodyOf(
  report: Report,
  identity: Identity,
  { runUrl }: GitHubPlace,
  redact: (text: string) => string,
): string {
  const { fingerprint, spot } = identity;
  const markers = [
    ...(fingerprint === undefined ? [] : [`<!-- iap-key:${fingerprint} -->`]),
    `<!-- iap-key-spot:${spot} -->`,
    `<!-- iap-key-finding:${findingOf(report)} -->`,
  ].join('\n');
  const origin = `iap-key keeps this issue up to date and closes it when the key passes. Newest run: ${runUrl}`;
  return `${markers}\n\n${clip(withoutReferences(redact(renderMarkdown(report))))}\n\n${origin}\n`;
}

/** The markers of an issue's text; undefined where there are none. */
export function readMarkers(body: string): Markers | undefined {
  const read = (pattern: RegExp) => pattern.exec(body)?.[1];
  const fingerprint = read(/^<!-- iap-key:(SHA256:[A-Za-z0-9+/]{43}) -->\r?$/m);
  const spot = read(/^<!-- iap-key-spot:([0-9a-f]{32}) -->\r?$/m);
  if (fingerprint === undefined && spot === undefined) return undefined;
  return { fingerprint, spot: spot ?? '', finding: read(/^<!-- iap-key-finding:([a-z,-]*) -->\r?$/m) ?? '' };
}

/**
 * The renderer for summaries tames mentions and markup; in an issue GitHub also links numbers, after entities have been
 * decoded. A character of no width keeps it from doing so.
 */
function withoutReferences(markdown: string): string {
  return markdown.replaceAll(/&#35;(?=\d)/g, '&#35;\u200b').replaceAll(/\bGH-(?=\d)/gi, (text) => `${text}\u200b`);
}

function clip(text: string): string {
  if (text.length <= MAX_BODY) return text;
  return `${text.slice(0, text.lastIndexOf('\n', MAX_BODY))}\n\n… (the run shows the whole report)`;
}
