import { type EnvironmentName, type Evidence, type Finding, problemFinding } from '../findings/report.ts';
import { jitter } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import type { Question } from './ask.ts';
import { signedSend } from './call.ts';
import { DELIVERED, decodeHistoryPage, type HistoryPage, type SendRecord } from './history-page.ts';

/** How the server notifications of one app fare in one environment. */
export type Health = 'healthy' | 'late' | 'lost' | 'unknown';

type Failures = 'lost' | 'late' | 'none' | 'unread';
type Traffic = 'some' | 'none' | 'unread';

/**
 * Health, by what Apple could not deliver and by whether it sent anything at all. docs/how-it-decides.md has the same rows, and
 * a test compares them. The first row that fits counts; `·` fits all, and the second question is not asked then.
 */
export const HEALTH: readonly (readonly [Failures, Traffic | '·', Health])[] = [
  ['lost', '·', 'lost'],
  ['late', '·', 'late'],
  ['unread', '·', 'unknown'],
  ['none', 'some', 'healthy'],
  ['none', 'none', 'unknown'],
  ['none', 'unread', 'unknown'],
];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What was sent a moment ago may be on its way. */
const SETTLED_AFTER_MS = 15 * MINUTE_MS;
const MOST_PAGES = 5;
/** Twenty notifications of some ten kilobytes each, and room for more. */
const MAX_PAGE_BYTES = 2 * 1024 * 1024;

/** docs/apple.md#notification-history */
const REACH_DAYS: Record<EnvironmentName, number> = { production: 180, sandbox: 30 };
/** How often Apple tries to deliver a notification. */
const MOST_ATTEMPTS: Record<EnvironmentName, number> = { production: 6, sandbox: 1 };
/** Apple's five retries are over after 157 hours; whatever is older than this is tried no more. */
const RETRIES_END_MS = 7 * DAY_MS;

/** What the pages tell that were read. */
interface Tally {
  readonly lost: readonly SendRecord[];
  readonly late: readonly SendRecord[];
  /** Whether there may be more than what was read. */
  readonly isPartial: boolean;
  /** Why nothing more was read, where that was no choice. */
  readonly fault?: Extract<HistoryPage, { kind: 'unread' }>;
}

/** What is asked of one app in one environment. */
export interface HealthQuestion extends Question {
  readonly days: number;
  /** Milliseconds since the epoch, by Apple's clock. */
  readonly appleNow: () => number;
}

/**
 * Asks Apple, read-only, which server notifications of the last days it could not deliver. The verdict on the key does not
 * depend on it: what cannot be found out is unknown, and no fault.
 * @see https://developer.apple.com/documentation/appstoreserverapi/get-notification-history
 */
export async function notificationHealth(question: HealthQuestion, world: World, session: Session): Promise<Finding> {
  const { environment, days, appleNow } = question;
  const now = appleNow();
  // At the very edge of its reach Apple would refuse the question.
  const earliest = now - REACH_DAYS[environment] * DAY_MS + MINUTE_MS;
  const window = {
    startDate: Math.round(Math.max(now - days * DAY_MS, earliest)),
    endDate: Math.round(now - SETTLED_AFTER_MS),
  };

  const tally = await tallyFailures(question, JSON.stringify({ ...window, onlyFailures: true }), world, session);
  const failures = failuresOf(tally);
  const needsTraffic = HEALTH.some(([seen, traffic]) => seen === failures && traffic !== '·');
  const page = needsTraffic ? await askPage(question, JSON.stringify(window), undefined, world, session) : undefined;
  const traffic: Traffic = page?.kind !== 'page' ? 'unread' : page.records.length > 0 ? 'some' : 'none';
  const health = HEALTH.find(([one, other]) => one === failures && [traffic, '·'].includes(other))?.[2] ?? 'unknown';
  return describe(question, health, tally, page?.kind === 'unread' ? page : tally.fault);
}

function failuresOf({ lost, late, isPartial }: Tally): Failures {
  if (lost.length > 0) return 'lost';
  if (late.length > 0) return 'late';
  return isPartial ? 'unread' : 'none';
}

/** The failures, page by page; each with the same question, as Apple wants it. */
async function tallyFailures(question: HealthQuestion, body: string, world: World, session: Session): Promise<Tally> {
  const lost: SendRecord[] = [];
  const late: SendRecord[] = [];
  let next: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const page = await askPage(question, body, next, world, session);
    if (page.kind === 'unread') return { lost, late, isPartial: true, fault: page };
    const failed = page.records.filter(({ results }) => !results.includes(DELIVERED));
    for (const record of failed) (isGivenUp(record, question) ? lost : late).push(record);
    if (!page.hasMore) return { lost, late, isPartial: false };
    if (page.next === undefined || page.next === next) break;
    next = page.next;
  }
  return { lost, late, isPartial: true };
}

function isGivenUp({ results, firstAttempt }: SendRecord, { environment, appleNow }: HealthQuestion): boolean {
  if (results.length >= MOST_ATTEMPTS[environment]) return true;
  return firstAttempt !== undefined && appleNow() - firstAttempt > RETRIES_END_MS;
}

/** One page, asked for again after a passing fault, within the bounds of the run. */
async function askPage(
  { endpoint, bundleId, credentials, appleNow }: HealthQuestion,
  body: string,
  token: string | undefined,
  world: World,
  session: Session,
): Promise<HistoryPage> {
  const query = token === undefined ? '' : `?paginationToken=${encodeURIComponent(token)}`;
  const call = {
    method: 'POST',
    path: `/inApps/v1/notifications/history${query}`,
    body,
    maxBytes: MAX_PAGE_BYTES,
    unread: ['signedPayload'],
  } as const;
  for (let repeated = 0; ; repeated += 1) {
    if (session.signal.aborted || session.remaining() <= 0) return OVER;
    const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
    const send = await signedSend(endpoint, credentials, bundleId, session.clockOffsetMs, bounds, world);
    const page = decodeHistoryPage(await send(call), appleNow());
    if (page.kind === 'page' || !page.mayPass || repeated >= session.retries) return page;
    const wait = page.waitMs ?? jitter(repeated, world.random());
    if (wait >= session.remaining()) return page;
    await world.sleep(wait, session.signal);
  }
}

const OVER = { kind: 'unread', what: 'the time of the run was over', mayPass: false } as const;

/** What can be told of the failures, in numbers and in the words that Apple documents; never what a notification says. */
function describe(
  { environment, days, endpoint, appleNow }: HealthQuestion,
  health: Health,
  { lost, late, isPartial }: Tally,
  fault: Tally['fault'],
): Finding {
  const place = environment === 'production' ? 'production' : 'the sandbox';
  const period = days === 1 ? 'the last day' : `the last ${days} days`;
  const count = (records: readonly SendRecord[]) =>
    `${isPartial ? 'at least ' : ''}${records.length} notification${records.length === 1 ? '' : 's'}`;
  const evidence = {
    environment,
    host: new URL(endpoint.url).host,
    days,
    health,
    ...(health === 'lost' || health === 'late'
      ? { lost: lost.length, late: late.length, complete: !isPartial, ...factsOf(lost.length > 0 ? lost : late) }
      : {}),
  };
  const since = 'since' in evidence ? `, since ${evidence.since}` : '';
  const results = 'results' in evidence ? ` Results of its attempts: ${evidence.results}.` : '';
  switch (health) {
    case 'healthy':
      return {
        id: 'notification',
        status: 'pass',
        message: `Healthy: Apple delivered every notification from ${place} in ${period}. That proves that a server answered, not what it made of them.`,
        evidence,
      };
    case 'late':
      return {
        id: 'notification',
        status: 'warn',
        message: `Late, not lost: Apple could not deliver ${count(late)} of ${period} from ${place} yet${since}, and tries again.${results}`,
        evidence,
      };
    case 'lost':
      return problemFinding(
        'notification',
        'notifications-failing',
        `Lost: Apple has given up ${count(lost)} of ${period} from ${place}${since}.${results}${
          late.length === 0 ? '' : ` Late, and tried again: ${count(late)}.`
        }`,
        { evidence },
      );
    case 'unknown':
      return {
        id: 'notification',
        status: 'skip',
        message: `Unknown: nothing tells how notifications from ${place} fare. ${whyUnknown(period, isPartial, fault, appleNow())}`,
        evidence,
      };
  }
}

function whyUnknown(period: string, isPartial: boolean, fault: Tally['fault'], now: number): string {
  if (fault === undefined && isPartial) return 'Apple lists more failures than could be read.';
  if (fault === undefined)
    return `Apple sent none in ${period}: there were no purchases, or there is no URL for them, or one for version 1, which Apple’s history leaves out. \`notification-test\` finds out whether there is a URL.`;
  const when = fault.waitMs === undefined ? '' : ` Come back at ${new Date(now + fault.waitMs).toISOString()}.`;
  return `Apple’s history could not be read (${fault.what}).${when}`;
}

/** Since when, and by which results. */
function factsOf(records: readonly SendRecord[]): Evidence {
  const dates = records.flatMap(({ firstAttempt }) => firstAttempt ?? []);
  const counts = new Map<string, number>();
  for (const result of records.flatMap(({ results }) => results)) counts.set(result, (counts.get(result) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
  return {
    ...(dates.length === 0 ? {} : { since: new Date(Math.min(...dates)).toISOString() }),
    ...(ranked.length === 0 ? {} : { results: ranked.map(([result, times]) => `${times} × ${result}`).join(', ') }),
  };
}
