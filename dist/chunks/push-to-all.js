"use strict";
exports.id = 'push-to-all';
exports.ids = ['push-to-all'];
exports.modules = {

/***/ 88036:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pushToAll: () => (/* binding */ pushToAll)
});

// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
// EXTERNAL MODULE: ./build/key/pem.js
var pem = __webpack_require__(79534);
// EXTERNAL MODULE: ./build/backends/catalog.js + 1 modules
var catalog = __webpack_require__(87966);
// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
// EXTERNAL MODULE: ./build/net/failure-words.js
var failure_words = __webpack_require__(85318);
// EXTERNAL MODULE: ./build/net/retry.js
var retry = __webpack_require__(62426);
// EXTERNAL MODULE: ./build/net/json-object.js
var json_object = __webpack_require__(90018);
// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __webpack_require__(48086);
;// CONCATENATED MODULE: ./build/push/converse.js



async function sendOnce(target, call, world, session) {
    const exchange = await world.send({
        method: call.method,
        url: `${target.endpoint.url}${call.path}`,
        headers: {
            authorization: `Bearer ${target.token}`,
            accept: 'application/json',
            'user-agent': `iap-key/${version/* VERSION */.x}`,
            ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
            ...call.headers,
        },
        ...(call.body === undefined ? {} : { body: call.body }),
        ...(call.carriesKey === undefined ? {} : { carriesKey: call.carriesKey }),
        signal: session.signal,
        limit: Math.min(session.attemptLimit, session.remaining()),
    });
    if (exchange.kind === 'failure')
        return { exchange, json: undefined, attempts: 1 };
    const json = (0,json_object/* parseObject */.l)(exchange.body);
    const kept = json === undefined ? undefined : dropSecrets(json, target.secretFields, world.secrets.keep);
    return { exchange: { ...exchange, body: '' }, json: kept, attempts: 1 };
}
async function ask(target, call, world, session) {
    for (let repeated = 0;; repeated += 1) {
        const heard = { ...(await sendOnce(target, call, world, session)), attempts: repeated + 1 };
        if (!mayPass(heard.exchange) || repeated >= session.retries || session.signal.aborted)
            return heard;
        const asked = askedWait(heard.exchange, world.now());
        const wait = asked ?? (0,retry/* jitter */.p$)(repeated, world.random());
        if (wait >= session.remaining())
            return asked === undefined ? heard : { ...heard, comeBackInMs: wait };
        await world.sleep(wait, session.signal);
    }
}
function mayPass(exchange) {
    if (exchange.kind === 'response')
        return exchange.status === 429 || exchange.status >= 500;
    return !['aborted', 'tls', 'proxy', 'too-long', 'not-http'].includes(exchange.reason);
}
function askedWait(exchange, now) {
    return exchange.kind === 'response' ? (0,retry/* waitOf */.pE)(exchange.headers['retry-after'], now) : undefined;
}
function dropSecrets(value, fields, keepSecret) {
    if (Array.isArray(value))
        return value.map((item) => dropSecrets(item, fields, keepSecret));
    if (value === null || typeof value !== 'object')
        return value;
    const kept = [];
    for (const [name, item] of Object.entries(value)) {
        if (!fields.includes(name))
            kept.push([name, dropSecrets(item, fields, keepSecret)]);
        else if (typeof item === 'string' && item.trim() !== '')
            keepSecret(item);
    }
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./build/push/push-verdict.js
const PUSH_VERDICTS = [
    ['refused', '\u00b7', 'refused'],
    ['\u00b7', 'same', 'pushed'],
    ['\u00b7', 'proven', 'pushed'],
    ['unsent', 'unread', 'unsent'],
    ['taken', '\u00b7', 'unconfirmed'],
    ['\u00b7', 'none', 'again'],
    ['\u00b7', 'other', 'again'],
    ['\u00b7', '\u00b7', 'unconfirmed'],
];
function fateOf(exchange) {
    if (exchange.kind === 'failure')
        return ['name-resolution', 'connection', 'tls', 'proxy'].includes(exchange.reason) ? 'unsent' : 'open';
    if (exchange.status >= 200 && exchange.status < 300)
        return 'taken';
    return exchange.status >= 400 && exchange.status < 500 ? 'refused' : 'open';
}
function judgeWrite(confirms, fate, before, after) {
    const isProven = confirms === 'a-key' && after === 'some' && (fate === 'taken' || before === 'none');
    const seen = isProven ? 'proven' : after;
    const row = PUSH_VERDICTS.find(([one, other]) => [fate, '\u00b7'].includes(one) && [seen, '\u00b7'].includes(other));
    return row?.[2] ?? 'unconfirmed';
}

;// CONCATENATED MODULE: ./build/push/push.js






async function push(target, delivery, options) {
    const { world, session } = options;
    const end = endingsOf(target, delivery, options);
    const look = await ask(target, target.look, world, session);
    const refusal = judge(look, target, options);
    if (refusal !== undefined)
        return end.fail(refusal.code, `${refusal.words} ${UNSENT}`, look);
    const before = look.json === undefined ? undefined : target.readHolding(look.json, delivery);
    if (before === undefined) {
        return end.fail('unreachable', `Something else than ${end.place} answers in its place. ${UNSENT}`, look);
    }
    if (before.bundleId !== delivery.bundleId) {
        const theirs = before.bundleId === undefined ? 'no bundle ID' : `the bundle ID ${(0,foreign/* clip */.$Q)(before.bundleId, MAX_BUNDLE_ID)}`;
        const words = `${end.place} has ${theirs} for ${target.app}; the key was checked for ${delivery.bundleId}. ${UNSENT}`;
        return end.fail('bundle-mismatch', words, look);
    }
    if (before.key === 'same') {
        return end.good('unchanged', `${end.place} already reports this Key ID, Issuer ID and bundle ID; nothing was written.`);
    }
    if (target.probe !== undefined) {
        const described = await ask(target, target.probe.call, world, session);
        const isOut = described.exchange.kind === 'failure' || described.exchange.status === 429 || described.exchange.status >= 500;
        const fault = isOut ? judge(described, target, options) : undefined;
        if (fault !== undefined)
            return end.fail(fault.code, `${fault.words} ${UNSENT}`, described);
        const missing = described.json === undefined ? [] : target.probe.missing(described.json);
        if (missing.length > 0) {
            return end.fail('unsupported', `${end.place} says that it does not take ${missing.join(', ')}. ${UNSENT}`, described);
        }
    }
    if (options.dryRun) {
        return end.good('dry-run', `${describeHolding(before, end.place)} A push would send ${target.fields.join(', ')} for ${target.app}.`);
    }
    if (session.signal.aborted)
        return end.fail('unreachable', `The run ${failure_words/* ENDED */.hV[options.endedBy() ?? 'interruption']} before the write. ${UNSENT}`, look);
    return writeAndConfirm(target, delivery, before, options);
}
const MAX_BUNDLE_ID = 155;
const UNSENT = 'The key was not sent.';
async function writeAndConfirm(target, delivery, before, options) {
    const { world, session } = options;
    const end = endingsOf(target, delivery, options);
    for (let repeated = 0;; repeated += 1) {
        const written = await sendOnce(target, { ...target.write(delivery), carriesKey: true }, world, session);
        const fate = fateOf(written.exchange);
        const fault = judge(written, target, options);
        if (fate === 'refused' && fault !== undefined)
            return end.fail(fault.code, `${fault.words} It did not take the key.`, written);
        if (session.signal.aborted)
            return end.unconfirmed(`The key was sent, and the run ${failure_words/* ENDED */.hV[options.endedBy() ?? 'interruption']} before ${end.place} confirmed it.`, written);
        if (fate !== 'taken')
            await world.sleep(Math.min((0,retry/* jitter */.p$)(repeated, world.random()), session.remaining()), session.signal);
        const look = await ask(target, target.look, world, session);
        const isReadable = judge(look, target, options) === undefined;
        const after = isReadable && look.json !== undefined ? target.readHolding(look.json, delivery) : undefined;
        const verdict = judgeWrite(target.confirms, fate, before.key, after?.key ?? 'unread');
        if (verdict === 'pushed')
            return end.good('pushed', describeProof(target, after, end.place));
        if (verdict === 'unsent' && fault !== undefined)
            return end.fail(fault.code, `${fault.words} ${UNSENT}`, written);
        if (verdict !== 'again' || fault === undefined) {
            const said = fault === undefined ? `${end.place} took the write, but` : `The key was sent. ${fault.words} Afterwards it`;
            return end.unconfirmed(`${said} ${describeAfter(after)}`, look);
        }
        if (repeated >= session.retries || session.signal.aborted || session.remaining() <= 0)
            return end.fail(fault.code, `${fault.words} It does not hold the key: that was read afterwards.`, written);
    }
}
function describeProof({ confirms, app }, after, place) {
    return confirms === 'which-key' || after?.key === 'same'
        ? `${place} reports this Key ID and Issuer ID for ${app} after the write.`
        : `${place} took the key for ${app} and reports that it has one; it does not say which.`;
}
function judge({ exchange, json, comeBackInMs }, target, { world, endedBy }) {
    const place = placeOf(target);
    if (exchange.kind === 'failure') {
        const { host } = new URL(target.endpoint.url);
        const words = exchange.reason === 'aborted'
            ? `${place} had not answered when the run ${failure_words/* ENDED */.hV[endedBy() ?? 'interruption']}.`
            : `${failure_words/* FAILED */.Wk[exchange.reason](host, exchange.code)} (${exchange.code}).`;
        return { code: 'unreachable', words };
    }
    const { status } = exchange;
    const said = json === undefined ? '' : quote(target.errorTexts(json));
    if (status >= 200 && status < 300)
        return undefined;
    if (status === 401 || (status === 403 && json !== undefined && target.isTokenRefusal(json))) {
        return { code: 'token-refused', words: `${place} refuses the token (${status})${said}.` };
    }
    if (status === 404)
        return { code: 'app-not-found', words: `${place} does not know ${target.app} (404)${said}.` };
    if (status === 429) {
        const when = comeBackInMs === undefined ? '' : ` Come back at ${new Date(world.now() + comeBackInMs).toISOString()}.`;
        return { code: 'rate-limited', words: `${place} answers that there were too many requests (429)${said}.${when}` };
    }
    if (status === 407)
        return { code: 'unreachable', words: `${failure_words/* FAILED */.Wk.proxy(new URL(target.endpoint.url).host, 'HTTP 407')} (407).` };
    if (status >= 500)
        return { code: 'unavailable', words: `${place} answers with a server error (${status})${said}.` };
    if (status >= 400)
        return { code: 'rejected', words: `${place} rejects the request (${status})${said}.` };
    return { code: 'unreachable', words: `Something else than ${place} answers in its place (HTTP ${status}).` };
}
function quote(texts) {
    const text = (0,foreign/* clip */.$Q)((0,foreign/* oneLine */.TN)(texts.join('; ')), 300).replace(/\.$/, '');
    return text === '' ? '' : `: \u201c${text}\u201d`;
}
function describeHolding({ key, keyId }, place) {
    switch (key) {
        case 'none':
            return `${place} holds no key.`;
        case 'other':
            return `${place} holds another key${keyId === undefined ? '' : ` (Key ID ${(0,foreign/* clip */.$Q)((0,foreign/* oneLine */.TN)(keyId), 40)}, or another Issuer ID)`} than CI.`;
        case 'same':
            return `${place} holds this key.`;
        case 'some':
            return `${place} holds a key and does not say which.`;
        case 'silent':
            return `${place} does not say whether it holds a key.`;
    }
}
function describeAfter(after) {
    switch (after?.key) {
        case undefined:
            return 'could not be read to confirm it.';
        case 'none':
            return 'reports that it holds no key.';
        case 'other':
            return 'reports another Key ID or Issuer ID.';
        case 'same':
        case 'some':
            return 'reports a key and does not say which.';
        case 'silent':
            return 'reports nothing about a key.';
    }
}
function placeOf({ title, endpoint }) {
    return endpoint.isReplaced ? `${title} (replaced by ${new URL(endpoint.url).host})` : title;
}
function endingsOf(target, { keyId, issuerId }, { dryRun }) {
    const place = placeOf(target);
    const host = new URL(target.endpoint.url).host;
    const good = (status, message) => ({
        status,
        message: status === 'dry-run' ? `Dry run: ${message}` : message,
        evidence: { host, ...(dryRun ? { dryRun } : {}) },
    });
    const fail = (code, message, { exchange, attempts }) => {
        const problem = `${target.name}-${code}`;
        const { next } = (0,catalog/* problemOf */.Zw)(problem);
        const fault = exchange.kind === 'failure' ? exchange.code : `HTTP ${exchange.status}`;
        const isByHand = code === 'unsupported' || code === 'unconfirmed';
        return {
            status: 'failed',
            message,
            problem,
            hint: isByHand ? `${next} Key ID: ${keyId}. Issuer ID: ${issuerId}.` : ((0,failure_words/* proxyHint */.CJ)(fault) ?? next),
            evidence: {
                host,
                attempts,
                ...(exchange.kind === 'response' ? { status: exchange.status } : { failure: exchange.code }),
            },
        };
    };
    return { place, good, fail, unconfirmed: (message, heard) => fail('unconfirmed', message, heard) };
}

// EXTERNAL MODULE: ./build/check/push-key.js + 1 modules
var push_key = __webpack_require__(82012);
;// CONCATENATED MODULE: ./build/check/push-to-all.js




async function pushToAll(targets, credentials, bundleId, options) {
    const reports = await Promise.all(targets.map(async (target) => {
        const start = options.world.elapsed();
        const pushed = await pushGuarded(target, credentials, bundleId, options);
        return (0,push_key/* reportOf */.EI)(target, pushed, Math.round(options.world.elapsed() - start));
    }));
    return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}
async function pushGuarded(target, { key, keyId, issuerId }, bundleId, options) {
    let mayBeSent = false;
    const world = {
        ...options.world,
        send: (request) => {
            mayBeSent ||= request.body !== undefined;
            return options.world.send(request);
        },
    };
    return (0,defect/* guard */.ah)(() => push(target, { keyId, issuerId, bundleId, pem: (0,pem/* writePem */.I6)(key.der) }, { ...options, world }), (cause) => (0,push_key/* brokenPush */.qc)(target, { keyId, issuerId }, cause, mayBeSent));
}


/***/ })

};
;