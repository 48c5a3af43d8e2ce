"use strict";
exports.id = 'check-app-store-connect';
exports.ids = ['check-app-store-connect'];
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

/***/ 8708:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAppStoreConnect: () => (/* binding */ startAppStoreConnect)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/app-store-connect/asker.js + 1 modules
var app_store_connect_asker = __webpack_require__(17815);
;// CONCATENATED MODULE: ./build/app-store-connect/app-records.js

const FIELDS = 'bundleId,subscriptionStatusUrl,subscriptionStatusUrlVersion,subscriptionStatusUrlForSandbox,subscriptionStatusUrlVersionForSandbox';
const MOST_FILTERED = 40;
async function findApps(asker, bundleIds) {
    const isFiltered = bundleIds.length <= MOST_FILTERED;
    const filter = isFiltered ? `filter[bundleId]=${bundleIds.map(encodeURIComponent).join(',')}&` : '';
    const first = await asker.list(`/v1/apps?${filter}fields[apps]=${FIELDS}&limit=200`);
    if (first.kind !== 'told')
        return (0,app_store_connect_asker/* unknown */.L5)(first.kind === 'absent' ? 'unexpected' : first.why);
    const records = first.data.flatMap((app) => recordOf(app, true) ?? []);
    const found = new Map(bundleIds.flatMap((bundleId) => {
        const record = records.find((one) => one.bundleId === bundleId);
        return record === undefined ? [] : [[bundleId, record]];
    }));
    if (found.size === bundleIds.length || !isFiltered)
        return (0,app_store_connect_asker/* told */.Ev)({
            found,
            known: records.map(({ bundleId }) => bundleId),
            isWhole: !isFiltered && first.isWhole && records.length === first.data.length,
        });
    const all = await asker.list('/v1/apps?fields[apps]=bundleId&limit=200');
    if (all.kind !== 'told')
        return (0,app_store_connect_asker/* told */.Ev)({ found, known: [], isWhole: false });
    const others = all.data.flatMap((app) => recordOf(app, false) ?? []);
    for (const record of others)
        if (bundleIds.includes(record.bundleId) && !found.has(record.bundleId))
            found.set(record.bundleId, record);
    const isWhole = all.isWhole && others.length === all.data.length;
    return (0,app_store_connect_asker/* told */.Ev)({ found, known: others.map(({ bundleId }) => bundleId), isWhole });
}
function recordOf({ id, attributes }, hasNotifications) {
    const values = (0,app_store_connect_asker/* objectIn */.D7)(attributes);
    const { bundleId } = values;
    if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id) || typeof bundleId !== 'string')
        return undefined;
    const text = (name) => (typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined);
    return {
        id,
        bundleId,
        notifications: hasNotifications
            ? {
                production: { url: text('subscriptionStatusUrl'), version: text('subscriptionStatusUrlVersion') },
                sandbox: {
                    url: text('subscriptionStatusUrlForSandbox'),
                    version: text('subscriptionStatusUrlVersionForSandbox'),
                },
            }
            : undefined,
    };
}

;// CONCATENATED MODULE: ./build/app-store-connect/facts.js
const NO_PROBES = { issuerId: undefined, bundleIds: new Map(), isSwapped: false };
function isKeyTaken({ records }) {
    return records.kind === 'told' || records.why === 'agreements' || records.why === 'role';
}
function facts_recordOf({ records }, bundleId) {
    return records.kind === 'told' ? records.value.found.get(bundleId) : undefined;
}
function isProvenAbsent({ kind, records }, bundleId) {
    return kind === 'team' && records.kind === 'told' && records.value.isWhole && !records.value.found.has(bundleId);
}
function isAgreementMissing({ records, gracePeriods, products, releases, sales }) {
    const answers = [records, ...gracePeriods.values(), ...releases.values(), ...sales.values()];
    const gaps = [
        ...answers.map((answer) => (answer.kind === 'unknown' ? answer.why : undefined)),
        ...[...products.values()].map(({ gap }) => gap),
    ];
    return gaps.includes('agreements');
}

;// CONCATENATED MODULE: ./build/app-store-connect/products.js

const products_MOST_FILTERED = 40;
const INCLUDED = 50;
async function readProducts(asker, appId, productIds) {
    const filter = productIds.length <= products_MOST_FILTERED ? `filter[productId]=${productIds.map(encodeURIComponent).join(',')}&` : '';
    const [purchases, groups] = await Promise.all([
        asker.list(`/v1/apps/${appId}/inAppPurchasesV2?${filter}fields[inAppPurchases]=productId,state&limit=200`),
        asker.list(`/v1/apps/${appId}/subscriptionGroups?include=subscriptions&fields[subscriptionGroups]=subscriptions&fields[subscriptions]=productId,state&limit=200&limit[subscriptions]=${INCLUDED}`),
    ]);
    const found = new Map();
    let isLegible = true;
    const note = (rows) => {
        for (const { attributes } of rows) {
            const { productId, state } = (0,app_store_connect_asker/* objectIn */.D7)(attributes);
            if (typeof productId === 'string')
                found.set(productId, typeof state === 'string' ? state : 'UNKNOWN');
            else
                isLegible = false;
        }
    };
    if (purchases.kind === 'told')
        note(purchases.data);
    if (groups.kind === 'told')
        note(groups.included.filter(({ type }) => type === 'subscriptions'));
    const isMissing = () => productIds.some((productId) => !found.has(productId));
    const rest = groups.kind === 'told' && isMissing() ? groups.data.filter(isCutOff) : [];
    const more = await Promise.all(rest.map(({ id }) => asker.list(`/v1/subscriptionGroups/${encodeURIComponent(String(id))}/subscriptions?${filter}fields[subscriptions]=productId,state&limit=200`)));
    for (const listed of more)
        if (listed.kind === 'told')
            note(listed.data);
    const gap = [purchases, groups, ...more].map(gapOf).find((why) => why !== undefined);
    return { found, gap: gap ?? (isLegible ? undefined : 'unexpected') };
}
function isCutOff({ relationships }) {
    const subscriptions = (0,app_store_connect_asker/* objectIn */.D7)((0,app_store_connect_asker/* objectIn */.D7)(relationships)['subscriptions']);
    const count = (0,app_store_connect_asker/* objectsIn */.Qv)(subscriptions['data']).length;
    const total = (0,app_store_connect_asker/* objectIn */.D7)((0,app_store_connect_asker/* objectIn */.D7)(subscriptions['meta'])['paging'])['total'];
    return count >= INCLUDED || (typeof total === 'number' && total > count);
}
function gapOf(listed) {
    if (listed.kind === 'told')
        return listed.isWhole ? undefined : 'unexpected';
    return listed.kind === 'absent' ? 'unexpected' : listed.why;
}

;// CONCATENATED MODULE: ./build/app-store-connect/releases.js

const RELEASED = ['READY_FOR_DISTRIBUTION', 'REPLACED_WITH_NEW_VERSION'];
async function readRelease(asker, appId) {
    const listed = await asker.list(`/v1/apps/${appId}/appStoreVersions?fields[appStoreVersions]=appVersionState&limit=200`);
    if (listed.kind !== 'told')
        return (0,app_store_connect_asker/* unknown */.L5)(listed.kind === 'absent' ? 'unexpected' : listed.why);
    const states = listed.data.map(({ attributes }) => (0,app_store_connect_asker/* objectIn */.D7)(attributes)['appVersionState']);
    const named = [...new Set(states.filter((state) => typeof state === 'string'))];
    const released = RELEASED.filter((state) => named.includes(state));
    if (released.length > 0)
        return (0,app_store_connect_asker/* told */.Ev)({ isReleased: true, states: released });
    return listed.isWhole && states.every((state) => typeof state === 'string')
        ? (0,app_store_connect_asker/* told */.Ev)({ isReleased: false, states: named })
        : (0,app_store_connect_asker/* unknown */.L5)('unexpected');
}
async function readSale(asker, appId) {
    const availability = await asker.get(`/v1/apps/${appId}/appAvailabilityV2?fields[appAvailabilities]=availableInNewTerritories`);
    if (availability.kind === 'unknown')
        return (0,app_store_connect_asker/* unknown */.L5)(availability.why);
    if (availability.kind === 'absent')
        return (0,app_store_connect_asker/* told */.Ev)({ kind: 'unclear', territories: 0 });
    const { id } = (0,app_store_connect_asker/* objectIn */.D7)(availability.json['data']);
    if (typeof id !== 'string' || !/^[\w=-]{1,200}$/.test(id))
        return (0,app_store_connect_asker/* told */.Ev)({ kind: 'unclear', territories: 0 });
    const listed = await asker.list(`/v2/appAvailabilities/${id}/territoryAvailabilities?fields[territoryAvailabilities]=available,contentStatuses&limit=200`);
    if (listed.kind !== 'told')
        return (0,app_store_connect_asker/* unknown */.L5)(listed.kind === 'absent' ? 'unexpected' : listed.why);
    const rows = listed.data.map(({ attributes }) => {
        const { available, contentStatuses } = (0,app_store_connect_asker/* objectIn */.D7)(attributes);
        return { isOffered: available === true, statuses: Array.isArray(contentStatuses) ? contentStatuses : [] };
    });
    const territories = rows.filter(({ statuses }) => statuses.includes('AVAILABLE')).length;
    if (territories > 0)
        return (0,app_store_connect_asker/* told */.Ev)({ kind: 'live', territories });
    const isNowhere = rows.every(({ isOffered, statuses }) => !isOffered || statuses.includes('AVAILABLE_FOR_SALE_UNRELEASED_APP'));
    return (0,app_store_connect_asker/* told */.Ev)({ kind: listed.isWhole && rows.length > 0 && isNowhere ? 'nowhere' : 'unclear', territories: 0 });
}
async function readGracePeriod(asker, appId) {
    const reply = await asker.get(`/v1/apps/${appId}/subscriptionGracePeriod?fields[subscriptionGracePeriods]=optIn`);
    if (reply.kind === 'unknown')
        return (0,app_store_connect_asker/* unknown */.L5)(reply.why);
    if (reply.kind === 'absent' || reply.json['data'] === null)
        return (0,app_store_connect_asker/* told */.Ev)(false);
    const { optIn } = (0,app_store_connect_asker/* objectIn */.D7)((0,app_store_connect_asker/* objectIn */.D7)(reply.json['data'])['attributes']);
    return typeof optIn === 'boolean' ? (0,app_store_connect_asker/* told */.Ev)(optIn) : (0,app_store_connect_asker/* unknown */.L5)('unexpected');
}

;// CONCATENATED MODULE: ./build/app-store-connect/account.js





const AT_ONCE = 4;
const MOST_APPS = 25;
async function askBeside(asker, bundleIds, productIds) {
    const records = await findApps(asker, bundleIds);
    const found = records.kind === 'told' ? [...records.value.found.values()] : [];
    const missing = new Set(productIds);
    const limit = (0,p_limit/* default */.A)(AT_ONCE);
    const each = async (apps, read) => new Map(await Promise.all(apps.map(async ({ id, bundleId }) => [bundleId, await limit(() => read(id))])));
    const [gracePeriods, products] = await Promise.all([
        each(found.slice(0, MOST_APPS), (appId) => readGracePeriod(asker, appId)),
        each(found, readWanted),
    ]);
    return { records, gracePeriods, products: new Map([...products].flatMap(([id, one]) => (one ? [[id, one]] : []))) };
    async function readWanted(appId) {
        if (missing.size === 0)
            return undefined;
        const products = await readProducts(asker, appId, productIds);
        for (const productId of products.found.keys())
            missing.delete(productId);
        return products;
    }
}
async function askBehind(asker, { records }, bundles) {
    const found = bundles
        .filter(({ production }) => production === 'refused')
        .flatMap(({ bundleId }) => facts_recordOf({ records }, bundleId) ?? [])
        .slice(0, MOST_APPS);
    const limit = (0,p_limit/* default */.A)(AT_ONCE);
    const asked = await Promise.all(found.map((record) => limit(async () => {
        const release = await readRelease(asker, record.id);
        const isReleased = release.kind === 'told' && release.value.isReleased;
        return { bundleId: record.bundleId, release, sale: isReleased ? await readSale(asker, record.id) : undefined };
    })));
    return {
        releases: new Map(asked.map(({ bundleId, release }) => [bundleId, release])),
        sales: new Map(asked.flatMap(({ bundleId, sale }) => (sale === undefined ? [] : [[bundleId, sale]]))),
    };
}

// EXTERNAL MODULE: ./build/findings/connect-answers.js
var connect_answers = __webpack_require__(51015);
// EXTERNAL MODULE: ./build/findings/report.js
var report = __webpack_require__(85469);
;// CONCATENATED MODULE: ./build/app-store-connect/conclusion.js
const isAccepted = ({ production, sandbox }) => production === 'accepted' || sandbox === 'accepted';
const isRefused = (bundle) => !isAccepted(bundle) && (bundle.production === 'refused' || bundle.sandbox === 'refused');

// EXTERNAL MODULE: ./build/app-store-connect/connect-reply.js
var connect_reply = __webpack_require__(1752);
;// CONCATENATED MODULE: ./build/app-store-connect/about-apps.js




function aboutApps({ facts, bundles }) {
    const hasSeveral = bundles.length > 1;
    const each = bundles.map((bundle) => {
        const release = releaseAnswers(bundle.bundleId, facts);
        return {
            answers: [
                recordAnswer(bundle.bundleId, facts),
                ...(isRefused(bundle) ? [issuerAnswer(bundle.bundleId, facts), bundleIdAnswer(bundle.bundleId, facts)] : []),
                ...release,
                ...graceAnswer(bundle.bundleId, facts),
            ],
            findings: strangers(bundle, facts, hasSeveral),
        };
    });
    return {
        answers: each.flatMap(({ answers }) => answers),
        findings: each.flatMap(({ findings }) => findings),
        gaps: [...facts.releases.values()].flatMap((release) => release.kind === 'unknown' && release.why !== 'agreements'
            ? [{ what: 'whether the app was ever released', why: release.why }]
            : []),
    };
}
function recordAnswer(bundleId, facts) {
    const about = { question: 'app', subject: bundleId };
    const { records } = facts;
    if (records.kind === 'unknown')
        return { ...about, answer: 'unknown', message: `It is not known: ${connect_reply/* WHY */.b[records.why]}.` };
    if (facts_recordOf(facts, bundleId) !== undefined)
        return { ...about, answer: 'yes', message: 'App Store Connect has an app that is called exactly so.' };
    if (isProvenAbsent(facts, bundleId))
        return { ...about, answer: 'no', message: 'It is not among all apps of the account.' };
    return {
        ...about,
        answer: 'unknown',
        message: facts.kind === 'individual'
            ? 'The key does not see it; an individual key sees only what its user may.'
            : 'The list of apps could not be read to its end.',
    };
}
function issuerAnswer(bundleId, facts) {
    const about = { question: 'issuer-id', subject: bundleId };
    return { ...about, ...judge() };
    function judge() {
        if (facts.probes.issuerId === 'accepted')
            return { answer: 'yes', message: 'Apple accepts the same key with the Issuer ID of the App Store Connect key.' };
        if (facts.hasSameIssuer && isKeyTaken(facts))
            return { answer: 'no', message: 'App Store Connect accepts the same Issuer ID from its own key.' };
        if (facts.kind === 'individual')
            return { answer: 'unknown', message: 'An individual key has no Issuer ID to compare with.' };
        if (facts.hasSameIssuer)
            return { answer: 'unknown', message: 'App Store Connect did not confirm the Issuer ID.' };
        return { answer: 'unknown', message: WITH_OTHER_ISSUER[facts.probes.issuerId ?? 'untried'] };
    }
}
const WITH_OTHER_ISSUER = {
    refused: 'Apple does not accept the key with the Issuer ID of the App Store Connect key either.',
    open: 'With the Issuer ID of the App Store Connect key, Apple gave no verdict.',
    untried: 'The Issuer ID of the App Store Connect key was not tried.',
};
function bundleIdAnswer(bundleId, facts) {
    const about = { question: 'bundle-id', subject: bundleId };
    const near = facts.probes.bundleIds.get(bundleId) ?? [];
    const right = near.find(({ answer }) => answer === 'accepted');
    if (right !== undefined)
        return { ...about, answer: 'yes', message: `Apple accepts the same key for ${right.bundleId}.` };
    if (facts_recordOf(facts, bundleId) !== undefined)
        return { ...about, answer: 'no', message: 'App Store Connect has an app that is called exactly so.' };
    if (near.length > 0 && near.every(({ answer }) => answer === 'refused'))
        return {
            ...about,
            answer: 'no',
            message: `Not by itself: Apple refuses the key for ${near.map((one) => one.bundleId).join(', ')} as well.`,
        };
    return {
        ...about,
        answer: 'unknown',
        message: 'No app of the account that is called nearly so was tried.',
    };
}
function releaseAnswers(bundleId, { releases, sales }) {
    const release = releases.get(bundleId);
    if (release === undefined)
        return [];
    const about = { question: 'released', subject: bundleId };
    if (release.kind === 'unknown')
        return [{ ...about, answer: 'unknown', message: `It is not known: ${connect_reply/* WHY */.b[release.why]}.` }];
    const { isReleased, states } = release.value;
    const message = states.length === 0 ? 'It has no version yet.' : `The state is ${states.join(', ')}.`;
    return [{ ...about, answer: isReleased ? 'yes' : 'no', message }, ...saleAnswer(bundleId, sales)];
}
function saleAnswer(bundleId, sales) {
    const sale = sales.get(bundleId);
    if (sale === undefined)
        return [];
    const about = { question: 'live', subject: bundleId };
    if (sale.kind === 'unknown')
        return [{ ...about, answer: 'unknown', message: `It is not known: ${connect_reply/* WHY */.b[sale.why]}.` }];
    switch (sale.value.kind) {
        case 'live':
            return [{ ...about, answer: 'yes', message: `It is on sale in ${sale.value.territories} territories.` }];
        case 'nowhere':
            return [{ ...about, answer: 'no', message: 'No territory sells it.' }];
        case 'unclear':
            return [
                { ...about, answer: 'unknown', message: 'The states of its territories do not say, as for a pre-order.' },
            ];
    }
}
function graceAnswer(bundleId, { gracePeriods }) {
    const grace = gracePeriods.get(bundleId);
    if (grace === undefined)
        return [];
    const about = { question: 'grace-period', subject: bundleId };
    if (grace.kind === 'unknown')
        return [{ ...about, answer: 'unknown', message: `It is not known: ${connect_reply/* WHY */.b[grace.why]}.` }];
    return grace.value
        ? [{ ...about, answer: 'yes', message: 'Subscribers whose payment fails keep access for a while.' }]
        : [{ ...about, answer: 'no', message: 'Subscribers whose payment fails lose access at once.' }];
}
function strangers(bundle, facts, hasSeveral) {
    if (!isAccepted(bundle) || !isProvenAbsent(facts, bundle.bundleId))
        return [];
    return [
        (0,report/* problemFinding */.Lb)('app-store-connect', 'app-store-connect-unproven', `Apple accepts the In-App Purchase Key for ${bundle.bundleId}, and the account of the App Store Connect key has no such app: it is a key of another account, and proves nothing here.`, {
            hint: 'Generate the App Store Connect key in the account that the app belongs to.',
            ...(hasSeveral ? { subject: bundle.bundleId } : {}),
        }),
    ];
}

// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __webpack_require__(64683);
;// CONCATENATED MODULE: ./build/app-store-connect/about-key.js





function aboutKey({ facts, bundles, diagnosis }) {
    const { records } = facts;
    const taken = isKeyTaken(facts)
        ? { question: 'key', answer: 'yes', message: 'App Store Connect accepts it.' }
        : {
            question: 'key',
            answer: 'unknown',
            message: `It is not known: ${records.kind === 'unknown' ? connect_reply/* WHY */.b[records.why] : ''}.`,
        };
    const isMissing = isAgreementMissing(facts);
    const agreements = isMissing
        ? {
            question: 'agreements',
            answer: 'yes',
            message: 'App Store Connect answers that one is missing or has expired (403).',
        }
        : {
            question: 'agreements',
            answer: 'unknown',
            message: isKeyTaken(facts)
                ? 'None that closes the API is; before its due date, a new one does not.'
                : 'App Store Connect did not get to say.',
        };
    const paidApps = {
        question: 'paid-apps',
        answer: 'unknown',
        message: 'No API tells. Look at App Store Connect \u203a Business.',
    };
    const isWhole = records.kind === 'unknown' && records.why !== 'agreements';
    return {
        answers: [taken, ...aboutFirstKey(), agreements, paidApps],
        findings: isMissing
            ? [
                (0,report/* problemFinding */.Lb)('app-store-connect', 'agreements-missing', 'App Store Connect answers 403: an agreement of this account is missing or has expired. It does not say which.'),
            ]
            : [],
        gaps: isWhole ? [{ what: 'anything about the account', why: records.why }] : [],
    };
    function aboutFirstKey() {
        const revoked = bundles.some(isAccepted)
            ? { question: 'revoked', answer: 'no', message: 'Apple has just accepted it.' }
            : {
                question: 'revoked',
                answer: 'unknown',
                message: `No API tells. Look under Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
            };
        const isOther = facts.probes.isSwapped ||
            diagnosis.some(({ problem }) => problem !== undefined && OF_OTHER_KIND.includes(problem));
        const family = isOther
            ? [{ question: 'family', answer: 'yes', message: 'App Store Connect accepts it as one of its own.' }]
            : bundles.some(isRefused)
                ? [
                    {
                        question: 'family',
                        answer: 'unknown',
                        message: 'App Store Connect does not know it; it may be of a third kind.',
                    },
                ]
                : [];
        return [...family, revoked];
    }
}
const OF_OTHER_KIND = ['wrong-key-family', 'team-key'];

;// CONCATENATED MODULE: ./build/app-store-connect/notification-urls.js
function judgeUrl({ url }, expected) {
    if (url === undefined)
        return { kind: 'missing' };
    if (expected === undefined)
        return { kind: 'right' };
    if (!URL.canParse(url) || !URL.canParse(expected))
        return { kind: 'other', parts: ['the whole'] };
    const [is, should] = [new URL(url), new URL(expected)];
    if (is.href === should.href)
        return { kind: 'right' };
    const parts = PARTS.filter(([, part]) => part(is) !== part(should)).map(([name]) => name);
    return { kind: 'other', parts };
}
const PARTS = [
    ['the scheme', ({ protocol }) => protocol],
    ['the host', ({ host }) => host],
    ['the path', ({ pathname }) => pathname],
    ['the query', ({ search }) => search],
    ['the login', ({ username, password }) => `${username}:${password}`],
    ['the fragment', ({ hash }) => hash],
];
function shownAddress(url) {
    if (!URL.canParse(url))
        return 'something that is no address';
    const { protocol, host, pathname, search } = new URL(url);
    const path = pathname
        .split('/')
        .map((part) => (part.length > LONGEST_SHOWN ? '\u2026' : part))
        .join('/');
    return `${protocol}//${host}${path}${search === '' ? '' : '?\u2026'}`;
}
const LONGEST_SHOWN = 20;

;// CONCATENATED MODULE: ./build/app-store-connect/about-notifications.js




const ENVIRONMENTS = ['production', 'sandbox'];
function aboutNotifications({ facts, bundles, wants }) {
    const { records } = facts;
    const each = bundles.flatMap(({ bundleId }) => {
        const subject = bundles.length > 1 ? { subject: bundleId } : {};
        const settings = facts_recordOf(facts, bundleId)?.notifications;
        return ENVIRONMENTS.map((environment) => settings === undefined
            ? { answer: unknownAnswer(bundleId, environment), findings: [], isGap: true }
            : { ...judge(settings[environment], bundleId, environment, subject), isGap: false });
    });
    const isWanted = wants.notificationUrl !== undefined && records.kind === 'told' && each.some(({ isGap }) => isGap);
    return {
        answers: each.map(({ answer }) => answer),
        findings: each.flatMap(({ findings }) => findings),
        gaps: isWanted ? [{ what: 'the notification URL of every app', why: 'unseen' }] : [],
    };
    function unknownAnswer(bundleId, environment) {
        return {
            question: 'notification-url',
            subject: `${bundleId}, ${environment}`,
            answer: 'unknown',
            message: records.kind === 'unknown' ? `It is not known: ${connect_reply/* WHY */.b[records.why]}.` : 'The key does not see the app.',
        };
    }
    function judge(setting, bundleId, environment, subject) {
        const expected = wants.notificationUrl;
        const verdict = judgeUrl(setting, expected);
        const about = { question: 'notification-url', subject: `${bundleId}, ${environment}` };
        const isOld = setting.url !== undefined && setting.version === 'V1';
        const old = isOld
            ? [
                (0,report/* problemFinding */.Lb)('app-store-connect', 'notification-version-1', `Apple sends ${environment} notifications of ${bundleId} in version 1.`, subject),
            ]
            : [];
        if (verdict.kind === 'missing') {
            const message = 'No URL is set there.';
            const findings = expected === undefined
                ? []
                : [differs(`App Store Connect has no ${environment} notification URL for ${bundleId}.`)];
            return { answer: { ...about, answer: 'no', message }, findings };
        }
        if (verdict.kind === 'other') {
            const place = `${shownAddress(setting.url ?? '')}, which differs in ${verdict.parts.join(' and ')}`;
            return {
                answer: { ...about, answer: 'no', message: `It is ${place}.` },
                findings: [
                    differs(`The ${environment} notification URL of ${bundleId} is ${place} from what is expected.`),
                    ...old,
                ],
            };
        }
        const version = setting.version === undefined ? '' : ` It gets version ${setting.version.replace(/^V/, '')}.`;
        const set = expected === undefined ? `One is set: ${shownAddress(setting.url ?? '')}.` : 'It is the expected one.';
        return { answer: { ...about, answer: isOld ? 'no' : 'yes', message: `${set}${version}` }, findings: old };
        function differs(message) {
            return (0,report/* problemFinding */.Lb)('app-store-connect', 'notification-url-differs', message, subject);
        }
    }
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
;// CONCATENATED MODULE: ./build/app-store-connect/near-spelling.js

const MOST = 3;
function nearSpellings(wanted, known) {
    return [...new Set(known)]
        .filter((bundleId) => bundleId !== wanted)
        .flatMap((bundleId) => {
        const rank = RANKS.findIndex((isNear) => isNear(wanted, bundleId));
        return rank === -1 ? [] : [{ bundleId, rank, distance: (0,leven/* default */.A)(wanted, bundleId) }];
    })
        .sort((a, b) => a.rank - b.rank || a.distance - b.distance || (a.bundleId < b.bundleId ? -1 : 1))
        .slice(0, MOST)
        .map(({ bundleId }) => bundleId);
}
const TEAM_ID = /^[A-Z0-9]{10}\./;
const RANKS = [
    (wanted, known) => wanted.toLowerCase() === known.toLowerCase(),
    (wanted, known) => skeleton(wanted) === skeleton(known),
    (wanted, known) => wanted.replace(TEAM_ID, '').toLowerCase() === known.replace(TEAM_ID, '').toLowerCase(),
    (wanted, known) => isExtended(wanted, known) || isExtended(known, wanted),
    (wanted, known) => Math.min(wanted.length, known.length) >= 6 && (0,leven/* default */.A)(wanted.toLowerCase(), known.toLowerCase()) <= 2,
];
function skeleton(bundleId) {
    return bundleId
        .toLowerCase()
        .replaceAll('0', 'o')
        .replaceAll(/[1i]/g, 'l')
        .replaceAll('_', '-')
        .replaceAll('rn', 'm');
}
function isExtended(shorter, longer) {
    const [first, second] = [skeleton(shorter), skeleton(longer)];
    return first.split('.').length > 1 && second.startsWith(first) && /^[.-]/.test(second.slice(first.length));
}

;// CONCATENATED MODULE: ./build/app-store-connect/about-products.js



function aboutProducts({ facts, bundles, wants }) {
    const { products, records } = facts;
    const found = new Map([...products.values()].flatMap((one) => [...one.found]));
    const gap = gapOf();
    const each = wants.products.map(judge);
    const open = each.filter(({ answer }) => answer.answer === 'unknown').map(({ answer }) => answer.subject);
    return {
        answers: each.map(({ answer }) => answer),
        findings: each.flatMap(({ finding }) => finding ?? []),
        gaps: gap === undefined || open.length === 0 || records.kind === 'unknown'
            ? []
            : [{ what: `whether ${open.join(', ')} ${open.length === 1 ? 'exists' : 'exist'}`, why: gap }],
    };
    function judge(productId) {
        const about = { question: 'product', subject: productId };
        const state = found.get(productId);
        if (state !== undefined) {
            const isApproved = state === 'APPROVED';
            const answer = {
                ...about,
                answer: isApproved || !wants.needsApproval ? 'yes' : 'no',
                message: `It exists, and its state is ${state}.`,
            };
            if (isApproved || !wants.needsApproval)
                return { answer };
            const message = `The product ${productId} exists, and its state is ${state}: the App Store does not sell it.`;
            return { answer, finding: (0,report/* problemFinding */.Lb)('app-store-connect', 'product-not-approved', message) };
        }
        if (gap !== undefined)
            return { answer: { ...about, answer: 'unknown', message: `It is not known: ${connect_reply/* WHY */.b[gap]}.` } };
        const [near] = nearSpellings(productId, [...found.keys()]);
        const message = `App Store Connect has no product ${productId} in ${nameApps()}.${near === undefined ? '' : ` There is ${near}, which is called nearly so.`}`;
        return {
            answer: { ...about, answer: 'no', message: 'App Store Connect has no product that is called exactly so.' },
            finding: (0,report/* problemFinding */.Lb)('app-store-connect', 'product-missing', message),
        };
    }
    function nameApps() {
        const [only] = bundles;
        return bundles.length === 1 && only !== undefined ? only.bundleId : `the ${bundles.length} apps of this run`;
    }
    function gapOf() {
        if (records.kind === 'unknown')
            return records.why;
        const isUnseen = bundles.some(({ bundleId }) => !products.has(bundleId));
        return ([...products.values()].map((one) => one.gap).find((why) => why !== undefined) ?? (isUnseen ? 'unseen' : undefined));
    }
}

;// CONCATENATED MODULE: ./build/app-store-connect/conclude.js







const MOST_OF_A_KIND = 50;
function conclude(inquiry) {
    const parts = [aboutKey, aboutApps, aboutNotifications, aboutProducts].map((about) => about(inquiry));
    const answers = parts.flatMap((part) => part.answers);
    const questions = Object.keys(connect_answers/* CONNECT_QUESTIONS */.J);
    return {
        answers: questions.flatMap((question) => fold(answers.filter((one) => one.question === question))),
        findings: [...parts.flatMap(({ findings }) => findings), ...unproven(parts, inquiry)],
    };
}
function fold(answers) {
    if (answers.length <= MOST_OF_A_KIND)
        return [...answers];
    return ['no', 'unknown', 'yes'].flatMap((word) => {
        const these = answers.filter(({ answer }) => answer === word);
        const shown = word === 'yes' ? [] : these.slice(0, MOST_OF_A_KIND);
        const [first] = these.slice(shown.length);
        if (first === undefined)
            return shown;
        const { subject: _, ...about } = first;
        return [
            ...shown,
            { ...about, message: `${these.length - shown.length} ${shown.length === 0 ? '' : 'more '}of this answer.` },
        ];
    });
}
function unproven(parts, { facts }) {
    const gaps = parts.flatMap((part) => part.gaps);
    return [...new Set(gaps.map(({ why }) => why))].map((why) => {
        const open = [...new Set(gaps.filter((gap) => gap.why === why).map(({ what }) => what))];
        const hint = hintFor(why, facts.kind);
        return (0,report/* problemFinding */.Lb)('app-store-connect', 'app-store-connect-unproven', `App Store Connect does not tell ${open.join(', nor ')}: ${connect_reply/* WHY */.b[why]}. This says nothing about the In-App Purchase Key.`, hint === undefined ? {} : { hint });
    });
}
function hintFor(why, kind) {
    switch (why) {
        case 'role':
            return 'Generate a key with the role Developer (or a larger one) in App Store Connect \u203a Users and Access \u203a Integrations \u203a App Store Connect API.';
        case 'refused':
            return kind === 'individual'
                ? 'Without an Issuer ID the key is taken for an individual one. If it is a team key, set app-store-connect-issuer-id; otherwise compare the Key ID.'
                : 'Compare Key ID, Issuer ID and file with App Store Connect \u203a Users and Access \u203a Integrations \u203a App Store Connect API, where the key must be under Active.';
        case 'unseen':
            return 'Use a team key, or an individual key of a user who may see the app.';
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/app-store-connect/proofs.js




function withProofs(findings, bundles, facts) {
    return findings.map((finding) => {
        const bundle = bundles.find(({ bundleId }) => finding.subject === undefined || finding.subject === bundleId);
        if (bundle === undefined)
            return finding;
        switch (finding.problem) {
            case 'apple-refused':
                return explain(finding, bundle, facts);
            case 'wrong-bundle-id':
                return explainBundleId(finding, bundle.bundleId, facts) ?? finding;
            case 'app-not-live':
                return weighNotLive(finding, bundle.bundleId, facts);
            case 'wrong-key-family':
                return nameSwap(finding, facts);
            default:
                return finding;
        }
    });
}
function explain(finding, bundle, facts) {
    const { probes } = facts;
    if (probes.isSwapped)
        return proven(finding, 'wrong-key-family', 'App Store Connect accepts it as the key of app-store-connect-key-id: the two keys are swapped.', 'Exchange the values of private-key and app-store-connect-key.');
    if (probes.issuerId === 'accepted')
        return proven(finding, 'wrong-issuer-id', 'With the Issuer ID of the App Store Connect key (app-store-connect-issuer-id), Apple\u2019s sandbox accepts the same key for the same app.');
    return explainBundleId(finding, bundle.bundleId, facts) ?? narrow(finding, bundle, facts);
}
function explainBundleId(finding, bundleId, facts) {
    const near = facts.probes.bundleIds.get(bundleId) ?? [];
    const right = near.find(({ answer }) => answer === 'accepted')?.bundleId;
    if (right !== undefined)
        return proven(finding, 'wrong-bundle-id', `The account has no app ${bundleId}, and Apple\u2019s sandbox accepts the same key for ${right}.`, `Set bundle-id to ${right}, or use the key of the account that ${bundleId} belongs to.`);
    if (!facts.hasSameIssuer || !isProvenAbsent(facts, bundleId) || isAnyNear(facts, bundleId))
        return undefined;
    return proven(finding, 'app-record-missing', `App Store Connect has no app with the bundle ID ${bundleId} in this account, and none that is called nearly so.`);
}
function isAnyNear({ records }, bundleId) {
    return records.kind === 'told' && nearSpellings(bundleId, records.value.known).length > 0;
}
function proven(finding, problem, words, hint) {
    const { suspects: _, hint: __, problem: ___, message, id, ...kept } = finding;
    return (0,report/* problemFinding */.Lb)(id, problem, `${refusalIn(message)} ${words}`, {
        ...kept,
        ...(hint === undefined ? {} : { hint }),
    });
}
function refusalIn(message) {
    return /^.*?\(401\)\./s.exec(message)?.[0] ?? 'Apple refused the key.';
}
function narrow(finding, { bundleId, sandbox }, facts) {
    const isBundleIdRight = facts_recordOf(facts, bundleId) !== undefined;
    const isIssuerIdRight = facts.hasSameIssuer && isKeyTaken(facts);
    const isAbsent = isProvenAbsent(facts, bundleId);
    if (!isBundleIdRight && !isIssuerIdRight && !isAbsent)
        return finding;
    const release = facts.releases.get(bundleId);
    const mayBeUnreleased = sandbox !== 'refused' && !(release?.kind === 'told' && release.value.isReleased);
    const right = [
        ...(isBundleIdRight ? ['the account has an app with exactly this bundle ID'] : []),
        ...(isIssuerIdRight ? ['App Store Connect accepts the Issuer ID'] : []),
        ...(isAbsent ? ['the account of the App Store Connect key has no app with this bundle ID'] : []),
    ];
    const left = [
        ...(mayBeUnreleased ? [release?.kind === 'told' ? UNRELEASED : MAYBE_UNRELEASED] : []),
        ...(isBundleIdRight ? [] : [BUNDLE_ID]),
        ...(isIssuerIdRight ? [] : [ISSUER_ID]),
        ...KEY,
    ];
    const isAllButKey = isBundleIdRight && isIssuerIdRight && !mayBeUnreleased;
    const conclusion = isAllButKey
        ? 'So only the Key ID, the file and a revocation are left.'
        : 'What is left is listed below.';
    return {
        ...finding,
        message: `${refusalIn(finding.message)} Bundle ID and Issuer ID were looked up: ${right.join(', and ')}. ${conclusion}`,
        ...(isAllButKey ? { hint: COMPARE_KEY } : isBundleIdRight ? { hint: problems/* PROBLEMS */.D['apple-refused'].next } : {}),
        suspects: left,
    };
}
const COMPARE_KEY = `Compare the Key ID with the list under Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}; if it stands there, the stored file is another key\u2019s: generate a new key and store it with its Key ID.`;
const KEY = [
    {
        cause: 'The Key ID belongs to another key',
        because: 'Issuer ID and bundle ID do not explain the refusal',
        next: `Look it up under Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
    },
    {
        cause: 'The key was revoked',
        because: 'no API tells, and a revoked key looks right in every other respect; it stays listed for 30 days',
        next: `See if it is Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
    },
    {
        cause: 'The file is another key\u2019s, or the key was made minutes ago',
        because: 'Apple tells a key by its Key ID, and the file itself does not say which it has',
        next: 'Run this again in some minutes; then store the file of this Key ID, or a new key with its own.',
    },
];
const MAYBE_UNRELEASED = {
    cause: 'The app has never been released',
    because: 'production refuses apps before their first release, and the sandbox gave no verdict',
    next: 'Set environment to auto: the sandbox accepts a good key for such an app.',
};
const UNRELEASED = {
    ...MAYBE_UNRELEASED,
    because: 'App Store Connect shows that no version was ever on the App Store, and production refuses such apps',
};
const ISSUER_ID = {
    cause: 'The Issuer ID is of another account',
    because: 'the App Store Connect key does not prove it: it has another Issuer ID, or none',
    next: `Copy it from the top of ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
};
const BUNDLE_ID = {
    cause: 'The bundle ID is misspelt, or of an app in another account',
    because: 'the App Store Connect key sees no app with exactly this bundle ID',
    next: 'Compare the bundle ID with App Store Connect \u203a App Information, capitals included.',
};
function weighNotLive(finding, bundleId, { releases, sales }) {
    const release = releases.get(bundleId);
    if (release === undefined || release.kind === 'unknown')
        return finding;
    const { isReleased, states } = release.value;
    if (!isReleased) {
        const named = states.length === 0 ? 'it has no version yet' : `the state of its versions is ${states.join(', ')}`;
        return {
            ...finding,
            message: `${finding.message} App Store Connect shows that no version was ever on the App Store: ${named}.`,
            hint: 'Nothing has to be done before the first release.',
        };
    }
    const sale = sales.get(bundleId);
    const now = sale?.kind === 'told' ? SALE_WORDS[sale.value.kind](sale.value.territories) : '';
    return {
        ...finding,
        message: `${finding.message} But App Store Connect has a version that was released (${states.join(', ')})${now}.`,
        hint: 'Run this again an hour after the release. If production still refuses the app while it is on the App Store, contact Apple with the Request ID.',
    };
}
const SALE_WORDS = {
    live: (territories) => `, and sells it in ${territories} ${territories === 1 ? 'territory' : 'territories'} now`,
    nowhere: () => ', and sells it nowhere now: it was removed from sale, or awaits its release',
    unclear: () => '',
};
function nameSwap(finding, { records }) {
    if (records.kind === 'told' || records.why !== 'refused')
        return finding;
    return {
        ...finding,
        message: `${finding.message} And App Store Connect refuses the key of app-store-connect-key: the two keys may be swapped.`,
    };
}

// EXTERNAL MODULE: ./build/apple/persist.js + 2 modules
var persist = __webpack_require__(7039);
;// CONCATENATED MODULE: ./build/app-store-connect/swap-probes.js




const swap_probes_MOST_APPS = 5;
async function askSwapped({ credentials, otherIssuerId, bundles, records }, sandbox, world, session) {
    const refused = bundles.filter(isRefused);
    const isAnyAccepted = refused.length < bundles.filter(({ result }) => result !== 'inconclusive').length;
    const ask = (changed, bundleId) => probe(changed, bundleId, sandbox, world, session);
    const first = refused.find(({ bundleId }) => facts_recordOf({ records }, bundleId) !== undefined) ?? refused[0];
    const mayBeIssuer = !isAnyAccepted &&
        otherIssuerId !== undefined &&
        !isSameId(otherIssuerId, credentials.issuerId) &&
        first !== undefined;
    const known = records.kind === 'told' ? records.value.known : [];
    const lost = refused.filter(({ bundleId }) => facts_recordOf({ records }, bundleId) === undefined).slice(0, swap_probes_MOST_APPS);
    const [issuerId, ...near] = await Promise.all([
        mayBeIssuer ? ask({ ...credentials, issuerId: otherIssuerId }, first.bundleId) : undefined,
        ...lost.map(async ({ bundleId }) => {
            const spellings = nearSpellings(bundleId, known);
            const answers = await Promise.all(spellings.map(async (spelling) => {
                const own = bundles.find((bundle) => bundle.bundleId === spelling);
                return { bundleId: spelling, answer: own === undefined ? await ask(credentials, spelling) : answerOf(own) };
            }));
            return [bundleId, answers];
        }),
    ]);
    return { issuerId, bundleIds: new Map(near) };
}
function answerOf({ production, sandbox }) {
    if (production === 'accepted' || sandbox === 'accepted')
        return 'accepted';
    return sandbox === 'refused' ? 'refused' : 'open';
}
function isSameId(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
async function probe(credentials, bundleId, endpoint, world, session) {
    const question = { environment: 'sandbox', endpoint, bundleId, credentials };
    const bounds = { ...session, retries: Math.min(1, session.retries) };
    const alone = { peerAccepted: new AbortController().signal, holds: () => false };
    return (await (0,persist/* persist */.Zr)(question, world, bounds, alone)).standing;
}

// EXTERNAL MODULE: ./build/apple/clock.js
var clock = __webpack_require__(76417);
// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
;// CONCATENATED MODULE: ./build/check/check-app-store-connect.js










const PATIENCE_MS = 15_000;
function startAppStoreConnect(second, scene) {
    const late = new AbortController();
    const { settings, bundleIds, world } = scene;
    const session = { ...scene.session, signal: AbortSignal.any([scene.session.signal, late.signal]) };
    const asker = second.credentials === undefined
        ? undefined
        : (0,app_store_connect_asker/* createAsker */.bX)(second.credentials, settings.endpoints.appStoreConnect, world, session);
    const beside = asker === undefined ? undefined : askBeside(asker, bundleIds, settings.products);
    beside?.catch(() => undefined);
    return (asked) => (0,defect/* guard */.ah)(async () => {
        if (asker === undefined || beside === undefined)
            return told(asked.findings, second, [UNUSABLE], [], false);
        const alarm = world.alarm(Math.min(PATIENCE_MS, session.remaining() / 2));
        alarm.addEventListener('abort', () => late.abort(), { once: true });
        const known = await beside;
        const behind = await askBehind(asker, known, asked.bundles);
        const probes = settings.diagnose ? await probesOf(second, known, asked, { ...scene, session }) : NO_PROBES;
        return check_app_store_connect_proven(second, { ...known, ...behind, probes }, asked, settings, scene.credentials);
    }, (cause) => told(asked.findings, second, [], [(0,defect/* defectFinding */.nr)('app-store-connect', cause, { status: 'warn' })], asker !== undefined));
}
function check_app_store_connect_proven(second, known, asked, settings, credentials) {
    const { kind } = second;
    const issuerId = second.credentials?.issuerId;
    const facts = {
        ...known,
        kind,
        hasSameIssuer: issuerId !== undefined && isSameId(issuerId, credentials.issuerId),
    };
    const { answers, findings } = conclude({
        facts,
        bundles: asked.bundles,
        diagnosis: asked.findings,
        wants: {
            notificationUrl: settings.expectNotificationUrl,
            products: settings.products,
            needsApproval: settings.environment === 'production' || settings.environment === 'both',
        },
    });
    return told(withProofs(asked.findings, asked.bundles, facts), second, answers, findings, true);
}
const UNUSABLE = { question: 'key', answer: 'unknown', message: 'It cannot be used, so nothing was asked.' };
function told(diagnosis, { kind, fingerprint, findings: local }, answers, findings, isAsked) {
    const own = [...local, ...findings];
    return {
        findings: [
            ...own.filter(({ status }) => status !== 'fail'),
            ...diagnosis,
            ...own.filter(({ status }) => status === 'fail'),
        ],
        section: { key: { fingerprint, kind }, answers },
        isAsked,
    };
}
async function probesOf(second, { records }, asked, scene) {
    const { credentials, settings, world } = scene;
    if (!asked.bundles.some(isRefused))
        return NO_PROBES;
    const session = { ...scene.session, clockOffsetMs: scene.session.clockOffsetMs || offsetToApple(asked) };
    const suspicion = { credentials, otherIssuerId: second.credentials?.issuerId, bundles: asked.bundles, records };
    const isRefusedToo = records.kind === 'unknown' && records.why === 'refused';
    const [probes, isSwapped] = await Promise.all([
        askSwapped(suspicion, settings.endpoints.sandbox, world, session),
        isRefusedToo ? takesFirstForSecond(second, { ...scene, session }) : false,
    ]);
    return { ...probes, isSwapped };
}
async function takesFirstForSecond({ credentials: second }, scene) {
    if (second === undefined)
        return false;
    const { settings, world, session, credentials } = scene;
    const swapped = { ...second, key: credentials.key };
    const reply = await (0,app_store_connect_asker/* createAsker */.bX)(swapped, settings.endpoints.appStoreConnect, world, session).get('/v1/apps?limit=1');
    return reply.kind === 'told' || (reply.kind === 'unknown' && (reply.why === 'role' || reply.why === 'agreements'));
}
function offsetToApple({ outcomes }) {
    const difference = (0,clock/* measuredDifference */.i)(outcomes) ?? 0;
    return Math.abs(difference) > persist/* CLOCK_TOLERANCE_MS */.UG ? -difference : 0;
}


/***/ }),

/***/ 51015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ CONNECT_QUESTIONS)
/* harmony export */ });
const CONNECT_QUESTIONS = {
    key: 'Does App Store Connect accept its key?',
    app: 'Is there an app with this bundle ID?',
    'issuer-id': 'Is the Issuer ID the cause?',
    'bundle-id': 'Is the bundle ID the cause?',
    family: 'Is the In-App Purchase Key of the other kind?',
    revoked: 'Was the In-App Purchase Key revoked?',
    released: 'Was a version ever on the App Store?',
    live: 'Is it on the App Store now?',
    'notification-url': 'Is the notification URL right?',
    product: 'Does the product exist?',
    'grace-period': 'Is the billing grace period on?',
    agreements: 'Is an agreement missing?',
    'paid-apps': 'Are Paid Apps, bank and tax in order?',
};


/***/ })

};
;