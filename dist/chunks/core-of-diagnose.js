"use strict";
exports.id = 'core-of-diagnose';
exports.ids = ['core-of-diagnose'];
exports.modules = {

/***/ 66279:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signedSend)
/* harmony export */ });
/* harmony import */ var _world_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48086);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15894);


async function signedSend(endpoint, credentials, bundleId, clockOffsetMs, bounds, world) {
    const token = await (0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .signToken */ .z)(credentials, bundleId, world.now() + clockOffsetMs);
    world.secrets.keep(token);
    return ({ path, body, ...call }) => world.send({
        ...call,
        url: `${endpoint.url}${path}`,
        ...bounds,
        ...(bundleId === undefined ? {} : { subject: bundleId }),
        ...(body === undefined ? {} : { body }),
        headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            'user-agent': `iap-key/${_world_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
    });
}


/***/ }),

/***/ 76417:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outcomesOf),
/* harmony export */   i: () => (/* binding */ measuredDifference)
/* harmony export */ });
function outcomesOf(bundles) {
    return bundles.flatMap(({ production, sandbox }) => [production, sandbox].filter((outcome) => outcome !== undefined));
}
function measuredDifference(bundles) {
    const [smallest] = outcomesOf(bundles)
        .flatMap(({ attempts }) => attempts)
        .filter(({ answer }) => answer.kind !== 'foreign')
        .flatMap(({ clockDifferenceMs }) => clockDifferenceMs ?? [])
        .sort((a, b) => Math.abs(a) - Math.abs(b));
    return smallest;
}


/***/ }),

/***/ 33938:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ foreignRefusal)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);

function foreignRefusal({ headers, body }) {
    const challenge = [headers['www-authenticate'], headers['proxy-authenticate']].find(isForeignChallenge);
    if (challenge !== undefined)
        return `a 401 that is not Apple\u2019s: it asks for a login (${describe(challenge)}), as a proxy or a gateway does`;
    if (!isPage(headers['content-type'] ?? '', body))
        return undefined;
    return 'a 401 that is not Apple\u2019s: it is a page (HTML), as a proxy, a gateway or a captive portal shows one';
}
function isForeignChallenge(challenge) {
    if (challenge === undefined || challenge.trim() === '')
        return false;
    if (/\brealm\s*=/i.test(challenge) || LOGIN.test(challenge))
        return true;
    return !/^\s*Bearer\b/i.test(challenge);
}
const LOGIN = /(?:^|,)\s*(?:Basic|Digest|Negotiate|NTLM|Kerberos)\b/i;
function describe(challenge) {
    const scheme = LOGIN.exec(challenge)?.[0].replace(/^[,\s]+/, '') ?? /^\s*([\w-]+)/.exec(challenge)?.[1] ?? 'unknown';
    const realm = /\brealm\s*=\s*(?:"([^"]*)"|([^\s,"]+))/i.exec(challenge);
    const name = (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(realm?.[1] ?? realm?.[2] ?? '').replaceAll(/[^\x20-\x7e]/g, ''), 40);
    return name === '' ? (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(scheme, 20) : `${(0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(scheme, 20)}, \u201c${name}\u201d`;
}
function isPage(contentType, body) {
    return /html/i.test(contentType) || /^[\s\ufeff]*<[!?a-z]/i.test(body);
}


/***/ }),

/***/ 84876:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ UNDELIVERED),
/* harmony export */   h: () => (/* binding */ testNotification)
/* harmony export */ });
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85469);
/* harmony import */ var _net_json_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90018);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66279);



const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;
const MAX_HANDLE = 1000;
const UNDELIVERED = {
    TIMED_OUT: 'Your server did not answer Apple in time.',
    TLS_ISSUE: 'Apple could not make a trusted TLS connection to your server: look at its certificate and protocol.',
    CIRCULAR_REDIRECT: 'Your server redirects Apple in a circle.',
    NO_RESPONSE: 'Your server did not answer Apple at all.',
    SOCKET_ISSUE: 'The network connection from Apple to your server failed.',
    UNSUPPORTED_CHARSET: 'Your server answered in a character set that Apple does not support.',
    INVALID_RESPONSE: 'Your server gave an answer that Apple does not understand.',
    PREMATURE_CLOSE: 'Your server closed the connection before its answer was complete.',
    UNSUCCESSFUL_HTTP_RESPONSE_CODE: 'Your server answered with an HTTP status outside of 200 to 206.',
    OTHER: 'The delivery failed for a reason that Apple does not name.',
};
async function testNotification(question, world, session) {
    const { environment } = question;
    const requested = await call('POST', '/inApps/v1/notifications/test', question, world, session);
    const body = requested.kind === 'response' ? (0,_net_json_object_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .l)(requested.body) : undefined;
    if (body?.['errorCode'] === 4040007) {
        return (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)('notification', 'notification-url-missing', `No URL for server notifications is set for ${environment}.`);
    }
    const handle = body?.['testNotificationToken'];
    if (typeof handle !== 'string')
        return unconfirmed(environment, `Apple did not take the request for it (${describe(requested)}).`);
    if (handle.length > MAX_HANDLE || /\p{Cs}/u.test(handle))
        return unconfirmed(environment, 'Apple gave a handle for it that nothing can be asked with.');
    let latest = requested;
    for (let wait = FIRST_WAIT_MS; wait < session.remaining() && !session.signal.aborted; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
        await world.sleep(wait, session.signal);
        latest = await call('GET', `/inApps/v1/notifications/test/${encodeURIComponent(handle)}`, question, world, session);
        const result = latest.kind === 'response' && latest.status === 200 ? lastResult((0,_net_json_object_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .l)(latest.body)) : undefined;
        if (result !== undefined)
            return judge(environment, result);
    }
    return unconfirmed(environment, `Apple has not reported a result yet (last answer: ${describe(latest)}).`);
}
async function call(method, path, { endpoint, bundleId, credentials }, world, session) {
    const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
    const send = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .signedSend */ .j)(endpoint, credentials, bundleId, session.clockOffsetMs, bounds, world);
    return send({ method, path });
}
function lastResult(json) {
    const attempts = Array.isArray(json?.['sendAttempts']) ? json['sendAttempts'] : [];
    const results = attempts.flatMap((attempt) => {
        const { attemptDate, sendAttemptResult } = (attempt ?? {});
        const date = typeof attemptDate === 'number' ? attemptDate : 0;
        return typeof sendAttemptResult === 'string' ? [{ date, result: sendAttemptResult }] : [];
    });
    return results.sort((a, b) => b.date - a.date)[0]?.result;
}
function judge(environment, result) {
    if (result === 'SUCCESS')
        return {
            id: 'notification',
            status: 'pass',
            message: `A server answered at the URL that is set for ${environment}, and took the TEST notification. It does not prove that the server is yours, nor that it understood: Adapty\u2019s, for one, answers 200 to an unknown token too.`,
        };
    const sentence = Object.hasOwn(UNDELIVERED, result) ? UNDELIVERED[result] : undefined;
    if (sentence === undefined)
        return (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)('notification', 'notification-undelivered', `Apple reports a result that it does not document (${environment}).`);
    return (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)('notification', 'notification-undelivered', `${sentence} (${environment})`, {
        evidence: { sendAttemptResult: result },
    });
}
function unconfirmed(environment, reason) {
    return (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)('notification', 'notification-unconfirmed', `Whether the TEST notification arrives is not known for ${environment}: ${reason}`);
}
function describe(exchange) {
    if (exchange.kind === 'failure')
        return exchange.code;
    const code = (0,_net_json_object_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .l)(exchange.body)?.['errorCode'];
    return `HTTP ${exchange.status}${typeof code === 'number' ? `, error ${code}` : ''}`;
}


/***/ }),

/***/ 7039:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UG: () => (/* binding */ CLOCK_TOLERANCE_MS),
  Zr: () => (/* binding */ persist)
});

// UNUSED EXPORTS: stepAfter, stepAfterWait

// EXTERNAL MODULE: ./build/net/retry.js
var retry = __webpack_require__(62426);
// EXTERNAL MODULE: ./build/net/json-object.js
var json_object = __webpack_require__(90018);
// EXTERNAL MODULE: ./build/apple/foreign-refusal.js
var foreign_refusal = __webpack_require__(33938);
;// CONCATENATED MODULE: ./build/apple/answer.js



const TRANSACTION_NOT_FOUND = 4040010;
function decodeProbe(exchange, now) {
    return decode(exchange, now, ({ status }, json) => {
        if (status === 404 && json?.['errorCode'] === TRANSACTION_NOT_FOUND)
            return { kind: 'accepted' };
        if (status === 200 && typeof json?.['environment'] === 'string' && Array.isArray(json['data']))
            return { kind: 'accepted' };
        return isErrorOfApple(status, json) ? { kind: 'unconfirmed' } : undefined;
    });
}
const TOLD_BY_STATUS = [401, 407, 429];
function isErrorOfApple(status, json) {
    const { errorCode, errorMessage } = json ?? {};
    if (status < 400 || status > 499 || TOLD_BY_STATUS.includes(status))
        return false;
    if (!Number.isInteger(errorCode) || typeof errorMessage !== 'string')
        return false;
    return Math.floor(Number(errorCode) / 10_000) === status;
}
function decodeHistoryAnswer(exchange, now) {
    return decode(exchange, now, ({ status }, json) => status === 200 && Array.isArray(json?.['notificationHistory']) ? { kind: 'accepted' } : undefined);
}
function decode(exchange, now, recognize) {
    if (exchange.kind === 'failure')
        return { ...failureKind(exchange.reason, exchange.code), evidence: { failure: exchange.code } };
    const json = (0,json_object/* parseObject */.l)(exchange.body);
    const date = dateOf(exchange);
    const kind = recognize(exchange, json) ?? generalKind(exchange, json, date ?? now);
    return { ...kind, evidence: evidenceOf(exchange, json), ...(date === undefined ? {} : { date }) };
}
function failureKind(reason, code) {
    if (reason === 'too-long')
        return { kind: 'foreign', what: 'an answer of more than 64 KiB' };
    if (reason === 'not-http')
        return { kind: 'foreign', what: 'something that is not HTTP' };
    return { kind: 'unreachable', reason, code };
}
function generalKind(response, json, appleNow) {
    const { status, headers } = response;
    if (status === 401)
        return refusalKind(response);
    if (status === 407)
        return { kind: 'unreachable', reason: 'proxy', code: 'HTTP 407' };
    if (status === 429)
        return { kind: 'limited', waitMs: (0,retry/* waitOf */.pE)(headers['retry-after'], appleNow) };
    if (status >= 500)
        return { kind: 'unavailable', status };
    return { kind: 'foreign', what: describe(response, json) };
}
function refusalKind(response) {
    const what = (0,foreign_refusal/* foreignRefusal */.v)(response);
    return what === undefined ? { kind: 'refused', body: refusalBody(response.body) } : { kind: 'foreign', what };
}
function refusalBody(body) {
    if (body.trim() === '')
        return 'empty';
    return /^\s*Unauthenticated\b/i.test(body) ? 'text' : 'other';
}
function describe({ status, headers }, json) {
    if (status >= 300 && status < 400) {
        const target = headers['location'] ?? '';
        return `a redirect (${status})${URL.canParse(target) ? ` to ${answer_short(new URL(target).host)}` : ''}`;
    }
    if (typeof json?.['errorCode'] === 'number')
        return `HTTP ${status} with the error code ${json['errorCode']}, which this request does not document`;
    if (json !== undefined)
        return `HTTP ${status} with JSON that Apple does not document`;
    const type = answer_short((headers['content-type'] ?? '').replace(/;.*/s, '').trim());
    return `HTTP ${status} with ${type === '' ? 'an unknown content' : `the content type ${type}`}`;
}
function dateOf({ headers }) {
    return (0,retry/* parseHttpDate */.m6)(headers['date'] ?? '');
}
const REQUEST_ID = /Request[ _-]?ID["']?\s*[:=]\s*["']?([A-Za-z0-9](?:[\w.:+/=-]*\w)?)/i;
const REQUEST_ID_HEADERS = ['x-request-id', 'x-apple-request-uuid', 'x-apple-jingle-correlation-key'];
function requestIdOf({ headers, body }) {
    const [named] = REQUEST_ID_HEADERS.flatMap((name) => headers[name] ?? []);
    return REQUEST_ID.exec(body)?.[1] ?? named;
}
function evidenceOf(response, json) {
    const { status, headers, body } = response;
    const requestId = requestIdOf(response);
    const errorCode = json?.['errorCode'];
    return {
        status,
        ...(Number.isSafeInteger(errorCode) ? { errorCode: Number(errorCode) } : {}),
        ...(requestId === undefined ? {} : { requestId: answer_short(requestId) }),
        ...(headers['content-type'] === undefined ? {} : { contentType: answer_short(headers['content-type']) }),
        bodyBytes: Buffer.byteLength(body),
        ...(headers['server'] === undefined ? {} : { server: answer_short(headers['server']) }),
    };
}
function answer_short(text) {
    return text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 80);
}

// EXTERNAL MODULE: ./build/apple/call.js
var call = __webpack_require__(66279);
;// CONCATENATED MODULE: ./build/apple/ask.js


const NO_TRANSACTION = '1';
async function askOnce({ endpoint, bundleId, credentials }, world, { clockOffsetMs, ...bounds }) {
    const send = await (0,call/* signedSend */.j)(endpoint, credentials, bundleId, clockOffsetMs, bounds, world);
    const at = world.now();
    const sent = world.elapsed();
    const probed = await send({ method: 'GET', path: `/inApps/v1/subscriptions/${NO_TRANSACTION}` });
    const roundTrip = world.elapsed() - sent;
    const first = decodeProbe(probed, at);
    return {
        answer: first.kind === 'unconfirmed' ? await ask_confirm(send, first.date ?? world.now() + clockOffsetMs, at) : first,
        clockDifferenceMs: first.date === undefined ? undefined : at + roundTrip / 2 - (first.date + 500),
        at,
    };
}
async function ask_confirm(send, appleNow, at) {
    const end = appleNow - 60_000;
    const body = JSON.stringify({ startDate: end - 1000, endDate: end });
    return decodeHistoryAnswer(await send({ method: 'POST', path: '/inApps/v1/notifications/history', body }), at);
}

// EXTERNAL MODULE: ./build/apple/standing.js
var apple_standing = __webpack_require__(94359);
;// CONCATENATED MODULE: ./build/apple/persist.js



const CLOCK_TOLERANCE_MS = 30_000;
const NOTHING = {
    attempts: [],
    isAppleTime: false,
    clock: undefined,
    repeated: 0,
    refusals: 0,
};
function stepAfter(before, attempt, moment) {
    const { answer, clockDifferenceMs = 0 } = attempt;
    const previous = before.attempts.at(-1);
    if (isCutShort(answer) && previous !== undefined && previous.answer.kind !== 'refused' && !(0,apple_standing/* isClockSuspected */.Fb)(before))
        return { kind: 'settled', progress: before, last: previous };
    const isRefused = answer.kind === 'refused';
    const progress = {
        ...before,
        attempts: [...before.attempts, attempt],
        clock: clockAfter(before, answer),
        refusals: before.refusals + (isRefused ? 1 : 0),
    };
    const mayBeTheClock = !before.isAppleTime && before.clockOffsetMs === 0;
    if (isRefused && mayBeTheClock && Math.abs(clockDifferenceMs) > CLOCK_TOLERANCE_MS)
        return {
            kind: 'ask',
            progress: { ...progress, refusals: 0, isAppleTime: true, clockOffsetMs: -clockDifferenceMs },
        };
    const settled = { kind: 'settled', progress, last: attempt };
    if (!mayAskAgain(progress, answer, moment))
        return settled;
    if (isRefused && moment.isHeld)
        return { ...settled, isHeld: true };
    const asked = answer.kind === 'limited' ? answer.waitMs : undefined;
    const milliseconds = asked ?? (0,retry/* jitter */.p$)(progress.repeated, moment.random);
    if (milliseconds >= moment.remaining)
        return settled;
    return { kind: 'wait', progress, last: attempt, milliseconds, endsWithPeer: isRefused && !moment.isPeerAccepted };
}
function stepAfterWait(progress, last, moment) {
    return mayAskAgain(progress, last.answer, moment)
        ? { kind: 'ask', progress: { ...progress, repeated: progress.repeated + 1 } }
        : { kind: 'settled', progress, last };
}
function clockAfter({ isAppleTime, clock }, { kind }) {
    if (!isAppleTime)
        return clock;
    if (kind === 'refused')
        return 'cleared';
    return kind === 'accepted' && clock === undefined ? 'cause' : clock;
}
function mayAskAgain({ repeated }, answer, { isOver, isPeerAccepted, retries }) {
    const allowed = answer.kind === 'refused' && isPeerAccepted ? Math.min(1, retries) : retries;
    return mayChange(answer) && repeated < allowed && !isOver;
}
async function persist(question, world, session, { peerAccepted, holds }, held) {
    const moment = (answer) => ({
        isOver: session.signal.aborted,
        isPeerAccepted: peerAccepted.aborted,
        isHeld: answer?.kind === 'refused' && holds(),
        retries: session.retries,
        remaining: session.remaining(),
        random: world.random(),
    });
    if (held === undefined && (session.signal.aborted || session.remaining() <= 0))
        return unasked(question, world);
    let step = held === undefined
        ? { kind: 'ask', progress: { ...NOTHING, clockOffsetMs: session.clockOffsetMs } }
        : goOn(held, moment());
    while (step.kind !== 'settled') {
        const { progress } = step;
        if (step.kind === 'wait') {
            const ends = step.endsWithPeer ? AbortSignal.any([session.signal, peerAccepted]) : session.signal;
            await world.sleep(step.milliseconds, ends);
            step = stepAfterWait(progress, step.last, moment());
            continue;
        }
        const limit = Math.min(session.attemptLimit, session.remaining());
        const bounds = { clockOffsetMs: progress.clockOffsetMs, signal: session.signal, limit };
        const attempt = await askOnce(question, world, bounds);
        const isTooLate = progress.attempts.length === 0 && limit < session.attemptLimit / 2 && isOutOfTime(attempt.answer);
        step = stepAfter(progress, isTooLate ? { ...attempt, answer: UNASKED } : attempt, moment(attempt.answer));
        if (step.progress.clock === 'cause')
            session.clockOffsetMs = step.progress.clockOffsetMs;
    }
    return outcomeOf(question, step, session.retries);
}
const UNASKED = { kind: 'unasked', evidence: {} };
function unasked(question, world) {
    const last = { answer: UNASKED, clockDifferenceMs: undefined, at: world.now() };
    return { question, attempts: [], last, standing: 'open' };
}
function goOn(held, moment) {
    const last = held.attempts.at(-1);
    return last === undefined ? { kind: 'ask', progress: held } : stepAfterWait(held, last, moment);
}
function outcomeOf(question, step, retries) {
    const { progress, isHeld } = step;
    const standing = isHeld ? 'open' : (0,apple_standing/* standingOf */.YP)(progress, retries);
    const refusal = progress.attempts.findLast(({ answer }) => answer.kind === 'refused');
    const last = standing === 'refused' && refusal !== undefined ? refusal : step.last;
    const { answer } = last;
    return {
        question,
        attempts: progress.attempts,
        last,
        standing,
        ...(isHeld ? { held: progress } : {}),
        ...(progress.clock === undefined ? {} : { clock: progress.clock }),
        ...(answer.kind === 'limited' && answer.waitMs !== undefined ? { comeBackInMs: answer.waitMs } : {}),
    };
}
function isCutShort(answer) {
    return answer.kind === 'unreachable' && answer.reason === 'aborted';
}
function isOutOfTime(answer) {
    return answer.kind === 'unreachable' && (answer.reason === 'aborted' || answer.reason === 'timeout');
}
function mayChange(answer) {
    if (answer.kind === 'unreachable')
        return answer.reason !== 'tls' && answer.reason !== 'proxy' && answer.reason !== 'aborted';
    return answer.kind === 'refused' || answer.kind === 'limited' || answer.kind === 'unavailable';
}


/***/ }),

/***/ 94359:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ isClockSuspected),
/* harmony export */   YP: () => (/* binding */ standingOf)
/* harmony export */ });
/* unused harmony export STANDING */
const STANDING = [
    ['yes', '\u00b7', '\u00b7', '\u00b7', 'accepted'],
    ['no', 'none', '\u00b7', '\u00b7', 'open'],
    ['no', '\u00b7', 'suspected', '\u00b7', 'open'],
    ['no', 'more', '\u00b7', '\u00b7', 'refused'],
    ['no', 'one', '\u00b7', '0', 'refused'],
    ['no', 'one', '\u00b7', '\u00b7', 'open'],
];
function standingOf(trail, retries) {
    const seen = {
        accepted: trail.attempts.at(-1)?.answer.kind === 'accepted' ? 'yes' : 'no',
        refusals: trail.refusals > 1 ? 'more' : trail.refusals === 1 ? 'one' : 'none',
        clock: isClockSuspected(trail) ? 'suspected' : '\u00b7',
        retries: retries === 0 ? '0' : '\u00b7',
    };
    const fits = (cell, value) => cell === '\u00b7' || cell === value;
    const row = STANDING.find(([accepted, refusals, clock, left]) => fits(accepted, seen.accepted) &&
        fits(refusals, seen.refusals) &&
        fits(clock, seen.clock) &&
        fits(left, seen.retries));
    return row?.[4] ?? 'open';
}
function isClockSuspected({ isAppleTime, clock }) {
    return isAppleTime && clock === undefined;
}


/***/ }),

/***/ 15894:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ signToken)
/* harmony export */ });
/* harmony import */ var jws__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33324);

const BACKDATED_SECONDS = 60;
const LIFETIME_SECONDS = 300;
async function signToken({ key, keyId, issuerId }, bundleId, now) {
    const seconds = Math.floor(now / 1000);
    const payload = {
        bid: bundleId,
        iss: issuerId,
        iat: seconds - BACKDATED_SECONDS,
        exp: seconds + LIFETIME_SECONDS,
        aud: 'appstoreconnect-v1',
    };
    const token = jws__WEBPACK_IMPORTED_MODULE_0__.sign({
        header: { alg: 'ES256', kid: keyId, typ: 'JWT' },
        payload,
        privateKey: asJws(key.privateKey),
    });
    if (!jws__WEBPACK_IMPORTED_MODULE_0__.verify(token, 'ES256', asJws(key.publicKey)))
        throw new Error('the signature does not verify');
    return token;
}
function asJws(key) {
    return key;
}


/***/ }),

/***/ 32679:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __webpack_require__(64683);
// EXTERNAL MODULE: ./build/findings/report.js
var findings_report = __webpack_require__(85469);
// EXTERNAL MODULE: ./build/net/failure-words.js
var failure_words = __webpack_require__(85318);
// EXTERNAL MODULE: ./build/apple/clock.js
var clock = __webpack_require__(76417);
;// CONCATENATED MODULE: ./build/apple/describe.js

function describeAnswer(outcome, endedBy) {
    const { question, attempts, last, standing, comeBackInMs } = outcome;
    const { answer } = last;
    const host = new URL(question.endpoint.url).host;
    const times = attempts.length === 1 ? '' : `, at attempt ${attempts.length}`;
    switch (answer.kind) {
        case 'accepted':
            return `Accepted${times}: ${host} gave an answer that only an authenticated caller gets.`;
        case 'refused':
            if (standing === 'refused')
                return `${host} refused ${countRefusals(outcome)} (401).`;
            return `${host} refused ${countRefusals(outcome)} (401), and ${endedBy === undefined ? 'there was no time left' : `the run ${over(endedBy)}`} before it could be asked again. ${PROVES_NOTHING}`;
        case 'limited':
            return comeBackInMs === undefined
                ? `${host} answers that there were too many requests (429)${times}.`
                : `${host} answers that there were too many requests (429). Come back at ${new Date((answer.date ?? last.at) + comeBackInMs).toISOString()}.`;
        case 'unavailable':
            return `${host} answers with a server error (${answer.status})${times}.`;
        case 'foreign':
            return `In the place of Apple\u2019s answer came ${answer.what}, from ${host}.`;
        case 'unconfirmed':
            return `${host} found fault with the question, so nothing is known about the key.`;
        case 'unasked':
            return `${host} was not asked for this app before the run ${over(endedBy ?? 'timeout')}.`;
        case 'unreachable':
            if (answer.reason !== 'aborted')
                return `${failure_words/* FAILED */.Wk[answer.reason](host, answer.code)} (${answer.code})${times}.`;
            return isAfterRefusal(outcome)
                ? `${host} refused ${countRefusals(outcome)} (401), and had not answered the next one when the run ${over(endedBy ?? 'interruption')}. ${PROVES_NOTHING}`
                : `${host} had not answered when the run ${over(endedBy ?? 'interruption')}.`;
    }
}
function over(endedBy) {
    return endedBy === 'interruption' ? `was interrupted, and ${failure_words/* ENDED */.hV[endedBy]}` : failure_words/* ENDED */.hV[endedBy];
}
const PROVES_NOTHING = 'One refusal alone proves nothing.';
function isAfterRefusal({ attempts }) {
    return attempts.at(-2)?.answer.kind === 'refused';
}
function countRefusals({ attempts }) {
    const count = attempts.filter(({ answer }) => answer.kind === 'refused').length;
    return count === 1 ? 'a freshly signed token' : `${count} freshly signed tokens`;
}

// EXTERNAL MODULE: ./build/apple/persist.js + 2 modules
var persist = __webpack_require__(7039);
;// CONCATENATED MODULE: ./build/apple/other-spellings.js
const IN_KEY_ID = [
    ['O', '0'],
    ['I', '1'],
];
const IN_ISSUER_ID = [
    ['b', '8'],
    ['b', '6'],
];
const MOST = 3;
function spellingsOfKeyId(keyId) {
    return spellings(keyId, IN_KEY_ID);
}
function spellingsOfIssuerId(issuerId) {
    return spellings(issuerId.toLowerCase(), IN_ISSUER_ID);
}
function looksLike(keyId, other) {
    const fold = (text) => PAIRS.reduce((folded, [letter, digit]) => folded.replaceAll(letter, digit), text);
    return keyId !== other && fold(keyId.toUpperCase()) === fold(other.toUpperCase());
}
const PAIRS = [
    ...IN_KEY_ID,
    ['L', '1'],
    ['Q', '0'],
    ['S', '5'],
    ['B', '8'],
    ['Z', '2'],
    ['G', '6'],
];
function spellings(text, pairs) {
    const swaps = pairs.flatMap(([letter, digit]) => [[letter, digit], [digit, letter]]);
    const whole = swaps.map(([from, to]) => text.replaceAll(from, to));
    const single = swaps.flatMap(([from, to]) => [...text].flatMap((character, place) => character === from ? [text.slice(0, place) + to + text.slice(place + 1)] : []));
    return [...new Set([...whole, ...single])].filter((spelling) => spelling !== text).slice(0, MOST);
}

;// CONCATENATED MODULE: ./build/apple/suspects.js


const LIKELIER = {
    text: 'key',
    empty: 'app',
    other: undefined,
};
const BODY_WEIGHT = 11;
const CANDIDATES = [
    {
        blames: 'app',
        cause: 'The app has never been released',
        next: 'Set environment to auto: the sandbox accepts a good key for such an app.',
        weigh: ({ isSandboxKnown }) => [
            isSandboxKnown ? 0 : 8,
            'production refuses apps before their first release, and the sandbox gave no verdict',
        ],
    },
    {
        blames: 'key',
        cause: 'The key is of another kind (App Store Connect API, APNs, Sign in with Apple)',
        next: `Make sure that the key is listed in ${problems/* IN_APP_PURCHASE_PAGE */.m}; if it is not, generate one there.`,
        weigh: ({ fileName, family }) => {
            if (fileName === 'auth-key')
                return [9, 'its file is named AuthKey_\u2026, as other kinds are'];
            return family === 'other'
                ? [1, 'App Store Connect does not know it, but it may be an APNs key']
                : [3, 'all kinds look alike'];
        },
    },
    {
        blames: 'key',
        cause: 'The Key ID belongs to another key',
        next: `Look it up under Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
        weigh: ({ fileName }) => {
            if (fileName === 'other-key-id')
                return [10, 'the file name has another Key ID'];
            return fileName === 'same-key-id'
                ? [2, 'the file name has the same Key ID, which speaks against it']
                : [7, 'nothing local ties the Key ID to the key'];
        },
    },
    {
        blames: 'key',
        cause: 'The Key ID has a character that looks like another one',
        next: ({ keyId, fileKeyId }) => {
            const spellings = fileKeyId !== undefined && looksLike(keyId, fileKeyId) ? [fileKeyId] : spellingsOfKeyId(keyId);
            return `Compare it character by character; it may be ${listOf(spellings)}.`;
        },
        weigh: ({ fileKeyId, keyId, fileName }) => {
            if (fileKeyId !== undefined && looksLike(keyId, fileKeyId))
                return [10.5, 'the file name spells it otherwise'];
            return fileName === 'same-key-id' || spellingsOfKeyId(keyId).length === 0
                ? [0, '']
                : [4.5, 'O and 0, or I and 1, are mistaken for each other when it is copied by hand'];
        },
    },
    {
        blames: 'key',
        cause: 'The key was revoked',
        next: `See if it is Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
        weigh: () => [6, 'a revoked key looks right in every local check; it stays listed for 30 days'],
    },
    {
        blames: 'key',
        cause: 'The Issuer ID is of another account',
        next: `Copy it from the top of ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
        weigh: () => [5, 'it has the right form, and its value cannot be checked locally'],
    },
    {
        blames: 'key',
        cause: 'The Issuer ID has a character that looks like another one',
        next: ({ issuerId }) => `Copy it instead of typing it; it may be ${listOf(spellingsOfIssuerId(issuerId))}.`,
        weigh: ({ issuerId }) => spellingsOfIssuerId(issuerId).length === 0
            ? [0, '']
            : [0.5, 'b, 6 and 8 are mistaken for each other when it is copied by hand'],
    },
    {
        blames: 'key',
        cause: 'The key file was recreated from pasted text, or converted',
        next: 'Use the .p8 file itself, as it was downloaded from App Store Connect.',
        weigh: ({ shape }) => {
            if (shape === 'apple')
                return [0, ''];
            return shape === 'minimal'
                ? [
                    5.5,
                    'it lacks the public half that Apple puts into it, without which no local check finds a changed character',
                ]
                : [3.5, 'it does not have the form in which Apple issues keys'];
        },
    },
    {
        blames: 'key',
        cause: 'The clock of this machine is off',
        next: 'Synchronize the clock of the machine (NTP).',
        weigh: ({ isClockKnown }) => [isClockKnown ? 0 : 4, 'no answer told Apple\u2019s time, so it could not be compared'],
    },
    {
        blames: 'app',
        cause: 'The bundle ID is misspelt, or of an app in another account',
        next: 'Compare the bundle ID with App Store Connect \u203a App Information, capitals included.',
        weigh: ({ bundleId }) => /^[A-Z0-9]{10}\./.test(bundleId)
            ? [9, 'it begins with what looks like a Team ID, which is no part of a bundle ID']
            : [4, 'it has the right form, and capitals matter'],
    },
    {
        blames: 'key',
        cause: 'The key was made a few minutes ago',
        next: 'Run this again in some minutes.',
        weigh: ({ shape }) => shape === 'apple'
            ? [3, 'a new key may not be known everywhere yet']
            : [1, 'it was converted since, so it is not new'],
    },
];
function listOf(spellings) {
    return spellings.join(' or ');
}
function rankSuspects(evidence) {
    const likelier = LIKELIER[evidence.body];
    return CANDIDATES.filter(({ blames }) => blames === 'app' || !evidence.isKeyProven)
        .map(({ blames, cause, next, weigh }) => {
        const [weight, because] = weigh(evidence);
        return { cause, next, because, weight, rank: weight + (blames === likelier ? BODY_WEIGHT : 0) };
    })
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.rank - a.rank)
        .map(({ cause, next, because }) => ({
        cause,
        because,
        next: typeof next === 'string' ? next : next(evidence),
    }));
}

;// CONCATENATED MODULE: ./build/apple/team-key.js

const WHOSE_KEY = [
    ['app-store-connect', 'accepted', 'team-key', 'refused'],
    ['app-store-connect', 'not accepted', 'wrong-key-family', 'none'],
    ['other', 'accepted', 'none', 'goes on'],
    ['other', 'not accepted', 'none', 'none'],
    ['unknown', 'accepted', 'none', 'goes on, and says so'],
    ['unknown', 'not accepted', 'none', 'none'],
    ['not asked', 'accepted', 'none', 'goes on, and says so'],
    ['not asked', 'not accepted', 'none', 'none'],
];
function rowOf(family, isAccepted) {
    const accepted = isAccepted ? 'accepted' : 'not accepted';
    return WHOSE_KEY.find(([knows, was]) => knows === (family ?? 'not asked') && was === accepted);
}
function judgeTeamKey(family, outcomes) {
    const accepted = outcomes.filter(({ standing }) => standing === 'accepted');
    if (rowOf(family, accepted.length > 0)?.[2] !== 'team-key')
        return [];
    const isProduction = accepted.some(({ question }) => question.environment === 'production');
    return [
        (0,findings_report/* problemFinding */.Lb)(isProduction ? 'apple-production' : 'apple-sandbox', 'team-key', 'Apple accepts the key for in-app purchases, and the App Store Connect API knows it as its own: whoever holds it has rights over the whole account.'),
    ];
}
function pushOf(family) {
    return rowOf(family, true)?.[3] ?? 'goes on, and says so';
}

;// CONCATENATED MODULE: ./build/apple/diagnose.js








function surveyOf(bundles) {
    const passing = bundles.filter(({ production, sandbox }) => seen(production) === '\u2713' || seen(sandbox) === '\u2713');
    return { difference: (0,clock/* measuredDifference */.i)(bundles), passing: passing.map(({ bundleId }) => bundleId) };
}
const VERDICTS = [
    ['\u2713', '\u2713', { auto: 'pass', production: 'pass', sandbox: 'pass', both: 'pass' }],
    ['\u2713', '\u2717', { auto: 'pass', production: 'pass', sandbox: 'fail', both: 'fail' }],
    ['\u2717', '\u2713', { auto: 'pass', production: 'fail', sandbox: 'pass', both: 'fail' }],
    ['\u2717', '\u2717', { auto: 'fail', production: 'fail', sandbox: 'fail', both: 'fail' }],
    ['\u2713', '?', { auto: 'pass', production: 'pass', sandbox: 'inconclusive', both: 'inconclusive' }],
    ['?', '\u2713', { auto: 'pass', production: 'inconclusive', sandbox: 'pass', both: 'inconclusive' }],
    ['\u2717', '?', { auto: 'inconclusive', production: 'fail', sandbox: 'inconclusive', both: 'fail' }],
    ['?', '\u2717', { auto: 'inconclusive', production: 'inconclusive', sandbox: 'fail', both: 'fail' }],
    ['?', '?', { auto: 'inconclusive', production: 'inconclusive', sandbox: 'inconclusive', both: 'inconclusive' }],
];
function diagnose(given) {
    const observations = { ...given, ...surveyOf(given.bundles) };
    const judged = observations.bundles.map((bundle) => ({ bundle, result: judgeBundle(bundle, observations.mode) }));
    const bundles = judged.map(({ result }) => result);
    const subjectOf = (bundleId) => (bundles.length > 1 ? { subject: bundleId } : {});
    const findingsOf = (environment) => judged.flatMap(({ bundle, result }) => {
        const finding = judgeEnvironment(environment, bundle, result.result, observations);
        return finding === undefined ? [] : [{ ...finding, ...subjectOf(bundle.bundleId) }];
    });
    return {
        bundles,
        findings: [
            judgeClock(observations),
            ...findingsOf('production'),
            ...findingsOf('sandbox'),
            ...judgeTeamKey(observations.family, (0,clock/* outcomesOf */.R)(observations.bundles)),
        ],
    };
}
const SEEN = { accepted: '\u2713', refused: '\u2717', open: '?' };
const seen = (outcome) => SEEN[outcome?.standing ?? 'open'];
const ANSWERS = { '\u2713': 'accepted', '\u2717': 'refused', '?': 'inconclusive' };
function judgeBundle({ bundleId, production, sandbox }, mode) {
    const row = VERDICTS.find(([first, second]) => first === seen(production) && second === seen(sandbox));
    return {
        bundleId,
        result: row?.[2][mode] ?? 'inconclusive',
        production: production === undefined ? 'not-asked' : ANSWERS[seen(production)],
        sandbox: sandbox === undefined ? 'not-asked' : ANSWERS[seen(sandbox)],
    };
}
const CHECK_OF = { production: 'apple-production', sandbox: 'apple-sandbox' };
const OTHER = { production: 'sandbox', sandbox: 'production' };
const LONE_REFUSAL = { production: 'app-not-live', sandbox: 'sandbox-refused' };
const NO_VERDICT = {
    limited: 'apple-rate-limited',
    unavailable: 'apple-unavailable',
    unreachable: 'apple-unreachable',
    foreign: 'apple-unexpected',
    unconfirmed: 'apple-unexpected',
    refused: 'not-asked-in-time',
    unasked: 'not-asked-in-time',
};
function judgeEnvironment(environment, bundle, verdict, observations) {
    const outcome = bundle[environment];
    const id = CHECK_OF[environment];
    if (outcome === undefined)
        return undefined;
    const { answer } = outcome.last;
    const message = describeAnswer(outcome, observations.endedBy);
    const evidence = evidenceOf(outcome);
    if (answer.kind === 'accepted') {
        const wasRefused = outcome.clock !== 'cause' && outcome.attempts.some((attempt) => attempt.answer.kind === 'refused');
        return wasRefused
            ? (0,findings_report/* problemFinding */.Lb)(id, 'apple-flaky', message, { evidence })
            : { id, status: 'pass', message, evidence };
    }
    if (answer.kind === 'refused' && outcome.standing === 'refused') {
        const status = verdict === 'fail' ? 'fail' : 'warn';
        return explainRefusal(environment, bundle, { outcome, body: answer.body }, observations, (problem, words, more) => (0,findings_report/* problemFinding */.Lb)(id, problem, words === undefined ? message : `${message} ${words}`, { evidence, status, ...more }));
    }
    return (0,findings_report/* problemFinding */.Lb)(id, NO_VERDICT[answer.kind], message, {
        evidence,
        status: verdict === 'pass' ? 'warn' : 'inconclusive',
        ...hintFor(outcome, observations.endedBy),
    });
}
function hintFor(outcome, endedBy) {
    const { answer } = outcome.last;
    const atProxy = answer.kind === 'unreachable' ? (0,failure_words/* proxyHint */.CJ)(answer.code) : undefined;
    if (atProxy !== undefined)
        return { hint: atProxy };
    const isCutOff = answer.kind === 'unreachable' ? answer.reason === 'aborted' : NO_VERDICT_FOR_TIME.has(answer.kind);
    if (!isCutOff)
        return {};
    if (endedBy === 'interruption')
        return { hint: 'The run was interrupted. Run the job again, and let it end by itself.' };
    return isAfterRefusal(outcome) ? { hint: problems/* PROBLEMS */.D['not-asked-in-time'].next } : {};
}
const NO_VERDICT_FOR_TIME = new Set(['refused', 'unasked']);
function explainRefusal(environment, bundle, { outcome, body }, { family, local, difference, passing: all }, explain) {
    const other = seen(bundle[OTHER[environment]]);
    if (other === '\u2713')
        return explain(LONE_REFUSAL[environment]);
    const passing = findPassing(bundle.bundleId, all);
    if (passing !== undefined && (other === '\u2717' || environment === 'sandbox'))
        return explain('wrong-bundle-id', describePassing(bundle.bundleId, passing));
    if (family === 'app-store-connect')
        return explain('wrong-key-family', 'The App Store Connect API knows the key as its own.');
    const { keyId, issuerId } = outcome.question.credentials;
    const suspects = rankSuspects({
        ...local,
        family,
        keyId,
        issuerId,
        bundleId: bundle.bundleId,
        body,
        isClockKnown: outcome.clock !== undefined || difference !== undefined,
        isSandboxKnown: seen(bundle.sandbox) !== '?',
        isKeyProven: passing !== undefined,
    });
    const [lead] = suspects;
    if (passing !== undefined)
        return explain('apple-refused', `${describePassing(bundle.bundleId, passing)} So the key is good.`, { suspects });
    return explain('apple-refused', `Apple does not say why, and the causes below cannot be told apart from here.${HINTED[body]}`, { suspects, ...(body === 'empty' && lead !== undefined ? { hint: lead.next } : {}) });
}
const HINTED = {
    text: ' The form of the answer (text) was seen where the token itself was bad: the key, its IDs or the clock. That is a likelihood and no proof.',
    empty: ' The form of the answer (empty) was seen where the token was good and the app had no access: never released, or another bundle ID. That is a likelihood and no proof.',
    other: '',
};
function findPassing(refused, passing) {
    return passing.find((bundleId) => bundleId.toLowerCase() === refused.toLowerCase()) ?? passing[0];
}
function describePassing(refused, passing) {
    if (refused.toLowerCase() === passing.toLowerCase())
        return `It differs from ${passing}, which Apple accepts, by capitals only.`;
    return `Apple accepts the same key for ${passing}.`;
}
function evidenceOf({ question, attempts, last }) {
    return {
        host: new URL(question.endpoint.url).host,
        ...last.answer.evidence,
        attempts: attempts.length,
        time: new Date(last.at).toISOString(),
        ...(last.clockDifferenceMs === undefined
            ? {}
            : { clockDifferenceSeconds: Math.round(last.clockDifferenceMs / 1000) }),
    };
}
function judgeClock({ bundles, difference }) {
    const outcomes = (0,clock/* outcomesOf */.R)(bundles);
    if (difference === undefined)
        return { id: 'clock', status: 'skip', message: 'No answer told Apple\u2019s time.' };
    const seconds = Math.round(difference / 1000);
    const evidence = { clockDifferenceSeconds: seconds };
    const words = `This machine\u2019s clock is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple\u2019s`;
    if (outcomes.some(({ clock }) => clock === 'cause')) {
        return (0,findings_report/* problemFinding */.Lb)('clock', 'clock-skew', `${words}. A token signed by it was refused; signed by Apple\u2019s time, it was accepted.`, { evidence });
    }
    if (Math.abs(difference) <= persist/* CLOCK_TOLERANCE_MS */.UG) {
        return { id: 'clock', status: 'pass', message: seconds === 0 ? 'It agrees with Apple\u2019s.' : `${words}.`, evidence };
    }
    return (0,findings_report/* problemFinding */.Lb)('clock', 'clock-drift', `${words}${driftEffect(outcomes)}`, { evidence });
}
function driftEffect(outcomes) {
    if (outcomes.some(({ clock }) => clock === 'cleared'))
        return ', but that is not why the key was refused: a token signed by Apple\u2019s time was refused too.';
    const kinds = outcomes.map(({ last }) => last.answer.kind);
    return kinds.includes('accepted')
        ? '; the tokens were good all the same.'
        : '. Whether that matters is not known: no token signed by Apple\u2019s time got a verdict.';
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./build/apple/estate.js
const PILOTS = 3;
function openEstate() {
    return { isAccepted: false, refusedForGood: 0, pilots: new Set() };
}
function holds({ isAccepted, refusedForGood, pilots }, bundleId) {
    if (isAccepted)
        return false;
    if (refusedForGood >= PILOTS)
        return true;
    if (pilots.size < PILOTS)
        pilots.add(bundleId);
    return !pilots.has(bundleId);
}
function isLost({ isAccepted, refusedForGood }) {
    return !isAccepted && refusedForGood >= PILOTS;
}

// EXTERNAL MODULE: ./build/apple/standing.js
var standing = __webpack_require__(94359);
;// CONCATENATED MODULE: ./build/apple/interview.js





const ENVIRONMENTS_OF = {
    auto: ['production', 'sandbox'],
    both: ['production', 'sandbox'],
    production: ['production'],
    sandbox: ['sandbox'],
};
async function interview(settings, bundleIds, credentials, world, session) {
    const estate = openEstate();
    const apps = bundleIds.map((bundleId) => ({ bundleId, outcomes: {}, crashes: [], accepted: new AbortController() }));
    const limit = (0,p_limit/* default */.A)(settings.concurrency);
    const tell = () => world.progress?.({ doing: 'Asking Apple', done: apps.filter(isSettled).length, total: apps.length });
    tell();
    let round = apps;
    do {
        estate.pilots.clear();
        await limit.map(round, async (app) => {
            await askFor(app, settings, credentials, world, session, estate);
            tell();
        });
        round = apps.filter(isHeld);
    } while (round.length > 0 && !isLost(estate) && !session.signal.aborted);
    return apps.map((app) => outcomeOf(app, isLost(estate)));
}
async function askFor(app, settings, credentials, world, session, estate) {
    const { bundleId, outcomes, crashes, accepted } = app;
    const company = { peerAccepted: accepted.signal, holds: () => holds(estate, bundleId) };
    const ask = async (environment, bounds) => {
        const before = outcomes[environment];
        if (before !== undefined && before.held === undefined)
            return;
        const question = { environment, endpoint: settings.endpoints[environment], bundleId, credentials };
        const outcome = await (0,defect/* guard */.ah)(() => (0,persist/* persist */.Zr)(question, world, bounds, company, before?.held), (cause) => void crashes.push({ environment, cause }));
        if (outcome === undefined) {
            delete outcomes[environment];
            return;
        }
        outcomes[environment] = outcome;
        if (outcome.standing !== 'accepted')
            return;
        accepted.abort();
        estate.isAccepted = true;
    };
    const environments = ENVIRONMENTS_OF[settings.environment];
    await Promise.all(environments.map((environment) => ask(environment, session)));
    const [only] = environments;
    if (settings.diagnose && environments.length === 1 && only !== undefined && isRefused(outcomes[only]))
        await ask(interview_OTHER[only], { ...session, retries: Math.min(1, session.retries) });
    const asked = Object.values(outcomes);
    if (asked.length > 0 && asked.every(({ standing }) => standing === 'refused'))
        estate.refusedForGood += 1;
}
const interview_OTHER = { production: 'sandbox', sandbox: 'production' };
const isRefused = (outcome) => outcome?.standing === 'refused' || outcome?.held !== undefined;
const isHeld = ({ outcomes }) => Object.values(outcomes).some(({ held }) => held !== undefined);
const isSettled = (app) => Object.keys(app.outcomes).length + app.crashes.length > 0 && !isHeld(app);
function outcomeOf({ bundleId, outcomes, crashes }, isKeyLost) {
    const settled = Object.entries(outcomes).map(([environment, { held, ...outcome }]) => [
        environment,
        held !== undefined && isKeyLost ? { ...outcome, standing: (0,standing/* standingOf */.YP)(held, 0) } : outcome,
    ]);
    return { bundleId, ...Object.fromEntries(settled), ...(crashes.length === 0 ? {} : { crashes }) };
}

// EXTERNAL MODULE: ./build/key/key-file-name.js
var key_file_name = __webpack_require__(29764);
// EXTERNAL MODULE: ./build/net/json-object.js
var json_object = __webpack_require__(90018);
// EXTERNAL MODULE: ./build/net/retry.js
var retry = __webpack_require__(62426);
// EXTERNAL MODULE: ./build/apple/call.js
var call = __webpack_require__(66279);
// EXTERNAL MODULE: ./build/apple/foreign-refusal.js
var foreign_refusal = __webpack_require__(33938);
;// CONCATENATED MODULE: ./build/apple/connect.js





async function askAppStoreConnect(credentials, endpoint, world, session) {
    const askAt = async (clockOffsetMs) => {
        const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
        const send = await (0,call/* signedSend */.j)(endpoint, credentials, undefined, clockOffsetMs, bounds, world);
        return send({ method: 'GET', path: '/v1/apps?limit=1' });
    };
    const { clockOffsetMs } = session;
    const first = await askAt(clockOffsetMs);
    const family = familyIn(first);
    const difference = differenceIn(first, world.now());
    if (family !== 'other' || clockOffsetMs !== 0 || Math.abs(difference) <= persist/* CLOCK_TOLERANCE_MS */.UG)
        return family;
    return familyIn(await askAt(-difference));
}
function familyIn(exchange) {
    if (exchange.kind === 'failure')
        return 'unknown';
    const json = (0,json_object/* parseObject */.l)(exchange.body);
    if (exchange.status === 200 && Array.isArray(json?.['data']))
        return 'app-store-connect';
    if (exchange.status === 403 && Array.isArray(json?.['errors']))
        return 'app-store-connect';
    return exchange.status === 401 && (0,foreign_refusal/* foreignRefusal */.v)(exchange) === undefined ? 'other' : 'unknown';
}
function differenceIn(exchange, now) {
    const date = exchange.kind === 'failure' ? undefined : (0,retry/* parseHttpDate */.m6)(exchange.headers['date'] ?? '');
    return date === undefined ? 0 : now - (date + 500);
}

;// CONCATENATED MODULE: ./build/check/whose-key.js


const PATIENCE_MS = 2000;
function askWhoseKey(credentials, endpoint, world, session) {
    const dropped = new AbortController();
    const bounds = { ...session, signal: AbortSignal.any([session.signal, dropped.signal]) };
    const answer = (0,defect/* guard */.ah)(() => askAppStoreConnect(credentials, endpoint, world, bounds), () => 'unknown');
    return {
        soon: () => Promise.race([answer, patience(world, session)]),
        inTheEnd: () => answer,
        drop: () => dropped.abort(),
    };
}
async function patience(world, { signal }) {
    const ends = AbortSignal.any([signal, world.alarm(PATIENCE_MS)]);
    if (!ends.aborted)
        await new Promise((done) => ends.addEventListener('abort', done, { once: true }));
    return 'unknown';
}

;// CONCATENATED MODULE: ./build/check/ask-apple.js





async function askApple(settings, mode, bundleIds, credentials, world, { session, endedBy }) {
    const interviewed = interview({ ...settings, environment: mode }, bundleIds, credentials, world, session);
    const whoseKey = mayAskWhoseKey(settings)
        ? askWhoseKey(credentials, settings.endpoints.appStoreConnect, world, session)
        : undefined;
    const outcomes = await interviewed;
    const family = await whoseKey?.soon();
    const local = { ...compareFileName(settings, credentials.keyId), shape: credentials.key.shape };
    const { bundles, findings } = await (0,defect/* guard */.ah)(() => diagnose({ mode, bundles: outcomes, family, local, endedBy: endedBy() }), (cause) => undiagnosed(outcomes, cause));
    return { outcomes, bundles, findings: [...findings, ...crashesOf(outcomes, bundles)], whoseKey };
}
function mayAskWhoseKey({ diagnose: isAllowed, endpoints }) {
    const { production, sandbox, appStoreConnect } = endpoints;
    return isAllowed && (appStoreConnect.isReplaced || !(production.isReplaced && sandbox.isReplaced));
}
function undiagnosed(bundles, cause) {
    return {
        bundles: bundles.map(({ bundleId }) => ({
            bundleId,
            result: 'inconclusive',
            production: 'inconclusive',
            sandbox: 'inconclusive',
        })),
        findings: [(0,defect/* defectFinding */.nr)('apple-production', cause)],
    };
}
function crashesOf(bundles, results) {
    return bundles.flatMap(({ bundleId, crashes = [] }, index) => crashes.map(({ environment, cause }) => (0,defect/* defectFinding */.nr)(`apple-${environment}`, cause, {
        ...(results[index]?.result === 'inconclusive' ? {} : { status: 'warn' }),
        ...(bundles.length > 1 ? { subject: bundleId } : {}),
    })));
}
function compareFileName({ privateKey }, keyId) {
    const file = privateKey.kind === 'file' ? (0,key_file_name/* readFileName */.A)(privateKey.path) : undefined;
    if (file === undefined)
        return { fileName: 'none', fileKeyId: undefined };
    const fileKeyId = file.keyId;
    if (file.family === 'AuthKey')
        return { fileName: 'auth-key', fileKeyId };
    return { fileName: fileKeyId === keyId ? 'same-key-id' : 'other-key-id', fileKeyId };
}

// EXTERNAL MODULE: ./build/key/identifiers.js + 8 modules
var key_identifiers = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/settings/near-miss.js
var near_miss = __webpack_require__(31425);
// EXTERNAL MODULE: ./build/settings/other-names.js
var other_names = __webpack_require__(85615);
;// CONCATENATED MODULE: ./build/check/check-identifiers.js




async function checkIdentifiers(settings) {
    const { keyId, issuerId, bundleIds, privateKey, environment, nearMisses, otherNames } = settings;
    const identifiers = await (0,defect/* guard */.ah)(() => (0,key_identifiers/* identify */.l)({
        keyId,
        issuerId,
        bundleIds,
        fileName: privateKey.kind === 'file' ? privateKey.path : undefined,
        needsBundleId: environment !== 'none',
    }), (cause) => ({ keyId: undefined, issuerId: undefined, bundleIds: [], findings: [(0,defect/* defectFinding */.nr)('key-id', cause)] }));
    const findings = (0,near_miss/* withNearMisses */.tx)(identifiers.findings, nearMisses);
    return { ...identifiers, findings: (0,other_names/* withOtherNames */.BT)(findings, otherNames) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/key/fingerprint.js
var key_fingerprint = __webpack_require__(74012);
// EXTERNAL MODULE: ./build/key/read.js + 25 modules
var read = __webpack_require__(57655);
// EXTERNAL MODULE: ./build/key/verify.js + 3 modules
var verify = __webpack_require__(60088);
;// CONCATENATED MODULE: ./build/key/checkout.js






const MAX_ENTRIES = 20_000;
const MAX_KEY_FILES = 100;
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'Pods', 'Carthage', 'DerivedData', '.build']);
const KEY_FILE = /\.(?:p8|pem|key|p8\.(?:txt|b64|base64)|b64|base64)$/i;
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
async function findKeyFiles(root, fingerprint, signal, mostEntries = MAX_ENTRIES) {
    const found = [];
    const search = async () => {
        let files = 0;
        for await (const path of keyFilePaths(root, signal, mostEntries)) {
            const own = await fingerprintOfFile(path).catch(() => undefined);
            if (own === fingerprint)
                found.push((0,external_node_path_.relative)(root, path));
            files += 1;
            if (files === MAX_KEY_FILES)
                return;
        }
    };
    await Promise.race([search(), whenAborted(signal)]);
    return [...found];
}
function findWorkingTree(directory, workspace) {
    if (workspace !== undefined && workspace !== '')
        return workspace;
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        if (exists((0,external_node_path_.join)(folder, '.git')))
            return folder;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
async function* keyFilePaths(root, signal, mostEntries) {
    const folders = [root];
    let seen = 0;
    for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
        try {
            for await (const entry of await (0,promises_.opendir)(folder)) {
                seen += 1;
                if (seen > mostEntries || signal.aborted)
                    return;
                if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name))
                    folders.push((0,external_node_path_.join)(folder, entry.name));
                if (entry.isFile() && KEY_FILE.test(entry.name))
                    yield (0,external_node_path_.join)(folder, entry.name);
            }
        }
        catch {
        }
    }
}
function whenAborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        signal.addEventListener('abort', () => resolve());
    });
}
function exists(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
async function fingerprintOfFile(path) {
    const reading = (0,read/* readKey */.Y)(await readSmallFile(path));
    if (!reading.ok)
        return undefined;
    const verification = (0,verify/* verifyKey */.r)(reading);
    return verification.ok ? (0,key_fingerprint/* fingerprintOf */.a)(verification.key.publicKey) : undefined;
}
async function readSmallFile(path) {
    const file = await (0,promises_.open)(path, READ_ONLY);
    try {
        const status = await file.stat();
        if (!status.isFile() || status.size > read/* MAX_KEY_BYTES */.X)
            return Buffer.alloc(0);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(read/* MAX_KEY_BYTES */.X), 0, read/* MAX_KEY_BYTES */.X, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/key/keep.js
var keep = __webpack_require__(29699);
// EXTERNAL MODULE: ./build/key/load.js
var load = __webpack_require__(4846);
// EXTERNAL MODULE: ./build/key/missing-file.js
var missing_file = __webpack_require__(18003);
;// CONCATENATED MODULE: ./build/check/missing-key.js



async function missingKey({ reason, fault }, settings, world, signal) {
    const given = settings.given.length === 0 ? 'No setting is given.' : `Given are: ${settings.given.join(', ')}.`;
    const { words, next } = await wordsOn(fault, settings, world, signal);
    const message = [reason, given, words].filter((sentence) => sentence !== '').join(' ');
    return (0,findings_report/* problemFinding */.Lb)('key-decode', 'key-missing', message, next === undefined ? {} : { hint: next });
}
async function wordsOn(fault, { privateKey, given }, world, signal) {
    if (privateKey.kind === 'file')
        return (0,missing_file/* fileTrap */.I)(privateKey.path, fault ?? '', world.directory);
    if (privateKey.kind === 'missing' && privateKey.state === 'blank')
        return BLANK;
    const { traps, withheld } = await trapsHere(world, signal);
    if (withheld !== undefined)
        return { words: `That is because ${withheld}.`, next: FORK };
    if (traps !== undefined)
        return { words: traps.traps, next: traps.next };
    return given.some((name) => NEEDED.has(name)) || isInCi(world) ? UNKNOWN : FIRST_STEPS;
}
async function trapsHere({ environment, readFile }, signal) {
    const { secretsWithheld, secretTraps } = await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('ci-systems')]).then(__webpack_require__.bind(__webpack_require__, 49529));
    const withheld = await (0,defect/* guard */.ah)(() => secretsWithheld(environment, (path, limit) => readFile(path, limit, signal)), () => undefined);
    return { traps: secretTraps(environment), withheld };
}
const NEEDED = new Set(['key-id', 'issuer-id', 'bundle-id', 'expect-fingerprint', 'push-to']);
function isInCi({ environment }) {
    return !['', '0', 'false'].includes((environment['CI'] ?? '').toLowerCase());
}
const FORK = 'Set `on-missing-key: skip-on-fork`, so that such a run ends as skipped, and check the key in a run of your own.';
const BLANK = {
    words: 'The secret is there, and what was stored is no more than that.',
    next: 'Store the key again: `iap-key encode SubscriptionKey_<KEYID>.p8` prints the one line to paste.',
};
const FIRST_STEPS = {
    words: 'iap-key checks a key from App Store Connect \u203a Users and Access \u203a Integrations \u203a In-App Purchase: it needs the .p8 file, whose name has the Key ID, the Issuer ID above the list of keys, and a bundle ID.',
    next: 'Begin with `iap-key check --private-key-file SubscriptionKey_<KEYID>.p8 --issuer-id <ISSUER ID> --bundle-id <BUNDLE ID>`, or see a whole run without any key: `iap-key demo`.',
};
const UNKNOWN = {
    words: 'Secrets do not reach workflows from forks or by Dependabot, nor a container to which the variable is not handed on.',
    next: 'Set IAP_KEY_PRIVATE_KEY, or name the file by private-key-file (IAP_KEY_PRIVATE_KEY_FILE), and compare the name of the secret. For pull requests from forks and for Dependabot, set `on-missing-key: skip-on-fork`.',
};

;// CONCATENATED MODULE: ./build/check/check-key.js











const SEARCH_MS = 5000;
const MOST_COPIES = 5;
async function checkKey(settings, world, signal) {
    const checked = await (0,defect/* guard */.ah)(() => readAndVerify(settings, world, signal), (cause) => ({ key: undefined, findings: [(0,defect/* defectFinding */.nr)('key-decode', cause)], isMissing: false }));
    const findings = (0,near_miss/* withNearMisses */.tx)(checked.findings, settings.nearMisses);
    return { ...checked, findings: (0,other_names/* withOtherNames */.BT)(findings, settings.otherNames) };
}
async function whyWithheld({ onMissingKey }, { environment, readFile }, signal) {
    if (onMissingKey !== 'skip-on-fork')
        return undefined;
    return (0,defect/* guard */.ah)(async () => {
        const { secretsWithheld } = await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('ci-systems')]).then(__webpack_require__.bind(__webpack_require__, 49529));
        return secretsWithheld(environment, (path, limit) => readFile(path, limit, signal));
    }, () => undefined);
}
async function readAndVerify(settings, world, signal) {
    const loaded = await (0,load/* loadKey */.c)(settings.privateKey, world.readFile, signal);
    if (!loaded.ok)
        return { key: undefined, findings: [await missingKey(loaded, settings, world, signal)], isMissing: true };
    (0,keep/* keepStored */.F)(loaded.bytes, world);
    const reading = (0,read/* readKey */.Y)(loaded.bytes);
    if (!reading.ok)
        return {
            key: undefined,
            findings: [(0,findings_report/* problemFinding */.Lb)('key-decode', reading.problem, reading.message, hintOf(reading))],
            isMissing: false,
        };
    const decoded = describeDecoding(reading, settings);
    const verification = (0,verify/* verifyKey */.r)(reading);
    if (!verification.ok) {
        return {
            key: undefined,
            findings: [decoded, (0,findings_report/* problemFinding */.Lb)('key-format', verification.problem, verification.message)],
            isMissing: false,
        };
    }
    (0,keep/* keepKey */.r)(verification.key, world);
    world.secrets.publish((0,key_fingerprint/* fingerprintOf */.a)(verification.key.publicKey));
    return {
        key: verification.key,
        findings: [
            decoded,
            ...(await (0,defect/* guard */.ah)(() => judgeKey(verification.key, settings, world, signal), (cause) => [(0,defect/* defectFinding */.nr)('key-format', cause)])),
        ],
        isMissing: false,
    };
}
function hintOf({ hint }) {
    return hint === undefined ? {} : { hint };
}
function skipped(reason) {
    return {
        id: 'key-decode',
        status: 'skip',
        message: `Skipped: there is no private key, because ${reason}. Nothing was checked.`,
    };
}
function describeDecoding({ repairs }, settings) {
    if (repairs.length > 0)
        return (0,findings_report/* problemFinding */.Lb)('key-decode', 'key-repaired', `The private key was read after repair of: ${repairs.join(', ')}.`);
    const place = settings.privateKey.kind === 'file' ? 'The file' : 'The value';
    return { id: 'key-decode', status: 'pass', message: `${place} holds one private key.` };
}
async function judgeKey(key, settings, world, signal) {
    const fingerprint = (0,key_fingerprint/* fingerprintOf */.a)(key.publicKey);
    const findings = [];
    if (settings.expectFingerprint !== undefined && settings.expectFingerprint !== fingerprint) {
        findings.push((0,findings_report/* problemFinding */.Lb)('key-format', 'key-unexpected', `The key has the fingerprint ${fingerprint}; expected is ${settings.expectFingerprint}.`));
    }
    if (key.shape !== 'apple') {
        const form = key.shape === 'minimal' ? 'It lacks its public half.' : 'It was written by another tool.';
        findings.push((0,findings_report/* problemFinding */.Lb)('key-format', 'key-re-encoded', `The key is intact, but not in the form that Apple uses. ${form}`));
    }
    const tree = findWorkingTree(world.directory, world.environment['GITHUB_WORKSPACE']);
    const soon = AbortSignal.any([signal, world.alarm(SEARCH_MS)]);
    const copies = tree === undefined ? [] : await findKeyFiles(tree, fingerprint, soon);
    if (copies.length > 0) {
        const more = copies.length > MOST_COPIES ? ` and ${copies.length - MOST_COPIES} more` : '';
        findings.push((0,findings_report/* problemFinding */.Lb)('key-format', 'key-in-checkout', `The working tree holds this private key: ${copies.slice(0, MOST_COPIES).join(', ')}${more}.`));
    }
    if (findings.length > 0)
        return findings;
    return [
        { id: 'key-format', status: 'pass', message: `It is a P-256 key that verifies its own signature: ${fingerprint}.` },
    ];
}

;// CONCATENATED MODULE: ./build/check/check-notification-health.js


async function healthFindings({ notificationHealth: days, concurrency }, bundles, world, session) {
    if (days === 0)
        return [];
    const accepted = bundles.flatMap(({ production, sandbox }) => [production, sandbox].flatMap((outcome) => (outcome?.last.answer.kind === 'accepted' ? [outcome] : [])));
    const crashed = (cause) => (0,defect/* defectFinding */.nr)('notification', cause, { status: 'warn' });
    return (0,defect/* guard */.ah)(async () => {
        const { notificationHealth } = await __webpack_require__.e(/* import() */ 'notification-health').then(__webpack_require__.bind(__webpack_require__, 37969));
        return (0,p_limit/* default */.A)(concurrency).map(accepted, async ({ question, last }) => {
            const appleNow = () => world.now() - (last.clockDifferenceMs ?? -session.clockOffsetMs);
            const start = world.elapsed();
            const finding = await (0,defect/* guard */.ah)(() => notificationHealth({ ...question, days, appleNow }, world, session), crashed);
            const durationMs = Math.round(world.elapsed() - start);
            return { ...finding, durationMs, ...(bundles.length > 1 ? { subject: question.bundleId } : {}) };
        });
    }, (cause) => [crashed(cause)]);
}

// EXTERNAL MODULE: ./build/apple/notification.js
var notification = __webpack_require__(84876);
;// CONCATENATED MODULE: ./build/check/check-notifications.js



async function checkNotifications({ mode, concurrency }, bundles, world, session) {
    const questions = bundles.flatMap(({ production, sandbox }) => {
        const accepted = [production, sandbox].flatMap((outcome) => outcome?.last.answer.kind === 'accepted' ? [outcome.question] : []);
        return mode === 'auto' ? accepted.slice(0, 1) : accepted;
    });
    const findings = await (0,p_limit/* default */.A)(concurrency).map(questions, (question) => (0,defect/* guard */.ah)(() => (0,notification/* testNotification */.h)(question, world, session), (cause) => (0,defect/* defectFinding */.nr)('notification', cause)));
    return findings.map((finding, index) => ({
        ...finding,
        ...(bundles.length > 1 ? { subject: questions[index]?.bundleId ?? '' } : {}),
    }));
}
async function notificationFindings({ notificationTest, concurrency }, mode, bundles, world, session) {
    if (!notificationTest)
        return [];
    world.progress?.({ doing: 'Waiting for the TEST notification' });
    return (0,defect/* guard */.ah)(() => checkNotifications({ mode, concurrency }, bundles, world, session), (cause) => [(0,defect/* defectFinding */.nr)('notification', cause)]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/apple/offer.js

const SEPARATOR = '\u2063';
function offerPayload(offer) {
    const { bundleId, keyId, productId, offerId, appAccountToken, nonce, timestamp } = offer;
    const parts = [
        bundleId,
        keyId,
        productId,
        offerId,
        appAccountToken.toLowerCase(),
        nonce.toLowerCase(),
        String(timestamp),
    ];
    return Buffer.from(parts.join(SEPARATOR), 'utf8');
}
function signOffer(key, offer) {
    const payload = offerPayload(offer);
    const signature = (0,external_node_crypto_.sign)('sha256', payload, key.privateKey);
    if (!(0,external_node_crypto_.verify)('sha256', payload, key.publicKey, signature))
        throw new Error('the signature does not verify');
    return signature.toString('base64');
}

// EXTERNAL MODULE: ./build/apple/token.js
var token = __webpack_require__(15894);
;// CONCATENATED MODULE: ./build/check/check-signing.js




async function checkSigning(credentials, bundleId, world) {
    return (0,defect/* guard */.ah)(() => signOnTrial(credentials, bundleId, world), (cause) => [(0,defect/* defectFinding */.nr)('jwt-sign', cause)]);
}
async function signOnTrial(credentials, bundleId, world) {
    const skip = (id) => ({
        id,
        status: 'skip',
        message: 'Key, Key ID and Issuer ID are needed first.',
    });
    if (credentials === undefined)
        return [skip('jwt-sign'), skip('offer-sign')];
    const tokens = [];
    const now = world.now();
    const signed = await trial('jwt-sign', 'A JWT was signed, and verifies.', async () => {
        tokens.push(await (0,token/* signToken */.z)(credentials, bundleId ?? SAMPLE_BUNDLE_ID, now));
    });
    for (const token of tokens)
        world.secrets.keep(token);
    return [
        signed,
        await trial('offer-sign', 'A promotional offer was signed, and verifies.', async () => {
            signOffer(credentials.key, {
                bundleId: bundleId ?? SAMPLE_BUNDLE_ID,
                keyId: credentials.keyId,
                productId: 'product',
                offerId: 'offer',
                appAccountToken: '',
                nonce: '00000000-0000-4000-8000-000000000000',
                timestamp: now,
            });
        }),
    ];
}
const SAMPLE_BUNDLE_ID = 'app.iap-key.sample';
async function trial(id, success, sign) {
    try {
        await sign();
        return { id, status: 'pass', message: success };
    }
    catch (error) {
        const reason = error instanceof Error ? error.name : 'unknown error';
        return (0,findings_report/* problemFinding */.Lb)(id, 'sign-failed', `Signing with this key failed (${reason}).`);
    }
}

;// CONCATENATED MODULE: ./build/check/prove.js

async function secondKeyOf(settings, key, { keyId }, world, signal) {
    const { appStoreConnect, products, expectNotificationUrl, privateKey } = settings;
    const isGiven = appStoreConnect.privateKey.kind !== 'missing';
    if (!isGiven && products.length === 0 && expectNotificationUrl === undefined)
        return undefined;
    const first = { key, keyId, fileName: privateKey.kind === 'file' ? privateKey.path : undefined };
    return (0,defect/* guard */.ah)(async () => (await __webpack_require__.e(/* import() */ 'second-key').then(__webpack_require__.bind(__webpack_require__, 12149))).readSecondKey(settings, first, world, signal), (cause) => ({
        kind: 'team',
        fingerprint: null,
        credentials: undefined,
        findings: [(0,defect/* defectFinding */.nr)('app-store-connect', cause, { status: 'warn' })],
    }));
}
async function startProofs(second, scene) {
    if (second !== undefined)
        return (await __webpack_require__.e(/* import() */ 'check-app-store-connect').then(__webpack_require__.bind(__webpack_require__, 8708))).startAppStoreConnect(second, scene);
    return async (asked) => {
        const isNotLive = asked.findings.some(({ problem }) => problem === 'app-not-live');
        if (!isNotLive || !scene.settings.diagnose)
            return { findings: asked.findings, isAsked: false };
        const { weighNotLive } = await __webpack_require__.e(/* import() */ 'weigh-not-live').then(__webpack_require__.bind(__webpack_require__, 22718));
        return { findings: await weighNotLive(asked, scene.settings, scene.world, scene.session), isAsked: false };
    };
}

// EXTERNAL MODULE: ./build/check/push-key.js + 1 modules
var push_key = __webpack_require__(82012);
;// CONCATENATED MODULE: ./build/check/push-after.js



async function pushAfter(result, { settings, targets, credentials, world, time, aroundPush }, { bundles, whoseKey }) {
    const [bundle] = bundles;
    if (result !== 'pass' || bundle === undefined || targets.length === 0)
        return { ...(0,push_key/* skipPushes */.kY)(targets, result === 'pass' ? 'inconclusive' : result), isAsked: false };
    const family = await whoseKey?.inTheEnd();
    const decision = pushOf(family);
    if (decision === 'refused')
        return { ...(0,push_key/* refusePushes */.lm)(targets), isAsked: false };
    world.progress?.({ doing: `Pushing to ${targets.map(({ name }) => name).join(', ')}` });
    let made;
    const push = async () => {
        const { pushToAll } = await __webpack_require__.e(/* import() */ 'push-to-all').then(__webpack_require__.bind(__webpack_require__, 88036));
        made = await pushToAll(targets, credentials, bundle.bundleId, { dryRun: settings.dryRun, world, ...time });
        return made;
    };
    const pushed = await (0,defect/* guard */.ah)(() => (settings.dryRun ? push() : aroundPush(push)), (cause) => made ?? (0,push_key/* brokenPushes */.CE)(targets, credentials, cause));
    const notices = decision === 'goes on' ? [] : [(0,push_key/* unknownOwner */.w$)(family !== undefined)];
    return { ...pushed, findings: [...pushed.findings, ...notices], isAsked: true };
}

// EXTERNAL MODULE: ./build/check/repaired-token.js
var repaired_token = __webpack_require__(71303);
// EXTERNAL MODULE: ./build/backends/all.js + 4 modules
var backends_all = __webpack_require__(20516);
// EXTERNAL MODULE: ./build/findings/replaced.js
var replaced = __webpack_require__(72227);
// EXTERNAL MODULE: ./build/settings/endpoints.js
var settings_endpoints = __webpack_require__(14462);
;// CONCATENATED MODULE: ./build/check/replaced-endpoints.js



const OF_APPLE = {
    production: { id: 'apple-production', words: 'Apple\u2019s production; this says nothing about Apple' },
    sandbox: { id: 'apple-sandbox', words: 'Apple\u2019s sandbox; this says nothing about Apple' },
    appStoreConnect: { id: 'apple-production', words: 'the App Store Connect API; this says nothing about Apple' },
};
function aboutOf(name) {
    const title = backends_all/* BACKENDS */.A.find((backend) => backend.name === name)?.title ?? name;
    return OF_APPLE[name] ?? { id: 'push', words: `${title}, which knows nothing of this push` };
}
function replacedEndpoints({ endpoints, pushes }, { outcomes, isAppStoreConnectAsked }, isPushed) {
    const used = [
        ...['production', 'sandbox'].filter((name) => outcomes.some((outcome) => outcome[name] !== undefined)),
        ...(isAppStoreConnectAsked ? ['appStoreConnect'] : []),
        ...(isPushed ? pushes.map(({ to }) => to) : []),
    ];
    return used
        .filter((name) => endpoints[name].isReplaced)
        .map((name) => {
        const { id, words } = aboutOf(name);
        const { host } = new URL(endpoints[name].url);
        return (0,replaced/* replacementFinding */.W2)(id, { variable: settings_endpoints/* ENDPOINTS */.Hr[name].variable, host, replaces: name }, words);
    });
}

// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __webpack_require__(48086);
;// CONCATENATED MODULE: ./build/check/run.js




function startSession(settings, world) {
    const start = world.elapsed();
    const alarm = world.alarm(settings.timeoutMs);
    const session = {
        retries: settings.retries,
        attemptLimit: settings.timeoutMs / (settings.retries + 1),
        signal: AbortSignal.any([alarm, world.interrupted]),
        remaining: () => settings.timeoutMs - (world.elapsed() - start),
        clockOffsetMs: 0,
    };
    const endedBy = () => {
        if (world.interrupted.aborted)
            return 'interruption';
        return alarm.aborted ? 'timeout' : undefined;
    };
    return { session, endedBy };
}
function startRun(world) {
    const startedAt = world.now();
    const start = world.elapsed();
    const checks = [];
    let stepStart = start;
    const add = (findings) => {
        const elapsed = Math.round(world.elapsed() - stepStart);
        checks.push(...findings.map((finding) => ({
            ...finding,
            title: findings_report/* CHECK_TITLES */.Zt[finding.id],
            durationMs: finding.durationMs ?? elapsed,
        })));
        stepStart = world.elapsed();
    };
    const report = ({ key, identifiers, bundles = [], findings = [], pushes = [], ...known }) => {
        const { skipped = false, appStoreConnect } = known;
        add(findings);
        return {
            schemaVersion: 1,
            tool: { name: 'iap-key', version: version/* VERSION */.x },
            result: skipped ? 'skipped' : resultOf(checks, bundles),
            problem: (0,findings_report/* leadingProblem */.OW)(checks),
            live: bundles.length > 0 && !(0,replaced/* hasStandIn */.gk)(checks),
            key: {
                keyId: identifiers?.keyId ?? null,
                issuerId: identifiers?.issuerId ?? null,
                fingerprint: key === undefined ? null : (0,key_fingerprint/* fingerprintOf */.a)(key.publicKey),
                shape: key?.shape ?? null,
            },
            bundles,
            checks,
            pushes,
            ...(appStoreConnect === undefined ? {} : { appStoreConnect }),
            startedAt: new Date(Number.isFinite(startedAt) ? startedAt : 0).toISOString(),
            durationMs: Math.round(world.elapsed() - start),
        };
    };
    const hasFailed = () => checks.some(({ status }) => status === 'fail');
    return { add, report, hasFailed, result: (bundles) => resultOf(checks, bundles) };
}
function resultOf(checks, bundles) {
    const has = (result) => checks.some(({ id, status }) => id !== 'push' && status === result) ||
        bundles.some((bundle) => bundle.result === result);
    if (has('fail'))
        return 'fail';
    return has('inconclusive') ? 'inconclusive' : 'pass';
}

;// CONCATENATED MODULE: ./build/check/check.js













async function check(settings, world, aroundPush = (push) => push()) {
    const run = startRun(world);
    const known = {};
    return (0,defect/* guard */.ah)(() => pipeline(settings, world, aroundPush, run, known), (cause) => {
        const targets = settings.pushes.map(({ to }) => ({ name: to }));
        const { findings, pushes } = (0,push_key/* skipPushes */.kY)(targets, 'inconclusive');
        return run.report({ ...known, findings: [(0,defect/* defectFinding */.nr)('key-decode', cause), ...findings], pushes });
    });
}
async function pipeline(settings, world, aroundPush, run, known) {
    const time = startSession(settings, world);
    const { targets, findings: ofTokens } = await (0,push_key/* prepareTargets */.g4)(settings, world, time.session);
    const { key, findings, isMissing } = await checkKey(settings, world, time.session.signal);
    const withheld = isMissing ? await whyWithheld(settings, world, time.session.signal) : undefined;
    if (withheld !== undefined)
        return run.report({ ...(0,push_key/* skipPushes */.kY)(targets, 'skipped', skipped(withheld)), skipped: true });
    known.key = key;
    run.add(findings);
    const identifiers = await checkIdentifiers(settings);
    known.identifiers = identifiers;
    run.add([...identifiers.findings, ...ofTokens, ...(0,repaired_token/* repairedToken */.S)('github-token', { scheme: settings.githubScheme })]);
    const credentials = credentialsOf(key, identifiers);
    const second = await secondKeyOf(settings, key, identifiers, world, time.session.signal);
    run.add(await checkSigning(credentials, identifiers.bundleIds[0], world));
    const mode = settings.environment;
    const result = run.result([]);
    if (credentials === undefined || run.hasFailed() || mode === 'none')
        return run.report({
            ...known,
            ...(0,push_key/* skipPushes */.kY)(targets, result === 'pass' ? 'fail' : result, ...(second?.findings ?? [])),
        });
    const scene = { settings, bundleIds: identifiers.bundleIds, credentials, world, session: time.session };
    const prove = await startProofs(second, scene);
    const asked = await askApple(settings, mode, identifiers.bundleIds, credentials, world, time);
    known.bundles = asked.bundles;
    const proven = await prove(asked);
    known.appStoreConnect = proven.section;
    run.add(proven.findings);
    world.progress?.({ doing: 'Finishing' });
    if (asked.findings.every(({ status }) => status !== 'fail'))
        run.add(await notificationFindings(settings, mode, asked.outcomes, world, time.session));
    const health = healthFindings(settings, asked.outcomes, world, time.session);
    const pushed = await pushAfter(run.result(asked.bundles), { settings, targets, credentials, world, time, aroundPush }, asked);
    run.add(await health);
    asked.whoseKey?.drop();
    const isAppStoreConnectAsked = asked.whoseKey !== undefined || proven.isAsked;
    const notices = replacedEndpoints(settings, { ...asked, isAppStoreConnectAsked }, pushed.isAsked);
    return run.report({ ...known, pushes: pushed.pushes, findings: [...pushed.findings, ...notices] });
}
function credentialsOf(key, { keyId, issuerId }) {
    return key === undefined || keyId === undefined || issuerId === undefined ? undefined : { key, keyId, issuerId };
}


/***/ }),

/***/ 82012:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qc: () => (/* binding */ brokenPush),
  CE: () => (/* binding */ brokenPushes),
  g4: () => (/* binding */ prepareTargets),
  lm: () => (/* binding */ refusePushes),
  EI: () => (/* binding */ reportOf),
  kY: () => (/* binding */ skipPushes),
  w$: () => (/* binding */ unknownOwner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/backends/all.js + 4 modules
var backends_all = __webpack_require__(20516);
// EXTERNAL MODULE: ./build/backends/catalog.js + 1 modules
var catalog = __webpack_require__(87966);
// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __webpack_require__(64683);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/settings/bearer.js
var bearer = __webpack_require__(84039);
// EXTERNAL MODULE: ./build/settings/push-plans.js
var push_plans = __webpack_require__(7399);
;// CONCATENATED MODULE: ./build/check/read-token.js




const MAX_TOKEN_BYTES = 16 * 1024;
async function readToken({ to, token }, world, signal) {
    if (token.kind === 'value') {
        world.secrets.keep(token.value);
        return { token: token.value, scheme: token.scheme };
    }
    const bare = await world.readFile(token.path, MAX_TOKEN_BYTES, signal).then((bytes) => (0,bearer/* bareToken */.e)(bytes.toString('utf8')), (error) => {
        const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
        throw new usage_error/* UsageError */.e(`${to}-token-file: The file cannot be read${code}.`);
    });
    const { token: text } = bare;
    if (text === '')
        throw new usage_error/* UsageError */.e(`${to}-token-file: The file is empty.`);
    world.secrets.keep(text);
    const [wrong] = (0,push_plans/* wrongToken */.j)((0,backends_all/* backendOf */.E)(to), text);
    if (wrong !== undefined)
        throw new usage_error/* UsageError */.e(`${to}-token-file: ${wrong}`);
    return bare;
}

// EXTERNAL MODULE: ./build/check/repaired-token.js
var repaired_token = __webpack_require__(71303);
;// CONCATENATED MODULE: ./build/check/push-key.js







async function prepareTargets(settings, world, { signal }) {
    const targets = [];
    const findings = [];
    for (const plan of settings.pushes) {
        const bare = await readToken(plan, world, signal);
        targets.push(targetOf(plan, bare.token, settings, world));
        findings.push(...(0,repaired_token/* repairedToken */.S)(`${plan.to}-token${plan.token.kind === 'file' ? '-file' : ''}`, bare));
    }
    if (settings.pushes.some(({ token }) => token.kind === 'file'))
        world.secrets.recheck?.();
    return { targets, findings };
}
function targetOf({ to, identifiers }, token, { endpoints }, world) {
    return (0,backends_all/* backendOf */.E)(to).target({ identifiers, token, endpoint: endpoints[to], idempotencyKey: idempotencyKey(world) });
}
function idempotencyKey({ now, random }) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(`${now()} ${random()} ${random()}`).digest('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
function brokenPush({ name, title }, { keyId, issuerId }, cause, mayBeSent) {
    const broke = `${defect/* PLEASE_REPORT */.k8} The push to ${title} broke off (${cause}).`;
    if (!mayBeSent)
        return { status: 'failed', message: `${broke} The key was not sent.`, evidence: {} };
    const problem = `${name}-unconfirmed`;
    return {
        status: 'failed',
        message: `${broke} The key may have been sent; whether ${title} holds it was not seen.`,
        problem,
        hint: `${(0,catalog/* problemOf */.Zw)(problem).next} Key ID: ${keyId}. Issuer ID: ${issuerId}.`,
        evidence: {},
    };
}
function brokenPushes(targets, credentials, cause) {
    const reports = targets.map((target) => reportOf(target, brokenPush(target, credentials, cause, false), 0));
    return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}
function reportOf(target, { status, message, problem, hint, evidence }, durationMs) {
    const about = { message, ...(problem === undefined ? {} : { problem }) };
    const finding = {
        id: 'push',
        status: status === 'failed' ? 'fail' : status === 'dry-run' ? 'skip' : 'pass',
        subject: target.name,
        ...about,
        ...(hint === undefined ? {} : { hint }),
        evidence,
        durationMs,
    };
    return { pushes: [{ to: target.name, status, ...about }], findings: [finding] };
}
function refusePushes(targets) {
    const reports = targets.map((target) => reportOf(target, {
        status: 'failed',
        message: `The key was not sent to ${target.title}, because it is a key of the App Store Connect API: it has rights over the whole account, and a backend needs none of them.`,
        problem: 'team-key',
        hint: problems/* PROBLEMS */.D['team-key'].next,
        evidence: {},
    }, 0));
    return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}
function unknownOwner(isAsked) {
    return {
        id: 'push',
        status: isAsked ? 'warn' : 'skip',
        message: isAsked
            ? 'Whether this is a key of the App Store Connect API is not known, because that API gave no answer in time; the push went on.'
            : 'Whether this is a key of the App Store Connect API was not asked; the push went on.',
    };
}
const NO_PASS = {
    fail: 'this run did not pass',
    inconclusive: 'Apple gave no verdict on the key',
    skipped: 'there is no key in this run',
};
function skipPushes(targets, result, ...before) {
    const message = `Nothing was sent to this backend, because ${NO_PASS[result]}.`;
    const about = { message, problem: 'push-skipped' };
    return {
        pushes: targets.map(({ name }) => ({ to: name, status: 'skipped', ...about })),
        findings: [
            ...before,
            ...targets.map(({ name }) => ({
                id: 'push',
                status: 'skip',
                subject: name,
                hint: problems/* PROBLEMS */.D['push-skipped'].next,
                ...about,
            })),
        ],
    };
}


/***/ }),

/***/ 71303:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repairedToken)
/* harmony export */ });
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85469);

function repairedToken(setting, { scheme }) {
    if (scheme === undefined)
        return [];
    return [
        (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)(setting === 'github-token' ? 'files' : 'push', 'id-repaired', `Before the token of ${setting} stood \u201c${scheme}\u201d; it was trimmed.`, { hint: 'Store the token alone.' }),
    ];
}


/***/ }),

/***/ 72227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ replacementFinding),
/* harmony export */   Y5: () => (/* binding */ isOfApple),
/* harmony export */   Zx: () => (/* binding */ replacementNotice),
/* harmony export */   gQ: () => (/* binding */ replacementHosts),
/* harmony export */   g_: () => (/* binding */ isInNotice),
/* harmony export */   gk: () => (/* binding */ hasStandIn),
/* harmony export */   tP: () => (/* binding */ replacementsIn)
/* harmony export */ });
/* unused harmony export isReplacement */
const JUDGES = ['production', 'sandbox'];
function replacementFinding(id, { variable, host, replaces }, words) {
    return {
        id,
        status: 'warn',
        message: `${variable} is set: ${host} was asked in the place of ${words}.`,
        evidence: { variable, host, replaces },
    };
}
function isReplacement({ status, problem, evidence }) {
    return status === 'warn' && problem === undefined && typeof evidence?.['replaces'] === 'string';
}
function replacementsIn(findings) {
    return findings.filter(isReplacement).map(({ evidence }) => ({
        variable: String(evidence?.['variable']),
        host: String(evidence?.['host']),
        replaces: String(evidence?.['replaces']),
    }));
}
function isInNotice(finding) {
    return isReplacement(finding) && hasStandIn([finding]);
}
function hasStandIn(findings) {
    return replacementsIn(findings).some(({ replaces }) => JUDGES.includes(replaces));
}
function isOfApple({ id, evidence }, { checks }) {
    const isReplaced = replacementsIn(checks).some(({ replaces }) => id === `apple-${replaces}`);
    return !isReplaced && isAppleHost(String(evidence?.['host']));
}
const APPLE_HOSTS = ['api.storekit.apple.com', 'api.storekit-sandbox.apple.com'];
function isAppleHost(host) {
    return APPLE_HOSTS.includes(host);
}
function replacementHosts({ checks }) {
    const strangers = checks
        .filter(({ id }) => id === 'apple-production' || id === 'apple-sandbox' || id === 'notification')
        .filter((check) => !isReplacement(check))
        .flatMap(({ evidence }) => (typeof evidence?.['host'] === 'string' ? [evidence['host']] : []))
        .filter((host) => !isAppleHost(host));
    return [...new Set([...judges({ checks }).map(({ host }) => host), ...strangers])];
}
const judges = ({ checks }) => replacementsIn(checks).filter(({ replaces }) => JUDGES.includes(replaces));
function replacementNotice(report) {
    const hosts = replacementHosts(report);
    if (hosts.length === 0)
        return undefined;
    const variables = judges(report).map(({ variable }) => variable);
    const because = variables.length === 0 ? '' : ` (${variables.join(', ')})`;
    return `A replacement endpoint was asked, and NOT Apple: ${hosts.join(', ')}${because}. This result says nothing about Apple.`;
}


/***/ }),

/***/ 85318:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ proxyHint),
/* harmony export */   Wk: () => (/* binding */ FAILED),
/* harmony export */   hV: () => (/* binding */ ENDED)
/* harmony export */ });
const ENDED = { timeout: 'ran out of time', interruption: 'was ended by a signal' };
const WANTS_LOGIN = {
    says: 'it wants a login that it accepts, which goes into HTTPS_PROXY as http://user:password@host:port',
    next: 'Put a login that the proxy accepts into HTTPS_PROXY, as http://user:password@host:port; special characters in it are percent-encoded.',
};
const ASK_ITS_KEEPER = 'Ask whoever runs the proxy to let tunnels to this host through; or correct HTTPS_PROXY, or name the host in NO_PROXY where it can be reached without.';
const REFUSALS = [
    [/^3/, 'it redirects, as a page to sign in at does'],
    [/^(403|451)$/, 'its own rules forbid it'],
    [/^(400|404|405|501)$/, 'it makes no tunnels, or none to this host and port'],
    [/^429$/, 'it has had too many requests'],
    [/^511$/, 'its network wants somebody to sign in first'],
    [/^5/, 'it cannot reach the host itself'],
];
function refusalIn(code) {
    if (code === 'PROXY_NOT_HTTP')
        return { says: 'what it answers is not HTTP, so it may be no proxy', next: ASK_ITS_KEEPER };
    const [, inTunnel, status = inTunnel] = /^(?:PROXY_(\d{3})|HTTP (407))$/.exec(code) ?? [];
    if (status === undefined)
        return undefined;
    if (status === '407' || status === '401')
        return WANTS_LOGIN;
    const says = REFUSALS.find(([pattern]) => pattern.test(status))?.[1] ?? `it answers HTTP ${status}`;
    return { says, next: ASK_ITS_KEEPER };
}
function proxyHint(code) {
    const { next } = refusalIn(code) ?? {};
    return (next ?? (isAtProxy(code) ? 'Look whether HTTPS_PROXY names the proxy rightly, and whether it is up.' : undefined));
}
const isAtProxy = (code) => code.startsWith('PROXY_');
const FAILED = {
    'name-resolution': (host, code) => isAtProxy(code)
        ? `The name of the proxy on the way to ${host} cannot be resolved`
        : `The name ${host} cannot be resolved`,
    connection: (host, code) => `No connection to ${placeOf(host, code)} can be made`,
    tls: (host, code) => `No trusted TLS connection to ${placeOf(host, code)} can be made${isAtProxy(code) ? '' : '; something may stand between'}`,
    proxy: (host, code) => {
        const { says } = refusalIn(code) ?? {};
        return `The proxy does not let the connection to ${host} through${says === undefined ? '' : `: ${says}`}`;
    },
    broken: (host, code) => isAtProxy(code)
        ? `The proxy on the way to ${host} closed the connection before it answered`
        : `The connection to ${host} broke before the answer was complete`,
    timeout: (host, code) => `${isAtProxy(code) ? `The proxy on the way to ${host}` : host} did not answer in time`,
    'too-long': (host) => `The answer of ${host} is too long`,
    'not-http': (host) => `What ${host} answers is not HTTP`,
};
function placeOf(host, code) {
    return isAtProxy(code) ? `the proxy on the way to ${host}` : host;
}


/***/ }),

/***/ 90018:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
function parseObject(body) {
    if (isDeep(body))
        return undefined;
    try {
        const value = JSON.parse(body);
        return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const MAX_DEPTH = 32;
const TEXT_OR_BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs;
function isDeep(body) {
    let depth = 0;
    for (const [token] of body.matchAll(TEXT_OR_BRACKET)) {
        if (token === '[' || token === '{')
            depth += 1;
        if (token === ']' || token === '}')
            depth -= 1;
        if (depth > MAX_DEPTH)
            return true;
    }
    return false;
}


/***/ }),

/***/ 62426:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m6: () => (/* binding */ parseHttpDate),
/* harmony export */   p$: () => (/* binding */ jitter),
/* harmony export */   pE: () => (/* binding */ waitOf)
/* harmony export */ });
function parseHttpDate(text) {
    const isHttpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
    const date = isHttpDate ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
}
const LONGEST_ASKED_MS = 366 * 86_400_000;
function waitOf(retryAfter, now) {
    const text = retryAfter?.trim() ?? '';
    if (/^\d+$/.test(text)) {
        const value = Number(text);
        const wait = value > 1e11 ? Math.max(0, value - now) : value * 1000;
        return wait > LONGEST_ASKED_MS ? undefined : wait;
    }
    const date = parseHttpDate(text);
    return date === undefined ? undefined : Math.max(0, date - now);
}
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
function jitter(repeated, random) {
    return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** repeated);
}


/***/ }),

/***/ 44702:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   UV: () => (/* binding */ listSubjects),
/* harmony export */   _y: () => (/* binding */ SHAPE_WORDS),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
function listSubjects(subjects, limit) {
    const more = subjects.length > limit ? ` and ${formatCount(subjects.length - limit)} more` : '';
    return `${subjects.slice(0, limit).join(', ')}${more}`;
}
function formatCount(count) {
    return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
function formatDuration(milliseconds) {
    return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
const SHAPE_WORDS = {
    apple: 'in the form that Apple uses',
    're-encoded': 're-encoded by another tool',
    minimal: 'without its public half',
};


/***/ }),

/***/ 31425:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ findNearMisses),
/* harmony export */   Uy: () => (/* binding */ nearMissHint),
/* harmony export */   tx: () => (/* binding */ withNearMisses)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47785);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14462);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47906);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);




function findNearMisses(door, environment) {
    const known = new Set([
        ..._table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING_NAMES */ .OI.map(_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG),
        ...Object.keys(_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .ALIASES */ .rY),
        ...Object.values(_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .ENDPOINTS */ .Hr).map(({ variable }) => variable),
    ]);
    const found = {};
    for (const name of Object.keys(environment)) {
        if (!/^[\w-]{1,64}$/.test(name) || known.has(name) || (environment[name] ?? '').trim() === '')
            continue;
        const candidate = door === 'action' ? (inputName(name) ?? own(name)) : (own(name) ?? pluginName(name));
        if (candidate === undefined)
            continue;
        for (const setting of nearest(candidate.rest)) {
            const others = found[setting] ?? [];
            if (others.length < MOST_NAMED)
                found[setting] = [...others, candidate.shown];
        }
    }
    return found;
}
const MOST_NAMED = 3;
const normal = (name) => name.toUpperCase().replaceAll('-', '_');
function own(name) {
    const [prefix] = /^IAP_?(?:KEYS?_)?/.exec(normal(name)) ?? [];
    return prefix === undefined ? undefined : { rest: normal(name).slice(prefix.length), shown: name };
}
function inputName(name) {
    if (!name.startsWith('INPUT_'))
        return undefined;
    const input = name.slice('INPUT_'.length);
    const isKnown = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f5)('action').some((setting) => normal(setting) === normal(input));
    return isKnown ? undefined : { rest: normal(input), shown: `input ${input.toLowerCase()}` };
}
function pluginName(name) {
    if (!name.startsWith('PLUGIN_'))
        return undefined;
    const rest = name.slice('PLUGIN_'.length);
    return _table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING_NAMES */ .OI.some((setting) => normal(setting) === rest) ? undefined : { rest: normal(rest), shown: name };
}
function nearest(rest) {
    const ranked = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING_NAMES */ .OI.map((setting) => ({
        setting,
        distance: (0,leven__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(rest, normal(setting)),
        limit: Math.floor(Math.max(rest.length, setting.length) / 3),
    }));
    const least = Math.min(...ranked.map(({ distance }) => distance));
    return ranked.filter(({ distance, limit }) => distance === least && distance <= limit).map(({ setting }) => setting);
}
function nearMissHint(misses, names) {
    const shown = [...new Set(names.flatMap((name) => misses[name] ?? []))];
    if (shown.length === 0)
        return '';
    return ` Nothing reads ${shown.join(', ')}, which ${shown.length === 1 ? 'is' : 'are'} set: was ${names[0]} (${names.map(_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG).join(', ')}) meant?`;
}
const MISSING = {
    'key-missing': ['private-key', 'private-key-file'],
    'key-id-missing': ['key-id'],
    'issuer-id-missing': ['issuer-id'],
    'bundle-id-missing': ['bundle-id'],
};
function withNearMisses(findings, misses) {
    return findings.map((finding) => {
        const names = finding.problem === undefined ? undefined : MISSING[finding.problem];
        return names === undefined ? finding : { ...finding, message: `${finding.message}${nearMissHint(misses, names)}` };
    });
}


/***/ }),

/***/ 7399:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ planPushes),
/* harmony export */   j: () => (/* binding */ wrongToken)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20516);
/* harmony import */ var _findings_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20315);
/* harmony import */ var _bearer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84039);
/* harmony import */ var _near_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31425);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94667);





function planPushes(names, { find, sources, nearMisses }, problems) {
    const known = _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.map(({ name }) => name);
    const spelling = find('push-to')?.spelling ?? 'push-to';
    const targets = [
        ...new Set(names.map((name) => known.find((one) => one === name.trim().toLowerCase()) ?? name.trim())),
    ];
    for (const name of targets.filter((target) => !known.includes(target))) {
        problems.push(`${spelling}: ${(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} is not one of ${known.join(', ')}.${(0,_findings_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(name.slice(0, 30), known)}`);
    }
    const needed = (to, name, where) => `${name}: It is needed for push-to: ${to}. ${where}${(0,_near_miss_js__WEBPACK_IMPORTED_MODULE_1__/* .nearMissHint */ .Uy)(nearMisses, [name])}`;
    const identifier = (to, name, form) => {
        const found = find(name);
        const value = (0,_bearer_js__WEBPACK_IMPORTED_MODULE_4__/* .unquoted */ .q)(found?.text ?? '');
        if (found === undefined)
            problems.push(needed(to, name, form.where));
        else if (!form.pattern.test(value))
            problems.push(`${found.spelling}: ${form.words} ${form.where}`);
        return value;
    };
    const token = (backend, name) => {
        const { token: value, scheme } = (0,_bearer_js__WEBPACK_IMPORTED_MODULE_4__/* .bareToken */ .e)(find(name)?.text ?? '');
        if (value === '')
            problems.push(needed(backend.name, name, backend.tokenFrom));
        else
            problems.push(...wrongToken(backend, value).map((words) => `${find(name)?.spelling}: ${words}`));
        return { kind: 'value', value, scheme };
    };
    return targets.flatMap((name) => {
        const backend = _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.find((one) => one.name === name);
        if (backend === undefined)
            return [];
        const settings = backend.settings;
        const identifiers = settings.flatMap(({ name: setting, form }) => form === undefined ? [] : [[setting, identifier(backend.name, setting, form)]]);
        const tokenName = settings.find(({ secret }) => secret)?.name;
        const fileName = settings.find(({ isTokenFile }) => isTokenFile)?.name;
        const inFile = fileName === undefined ? undefined : fileToken(tokenName, fileName, sources, problems);
        return [
            { to: backend.name, identifiers: Object.fromEntries(identifiers), token: inFile ?? token(backend, tokenName) },
        ];
    });
}
function fileToken(token, file, sources, problems) {
    for (const { read, spell } of sources) {
        const value = (read(token) ?? '').trim();
        const path = (read(file) ?? '').trim();
        if (value !== '' && path !== '') {
            problems.push(`${spell(token)} and ${spell(file)}: Both are set; set one of them.`);
        }
        if (value !== '')
            return undefined;
        if (path === '-' && sources.some((source) => source.read('private-key-file')?.trim() === '-')) {
            problems.push(`${spell(file)}: Standard input is read for the private key already.`);
        }
        if (path !== '')
            return { kind: 'file', path };
    }
    return undefined;
}
function wrongToken({ tokenFrom, wrongTokens }, token) {
    if (!/^[\x21-\x7e]{1,4096}$/.test(token))
        return [`The value has a form that no token has. ${tokenFrom}`];
    const wrong = wrongTokens.find(([pattern]) => pattern.test(token));
    return wrong === undefined ? [] : [`${wrong[1]} ${tokenFrom}`];
}


/***/ }),

/***/ 50197:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ keySource),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./build/backends/all.js + 4 modules
var backends_all = __webpack_require__(20516);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/key/fingerprint.js
var fingerprint = __webpack_require__(74012);
// EXTERNAL MODULE: ./build/net/proxies.js
var proxies = __webpack_require__(8344);
// EXTERNAL MODULE: ./build/settings/bearer.js
var bearer = __webpack_require__(84039);
// EXTERNAL MODULE: ./build/settings/endpoints.js
var endpoints = __webpack_require__(14462);
// EXTERNAL MODULE: ./build/net/loopback.js
var loopback = __webpack_require__(84131);
// EXTERNAL MODULE: ./build/settings/near-miss.js
var near_miss = __webpack_require__(31425);
;// CONCATENATED MODULE: ./build/settings/github-needs.js


function missingForGitHub({ deployment, reportIssue, githubToken, nearMisses }, environment) {
    const asking = [...(deployment === undefined ? [] : ['deployment']), ...(reportIssue ? ['report-issue'] : [])];
    if (asking.length === 0)
        return [];
    const names = asking.join(' and ');
    const needed = ['GITHUB_REPOSITORY', ...(deployment === undefined ? [] : ['GITHUB_SHA'])];
    const missing = needed.filter((name) => (environment[name] ?? '') === '');
    const address = environment['GITHUB_API_URL'] || 'https://api.github.com';
    return [
        ...(githubToken === undefined
            ? [
                `${names}: There is no token for GitHub. Set \`github-token: \${{ github.token }}\`.${(0,near_miss/* nearMissHint */.Uy)(nearMisses, ['github-token'])}`,
            ]
            : []),
        ...(missing.length === 0
            ? []
            : [`${names}: This works on GitHub only; not set: ${missing.join(', ')}, which GitHub\u2019s runner sets.`]),
        ...(isSafe(address) ? [] : ['GITHUB_API_URL: The token is sent over https: only; this is not an https: address.']),
    ];
}
function isSafe(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && (0,loopback/* isLoopback */.U)(hostname));
}

// EXTERNAL MODULE: ./build/settings/other-names.js
var other_names = __webpack_require__(85615);
// EXTERNAL MODULE: ./build/settings/parse.js
var settings_parse = __webpack_require__(94667);
// EXTERNAL MODULE: ./build/settings/push-plans.js
var push_plans = __webpack_require__(7399);
;// CONCATENATED MODULE: ./build/settings/second-key-settings.js

function secondKeySettings(find, sources, problems) {
    return {
        appStoreConnect: {
            privateKey: sourceOf(sources, problems),
            keyId: find('app-store-connect-key-id')?.text,
            issuerId: find('app-store-connect-issuer-id')?.text,
        },
        expectNotificationUrl: urlIn(find('expect-notification-url'), problems),
        products: [...new Set((0,settings_parse/* splitList */.ry)(find('products')?.text ?? '').map((id) => id.trim()))],
    };
}
function wantsOfAccount({ expectNotificationUrl, products }) {
    const wants = [
        ...(expectNotificationUrl === undefined ? [] : ['expect-notification-url']),
        ...(products.length === 0 ? [] : ['products']),
    ];
    return wants.map((name) => `${name}: It asks App Store Connect, which environment: none forbids.`);
}
function sourceOf(sources, problems) {
    const [key, file] = ['app-store-connect-key', 'app-store-connect-key-file'];
    for (const { read, spell } of sources) {
        const value = read(key) ?? '';
        const path = (read(file) ?? '').trim();
        if (value.trim() !== '' && path !== '')
            problems.push(`${spell(key)} and ${spell(file)}: Both are set; set one of them.`);
        if (value.trim() !== '')
            return { kind: 'value', value };
        if (path === '-' && sources.some((source) => source.read('private-key-file')?.trim() === '-'))
            problems.push(`${spell(file)}: Standard input is read for the private key already.`);
        if (path !== '')
            return { kind: 'file', path };
    }
    return { kind: 'missing', state: 'unset' };
}
function urlIn(found, problems) {
    if (found === undefined)
        return undefined;
    const text = found.text.trim();
    const isAddress = URL.canParse(text) && new URL(text).protocol === 'https:' && !/\s/.test(text);
    if (isAddress)
        return text;
    problems.push(`${found.spelling}: This is not an https: address.`);
    return undefined;
}

// EXTERNAL MODULE: ./build/settings/table.js
var table = __webpack_require__(44372);
;// CONCATENATED MODULE: ./build/settings/read-settings.js













function readSettings(door, sources, environment) {
    const problems = [];
    const find = (name) => {
        const row = table/* SETTINGS */.yy[name];
        if (row.only !== undefined && row.only !== door)
            return undefined;
        const source = sources.find(({ read }) => (read(name) ?? '').trim() !== '');
        const text = source?.read(name);
        return source === undefined || text === undefined ? undefined : { text, spelling: source.spell(name) };
    };
    const parse = (name, read) => {
        const row = table/* SETTINGS */.yy[name];
        const found = find(name);
        const text = found?.text ?? row.default;
        if (text === undefined)
            return undefined;
        const value = read(text, row);
        if (!Array.isArray(value))
            return value;
        problems.push(`${found?.spelling ?? name}: ${value.join(' ')}`);
        return undefined;
    };
    const choice = (name) => parse(name, settings_parse/* parseChoice */.HU);
    const number = (name) => parse(name, settings_parse/* parseNumber */.$J) ?? 0;
    const boolean = (name) => parse(name, settings_parse/* parseBoolean */.yG) ?? false;
    const text = (name) => find(name)?.text;
    const given = text('github-token');
    const gitHub = given === undefined ? undefined : (0,bearer/* bareToken */.e)(given);
    const nearMisses = (0,near_miss/* findNearMisses */.ER)(door, environment);
    const key = keySource(sources, problems);
    const settings = {
        privateKey: key.source,
        keyId: text('key-id'),
        issuerId: text('issuer-id'),
        bundleIds: (0,settings_parse/* splitList */.ry)(text('bundle-id') ?? ''),
        environment: choice('environment'),
        expectFingerprint: parse('expect-fingerprint', (value) => (0,fingerprint/* parseFingerprint */.s)(value) ?? ['A fingerprint has the form SHA256:\u2026 with 43 characters of base64.']),
        onMissingKey: choice('on-missing-key'),
        onInconclusive: choice('on-inconclusive'),
        diagnose: boolean('diagnose'),
        notificationTest: boolean('notification-test'),
        notificationHealth: number('notification-health'),
        ...secondKeySettings(find, sources, problems),
        timeoutMs: number('timeout') * 1000,
        retries: number('retries'),
        concurrency: number('concurrency'),
        pushes: (0,push_plans/* planPushes */.g)((0,settings_parse/* splitList */.ry)(text('push-to') ?? ''), { find, sources, nearMisses }, problems),
        dryRun: boolean('dry-run'),
        summary: boolean('summary'),
        githubToken: gitHub?.token,
        githubScheme: gitHub?.scheme,
        deployment: text('deployment')?.trim(),
        reportIssue: boolean('report-issue'),
        reportFile: text('report-file')?.trim(),
        junitFile: text('junit-file')?.trim(),
        format: choice('format'),
        quiet: boolean('quiet'),
        verbose: boolean('verbose'),
        endpoints: (0,endpoints/* readEndpoints */.Zg)(environment, problems),
        given: table/* SETTING_NAMES */.OI.filter((name) => find(name) !== undefined),
        nearMisses,
        otherNames: [
            ...(key.readAs === undefined ? [] : [key.readAs]),
            ...table/* SETTING_NAMES */.OI.filter((name) => name !== 'private-key' && name !== 'private-key-file').map((name) => ({
                setting: name,
                variable: find(name)?.spelling ?? '',
            })),
        ].filter(({ variable }) => (0,other_names/* isOtherName */.O3)(variable)),
        secretFiles: secretFilesIn(sources),
    };
    if (needsNetwork(settings))
        problems.push(...(0,proxies/* badProxies */.C8)(environment));
    problems.push(...missingForGitHub(settings, environment), ...contradictions(settings));
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
    return settings;
}
function needsNetwork({ environment, reportIssue, deployment }) {
    return environment !== 'none' || reportIssue || deployment !== undefined;
}
function contradictions(settings) {
    const { pushes, environment } = settings;
    const isPush = pushes.length > 0;
    const rules = [
        [settings.quiet && settings.verbose, 'quiet and verbose: One asks for less, the other for more; set one of them.'],
        [settings.deployment !== undefined && !isPush, 'deployment: There is no push that could be recorded; set push-to.'],
        [
            environment === 'none' && settings.notificationTest,
            'notification-test: It asks Apple, which environment: none forbids.',
        ],
        [
            environment === 'none' && settings.notificationHealth > 0,
            'notification-health: It asks Apple, which environment: none forbids.',
        ],
        [
            environment === 'none' && isPush,
            'push-to: A key is pushed only after Apple has accepted it, and environment: none does not ask Apple.',
        ],
        [
            isPush && settings.bundleIds.length > 1,
            'push-to: A push needs a single bundle ID, and bundle-id has several. Make one run for each app.',
        ],
    ];
    return [
        ...(environment === 'none' ? wantsOfAccount(settings) : []),
        ...rules.filter(([isBroken]) => isBroken).map(([, words]) => words),
        ...(0,endpoints/* pushesOnForeignWord */.OA)(pushes.map(({ to }) => to), settings.endpoints),
    ];
}
function keySource(sources, problems) {
    for (const { read, spell } of sources) {
        const value = read('private-key') ?? '';
        const path = (read('private-key-file') ?? '').trim();
        if (value.trim() !== '' && path !== '')
            problems.push(`${spell('private-key')} and ${spell('private-key-file')}: Both are set; set one of them.`);
        const readAs = (setting) => ({ setting, variable: spell(setting) });
        if (value.trim() !== '')
            return { source: { kind: 'value', value }, readAs: readAs('private-key') };
        if (path !== '')
            return { source: { kind: 'file', path }, readAs: readAs('private-key-file') };
    }
    const given = sources.map(({ read }) => read('private-key')).find((value) => value !== undefined);
    if (given === undefined)
        return { source: { kind: 'missing', state: 'unset' } };
    return { source: { kind: 'missing', state: given === '' ? 'empty' : 'blank' } };
}
const SECRET_FILES = [
    'private-key-file',
    'app-store-connect-key-file',
    ...backends_all/* BACKENDS */.A.flatMap(({ settings }) => settings.flatMap((row) => ('isTokenFile' in row ? [row.name] : []))),
];
function secretFilesIn(sources) {
    return SECRET_FILES.flatMap((setting) => sources
        .map(({ read }) => ({ setting, path: (read(setting) ?? '').trim() }))
        .filter(({ path }) => path !== '' && path !== '-'));
}


/***/ })

};
;