"use strict";
exports.id = 'simulate';
exports.ids = ['simulate'];
exports.modules = {

/***/ 30888:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulate: () => (/* binding */ simulate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/settings/endpoints.js
var endpoints = __webpack_require__(14462);
// EXTERNAL MODULE: ./build/simulator/credentials.js
var credentials = __webpack_require__(71751);
// EXTERNAL MODULE: ./build/simulator/simulator.js + 22 modules
var simulator = __webpack_require__(60287);
;// CONCATENATED MODULE: ./build/doors/commands/simulator-faults.js
const PLANNED_NAMES = {
    production: 'apple-production',
    sandbox: 'apple-sandbox',
    appStoreConnect: 'app-store-connect',
    adapty: 'adapty',
    revenuecat: 'revenuecat',
    qonversion: 'qonversion',
    github: 'github',
    lookup: 'app-store-lookup',
};
const HOSTS = Object.values(PLANNED_NAMES);
function plannedNameOf(host) {
    return PLANNED_NAMES[host];
}
const SLOW_MS = 5000;
const LIMITED_MS = 60_000;
const APPLE = ['production', 'sandbox'];
const json = (status, body, headers = {}) => ({
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
});
const WEATHERS = {
    refused: () => ({ kind: 'refuse' }),
    'rate-limited': ({ host, receivedAt }) => APPLE.includes(host)
        ? json(429, { errorCode: 4290000, errorMessage: 'Rate limit exceeded.' }, { 'retry-after': String(receivedAt + LIMITED_MS) })
        : json(429, { error: 'Too many requests' }, { 'retry-after': String(LIMITED_MS / 1000) }),
    'server-error': ({ host }) => json(500, APPLE.includes(host) ? { errorCode: 5000000, errorMessage: 'An unknown error occurred.' } : { error: 'Oops' }),
    unavailable: () => ({ kind: 'answer', status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>503</h1>' }),
    'captive-portal': () => ({
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<h1>Welcome! Please sign in.</h1>',
    }),
    slow: () => ({ kind: 'delay', ms: SLOW_MS }),
    hangs: () => ({ kind: 'half-open' }),
    reset: () => ({ kind: 'reset' }),
    truncated: () => ({ kind: 'truncated' }),
};
const FAULTS = Object.keys(WEATHERS);
function weatherOf(faults) {
    const left = new Map(faults.map((fault) => [fault, fault.first ?? Number.POSITIVE_INFINITY]));
    return (request) => {
        const fault = faults.find((one) => (left.get(one) ?? 0) > 0 &&
            (one.host === undefined || one.host === PLANNED_NAMES[request.host]) &&
            request.path.startsWith(one.path ?? ''));
        if (fault === undefined)
            return undefined;
        left.set(fault, (left.get(fault) ?? 0) - 1);
        const weather = WEATHERS[fault.fault];
        return weather(request);
    };
}

// EXTERNAL MODULE: ./build/findings/suggestion.js
var suggestion = __webpack_require__(20315);
;// CONCATENATED MODULE: ./build/doors/commands/simulator-file.js



const FAMILIES = ['in-app-purchase', 'app-store-connect'];
const NOTIFICATIONS = [
    'delivers',
    'TIMED_OUT',
    'TLS_ISSUE',
    'CIRCULAR_REDIRECT',
    'NO_RESPONSE',
    'SOCKET_ISSUE',
    'UNSUPPORTED_CHARSET',
    'INVALID_RESPONSE',
    'PREMATURE_CLOSE',
    'UNSUCCESSFUL_HTTP_RESPONSE_CODE',
    'OTHER',
];
const HIGHEST_PORT = 65_536 - HOSTS.length;
const oneOf = (choices) => ({
    holds: (value) => choices.some((choice) => choice === value),
    words: `one of ${choices.join(', ')}`,
    choices,
});
const wholeNumber = (least, most) => ({
    holds: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    words: `a whole number from ${least} to ${most}`,
});
const simulator_file_form = (pattern, words) => ({
    holds: (value) => typeof value === 'string' && pattern.test(value),
    words,
});
const BOOLEAN = { holds: (value) => typeof value === 'boolean', words: 'true or false' };
const LIST = { holds: Array.isArray, words: 'a list' };
const PATH = simulator_file_form(/^[^\0\n]{1,4096}$/, 'a path');
const PLAN_FIELDS = {
    file: {
        port: wholeNumber(1, HIGHEST_PORT),
        directory: PATH,
        'issuer-id': simulator_file_form(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID'),
        keys: LIST,
        apps: LIST,
        faults: LIST,
    },
    key: {
        'key-id': simulator_file_form(/^[A-Z0-9]{10}$/, 'ten capital letters and digits, in quotes where they are digits only'),
        file: PATH,
        revoked: BOOLEAN,
        family: oneOf(FAMILIES),
    },
    app: {
        'bundle-id': simulator_file_form(/^[A-Za-z0-9.-]{1,155}$/, 'a bundle ID'),
        live: BOOLEAN,
        notifications: oneOf(NOTIFICATIONS),
    },
    fault: {
        fault: oneOf(FAULTS),
        host: oneOf(HOSTS),
        path: simulator_file_form(/^\/[!-~]{0,200}$/, 'the beginning of a path, such as /inApps/v1'),
        first: wholeNumber(1, 1_000_000),
    },
};
const NEEDED_FIELDS = { file: [], key: ['key-id'], app: ['bundle-id'], fault: ['fault'] };
async function readPlan(text) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 'yaml').then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined)
        throw new usage_error/* UsageError */.e(`The file is not YAML (${error.code}).`);
    let plan;
    try {
        plan = document.toJS({ maxAliasCount: 100 }) ?? {};
    }
    catch {
        throw new usage_error/* UsageError */.e('The file refers to anchors too often, or to one that is not there.');
    }
    return judged([
        ...faultsOf(plan, '', 'file'),
        ...faultsOfList(plan, 'keys', 'key'),
        ...faultsOfList(plan, 'apps', 'app'),
        ...faultsOfList(plan, 'faults', 'fault'),
    ], plan);
}
function readFaults(text) {
    let faults;
    try {
        faults = JSON.parse(text);
    }
    catch {
        throw new usage_error/* UsageError */.e('This is not JSON.');
    }
    if (!Array.isArray(faults))
        throw new usage_error/* UsageError */.e('A list of faults is needed.');
    return judged(faultsOfList({ faults }, 'faults', 'fault'), faults);
}
function judged(problems, value) {
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
    return value;
}
function faultsOfList(parent, field, kind) {
    const list = isRecord(parent) ? parent[field] : undefined;
    if (!Array.isArray(list))
        return [];
    const [name] = NEEDED_FIELDS[kind];
    const twins = list.flatMap((entry, index) => {
        if (name === undefined || kind === 'fault' || !isRecord(entry))
            return [];
        const first = list.findIndex((other) => isRecord(other) && other[name] === entry[name]);
        return first < index ? [`${field}[${index}].${name}: It stands there twice, first in ${field}[${first}].`] : [];
    });
    return [...list.flatMap((entry, index) => faultsOf(entry, `${field}[${index}]`, kind)), ...twins];
}
function faultsOf(value, place, kind) {
    if (!isRecord(value))
        return [`${place === '' ? 'The file' : place}: This is no list of fields with values.`];
    const rules = PLAN_FIELDS[kind];
    const at = (field) => (place === '' ? field : `${place}.${field}`);
    const known = Object.keys(rules);
    const strange = Object.keys(value)
        .filter((field) => !Object.hasOwn(rules, field))
        .map((field) => `${place === '' ? 'The file' : place}: There is no field${named(field)}.${(0,suggestion/* suggestion */.h)(field.slice(0, 20), known)}`);
    const missing = NEEDED_FIELDS[kind]
        .filter((field) => value[field] === undefined)
        .map((field) => `${at(field)}: This is missing.`);
    const wrong = Object.entries(rules).flatMap(([field, { holds, words, choices }]) => {
        const given = value[field];
        if (given === undefined || holds(given))
            return [];
        const near = choices === undefined || typeof given !== 'string' ? '' : (0,suggestion/* suggestion */.h)(given.slice(0, 40), choices);
        return [`${at(field)}: This must be ${words}.${near}`];
    });
    return [...strange, ...missing, ...wrong];
}
const named = (field) => (/^[a-z][a-z-]{0,19}$/i.test(field) ? ` \u201c${field}\u201d` : ' of that name');
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/doors/commands/simulator-control.js



const FAULTS_PATH = '/simulator/faults';
const REQUESTS_PATH = '/simulator/requests';
function createControl(faults, seen) {
    let on = faults;
    let byFaults = weatherOf(faults);
    const switchTo = (more) => {
        on = more;
        byFaults = weatherOf(more);
        return said(200, on);
    };
    function answerFaults({ method, body }) {
        if (method === 'GET')
            return said(200, on);
        if (method === 'DELETE')
            return switchTo([]);
        if (method !== 'PUT')
            return said(405, { error: 'Use GET, PUT or DELETE.' });
        try {
            return switchTo(readFaults(body));
        }
        catch (error) {
            if (!(error instanceof usage_error/* UsageError */.e))
                throw error;
            return said(400, { error: error.message });
        }
    }
    return {
        weather: (request) => {
            const [path] = request.path.split('?');
            if (path === FAULTS_PATH)
                return answerFaults(request);
            if (path === REQUESTS_PATH)
                return said(200, seen().filter(isOfApi).map(shown));
            return byFaults(request);
        },
    };
}
const isOfApi = ({ path }) => !path.startsWith('/simulator/');
function shown({ host, method, path, refusedBecause }) {
    return { host: plannedNameOf(host), method, path, refusedBecause: refusedBecause ?? null };
}
function said(status, value) {
    return {
        kind: 'answer',
        status,
        headers: { 'content-type': 'application/json' },
        body: `${JSON.stringify(value)}\n`,
    };
}

;// CONCATENATED MODULE: ./build/doors/commands/simulate.js











const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';
const APPS = [
    { 'bundle-id': 'app.iap-key.live', live: true },
    { 'bundle-id': 'app.iap-key.unreleased', live: false },
];
const MOST_BYTES = 1024 * 1024;
const ADDRESSES = Object.keys(endpoints/* ENDPOINTS */.Hr);
async function simulate(file, flags, world, { out }) {
    const plan = file === undefined ? {} : await readPlanOf(file, world);
    const port = flags['port'] === undefined ? plan.port : portOf(flags['port']);
    const issuerId = plan['issuer-id'] ?? (0,credentials/* makeThrowawayKey */.G)().issuerId;
    const folder = await folderOf(flags['directory'] ?? plan.directory, file, world);
    const planned = plan.keys ?? [{ 'key-id': (0,credentials/* makeThrowawayKey */.G)().keyId }];
    const keys = await Promise.all(planned.map((key) => keyOf(key, folder)));
    const apps = plan.apps ?? APPS;
    let requests = [];
    const control = createControl(plan.faults ?? [], () => requests);
    const simulator = await start({
        accounts: [{ issuerId, keys, apps: apps.map(appOf) }],
        adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: leading(apps) }] },
        weather: control.weather,
        ...(port === undefined ? {} : { port }),
    });
    requests = simulator.requests;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'certificate.pem'), simulator.certificate);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'env'), environmentOf(simulator, keys, issuerId, apps, folder));
    out(`The simulator is ready. In another shell:\n\n  . ${(0,external_node_path_.join)(folder, 'env')}\n  iap-key check\n  iap-key check --push-to adapty\n\n`);
    out(`App Store Server API  ${simulator.urls.production} (production)\n                      ${simulator.urls.sandbox} (sandbox)\n`);
    out(`Certificate to trust  ${(0,external_node_path_.join)(folder, 'certificate.pem')}\n`);
    for (const { keyId, file: path, revoked } of keys)
        out(`Key                   ${keyId}, ${path}${revoked === true ? ' (revoked)' : ''}\n`);
    out(`Issuer ID             ${issuerId}\n`);
    out(`Live: ${namesOf(apps, true)}; not yet live: ${namesOf(apps, false)}. End it with Ctrl-C.\n`);
    await new Promise((done) => {
        if (world.interrupted.aborted)
            done();
        else
            world.interrupted.addEventListener('abort', () => done(), { once: true });
    });
    await simulator.close();
}
async function readPlanOf(file, world) {
    const bytes = await world.readFile(file, MOST_BYTES + 1, world.interrupted).catch(() => undefined);
    if (bytes === undefined)
        throw new usage_error/* UsageError */.e('The file of the simulator cannot be read. Give the path of a file, or -.');
    if (bytes.length > MOST_BYTES)
        throw new usage_error/* UsageError */.e('The file of the simulator is larger than 1 MiB.');
    return readPlan(bytes.toString('utf8'));
}
function portOf(text) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > HIGHEST_PORT)
        throw new usage_error/* UsageError */.e(`--port: This must be a whole number from 1 to ${HIGHEST_PORT}; ${HOSTS.length} ports follow each other.`);
    return port;
}
async function folderOf(directory, file, world) {
    if (directory === undefined)
        return (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'iap-key-simulator-'));
    const base = file === undefined || file === '-' ? world.directory : (0,external_node_path_.dirname)((0,external_node_path_.resolve)(world.directory, file));
    const folder = (0,external_node_path_.resolve)(base, directory);
    await (0,promises_.mkdir)(folder, { recursive: true });
    return folder;
}
async function keyOf(planned, folder) {
    const file = (0,external_node_path_.resolve)(folder, planned.file ?? `${prefixOf(planned)}_${planned['key-id']}.p8`);
    const { family, revoked } = planned;
    const rest = { keyId: planned['key-id'], file, ...(family && { family }), ...(revoked && { revoked }) };
    const stored = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw new usage_error/* UsageError */.e(`The file of the key ${rest.keyId} cannot be read (${error.code}).`);
    });
    if (stored !== undefined)
        return { ...rest, publicKey: publicHalfOf(stored, rest.keyId) };
    const made = (0,credentials/* makeThrowawayKey */.G)();
    await (0,promises_.writeFile)(file, made.pem, { mode: 0o600, flag: 'wx' }).catch((error) => {
        throw new usage_error/* UsageError */.e(`The file of the key ${rest.keyId} cannot be written (${error.code}).`);
    });
    return { ...rest, publicKey: made.publicKey };
}
const prefixOf = ({ family }) => (family === 'app-store-connect' ? 'AuthKey' : 'SubscriptionKey');
function publicHalfOf(pem, keyId) {
    try {
        const key = (0,external_node_crypto_.createPublicKey)(pem);
        if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1')
            return key;
    }
    catch {
    }
    throw new usage_error/* UsageError */.e(`The file of the key ${keyId} holds no P-256 key as PEM. Remove it, and one is made.`);
}
function appOf({ 'bundle-id': bundleId, live, notifications }) {
    return { bundleId, live: live ?? true, ...(notifications && { notificationUrl: notifications }) };
}
async function start(options) {
    try {
        return await (0,simulator/* startSimulator */.r)(options);
    }
    catch (error) {
        const { code } = error;
        if (code !== 'EADDRINUSE' && code !== 'EACCES')
            throw error;
        const last = (options.port ?? 0) + HOSTS.length - 1;
        const why = code === 'EACCES' ? 'may not be used' : 'is in use';
        throw new usage_error/* UsageError */.e(`port: One of the ports ${options.port} to ${last} ${why}. Choose another, or none.`);
    }
}
function leading(apps) {
    return (apps.find(({ live }) => live !== false) ?? apps[0])?.['bundle-id'] ?? 'app.iap-key.none';
}
function namesOf(apps, isLive) {
    const names = apps.filter(({ live }) => (live ?? true) === isLive).map((app) => app['bundle-id']);
    return names.length === 0 ? 'none' : names.join(', ');
}
function environmentOf({ urls }, keys, issuerId, apps, folder) {
    const key = keys.find(({ revoked, family }) => revoked !== true && family !== 'app-store-connect') ?? keys[0];
    const variables = {
        ...Object.fromEntries(ADDRESSES.map((name) => [endpoints/* ENDPOINTS */.Hr[name].variable, urls[name]])),
        IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
        IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
        NODE_EXTRA_CA_CERTS: (0,external_node_path_.join)(folder, 'certificate.pem'),
        ...(key === undefined ? {} : { IAP_KEY_PRIVATE_KEY_FILE: key.file, IAP_KEY_KEY_ID: key.keyId }),
        IAP_KEY_ISSUER_ID: issuerId,
        IAP_KEY_BUNDLE_ID: leading(apps),
    };
    return Object.entries(variables)
        .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`)
        .join('');
}


/***/ })

};
;