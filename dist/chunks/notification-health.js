"use strict";
exports.id = 'notification-health';
exports.ids = ['notification-health'];
exports.modules = {

/***/ 37969:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notificationHealth: () => (/* binding */ notificationHealth)
});

// UNUSED EXPORTS: HEALTH

// EXTERNAL MODULE: ./build/findings/report.js
var report = __webpack_require__(85469);
// EXTERNAL MODULE: ./build/net/retry.js
var retry = __webpack_require__(62426);
// EXTERNAL MODULE: ./build/apple/call.js
var apple_call = __webpack_require__(66279);
// EXTERNAL MODULE: ./build/net/json-object.js
var json_object = __webpack_require__(90018);
// EXTERNAL MODULE: ./build/apple/notification.js
var notification = __webpack_require__(84876);
;// CONCATENATED MODULE: ./build/apple/history-page.js



const UNDOCUMENTED = 'undocumented result';
const DELIVERED = 'SUCCESS';
const MAX_TOKEN = 2000;
const MAX_TIME = 8.64e15;
function decodeHistoryPage(exchange, appleNow) {
    if (exchange.kind === 'failure') {
        const mayPass = !['aborted', 'tls', 'proxy', 'too-long', 'not-http'].includes(exchange.reason);
        const what = exchange.reason === 'aborted' ? 'the run was over before an answer came' : exchange.code;
        return { kind: 'unread', what, mayPass };
    }
    const { status, headers } = exchange;
    const json = (0,json_object/* parseObject */.l)(exchange.body);
    const history = status === 200 ? json?.['notificationHistory'] : undefined;
    if (Array.isArray(history)) {
        return {
            kind: 'page',
            records: history.map(decodeRecord),
            hasMore: json?.['hasMore'] === true,
            next: nextOf(json),
        };
    }
    const code = json?.['errorCode'];
    const what = `HTTP ${status}${typeof code === 'number' ? `, error ${code}` : ''}`;
    if (status === 429)
        return { kind: 'unread', what, mayPass: true, waitMs: (0,retry/* waitOf */.pE)(headers['retry-after'], appleNow) };
    return { kind: 'unread', what, mayPass: status === 401 || status >= 500 };
}
function nextOf(json) {
    const token = json?.['paginationToken'];
    const isUsable = typeof token === 'string' && token !== '' && token.length <= MAX_TOKEN && !/\p{Cs}/u.test(token);
    return isUsable ? token : undefined;
}
function decodeRecord(record) {
    const { sendAttempts, firstSendAttemptResult } = objectOf(record);
    const attempts = (Array.isArray(sendAttempts) ? sendAttempts : [])
        .filter((attempt) => attempt !== null && typeof attempt === 'object')
        .map(objectOf);
    const dates = attempts.flatMap(({ attemptDate: date }) => typeof date === 'number' && date > 0 && date <= MAX_TIME ? [date] : []);
    const results = attempts.map(({ sendAttemptResult }) => nameOf(sendAttemptResult));
    const first = results.length === 0 && firstSendAttemptResult !== undefined ? [nameOf(firstSendAttemptResult)] : [];
    return { results: [...results, ...first], firstAttempt: dates.length === 0 ? undefined : Math.min(...dates) };
}
function objectOf(value) {
    return value !== null && typeof value === 'object' ? value : {};
}
function nameOf(result) {
    return typeof result === 'string' && (result === DELIVERED || Object.hasOwn(notification/* UNDELIVERED */.A, result))
        ? result
        : UNDOCUMENTED;
}

;// CONCATENATED MODULE: ./build/apple/notification-health.js




const HEALTH = [
    ['lost', '\u00b7', 'lost'],
    ['late', '\u00b7', 'late'],
    ['unread', '\u00b7', 'unknown'],
    ['none', 'some', 'healthy'],
    ['none', 'none', 'unknown'],
    ['none', 'unread', 'unknown'],
];
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const SETTLED_AFTER_MS = 15 * MINUTE_MS;
const MOST_PAGES = 5;
const MAX_PAGE_BYTES = 2 * 1024 * 1024;
const REACH_DAYS = { production: 180, sandbox: 30 };
const MOST_ATTEMPTS = { production: 6, sandbox: 1 };
const RETRIES_END_MS = 7 * DAY_MS;
async function notificationHealth(question, world, session) {
    const { environment, days, appleNow } = question;
    const now = appleNow();
    const earliest = now - REACH_DAYS[environment] * DAY_MS + MINUTE_MS;
    const window = {
        startDate: Math.round(Math.max(now - days * DAY_MS, earliest)),
        endDate: Math.round(now - SETTLED_AFTER_MS),
    };
    const tally = await tallyFailures(question, JSON.stringify({ ...window, onlyFailures: true }), world, session);
    const failures = failuresOf(tally);
    const needsTraffic = HEALTH.some(([seen, traffic]) => seen === failures && traffic !== '\u00b7');
    const page = needsTraffic ? await askPage(question, JSON.stringify(window), undefined, world, session) : undefined;
    const traffic = page?.kind !== 'page' ? 'unread' : page.records.length > 0 ? 'some' : 'none';
    const health = HEALTH.find(([one, other]) => one === failures && [traffic, '\u00b7'].includes(other))?.[2] ?? 'unknown';
    return describe(question, health, tally, page?.kind === 'unread' ? page : tally.fault);
}
function failuresOf({ lost, late, isPartial }) {
    if (lost.length > 0)
        return 'lost';
    if (late.length > 0)
        return 'late';
    return isPartial ? 'unread' : 'none';
}
async function tallyFailures(question, body, world, session) {
    const lost = [];
    const late = [];
    let next;
    for (let count = 0; count < MOST_PAGES; count += 1) {
        const page = await askPage(question, body, next, world, session);
        if (page.kind === 'unread')
            return { lost, late, isPartial: true, fault: page };
        const failed = page.records.filter(({ results }) => !results.includes(DELIVERED));
        for (const record of failed)
            (isGivenUp(record, question) ? lost : late).push(record);
        if (!page.hasMore)
            return { lost, late, isPartial: false };
        if (page.next === undefined || page.next === next)
            break;
        next = page.next;
    }
    return { lost, late, isPartial: true };
}
function isGivenUp({ results, firstAttempt }, { environment, appleNow }) {
    if (results.length >= MOST_ATTEMPTS[environment])
        return true;
    return firstAttempt !== undefined && appleNow() - firstAttempt > RETRIES_END_MS;
}
async function askPage({ endpoint, bundleId, credentials, appleNow }, body, token, world, session) {
    const query = token === undefined ? '' : `?paginationToken=${encodeURIComponent(token)}`;
    const call = {
        method: 'POST',
        path: `/inApps/v1/notifications/history${query}`,
        body,
        maxBytes: MAX_PAGE_BYTES,
        unread: ['signedPayload'],
    };
    for (let repeated = 0;; repeated += 1) {
        if (session.signal.aborted || session.remaining() <= 0)
            return OVER;
        const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
        const send = await (0,apple_call/* signedSend */.j)(endpoint, credentials, bundleId, session.clockOffsetMs, bounds, world);
        const page = decodeHistoryPage(await send(call), appleNow());
        if (page.kind === 'page' || !page.mayPass || repeated >= session.retries)
            return page;
        const wait = page.waitMs ?? (0,retry/* jitter */.p$)(repeated, world.random());
        if (wait >= session.remaining())
            return page;
        await world.sleep(wait, session.signal);
    }
}
const OVER = { kind: 'unread', what: 'the time of the run was over', mayPass: false };
function describe({ environment, days, endpoint, appleNow }, health, { lost, late, isPartial }, fault) {
    const place = environment === 'production' ? 'production' : 'the sandbox';
    const period = days === 1 ? 'the last day' : `the last ${days} days`;
    const count = (records) => `${isPartial ? 'at least ' : ''}${records.length} notification${records.length === 1 ? '' : 's'}`;
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
            return (0,report/* problemFinding */.Lb)('notification', 'notifications-failing', `Lost: Apple has given up ${count(lost)} of ${period} from ${place}${since}.${results}${late.length === 0 ? '' : ` Late, and tried again: ${count(late)}.`}`, { evidence });
        case 'unknown':
            return {
                id: 'notification',
                status: 'skip',
                message: `Unknown: nothing tells how notifications from ${place} fare. ${whyUnknown(period, isPartial, fault, appleNow())}`,
                evidence,
            };
    }
}
function whyUnknown(period, isPartial, fault, now) {
    if (fault === undefined && isPartial)
        return 'Apple lists more failures than could be read.';
    if (fault === undefined)
        return `Apple sent none in ${period}: there were no purchases, or there is no URL for them, or one for version 1, which Apple\u2019s history leaves out. \`notification-test\` finds out whether there is a URL.`;
    const when = fault.waitMs === undefined ? '' : ` Come back at ${new Date(now + fault.waitMs).toISOString()}.`;
    return `Apple\u2019s history could not be read (${fault.what}).${when}`;
}
function factsOf(records) {
    const dates = records.flatMap(({ firstAttempt }) => firstAttempt ?? []);
    const counts = new Map();
    for (const result of records.flatMap(({ results }) => results))
        counts.set(result, (counts.get(result) ?? 0) + 1);
    const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
    return {
        ...(dates.length === 0 ? {} : { since: new Date(Math.min(...dates)).toISOString() }),
        ...(ranked.length === 0 ? {} : { results: ranked.map(([result, times]) => `${times} \u00d7 ${result}`).join(', ') }),
    };
}


/***/ })

};
;