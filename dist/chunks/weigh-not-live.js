"use strict";
exports.id = 'weigh-not-live';
exports.ids = ['weigh-not-live'];
exports.modules = {

/***/ 17815:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bX: () => (/* binding */ createAsker),
  D7: () => (/* binding */ objectIn),
  Qv: () => (/* binding */ objectsIn),
  Ev: () => (/* binding */ told),
  L5: () => (/* binding */ unknown)
});

// EXTERNAL MODULE: ./build/net/retry.js
var retry = __webpack_require__(62426);
// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __webpack_require__(48086);
// EXTERNAL MODULE: ./build/app-store-connect/connect-reply.js
var connect_reply = __webpack_require__(1752);
// EXTERNAL MODULE: ./node_modules/jws/index.js
var jws = __webpack_require__(33324);
;// CONCATENATED MODULE: ./build/app-store-connect/connect-token.js

const BACKDATED_SECONDS = 60;
const LIFETIME_SECONDS = 300;
function signConnectToken({ key, keyId, issuerId }, now) {
    const seconds = Math.floor(now / 1000);
    return jws.sign({
        header: { alg: 'ES256', kid: keyId, typ: 'JWT' },
        payload: {
            ...(issuerId === undefined ? { sub: 'user' } : { iss: issuerId }),
            iat: seconds - BACKDATED_SECONDS,
            exp: seconds + LIFETIME_SECONDS,
            aud: 'appstoreconnect-v1',
        },
        privateKey: key.privateKey,
    });
}

;// CONCATENATED MODULE: ./build/app-store-connect/asker.js




const ATTEMPTS = 3;
const MOST_PAGES = 25;
const LONGEST_WAIT_MS = 5000;
const LONGEST_ATTEMPT_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;
const LONGEST_CURSOR = 2000;
const CLOCK_TOLERANCE_MS = 30_000;
function createAsker(credentials, endpoint, world, session) {
    let clockOffsetMs = session.clockOffsetMs;
    async function ask(path) {
        const token = signConnectToken(credentials, world.now() + clockOffsetMs);
        world.secrets.keep(token);
        const exchange = await world.send({
            method: 'GET',
            url: `${endpoint.url}${path}`,
            headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'user-agent': `iap-key/${version/* VERSION */.x}` },
            signal: session.signal,
            limit: Math.max(1, Math.min(LONGEST_ATTEMPT_MS, session.remaining())),
            maxBytes: MAX_BYTES,
        });
        return (0,connect_reply/* decodeReply */.X)(exchange, world.now());
    }
    async function get(path) {
        for (let attempt = 1;; attempt += 1) {
            const reply = await ask(path);
            const isLast = attempt > Math.min(ATTEMPTS - 1, session.retries);
            if (reply.kind !== 'unknown' || !reply.mayChange || isLast || session.signal.aborted)
                return reply;
            const difference = reply.date === undefined ? 0 : world.now() - reply.date;
            if (reply.why === 'refused' && Math.abs(difference) > CLOCK_TOLERANCE_MS)
                clockOffsetMs = -difference;
            const wait = reply.waitMs ?? (0,retry/* jitter */.p$)(attempt - 1, world.random());
            if (wait > LONGEST_WAIT_MS || wait >= session.remaining())
                return reply;
            await world.sleep(wait, session.signal);
            if (session.signal.aborted)
                return reply;
        }
    }
    async function list(path) {
        const data = [];
        const included = [];
        let cursor;
        for (let page = 0; page < MOST_PAGES; page += 1) {
            const reply = await get(cursor === undefined ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
            if (reply.kind !== 'told')
                return reply;
            if (!Array.isArray(reply.json['data']))
                return { kind: 'unknown', why: 'unexpected', mayChange: false };
            data.push(...objectsIn(reply.json['data']));
            included.push(...objectsIn(reply.json['included']));
            const next = nextOf(reply.json);
            if (next === 'none')
                return { kind: 'told', data, included, isWhole: true };
            if (next === undefined || next.cursor === cursor)
                break;
            cursor = next.cursor;
        }
        return { kind: 'told', data, included, isWhole: false };
    }
    return { get, list };
}
function objectsIn(value) {
    if (!Array.isArray(value))
        return [];
    return value.filter((item) => item !== null && typeof item === 'object' && !Array.isArray(item));
}
function objectIn(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
function nextOf(json) {
    const next = objectIn(json['links'])['next'];
    if (typeof next !== 'string')
        return 'none';
    const cursor = URL.canParse(next) ? new URL(next).searchParams.get('cursor') : null;
    return cursor === null || cursor === '' || cursor.length > LONGEST_CURSOR ? undefined : { cursor };
}
const unknown = (why) => ({ kind: 'unknown', why });
const told = (value) => ({ kind: 'told', value });


/***/ }),

/***/ 1752:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ decodeReply),
/* harmony export */   b: () => (/* binding */ WHY)
/* harmony export */ });
/* harmony import */ var _net_json_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90018);
/* harmony import */ var _net_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62426);


const LASTING = ['tls', 'proxy', 'aborted', 'too-long', 'not-http'];
function decodeReply(exchange, now) {
    if (exchange.kind === 'failure') {
        const why = exchange.reason === 'aborted' ? 'ended' : exchange.reason === 'too-long' ? 'unexpected' : 'unreachable';
        return { kind: 'unknown', why, mayChange: !LASTING.includes(exchange.reason) };
    }
    const { status, headers, body } = exchange;
    const json = (0,_net_json_object_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .l)(body);
    const date = (0,_net_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpDate */ .m6)(headers['date'] ?? '');
    const dated = date === undefined ? {} : { date };
    const lasting = (why) => ({ kind: 'unknown', why, mayChange: false });
    if (status === 200)
        return json !== undefined && 'data' in json ? { kind: 'told', json } : lasting('unexpected');
    const code = codeIn(json);
    if (status === 401)
        return code === undefined ? lasting('unexpected') : { kind: 'unknown', why: 'refused', mayChange: true, ...dated };
    if (status === 403 && code !== undefined)
        return lasting(code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS') ? 'agreements' : 'role');
    if (status === 404 && code?.startsWith('NOT_FOUND'))
        return { kind: 'absent' };
    if (status === 429) {
        const waitMs = (0,_net_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitOf */ .pE)(headers['retry-after'], date ?? now);
        return { kind: 'unknown', why: 'limited', mayChange: true, ...(waitMs === undefined ? {} : { waitMs }) };
    }
    if (status === 407)
        return lasting('unreachable');
    return status >= 500 ? { kind: 'unknown', why: 'unavailable', mayChange: true } : lasting('unexpected');
}
function codeIn(json) {
    const errors = json?.['errors'];
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const code = first !== null && typeof first === 'object' && 'code' in first ? first.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
const WHY = {
    agreements: 'an agreement of the account is missing or has expired (403)',
    role: 'the role of its key does not allow the question (403)',
    refused: 'it refused freshly signed tokens each time (401)',
    limited: 'its key has used up its requests (429)',
    unavailable: 'it answered with a server error each time',
    unreachable: 'it could not be reached',
    unexpected: 'what answered in its place is not what Apple documents',
    ended: 'the time for it was over',
    unseen: 'its key sees no such app',
};


/***/ }),

/***/ 22718:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  weighNotLive: () => (/* binding */ weighNotLive)
});

// EXTERNAL MODULE: ./build/net/json-object.js
var json_object = __webpack_require__(90018);
// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __webpack_require__(48086);
// EXTERNAL MODULE: ./build/app-store-connect/asker.js + 1 modules
var asker = __webpack_require__(17815);
;// CONCATENATED MODULE: ./build/app-store-connect/app-lookup.js



const LIMIT_MS = 2000;
const MAX_BYTES = 512 * 1024;
async function isOnAppStore(bundleId, endpoint, world, { signal, remaining }) {
    const exchange = await world.send({
        method: 'GET',
        url: `${endpoint.url}/lookup?bundleId=${encodeURIComponent(bundleId)}`,
        headers: { accept: 'application/json', 'user-agent': `iap-key/${version/* VERSION */.x}` },
        signal,
        limit: Math.max(1, Math.min(LIMIT_MS, remaining())),
        maxBytes: MAX_BYTES,
    });
    if (exchange.kind !== 'response' || exchange.status !== 200)
        return false;
    return (0,asker/* objectsIn */.Qv)((0,json_object/* parseObject */.l)(exchange.body)?.['results']).some((app) => app['bundleId'] === bundleId);
}

// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
// EXTERNAL MODULE: ./build/findings/replaced.js
var replaced = __webpack_require__(72227);
// EXTERNAL MODULE: ./build/settings/endpoints.js
var endpoints = __webpack_require__(14462);
;// CONCATENATED MODULE: ./build/check/weigh-not-live.js




const MOST_ASKED = 3;
async function weighNotLive({ findings, bundles }, { diagnose, endpoints }, world, session) {
    const { lookup, production, sandbox } = endpoints;
    const isStandIn = (production.isReplaced || sandbox.isReplaced) && !lookup.isReplaced;
    if (!diagnose || isStandIn)
        return findings;
    const bundleIdOf = ({ subject }) => subject ?? bundles[0]?.bundleId ?? '';
    const asked = findings.filter(({ problem }) => problem === 'app-not-live').slice(0, MOST_ASKED);
    const live = await Promise.all(asked.map((finding) => (0,defect/* guard */.ah)(() => isOnAppStore(bundleIdOf(finding), lookup, world, session), () => false)));
    const weighed = findings.map((finding) => (live[asked.indexOf(finding)] === true ? butLive(finding) : finding));
    return lookup.isReplaced ? [...weighed, weigh_not_live_replaced(lookup.url)] : weighed;
}
function weigh_not_live_replaced(url) {
    const { variable } = endpoints/* ENDPOINTS */.Hr.lookup;
    const words = 'the public App Store; this says nothing about Apple';
    return (0,replaced/* replacementFinding */.W2)('apple-production', { variable, host: new URL(url).host, replaces: 'lookup' }, words);
}
function butLive(finding) {
    return {
        ...finding,
        message: `${finding.message} But the App Store of the United States shows an app with this bundle ID, so it was released.`,
        hint: 'If it was released within the last hour, run this again later. If production still refuses it then, contact Apple with the Request ID.',
    };
}


/***/ })

};
;