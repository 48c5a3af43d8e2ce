"use strict";
exports.id = 'core-of-problems';
exports.ids = ['core-of-problems'];
exports.modules = {

/***/ 20516:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ BACKENDS),
  E: () => (/* binding */ backendOf)
});

;// CONCATENATED MODULE: ./build/backends/target.js
function compareKey(reported, { keyId, issuerId }) {
    const ids = [reported.keyId, reported.issuerId];
    const isEmpty = (value) => value === null || value === '';
    if (reported.hasKey === false || isEmpty(reported.keyId))
        return { key: 'none' };
    if (typeof reported.keyId !== 'string')
        return { key: reported.hasKey === true ? 'some' : 'silent' };
    const [id, issuer] = ids.map((value) => (typeof value === 'string' ? value : undefined));
    if (id !== keyId)
        return { key: 'other', keyId: id };
    if (issuer === undefined)
        return { key: isEmpty(reported.issuerId) ? 'other' : 'some', keyId: id };
    return { key: issuer.toLowerCase() === issuerId.toLowerCase() ? 'same' : 'other', keyId: id };
}
function collectTexts(value, name = '') {
    if (typeof value === 'string')
        return [name === '' ? value : `${name}: ${value}`];
    if (Array.isArray(value))
        return value.flatMap((item) => collectTexts(item, name));
    if (value === null || typeof value !== 'object')
        return [];
    return Object.entries(value).flatMap(([key, item]) => collectTexts(item, key));
}
function stringIn(json, field) {
    const value = json[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function objectIn(json, field) {
    const value = json[field];
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/backends/adapty.js

const ADAPTY = {
    name: 'adapty',
    title: 'Adapty',
    url: 'https://api-admin.adapty.io/api/v1/developer',
    settings: [
        {
            name: 'adapty-app-id',
            kind: 'text',
            meaning: 'The UUID of the Adapty app.',
            form: {
                pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
                words: 'This is not the UUID of an Adapty app.',
                where: '`adapty apps list` prints the IDs of your apps.',
            },
        },
        {
            name: 'adapty-token',
            kind: 'text',
            secret: true,
            meaning: 'A token for Adapty\u2019s Developer API (Adapty dashboard \u203a Settings \u203a Developer API).',
        },
        {
            name: 'adapty-token-file',
            kind: 'text',
            isTokenFile: true,
            meaning: 'A path to a file with the Adapty token instead; `-` is standard input.',
        },
    ],
    tokenFrom: 'Create a token in the Adapty dashboard under Settings \u203a Developer API.',
    wrongTokens: [
        [/^secret_/, 'This is a secret key of Adapty\u2019s server-side API, which the Developer API does not take.'],
        [/^public_/, 'This is a public SDK key of Adapty, which the Developer API does not take.'],
    ],
    words: {
        name: 'Adapty',
        app: 'app',
        token: 'Create a token in the Adapty dashboard under Settings \u203a Developer API, in the company that owns the app, and store it as `adapty-token`. The keys that begin with `secret_` or `public_` belong to other APIs.',
        identifiers: 'Copy the app\u2019s ID (a UUID; `adapty apps list` prints it) into `adapty-app-id`. A token of another company sees none of the app.',
        bundleId: 'Compare it with the Bundle ID on https://app.adapty.io/settings/ios-sdk of that app',
        byHand: 'Enter the key by hand: open https://app.adapty.io/settings/ios-sdk, and fill in the In-app purchase Issuer ID, the In-app purchase Key ID and the private key (.p8 file). An app with promotional offers needs the same key a second time, under \u201cApp Store promotional offers\u201d on that page.',
        refusal: ' Where it says \u201cThe provided field values are incorrect\u201d, it has asked Apple itself, and its documentation names five causes, in this order: a key from the Team keys tab (of the App Store Connect API); a key of another team\u2019s account; a file that was recreated from pasted text; a bundle ID that is not exactly the app\u2019s; hidden or look-alike characters in a value.',
        host: 'api-admin.adapty.io',
        caveat: ' Adapty has published no endpoint for the key, and its API drops fields that it does not know without a word.',
    },
    target,
};
const ISSUER_ID = 'apple_store_issuer_id';
const KEY_ID = 'apple_store_key_id';
const PRIVATE_KEY = 'apple_store_private_key';
const FIELDS = [ISSUER_ID, KEY_ID, PRIVATE_KEY];
function target({ identifiers, token, endpoint }) {
    const path = `/apps/${encodeURIComponent(identifiers['adapty-app-id'] ?? '')}/`;
    return {
        name: 'adapty',
        title: 'Adapty',
        app: 'the app of adapty-app-id',
        endpoint,
        token,
        look: { method: 'GET', path },
        readHolding: (json, delivery) => {
            const app = objectIn(json, 'data') ?? json;
            if (stringIn(app, 'id') === undefined && stringIn(app, 'apple_bundle_id') === undefined)
                return undefined;
            return {
                bundleId: stringIn(app, 'apple_bundle_id'),
                ...compareKey({ keyId: app[KEY_ID], issuerId: app[ISSUER_ID] }, delivery),
            };
        },
        probe: { call: { method: 'OPTIONS', path }, missing },
        write: ({ issuerId, keyId, pem }) => ({
            method: 'PUT',
            path,
            body: JSON.stringify({ [ISSUER_ID]: issuerId, [KEY_ID]: keyId, [PRIVATE_KEY]: pem }),
        }),
        fields: FIELDS,
        confirms: 'which-key',
        errorTexts,
        isTokenRefusal: (json) => collectTexts(json['errors']).some((text) => /(?:^|: )not_authenticated$/.test(text)),
        secretFields: ['secret_key'],
    };
}
function missing(json) {
    const described = objectIn(objectIn(json, 'actions') ?? {}, 'PUT');
    if (described === undefined || Object.keys(described).length === 0)
        return [];
    return FIELDS.filter((field) => {
        const description = objectIn(described, field);
        return description === undefined || description['read_only'] === true;
    });
}
function errorTexts(json) {
    const { error_code: code, errors, error } = json;
    const details = Array.isArray(errors)
        ? errors.flatMap((item) => [item?.['detail'], item?.['code']].filter((text) => typeof text === 'string'))
        : collectTexts(errors);
    return [...collectTexts(code), ...collectTexts(error), ...details];
}

;// CONCATENATED MODULE: ./build/backends/qonversion.js

const QONVERSION = {
    name: 'qonversion',
    title: 'Qonversion',
    url: 'https://api.qonversion.io/v4',
    settings: [
        {
            name: 'qonversion-token',
            kind: 'text',
            secret: true,
            meaning: 'The secret key of the Qonversion project, for its API v4.',
        },
    ],
    tokenFrom: 'It is the secret key of the project in the Qonversion dashboard.',
    wrongTokens: [],
    words: {
        name: 'Qonversion',
        app: 'project',
        token: 'Copy the secret key (`sk_\u2026`) of the project from the Qonversion dashboard under Settings, and store it as `qonversion-token`.',
        identifiers: 'The token decides on the project: store the secret key of the project that has this App Store app as `qonversion-token`.',
        bundleId: 'Compare it with the bundle ID in the App Store settings of the project in the Qonversion dashboard',
        byHand: 'Enter the key by hand: open the App Store settings of the project in the Qonversion dashboard, and enter the In-App Purchase Key, its Key ID and the Issuer ID.',
        host: 'api.qonversion.io',
        caveat: '',
    },
    target: qonversion_target,
};
const PATH = '/project-settings/stores/apple';
function qonversion_target({ token, endpoint, idempotencyKey }) {
    return {
        name: 'qonversion',
        title: 'Qonversion',
        app: 'the project of qonversion-token',
        endpoint,
        token,
        look: { method: 'GET', path: PATH },
        readHolding: (json, delivery) => {
            if (!('bundle_id' in json) && !('has_iap_private_key' in json))
                return undefined;
            return {
                bundleId: stringIn(json, 'bundle_id'),
                ...compareKey({
                    keyId: json['iap_key_identifier'],
                    issuerId: json['iap_issuer_id'],
                    hasKey: json['has_iap_private_key'] === true,
                }, delivery),
            };
        },
        write: ({ keyId, issuerId, pem }) => ({
            method: 'POST',
            path: PATH,
            headers: { 'idempotency-key': idempotencyKey },
            body: JSON.stringify({ iap_key_identifier: keyId, iap_private_key: pem, iap_issuer_id: issuerId }),
        }),
        fields: ['iap_key_identifier', 'iap_private_key', 'iap_issuer_id'],
        confirms: 'which-key',
        errorTexts: (json) => collectTexts(json['error'] ?? json['errors'] ?? json['message']),
        isTokenRefusal: () => true,
        secretFields: [],
    };
}

;// CONCATENATED MODULE: ./build/backends/revenuecat.js

const REVENUECAT_ID = {
    pattern: /^\w[\w-]{0,99}$/,
    words: 'This is not an ID of RevenueCat.',
    where: 'It stands in the address of the app\u2019s page in the RevenueCat dashboard.',
};
const REVENUECAT = {
    name: 'revenuecat',
    title: 'RevenueCat',
    url: 'https://api.revenuecat.com/v2',
    settings: [
        {
            name: 'revenuecat-project-id',
            kind: 'text',
            meaning: 'The ID of the RevenueCat project.',
            form: REVENUECAT_ID,
        },
        {
            name: 'revenuecat-app-id',
            kind: 'text',
            meaning: 'The ID of the App Store app in that project.',
            form: REVENUECAT_ID,
        },
        {
            name: 'revenuecat-token',
            kind: 'text',
            secret: true,
            meaning: 'A secret key for RevenueCat\u2019s REST API v2, with `project_configuration:apps:read_write`.',
        },
    ],
    tokenFrom: 'Create a secret API key of version 2 in the RevenueCat dashboard.',
    wrongTokens: [
        [
            /^(?:appl|goog|amzn|strp|rcb|mac|test)_/,
            'This is a public SDK key of RevenueCat, which the REST API does not take.',
        ],
    ],
    words: {
        name: 'RevenueCat',
        app: 'app',
        token: 'Create a secret API key of version 2 (`sk_\u2026`) in the RevenueCat dashboard under the project\u2019s API keys, with the permission `project_configuration:apps:read_write`, and store it as `revenuecat-token`.',
        identifiers: 'Copy the project\u2019s ID into `revenuecat-project-id` and the app\u2019s ID into `revenuecat-app-id`; both stand in the address of the app\u2019s page in the dashboard.',
        bundleId: 'Compare it with the bundle ID of the App Store app in the RevenueCat dashboard',
        byHand: 'Enter the key by hand: open the App Store app in the RevenueCat dashboard, and under In-app purchase key configuration upload the .p8 file and enter the Key ID and the Issuer ID.',
        host: 'api.revenuecat.com',
        caveat: '',
    },
    target: revenuecat_target,
};
function revenuecat_target({ identifiers, token, endpoint }) {
    const path = `/projects/${encodeURIComponent(identifiers['revenuecat-project-id'] ?? '')}/apps/${encodeURIComponent(identifiers['revenuecat-app-id'] ?? '')}`;
    return {
        name: 'revenuecat',
        title: 'RevenueCat',
        app: 'the app of revenuecat-app-id',
        endpoint,
        token,
        look: { method: 'GET', path },
        readHolding: (json, delivery) => {
            if (stringIn(json, 'type') === undefined)
                return undefined;
            const app = objectIn(json, 'app_store') ?? {};
            const isAppStore = json['type'] === 'app_store';
            return {
                bundleId: isAppStore ? stringIn(app, 'bundle_id') : undefined,
                ...compareKey({
                    keyId: app['subscription_key_id'] ?? undefined,
                    issuerId: app['subscription_key_issuer'] ?? undefined,
                    hasKey: app['subscription_key_configured'],
                }, delivery),
            };
        },
        write: ({ keyId, issuerId, pem }) => ({
            method: 'POST',
            path,
            body: JSON.stringify({
                app_store: {
                    subscription_private_key: pem,
                    subscription_key_id: keyId,
                    subscription_key_issuer: issuerId,
                },
            }),
        }),
        fields: ['subscription_private_key', 'subscription_key_id', 'subscription_key_issuer'],
        confirms: 'a-key',
        errorTexts: (json) => [stringIn(json, 'message'), stringIn(json, 'param')].filter((text) => text !== undefined),
        isTokenRefusal: () => true,
        secretFields: [],
    };
}

;// CONCATENATED MODULE: ./build/backends/all.js



const BACKENDS = [ADAPTY, REVENUECAT, QONVERSION];
function backendOf(name) {
    return BACKENDS.find((backend) => backend.name === name) ?? ADAPTY;
}


/***/ }),

/***/ 87966:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W8: () => (/* binding */ CATALOG),
  zB: () => (/* binding */ PROBLEM_CODES),
  NU: () => (/* binding */ isProblemCode),
  Zw: () => (/* binding */ problemOf)
});

// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __webpack_require__(64683);
;// CONCATENATED MODULE: ./build/findings/push-problems.js
function pushProblems(prefix, words) {
    const { name, app, token, identifiers, bundleId, byHand, refusal = '', host, caveat } = words;
    const problems = {
        'token-refused': {
            level: 'push',
            title: `${name} refuses the token`,
            meaning: `The token is missing, wrong, expired or revoked, or lacks a permission. The key itself is good, and ${name} keeps what it had.`,
            evidence: `${name} answered 401 or 403.`,
            next: token,
        },
        'app-not-found': {
            level: 'push',
            title: `${name} does not know the ${app}`,
            meaning: `The identifier is wrong, or the token belongs to somebody else\u2019s ${app}. The key was not sent.`,
            evidence: `${name} answered 404.`,
            next: identifiers,
        },
        'bundle-mismatch': {
            level: 'push',
            title: `The ${app} at ${name} is not the one that was checked`,
            meaning: `${name} has another bundle ID for it, or none. The key would land at the wrong place, so it was not sent.`,
            evidence: `The bundle ID that ${name} reports was compared with the one that Apple accepted the key for.`,
            next: `${bundleId}, and correct \`bundle-id\` or the identifiers of the push.`,
        },
        unsupported: {
            level: 'push',
            title: `${name}\u2019s API does not take the key`,
            meaning: `The API describes the fields that it takes, and those of the key are not among them. The key was not sent.${caveat}`,
            evidence: 'The API\u2019s own description of the write, asked for by OPTIONS, was read before the write.',
            next: byHand,
        },
        rejected: {
            level: 'push',
            title: `${name} rejects the key`,
            meaning: `${name} took the request and refused what it says, so it keeps what it had. Apple accepts the key.`,
            evidence: `${name} answered with a status of 4xx; its own words are in the message.`,
            next: `Correct what ${name} names.${refusal} If it names nothing that can be corrected: ${byHand}`,
        },
        'rate-limited': {
            level: 'push',
            title: `${name}\u2019s rate limit is reached`,
            meaning: `Too many requests were made with this token, by this or another program. The key itself is good.`,
            evidence: `${name} answered 429.`,
            next: 'Run the job again at the time in the message, or in some minutes.',
        },
        unavailable: {
            level: 'push',
            title: `${name} has a fault`,
            meaning: `${name} answered with a server error, and does not hold this key. The key itself is good.`,
            evidence: 'The HTTP status was 5xx on every attempt.',
            next: `Run the job again in a few minutes: it looks first, and writes only what is missing.`,
        },
        unreachable: {
            level: 'push',
            title: `${name} cannot be reached`,
            meaning: `No answer of ${name} came: name resolution, connection, TLS or time failed, or something else answered in its place. The key itself is good.`,
            evidence: 'The message names the step that failed.',
            next: `Allow HTTPS to ${host}, or set HTTPS_PROXY and NODE_EXTRA_CA_CERTS as your network needs them; then run the job again.`,
        },
        unconfirmed: {
            level: 'push',
            title: `${name} does not confirm that it has the key`,
            meaning: `The key was sent, and ${name} does not report it. Whether it was stored is not known.${caveat}`,
            evidence: `What ${name} reports was read again after the write; a 2xx alone proves nothing.`,
            next: byHand,
        },
    };
    return Object.fromEntries(Object.entries(problems).map(([code, problem]) => [`${prefix}-${code}`, problem]));
}

// EXTERNAL MODULE: ./build/backends/all.js + 4 modules
var backends_all = __webpack_require__(20516);
;// CONCATENATED MODULE: ./build/backends/catalog.js



const { 'key-in-wrong-setting': misplaced, 'invalid-setting': invalid, ...others } = problems/* PROBLEMS */.D;
const CATALOG = {
    ...others,
    ...Object.assign({}, ...backends_all/* BACKENDS */.A.map(({ name, words }) => pushProblems(name, words))),
    'key-in-wrong-setting': misplaced,
    'invalid-setting': invalid,
};
const PROBLEM_CODES = Object.keys(CATALOG);
function isProblemCode(text) {
    return Object.hasOwn(CATALOG, text);
}
function problemOf(code) {
    const problem = CATALOG[code];
    if (problem === undefined)
        throw new RangeError('There is no such problem.');
    return problem;
}


/***/ }),

/***/ 59183:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);




const readFile = async (path, limit, signal) => {
    const stream = STANDARD_INPUT.includes(path) ? node_process__WEBPACK_IMPORTED_MODULE_3__.stdin : await openStream(path, limit);
    const stop = () => stream.destroy(new Error('the run ended'));
    if (signal?.aborted)
        stop();
    signal?.addEventListener('abort', stop, { once: true });
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit);
};
const STANDARD_INPUT = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY;
async function openStream(path, limit) {
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFIFO())
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, WITHOUT_WAITING)).createReadStream({ end: limit - 1 });
    return new node_net__WEBPACK_IMPORTED_MODULE_2__.Socket({ fd: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, WITHOUT_WAITING), readable: true, writable: false });
}


/***/ }),

/***/ 57178:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ownWords)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);
/* harmony import */ var _key_strangers_strangers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2116);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44372);




const FORMS = `1 0 schemaVersion tool name version result problem problems live key keyId issuerId fingerprint shape bundles bundleId
  checks id status title message hint subject evidence suspects cause because next durationMs pushes to startedAt environments pushed report
  pass warn fail skip inconclusive skipped accepted refused not asked unchanged dry run failed true false null apple re encoded minimal
  production sandbox testsuites testsuite testcase classname time timestamp tests failures errors failure error system out properties
  property value type host attempts contentType bodyBytes errorCode requestId clockDifferenceSeconds error warning notice group endgroup
  iap json xml cdata encoding utf 8 https http www com developer contact more details summary text code teamcity vso azure blockopened blockclosed buildproblem importdata description identity path task
  logissue setsecret uploadsummary section start end collapsed message
  a href b br code details h2 h3 li ol p pre strong summary table td th tr ul important caution tip replacement`;
let words;
function ownWords() {
    words ??= new Set([FORMS, JSON.stringify([_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOG */ .W8, _settings_table_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTINGS */ .yy, _findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_TITLES */ .Zt, _key_strangers_strangers_js__WEBPACK_IMPORTED_MODULE_2__/* .STRANGERS */ .aw.map(({ rows }) => rows())])]
        .join(' ')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []);
    return words;
}


/***/ }),

/***/ 49514:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isDefect),
/* harmony export */   OP: () => (/* binding */ nameOfCrash),
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   k8: () => (/* binding */ PLEASE_REPORT),
/* harmony export */   nr: () => (/* binding */ defectFinding),
/* harmony export */   xc: () => (/* binding */ notWritten)
/* harmony export */ });
/* harmony import */ var _world_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73379);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12711);



const PLEASE_REPORT = 'This is a defect of iap-key; please report it.';
const REPORT_IT = `Report it at ${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HOME */ .yZ}/issues, with this report. Nothing is known to be wrong with the key.`;
async function guard(work, fallback) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e)
            throw error;
        return fallback(nameOfCrash(error));
    }
}
function defectFinding(id, cause, more = {}) {
    return {
        id,
        status: 'inconclusive',
        message: `${PLEASE_REPORT} This check broke off (${cause}).`,
        hint: REPORT_IT,
        ...more,
    };
}
function isDefect({ status, problem }) {
    return status === 'inconclusive' && problem === undefined;
}
function nameOfCrash(error) {
    try {
        if (!(error instanceof Error))
            return 'unknown error';
        const word = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
        return /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(word) ? word : 'unknown error';
    }
    catch {
        return 'unknown error';
    }
}
const CAUSES = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'its folder is a file',
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EISDIR: 'it is a folder',
    ELOOP: 'its links go in a circle',
    ENAMETOOLONG: 'its name is too long',
    NOT_A_FILE: 'it is neither a file nor yet to be made',
    TOO_SLOW: 'it took too long',
};
function notWritten(what, error) {
    const code = nameOfCrash(error);
    const cause = CAUSES[code];
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .problemFinding */ .Lb)('files', 'file-not-written', `${what} could not be written: ${cause === undefined ? code : `${cause} (${code})`}. The result of the run is not affected.`);
}


/***/ }),

/***/ 25297:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ EXIT_DEFECT),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Ri: () => (/* binding */ EXIT_USAGE)
/* harmony export */ });
/* harmony import */ var _defect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49514);

const EXIT_USAGE = 2;
const EXIT_CODES = { pass: 0, skipped: 0, fail: 1, inconclusive: 3 };
const EXIT_PUSH_FAILED = 4;
const EXIT_DEFECT = EXIT_CODES.inconclusive;
function exitCodeOf(report, { onInconclusive }) {
    if (report.result === 'inconclusive' && onInconclusive === 'warn' && !report.checks.some(_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefect */ .A7))
        return 0;
    if (report.result === 'pass' && report.pushes.some(({ status }) => status === 'failed'))
        return EXIT_PUSH_FAILED;
    return EXIT_CODES[report.result];
}


/***/ }),

/***/ 37631:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   to: () => (/* binding */ mapStrings)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const PLAIN = /^[ -~\u2018-\u201d\u2026\u203a]*$/;
function oneLine(text) {
    if (PLAIN.test(text))
        return text.replaceAll(/ +/g, ' ').trim();
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replaceAll(/\s+/g, ' ').replaceAll(INVISIBLE, '').trim();
}
function clip(text, length) {
    return text.length <= length ? text : `${text.slice(0, length).replace(/\p{Cs}$/u, '')}\u2026`;
}
function mapStrings(value, change) {
    const changed = new Map();
    const once = (text) => {
        const known = changed.get(text) ?? change(text);
        changed.set(text, known);
        return known;
    };
    return mapUnknown(value, once);
}
function mapUnknown(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapUnknown(item, change));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapUnknown(item, change)]));
}
function withoutCommands(text) {
    return text
        .replaceAll(/##(?=\w*\[)/g, '# #')
        .replaceAll(/^([^\S\n]*)::/gm, '$1: :')
        .replaceAll(/section_(start|end):(?=\d)/g, 'section_$1: ');
}


/***/ }),

/***/ 64683:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ PROBLEMS),
/* harmony export */   m: () => (/* binding */ IN_APP_PURCHASE_PAGE)
/* harmony export */ });
const IN_APP_PURCHASE_PAGE = 'App Store Connect \u203a Users and Access \u203a Integrations \u203a In-App Purchase';
const STORE_AGAIN = 'Store the file again: `iap-key encode SubscriptionKey_<KEYID>.p8` checks it and prints the one-line base64 to paste into the CI secret.';
const NEW_KEY = `If the file is lost, generate a new key in ${IN_APP_PURCHASE_PAGE}; a key can be downloaded only once.`;
const RETRY_LATER = 'Run the job again in a few minutes. Nothing is known to be wrong with the key.';
const PROBLEMS = {
    'key-missing': {
        level: 'fail',
        title: 'There is no private key',
        meaning: 'The private key setting is unset, empty or blank, or its file cannot be read. A secret whose name is misspelt arrives as an empty value, without any error. Secrets also do not reach workflows started from forks or by Dependabot.',
        evidence: 'Neither private-key nor private-key-file held anything but white space.',
        next: 'Compare the name of the secret in the workflow with the name in the repository settings. For pull requests from forks and for Dependabot, set `on-missing-key: skip-on-fork`.',
    },
    'key-not-decodable': {
        level: 'fail',
        title: 'The private key cannot be decoded',
        meaning: 'The value is neither base64 of a .p8 file nor PEM text, nor anything that could be turned into one without guessing. It may be a path, a password, another secret, a document of another kind, or a damaged copy; the message says which, where that is known.',
        evidence: 'Every known form was tried on the value and on what it unpacks to, with any text around it: PEM, base64, base64url, hex, decimal bytes, JSON, URL-encoding, escapes, HTML, quoted-printable, UTF-16 and DER.',
        next: STORE_AGAIN,
    },
    'key-truncated': {
        level: 'fail',
        title: 'The private key is cut off',
        meaning: 'The beginning is a private key, but its end is missing. Copying by hand or a length limit of a secret store cuts values.',
        evidence: 'The key states its own length, and fewer bytes than that are there.',
        next: STORE_AGAIN,
    },
    'key-not-private': {
        level: 'fail',
        title: 'This is not a private key',
        meaning: 'The value is a public key, a certificate or a certificate signing request. Only the private key from the .p8 file can sign.',
        evidence: 'The PEM label or the structure inside says what it is.',
        next: `Store the SubscriptionKey_<KEYID>.p8 file itself. ${NEW_KEY}`,
    },
    'key-encrypted': {
        level: 'fail',
        title: 'The private key is encrypted',
        meaning: 'The key is protected by a passphrase, though Apple issues the .p8 without one; or the file or value that may hold it is still encrypted by SOPS, git-crypt, PGP and the like.',
        evidence: 'The PEM label, a Proc-Type header, the structure inside or the mark of the tool says that it is encrypted.',
        next: 'Store the original .p8, or remove the passphrase: `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.p8`.',
    },
    'key-not-ec': {
        level: 'fail',
        title: 'The private key is not an elliptic curve key',
        meaning: 'It is an RSA, Ed25519 or other key. In-App Purchase Keys are EC keys on the curve P-256, so this is some other key.',
        evidence: 'The algorithm named inside the key.',
        next: `Store the SubscriptionKey_<KEYID>.p8 file from ${IN_APP_PURCHASE_PAGE}.`,
    },
    'key-wrong-curve': {
        level: 'fail',
        title: 'The private key is on the wrong curve',
        meaning: 'It is an EC key, but not on the curve P-256 (prime256v1). Apple takes ES256 signatures only, so this is some other key.',
        evidence: 'The curve named inside the key.',
        next: `Store the SubscriptionKey_<KEYID>.p8 file from ${IN_APP_PURCHASE_PAGE}.`,
    },
    'key-damaged': {
        level: 'fail',
        title: 'The private key is damaged',
        meaning: 'The key can be read, but its parts do not belong together: what it signs does not verify against its own public half. A single wrong character does this, and Apple would answer a bare 401.',
        evidence: 'A signature made with the private half was checked against the public half stored beside it.',
        next: STORE_AGAIN,
    },
    'key-several': {
        level: 'fail',
        title: 'The value holds more than one key',
        meaning: 'Different private keys are in one value, and nothing says which of them is meant. Libraries silently take the first. The same key several times is no problem.',
        evidence: 'Each key that was found verifies itself, and their fingerprints differ.',
        next: 'Store exactly one .p8 file in the secret.',
    },
    'key-repaired': {
        level: 'warn',
        title: 'The private key could be read only after repair',
        meaning: 'The value was mangled on its way into the secret, in a manner that can be undone with certainty. iap-key reads it; other tools and libraries that get the same value may not.',
        evidence: 'The message lists each repair, and names what stood around the key by its kind.',
        next: STORE_AGAIN,
    },
    'key-re-encoded': {
        level: 'warn',
        title: 'The private key is not in the form that Apple uses',
        meaning: 'The key is intact, but was converted by a tool after it was downloaded (OpenSSL writes another form). This is harmless.',
        evidence: 'Keys from App Store Connect are 150 bytes of PKCS#8 with the curve named twice and the public key included.',
        next: 'Nothing has to be done. To be exact, store the original download.',
    },
    'key-unexpected': {
        level: 'fail',
        title: 'This is not the expected key',
        meaning: 'The key is readable, but its fingerprint differs from `expect-fingerprint`. It may be the key of another team or an older one.',
        evidence: 'SHA-256 over the public key (SPKI DER) was compared.',
        next: 'Store the right key, or, if the key was replaced on purpose, put the new fingerprint into `expect-fingerprint`.',
    },
    'key-in-checkout': {
        level: 'warn',
        title: 'The working tree holds this private key',
        meaning: 'A file in the checked-out repository contains this key. Everyone who can read the repository, its history or its caches has it.',
        evidence: 'Key files in the working tree were compared by fingerprint.',
        next: `If the file is committed, revoke the key in ${IN_APP_PURCHASE_PAGE} and generate a new one; deleting the file does not remove it from the history.`,
    },
    'key-id-missing': {
        level: 'fail',
        title: 'There is no Key ID',
        meaning: 'The Key ID tells Apple which key signed. It is also the last part of the original file name.',
        evidence: 'key-id is empty, and no file name SubscriptionKey_<KEYID>.p8 gives it.',
        next: `Set key-id to the Key ID shown beside the key in ${IN_APP_PURCHASE_PAGE}.`,
    },
    'key-id-malformed': {
        level: 'fail',
        title: 'The Key ID is malformed',
        meaning: 'Key IDs are 10 characters, capital letters and digits.',
        evidence: 'The value of key-id has another form.',
        next: `Copy the Key ID shown beside the key in ${IN_APP_PURCHASE_PAGE}.`,
    },
    'key-id-not-in-file-name': {
        level: 'warn',
        title: 'The Key ID differs from the file name',
        meaning: 'The file name names another Key ID than key-id does. One of the two belongs to another key.',
        evidence: 'Apple names the download SubscriptionKey_<KEYID>.p8.',
        next: `Compare both with the list in ${IN_APP_PURCHASE_PAGE}.`,
    },
    'key-family-suspect': {
        level: 'warn',
        title: 'The file name is that of another kind of key',
        meaning: 'App Store Connect API keys, APNs keys and Sign in with Apple keys are downloaded as AuthKey_<KEYID>.p8; In-App Purchase Keys as SubscriptionKey_<KEYID>.p8. The content looks the same, and the name may have been changed.',
        evidence: 'The file name starts with AuthKey_.',
        next: `Make sure that the key is listed in ${IN_APP_PURCHASE_PAGE}.`,
    },
    'issuer-id-missing': {
        level: 'fail',
        title: 'There is no Issuer ID',
        meaning: 'The Issuer ID tells Apple whose key it is.',
        evidence: 'issuer-id is empty.',
        next: `Set issuer-id to the Issuer ID shown at the top of ${IN_APP_PURCHASE_PAGE}. If none is shown there, generate an App Store Connect API key once; then it appears.`,
    },
    'issuer-id-malformed': {
        level: 'fail',
        title: 'The Issuer ID is malformed',
        meaning: 'Issuer IDs are 32 hexadecimal digits, written in groups of 8-4-4-4-12.',
        evidence: 'The value of issuer-id has another form.',
        next: `Copy the Issuer ID shown at the top of ${IN_APP_PURCHASE_PAGE}.`,
    },
    'issuer-id-is-team-id': {
        level: 'fail',
        title: 'The Issuer ID is a Team ID',
        meaning: 'The value has the form of a 10-character Team ID. Team IDs are for APNs and Sign in with Apple; this API takes the Issuer ID.',
        evidence: 'issuer-id is 10 capital letters and digits.',
        next: `Copy the Issuer ID shown at the top of ${IN_APP_PURCHASE_PAGE}.`,
    },
    'ids-swapped': {
        level: 'fail',
        title: 'The identifiers are swapped',
        meaning: 'Two or more of key-id, issuer-id and bundle-id hold each other\u2019s values.',
        evidence: 'Each kind has its own form: 10 characters, 8-4-4-4-12, and names with dots.',
        next: 'Exchange the values as the message says.',
    },
    'bundle-id-missing': {
        level: 'fail',
        title: 'There is no bundle ID',
        meaning: 'Apple accepts a token only for a certain app, so at least one bundle ID is needed to ask.',
        evidence: 'bundle-id is empty, and environment is not `none`.',
        next: 'Set bundle-id to the bundle ID of the app, exactly as App Store Connect shows it under App Information.',
    },
    'bundle-id-malformed': {
        level: 'fail',
        title: 'The bundle ID is malformed',
        meaning: 'Bundle IDs consist of letters, digits, hyphens and periods, such as com.company.app.',
        evidence: 'The value of bundle-id has another form.',
        next: 'Copy the bundle ID from App Store Connect \u203a App Information. Capitals matter.',
    },
    'placeholder-value': {
        level: 'fail',
        title: 'A setting still holds a sample value',
        meaning: 'The value is a sample from documentation, a variable or a reference to a secret store that nothing replaced, or what a log or a language shows in the place of a value.',
        evidence: 'It is one of the published samples, or has the form of a reference, of a mask or of \u201cnothing\u201d.',
        next: 'Put the real value there. A variable that stays unreplaced is usually misspelt or not defined for this job.',
    },
    'id-repaired': {
        level: 'warn',
        title: 'An identifier or a token had dirt around it',
        meaning: 'White space, quotes or control characters stood around the value, or \u201cBearer\u201d before a token, and were trimmed. Other tools may take them literally.',
        evidence: 'The message says what was trimmed; secret masking hides such dirt in logs.',
        next: 'Store the value again without it.',
    },
    'sign-failed': {
        level: 'fail',
        title: 'The key cannot sign',
        meaning: 'Signing failed, or the signature does not verify against the public half of the key.',
        evidence: 'Each signature is verified before it is used.',
        next: STORE_AGAIN,
    },
    'app-not-live': {
        level: 'warn',
        title: 'The key is good, but the app is not live yet',
        meaning: 'Apple\u2019s sandbox accepts the key and production refuses it. Apple refuses production requests for an app that has never been released, so this is expected before the first release.',
        evidence: 'The same credentials were accepted in the sandbox and refused in production.',
        next: 'Before the first release, nothing has to be done. If the app is live in the App Store, run this again an hour after the release, then contact Apple.',
    },
    'sandbox-refused': {
        level: 'warn',
        title: 'Production accepts the key, the sandbox refuses it',
        meaning: 'The key is good for released apps. Purchases in TestFlight and in review run through the sandbox and may not be seen.',
        evidence: 'The same credentials were accepted in production and refused in the sandbox.',
        next: 'Run this again later. If it stays, report it to Apple with the Request ID.',
    },
    'apple-refused': {
        level: 'fail',
        title: 'Apple refuses the key',
        meaning: 'Apple answers 401, which gives no reason. A wrong Key ID, a wrong Issuer ID and a revoked key look the same; the form of the answer makes a cause in the token or in the app likelier, and proves neither.',
        evidence: 'Freshly signed tokens were refused each time, while the key itself is intact.',
        next: `Open ${IN_APP_PURCHASE_PAGE} and compare the Key ID under Active, the Issuer ID at the top, and the bundle ID of the app.`,
    },
    'wrong-key-family': {
        level: 'fail',
        title: 'This is an App Store Connect API key, not an In-App Purchase Key',
        meaning: 'The key was made on the wrong tab. Both kinds look alike. Apple documents that each opens its own API only, and refuses this one.',
        evidence: 'Apple\u2019s App Store Server API refuses it, and the App Store Connect API knows it as its own.',
        next: `Generate a key in ${IN_APP_PURCHASE_PAGE} and store that.`,
    },
    'wrong-bundle-id': {
        level: 'fail',
        title: 'The key is good, this bundle ID is not',
        meaning: 'Another bundle ID passes with the same key, so key, Key ID and Issuer ID are right. This app belongs to another account, or its bundle ID is misspelt.',
        evidence: 'Apple accepts the key for one bundle ID and refuses it for the other, in the same run.',
        next: 'Compare the bundle ID with App Store Connect \u203a App Information, capitals included.',
    },
    'clock-skew': {
        level: 'warn',
        title: 'The clock of this machine is wrong',
        meaning: 'Apple refuses tokens from the future and tokens that have expired. The key is good, but whatever signs with this clock gets a 401.',
        evidence: 'A token signed by this machine\u2019s clock was refused; one signed by Apple\u2019s time was accepted.',
        next: 'Synchronize the clock of the machine (NTP).',
    },
    'clock-drift': {
        level: 'warn',
        title: 'The clock of this machine is off',
        meaning: 'The difference to Apple\u2019s time is over 30 seconds. The token was still good; software that signs with tighter times may fail.',
        evidence: 'Apple\u2019s Date header was compared with the local clock, the time under way taken into account.',
        next: 'Synchronize the clock of the machine (NTP).',
    },
    'apple-flaky': {
        level: 'warn',
        title: 'Apple refused the key, then accepted it',
        meaning: 'Apple sometimes refuses good tokens, and a key that was just generated may need some minutes to be known everywhere.',
        evidence: 'A later attempt with a fresh token was accepted.',
        next: 'Nothing has to be done if the key is new. If it goes on for days, report it to Apple with the Request ID.',
    },
    'apple-rate-limited': {
        level: 'inconclusive',
        title: 'Apple\u2019s rate limit is reached',
        meaning: 'Too many requests were made for this app within the hour, by this or another program. Apple does not check the key then.',
        evidence: 'Apple answered 429, with the time at which to come back.',
        next: 'Run the job again at the time in the message.',
    },
    'apple-unavailable': {
        level: 'inconclusive',
        title: 'Apple\u2019s server has a fault',
        meaning: 'Apple answered with a server error, so nothing is known about the key.',
        evidence: 'The HTTP status was 5xx on every attempt.',
        next: RETRY_LATER,
    },
    'apple-unreachable': {
        level: 'inconclusive',
        title: 'Apple cannot be reached',
        meaning: 'No answer came: name resolution, connection, TLS or time failed. Firewalls and proxies of CI machines do this.',
        evidence: 'The message names the step that failed.',
        next: 'Allow HTTPS to api.storekit.apple.com and api.storekit-sandbox.apple.com, or set HTTPS_PROXY and NODE_EXTRA_CA_CERTS as your network needs them.',
    },
    'apple-unexpected': {
        level: 'inconclusive',
        title: 'The answer is not one that Apple gives',
        meaning: 'Something else answered in the place of Apple, such as a captive portal, a proxy or a wrong address, or Apple changed its answers.',
        evidence: 'The answer is a redirect, HTML, too long, JSON that Apple does not document, or a 401 that asks for a login or shows a page, which Apple\u2019s never does.',
        next: 'Look what stands between this machine and Apple (proxy, gateway, portal), or run the job from another network. If the answer still is the same there, report it to iap-key with the evidence of the report.',
    },
    'notification-url-missing': {
        level: 'fail',
        title: 'The app has no URL for server notifications',
        meaning: 'Apple has nowhere to send notifications to in this environment, so renewals, refunds and cancellations go unnoticed.',
        evidence: 'Apple answered the request for a TEST notification with its error 4040007.',
        next: 'Set the URL in App Store Connect \u203a the app \u203a App Information \u203a App Store Server Notifications, for this environment.',
    },
    'notification-undelivered': {
        level: 'fail',
        title: 'The TEST notification did not arrive',
        meaning: 'Apple sent the notification, and your server did not take it. Real notifications fare the same.',
        evidence: 'Apple reports the result of its delivery attempt.',
        next: 'Mend the server as the message says; it must answer with a status from 200 to 206, over TLS that Apple trusts.',
    },
    'notification-unconfirmed': {
        level: 'inconclusive',
        title: 'The delivery of the TEST notification is not known',
        meaning: 'Apple did not report a delivery result in time, or could not be asked for it. The key itself was accepted.',
        evidence: 'The status of the notification was asked for until the time of the run was over.',
        next: 'Run the job again with a longer `timeout`.',
    },
    'team-key': {
        level: 'warn',
        title: 'Apple accepts the key, but it is one of the App Store Connect API',
        meaning: 'The key works here, and it also has rights over the whole account (apps, builds, users), by its role. A backend needs none of them. Apple documents that such a key does not open this API, so it may stop to do so at any time. It is never pushed to a backend: a push fails with this code.',
        evidence: 'Apple\u2019s App Store Server API accepts it, and the App Store Connect API knows it as its own.',
        next: `Generate an In-App Purchase Key in ${IN_APP_PURCHASE_PAGE}, store that in the place of this one, and revoke this one if it was given to others.`,
    },
    'not-asked-in-time': {
        level: 'inconclusive',
        title: 'The run ended before this app could be asked for',
        meaning: 'The time of the run was over, or the run was interrupted, before Apple could be asked for this app, or asked again after a single refusal. Nothing is known to be wrong, neither with the key nor with the network.',
        evidence: 'No request was made for it within the time, or there was none left for another one.',
        next: 'Give the run more time (`timeout`), or let more bundle IDs be asked for at once (`concurrency`).',
    },
    'file-not-written': {
        level: 'warn',
        title: 'A file or an output could not be written',
        meaning: 'A report file, the job summary or the outputs of the step could not be written, for example because a container of another user owns them, or the disk is full. The verdict, its exit code and the printed report are not affected; whatever reads that file or output finds nothing, or an older run.',
        evidence: 'Writing it failed with the error that the message names.',
        next: 'Let the user of this step write there, or name another path in `report-file` or `junit-file`.',
    },
    'notifications-failing': {
        level: 'warn',
        title: 'Apple could not deliver server notifications',
        meaning: 'Apple has sent notifications to the app\u2019s server for which it never got a status from 200 to 206, and has given up on them. The renewals, refunds and cancellations in them are not known there. The key is good, and the verdict does not change. Notifications that Apple still tries to deliver are late, and not counted as lost.',
        evidence: 'Get Notification History was asked for failures, with `notification-health`. Lost is what failed at all six attempts in production, at the only one in the sandbox, or began to fail more than seven days ago. Nothing of the notifications themselves was read.',
        next: 'Mend the server as the results in the message say. Then fetch what was lost with Get Notification History, which keeps production\u2019s for 180 days and the sandbox\u2019s for 30.',
    },
    'agreements-missing': {
        level: 'fail',
        title: 'An agreement of the account is missing or has expired',
        meaning: 'App Store Connect answers every request of this account with 403 until an agreement is signed. Nothing can be submitted meanwhile. What it does to the In-App Purchase Key is not documented.',
        evidence: 'App Store Connect answered 403 with its code FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED, and does not say which agreement it means.',
        next: 'Have the Account Holder sign it in App Store Connect \u203a Business. It takes some minutes to be known everywhere.',
    },
    'notification-url-differs': {
        level: 'fail',
        title: 'Server notifications go elsewhere',
        meaning: 'Apple sends the server notifications of this environment to another URL than `expect-notification-url`, or to none, so your server does not hear of renewals and refunds.',
        evidence: 'App Store Connect names the URL of each environment. Longer parts of it are not shown, since they may be secret.',
        next: 'Set the URL in App Store Connect \u203a the app \u203a App Information \u203a App Store Server Notifications, for both environments; or correct `expect-notification-url`.',
    },
    'notification-version-1': {
        level: 'warn',
        title: 'Server notifications come in version 1',
        meaning: 'Version 1 is deprecated, and most backends take version 2 only.',
        evidence: 'App Store Connect names the version for each environment.',
        next: 'Choose Version 2 in App Store Connect \u203a the app \u203a App Information \u203a App Store Server Notifications, after the server understands it.',
    },
    'app-record-missing': {
        level: 'fail',
        title: 'The account has no such app',
        meaning: 'App Store Connect has no app with this bundle ID in the account, so Apple accepts no key for it. Registering a bundle ID does not make an app.',
        evidence: 'All apps of the account were listed with a team key of the same Issuer ID; none has this bundle ID, nor one that is nearly so.',
        next: 'Create the app in App Store Connect \u203a Apps, or correct bundle-id.',
    },
    'wrong-issuer-id': {
        level: 'fail',
        title: 'The Issuer ID is wrong, the key is good',
        meaning: 'The In-App Purchase Key belongs to the account of the App Store Connect key, and issuer-id is of another.',
        evidence: 'Apple\u2019s sandbox refuses the key with issuer-id, and accepts the same key with the Issuer ID of the App Store Connect key.',
        next: 'Set issuer-id to the value of app-store-connect-issuer-id.',
    },
    'product-missing': {
        level: 'fail',
        title: 'A product does not exist',
        meaning: 'The app asks the App Store for a product ID that App Store Connect does not have, so nothing can be bought there.',
        evidence: 'All purchases and subscriptions of the app were looked through with the App Store Connect key; IDs are compared exactly.',
        next: 'Create the product in App Store Connect \u203a the app \u203a Monetization, or correct `products`.',
    },
    'product-not-approved': {
        level: 'warn',
        title: 'A product is not approved',
        meaning: 'The product exists, and the App Store does not sell it yet or any more. The sandbox offers it all the same, so tests do not show this.',
        evidence: 'App Store Connect names the state of the product.',
        next: 'Submit it for review in App Store Connect, or wait for the approval, before the app is released.',
    },
    'app-store-connect-unproven': {
        level: 'warn',
        title: 'App Store Connect left something open',
        meaning: 'The App Store Connect key could not be used, or its account did not answer a question. This says nothing about the In-App Purchase Key.',
        evidence: 'The message names the question and the reason: the role of the key, a refusal, a limit, or silence.',
        next: 'Compare app-store-connect-key, app-store-connect-key-id and app-store-connect-issuer-id with App Store Connect \u203a Users and Access \u203a Integrations \u203a App Store Connect API, or run this again later.',
    },
    'push-skipped': {
        level: 'push',
        title: 'The key was not pushed',
        meaning: 'A key is pushed only after a pass in which Apple was asked and accepted it. This one did not pass.',
        evidence: 'The result of the run.',
        next: 'Do what the report says about the key; the push follows from itself then.',
    },
    'key-in-wrong-setting': {
        level: 'usage',
        title: 'A private key or a token stands where no secret belongs',
        meaning: 'A setting, flag, argument or address that is not secret holds a private key or a token. It would have been shown in logs and reports, or sent as an identifier. Nothing was contacted, and nothing of it is shown.',
        evidence: 'Every value is searched for private keys in any encoding, for JWTs, and for what has the form of a token.',
        next: 'Take it out of that setting and give it in its own: the key as `private-key` or in the file of `private-key-file`. If others could see it there, make a new one and revoke the old.',
    },
    'invalid-setting': {
        level: 'usage',
        title: 'A setting is unknown or impossible',
        meaning: 'A setting, flag, value or command does not exist, or contradicts another one. Nothing was contacted.',
        evidence: 'Settings are compared with the documented table.',
        next: 'Correct it as the message says; `iap-key --help` lists all settings.',
    },
};


/***/ }),

/***/ 85469:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ withFindings),
/* harmony export */   D9: () => (/* binding */ pushedOutput),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   Lb: () => (/* binding */ problemFinding),
/* harmony export */   OW: () => (/* binding */ leadingProblem),
/* harmony export */   Ul: () => (/* binding */ allProblems),
/* harmony export */   Zt: () => (/* binding */ CHECK_TITLES),
/* harmony export */   wY: () => (/* binding */ acceptedEnvironments)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64683);

const MODES = ['auto', 'production', 'sandbox', 'both', 'none'];
const CHECK_TITLES = {
    'key-decode': 'The private key can be decoded',
    'key-format': 'It is an intact EC P-256 private key',
    'key-id': 'Key ID',
    'issuer-id': 'Issuer ID',
    'bundle-id': 'Bundle ID',
    'jwt-sign': 'The key signs a JWT (ES256)',
    'offer-sign': 'The key signs a promotional offer',
    clock: 'Clock of this machine',
    'apple-production': 'Apple accepts the key in production',
    'apple-sandbox': 'Apple accepts the key in the sandbox',
    notification: 'Server notifications arrive',
    'app-store-connect': 'App Store Connect',
    push: 'Push',
    files: 'Files and outputs of this run',
};
function problemFinding(id, problem, message, more = {}) {
    const { level, next } = _problems_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBLEMS */ .D[problem];
    return { id, status: level === 'usage' || level === 'push' ? 'fail' : level, problem, message, hint: next, ...more };
}
const SEVERITY = { fail: 3, inconclusive: 2, warn: 1, pass: 0, skip: 0 };
function leadingProblem(findings) {
    const ranked = findings
        .filter((finding) => finding.problem !== undefined)
        .map((finding, index) => ({ finding, severity: SEVERITY[finding.status], index }))
        .sort((a, b) => b.severity - a.severity || (a.severity > 1 ? a.index - b.index : b.index - a.index));
    return ranked[0]?.finding.problem ?? null;
}
function withFindings(report, findings) {
    if (findings.length === 0)
        return report;
    const more = findings.map((finding) => ({
        ...finding,
        title: CHECK_TITLES[finding.id],
        durationMs: finding.durationMs ?? 0,
    }));
    return { ...report, problem: report.problem ?? leadingProblem(more), checks: [...report.checks, ...more] };
}
function acceptedEnvironments(report) {
    if (!report.live)
        return [];
    return ['production', 'sandbox'].filter((name) => report.bundles.every((bundle) => bundle[name] === 'accepted'));
}
function pushedOutput({ pushes }) {
    if (pushes.length === 0)
        return '';
    if (pushes.every(({ status }) => status === 'pushed'))
        return 'true';
    return pushes.every(({ status }) => status === 'unchanged') ? 'unchanged' : 'false';
}
function allProblems(report) {
    const codes = [...report.checks, ...report.pushes].flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
    return [...new Set(report.problem === null ? codes : [report.problem, ...codes])];
}


/***/ }),

/***/ 20315:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47785);

const MOST_CHARACTERS = 64;
function suggestion(given, known) {
    if (given.length > MOST_CHARACTERS)
        return '';
    const [nearest] = known
        .map((name) => ({ name, distance: (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(given.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    return nearest !== undefined && nearest.distance <= Math.max(2, given.length / 3)
        ? ` Did you mean ${nearest.name}?`
        : '';
}


/***/ }),

/***/ 12711:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);

const MOST_PROBLEMS = 50;
const MOST_CHARACTERS = 1000;
class UsageError extends Error {
    name = 'UsageError';
    code;
    problems;
    constructor(problems, code = 'invalid-setting') {
        super(linesOf([problems].flat()).join('\n'));
        this.problems = [problems].flat();
        this.code = code;
    }
}
function linesOf(problems) {
    const hidden = problems.length - MOST_PROBLEMS;
    return [
        ...problems.slice(0, MOST_PROBLEMS).map(printable),
        ...(hidden > 0 ? [`And ${hidden} more like these.`] : []),
    ];
}
function printable(text) {
    return (0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)((0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text.slice(0, 4 * MOST_CHARACTERS))), MOST_CHARACTERS);
}


/***/ }),

/***/ 74012:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   s: () => (/* binding */ parseFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
function fingerprintOf(publicKey) {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const spki = Buffer.concat([SPKI_HEAD, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spki).digest('base64').slice(0, 43)}`;
}
function parseFingerprint(text) {
    const match = /^(?:SHA256:)?([A-Za-z0-9+/]{43})=?$/.exec(text.trim());
    return match ? `SHA256:${match[1]}` : undefined;
}


/***/ }),

/***/ 28025:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ describeStranger),
/* harmony export */   _X: () => (/* binding */ saysNothing),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45719);
/* harmony import */ var _strangers_strangers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2116);


const LONGEST_WHOLE = 1024;
const LONGEST_WORD = 64;
const START = 8192;
const MOST_LAYERS = 2;
const LEAST_BYTES = 24;
function describeStranger(text, subject = 'private key') {
    const isKey = subject === 'private key';
    const found = find(text, isKey);
    if (found === undefined)
        return undefined;
    const { row, inBase64 } = found;
    return {
        problem: row.problem,
        message: `In the place of the ${subject} stands ${inBase64 ? 'base64 of ' : ''}${row.what}${isKey ? (row.ofKey ?? '') : ''}.`,
        hint: isKey ? row.next : (row.nextForId ?? row.next),
    };
}
function saysNothing(text) {
    if (text.length > LONGEST_WORD || text.trim() === '')
        return false;
    return find(text, true)?.row.saysNothing ?? false;
}
function find(text, isKey) {
    const bare = unquote(text);
    const marked = findIn(_strangers_strangers_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKED */ .ti, bare, isKey);
    if (marked !== undefined)
        return { row: marked, inBase64: false };
    const inside = isKey ? findInBase64(bare, MOST_LAYERS) : undefined;
    if (inside !== undefined)
        return { row: inside, inBase64: true };
    const typical = findIn(_strangers_strangers_js__WEBPACK_IMPORTED_MODULE_1__/* .TYPICAL */ .Lo, bare, isKey);
    if (typical !== undefined)
        return { row: typical, inBase64: false };
    if ((0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSecret */ .lr)(bare.slice(0, LONGEST_WHOLE)) && !/\.\w{1,6}$/.test(bare))
        return undefined;
    const wordlike = findIn(_strangers_strangers_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDLIKE */ .UQ, bare, isKey);
    return wordlike === undefined ? undefined : { row: wordlike, inBase64: false };
}
function findIn(groups, text, isKey) {
    for (const { look, forIds, rows } of groups) {
        if ((look === 'whole' && text.length > LONGEST_WHOLE) || (!isKey && !forIds))
            continue;
        const seen = look === 'whole' ? text : text.slice(0, START);
        const row = rows().find(({ is, keyOnly }) => (isKey || !keyOnly) && is.test(seen));
        if (row !== undefined)
            return row;
    }
    return undefined;
}
function findInBase64(text, layers) {
    const compact = text.slice(0, START).replaceAll(/\s+/g, '');
    if (layers === 0 || !/^[A-Za-z0-9+/_-]{6,}={0,2}$/.test(compact))
        return undefined;
    const bytes = Buffer.from(compact, 'base64');
    const decoded = textOf(bytes);
    if (bytes.length < LEAST_BYTES && /[^\t\n\r\x20-\x7e]/.test(decoded))
        return undefined;
    const bare = unquote(decoded);
    return findIn(_strangers_strangers_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKED */ .ti, bare, true) ?? findInBase64(bare, layers - 1);
}
function textOf(bytes) {
    try {
        const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
        return /^(?:[\t\n\r\x20-\x7e]\0)+$/.test(text) ? text.replaceAll('\0', '') : text;
    }
    catch {
        return bytes.toString('latin1');
    }
}
function encodingOf([first, second]) {
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
function unquote(text) {
    const trimmed = text.trim();
    const [first = ''] = trimmed;
    const isQuoted = trimmed.length > 1 && `"'\``.includes(first) && trimmed.endsWith(first);
    return isQuoted && first !== '`' ? trimmed.slice(1, -1).trim() : trimmed;
}


/***/ }),

/***/ 68876:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 2116:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ti: () => (/* binding */ MARKED),
  aw: () => (/* binding */ STRANGERS),
  Lo: () => (/* binding */ TYPICAL),
  UQ: () => (/* binding */ WORDLIKE)
});

// EXTERNAL MODULE: ./build/key/strangers/stranger.js
var stranger = __webpack_require__(68876);
;// CONCATENATED MODULE: ./build/key/strangers/ci-references.js

const ROWS = () => [
    {
        what: 'an expression of Azure Pipelines, ${{ \u2026 }}, that the CI system did not replace',
        is: /^\$\{\{\s*(?:variables|parameters)\b.*\}\}$/s,
        next: 'Such an expression is replaced when the pipeline is compiled, before secret variables exist: write $(NAME) under `env:` instead.',
    },
    {
        what: 'an expression of GitHub Actions, ${{ \u2026 }}, that the CI system did not replace',
        is: /^\$\{\{.*\}\}$/s,
        next: 'Expressions are replaced in the workflow file only, not in scripts, other files or the values of secrets: hand the secret in by `with:` or `env:` there.',
    },
    {
        what: 'the name of a context, such as secrets.NAME, without the ${{ }} around it',
        is: /^(?:secrets|vars|env|inputs|github|params|parameters|variables)(?:\.[A-Za-z_][\w-]*|\[["'][^"'\]]{1,100}["']\])+$/,
        next: 'Write it as an expression in the workflow, ${{ secrets.NAME }}, so that it is replaced.',
    },
    {
        what: 'a parameter of CircleCI, << \u2026 >>, that the CI system did not replace',
        is: /^<<[^<>]*>>$/,
        next: 'Declare it under `parameters:` of the same job, command or pipeline; a secret comes from a context or the project\u2019s environment variables instead.',
    },
    {
        what: 'a variable of Concourse, ((\u2026)), that the CI system did not replace',
        is: /^\(\([^()]*\)\)$/,
        next: 'Set it in the credential manager under the pipeline\u2019s path, or with `fly set-pipeline --var`.',
    },
    {
        what: 'the line from_secret, as text: the secret of Woodpecker or Drone that it names was not put there',
        is: /^\{?\s*["']?from_secret["']?\s*:/,
        next: 'Write from_secret as a field below the setting, on a line of its own and indented, not as the setting\u2019s text.',
    },
    {
        what: 'a runtime expression of Azure Pipelines, $[ \u2026 ], that the CI system did not replace',
        is: /^\$\[.*\]$/s,
        next: 'Such an expression works only as the whole value of a variable: define the variable by it, and hand that in as $(NAME) under `env:`.',
    },
    {
        what: 'a variable of Tekton, $(params.\u2026), that the CI system did not replace',
        is: /^\$\((?:params|tasks|context|workspaces|steps|inputs|resources)[.[][^()\s]*\)$/,
        next: 'Declare the parameter in the Task and the Pipeline, or hand the secret in by `env:` with a secretKeyRef.',
    },
    {
        what: 'a variable, $(\u2026), as Azure Pipelines, Kubernetes and make write it, that the CI system did not replace',
        is: /^\$\([\w.-]+\)$/,
        next: 'Azure Pipelines leaves it as it is where no such variable is defined for the job: link its variable group, compare the name, and map it under `env:`.',
    },
    {
        what: 'a command, $(\u2026) or `\u2026`, that no shell has run',
        is: /^(?:\$\(.+\)|`.+`|\$\(\s*<.+\))$/s,
        next: 'Run it in a step of the job and hand its output in; the value of a secret or variable is not run by a shell.',
    },
    {
        what: 'a variable with a doubled dollar sign, which the CI system did not replace',
        is: /^\$\$+(?:\{\w+\}|\w+|\(\w+\))$/,
        next: 'The second dollar sign is for a file in which the first is taken away (Buildkite, Woodpecker, Compose, Cloud Build); here it has one too many.',
    },
    {
        what: 'a variable of PowerShell, $env:\u2026, that the CI system did not replace',
        is: /^\$\{?env[:.]\w+\}?$/i,
        next: 'Only PowerShell replaces it, and in double quotes or none: set the value in the shell of the step, or name the secret as this system does.',
    },
    {
        what: 'a variable of a shell, $\u2026, that the CI system did not replace',
        is: /^\$\w+$/,
        next: 'Compare its name, and look for single quotes around it: within them, and outside of a shell, it is not replaced.',
    },
    {
        what: 'a parameter of TeamCity, %\u2026%, that the CI system did not replace',
        is: /^%[\w-]+(?:[.:][^%\s]*)+%$/,
        next: 'Define the parameter (of the type Password) for this build configuration, and compare its name.',
    },
    {
        what: 'a variable of Windows or TeamCity, %\u2026%, that the CI system did not replace',
        is: /^(?:%%?\w+%%?|!\w+!)$/,
        next: 'Only cmd.exe replaces it, and TeamCity a parameter that it knows: compare the name, and the shell of the step.',
    },
    {
        what: 'a variable of Bamboo, ${bamboo.\u2026}, that the CI system did not replace',
        is: /^\$\{bamboo[._][^{}]*\}$/,
        next: 'Define the variable for the plan, and hand it in as an environment variable of the task.',
    },
    {
        what: 'a variable of Octopus Deploy or Harness, that the CI system did not replace',
        is: /^(?:#\{(?!Token\[)[^{}]*\}|<\+[^<>]*>)$/,
        next: 'Define it for this project, environment and step; outside of its own steps the system does not replace it.',
    },
    {
        what: 'source code that would read a variable, and has not been run',
        is: /^(?:(?:[\w$]+[.:])*(?:env|ENV|environ|environment|getenv|GetEnvironmentVariable|fetch|credentials|lookup)(?:\.get|\.fetch)?\s*[([]\s*["'].{1,200}["'].{0,20}|(?:process|import\.meta|Bun)\.env\.\w+|\$ENV\{.{1,100}\}|\$_(?:ENV|SERVER)\[.{1,100}\])$/,
        next: 'Put the value of the variable there: what stands in a secret or a workflow file is not run as code.',
    },
    {
        what: 'a reference to a Secret of Kubernetes, as text',
        is: /^\{?\s*["']?(?:valueFrom|secretKeyRef|secretRef|configMapKeyRef|envFrom)["']?\s*:|^secretref:(?!\/\/)\S+$/i,
        next: 'Write valueFrom beside the variable\u2019s name, in the place of `value:`, so that Kubernetes puts the secret there.',
    },
    {
        what: 'a tag of YAML or a function of CloudFormation, which nothing has resolved',
        is: /^(?:!(?:Ref|Sub|GetAtt|ImportValue|Join|reference|secret|var|env|env_var|include|file)\b.*|\{\s*["'](?:Ref|Fn::\w+)["']\s*:.*\})$/s,
        next: 'Only the program that knows the tag resolves it, in its own file and without quotes around it: hand in the value itself.',
    },
];
const CI_REFERENCES = {
    look: 'whole',
    forIds: true,
    rows: (0,stranger/* once */.O)(() => ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};

;// CONCATENATED MODULE: ./build/key/strangers/documents.js

const undecodable = 'key-not-decodable';
const STORE_P8 = 'Store the SubscriptionKey_<KEYID>.p8 file that App Store Connect gave, in its place.';
const documents_ROWS = () => [
    {
        what: 'a page in HTML, such as a login or an error page',
        is: /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i,
        problem: undecodable,
        next: 'Whatever fetched the key got a page in its place: look at its address and its login, and let it stop on an error (`curl --fail`).',
    },
    {
        what: 'an error message in JSON, in the place of a secret',
        is: /^\s*[[{][\s\S]{0,2000}?"(?:errors?|error_?code|error_description|errorMessages?|message|fault|detail|__type|statusCode|status_code|warnings)"\s*:/i,
        problem: undecodable,
        next: 'The request that should have fetched the secret failed: run it by hand, and let the step stop on an error (`curl --fail`).',
    },
    {
        what: 'a JSON Web Key (JWK), which is not how App Store Connect gives a key',
        is: /^\s*\{[\s\S]{0,2000}?"kty"\s*:/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'a service account of Google Cloud, whose private_key is another key',
        is: /^\s*\{[\s\S]{0,2000}?"type"\s*:\s*"(?:service_account|authorized_user|external_account)"/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'a manifest of Kubernetes that tells where a secret is, not the secret',
        is: /\bkind:\s*["']?(?:Cluster)?(?:ExternalSecret|SecretProviderClass|SecretStore|VaultStaticSecret|PushSecret|OnePasswordItem)\b/,
        problem: 'placeholder-value',
        next: 'Apply the manifest, and read the Secret that it makes: `kubectl get secret NAME -o jsonpath={.data.KEY}`.',
    },
    {
        what: 'a public key of SSH',
        is: /^\s*(?:[\w.,:[\]|/+=-]{1,200} )?(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-[\w-]+|sk-(?:ssh|ecdsa)[\w@.-]*) AAAA|^---- BEGIN SSH2 PUBLIC KEY/,
        problem: 'key-not-private',
        next: STORE_P8,
    },
    {
        what: 'a private key of SSH (OpenSSH or PuTTY)',
        is: /^openssh-key-v1\0|^PuTTY-User-Key-File-\d|^---- BEGIN SSH2 ENCRYPTED PRIVATE KEY/,
        problem: 'key-not-ec',
        next: STORE_P8,
    },
    {
        what: 'a public key of PGP',
        is: /^\s*-----BEGIN PGP PUBLIC KEY BLOCK-----/,
        problem: 'key-not-private',
        next: STORE_P8,
    },
    {
        what: 'a private key of PGP or age',
        is: /^\s*-----BEGIN PGP PRIVATE KEY BLOCK-----|^(?:#[^\n]*\n)*\s*AGE-SECRET-KEY-1/i,
        problem: 'key-not-ec',
        next: STORE_P8,
    },
    {
        what: 'a signed message of PGP',
        is: /^\s*-----BEGIN PGP (?:SIGNATURE|SIGNED MESSAGE)-----/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'a JSON Web Token: it was signed by a key, and holds none',
        is: /^\s*(?:Bearer\s+)?eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/,
        problem: undecodable,
        next: `iap-key signs its own tokens. ${STORE_P8}`,
    },
    {
        what: 'a provisioning profile, or another signed message (CMS)',
        is: /^\x30[\x80-\x84][\s\S]{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07|^\s*-----BEGIN PKCS7-----/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'a keystore of Java or a keychain of macOS',
        is: /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce|kych\0)/,
        problem: undecodable,
        next: STORE_P8,
    },
    { what: 'a document in PDF', is: /^%PDF-/, problem: undecodable, next: STORE_P8 },
    {
        what: 'a picture',
        is: /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|\0\0\0.ftyp(?:heic|avif|mif1)|\s*(?:<\?xml[^>]{0,200}>\s*)?<svg\b)/,
        problem: undecodable,
        next: `A picture of a key is no key. ${STORE_P8}`,
    },
    {
        what: 'an archive (ZIP, gzip, tar and the like)',
        is: /^(?:PK(?:\x03\x04|\x05\x06|\x07\x08)|\x1f\x8b\x08|BZh[1-9]|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd|\x04\x22\x4d\x18|xar!|[\s\S]{257}ustar)/,
        problem: undecodable,
        next: 'Unpack it in a step of the job, and name the .p8 file in it by private-key-file.',
    },
    {
        what: 'a document of an office program (RTF, Word)',
        is: /^(?:\{\\rtf|\xd0\xcf\x11\xe0)/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'a property list of Apple',
        is: /^(?:bplist0\d|\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!DOCTYPE plist\b|<plist\b))/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'a document in XML',
        is: /^\s*<(?:\?xml\b|[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?>[\s\S]{0,2000}<\/)/,
        problem: undecodable,
        next: `If a service gave it in the place of the secret, the request failed: run it by hand. ${STORE_P8}`,
    },
    {
        what: 'a database or a program',
        is: /^(?:SQLite format 3\0|\x7fELF|MZ[\s\S]{1,60}\0|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|#!\/)/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'the error message of a command, where its output was meant to be',
        is: /(?:^|\n)[^\n]{0,200}(?:No such file or directory|command not found|not found:|: invalid input|Permission denied|is not recognized as an? |Is a directory|Cannot find path|cannot open|could not resolve|Could not resolve host|Access ?Denied|Unauthorized|not authorized to perform|unbound variable|syntax error|invalid (?:option|character|argument)|unrecognized option|illegal option|illegal base64)|^(?:\[?(?:error|fatal|panic|usage|traceback|unhandled|exception|warning|err!)\b)[^\n]{0,20}[:\]([]|^An error occurred|^Traceback \(most recent|^curl: \(\d+\)|^npm (?:ERR!|error)|^[\w.-]{1,40}: (?:error|fatal|warning|unable|failed|cannot|can't|decryption failed)\b/i,
        problem: undecodable,
        next: 'Run that command by hand, and let the step stop where it fails (`set -eo pipefail`), so that no message is stored as the key.',
    },
    {
        what: 'the refusal of a server or a secret store, where the secret was meant to be',
        is: /^(?=[^\n]{0,300}\n?$)(?:error!?$|(?:HTTP[/\d.]* )?[45]\d\d\b[: -]{0,3}[A-Za-z][\w ]{2,60}\.?$|[^\n]{0,200}(?:\b(?:not found|no value found|not present in|does not exist|forbidden|bad credentials|(?:must|need to) (?:be logged|log|sign) in|not logged in|login required|authentication (?:failed|required)|certificate problem|certificate verify failed|timed out|has expired|invalid (?:token|credentials|api key)|rate limit)\b|\w(?:NotFound|Denied|Exception|Error)\b(?:Exception)?: ))/i,
        problem: undecodable,
        next: 'The request that should have fetched the secret failed: run it by hand, and let the step stop on an error.',
    },
    {
        what: 'a file with the marks of a merge conflict',
        is: /^(?:<{7}|>{7}|\|{7}) /m,
        problem: undecodable,
        next: 'Resolve the conflict in the file. A private key is better kept out of the repository.',
    },
    {
        what: 'lines of a log',
        is: /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^\[?(?:INFO|DEBUG|TRACE|WARN|NOTICE)\]?[ :]/,
        problem: undecodable,
        next: 'Let the step print the secret alone: its messages belong on standard error.',
    },
    {
        what: 'the fingerprint of a key, not the key',
        is: /^(?:SHA256:[A-Za-z0-9+/]{43}=?|(?:SHA\d+ Fingerprint=)?(?:(?:[0-9A-F]{2}:){12})?(?:[0-9A-F]{2}:){19}[0-9A-F]{2})\s*$/i,
        problem: undecodable,
        next: `A fingerprint belongs into expect-fingerprint. ${STORE_P8}`,
    },
    {
        what: 'the name of a variable with nothing behind it, as in a .env file',
        is: /^(?:#[^\n]*\n|[^\S\n]*\n)*(?:export\s+|set\s+|\$env:)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\s*=\s*(?:["']{2})?\s*$/,
        problem: undecodable,
        next: 'The variable was empty where the line was written: compare the name of the secret there.',
    },
    {
        what: 'a manifest of Kubernetes without a key in it',
        is: /^(?:---\s*\n)?(?:#[^\n]*\n)*(?:apiVersion|kind):\s/,
        problem: undecodable,
        next: 'Read the field that has the key: `kubectl get secret NAME -o jsonpath={.data.KEY}`.',
    },
    {
        what: 'a table (CSV), such as a report',
        is: /^[^\n,;\t]{1,200}(?:([,;\t])[^\n,;\t]{0,200}(?:\1[^\n,;\t]{0,200}){1,100})\r?\n[^\n]{1,2000}\1[^\n]{1,2000}/,
        problem: undecodable,
        next: STORE_P8,
    },
    {
        what: 'settings with their names (NAME=\u2026 or name: \u2026), and no key in them',
        keyOnly: true,
        is: /^(?:#[^\n]*\n|[^\S\n]*\n)*(?:export\s+)?(?:[A-Z_][A-Z0-9_]{0,60}|[A-Za-z_][a-z0-9_.-]{0,60})(?:[^\S\n]?:[^\S\n]+["']?[\w/$-]|[^\S\n]?=[^\S\n]?["']?[\w/$-])/,
        problem: undecodable,
        next: STORE_P8,
    },
];
const DOCUMENTS = { look: 'start', forIds: true, rows: (0,stranger/* once */.O)(documents_ROWS) };

;// CONCATENATED MODULE: ./build/key/strangers/encrypted-files.js

const encrypted_files_ROWS = () => [
    {
        what: 'a value or file that SOPS has encrypted',
        is: /ENC\[AES256_GCM,|"sops"\s*:\s*\{|^sops:\s*$|^sops_(?:version|mac|age)/m,
        next: 'Decrypt it in a step of the job, `sops decrypt FILE`, and name the result by private-key-file.',
        nextForId: 'Decrypt it in a step of the job: `sops decrypt FILE`, or `sops exec-env`.',
    },
    {
        what: 'a value that hiera-eyaml has encrypted, ENC[PKCS7,\u2026]',
        is: /^(?:DEC(?:\(\d*\))?::|ENC\[)(?:PKCS7|GPG|KMS|VAULT_RS)/i,
        next: 'Decrypt it where the keys of eyaml are: `eyaml decrypt -s VALUE`.',
    },
    {
        what: 'a value that its configuration tool has encrypted, ENC(\u2026) or ENC[\u2026]',
        is: /^ENC\s*[[(]/,
        next: 'Decrypt it by the tool that encrypted it, in a step of the job, before it is handed in.',
    },
    {
        what: 'a file that git-crypt has locked',
        is: /^\0GITCRYPT/,
        next: 'Run `git-crypt unlock` after the checkout, with the key of the repository.',
    },
    {
        what: 'a message that PGP or BlackBox has encrypted',
        is: /^\s*-----BEGIN PGP MESSAGE-----|^\x85[\x01-\x04].\x03|^\x84[\x5e\x8c].?\x03|^\x8c[\x04\x0d]\x04|^\xc1(?:[\0-\xbf]|[\xc0-\xdf].)\x03/s,
        next: 'Decrypt it in a step of the job: `gpg --batch --decrypt FILE`, or `blackbox_cat FILE`.',
    },
    {
        what: 'a file that age has encrypted',
        is: /^\s*-----BEGIN AGE ENCRYPTED FILE-----|^age-encryption\.org\/v1/,
        next: 'Decrypt it in a step of the job: `age --decrypt --identity KEYFILE FILE`.',
    },
    {
        what: 'a text that Ansible Vault has encrypted',
        is: /^(?:!vault\b[\s\S]{0,20})?\s*\$ANSIBLE_VAULT;|^!vault(?:-encrypted)?\b/,
        next: 'Decrypt it in a step of the job: `ansible-vault view FILE`, or `ansible localhost -m debug` for a single variable.',
    },
    {
        what: 'a file that OpenSSL, transcrypt or an .enc script has encrypted (Salted__)',
        is: /^(?:Salted__|U2FsdGVkX1)/,
        next: 'Decrypt it in a step of the job, with the options by which it was encrypted: `openssl enc -d -aes-256-cbc -pbkdf2 -in FILE -pass env:PASSWORD`.',
    },
    {
        what: 'a text that the transit engine of Vault has encrypted, vault:v1:\u2026',
        is: /^vault:v\d+:/,
        next: 'Decrypt it in a step of the job: `vault write -field=plaintext transit/decrypt/NAME ciphertext=\u2026`, which gives base64.',
    },
    {
        what: 'a text that a key management service has encrypted (AWS KMS, Google Cloud KMS)',
        is: /^(?:AQICA|AYADe|CiQ[A-D])[\w+/-]{60,}={0,2}\s*$|^\x01\x02\x02\x00|^\x0a\x24\x00|^\x02\x05\x78/,
        next: 'Decrypt it in a step of the job: `aws kms decrypt`, or `gcloud kms decrypt`.',
    },
    {
        what: 'a value in the form Encrypted(\u2026) of Codemagic',
        is: /^Encrypted\(/,
        next: 'It opens only in codemagic.yaml of the app that it was encrypted for: store the key in a variable group instead, as Secret.',
    },
    {
        what: 'a Fernet token, an encrypted text',
        is: /^gAAAAA[\w-]{40,}={0,2}\s*$/,
        next: 'Decrypt it in a step of the job, with the Fernet key that it was made with.',
    },
    {
        what: 'a secret in the encrypted form of Jenkins or Maven, {\u2026}',
        is: /^\{[A-Za-z0-9+/]{24,}={0,2}\}\s*$/,
        next: 'It opens only inside of that program: store the .p8 as a credential of its own, and bind that by withCredentials.',
    },
    {
        what: 'a value that Spring Cloud Config has encrypted, {cipher}\u2026',
        is: /^\{cipher\}/i,
        next: 'Decrypt it by the config server, `/decrypt`, in a step of the job.',
    },
    {
        what: 'a secure: value of Travis CI, AppVeyor or Pulumi, which only they can open',
        is: /^\{?\s*["']?secure["']?\s*:|^v1:[A-Za-z0-9+/]{8,}={0,2}:[A-Za-z0-9+/]{8,}/,
        next: 'It opens only in the configuration of the project that it was encrypted for: store the key in the settings of the project instead.',
    },
    {
        what: 'a SealedSecret of Kubernetes, which only its cluster can open',
        is: /\bkind:\s*["']?SealedSecret\b/,
        next: 'Apply it, and read the Secret that it becomes: `kubectl get secret NAME -o jsonpath={.data.KEY}`.',
    },
    {
        what: 'a value that dotenvx has encrypted, encrypted:\u2026',
        is: /^encrypted:/i,
        next: 'Start the step with `dotenvx run -- \u2026`, and set DOTENV_PRIVATE_KEY.',
    },
    {
        what: 'a password that Bamboo or GoCD has encrypted',
        is: /^(?:BAMSCRT@|AES:[A-Za-z0-9+/]+={0,2}:)/,
        next: 'It opens only inside of that server: store the key as a password variable of the plan or pipeline.',
    },
    {
        what: 'encrypted credentials of Rails, or an encrypted data bag of Chef',
        is: /^[A-Za-z0-9+/]{16,}={0,2}--[A-Za-z0-9+/]{8,}={0,2}--[A-Za-z0-9+/]{8,}={0,2}\s*$|"encrypted_data"\s*:/,
        next: 'Decrypt it in a step of the job: `rails credentials:show`, or `knife data bag show --secret-file`.',
    },
    {
        what: 'an encrypted JSON Web Token (JWE)',
        is: /^eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+\s*$/,
        next: 'Decrypt it by the program that made it, in a step of the job.',
    },
    {
        what: 'an encrypted message of S/MIME or CMS',
        is: /^\s*-----BEGIN (?:CMS|ENCRYPTED MESSAGE)-----|^\x30[\x80-\x84][\s\S]{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03/,
        next: 'Decrypt it in a step of the job: `openssl cms -decrypt -in FILE -inkey KEYFILE`.',
    },
    {
        what: 'a PKCS#12 container (.p12, .pfx), which is closed by a passphrase and holds a certificate with its key',
        is: /^\x30(?:[\x80-\x84][\s\S]{0,4}|[\0-\x7f])\x02\x01\x03\x30/,
        next: 'It is for signing apps. Store the SubscriptionKey_<KEYID>.p8 file in its place.',
    },
];
const ENCRYPTED_FILES = {
    look: 'start',
    forIds: true,
    rows: (0,stranger/* once */.O)(() => encrypted_files_ROWS().map((row) => ({ ...row, problem: 'key-encrypted' }))),
};

;// CONCATENATED MODULE: ./build/key/strangers/file-paths.js

const problem = 'key-not-decodable';
const GIVE = 'Give it as private-key-file (IAP_KEY_PRIVATE_KEY_FILE, --private-key-file) in the place of private-key';
const BELONGS = ', which belongs into private-key-file';
const nextForId = 'Set the identifier itself; no file is read for it.';
const file_paths_ROWS = () => [
    {
        what: 'the address of a file, file:\u2026',
        ofKey: BELONGS,
        is: /^file:\S/i,
        problem,
        next: `${GIVE}, without the file:// in front.`,
        nextForId,
    },
    {
        what: 'a path of Windows',
        ofKey: BELONGS,
        is: /^(?:[A-Za-z]:[\\/]|\\\\[\w.$-]+\\|\.{1,2}\\|%\w+%\\|\$env:\w+\\)[^\r\n]{0,500}$|^(?!.*--)[\w .()@-]{1,80}(?:\\[\w .()@-]{2,80}){1,20}$/,
        problem,
        next: `${GIVE}; in a container of Linux it is another path.`,
        nextForId,
    },
    {
        what: 'a path below the home folder',
        ofKey: BELONGS,
        is: /^(?:~[\w.-]{0,40}|\$HOME|\$\{HOME\})(?:[/\\][^\r\n]{0,500})?$/,
        problem,
        next: `${GIVE}, and write the whole path: ~ and $HOME are the shell\u2019s business, not iap-key\u2019s.`,
        nextForId,
    },
    {
        what: 'a path with a variable in it',
        ofKey: BELONGS,
        is: /^(?:\$\w+|\$\{\w+\}|\$\([\w.]+\)|%\w+%)[/\\][^\r\n]{1,500}$/,
        problem,
        next: `${GIVE}, and have the variable in it replaced before.`,
        nextForId,
    },
    {
        what: 'the path of a secret that is mounted as a file',
        ofKey: BELONGS,
        is: /^\/(?:run|var\/run)\/secrets\/[\w./ @-]{1,200}$/,
        problem,
        next: `${GIVE}.`,
        nextForId,
    },
    {
        what: 'the path of a file',
        ofKey: BELONGS,
        is: /^(?:\.{0,2}\/)(?!\/)(?:[\p{L}\p{N}\w.@ ()-]{1,80}\/){0,30}[\p{L}\p{N}\w.@ ()-]{1,80}$/u,
        problem,
        next: `${GIVE}. A variable of GitLab of the type File holds a path as well.`,
        nextForId,
    },
    {
        what: 'a file name after @ or <, as curl and shells take one',
        ofKey: BELONGS,
        is: /^[@<]\s*[\w./~ -]{1,200}$/,
        problem,
        next: `${GIVE}, without the sign in front.`,
        nextForId,
    },
    {
        what: 'a command, which nobody has run',
        is: /^(?:sudo )?(?:cat|type|echo|printf|base64|openssl|certutil|Get-Content|pbpaste|xxd|op|vault|bao|aws|gcloud|az|security|sops|gpg|age|doppler|infisical|bw|bws|kubectl|terraform|gh|iap-key|npx|docker|curl) +[-\w./"'$~<]+[^\r\n]{0,300}$/,
        problem,
        next: 'Run it in a step of the job and hand its output in, or name a file by private-key-file.',
        nextForId: 'Run it in a step of the job, and hand its output in.',
    },
    {
        what: 'the name of a file',
        ofKey: BELONGS,
        is: /^[\p{L}\p{N}\w @()-]{1,80}(?:\.[\w-]{1,20}){0,4}\.(?:p8|pem|key|txt|b64|base64|der|p12|pfx|cer|crt|json|enc|gpg|asc|age|ya?ml|zip|pub|bin|dat|md|env)$|^(?:SubscriptionKey|AuthKey|ApiKey|AppStoreConnect\w{0,20})_\w{1,40}$/iu,
        problem,
        next: `${GIVE}.`,
        nextForId,
    },
    {
        what: 'what looks like a relative path',
        keyOnly: true,
        ofKey: BELONGS,
        is: /^(?=.{3,200}$)(?:[A-Za-z_.][\w.@-]{0,39}\/){1,10}[\w.@-]{1,40}$/,
        problem,
        next: `${GIVE}.`,
        nextForId,
    },
];
const PATHS = { look: 'whole', forIds: true, rows: (0,stranger/* once */.O)(file_paths_ROWS) };

;// CONCATENATED MODULE: ./build/key/strangers/other-values.js

const other_values_problem = 'key-not-decodable';
const other_values_ROWS = () => [
    {
        what: 'the token of another service',
        is: /^(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|sk_(?:live|test)_|sk-|rcsk_|sk_|dp\.(?:st|pt|ct|sa)\.|hv[sbr]\.|AKIA[0-9A-Z]{8}|ops_eyJ|npm_|AIza|ya29\.)[\w.~+/=-]{8,}$/,
        problem: other_values_problem,
        next: 'Give it where it belongs, and the content of the .p8 file as private-key.',
    },
    {
        what: 'a hash or a number in hexadecimal digits',
        is: /^(?:0x)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i,
        problem: other_values_problem,
        next: 'Store the content of the .p8 file itself: a checksum of it, or its bare number, is no key file.',
    },
];
const IDS = () => [
    {
        what: 'what has the form of a Key ID or Team ID',
        is: /^[A-Z0-9]{10}$/,
        problem: other_values_problem,
        next: 'Give the Key ID as key-id, and the content of the .p8 file as private-key.',
    },
    {
        what: 'what has the form of an Issuer ID',
        is: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        problem: other_values_problem,
        next: 'Give the Issuer ID as issuer-id, and the content of the .p8 file as private-key.',
    },
    {
        what: 'what has the form of a bundle ID',
        is: /^[A-Za-z][A-Za-z0-9-]{0,60}(?:\.[A-Za-z0-9-]{1,60}){1,8}$/,
        problem: other_values_problem,
        next: 'Give the bundle ID as bundle-id, and the content of the .p8 file as private-key.',
    },
];
const OTHER_VALUES = { look: 'whole', forIds: false, rows: (0,stranger/* once */.O)(other_values_ROWS) };
const IDENTIFIERS = { look: 'whole', forIds: false, rows: (0,stranger/* once */.O)(IDS) };

;// CONCATENATED MODULE: ./build/key/strangers/pointers.js

const pointers_ROWS = () => [
    {
        what: 'a pointer of Git LFS, not the file that it points to',
        is: /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec/,
        next: 'Fetch the file: `git lfs pull`, or `lfs: true` at actions/checkout. A private key is better kept out of the repository.',
    },
    {
        what: 'a pointer of git-annex, not the file that it points to',
        is: /^(?:\.{1,2}\/)*(?:\.git)?\/?annex\/objects\//,
        next: 'Fetch the file: `git annex get FILE`.',
    },
    {
        what: 'a pointer of DVC, not the file that it points to',
        is: /^(?:[\w]+:[^\n]*\n){0,5}outs:\s*\n-?\s*(?:-\s*)?(?:md5|etag|hash|path|size):/,
        next: 'Fetch the file: `dvc pull FILE`.',
    },
    {
        what: 'a shortcut to a file or a page, not the file',
        is: /^\[(?:InternetShortcut|Desktop Entry)\]|^L\0\0\0\x01\x14\x02\0|^book\0\0\0\0mark/,
        next: 'Name the file itself by private-key-file.',
    },
];
const POINTERS = {
    look: 'start',
    forIds: false,
    rows: (0,stranger/* once */.O)(() => pointers_ROWS().map((row) => ({ ...row, problem: 'key-not-decodable' }))),
};

;// CONCATENATED MODULE: ./build/key/strangers/shown-values.js

const shown_values_ROWS = () => [
    {
        what: 'what Go prints where a value is missing, such as %!s(<nil>)',
        is: /^(?:%!\w?\(.*\)|<no value>|<nil>|\(?<nil>\)?)$/s,
        next: 'The template or program that wrote it had no such value: compare the name there, and let it stop on a missing key (`missingkey=error`).',
        saysNothing: true,
    },
    {
        what: 'a word by which a language says that there is nothing: null, undefined, None and the like',
        is: /^(?:(?:undefined|null|none|nil|nan)(?:[-_:/., ]?(?:undefined|null|none|nil|nan))*|nullptr|void|nothing|n\/a|unset|<(?:null|none|undefined|unset|empty)>|\((?:null|nil|none|undefined|not set|empty)\)|\[null\]|\{\}|\[\]|optional\(nil\)|variable is not defined!?|undefined variable|dbnull|nothing\(\)|system\.dbnull)$/i,
        next: 'Whatever wrote the value had none: compare the name of the secret there, and let that step stop when it is empty.',
        saysNothing: true,
    },
    {
        what: 'whether there is a key (true or false), not the key',
        is: /^(?:true|false|yes|no|on|off|[01])$/i,
        next: 'The expression tests the secret, as != and && do: hand in the secret itself.',
        nextForId: 'The expression tests the value, as != and && do: hand in the value itself.',
        saysNothing: true,
    },
    {
        what: 'an unsettled promise or output, not its value',
        is: /^(?:\[object Promise\]|Promise \{.*\}?|<coroutine object .*|<(?:Future|Task) .*|Calling \[to(?:String|JSON)\] on an \[Output<T>\].*|Output<.*>|Task`1|System\.Threading\.Tasks\.Task.*|Future\(.*\)|Instance of '.*Future.*')$/s,
        next: 'Await it (in Pulumi: `apply`, or `pulumi stack output --show-secrets`) before it is written.',
    },
    {
        what: 'a secret that its language keeps from being printed, such as SecureString or SecretStr',
        is: /^(?:System\.Security\.SecureString|(?:pydantic\.)?Secret(?:Str|Bytes)\(.*\)|Secret\(?\[?(?:REDACTED|\*+).*|<SecretStr>|Secret(?:String|Str|Bytes)(?:<.*>)?)$/is,
        next: 'Ask it for its text where the value is handed on: ConvertFrom-SecureString -AsPlainText, or get_secret_value().',
    },
    {
        what: 'bytes as a language prints them in short, such as <Buffer \u2026> or System.Byte[], not their text',
        is: /^(?:<Buffer[ >].*|(?:System\.)?(?:Byte|Char|Object|String|SByte)\[\]|\[[BCISJ]@[0-9a-f]+|(?:ArrayBuffer|Uint8Array|Buffer)(?:\(\d+\))? ?[{[].*|<?bytes?(?:array)?\(?(?:b?["']{2})?\)?>?|bytearray\(b["'].*\)|<memory at 0x[0-9a-f]+>|b["']{2}|\[object (?:ArrayBuffer|Uint8Array|Blob)\])$/is,
        next: 'Turn the bytes into text where the value is written: toString("utf8"), decode(), Encoding.UTF8.GetString.',
    },
    {
        what: 'an object as a language prints it, such as [object Object], not the text in it',
        is: /^(?:\[object \w+\]|\[(?:Function|Circular|Getter).*\]|(?:async )?(?:function\b|\(\) ?=>).*|<[\w.]+(?: [\w.]+)* at 0x[0-9a-f]+>|<_io\.\w+ .*>|<(?:class|function|bound method|module|built-in|generator) .*>|#<[\w:]+.*>|&?\{0x[0-9a-f]+.*\}|0xc[0-9a-f]{9}|(?:[a-z_]\w*\.)+[A-Z]\w*(?:\$\w+)*@[0-9a-f]{3,16}|\w+@[0-9a-f]{6,8}|Array|Resource id #\d+|System\.(?:IO|Collections|Management)\.[\w.`[\]]+|@\{.*\}|Microsoft\.PowerShell\.[\w.]+|Hashtable|System\.Collections\.Hashtable)$/s,
        next: 'Write the field that holds the key, as text, in the place of the whole object.',
        nextForId: 'Write the field that holds the identifier, as text, in the place of the whole object.',
    },
    {
        what: 'what Terraform or Pulumi shows in the place of a sensitive value',
        is: /^[[(<]\s*(?:sensitive(?: value)?|known after apply|secret|output<string>)\s*[\])>]$/i,
        next: 'Read the value itself: `terraform output -raw NAME`, or `pulumi stack output NAME --show-secrets`.',
        saysNothing: true,
    },
    {
        what: 'the mask that a log shows in the place of a secret',
        is: /^(?:[\w-]{0,12}?(?:\*{3,}|[\u2022\u25cf\u2219\u00b7\u25aa\u25a0\u2588\u2587\u2592]{3,}|x{4,}|X{4,}|#{4,})[\w-]{0,12}|[[(<{*]{1,3}\s*(?:redacted|masked|hidden|filtered|secured?|protected|censored|concealed|removed|private|confidential|omitted|snip|secret value hidden|value hidden)(?:[ :_-][\w :-]{0,40})?\s*[\])>}*]{1,3}|redacted|masked|filtered|hidden|(?:secret )?value hidden|hidden value|__?(?:redacted|masked|hidden|filtered)__?|SecretStr\(.\*+.\)|\.{3}|\u2026)$/iu,
        next: 'A log never has the secret itself: store the .p8 file, as it was downloaded.',
        nextForId: 'A log does not have the value: copy it from App Store Connect.',
        saysNothing: true,
    },
    {
        what: 'a private key whose content was masked or left out, with only its first and last line',
        is: /^-{3,}BEGIN[A-Z ]{0,40}-{3,}\s*(?:[A-Za-z0-9+/]{0,24}(?:\.{3,}|\u2026)[A-Za-z0-9+/=]{0,24}|[\s*\u2022\u25cf\u2588.xX#]{3,}|[[(<][\w .'\u2019-]{1,60}[\])>])\s*-{3,}END[A-Z ]{0,40}-{3,}$/,
        next: 'A log or a guide never has the key itself: store the .p8 file, as it was downloaded.',
    },
];
const SHOWN_VALUES = {
    look: 'whole',
    forIds: true,
    rows: (0,stranger/* once */.O)(() => shown_values_ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};

;// CONCATENATED MODULE: ./build/key/strangers/store-references.js

const store_references_ROWS = () => [
    {
        what: 'a secret reference of 1Password, op://\u2026, that nothing has resolved',
        is: /^op:\/\//i,
        next: 'Start the step with `op run -- \u2026`, or load the secret with the action 1Password/load-secrets-action first.',
    },
    {
        what: 'a reference of Argo CD\u2019s vault plugin, <path:\u2026>, that was not resolved',
        is: /^<path:[^<>]*>$/i,
        next: 'Have the plugin render the manifest; a value that Argo CD does not render keeps the reference.',
    },
    {
        what: 'a reference to a secret of Vault or OpenBao, that nothing has resolved',
        is: /^(?:>>)?(?:vault|bao|openbao|hashivault|hcvault|hcp-?vault|hvac|hcp)(?::\/\/|:)\S+$|^\/?(?:v1\/)?(?:secret|secrets|kv|kv-v2|kv2)\/(?:data|metadata)\/\S+$|^[\w.-]+(?:\/[\w.-]+)+#[\w.-]+$/i,
        next: 'Read it in a step of the job: `vault kv get -field=NAME PATH`, or the action hashicorp/vault-action, and hand in what that prints.',
    },
    {
        what: 'a dynamic reference of CloudFormation, {{resolve:\u2026}}, that was not resolved',
        is: /^\{\{\s*resolve:.*\}\}$/s,
        next: 'CloudFormation resolves it in the properties of resources only: fetch the secret with `aws secretsmanager get-secret-value --query SecretString --output text`.',
    },
    {
        what: 'the ARN of a secret or parameter in AWS, that nothing has fetched',
        is: /^arn:aws[\w-]*:/i,
        next: 'Fetch it in a step of the job: `aws secretsmanager get-secret-value --secret-id ARN --query SecretString --output text`.',
    },
    {
        what: 'the name of a secret or parameter in AWS (ssm:\u2026), that nothing has fetched',
        is: /^(?:(?:aws[-_+]?)?(?:ssm|asm|ps|secretsmanager|secrets[-_]?manager|parameter[-_]?store|secrets)(?:[-_]secure)?:\/{0,3}|aws[-_]?(?:sm|ssm|secret|secrets)[-_:]\/{0,2}|\/aws\/reference\/secretsmanager\/|resolve:ssm|chamber:)\S+$/i,
        next: 'Fetch it in a step of the job: `aws ssm get-parameter --with-decryption --name NAME --query Parameter.Value --output text`.',
    },
    {
        what: 'the name of a secret in Google\u2019s Secret Manager, that nothing has fetched',
        is: /^(?:(?:https?:)?\/\/secretmanager\.googleapis\.com\/(?:v1\/)?)?projects\/[^/\s]+\/(?:locations\/[^/\s]+\/)?secrets\/|^(?:sm|gsm|gcp[-_]?(?:sm|secrets?|secret[-_]?manager)|gcpsecretmanager|google[-_]?secret[-_]?manager|secretmanager)(?:@|:\/{0,3})\S+$/i,
        next: 'Fetch it in a step of the job: `gcloud secrets versions access latest --secret NAME`, or google-github-actions/get-secretmanager-secrets.',
    },
    {
        what: 'a reference of Berglas, that was not resolved',
        is: /^(?:berglas|sm\+berglas):\/\//i,
        next: 'Start the step with `berglas exec -- \u2026`, or read it by `berglas access`.',
    },
    {
        what: 'a reference to Azure Key Vault, that was not resolved',
        is: /^@Microsoft\.(?:KeyVault|AppConfiguration)\s*\(|^(?:\{\s*["']uri["']\s*:\s*["'])?https?:\/\/[\w-]+\.(?:vault\.azure\.(?:net|cn)|vault\.usgovcloudapi\.net|managedhsm\.azure\.net)\b|^(?:akvs?|azkv|azure[-_+]?(?:kv|key[-_]?vault)|key[-_]?vault|kvref)(?::\/{0,3}|@)\S+/i,
        next: 'Fetch it in a step of the job: the task AzureKeyVault@2, or `az keyvault secret show --query value --output tsv`.',
    },
    {
        what: 'a reference of vals or helmfile, ref+\u2026, that was not resolved',
        is: /^(?:secret)?ref\+[a-z0-9+]+:\/\//i,
        next: 'Start the step with `vals exec -- \u2026`, or render the file by `vals eval`.',
    },
    {
        what: 'a reference of Kapitan, ?{\u2026}, that was not revealed',
        is: /^\?\{[^{}]*\}$/,
        next: 'Reveal it in a step of the job: `kapitan refs --reveal`.',
    },
    {
        what: 'a reference to a password manager or secret store (scheme:\u2026), that nothing has resolved',
        is: /^(?:doppler|infisical|bws?|bitwarden(?:-sm|-secrets-manager)?|keeper|ksm|akeyless|conjur|cyberark|dl|dashlane|pass|gopass|protonpass|lastpass|keychain|keyring|secrets?|credhub|delinea|dsv|thycotic|phase|teller|summon|sops|age|env|getenv|var|ref|passbolt|pulumi|esc|github-secret|fnox|ejson|onepassword|1password)(?::\/\/|:(?=[\w./-]))\S+$/i,
        next: 'Have the store\u2019s own command or action fetch the secret in a step of the job, and hand in what it gives.',
    },
    {
        what: 'the address of an object in a storage (s3://, gs://, \u2026), not what lies there',
        is: /^(?:s3|gs|gcs|azblob|abfss?|wasbs?|oss|cos|oci|r2|b2|hdfs|sftp|scp|ftps?|git|git\+\w+|hg|ssh|smb|nfs|artifactory|docker|blob)(?:::\w+)?:\/\/\S+$/i,
        next: 'Download the object in a step of the job, and name the file by private-key-file.',
        nextForId: 'Set the identifier itself.',
    },
    {
        what: 'an address on the web (https://\u2026), not what lies there',
        is: /^https?:\/\/\S+$|^\/\/[\w-]+\.[\w.-]+\/\S*$/i,
        next: 'A private key lies behind no public address: download the file in a step of the job, and name it by private-key-file.',
        nextForId: 'Set the identifier itself; App Store Connect shows it.',
    },
    {
        what: 'an address (scheme://\u2026) that nothing has resolved',
        is: /^(?!file:)[a-z][a-z0-9+.-]{1,30}:\/\/\S+$/i,
        next: 'Have the program that knows such addresses fetch the value in a step of the job, and hand in what it gives.',
    },
];
const STORE_REFERENCES = {
    look: 'whole',
    forIds: true,
    rows: (0,stranger/* once */.O)(() => store_references_ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};

;// CONCATENATED MODULE: ./build/key/strangers/template-references.js

const template_references_ROWS = () => [
    {
        what: 'a token of AWS CDK, which is resolved on deployment only',
        is: /^(?:\$\{Token\[[^\]]*\]\}|#\{Token\[[^\]]*\]\})$/,
        next: 'Read the secret when the job runs, from Secrets Manager; in the CDK program its value is not known.',
    },
    {
        what: 'an expression of Terraform, which nothing has evaluated',
        is: /^(?:\$\{)?(?:var|local|data|module|each|terraform|random_\w+|aws_\w+|google_\w+|azurerm_\w+|vault_\w+|tls_\w+)(?:[.[][\w"'\]-]+)+\}?$/,
        next: 'Terraform evaluates it in its own files, without quotes or as "${\u2026}" in them: hand in the value, by `terraform output -raw NAME`.',
    },
    {
        what: 'a variable of the Serverless Framework or of a configuration, ${\u2026:\u2026}, that nothing has replaced',
        is: /^\$\{(?:ssm|env|opt|file|self|cf|s3|param|sls|aws|git|secretsmanager|awsSecretsManager|sm|gs|dotenv|vault|config|sys|azurekeyvault|stage)[:(~][^{}]*\}$/i,
        next: 'It is replaced in its own configuration file only: load the secret in a step of the job, and hand that in.',
    },
    {
        what: 'a variable with a default, ${\u2026:-\u2026}, that no shell has replaced',
        is: /^\$\{\w+(?::[-?+=][^{}]*|[?+=][^{}]*|-)\}$/,
        next: 'Only a shell and Compose files replace it: set the value there, and hand in the result.',
    },
    {
        what: 'a reference of Doppler or Infisical to another secret, ${\u2026.\u2026}, that was not resolved',
        is: /^\$\{[\w-]+(?:\.[\w-]+)+\}$/,
        next: 'The secret that it names is not in that project and environment, or was fetched raw: compare the names in the secret store.',
    },
    {
        what: 'a variable, ${\u2026}, that the CI system did not replace',
        is: /^\$\{[^{}]*\}$/,
        next: 'Compare its name, and look for single quotes around it; it is replaced by a shell or by the CI system in its own file, not inside of a secret.',
    },
    {
        what: 'a value of Helm, {{ .Values.\u2026 }}, that was not rendered: the template did not replace it',
        is: /^\{\{-?\s*(?:[.$]|(?:include|tpl|required|quote|default)\b).*\}\}$/s,
        next: 'Put it into a file below templates/, where `helm` renders it; values.yaml itself is not rendered.',
    },
    {
        what: 'a secret of GoCD, {{SECRET:\u2026}}, that the CI system did not replace',
        is: /^\{\{SECRET:.*\}\}$/s,
        next: 'Allow the pipeline group to use this secret configuration, and use it in an environment variable of the kind secure.',
    },
    {
        what: 'a parameter of Argo Workflows, {{\u2026}}, that the workflow did not replace',
        is: /^\{\{=?\s*(?:inputs|outputs|workflow|steps|tasks|item)\b[^{}]*\}\}$/,
        next: 'Declare it in the template; a secret is better handed in by `env:` with a secretKeyRef.',
    },
    {
        what: 'an expression of a template, {{ \u2026 }}, as Jinja, Ansible and Mustache write it, that the template engine did not replace',
        is: /^\{\{.*\}\}$/s,
        next: 'Render the file with its template engine before it is used, and compare the variable\u2019s name.',
    },
    {
        what: 'a block of a template, {% \u2026 %}, that was not rendered',
        is: /^\{%.*%\}$/s,
        next: 'Render the file with Jinja, Twig or Liquid before it is used.',
    },
    {
        what: 'a tag of ERB, EJS or PHP, <% \u2026 %>, that was not run',
        is: /^<(?:%.*%|\?.*\?)>$/s,
        next: 'Only files that are rendered by ERB, EJS or PHP have such tags replaced; hand in the rendered value.',
    },
    {
        what: 'a variable of a template (@\u2026@, __\u2026__, #{\u2026}#, [[\u2026]], %{\u2026}), that nothing has replaced',
        is: /^(?:@@?\{?[\w.-]+\}?@?@?(?<=[@}])|__[A-Za-z0-9][\w.-]*__|#\{[\w.\s-]+\}#|\[\[[^[\]]*\]\]|%\{[^{}]*\}|%\(\w+\)s|\[%.*%\]|\{[A-Za-z_][\w.]*\}|~\w+~)$/s,
        next: 'Run the step that replaces such variables over this file, and compare the name.',
    },
    {
        what: 'a placeholder in angle brackets, <\u2026>, that somebody did not replace',
        is: /^<[\p{L}\p{N}_ .,'\u2019/:#-]{1,120}>$/u,
        next: 'Put the real value there, without the brackets.',
    },
    {
        what: 'words that ask to be replaced by a value',
        is: /^(?:[[{(]\s*)?(?:(?:your|insert|replace|paste|put|enter|fill|todo|fixme|tbd)(?:[-_ :][\w\u2019' :.-]{0,100})?|[\w -]{0,60}[-_ ](?:here|placeholder|goes[-_ ]here)|change[-_ ]me|placeholder)(?:\s*[\]})])?$/i,
        next: 'Put the real value there; it was copied from a guide or a template.',
    },
    {
        what: 'the name of a variable in the place of its value',
        is: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
        next: 'Hand in the variable\u2019s value, in the way of your CI system (${{ secrets.NAME }}, $NAME, $(NAME)).',
    },
];
const TEMPLATE_REFERENCES = {
    look: 'whole',
    forIds: true,
    rows: (0,stranger/* once */.O)(() => template_references_ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};

;// CONCATENATED MODULE: ./build/key/strangers/strangers.js









const MARKED = [
    ENCRYPTED_FILES,
    POINTERS,
    SHOWN_VALUES,
    STORE_REFERENCES,
    CI_REFERENCES,
    TEMPLATE_REFERENCES,
    DOCUMENTS,
];
const TYPICAL = [OTHER_VALUES];
const WORDLIKE = [PATHS, IDENTIFIERS];
const STRANGERS = [...MARKED, ...TYPICAL, ...WORDLIKE];


/***/ }),

/***/ 77203:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withoutSlashes)
/* harmony export */ });
function withoutSlashes(address) {
    let end = address.length;
    while (end > 0 && address[end - 1] === '/')
        end -= 1;
    return address.slice(0, end);
}


/***/ }),

/***/ 62550:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ createHttpClient)
/* harmony export */ });
/* unused harmony export MAX_RESPONSE_BYTES */
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _proxies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8344);


function startRealTimer(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds);
    return () => clearTimeout(timer);
}
const MAX_RESPONSE_BYTES = 64 * 1024;
const NEXT_ADDRESS_AFTER_MS = 1000;
const IDLE_MS = 4000;
function createHttpClient(environment, certificateAuthority, startTimer = startRealTimer) {
    const authorities = certificateAuthority === undefined ? {} : { ca: certificateAuthority };
    const connect = {
        rejectUnauthorized: true,
        ...authorities,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS,
    };
    const agents = new Map();
    const inFlight = new Set();
    let isClosed = false;
    function agentFor({ protocol }, proxy) {
        const name = [protocol, proxy?.origin, proxy?.authorization].join(' ');
        const agent = agents.get(name) ?? makeAgent(protocol, proxy);
        agents.set(name, agent);
        return agent;
    }
    async function makeAgent(protocol, proxy) {
        if (proxy !== undefined)
            return (await __webpack_require__.e(/* import() */ 'tunnel').then(__webpack_require__.bind(__webpack_require__, 44350))).tunnelThrough(proxy, protocol, connect, IDLE_MS);
        const { Agent } = await moduleFor(protocol);
        if (protocol === 'http:')
            return new Agent({ keepAlive: true, timeout: IDLE_MS });
        const { createSecureContext } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
        return new Agent({ keepAlive: true, timeout: IDLE_MS, secureContext: createSecureContext(authorities) });
    }
    return {
        send: async (outgoing) => {
            const address = URL.canParse(outgoing.url) ? new URL(outgoing.url) : undefined;
            if (address === undefined)
                return { kind: 'failure', reason: 'broken', code: 'ERR_INVALID_URL' };
            const proxy = (0,_proxies_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyFor */ .iJ)(address, environment);
            if (proxy === 'malformed')
                return { kind: 'failure', reason: 'proxy', code: 'PROXY_MALFORMED' };
            const ending = new AbortController();
            let endedBy;
            const end = (by) => {
                endedBy ??= by;
                ending.abort();
            };
            const abort = () => end('aborted');
            const stopTimer = startTimer(Math.max(1, Math.ceil(outgoing.limit)), () => end('timeout'));
            (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, outgoing.signal);
            outgoing.signal.addEventListener('abort', abort, { once: true });
            inFlight.add(abort);
            if (outgoing.signal.aborted || isClosed)
                abort();
            try {
                const agent = await agentFor(address, proxy);
                return await exchange(address, outgoing, { ...connect, agent, ending: ending.signal });
            }
            catch (error) {
                return endedBy === undefined
                    ? failureOf(error)
                    : { kind: 'failure', reason: endedBy, code: endedBy.toUpperCase() };
            }
            finally {
                stopTimer();
                outgoing.signal.removeEventListener('abort', abort);
                inFlight.delete(abort);
            }
        },
        close: async () => {
            isClosed = true;
            for (const abort of inFlight)
                abort();
            for (const agent of await Promise.allSettled(agents.values()))
                if (agent.status === 'fulfilled')
                    agent.value.destroy();
        },
    };
}
function moduleFor(protocol) {
    return protocol === 'http:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19));
}
async function exchange(address, outgoing, options) {
    const { request } = await moduleFor(address.protocol);
    const response = await ask(request, outgoing.body, {
        ...options,
        method: outgoing.method,
        headers: outgoing.headers,
        protocol: address.protocol,
        host: address.hostname.replace(/^\[|\]$/g, ''),
        port: address.port || (address.protocol === 'http:' ? 80 : 443),
        path: address.pathname + address.search,
        maxHeaderSize: MAX_RESPONSE_BYTES,
    });
    const body = await bodyOf(response, outgoing.maxBytes ?? MAX_RESPONSE_BYTES);
    if (body === undefined)
        return { kind: 'failure', reason: 'too-long', code: 'RESPONSE_TOO_LONG' };
    return {
        kind: 'response',
        status: response.statusCode ?? 0,
        headers: firstOfEach(response.rawHeaders),
        body: body.toString('utf8'),
    };
}
function bodyOf(response, most) {
    const chunks = [];
    let size = 0;
    return new Promise((resolve, reject) => {
        response.on('data', (chunk) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size <= most)
                return;
            resolve(undefined);
            response.destroy();
        });
        response.once('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
        response.once('close', () => reject(Object.assign(new Error('cut short'), { code: 'ECONNRESET' })));
    });
}
function ask(request, body, options) {
    const { ending } = options;
    return new Promise((resolve, reject) => {
        ending.throwIfAborted();
        const sent = request(options);
        ending.addEventListener('abort', () => {
            sent.destroy();
            reject(ending.reason);
        });
        sent.once('response', resolve);
        sent.on('error', reject);
        sent.end(body);
    });
}
const CHALLENGES = ['www-authenticate', 'proxy-authenticate'];
function firstOfEach(rawHeaders) {
    const headers = new Map();
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
        const name = (rawHeaders[index] ?? '').toLowerCase();
        const [first, value] = [headers.get(name), rawHeaders[index + 1] ?? ''];
        if (first === undefined)
            headers.set(name, value);
        else if (CHALLENGES.includes(name))
            headers.set(name, `${first}, ${value}`);
    }
    return Object.fromEntries(headers);
}
function failureOf(error) {
    const code = errorCode(error);
    const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken';
    const status = /^PROXY_(\d+)$/.exec(code)?.[1];
    return { kind: 'failure', reason, code, ...(status === undefined ? {} : { proxyStatus: Number(status) }) };
}
function errorCode(error) {
    if (error instanceof AggregateError)
        return errorCode(error.errors[0]);
    if (!(error instanceof Error))
        return 'UNKNOWN';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return error.cause === undefined ? error.name : errorCode(error.cause);
}
const REASONS = [
    [/^(PROXY_)?(ENOTFOUND|EAI_)/, 'name-resolution'],
    [/^(PROXY_)?(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection'],
    [/^(PROXY_)?ETIMEDOUT$/, 'timeout'],
    [
        /^(PROXY_)?(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CRL_|HOSTNAME_MISMATCH|INVALID_CA)/,
        'tls',
    ],
    [/^HPE_HEADER_OVERFLOW$/, 'too-long'],
    [/^HPE_/, 'not-http'],
    [/^PROXY_(\d+|NOT_HTTP)$/, 'proxy'],
];


/***/ }),

/***/ 84131:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
function isLoopback(hostname) {
    return /^(localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}


/***/ }),

/***/ 8344:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ badProxies),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   lx: () => (/* binding */ secretsInProxies)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const VARIABLES = {
    'https:': ['https_proxy', 'all_proxy', 'http_proxy'],
    'http:': ['http_proxy', 'all_proxy'],
};
const SPELLINGS = ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
function proxyFor(address, environment) {
    if (isLeftOut(address, valueIn('no_proxy', environment)))
        return undefined;
    const names = VARIABLES[address.protocol === 'http:' ? 'http:' : 'https:'];
    const value = names.map((name) => valueIn(name, environment)).find((text) => text !== '');
    return value === undefined ? undefined : (parseProxy(value) ?? 'malformed');
}
function badProxies(environment) {
    return SPELLINGS.filter((name) => {
        const value = trimmed(environment[name]);
        return value !== '' && parseProxy(value) === undefined;
    }).map((name) => `${name}: This is not the address of a proxy; it has the form http://host:port.`);
}
function secretsInProxies(environment) {
    const secrets = SPELLINGS.flatMap((name) => {
        const rest = trimmed(environment[name]).replace(SCHEME, '');
        const end = rest.lastIndexOf('@');
        if (end < 1)
            return [];
        const login = rest.slice(0, end);
        const [user, password] = splitLogin(login);
        return [login, user, password, decode(user).toString(), decode(password).toString(), encodeLogin(login)];
    });
    return [...new Set(secrets)].filter((text) => text !== '');
}
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
function trimmed(text) {
    return (text ?? '')
        .trim()
        .replaceAll(/^["']|["']$/g, '')
        .trim();
}
function valueIn(name, environment) {
    return trimmed(environment[name]) || trimmed(environment[name.toUpperCase()]);
}
function parseProxy(value) {
    if (/[\s\p{Cc}]/u.test(value))
        return undefined;
    const scheme = SCHEME.exec(value)?.[0].toLowerCase() ?? 'http://';
    if (scheme !== 'http://' && scheme !== 'https://')
        return undefined;
    const rest = value.replace(SCHEME, '');
    const end = /[/?#]/.exec(rest)?.index ?? rest.length;
    if (rest.slice(end).includes('@'))
        return undefined;
    const at = rest.lastIndexOf('@', end);
    const host = rest.slice(at + 1, end);
    const login = rest.slice(0, Math.max(0, at));
    if (host === '' || host.includes('\\') || !URL.canParse(`${scheme}${host}`))
        return undefined;
    const { origin, hostname } = new URL(`${scheme}${host}`);
    if (hostname === '' || hostname.length > 253 || /[^.]{64}/.test(hostname))
        return undefined;
    return { origin, authorization: login === '' ? undefined : `Basic ${encodeLogin(login)}` };
}
function splitLogin(login) {
    const colon = login.indexOf(':');
    return colon === -1 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
}
function encodeLogin(login) {
    const [user, password] = splitLogin(login);
    return Buffer.concat([decode(user), Buffer.from(':'), decode(password)]).toString('base64');
}
function decode(text) {
    const parts = text.split(/(%[\da-f]{2})/i);
    return Buffer.concat(parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.from(part.slice(1), 'hex'))));
}
function isLeftOut({ hostname, port, protocol }, list) {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const portOfHost = port || (protocol === 'http:' ? '80' : '443');
    return list
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const { name, only } = parseEntry(entry.toLowerCase());
        if (only !== undefined && only !== portOfHost)
            return false;
        if (name.includes('/'))
            return isInNetwork(host, name);
        return name !== '' && (host === name || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${name}`)));
    });
}
function parseEntry(entry) {
    const [, bracketed, end] = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry) ?? [];
    if (bracketed !== undefined)
        return { name: bracketed, only: end };
    const [, before, port] = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) === 0 ? (/^([^:]*):(\d+)$/.exec(entry) ?? []) : [];
    return { name: (before ?? entry).replace(/^\*?\.+/, '').replace(/\.$/, ''), only: port };
}
function isInNetwork(host, network) {
    const [address = '', bits = ''] = network.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    const most = family === 4 ? 32 : 128;
    if (family === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== family || !/^\d{1,3}$/.test(bits) || Number(bits) > most)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    const type = family === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(bits), type);
    return list.check(host, type);
}


/***/ }),

/***/ 47015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap),
/* harmony export */   g: () => (/* binding */ USUAL_WIDTH)
/* harmony export */ });
const USUAL_WIDTH = 80;
const LEAST_WIDTH = 20;
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const [, gap = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) {
        const longer = line === '' ? word : `${line}${gap}${word}`;
        if (line !== '' && longer.length > Math.max(width, LEAST_WIDTH)) {
            lines.push(line);
            line = word;
        }
        else
            line = longer;
    }
    return line === '' ? lines : [...lines, line];
}


/***/ }),

/***/ 21049:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ formsOfText),
/* harmony export */   q6: () => (/* binding */ formsOfKey)
/* harmony export */ });
/* unused harmony export formsOfBytes */
function formsOfBytes(bytes) {
    return [...base64Forms(bytes), bytes.toString('hex'), bytes.join('')];
}
function formsOfText(text) {
    return [text, ...formsOfBytes(Buffer.from(text, 'utf8'))];
}
function base64Forms(bytes) {
    return [0, 1, 2].flatMap((shift) => {
        const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const own = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
        const url = own.replaceAll('+', '-').replaceAll('/', '_');
        return url === own ? [own] : [own, url];
    });
}
function formsOfKey(der, scalar) {
    const at = der.indexOf(scalar);
    const forms = formsOfBytes(scalar);
    if (at < 0)
        return forms;
    const body = der.toString('base64');
    const [from, to] = [Math.floor((at * 8) / 6), Math.ceil(((at + scalar.length) * 8) / 6)];
    for (const end of ['', '\n', '\r\n', '\\n']) {
        const lines = [];
        for (let start = 0; start < body.length; start += 64) {
            const line = body.slice(Math.max(start, from), Math.min(start + 64, to));
            if (line !== '')
                lines.push(line);
        }
        forms.push(...formsOfText(lines.join(end)));
    }
    return forms;
}


/***/ }),

/***/ 57515:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createGate),
/* harmony export */   q: () => (/* binding */ HELD_BACK)
/* harmony export */ });
const HELD_BACK = 'iap-key held back a text here, because it contained a secret. This is a defect of iap-key, please report it.';
function createGate({ holds }) {
    let hasHeldBack = false;
    return {
        pass(text, instead = `${HELD_BACK}\n`) {
            if (!holds(text))
                return text;
            hasHeldBack = true;
            return instead;
        },
        hasHeldBack: () => hasHeldBack,
    };
}


/***/ }),

/***/ 44892:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ guardWorld)
});

// EXTERNAL MODULE: ./build/secrets/forms.js
var secrets_forms = __webpack_require__(21049);
// EXTERNAL MODULE: ./build/secrets/material.js + 1 modules
var material = __webpack_require__(45719);
// EXTERNAL MODULE: ./build/secrets/span.js
var span = __webpack_require__(79924);
// EXTERNAL MODULE: ./build/secrets/view.js
var view = __webpack_require__(37473);
// EXTERNAL MODULE: ./build/secrets/window-index.js
var window_index = __webpack_require__(16465);
;// CONCATENATED MODULE: ./build/secrets/exchange.js





function guardSend(send, secrets) {
    return async (request) => {
        if (leaksAtOnce(request, secrets))
            throw new Error('A request held a secret where none belongs.');
        const exchange = await send(request);
        return exchange.kind === 'response' ? cleanResponse(exchange, request, secrets) : exchange;
    };
}
function leaksAtOnce({ url, headers, body, carriesKey }, secrets) {
    const others = Object.entries(headers).flatMap(([name, value]) => (name === 'authorization' ? [] : [value]));
    return secrets.someHold([url, ...others, carriesKey === true ? '' : (body ?? '')], 'own');
}
function cleanResponse(response, { headers, unread }, secrets) {
    const bearer = headers['authorization']?.split(' ').at(-1) ?? '';
    const isClean = !secrets.someHold([...Object.values(response.headers), response.body], 'foreign');
    let ofToken;
    const cleanText = (text) => {
        const cleaned = isClean ? text : secrets.cleanForeign(text);
        if (!mayHold(cleaned))
            return cleaned;
        ofToken ??= indexOf(bearer);
        return (0,span/* replaceSpans */.Gg)(cleaned, (0,view/* viewsOf */.W6)(cleaned).flatMap((view) => ofToken?.find(view) ?? []));
    };
    return {
        ...response,
        headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, cleanText(value)])),
        body: cleanBody(emptyFields(response.body, unread), cleanText),
    };
}
function emptyFields(body, names = []) {
    if (names.length === 0)
        return body;
    try {
        return JSON.stringify(JSON.parse(body, (name, value) => (names.includes(name) ? '' : value)));
    }
    catch {
        return body;
    }
}
function mayHold(text) {
    return (0,material/* mayBeSecret */.lr)(text) || /[A-Za-z0-9+/_%&#;:\\|-]{24}/.test(text);
}
function indexOf(token) {
    const index = (0,window_index/* createWindowIndex */.t)(15);
    for (const form of (0,secrets_forms/* formsOfText */.MA)(token))
        index.add(form);
    return index;
}
function cleanBody(body, cleanText) {
    const cleaned = cleanText(body);
    if (cleaned === body)
        return body;
    try {
        return JSON.stringify(JSON.parse(body), (_, value) => (typeof value === 'string' ? cleanText(value) : value));
    }
    catch {
        return cleaned;
    }
}

;// CONCATENATED MODULE: ./build/secrets/guarded-world.js

function guardWorld(world, secrets) {
    return { ...world, secrets, send: guardSend(world.send, secrets) };
}


/***/ }),

/***/ 45719:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BJ: () => (/* binding */ findMaterial),
  gR: () => (/* binding */ holdsKey),
  n0: () => (/* binding */ looksSecret),
  lr: () => (/* binding */ mayBeSecret),
  pS: () => (/* binding */ shownPath)
});

// EXTERNAL MODULE: ./build/secrets/view.js
var view = __webpack_require__(37473);
;// CONCATENATED MODULE: ./build/secrets/whole.js
const MOST_CHARACTERS = 64 * 1024;
const FEWEST_BYTES = 32;
function bytesOfWhole(text) {
    const head = text.slice(0, MOST_CHARACTERS);
    const base64 = head.replaceAll(/[^A-Za-z0-9+/_-]+/g, '');
    const inBase64 = [0, 1, 2, 3].map((skip) => Buffer.from(base64.slice(skip), 'base64'));
    const inHex = [0, 1].map((skip) => Buffer.from(hexDigitsOf(head).slice(skip), 'hex'));
    return [...inBase64, ...inHex, ...numbersOf(head)].filter(({ length }) => length >= FEWEST_BYTES);
}
function hexDigitsOf(text) {
    return text.replaceAll(/(?<![0-9a-f])0x|\\x|[^0-9a-f]+/gi, '');
}
function numbersOf(text) {
    const numbers = text.match(/\d+/g) ?? [];
    if (numbers.length < FEWEST_BYTES)
        return [];
    return [10, 8]
        .map((base) => numbers.map((number) => Number.parseInt(number, base)))
        .filter((values) => values.every((value) => value < 256))
        .map((values) => Buffer.from(values));
}
function isScalar(text) {
    const bare = text.trim().replaceAll(/^[["'{(<]+|[\]"'})>]+$/g, '');
    if (/^(?:(?:0x|\\x)?[0-9a-f]{2}[\s:,;-]{0,3}){32}$/i.test(bare))
        return true;
    if (/^\d{1,3}(?:[\s,;:]{1,3}\d{1,3}){31}$/.test(bare))
        return true;
    if (/^\d{70,78}$/.test(bare))
        return true;
    return /^[A-Za-z0-9+/_-]{43}=?$/.test(bare) && (bare.endsWith('=') || isRandomRun(bare));
}
const JWK_SCALAR = /(?<![\w-])d["']?\s{0,8}[:=]\s{0,8}["']?(?=[A-Za-z0-9+/_-]{43}(?![A-Za-z0-9+/_-]))/g;
function holdsRandomRun(text) {
    return (text.replaceAll(HASHES, ' ').match(RUN) ?? []).some((run) => isUnbroken(run) && isRandomRun(run));
}
const RUN = /[A-Za-z0-9+/_-]{40,}/g;
const HASHES = /[0-9a-f]{12,}/gi;
function isUnbroken(run) {
    return (run.match(/[/_-]/g)?.length ?? 0) * 12 <= run.length;
}
function isRandomRun(run) {
    if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[\d+/_-]/.test(run))
        return false;
    const kinds = run.replaceAll(/[a-z]+|[A-Z]+|\d+|[+/_-]+/g, '.');
    return kinds.length * 5 >= run.length * 2;
}

;// CONCATENATED MODULE: ./build/secrets/material.js


const MAX_DEPTH = 3;
const SHORTEST_MATERIAL = 20;
function findMaterial(text, depth = 0) {
    if (text.length < SHORTEST_MATERIAL)
        return [];
    return (0,view/* layersOf */.w)(text).flatMap(({ text: layer, origin }) => findWritten(layer, depth).map(({ from, to }) => origin(from, to)));
}
function findWritten(text, depth) {
    return [
        ...findPem(text),
        ...findTokens(text),
        ...findServiceTokens(text),
        ...findScalars(text),
        ...findEncoded(text, depth),
    ];
}
function holdsKey(text) {
    if (text.length < SHORTEST_MATERIAL)
        return false;
    return (0,view/* layersOf */.w)(text).some(({ text: layer }) => [findPem(layer), findScalars(layer), findEncoded(layer, 0)].some(({ length }) => length > 0) ||
        bytesOfWhole(layer).some((bytes) => isKey(bytes, 0)));
}
const BEGIN = /BEGIN[A-Z0-9 _+]{0,40}PRIVATE[ _+]?KEY[A-Z0-9 _]{0,20}[-\u2010-\u2015\u2212]{1,10}/g;
const BODY = /^[A-Za-z0-9+/=\s\\"',|>%&#;_.:()\u2010-\u2015\u2212-]+/;
const END = /(?<![A-Za-z0-9+/])END[A-Z0-9 _+]{0,60}KEY/;
const KEY_TEXT = /[A-Za-z0-9+/]{10}/;
const MAX_BODY = 8192;
function findPem(text) {
    const spans = [];
    let behind = 0;
    for (const { 0: marker, index } of text.matchAll(BEGIN)) {
        const from = index + marker.length;
        if (index < behind)
            continue;
        const body = BODY.exec(text.slice(from, from + MAX_BODY))?.[0] ?? '';
        const end = body.search(END);
        behind = from + (end < 0 ? body.length : end);
        if (KEY_TEXT.test(text.slice(from, behind)))
            spans.push({ from, to: behind });
    }
    return spans;
}
const JOINED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
const MAX_STARTS = 16;
function findTokens(text) {
    return [...text.matchAll(JOINED)].flatMap(({ 0: run, index }) => {
        const at = startOfToken(run);
        return at === undefined ? [] : [{ from: index + at, to: index + run.length }];
    });
}
function startOfToken(run) {
    let from = 0;
    for (const segment of run.split('.').slice(0, -1)) {
        let at = segment.indexOf('eyJ');
        for (let tries = 0; at >= 0 && tries < MAX_STARTS; tries += 1) {
            if (isJoseHeader(segment.slice(at)))
                return from + at;
            at = segment.indexOf('eyJ', at + 3);
        }
        from += segment.length + 1;
    }
    return undefined;
}
function isJoseHeader(segment) {
    return /^\{"[^"]*"\s*:/.test(Buffer.from(segment.slice(0, 1024), 'base64url').toString('latin1'));
}
const BASE64 = /[A-Za-z0-9+/_-]{20,}={0,2}(?:(?:\\[nr]|[\s"',\\]){1,8}[A-Za-z0-9+/_-]{20,}={0,2})*(?:(?:\\[nr]|[\s"',\\]){1,8}[A-Za-z0-9+/_-]{2,}={0,2})?/g;
const HEX = /(?:0x)?[0-9a-f]{2}(?:[\s:,;\\x-]{0,6}(?:0x)?[0-9a-f]{2}){31,}/gi;
const DECIMAL = /(?<!\d)\d{1,3}(?:[\s,;]{1,8}\d{1,3}){31,}/g;
function findEncoded(text, depth) {
    const spans = (pattern, isSecret) => [...text.matchAll(pattern)]
        .filter(({ 0: run }) => isSecret(run))
        .map(({ 0: run, index }) => ({ from: index, to: index + run.length }));
    return [
        ...spans(BASE64, (run) => holdsEncodedKey(run.replaceAll(/\\[nr]|[^A-Za-z0-9+/_-]+/g, ''), depth)),
        ...spans(HEX, (run) => holdsKeyAtEither(run.replaceAll(/0x|[^0-9a-f]+/gi, ''), depth)),
        ...spans(DECIMAL, (run) => isKey(Buffer.from(run.split(/[\s,;]+/).map(Number)), depth)),
    ];
}
function holdsEncodedKey(base64, depth) {
    return [0, 1, 2, 3].some((skip) => isKey(Buffer.from(base64.slice(skip, MAX_RUN), 'base64'), depth));
}
function holdsKeyAtEither(hex, depth) {
    return [0, 1].some((skip) => isKey(Buffer.from(hex.slice(skip, MAX_RUN), 'hex'), depth));
}
const MAX_RUN = 64 * 1024;
const MARKS = ['0201010420', '0201010430', '0201010442', '020100300d06', '0201003005', '0201003010', '0201003014'].map((mark) => Buffer.from(mark, 'hex'));
const RSA = Buffer.from('0201000282', 'hex');
function isKey(bytes, depth) {
    if (MARKS.some((mark) => bytes.includes(mark)))
        return true;
    if (bytes[0] === 0x30 && bytes.subarray(0, 12).includes(RSA))
        return true;
    const text = bytes.toString('latin1').replaceAll('\0', '');
    if (text.includes('PRIVATE KEY'))
        return true;
    return depth < MAX_DEPTH && isMostlyText(text) && findMaterial(text, depth + 1).length > 0;
}
function isMostlyText(text) {
    const printable = text.slice(0, 256).replaceAll(/[^\x20-\x7e\r\n\t]/g, '').length;
    return printable * 10 >= Math.min(256, text.length) * 9;
}
const TOKEN = new RegExp(`(?<![A-Za-z0-9])(?:${[
    '(?:sk|rk|rcsk|atk|npm|hf|sbp|bkua|CCIPAT|sq[apu]|secret|live|gh[oprsu]|github_pat|shp(?:at|ca|pa|ss)|dop_v1)[_-]',
    '[a-z]{2,8}_(?:live|test)_',
    '(?:gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rt|rtr|soat)|xox[abeprs]|xapp|pypi|ATATT3x)[_-]?',
    'AIza(?=[\\w-]{35}(?![\\w-]))|(?:AKIA|ASIA)(?=[A-Z2-7]{16}(?![A-Za-z0-9]))',
].join('|')})[\\w.-]{12,}`, 'g');
const SHORTEST_RANDOM = 14;
function findServiceTokens(text) {
    return [...text.matchAll(TOKEN)]
        .filter(({ 0: token }) => hasRandomWord(token, TOKEN_WORD) || /[A-Za-z0-9]{20}/.test(token) || isRandomTail(token))
        .map(({ 0: token, index }) => ({ from: index, to: index + token.length }));
}
function isRandomTail(token) {
    const tail = token.replace(/^(?:[a-z]+_)+/, '').replaceAll(/[^A-Za-z0-9]+/g, '');
    return tail.length >= SHORTEST_RANDOM && isRandom(tail);
}
const SCALAR_CHARACTERS = 43;
function findScalars(text) {
    return [...text.matchAll(JWK_SCALAR)]
        .map(({ 0: name, index }) => ({ from: index + name.length, to: index + name.length + SCALAR_CHARACTERS }))
        .filter(({ from, to }) => isScalar(text.slice(from, to)));
}
const LONG_WORD = 40;
const WORD = 16;
const TOKEN_WORD = 12;
function looksSecret(text, isPath = false) {
    if (findMaterial(text).length > 0)
        return true;
    if (text.length >= SCALAR_CHARACTERS && (holdsKey(text) || (0,view/* layersOf */.w)(text).some(isLoneSecret)))
        return true;
    return !(isPath && /[/\\.]/.test(text)) && hasRandomWord(text, LONG_WORD);
}
function isLoneSecret({ text }) {
    return isScalar(text) || holdsRandomRun(text);
}
function mayBeSecret(text) {
    return looksSecret(text) || hasRandomWord(text, WORD);
}
function shownPath(path) {
    const isSecret = [path, path.replace(/[\\/][^\\/]*$/, '')].some((text) => /^[^/.~\\][^.]*$/.test(text) ? mayBeSecret(text) : looksSecret(text));
    return isSecret || path.split(/[\\/]/).some(mayBeSecret) ? '(not shown, because it may be a secret)' : path;
}
function hasRandomWord(text, length) {
    return text.split(/[^A-Za-z0-9+/]+/).some((word) => word.length >= length && isRandom(word));
}
function isRandom(word) {
    const changes = word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
    const capitals = word.match(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g)?.length ?? 0;
    return changes >= 3 || (changes + capitals) * 4 >= word.length;
}


/***/ }),

/***/ 63207:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isIdentifier),
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21049);
/* harmony import */ var _material_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45719);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79924);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37473);
/* harmony import */ var _window_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16465);
/* harmony import */ var _window_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13341);






function createSecrets(ownWords = () => new Set()) {
    const lasting = (0,_window_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createWindowIndex */ .t)();
    const tokens = createGenerations();
    const publics = new Set();
    const known = new Set();
    const values = new Set();
    const kept = [];
    const listeners = [];
    const isNew = (secret) => known.size < known.add(secret).size;
    const onKeep = (secret) => {
        kept.push(secret);
        for (const listener of listeners)
            listener(secret);
    };
    const hidePublic = (text) => [...publics].reduce((rest, name) => replaceAllCases(rest, name, _view_js__WEBPACK_IMPORTED_MODULE_1__/* .BREAK */ .sP.repeat(name.length)), text);
    function find(text, indexes) {
        if (text.length < SHORTEST_FOUND)
            return [];
        const spans = search(text, indexes);
        return spans.length === 0 ? spans : search(hidePublic(text), indexes);
    }
    function findStrange(text) {
        const plain = withoutColor(text);
        return find(plain, pieces()).filter((span) => !isOwn(plain, span, ownWords));
    }
    function findForeign(text) {
        return [...find(text, pieces()), ...(lasting.hasShort() ? findShort(text) : [])];
    }
    function findShort(text) {
        const spans = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .viewsOf */ .W6)(text).flatMap(lasting.findShort);
        return spans.length === 0 || publics.size === 0 ? spans : (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .viewsOf */ .W6)(hidePublic(text)).flatMap(lasting.findShort);
    }
    function cleanWith(text, findIn) {
        let cleaned = text;
        for (let round = 0; round < MAX_ROUNDS; round += 1) {
            const spans = findIn(cleaned);
            if (spans.length === 0)
                return cleaned;
            cleaned = (0,_span_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceSpans */ .Gg)(cleaned, spans);
        }
        return _span_js__WEBPACK_IMPORTED_MODULE_3__/* .MASK */ .v5;
    }
    const pieces = () => [lasting, ...tokens.indexes()];
    const keep = (secret) => {
        const text = secret.trim();
        if (text.length < SHORTEST || !isNew(text))
            return;
        onKeep(text);
        if (isJwt(text))
            tokens.add(text);
        else
            for (const form of (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .formsOfText */ .MA)(text))
                lasting.add(form);
    };
    const keepFound = (text) => {
        for (const { from, to } of (0,_span_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeSpans */ .q4)((0,_material_js__WEBPACK_IMPORTED_MODULE_0__/* .findMaterial */ .BJ)(text))) {
            const found = text.slice(from, to);
            if (!isJwt(found))
                keep(found);
        }
    };
    return {
        keep,
        keepValue(value) {
            if (value === '' || values.size === values.add(value).size)
                return;
            const spans = (0,_material_js__WEBPACK_IMPORTED_MODULE_0__/* .findMaterial */ .BJ)(value);
            for (const { from, to } of spans)
                lasting.add(value.slice(from, to));
            if (spans.length > 0 && isNew(value))
                onKeep(value);
            if (spans.length > 0)
                return;
            const texts = /\s/.test(value.trim()) ? value.split(/\s+/).filter(_material_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSecret */ .lr) : [value];
            for (const text of texts)
                keep(text);
        },
        keepKey(der, scalar) {
            for (const form of (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .formsOfKey */ .q6)(der, scalar))
                lasting.add(form);
            const pem = der.toString('base64').match(/.{1,64}/g) ?? [];
            for (const line of [...pem, pem.join('')])
                if (isNew(line))
                    onKeep(line);
        },
        publish(text) {
            if (text.length >= SHORTEST)
                publics.add(text.toLowerCase());
        },
        onKeep(listener) {
            for (const secret of kept)
                listener(secret);
            listeners.push(listener);
        },
        isPublic: (text) => publics.has(text.toLowerCase()),
        isMisplaced(text) {
            const [first] = (0,_span_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeSpans */ .q4)(findStrange(text));
            if (first === undefined)
                return false;
            const isPiece = first.from === 0 && first.to === text.length && isIdentifier(text);
            return !isPiece || known.has(text);
        },
        clean: (text) => cleanWith(text, findStrange),
        cleanForeign(text) {
            const cleaned = cleanWith(text, findForeign);
            if (cleaned !== text)
                keepFound(text);
            return cleaned;
        },
        holds: (text) => findStrange(text).length > 0,
        someHold(texts, writer) {
            const findIn = writer === 'own' ? findStrange : findForeign;
            const whole = texts.join(_view_js__WEBPACK_IMPORTED_MODULE_1__/* .BREAK */ .sP);
            const asked = whole.toLowerCase().length === whole.length ? [whole] : texts;
            return asked.some((text) => findIn(text).length > 0);
        },
    };
}
function search(text, indexes) {
    const inViews = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .viewsOf */ .W6)(text).flatMap((view) => {
        const probes = (0,_window_index_js__WEBPACK_IMPORTED_MODULE_2__/* .probesOf */ .p)(view.text);
        return indexes.flatMap((index) => index.find(view, probes));
    });
    return [...inViews, ...(0,_material_js__WEBPACK_IMPORTED_MODULE_0__/* .findMaterial */ .BJ)(text)];
}
const SHORTEST = 4;
const SHORTEST_FOUND = _window_set_js__WEBPACK_IMPORTED_MODULE_5__/* .WINDOW */ .j;
const MAX_ROUNDS = 4;
function withoutColor(text) {
    if (!text.includes('\u001b'))
        return text;
    return text.replaceAll(COLOR, (sequence) => ' '.repeat(sequence.length));
}
const COLOR = /\u001b\[[0-9;]*[A-Za-z]/g;
const RULE = /^[\s|:-]+$/;
function isOwn(text, { from, to }, ownWords) {
    const piece = text.slice(from, to);
    if (RULE.test(piece))
        return true;
    const before = /^\w/.test(piece)
        ? (/\\?[A-Za-z0-9]*$/.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))?.[0] ?? '')
        : '';
    const behind = /\w$/.test(piece) ? (/^[A-Za-z0-9]*/.exec(text.slice(to, to + LONGEST_WORD))?.[0] ?? '') : '';
    const spoken = `${before}${piece}${behind}`.replaceAll(/\\(?:u[0-9a-f]{4}|[nrt])/gi, ' ').toLowerCase();
    const words = spoken.match(/[a-z0-9]+/g) ?? [];
    const spokenWords = words.filter((word) => !/^\d+$/.test(word));
    return spokenWords.length > 0 && spokenWords.every((word) => ownWords().has(word));
}
const LONGEST_WORD = 24;
function isIdentifier(text) {
    return /^[A-Za-z0-9.-]{1,155}$/.test(text) && !(0,_material_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSecret */ .lr)(text);
}
function isJwt(text) {
    return text.startsWith('eyJ') && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}
function createGenerations() {
    let [older, newer] = [(0,_window_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createWindowIndex */ .t)(), (0,_window_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createWindowIndex */ .t)()];
    let count = 0;
    return {
        add(token) {
            if (count === TOKENS_PER_GENERATION) {
                [older, newer] = [newer, (0,_window_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createWindowIndex */ .t)()];
                count = 0;
            }
            count += 1;
            newer.add(token.slice(token.indexOf('.') + 1));
        },
        indexes: () => [older, newer],
    };
}
const TOKENS_PER_GENERATION = 64;
function replaceAllCases(text, name, filler) {
    if (!text.toLowerCase().includes(name.toLowerCase()))
        return text;
    return text.replaceAll(new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), filler);
}


/***/ }),

/***/ 79924:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ replaceSpans),
/* harmony export */   q4: () => (/* binding */ mergeSpans),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
function mergeSpans(spans) {
    const merged = [];
    for (const span of spans.toSorted((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last === undefined || span.from > last.to)
            merged.push(span);
        else
            merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    }
    return merged;
}
const MASK = '***';
function replaceSpans(text, spans) {
    let result = '';
    let last = 0;
    for (const { from, to } of mergeSpans(spans)) {
        result += text.slice(last, from) + MASK;
        last = to;
    }
    return result + text.slice(last);
}


/***/ }),

/***/ 37473:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W6: () => (/* binding */ viewsOf),
/* harmony export */   r2: () => (/* binding */ squeeze),
/* harmony export */   sP: () => (/* binding */ BREAK),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
const MAX_UNESCAPES = 4;
function layersOf(text) {
    const layers = [];
    let view = { text, origin: (from, to) => ({ from, to }) };
    for (let layer = 0; view !== undefined && layer <= MAX_UNESCAPES; layer += 1) {
        layers.push(view);
        view = unescaped(view);
    }
    return layers;
}
function viewsOf(text) {
    return layersOf(text)
        .map(lowered)
        .flatMap((view) => [view, squeezed(view)]);
}
function lowered(view) {
    const lower = view.text.toLowerCase();
    const text = lower.length === view.text.length ? lower : view.text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
    return { text, origin: view.origin };
}
const KEPT = /[a-z0-9\ue000]+/g;
const BREAK = '\ue000';
function squeeze(lower) {
    return lower.replaceAll(/[^a-z0-9\ue000]/g, '');
}
function squeezed(view) {
    let whole;
    const origin = (first, behind) => {
        whole ??= piecewise(view, [...view.text.matchAll(KEPT)].map(({ 0: run, index }) => ({ text: run, from: index, to: index + run.length })));
        return whole.origin(first, behind);
    };
    return { text: squeeze(view.text), origin };
}
function piecewise(view, pieces) {
    const starts = [];
    let length = 0;
    for (const { text } of pieces) {
        starts.push(length);
        length += text.length;
    }
    const locate = (index) => {
        let [low, high] = [0, pieces.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        const piece = pieces[low];
        if (piece === undefined)
            return { from: 0, to: 0 };
        if (piece.text.length !== piece.to - piece.from)
            return piece;
        const from = piece.from + index - (starts[low] ?? 0);
        return { from, to: from + 1 };
    };
    return {
        text: pieces.map(({ text }) => text).join(''),
        origin: (first, behind) => view.origin(locate(first).from, locate(behind - 1).to),
    };
}
const NAMED = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    lowbar: '_',
    underbar: '_',
    sol: '/',
    bsol: '\\',
    plus: '+',
    equals: '=',
    hyphen: '-',
    dash: '-',
    period: '.',
    colon: ':',
    comma: ',',
    newline: '\n',
    nbsp: ' ',
};
const ESCAPE = /&#(\d{1,7});?|&#x([0-9a-f]{1,6});?|&([a-z]{2,8});|\\u(?!0000)([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\u(0000[0-9a-f]{4})|\\x([0-9a-f]{2})|\\([0-7]{3})|\|0x([0-9a-f]{4})|%(?:azp)?([0-9a-f]{2})|\\([nrtbf"'\\/])/gi;
function unescaped(view) {
    if (!/[&\\%|]/.test(view.text))
        return undefined;
    const pieces = [];
    let last = 0;
    for (const match of view.text.matchAll(ESCAPE)) {
        const text = meaningOf(match);
        if (text === undefined)
            continue;
        const to = match.index + match[0].length;
        pieces.push({ text: view.text.slice(last, match.index), from: last, to: match.index });
        pieces.push({ text, from: match.index, to });
        last = to;
    }
    if (pieces.length === 0)
        return undefined;
    pieces.push({ text: view.text.slice(last), from: last, to: view.text.length });
    return piecewise(view, pieces);
}
function meaningOf([, decimal, html, name, unicode, braced, long, byte, octal, teamcity, percent, simple,]) {
    if (name !== undefined)
        return NAMED[name.toLowerCase()];
    if (simple !== undefined)
        return /[nrtbf]/i.test(simple) ? '\n' : simple;
    const code = decimal !== undefined
        ? Number(decimal)
        : octal !== undefined
            ? Number.parseInt(octal, 8)
            : Number.parseInt([html, unicode, braced, long, byte, teamcity, percent].join(''), 16);
    return code < 0x80 ? String.fromCharCode(code) : ' ';
}


/***/ }),

/***/ 16465:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ probesOf),
/* harmony export */   t: () => (/* binding */ createWindowIndex)
/* harmony export */ });
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37473);
/* harmony import */ var _window_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13341);


const TABLE_BITS = 18;
const HASHED = 5;
const STRIDE = _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j - HASHED + 1;
function createWindowIndex(bits = TABLE_BITS) {
    const mask = (1 << bits) - 1;
    const added = new Set();
    const windows = (0,_window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .createWindowSet */ .r)();
    const short = new Set();
    const waiting = [];
    let table;
    function addWindows(text) {
        if (added.size === added.add(text).size)
            return;
        if (text.length < _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j) {
            if (text.length >= SHORTEST)
                short.add(text);
            return;
        }
        table ??= new Uint8Array(1 << bits);
        for (let start = 0; start + HASHED <= text.length; start += 1)
            table[hashAt(text, start) & mask] = 1;
        waiting.push(text);
    }
    function isWindow(text, start) {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
            windows.add(next);
        return windows.has(text, start);
    }
    return {
        add(text) {
            const lower = text.toLowerCase();
            const squeezed = (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r2)(lower);
            addWindows(lower);
            if (squeezed.length >= _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j)
                addWindows(squeezed);
        },
        hasShort: () => short.size > 0,
        findShort({ text, origin }) {
            const found = [];
            for (const word of short) {
                for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
                    found.push(origin(at, at + word.length));
            }
            return found;
        },
        find({ text, origin }, probes = probesOf(text)) {
            const found = [];
            if (table === undefined)
                return found;
            let next = 0;
            for (let at = 0; at < probes.length; at += 1) {
                if (table[(probes[at] ?? 0) & mask] !== 1)
                    continue;
                const probe = at * STRIDE;
                const last = Math.min(probe, text.length - _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j);
                for (let start = Math.max(next, probe - STRIDE + 1); start <= last; start = next) {
                    next = start + 1;
                    if (!isWindow(text, start))
                        continue;
                    let behind = start + _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j;
                    while (windows.has(text, behind - _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j + 1))
                        behind += 1;
                    found.push(origin(start, behind));
                    next = behind - _window_set_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .j + 1;
                }
            }
            return found;
        },
    };
}
const SHORTEST = 6;
function probesOf(text) {
    const probes = new Uint32Array(Math.max(0, Math.floor((text.length - HASHED) / STRIDE) + 1));
    for (let at = 0; at < probes.length; at += 1)
        probes[at] = hashAt(text, at * STRIDE);
    return probes;
}
function hashAt(text, start) {
    let hash = Math.imul(text.charCodeAt(start), 31) + text.charCodeAt(start + 1);
    hash = Math.imul(hash, 31) + text.charCodeAt(start + 2);
    hash = Math.imul(hash, 31) + text.charCodeAt(start + 3);
    hash = Math.imul(hash, 31) + text.charCodeAt(start + 4);
    return (hash ^ (hash >>> 13)) & ((1 << TABLE_BITS) - 1);
}


/***/ }),

/***/ 13341:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ WINDOW),
/* harmony export */   r: () => (/* binding */ createWindowSet)
/* harmony export */ });
const WINDOW = 10;
function createWindowSet() {
    let characters = new Uint16Array(1 << 12);
    let length = 0;
    let slots = new Int32Array(1 << 13);
    let count = 0;
    function slotOf(source, at) {
        let slot = hashOf(source, at) & (slots.length - 1);
        for (let start = slots[slot] ?? 0; start > 0; start = slots[slot] ?? 0) {
            if (isSame(characters, start - 1, source, at))
                return slot;
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
    function grow() {
        const taken = slots.filter((start) => start > 0);
        slots = new Int32Array(slots.length * 2);
        for (const start of taken)
            slots[slotOf(characters, start - 1)] = start;
    }
    const asked = new Uint16Array(WINDOW);
    return {
        add(text) {
            if (length + text.length > characters.length) {
                const more = new Uint16Array(2 * (length + text.length));
                more.set(characters);
                characters = more;
            }
            const from = length;
            for (let index = 0; index < text.length; index += 1)
                characters[from + index] = text.charCodeAt(index);
            length += text.length;
            for (let start = from; start + WINDOW <= length; start += 1) {
                const slot = slotOf(characters, start);
                if (slots[slot] !== 0)
                    continue;
                slots[slot] = start + 1;
                count += 1;
                if (count * 2 > slots.length)
                    grow();
            }
        },
        has(text, start) {
            if (start + WINDOW > text.length)
                return false;
            for (let index = 0; index < WINDOW; index += 1)
                asked[index] = text.charCodeAt(start + index);
            return slots[slotOf(asked, 0)] !== 0;
        },
    };
}
function hashOf(source, at) {
    let hash = 0;
    for (let index = at; index < at + WINDOW; index += 1)
        hash = Math.imul(hash, 31) + (source[index] ?? 0);
    return hash ^ (hash >>> 15);
}
function isSame(one, at, other, otherAt) {
    for (let index = 0; index < WINDOW; index += 1)
        if (one[at + index] !== other[otherAt + index])
            return false;
    return true;
}


/***/ }),

/***/ 84039:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bareToken),
/* harmony export */   q: () => (/* binding */ unquoted)
/* harmony export */ });
const SCHEME = /^\s*["']?(?:(?:authorization\s*[:=]\s*["']?(?:(?:bearer|token)\b[\s:]*)?)|(?:bearer\s*:\s*|bearer\s+))+/i;
function bareToken(text) {
    const [scheme = ''] = SCHEME.exec(text) ?? [];
    const rest = unquoted(text.slice(scheme.length));
    const token = /^(?:bearer|authorization)\s*:?$/i.test(rest) ? '' : rest;
    if (scheme === '')
        return { token, scheme: undefined };
    return { token, scheme: /authorization/i.test(scheme) ? 'Authorization' : 'Bearer' };
}
function unquoted(text) {
    return text
        .trim()
        .replaceAll(/^["']|["']$/g, '')
        .trim();
}


/***/ }),

/***/ 14462:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ ENDPOINTS),
/* harmony export */   OA: () => (/* binding */ pushesOnForeignWord),
/* harmony export */   Zg: () => (/* binding */ readEndpoints)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20516);
/* harmony import */ var _net_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77203);
/* harmony import */ var _net_loopback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84131);



const ENDPOINTS = {
    production: { variable: 'IAP_KEY_APPLE_PRODUCTION_URL', url: 'https://api.storekit.apple.com' },
    sandbox: { variable: 'IAP_KEY_APPLE_SANDBOX_URL', url: 'https://api.storekit-sandbox.apple.com' },
    appStoreConnect: { variable: 'IAP_KEY_APP_STORE_CONNECT_URL', url: 'https://api.appstoreconnect.apple.com' },
    lookup: { variable: 'IAP_KEY_APP_STORE_LOOKUP_URL', url: 'https://itunes.apple.com' },
    ...ofBackends(({ name, url }) => ({ variable: `IAP_KEY_${name.toUpperCase()}_URL`, url })),
};
function ofBackends(make) {
    return Object.fromEntries(_backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.map((backend) => [backend.name, make(backend)]));
}
function readEndpoints(environment, problems) {
    const read = (name) => readEndpoint(name, environment, problems);
    return {
        production: read('production'),
        sandbox: read('sandbox'),
        appStoreConnect: read('appStoreConnect'),
        lookup: read('lookup'),
        ...ofBackends(({ name }) => read(name)),
    };
}
function readEndpoint(name, environment, problems) {
    const { variable, url } = ENDPOINTS[name];
    const given = (environment[variable] ?? '').trim();
    if (given === '')
        return { url, isReplaced: false };
    const parsed = URL.canParse(given) ? new URL(given) : undefined;
    if (parsed === undefined || !['https:', 'http:'].includes(parsed.protocol)) {
        problems.push(`${variable}: This is not an https: address.`);
    }
    else if (parsed.protocol === 'http:' && !(0,_net_loopback_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(parsed.hostname)) {
        problems.push(`${variable}: Plain http: is allowed to this machine only; use https:.`);
    }
    else if (parsed.username !== '' || parsed.password !== '' || /[?#]/.test(given)) {
        problems.push(`${variable}: The address must not hold a user, a password, a query or a fragment.`);
    }
    const address = (0,_net_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSlashes */ .C)(parsed === undefined ? given : `${parsed.origin}${parsed.pathname}`);
    return { url: address, isReplaced: address !== url };
}
function pushesOnForeignWord(targets, endpoints) {
    const standIns = ['production', 'sandbox', 'appStoreConnect'].filter((name) => endpoints[name].isReplaced);
    const real = targets.filter((name) => !endpoints[name].isReplaced || isAtOwnHost(name, endpoints));
    if (standIns.length === 0 || real.length === 0)
        return [];
    const named = (names) => names.map((name) => ENDPOINTS[name].variable).join(' and ');
    return [
        `push-to: ${named(standIns)} puts something else in Apple\u2019s place, and what that accepts is pushed only to a backend that is replaced too. Unset it, or set ${named(real)}.`,
    ];
}
function isAtOwnHost(name, endpoints) {
    const [host, own] = [endpoints[name].url, ENDPOINTS[name].url].map((url) => URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : undefined);
    return host !== undefined && host === own;
}


/***/ }),

/***/ 69526:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ publishGiven),
/* harmony export */   Rt: () => (/* binding */ refuseMisplacedArguments),
/* harmony export */   XP: () => (/* binding */ keepGiven),
/* harmony export */   lx: () => (/* binding */ FLAG),
/* harmony export */   rL: () => (/* binding */ refuseMisplaced)
/* harmony export */ });
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12711);
/* harmony import */ var _key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74012);
/* harmony import */ var _key_not_a_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28025);
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45719);
/* harmony import */ var _secrets_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63207);
/* harmony import */ var _bearer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84039);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14462);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44372);








function keepGiven(sources, { keep, keepValue }) {
    for (const { read } of sources) {
        for (const name of KEY_NAMES) {
            const value = read(name) ?? '';
            if (!(0,_key_not_a_key_js__WEBPACK_IMPORTED_MODULE_2__/* .saysNothing */ ._X)(value))
                keepValue(value);
        }
        for (const name of SECRET_NAMES.filter((secret) => !KEY_NAMES.includes(secret))) {
            const given = read(name) ?? '';
            const { token, scheme } = (0,_bearer_js__WEBPACK_IMPORTED_MODULE_7__/* .bareToken */ .e)(given);
            keep(scheme === undefined ? given : token);
        }
    }
}
const KEY_NAMES = ['private-key', 'app-store-connect-key'];
const SECRET_NAMES = _table_js__WEBPACK_IMPORTED_MODULE_6__/* .SETTING_NAMES */ .OI.filter((name) => 'secret' in _table_js__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS */ .yy[name]);
function publishGiven({ keyId, issuerId, bundleIds, pushes, appStoreConnect, products, }, { publish }) {
    const apps = pushes.flatMap(({ identifiers }) => Object.values(identifiers));
    const second = [appStoreConnect.keyId, appStoreConnect.issuerId, ...products];
    for (const given of [keyId, issuerId, ...bundleIds, ...apps, ...second]) {
        const text = given?.trim() ?? '';
        if ((0,_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .isIdentifier */ ._)(text))
            publish(text);
    }
}
function refuseMisplaced(sources, environment, finder) {
    const settings = sources.flatMap(({ spell, read }) => _table_js__WEBPACK_IMPORTED_MODULE_6__/* .SETTING_NAMES */ .OI.filter((name) => !SECRET_NAMES.includes(name)).flatMap((name) => {
        const row = _table_js__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS */ .yy[name];
        const value = read(name) ?? '';
        if (row.kind === 'fingerprint' && (0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFingerprint */ .s)(value) !== undefined)
            return [];
        return isRefused(value, isPath(name), finder) ? [spell(name)] : [];
    }));
    const keysAsTokens = sources.flatMap(({ spell, read }) => SECRET_NAMES.filter((name) => !KEY_NAMES.includes(name) && (0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsKey */ .gR)(read(name) ?? '')).map(spell));
    const endpoints = Object.values(_endpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .ENDPOINTS */ .Hr)
        .map(({ variable }) => variable)
        .filter((variable) => isRefusedAddress(environment[variable] ?? '', finder));
    refuse([...settings, ...keysAsTokens, ...endpoints]);
}
function refuseMisplacedArguments(args, finder) {
    const places = args.flatMap((arg, index) => {
        const [flag = ''] = arg.split('=', 1);
        const value = FLAG.test(flag) && arg.length > flag.length ? arg.slice(flag.length + 1) : arg;
        if (isWrittenFingerprint(value) || ![arg, value].some((text) => isRefused(text, true, finder)))
            return [];
        if (FLAG.test(flag))
            return [flag];
        const previous = args[index - 1] ?? '';
        return [FLAG.test(previous) ? previous : `Argument ${index + 1}`];
    });
    refuse(places);
}
const FLAG = /^--?[a-z]{1,20}(?:-[a-z]{1,20}){0,5}$/;
function isWrittenFingerprint(text) {
    return text.startsWith('SHA256:') && (0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFingerprint */ .s)(text) !== undefined;
}
function isPath(name) {
    return name.endsWith('-file');
}
function isRefused(value, mayHoldHashes, { isMisplaced }) {
    return value.trim() !== '' && ((0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_3__/* .looksSecret */ .n0)(value, mayHoldHashes) || isMisplaced(value.trim()));
}
function isRefusedAddress(value, finder) {
    return isRefused(value, true, finder) || value.split(/[/:.@?#=&]+/).some((part) => isRefused(part, false, finder));
}
function refuse(places) {
    if (places.length === 0)
        return;
    throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(places.map((place) => `${place}: Here stands a private key or a token, and this is no place for a secret. ${MEND}`), 'key-in-wrong-setting');
}
const MEND = 'Take it away, and give the key as IAP_KEY_PRIVATE_KEY (input private-key) or in a file named by private-key-file, a token as its own secret.';


/***/ }),

/***/ 85615:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ withOtherNames),
/* harmony export */   E3: () => (/* binding */ otherNameSources),
/* harmony export */   O3: () => (/* binding */ isOtherName),
/* harmony export */   P$: () => (/* binding */ variableSources),
/* harmony export */   yb: () => (/* binding */ OTHER_NAMES)
/* harmony export */ });
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47906);

const OTHER_NAMES = [
    ['APPLE_IAP_PRIVATE_KEY', 'private-key'],
    ['APPLE_IAP_PRIVATE_KEY_BASE64', 'private-key'],
    ['APPLE_IAP_KEY_P8', 'private-key'],
    ['APPLE_IAP_PRIVATE_KEY_PATH', 'private-key-file'],
    ['APPLE_IAP_KEY_ID', 'key-id'],
    ['APPLE_IAP_ISSUER_ID', 'issuer-id'],
    ['APPLE_IAP_BUNDLE_ID', 'bundle-id'],
    ['APPLE_BUNDLE_ID', 'bundle-id'],
    ['ASC_STOREKIT_PRIVATE_KEY', 'private-key'],
    ['ASC_STOREKIT_PRIVATE_KEY_B64', 'private-key'],
    ['ASC_STOREKIT_PRIVATE_KEY_PATH', 'private-key-file'],
    ['ASC_STOREKIT_KEY_ID', 'key-id'],
    ['ASC_STOREKIT_ISSUER_ID', 'issuer-id'],
    ['ASC_STOREKIT_BUNDLE_ID', 'bundle-id'],
    ['ASC_STOREKIT_ENVIRONMENT', 'environment'],
];
function otherNameSources(environment) {
    return OTHER_NAMES.map(([variable, setting]) => ({
        spell: () => variable,
        read: (name) => (name === setting ? understood(setting, environment[variable]) : undefined),
    }));
}
function variableSources(environment) {
    return [(0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentSource */ .nC)(environment), (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .pluginSource */ .hv)(environment), ...otherNameSources(environment)];
}
function understood(setting, text) {
    if (setting !== 'environment' || text === undefined)
        return text;
    const value = text.trim().toLowerCase();
    return value === 'production' || value === 'sandbox' ? value : undefined;
}
function isOtherName(variable) {
    return OTHER_NAMES.some(([name]) => name === variable);
}
const CHECKS = {
    'private-key': 'key-decode',
    'private-key-file': 'key-decode',
    'key-id': 'key-id',
    'issuer-id': 'issuer-id',
    'bundle-id': 'bundle-id',
    environment: 'bundle-id',
};
function withOtherNames(findings, names) {
    return findings.map((finding, index) => {
        const isFirst = findings.findIndex(({ id }) => id === finding.id) === index;
        const told = isFirst ? names.filter(({ setting }) => CHECKS[setting] === finding.id) : [];
        const words = told.map(({ setting, variable }) => ` ${setting} was read from ${variable}.`).join('');
        return words === '' ? finding : { ...finding, message: `${finding.message}${words}` };
    });
}


/***/ }),

/***/ 94667:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _findings_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20315);
/* harmony import */ var _key_not_a_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28025);


function splitList(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
        const array = parseArray(trimmed);
        if (array === undefined && (0,_key_not_a_key_js__WEBPACK_IMPORTED_MODULE_0__/* .describeStranger */ .O1)(trimmed, 'list') !== undefined)
            return [trimmed];
        return (array ?? trimmed.slice(1, -1).split(','))
            .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)).trim())
            .filter((item) => item !== '');
    }
    const items = text.split(/[\n,]/).filter((item) => item.trim() !== '');
    return items.length === 1 ? items : items.map((item) => item.trim());
}
function parseArray(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function parseChoice(text, row) {
    const choices = row.kind === 'choice' ? row.choices : [];
    const value = text.trim().replaceAll(/^["']|["']$/g, '');
    const chosen = choices.find((one) => one === value.toLowerCase());
    if (chosen !== undefined)
        return chosen;
    return [`${quote(value)} is not one of ${choices.join(', ')}.${(0,_findings_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(value, choices)}`];
}
function parseNumber(text, row) {
    if (row.kind !== 'number')
        return ['It is no number.'];
    const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
    const isRight = value >= row.from && value <= row.to && (!row.integer || Number.isInteger(value));
    return isRight
        ? value
        : [`${quote(text.trim())} is not a${row.integer ? ' whole' : ''} number from ${row.from} to ${row.to}.`];
}
function parseBoolean(text) {
    const value = text.trim().toLowerCase();
    if (value === 'true' || value === 'false')
        return value === 'true';
    return [`${quote(text.trim())} is neither true nor false.`];
}
function quote(value) {
    return value.length > 30 ? 'The value' : `\u201c${value}\u201d`;
}


/***/ }),

/***/ 47906:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   hv: () => (/* binding */ pluginSource),
/* harmony export */   nC: () => (/* binding */ environmentSource),
/* harmony export */   qz: () => (/* binding */ flagSource),
/* harmony export */   rY: () => (/* binding */ ALIASES),
/* harmony export */   wE: () => (/* binding */ inputSource)
/* harmony export */ });
function spelledOnce(prefix) {
    const known = new Map();
    return (name) => {
        const spelled = known.get(name) ?? `${prefix}${name.toUpperCase().replaceAll('-', '_')}`;
        known.set(name, spelled);
        return spelled;
    };
}
const variableName = spelledOnce('IAP_KEY_');
const pluginName = spelledOnce('PLUGIN_');
const ALIASES = { IAP_KEY_ID: 'key-id' };
function flagSource(flags) {
    return { spell: (name) => `--${name}`, read: (name) => flags[name] };
}
function inputSource(environment) {
    return {
        spell: (name) => `input ${name}`,
        read: (name) => environment[`INPUT_${name.toUpperCase()}`] ?? environment[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`],
    };
}
function environmentSource(environment) {
    const aliases = Object.entries(ALIASES).filter(([alias]) => environment[alias] !== undefined);
    const aliasOf = (name) => aliases.find(([, setting]) => setting === name)?.[0];
    return {
        spell: (name) => (environment[variableName(name)] === undefined && aliasOf(name)) || variableName(name),
        read: (name) => environment[variableName(name)] ?? environment[aliasOf(name) ?? ''],
    };
}
function pluginSource(environment) {
    return { spell: pluginName, read: (name) => environment[pluginName(name)] };
}


/***/ }),

/***/ 44372:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ SETTING_NAMES),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20516);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);


const SETTINGS = {
    'private-key': {
        kind: 'text',
        secret: true,
        meaning: 'The In-App Purchase Key: base64 of the `.p8` file (recommended), or its PEM text.',
    },
    'private-key-file': {
        kind: 'text',
        meaning: 'A path to the `.p8` file (or to its base64) instead; `-` is standard input. Its name is evidence too.',
    },
    'key-id': {
        kind: 'text',
        meaning: 'The Key ID. Without it, the Key ID in the file name `SubscriptionKey_<KEYID>.p8`.',
    },
    'issuer-id': { kind: 'text', meaning: 'The Issuer ID from the In-App Purchase page of App Store Connect.' },
    'bundle-id': {
        kind: 'list',
        meaning: 'One bundle ID, or several by newline or comma: the apps that the key must serve.',
    },
    environment: {
        kind: 'choice',
        choices: _findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .MODES */ .FN,
        default: 'auto',
        meaning: '`auto`: Apple must accept the key in production or in the sandbox; `production`, `sandbox`: there; `both`: in both; `none`: local checks only, no network.',
    },
    'expect-fingerprint': {
        kind: 'fingerprint',
        meaning: 'Fail unless the key has this fingerprint (`SHA256:\u2026`, as reports show it).',
    },
    'on-missing-key': {
        kind: 'choice',
        choices: ['fail', 'skip-on-fork'],
        default: 'fail',
        meaning: '`skip-on-fork`: where secrets are withheld (fork, Dependabot), end as `skipped`; elsewhere a missing key still fails.',
    },
    'on-inconclusive': {
        kind: 'choice',
        choices: ['fail', 'warn'],
        default: 'fail',
        meaning: 'What to do when Apple could not be asked.',
    },
    diagnose: {
        kind: 'boolean',
        default: 'true',
        meaning: 'Ask the App Store Connect API once, read-only and beside Apple, whether this is one of its keys; after a refusal, also the other environment.',
    },
    'notification-test': {
        kind: 'boolean',
        default: 'false',
        meaning: 'Also request a TEST server notification and wait for its delivery result (it reaches your server).',
    },
    'notification-health': {
        kind: 'number',
        from: 0,
        to: 30,
        integer: true,
        default: '0',
        meaning: 'Days: also ask Apple, read-only, which server notifications of the last days it could not deliver. `0` does not ask.',
    },
    'app-store-connect-key': {
        kind: 'text',
        secret: true,
        meaning: 'An optional second key, of the App Store Connect API (base64 of the `.p8`, or its PEM text): turns suspicion into proof. The role Developer is enough; nothing is written.',
    },
    'app-store-connect-key-file': {
        kind: 'text',
        meaning: 'A path to the `.p8` file of the App Store Connect key instead; `-` is standard input.',
    },
    'app-store-connect-key-id': {
        kind: 'text',
        meaning: 'The Key ID of the App Store Connect key. Without it, the Key ID in the file name `AuthKey_<KEYID>.p8` or `ApiKey_<KEYID>.p8`.',
    },
    'app-store-connect-issuer-id': {
        kind: 'text',
        meaning: 'The Issuer ID of the App Store Connect key; an individual key has none.',
    },
    'expect-notification-url': {
        kind: 'text',
        meaning: 'With the App Store Connect key: fail unless both environments send their server notifications to this URL.',
    },
    products: {
        kind: 'list',
        meaning: 'With the App Store Connect key: product IDs, by newline or comma, that must exist in an app of this run, and are to be approved where `environment` is `production` or `both`.',
    },
    timeout: {
        kind: 'number',
        from: 1,
        to: 3600,
        integer: false,
        default: '60',
        value: 'seconds',
        meaning: 'Seconds for the whole run.',
    },
    retries: {
        kind: 'number',
        from: 0,
        to: 10,
        integer: true,
        default: '3',
        meaning: 'How often one request is tried again after a 401, 429, 5xx or a broken connection.',
    },
    concurrency: {
        kind: 'number',
        from: 1,
        to: 64,
        integer: true,
        default: '8',
        meaning: 'How many bundle IDs are checked at once.',
    },
    'push-to': {
        kind: 'list',
        value: `${_backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.slice(0, 2)
            .map(({ name }) => name)
            .join(',')},\u2026`,
        meaning: `${_backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.map(({ name }) => `\`${name}\``).join(', ')}, or several by newline or comma: after a pass, push the key there. Needs a single bundle ID.`,
    },
    ...backendRows(),
    'dry-run': {
        kind: 'boolean',
        default: 'false',
        meaning: 'Do all of the push but the write: reports whether the backend holds what CI holds.',
    },
    summary: { kind: 'boolean', default: 'true', only: 'action', meaning: 'Write the job summary.' },
    'github-token': {
        kind: 'text',
        secret: true,
        meaning: 'For `deployment` and `report-issue`: the token of the job, `github.token`.',
    },
    deployment: {
        kind: 'text',
        value: 'name',
        meaning: 'A name: record the push as a GitHub deployment to that environment (needs `permissions: deployments: write`).',
    },
    'report-issue': {
        kind: 'boolean',
        default: 'false',
        meaning: 'Keep one GitHub issue open while the key fails, close it when it passes (needs `permissions: issues: write`).',
    },
    'report-file': { kind: 'text', meaning: 'Also write the JSON report to this path.' },
    'junit-file': { kind: 'text', meaning: 'Also write a JUnit report to this path.' },
    format: {
        kind: 'choice',
        choices: ['text', 'json', 'junit', 'markdown'],
        default: 'text',
        only: 'command-line',
        meaning: 'What is printed on standard output.',
    },
    quiet: {
        kind: 'boolean',
        default: 'false',
        only: 'command-line',
        meaning: 'One line: the verdict; findings only where it is not a clean pass. Nothing on the way there.',
    },
    verbose: {
        kind: 'boolean',
        default: 'false',
        only: 'command-line',
        meaning: 'Everything: each check, each request, and what Apple\u2019s support asks for.',
    },
};
function backendRows() {
    const rows = _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.flatMap(({ settings }) => settings.map(({ name, kind, meaning, ...more }) => [
        name,
        { kind, meaning, ...('secret' in more ? { secret: true } : {}) },
    ]));
    return Object.fromEntries(rows);
}
const SETTING_NAMES = Object.keys(SETTINGS);
function settingsOf(door) {
    return SETTING_NAMES.filter((name) => {
        const row = SETTINGS[name];
        return row.only === undefined || row.only === door;
    });
}


/***/ }),

/***/ 73379:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ COPY_OWNER),
/* harmony export */   W1: () => (/* binding */ IMAGE),
/* harmony export */   gz: () => (/* binding */ GITLAB_IMAGE),
/* harmony export */   l0: () => (/* binding */ DOCUMENTATION),
/* harmony export */   ly: () => (/* binding */ PUBLISHED),
/* harmony export */   sP: () => (/* binding */ REVISION),
/* harmony export */   yZ: () => (/* binding */ HOME)
/* harmony export */ });
/* unused harmony exports RAW, MAINTAINERS, GITLAB_OWNER */
const PUBLISHED = false;
const OWNER = 'iap-key';
const HOME = `https://github.com/${OWNER}/iap-key`;
const DOCUMENTATION = `${HOME}/blob/main/docs`;
const RAW = (/* unused pure expression or super */ null && (`https://raw.githubusercontent.com/${OWNER}/iap-key/v1`));
const MAINTAINERS = (/* unused pure expression or super */ null && (`@${OWNER}/maintainers`));
const COPY_OWNER = PUBLISHED ? OWNER : 'YOUR_ORG';
const REVISION = PUBLISHED ? 'v1' : '0'.repeat(40);
const IMAGE = `ghcr.io/${COPY_OWNER}/iap-key:1`;
const GITLAB_IMAGE = PUBLISHED ? IMAGE : '$CI_REGISTRY_IMAGE/iap-key:1';
const GITLAB_OWNER = (/* unused pure expression or super */ null && (PUBLISHED ? OWNER : '$CI_PROJECT_ROOT_NAMESPACE'));


/***/ }),

/***/ 47785:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven)
/* harmony export */ });
/* unused harmony export closestMatch */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
;