import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ BACKENDS),
  E: () => (/* binding */ backendOf)
});

;// CONCATENATED MODULE: ./build/backends/target.js
/** Compares what a backend reports with what it is to hold; null and an empty text mean that it reports to have none. */
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
/** The strings in a value, however deep, each after the name of the field that it belongs to. */
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

/** Adapty, all that is known of it. */
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
            meaning: 'A token for Adapty’s Developer API (Adapty dashboard › Settings › Developer API).',
        },
        {
            name: 'adapty-token-file',
            kind: 'text',
            isTokenFile: true,
            meaning: 'A path to a file with the Adapty token instead; `-` is standard input.',
        },
    ],
    tokenFrom: 'Create a token in the Adapty dashboard under Settings › Developer API.',
    wrongTokens: [
        [/^secret_/, 'This is a secret key of Adapty’s server-side API, which the Developer API does not take.'],
        [/^public_/, 'This is a public SDK key of Adapty, which the Developer API does not take.'],
    ],
    words: {
        name: 'Adapty',
        app: 'app',
        token: 'Create a token in the Adapty dashboard under Settings › Developer API, in the company that owns the app, and store it as `adapty-token`. The keys that begin with `secret_` or `public_` belong to other APIs.',
        identifiers: 'Copy the app’s ID (a UUID; `adapty apps list` prints it) into `adapty-app-id`. A token of another company sees none of the app.',
        bundleId: 'Compare it with the Bundle ID on https://app.adapty.io/settings/ios-sdk of that app',
        byHand: 'Enter the key by hand: open https://app.adapty.io/settings/ios-sdk, and fill in the In-app purchase Issuer ID, the In-app purchase Key ID and the private key (.p8 file). An app with promotional offers needs the same key a second time, under “App Store promotional offers” on that page.',
        host: 'api-admin.adapty.io',
        caveat: ' Adapty has published no endpoint for the key, and its API drops fields that it does not know without a word.',
    },
    target,
};
/**
 * Adapty has published no endpoint for the key. These are the names that the dashboard's own form uses; what they do in the
 * Developer API is known only once it reports them back (reference/adapty.md A1).
 */
const ISSUER_ID = 'apple_store_issuer_id';
const KEY_ID = 'apple_store_key_id';
const PRIVATE_KEY = 'apple_store_private_key';
const FIELDS = [ISSUER_ID, KEY_ID, PRIVATE_KEY];
/** Adapty as a target: the app resource, of which PUT is a partial update. */
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
        // The app's own secret for another API, which the answer holds beside what is needed.
        secretFields: ['secret_key'],
    };
}
/** Metadata in the form of Django REST framework: `actions.PUT` describes each writable field. */
function missing(json) {
    const described = objectIn(objectIn(json, 'actions') ?? {}, 'PUT');
    if (described === undefined || Object.keys(described).length === 0)
        return [];
    return FIELDS.filter((field) => {
        const description = objectIn(described, field);
        return description === undefined || description['read_only'] === true;
    });
}
/** `{error_code, errors: {field: [text]}, status_code}`, `{errors: [{detail, code, status}]}` and `{error}`. */
function errorTexts(json) {
    const { error_code: code, errors, error } = json;
    const details = Array.isArray(errors)
        ? errors.flatMap((item) => [item?.['detail'], item?.['code']].filter((text) => typeof text === 'string'))
        : collectTexts(errors);
    return [...collectTexts(code), ...collectTexts(error), ...details];
}

;// CONCATENATED MODULE: ./build/backends/qonversion.js

/** Qonversion, all that is known of it. */
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
        token: 'Copy the secret key (`sk_…`) of the project from the Qonversion dashboard under Settings, and store it as `qonversion-token`.',
        identifiers: 'The token decides on the project: store the secret key of the project that has this App Store app as `qonversion-token`.',
        bundleId: 'Compare it with the bundle ID in the App Store settings of the project in the Qonversion dashboard',
        byHand: 'Enter the key by hand: open the App Store settings of the project in the Qonversion dashboard, and enter the In-App Purchase Key, its Key ID and the Issuer ID.',
        host: 'api.qonversion.io',
        caveat: '',
    },
    target: qonversion_target,
};
const PATH = '/project-settings/stores/apple';
/**
 * Qonversion as a target: the App Store settings of the project that the token belongs to.
 */
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
    where: 'It stands in the address of the app’s page in the RevenueCat dashboard.',
};
/** RevenueCat, all that is known of it. */
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
            meaning: 'A secret key for RevenueCat’s REST API v2, with `project_configuration:apps:read_write`.',
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
        token: 'Create a secret API key of version 2 (`sk_…`) in the RevenueCat dashboard under the project’s API keys, with the permission `project_configuration:apps:read_write`, and store it as `revenuecat-token`.',
        identifiers: 'Copy the project’s ID into `revenuecat-project-id` and the app’s ID into `revenuecat-app-id`; both stand in the address of the app’s page in the dashboard.',
        bundleId: 'Compare it with the bundle ID of the App Store app in the RevenueCat dashboard',
        byHand: 'Enter the key by hand: open the App Store app in the RevenueCat dashboard, and under In-app purchase key configuration upload the .p8 file and enter the Key ID and the Issuer ID.',
        host: 'api.revenuecat.com',
        caveat: '',
    },
    target: revenuecat_target,
};
/** RevenueCat as a target: an app of the type `app_store`, updated by POST. */
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
            // An app of another store has no such part, and thereby no bundle ID of Apple's.
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



/** Every backend that a key can be pushed to, in the order of the documents. */
const BACKENDS = [ADAPTY, REVENUECAT, QONVERSION];
function backendOf(name) {
    // Every name is one of a backend in the list.
    return BACKENDS.find((backend) => backend.name === name) ?? ADAPTY;
}


/***/ }),

/***/ 7966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W8: () => (/* binding */ CATALOG),
  Zw: () => (/* binding */ problemOf)
});

// UNUSED EXPORTS: PROBLEM_CODES, isProblemCode

// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __nccwpck_require__(4683);
;// CONCATENATED MODULE: ./build/findings/push-problems.js
/** The problems of a push to one backend, by their codes. */
function pushProblems(prefix, words) {
    const { name, app, token, identifiers, bundleId, byHand, host, caveat } = words;
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
            meaning: `The identifier is wrong, or the token belongs to somebody else’s ${app}. The key was not sent.`,
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
            title: `${name}’s API does not take the key`,
            meaning: `The API describes the fields that it takes, and those of the key are not among them. The key was not sent.${caveat}`,
            evidence: 'The API’s own description of the write, asked for by OPTIONS, was read before the write.',
            next: byHand,
        },
        rejected: {
            level: 'push',
            title: `${name} rejects the key`,
            meaning: `${name} took the request and refused what it says, so it keeps what it had. Apple accepts the key.`,
            evidence: `${name} answered with a status of 4xx; its own words are in the message.`,
            next: `Correct what ${name} names. If it names nothing that can be corrected: ${byHand}`,
        },
        'rate-limited': {
            level: 'push',
            title: `${name}’s rate limit is reached`,
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
var backends_all = __nccwpck_require__(516);
;// CONCATENATED MODULE: ./build/backends/catalog.js



/** Every problem that iap-key can report, with those of each backend; usage comes last. */
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
/** The words of a problem. @throws never for a code of the catalog */
function problemOf(code) {
    const problem = CATALOG[code];
    if (problem === undefined)
        throw new RangeError('There is no such problem.');
    return problem;
}


/***/ }),

/***/ 2012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qc: () => (/* binding */ brokenPush),
  CE: () => (/* binding */ brokenPushes),
  g4: () => (/* binding */ prepareTargets),
  EI: () => (/* binding */ reportOf),
  kY: () => (/* binding */ skipPushes)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/backends/all.js + 4 modules
var backends_all = __nccwpck_require__(516);
// EXTERNAL MODULE: ./build/backends/catalog.js + 1 modules
var catalog = __nccwpck_require__(7966);
// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __nccwpck_require__(9514);
// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __nccwpck_require__(4683);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __nccwpck_require__(2711);
// EXTERNAL MODULE: ./build/settings/push-plans.js
var push_plans = __nccwpck_require__(7399);
;// CONCATENATED MODULE: ./build/check/read-token.js



const MAX_TOKEN_BYTES = 16 * 1024;
/**
 * The token of a push, read from its file if it stands in one, and kept secret before it is used.
 * @throws UsageError when the file cannot be read or holds no token
 */
async function readToken({ to, token }, world, signal) {
    if (token.kind === 'value') {
        world.secrets.keep(token.value);
        return token.value;
    }
    const text = await world.readFile(token.path, MAX_TOKEN_BYTES, signal).then((bytes) => (0,push_plans/* trim */.Bq)(bytes.toString('utf8')), (error) => {
        const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
        throw new usage_error/* UsageError */.e(`${to}-token-file: The file cannot be read${code}.`);
    });
    if (text === '')
        throw new usage_error/* UsageError */.e(`${to}-token-file: The file is empty.`);
    world.secrets.keep(text);
    const [wrong] = (0,push_plans/* wrongToken */.jq)((0,backends_all/* backendOf */.E)(to), text);
    if (wrong !== undefined)
        throw new usage_error/* UsageError */.e(`${to}-token-file: ${wrong}`);
    return text;
}

;// CONCATENATED MODULE: ./build/check/push-key.js






/**
 * The targets that the settings ask for, with their tokens read before anything is contacted.
 * @throws UsageError when a token's file cannot be read
 */
async function prepareTargets(settings, world, { signal }) {
    const targets = [];
    for (const plan of settings.pushes)
        targets.push(targetOf(plan, await readToken(plan, world, signal), settings, world));
    return targets;
}
function targetOf({ to, identifiers }, token, { endpoints }, world) {
    return (0,backends_all/* backendOf */.E)(to).target({ identifiers, token, endpoint: endpoints[to], idempotencyKey: idempotencyKey(world) });
}
/** Another one for every run, in the form of a UUID. */
function idempotencyKey({ now, random }) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(`${now()} ${random()} ${random()}`).digest('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
/** What can be said honestly of the key after a push broke off. */
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
/** What stands in the report where all pushes broke off before any of them had begun. */
function brokenPushes(targets, credentials, cause) {
    const reports = targets.map((target) => reportOf(target, brokenPush(target, credentials, cause, false), 0));
    return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}
/** A push as its row and its finding. */
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
const NO_PASS = {
    fail: 'the key did not pass',
    inconclusive: 'Apple gave no verdict on the key',
    skipped: 'there is no key in this run',
};
/** What stands in the report in the place of pushes that a run without a pass does not make. */
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

/***/ 9514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isDefect),
/* harmony export */   OP: () => (/* binding */ nameOfCrash),
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   k8: () => (/* binding */ PLEASE_REPORT),
/* harmony export */   nr: () => (/* binding */ defectFinding),
/* harmony export */   xc: () => (/* binding */ notWritten)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5469);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2711);


/**
 * The one place in which a crash becomes a value. Whatever a step of the run throws is a defect of iap-key, but what was
 * found out before it must still be told; so a crash is a finding, and the run goes on with what is known.
 */
const PLEASE_REPORT = 'This is a defect of iap-key; please report it.';
/** Where defects are reported. */
const REPORT_IT = 'Report it at https://github.com/iap-key/iap-key/issues, with this report. Nothing is known to be wrong with the key.';
/**
 * Does one step of a run. Usage errors pass, because they are an answer and no crash.
 * @param fallback what stands in the place of the result, by the name of the crash
 */
async function guard(work, fallback) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e)
            throw error;
        return fallback(nameOfCrash(error));
    }
}
/** The finding of a crash. It has no problem code: nobody can mend it but iap-key. */
function defectFinding(id, cause, more = {}) {
    return {
        id,
        status: 'inconclusive',
        message: `${PLEASE_REPORT} This check broke off (${cause}).`,
        hint: REPORT_IT,
        ...more,
    };
}
/** Whether a run broke off somewhere before its verdict: no setting may soften that. */
function isDefect({ status, problem }) {
    return status === 'inconclusive' && problem === undefined;
}
/** A code or the name of an error. Its message is foreign text, and may hold whatever was being worked on. */
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
/** Why a file could not be written, in words where there are some. */
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
/** The warning about a file or an output that could not be written. */
function notWritten(what, error) {
    const code = nameOfCrash(error);
    const cause = CAUSES[code];
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)('files', 'file-not-written', `${what} could not be written: ${cause === undefined ? code : `${cause} (${code})`}. The result of the run is not affected.`);
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   to: () => (/* binding */ mapStrings)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/**
 * Foreign text is whatever somebody else wrote: a bundle ID from a setting, the code of a broken connection, what stood in
 * the place of Apple's answer. It is tamed here, once, before a renderer puts it anywhere.
 */
/** Control and format characters, lone surrogates and what Unicode reserves; some of them are illegal in XML 1.0 too. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** A text on one line, without ANSI sequences and without characters that cannot be seen. */
function oneLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replaceAll(/\s+/g, ' ').replaceAll(INVISIBLE, '').trim();
}
/** At most so many characters of a text, and an ellipsis where that is not all of it; no half of a surrogate pair stays. */
function clip(text, length) {
    return text.length <= length ? text : `${text.slice(0, length).replace(/\p{Cs}$/u, '')}…`;
}
/**
 * The same value with every text in it changed; names of properties stay.
 * @example mapStrings(report, oneLine)
 */
function mapStrings(value, change) {
    return mapUnknown(value, change);
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
/**
 * The text with all that a CI system would take as a command made harmless; still legible.
 * GitHub takes `::` at the start of a line; GitHub, Azure Pipelines and TeamCity take `##[`, `##vso[` and `##teamcity[`, and
 * the first two of them anywhere in a line.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
function withoutCommands(text) {
    return text.replaceAll(/##(?=\w*\[)/g, '# #').replaceAll(/^([^\S\n]*)::/gm, '$1: :');
}


/***/ }),

/***/ 4683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ PROBLEMS),
/* harmony export */   m: () => (/* binding */ IN_APP_PURCHASE_PAGE)
/* harmony export */ });
/**
 * The catalogue of problems: every code that iap-key can report, in the order of `shared/contract.md` section 5.
 * `iap-key explain`, `docs/problems.md` and the hints in reports all come from here; a code without words does not compile.
 */
const IN_APP_PURCHASE_PAGE = 'App Store Connect › Users and Access › Integrations › In-App Purchase';
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
        meaning: 'The value is neither base64 of a .p8 file nor PEM text, nor anything that could be turned into one without guessing. It may be a path, a password, another secret, or a damaged copy.',
        evidence: 'Every known form was tried: PEM, base64, base64url, hex, URL-encoding, JSON, UTF-16 and DER.',
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
        meaning: 'The key is protected by a passphrase. Apple issues the .p8 without one, so somebody has converted it.',
        evidence: 'The PEM label, a Proc-Type header or the structure inside says that it is encrypted.',
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
        meaning: 'Several PEM blocks are in one value, and nothing says which of them is meant. Libraries silently take the first.',
        evidence: 'The PEM blocks were counted.',
        next: 'Store exactly one .p8 file in the secret.',
    },
    'key-repaired': {
        level: 'warn',
        title: 'The private key could be read only after repair',
        meaning: 'The value was mangled on its way into the secret, in a manner that can be undone with certainty. iap-key reads it; other tools and libraries that get the same value may not.',
        evidence: 'The message lists each repair.',
        next: STORE_AGAIN,
    },
    'key-re-encoded': {
        level: 'warn',
        title: 'The private key is not the bytes that Apple issued',
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
        meaning: 'Two or more of key-id, issuer-id and bundle-id hold each other’s values.',
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
        next: 'Copy the bundle ID from App Store Connect › App Information. Capitals matter.',
    },
    'placeholder-value': {
        level: 'fail',
        title: 'A setting still holds a sample value',
        meaning: 'The value is a sample from documentation, or a variable that the CI system did not replace.',
        evidence: 'It is one of the published samples, or has the form of a variable reference.',
        next: 'Put the real value there. A variable that stays unreplaced is usually misspelt or not defined for this job.',
    },
    'id-repaired': {
        level: 'warn',
        title: 'An identifier had dirt around it',
        meaning: 'White space, quotes or control characters stood around the value and were trimmed. Other tools may take them literally.',
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
        meaning: 'Apple’s sandbox accepts the key and production refuses it. Apple refuses production requests for an app that has never been released, so this is expected before the first release.',
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
        meaning: 'Apple answers 401, which gives no reason. A wrong Key ID, a wrong Issuer ID, a bundle ID of another account and a revoked key look the same.',
        evidence: 'Freshly signed tokens were refused each time, while the key itself is intact.',
        next: `Open ${IN_APP_PURCHASE_PAGE} and compare the Key ID under Active, the Issuer ID at the top, and the bundle ID of the app.`,
    },
    'wrong-key-family': {
        level: 'fail',
        title: 'This is an App Store Connect API key, not an In-App Purchase Key',
        meaning: 'The key was made on the wrong tab. Both kinds look alike, but neither works in the place of the other.',
        evidence: 'Apple’s App Store Server API refuses it, and the App Store Connect API knows it as its own.',
        next: `Generate a key in ${IN_APP_PURCHASE_PAGE} and store that.`,
    },
    'wrong-bundle-id': {
        level: 'fail',
        title: 'The key is good, this bundle ID is not',
        meaning: 'Another bundle ID passes with the same key, so key, Key ID and Issuer ID are right. This app belongs to another account, or its bundle ID is misspelt.',
        evidence: 'Apple accepts the key for one bundle ID and refuses it for the other, in the same run.',
        next: 'Compare the bundle ID with App Store Connect › App Information, capitals included.',
    },
    'clock-skew': {
        level: 'warn',
        title: 'The clock of this machine is wrong',
        meaning: 'Apple refuses tokens from the future and tokens that have expired. The key is good, but whatever signs with this clock gets a 401.',
        evidence: 'A token signed by this machine’s clock was refused; one signed by Apple’s time was accepted.',
        next: 'Synchronize the clock of the machine (NTP).',
    },
    'clock-drift': {
        level: 'warn',
        title: 'The clock of this machine is off',
        meaning: 'The difference to Apple’s time is over 30 seconds. The token was still good; software that signs with tighter times may fail.',
        evidence: 'Apple’s Date header was compared with the local clock, the time under way taken into account.',
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
        title: 'Apple’s rate limit is reached',
        meaning: 'Too many requests were made for this app within the hour, by this or another program. Apple does not check the key then.',
        evidence: 'Apple answered 429, with the time at which to come back.',
        next: 'Run the job again at the time in the message.',
    },
    'apple-unavailable': {
        level: 'inconclusive',
        title: 'Apple’s server has a fault',
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
        evidence: 'The answer is a redirect, HTML, too long, or JSON that Apple does not document.',
        next: 'Run the job from another network. If the answer still is the same there, report it to iap-key with the evidence of the report.',
    },
    'notification-url-missing': {
        level: 'fail',
        title: 'The app has no URL for server notifications',
        meaning: 'Apple has nowhere to send notifications to in this environment, so renewals, refunds and cancellations go unnoticed.',
        evidence: 'Apple answered the request for a TEST notification with its error 4040007.',
        next: 'Set the URL in App Store Connect › the app › App Information › App Store Server Notifications, for this environment.',
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
    'file-not-written': {
        level: 'warn',
        title: 'A file or an output could not be written',
        meaning: 'A report file, the job summary or the outputs of the step could not be written, for example because a container of another user owns them, or the disk is full. The verdict, its exit code and the printed report are not affected; whatever reads that file or output finds nothing, or an older run.',
        evidence: 'Writing it failed with the error that the message names.',
        next: 'Let the user of this step write there, or name another path in `report-file` or `junit-file`.',
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

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ replacementFinding),
/* harmony export */   Y5: () => (/* binding */ isOfApple),
/* harmony export */   Zx: () => (/* binding */ replacementNotice),
/* harmony export */   gQ: () => (/* binding */ replacementHosts),
/* harmony export */   gk: () => (/* binding */ hasStandIn),
/* harmony export */   tP: () => (/* binding */ replacementsIn)
/* harmony export */ });
/* unused harmony export isReplacement */
/** What speaks for Apple about the key. */
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
/** The endpoints of a run that were replaced. */
function replacementsIn(findings) {
    return findings.filter(isReplacement).map(({ evidence }) => ({
        variable: String(evidence?.['variable']),
        host: String(evidence?.['host']),
        replaces: String(evidence?.['replaces']),
    }));
}
/** Whether something else was asked about the key than Apple. */
function hasStandIn(findings) {
    return replacementsIn(findings).some(({ replaces }) => JUDGES.includes(replaces));
}
/** Whether a finding tells of an answer of Apple's own. */
function isOfApple({ id, evidence }, { checks }) {
    const isReplaced = replacementsIn(checks).some(({ replaces }) => id === `apple-${replaces}`);
    return !isReplaced && isAppleHost(String(evidence?.['host']));
}
const APPLE_HOSTS = ['api.storekit.apple.com', 'api.storekit-sandbox.apple.com'];
function isAppleHost(host) {
    return APPLE_HOSTS.includes(host);
}
/** The hosts that were asked in the place of Apple's. */
function replacementHosts({ checks }) {
    const strangers = checks
        .filter(({ id }) => id === 'apple-production' || id === 'apple-sandbox' || id === 'notification')
        .filter((check) => !isReplacement(check))
        .flatMap(({ evidence }) => (typeof evidence?.['host'] === 'string' ? [evidence['host']] : []))
        .filter((host) => !isAppleHost(host));
    return [...new Set([...judges({ checks }).map(({ host }) => host), ...strangers])];
}
const judges = ({ checks }) => replacementsIn(checks).filter(({ replaces }) => JUDGES.includes(replaces));
/** Says who was asked where it was not Apple, and by which variable; undefined where it was. */
function replacementNotice(report) {
    const hosts = replacementHosts(report);
    if (hosts.length === 0)
        return undefined;
    const variables = judges(report).map(({ variable }) => variable);
    const because = variables.length === 0 ? '' : ` (${variables.join(', ')})`;
    return `A replacement endpoint was asked, and NOT Apple: ${hosts.join(', ')}${because}. This result says nothing about Apple.`;
}


/***/ }),

/***/ 5469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ withFindings),
/* harmony export */   D9: () => (/* binding */ pushedOutput),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   Lb: () => (/* binding */ problemFinding),
/* harmony export */   OW: () => (/* binding */ leadingProblem),
/* harmony export */   Ul: () => (/* binding */ allProblems),
/* harmony export */   Zt: () => (/* binding */ CHECK_TITLES),
/* harmony export */   wY: () => (/* binding */ acceptedEnvironments)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4683);

/** Where Apple must accept the key: the setting `environment`. */
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
    push: 'Push',
    files: 'Files and outputs of this run',
};
/** A finding that reports a problem: status and hint follow from the catalogue unless they are given. */
function problemFinding(id, problem, message, more = {}) {
    const { level, next } = _problems_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBLEMS */ .D[problem];
    return { id, status: level === 'usage' || level === 'push' ? 'fail' : level, problem, message, hint: next, ...more };
}
const SEVERITY = { fail: 3, inconclusive: 2, warn: 1, pass: 0, skip: 0 };
/**
 * The problem that leads the report: the most severe one. Among failures the first found, because later ones often follow
 * from it; among warnings the last, because what Apple said matters more than how the value was stored.
 */
function leadingProblem(findings) {
    const ranked = findings
        .filter((finding) => finding.problem !== undefined)
        .map((finding, index) => ({ finding, severity: SEVERITY[finding.status], index }))
        .sort((a, b) => b.severity - a.severity || (a.severity > 1 ? a.index - b.index : b.index - a.index));
    return ranked[0]?.finding.problem ?? null;
}
/** The same report with findings about its own whereabouts, which lead it only where nothing else is to be said. */
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
/** The environments in which Apple accepted the key for every bundle ID; none where something else answered for Apple. */
function acceptedEnvironments(report) {
    if (!report.live)
        return [];
    return ['production', 'sandbox'].filter((name) => report.bundles.every((bundle) => bundle[name] === 'accepted'));
}
/** The output `pushed` (contract section 3): empty where no push was asked for. */
function pushedOutput({ pushes }) {
    if (pushes.length === 0)
        return '';
    if (pushes.every(({ status }) => status === 'pushed'))
        return 'true';
    return pushes.every(({ status }) => status === 'unchanged') ? 'unchanged' : 'false';
}
/** All problem codes of a report, each once, the leading one first. */
function allProblems(report) {
    const codes = [...report.checks, ...report.pushes].flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
    return [...new Set(report.problem === null ? codes : [report.problem, ...codes])];
}


/***/ }),

/***/ 315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7785);

/** What is longer than this is no slip of the pen, and comparing it would take long. */
const MOST_CHARACTERS = 64;
/** “Did you mean …?”, when there is something near enough. */
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

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/* unused harmony export printable */
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7631);

const MOST_PROBLEMS = 50;
const MOST_CHARACTERS = 1000;
/**
 * A setting or command is unknown, impossible, or contradicts another; nothing was contacted. What is wrong is one problem, or
 * several. A problem may quote what somebody else wrote, so each is made one line that no terminal and no CI system obeys.
 */
class UsageError extends Error {
    name = 'UsageError';
    code;
    constructor(problems, code = 'invalid-setting') {
        super(linesOf([problems].flat()).join('\n'));
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
/** A text that may quote something foreign, as it can be printed: one line, nothing invisible, no command of a CI system. */
function printable(text) {
    return (0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)((0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text.slice(0, 4 * MOST_CHARACTERS))), MOST_CHARACTERS);
}


/***/ }),

/***/ 9534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ writePem),
/* harmony export */   Je: () => (/* binding */ readPem),
/* harmony export */   Ll: () => (/* binding */ holdsPem)
/* harmony export */ });
/** Finding PEM blocks (RFC 7468) in text that may have been mangled on its way. */
// Word processors turn -- into longer dashes, and copying loses single ones.
const DASH = '[-\\u2010-\\u2015\\u2212]';
// No two neighboring parts take the same characters: a long run of spaces or dashes would take minutes.
const MARKER = new RegExp(`(?<!${DASH})${DASH}+[ \\t]*(BEGIN|END)([A-Z0-9 \\t]*)(?:${DASH}+|$)`, 'gm');
function holdsPem(text) {
    return text.search(MARKER) >= 0;
}
/** Splits text into its PEM blocks; a block may lack its BEGIN or its END line. */
function readPem(text) {
    const blocks = [];
    let other = '';
    let open;
    let last = 0;
    const close = (upTo, exactEnd) => {
        if (open === undefined)
            return;
        blocks.push({ label: open.label, body: text.slice(open.from, upTo), intact: open.exact && exactEnd });
        open = undefined;
    };
    for (const match of text.matchAll(MARKER)) {
        const [marker, kind, words = ''] = match;
        const label = words.replaceAll(/\s/g, '');
        const after = match.index + marker.length;
        const exact = marker === `-----${kind} ${words.trim()}-----`;
        if (kind === 'BEGIN') {
            close(match.index, false);
            if (blocks.length > 0 || last === 0)
                other += text.slice(last, match.index);
            open = { label, exact, from: after };
        }
        else if (open !== undefined) {
            close(match.index, exact && label === open.label);
        }
        else {
            blocks.push({ label: '', body: text.slice(last, match.index), intact: false });
        }
        last = after;
    }
    if (open === undefined)
        other += text.slice(last);
    close(text.length, false);
    return { blocks, hasOtherText: other.trim() !== '' };
}
/** PEM text of a PKCS#8 DER in lines of 64 characters, with LF and no final line break: the form of Apple's download. */
function writePem(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
}


/***/ }),

/***/ 7203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withoutSlashes)
/* harmony export */ });
/** Without slashes at the end. Not by a pattern, which would try every run of slashes inside from each of its characters. */
function withoutSlashes(address) {
    let end = address.length;
    while (end > 0 && address[end - 1] === '/')
        end -= 1;
    return address.slice(0, end);
}


/***/ }),

/***/ 5318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ FAILED),
/* harmony export */   h: () => (/* binding */ ENDED)
/* harmony export */ });
/** How a run ended before its answers came. */
const ENDED = { timeout: 'ran out of time', interruption: 'was ended by a signal' };
const WANTS_LOGIN = ': it wants a login that it accepts, which goes into HTTPS_PROXY as http://user:password@host:port';
/** What the status means that a proxy answers with in the place of a tunnel. */
const PROXY_SAYS = {
    PROXY_407: WANTS_LOGIN,
    'HTTP 407': WANTS_LOGIN,
    PROXY_403: ': its own rules forbid it',
    PROXY_502: ': it cannot reach the host itself',
    PROXY_503: ': it cannot reach the host itself',
    PROXY_504: ': it cannot reach the host itself',
    PROXY_NOT_HTTP: ': what it answers is not HTTP, so it may be no proxy',
};
/** One clause for each way in which a request can fail. */
const FAILED = {
    'name-resolution': (host) => `The name ${host} cannot be resolved`,
    connection: (host) => `No connection to ${host} can be made`,
    tls: (host) => `No trusted TLS connection to ${host} can be made; something may stand between`,
    proxy: (host, code) => `The proxy does not let the connection to ${host} through${PROXY_SAYS[code] ?? ''}`,
    broken: (host) => `The connection to ${host} broke before the answer was complete`,
    timeout: (host) => `${host} did not answer in time`,
    'too-long': (host) => `The answer of ${host} is too long`,
    'not-http': (host) => `What ${host} answers is not HTTP`,
};


/***/ }),

/***/ 18:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/** JSON of others: an object or nothing, and never deeper than an answer can be. */
/** The JSON object in a body; undefined for anything else, and for what is nested deeper than any answer is. */
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
/** Whatever walks through an answer, JSON.stringify too, goes one call deeper for each level, and the stack has an end. */
const MAX_DEPTH = 32;
/** A text with its escapes, up to its end or that of the body; or a bracket. */
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

/***/ 4131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether a URL's hostname is this machine: the only place to which anything may go without TLS. */
function isLoopback(hostname) {
    return /^(localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}


/***/ }),

/***/ 2426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m6: () => (/* binding */ parseHttpDate),
/* harmony export */   p$: () => (/* binding */ jitter),
/* harmony export */   pE: () => (/* binding */ waitOf)
/* harmony export */ });
/** How long to wait before a request is sent again. */
/** RFC 9110 section 5.6.7. Date.parse alone makes dates of many other texts, some beyond what a token can name. */
function parseHttpDate(text) {
    const isHttpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
    const date = isHttpDate ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
}
/** A year; what asks for longer has no time in mind, and none that a date could name. */
const LONGEST_ASKED_MS = 366 * 86_400_000;
/**
 * Apple's App Store Server API gives an absolute time in milliseconds; gateways in front of it give seconds or a date.
 * @see https://developer.apple.com/documentation/appstoreserverapi/identifying-rate-limits
 */
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
/** Exponential backoff with full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
function jitter(repeated, random) {
    return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** repeated);
}


/***/ }),

/***/ 6241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7631);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2251);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4702);



/** GitHub shows no more of a step: https://github.com/orgs/community/discussions/26680 */
const MOST = 10;
const SUBJECTS = 5;
/** The annotations of a run: one a problem, the worst first, and at most {@link MOST}. */
function annotationsOf({ checks, problem: leading }, exitCode) {
    const groups = new Map();
    const ordered = _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUSES_BY_SEVERITY */ .NE.flatMap((status) => {
        const these = checks.filter((check) => check.status === status && needsOne(check));
        return [
            ...these.filter(({ problem }) => problem === leading),
            ...these.filter(({ problem }) => problem !== leading),
        ];
    });
    for (const check of ordered) {
        const key = check.problem ?? `${check.id} ${check.message}`;
        const members = groups.get(key);
        if (members === undefined)
            groups.set(key, [check]);
        else
            members.push(check);
    }
    const annotations = [...groups.values()].map((members) => annotate(members, exitCode));
    if (annotations.length <= MOST)
        return annotations;
    return [...annotations.slice(0, MOST - 1), leftOver(annotations.slice(MOST - 1))];
}
/** A defect of iap-key has no problem code, nor has a replaced endpoint. */
function needsOne({ problem, status }) {
    return problem !== undefined || (status !== 'pass' && status !== 'skip');
}
function annotate(members, exitCode) {
    const [first] = members;
    const subjects = [...new Set(members.flatMap(({ subject }) => subject ?? []))];
    const more = subjects.length > SUBJECTS ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(subjects.length - SUBJECTS)} more` : '';
    const about = subjects.length === 0 ? '' : `${subjects.slice(0, SUBJECTS).join(', ')}${more}: `;
    const stands = exitCode !== 0 && members.some(({ status }) => status === 'fail' || status === 'inconclusive');
    return {
        gravity: stands ? 'error' : 'warning',
        problem: first.problem,
        title: first.title,
        message: (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${about}${first.message}`),
        hint: first.hint,
    };
}
function leftOver(annotations) {
    const codes = annotations.flatMap(({ problem }) => problem ?? []).join(', ');
    return {
        gravity: annotations.some(({ gravity }) => gravity === 'error') ? 'error' : 'warning',
        problem: annotations[0]?.problem,
        title: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(annotations.length)} more problems`,
        message: `${codes}.`,
        hint: 'The report tells of each.',
    };
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rendered)
/* harmony export */ });
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9514);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5469);


/** What is said where not even the little that is left of a report can be rendered. */
const NOTHING_LEFT = 'iap-key: The report cannot be shown. This is a defect of iap-key; please report it.\n';
/**
 * A report in a form; where its renderer breaks off, the verdict alone in the same form, and where that breaks off too, a
 * fixed sentence.
 */
async function rendered(report, render) {
    return (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah)(() => render(report), (cause) => (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah)(() => render(verdictAlone(report, cause)), () => NOTHING_LEFT));
}
const WORDS = {
    pass: 'The run passed',
    fail: 'The run failed',
    inconclusive: 'The run is inconclusive',
    skipped: 'The run was skipped',
};
/** The verdict of a report, without any text that came from elsewhere. */
function verdictAlone(report, cause) {
    const { schemaVersion, tool, result, problem, live, startedAt, durationMs } = report;
    const { id, message, hint } = (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .defectFinding */ .nr)('files', cause);
    return {
        schemaVersion,
        tool,
        result,
        problem,
        live,
        key: { keyId: null, issuerId: null, fingerprint: null, shape: null },
        bundles: [],
        checks: [
            {
                id,
                status: 'warn',
                title: _findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_TITLES */ .Zt[id],
                message: `${WORDS[result]}${problem === null ? '' : ` (${problem})`}, but the report cannot be shown. ${message}`,
                ...(hint === undefined ? {} : { hint }),
                durationMs: 0,
            },
        ],
        pushes: report.pushes.map(({ to, status, problem: code }) => ({
            to,
            status,
            message: 'What came of it cannot be shown.',
            ...(code === undefined ? {} : { problem: code }),
        })),
        startedAt,
        durationMs,
    };
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  aW: () => (/* binding */ inWriteTime),
  prepareFiles: () => (/* binding */ prepareFiles),
  hV: () => (/* binding */ writeFiles),
  dV: () => (/* binding */ writing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __nccwpck_require__(9514);
// EXTERNAL MODULE: ./build/findings/report.js
var findings_report = __nccwpck_require__(5469);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __nccwpck_require__(2711);
// EXTERNAL MODULE: ./build/report/fallback.js
var fallback = __nccwpck_require__(4829);
// EXTERNAL MODULE: ./build/report/json.js
var report_json = __nccwpck_require__(9665);
// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __nccwpck_require__(7631);
// EXTERNAL MODULE: ./build/findings/replaced.js
var replaced = __nccwpck_require__(2227);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __nccwpck_require__(2251);
;// CONCATENATED MODULE: ./build/report/junit.js



/** The report as JUnit XML, which CI systems show as tests: a test case for each finding and for each push. */
async function renderJUnit(report) {
    const builder = await loadBuilder();
    const tame = (0,foreign/* mapStrings */.to)(report, foreign/* oneLine */.TN);
    const suite = builder.newBuilder();
    describeSuite(suite.testSuite(), tame);
    return `${(0,foreign/* withoutCommands */.Df)(suite.build())}\n`;
}
/** Its types speak of an ES module, but Node loads CommonJS, whose exports are the builder itself. */
async function loadBuilder() {
    const { default: builder } = await __nccwpck_require__.e(/* import() */ 72).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1072, 19));
    return builder;
}
function describeSuite(suite, report) {
    suite.name('iap-key').timestamp(report.startedAt).time(secondsOf(report.durationMs));
    for (const [name, value] of propertiesOf(report))
        suite.property(name, value);
    const cases = [
        ...(0,headline/* checksToShow */.qg)(report).map(caseOfCheck),
        ...report.pushes.map((push) => caseOfPush(push, (0,headline/* findingOfPush */.FF)(report, push))),
    ];
    const isSkipped = report.result === 'skipped';
    for (const found of withUniqueNames(cases))
        addCase(suite.testCase(), isSkipped ? { ...found, status: 'skip' } : found);
}
function propertiesOf(report) {
    const hosts = (0,replaced/* replacementHosts */.gQ)(report);
    const variables = (0,replaced/* replacementsIn */.tP)(report.checks).map(({ variable }) => variable);
    const properties = [
        ['result', report.result],
        ['problem', report.problem],
        ['fingerprint', report.key.fingerprint],
        ['version', report.tool.version],
        ['replacement-endpoints', hosts.length === 0 ? null : hosts.join(', ')],
        ['replacement-variables', variables.length === 0 ? null : variables.join(', ')],
    ];
    return properties.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}
function caseOfCheck(check) {
    const { id, title, subject, status, message, problem, durationMs } = check;
    const name = subject === undefined ? title : `${title} (${subject})`;
    return { className: `iap-key.${id}`, name, status, message, problem, text: [message, ...explain(check)], durationMs };
}
function explain({ hint, problem, suspects = [], evidence = {}, }) {
    const facts = Object.entries(evidence).map(([name, value]) => `${name}: ${value}`);
    return [
        ...suspects.map(({ cause, because, next }, index) => `${index + 1}. ${cause} – ${because}. ${next}`),
        ...(hint === undefined ? [] : [`Next: ${hint}`]),
        ...(problem === undefined ? [] : [`More: iap-key explain ${problem}`]),
        ...(facts.length === 0 ? [] : ['', ...facts]),
    ];
}
const STATUS_OF_PUSH = {
    pushed: 'pass',
    unchanged: 'pass',
    // Nothing is wrong, but what the case is named for did not happen.
    'dry-run': 'skip',
    failed: 'fail',
    skipped: 'skip',
};
function caseOfPush(push, finding) {
    const { to, status, message, problem } = push;
    return {
        className: 'iap-key.push',
        name: `Push to ${to}`,
        status: STATUS_OF_PUSH[status],
        message,
        problem,
        text: [`${status}: ${message}`, ...explain(finding ?? push)],
        durationMs: finding?.durationMs ?? 0,
    };
}
/** GitLab drops all but the first of several cases with the same class and name. */
function withUniqueNames(cases) {
    const counts = new Map();
    return cases.map((found) => {
        const key = `${found.className} ${found.name}`;
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count === 1 ? found : { ...found, name: `${found.name} #${count}` };
    });
}
function addCase(testCase, { className, name, status, message, problem, text, durationMs }) {
    // xmlbuilder 15 escapes only the first end of a CDATA section in a text.
    const content = text.join('\n').replaceAll(']]>', ']] >');
    testCase.className(className).name(name).time(secondsOf(durationMs));
    switch (status) {
        case 'pass':
            return;
        case 'warn':
            testCase.standardOutput(content);
            return;
        case 'fail':
            testCase.failure(message, problem ?? 'fail').stacktrace(content);
            return;
        case 'inconclusive':
            testCase.error(message, problem ?? 'inconclusive', content);
            return;
        case 'skip':
            testCase.skipped().standardOutput(content);
    }
}
/** To the millisecond, because the library would write tiny numbers with an exponent. */
function secondsOf(milliseconds) {
    return Math.round(milliseconds) / 1000;
}

// EXTERNAL MODULE: ./build/report/write-file.js
var write_file = __nccwpck_require__(6715);
;// CONCATENATED MODULE: ./build/report/files.js









/** When files are written, the time of the run may be used up; a file that is not written then never will be. */
const TIME_MS = 5000;
/**
 * Refuses, before anything else is done, report files that are none; missing folders are made. Whether a file can be written
 * is seen when it is: the verdict does not depend on it.
 * @throws UsageError when a path names a folder, a pipe, a device
 */
async function prepareFiles({ reportFile, junitFile }, world) {
    if (reportFile !== undefined)
        await prepareFile('report-file', reportFile, world);
    if (junitFile !== undefined)
        await prepareFile('junit-file', junitFile, world);
}
/**
 * Writes the report files that the settings ask for.
 * @returns a warning for each that could not be written
 */
async function writeFiles(report, { reportFile, junitFile }, pass, world) {
    const write = (setting, path, text) => writing(`The file of ${setting}, ${path},`, async () => inWriteTime((0,write_file/* replaceFile */.fR)(path, pass(await text)), world));
    const junit = junitFile === undefined ? [] : await write('junit-file', junitFile, (0,fallback/* rendered */.g)(report, renderJUnit));
    if (reportFile === undefined)
        return junit;
    // The report file can still tell of the other.
    const json = (0,fallback/* rendered */.g)((0,findings_report/* withFindings */.$c)(report, junit), report_json/* renderJson */.h);
    return [...junit, ...(await write('report-file', reportFile, json))];
}
/** Ends the waiting for a work of writing when a file would have been written twice over. @throws `TOO_SLOW` */
function inWriteTime(work, { alarm }) {
    // Should the alarm break off, nobody waits for the work, and its failure would end the process.
    work.catch(() => undefined);
    return (0,write_file/* inTime */.RN)(work, alarm(TIME_MS));
}
/** Does a work of writing; that it failed is a warning. */
async function writing(what, work) {
    try {
        await work();
        return [];
    }
    catch (error) {
        return [(0,defect/* notWritten */.xc)(what, error)];
    }
}
async function prepareFile(setting, path, world) {
    await (0,defect/* guard */.ah)(() => inWriteTime((0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true }), world), () => undefined);
    const found = await (0,defect/* guard */.ah)(() => inWriteTime((0,promises_.stat)(path), world), () => undefined);
    if (found?.isDirectory())
        throw new usage_error/* UsageError */.e(`${setting}: ${path} is a folder; name a file.`);
    if ((found !== undefined && !found.isFile()) || (0,write_file/* isStream */.rL)(path))
        throw new usage_error/* UsageError */.e(`${setting}: ${path} is a pipe, a device or the like; name a file.`);
}


/***/ }),

/***/ 6123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ groupChecks)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2251);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4702);


/** More passes of one check than this become one line. */
const SINGLE_PASSES = 3;
/** Groups the findings by check, the worst of each check first; at most `limit` problems of a group get their own line. */
function groupChecks(checks, limit) {
    const ids = [...new Set(checks.map(({ id }) => id))];
    const ordered = ids.flatMap((id) => _headline_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES_BY_SEVERITY */ .NE.flatMap((status) => checks.filter((check) => check.id === id && check.status === status)));
    const keyOf = ({ id, status, problem }) => `${id} ${status} ${problem}`;
    const groups = new Map();
    for (const check of ordered) {
        const members = groups.get(keyOf(check));
        if (members === undefined)
            groups.set(keyOf(check), [check]);
        else
            members.push(check);
    }
    const shown = new Set();
    return [...groups.values()].map((members) => describeGroup(members, limit, shown));
}
function describeGroup(members, limit, 
/** The next steps and suspects of earlier groups. */
shown) {
    const [first] = members;
    const suspects = members.flatMap((member) => (member.suspects === undefined ? [] : [member.suspects]))[0] ?? [];
    const hasEarlierSuspects = suspects.length > 0 && !isNew(JSON.stringify(suspects), shown);
    return {
        id: first.id,
        title: first.title,
        status: first.status,
        problem: first.problem,
        ...listMessages(members, first, limit),
        hints: members
            .flatMap(({ hint }) => hint ?? [])
            .filter((hint) => isNew(hint, shown))
            .slice(0, limit),
        suspects: hasEarlierSuspects ? [] : suspects,
        hasEarlierSuspects,
    };
}
function isNew(text, shown) {
    const before = shown.size;
    return shown.add(text).size > before;
}
function listMessages(members, { id, status }, limit) {
    const isProblem = status !== 'pass' && status !== 'skip';
    if (!isProblem && members.length > SINGLE_PASSES) {
        return { messages: [summarize(id, status === 'pass', members.length)], hidden: 0 };
    }
    const messages = members.slice(0, limit).map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .withSubject */ .tX);
    return { messages, hidden: members.length - messages.length };
}
function summarize(id, isPass, count) {
    if (!isPass)
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} skipped.`;
    const isApple = id === 'apple-production' || id === 'apple-sandbox';
    return isApple ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} bundle IDs accepted.` : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} passed.`;
}


/***/ }),

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ findingOfPush),
/* harmony export */   NE: () => (/* binding */ STATUSES_BY_SEVERITY),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   qg: () => (/* binding */ checksToShow)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7966);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2227);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5469);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4702);




function verdictOf(report) {
    switch (report.result) {
        case 'pass':
            return {
                word: 'PASS',
                reason: passReason(report),
                problem: undefined,
                details: passDetails(report),
                next: nextStep(report),
            };
        case 'fail':
            return unhappy('FAIL', report);
        case 'inconclusive':
            return unhappy('INCONCLUSIVE', report);
        case 'skipped':
            return {
                word: 'SKIPPED',
                reason: 'Nothing was checked: this is not a pass',
                problem: undefined,
                details: [],
                next: nextStep(report),
            };
    }
}
/** From the most to the least severe. */
const STATUSES_BY_SEVERITY = ['fail', 'inconclusive', 'warn', 'pass', 'skip'];
/** The finding that leads the report. */
function leadingCheck({ checks, problem }) {
    const candidates = problem === null ? checks : checks.filter((check) => check.problem === problem);
    const [first] = STATUSES_BY_SEVERITY.flatMap((status) => candidates.filter((check) => check.status === status));
    return first;
}
function unhappy(word, report) {
    const check = leadingCheck(report);
    const { problem } = report;
    const message = check === undefined ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .withSubject */ .tX)(check)];
    const reason = problem === null ? 'No problem is named' : (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).title;
    return {
        word,
        reason,
        problem: problem ?? undefined,
        details: [...countUnhappy(report), ...message, ...(report.live ? [] : ['Apple was not asked.'])],
        next: nextStep(report),
    };
}
function countUnhappy({ bundles, result }) {
    if (bundles.length < 2)
        return [];
    const count = bundles.filter((bundle) => bundle.result === result).length;
    return [
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(bundles.length)} bundle IDs ${result === 'fail' ? 'fail' : 'got no verdict'}.`,
    ];
}
function passReason(report) {
    if (report.bundles.length === 0)
        return 'All local checks hold. Apple was NOT asked (environment: none)';
    const judge = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_3__/* .replacementHosts */ .gQ)(report).length === 0 ? 'Apple accepts' : 'The replacement endpoint accepts';
    const { bundles } = report;
    const accepted = ENVIRONMENTS.map((name) => [name, bundles.filter((bundle) => bundle[name] === 'accepted').length]);
    const reached = accepted.filter(([, count]) => count > 0);
    if (reached.every(([, count]) => count === bundles.length)) {
        return `${judge} the key in ${reached.map(([name]) => PLACES[name]).join(' and ')} for ${nameBundles(report)}`;
    }
    const counts = reached.map(([name, count]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} in ${PLACES[name]}`).join(', ');
    return `${judge} the key for ${nameBundles(report)}: ${counts}`;
}
const ENVIRONMENTS = ['production', 'sandbox'];
const PLACES = { production: 'production', sandbox: 'the sandbox' };
function nameBundles({ bundles }) {
    if (bundles.length > 3)
        return `all ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(bundles.length)} bundle IDs`;
    return bundles.map(({ bundleId }) => bundleId).join(', ');
}
function passDetails({ checks, pushes }) {
    const warning = (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingProblem */ .OW)(checks.filter(({ id }) => id !== 'push'));
    const failed = pushes
        .filter(({ status }) => status === 'failed')
        .map(({ to, problem }) => `The key is good, but the push to ${to} FAILED${problem === undefined ? '.' : `: ${(0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).title} [${problem}]`}`);
    return [...failed, ...(warning === null ? [] : [`Warning: ${(0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(warning).title} [${warning}]`])];
}
function nextStep(report) {
    const failedPush = report.result === 'pass' ? report.pushes.find(({ status }) => status === 'failed') : undefined;
    const problem = failedPush?.problem ?? report.problem;
    if (problem === null)
        return undefined;
    const hint = leadingCheck({ ...report, problem })?.hint;
    return { hint: hint ?? (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).next, problem };
}
/** The findings that a renderer shows as checks: a push with a row of its own is shown there. */
function checksToShow({ checks, pushes }) {
    return checks.filter(({ id, subject }) => id !== 'push' || !pushes.some(({ to }) => to === subject));
}
/** The finding behind a row of the pushes. */
function findingOfPush({ checks }, { to }) {
    return checks.find(({ id, subject }) => id === 'push' && subject === to);
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPublicJson),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7631);

/** The report as a file or on standard output: with everything, for a person or a program. */
function renderJson(report) {
    return `${escapeForLogs(JSON.stringify(report, undefined, 2))}\n`;
}
/**
 * The report as the action's output, on one line. GitHub drops an output that holds a masked value, and many teams keep the
 * Key ID and the Issuer ID as secrets: so they are left out here, and taken out of every sentence.
 */
function renderPublicJson(report) {
    const { keyId, issuerId, ...key } = report.key;
    const replacements = [
        [keyId, '(Key ID)'],
        [issuerId, '(Issuer ID)'],
    ];
    const withoutIds = (text) => replacements.reduce((rest, [id, words]) => replaceId(rest, id, words), text);
    return escapeForLogs(JSON.stringify((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)({ ...report, key }, withoutIds)));
}
/** In either case of letters, because a secret may be stored in another one than it is shown. */
function replaceId(text, id, words) {
    if (id === null || id === '')
        return text;
    return text.replaceAll(new RegExp(id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), words);
}
/** What JSON may hold unescaped, but a terminal or the log of a CI system could take for a command. */
const RISKY = /#(?=#)|[\p{Cf}\p{Zl}\p{Zp}]|[\u007f-\u009f]/gu;
/** The same JSON value, written so that a log shows it and nothing else. */
function escapeForLogs(json) {
    return json.replaceAll(RISKY, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown),
/* harmony export */   d: () => (/* binding */ renderUsageMarkdown)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2227);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2251);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4702);






/** With these the report of a thousand bundle IDs stays far below the 1 MiB that GitHub takes for a summary. */
const PROBLEM_LINES = 5;
const BUNDLE_ROWS = 50;
const MAX_TEXT = 500;
/** The report as GitHub Flavored Markdown, for the summary of a job. */
function renderMarkdown(report) {
    const tame = (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(report, (text) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), MAX_TEXT));
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupChecks */ .r)((0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .checksToShow */ .qg)(tame), PROBLEM_LINES);
    const blocks = [
        ...describeVerdict(tame),
        ...describeNext(tame),
        describeChecks(groups),
        ...groups.map(({ suspects }) => describeSuspects(suspects)),
        ...describeBundles(tame.bundles),
        describePushes(tame),
        ...describeSupport(tame),
        describeRun(tame),
    ];
    return `${(0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}
/** The page of a run that ended before it began. */
function renderUsageMarkdown(problems) {
    const items = problems.map((problem) => `- ${literal((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(problem), MAX_TEXT))}`);
    return (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(['## ❌ iap-key: nothing was checked', '', ...items, ''].join('\n'));
}
/** Everything that GFM, HTML or GitHub's math may take for markup. */
const MARKUP = /[\\`*_[\]<>&|~#!$"']|:(?=\/\/)|(?<=www)\./gi;
/** What would begin a list, a heading or a quotation at the start of a line. */
const BLOCK_START = /^[-+=]|(?<=^\d+)[.)]/;
const entity = (character) => `&#${character.charCodeAt(0)};`;
/** A text that is shown as it is: no markup, no link, no mention can come of it. */
function literal(text) {
    // A character of no width after the @ keeps GitHub from seeing a mention or an address.
    return text.replaceAll(MARKUP, entity).replaceAll('@', '@&#8203;');
}
const code = (text) => `<code>${literal(text)}</code>`;
/** A sentence in which backticks mark code, as in the catalogue of problems. */
function sentence(text) {
    const parts = text.split('`');
    if (parts.length % 2 === 0)
        return literal(text);
    return parts.map((part, index) => (index % 2 === 0 ? literal(part) : code(part))).join('');
}
const EMOJI = { pass: '✅', warn: '⚠️', fail: '❌', inconclusive: '❔', skip: '⏭️' };
const EMOJI_OF_RESULT = { pass: '✅', fail: '❌', inconclusive: '❔', skipped: '⏭️' };
function describeVerdict(report) {
    const { word, reason, problem, details } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report);
    const notice = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_4__/* .replacementNotice */ .Zx)(report);
    return [
        `## ${EMOJI_OF_RESULT[report.result]} iap-key: ${word}`,
        `**${literal(reason)}.**${problem === undefined ? '' : ` ${code(problem)}`}`,
        details.map((detail) => sentence(detail).replace(BLOCK_START, entity)).join('<br>\n'),
        notice === undefined ? '' : `> [!WARNING]\n> ${literal(notice)}`,
    ];
}
const ALERTS = { pass: 'NOTE', fail: 'CAUTION', inconclusive: 'WARNING', skipped: 'NOTE' };
function describeNext(report) {
    const { next } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report);
    if (next === undefined)
        return [];
    const more = `More: ${code(`iap-key explain ${next.problem}`)}`;
    return [`> [!${ALERTS[report.result]}]\n> **Next:** ${sentence(next.hint)}<br>\n> ${more}`];
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function describeChecks(groups) {
    const rows = groups.map(({ title, status, problem, messages, hidden, hints }) => [
        `${EMOJI[status]} ${status}`,
        `${literal(title)}${problem === undefined ? '' : `<br>${code(problem)}`}`,
        [
            ...messages.map(sentence),
            ...(hidden === 0 ? [] : [`and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`]),
            ...hints.map((hint) => `→ ${sentence(hint)}`),
        ].join('<br>'),
    ]);
    return rows.length === 0 ? '' : table(['Status', 'Check', 'Finding'], rows);
}
function describeSuspects(suspects) {
    if (suspects.length === 0)
        return '';
    const items = suspects.map(({ cause, because, next }, index) => `${index + 1}. **${literal(cause)}** – ${sentence(because)}<br>→ ${sentence(next)}`);
    return `### What may be the cause, the likeliest first\n\n${items.join('\n')}`;
}
const ANSWERS = {
    accepted: '✅ accepted',
    refused: '❌ refused',
    inconclusive: '❔ no verdict',
    'not-asked': '– not asked',
};
/** A single bundle ID that was accepted everywhere is told of in the verdict. */
function describeBundles(bundles) {
    const isTold = bundles.length === 1 && bundles.every((bundle) => severity(bundle) === 3);
    if (bundles.length === 0 || isTold)
        return [];
    const ordered = bundles.toSorted((a, b) => severity(a) - severity(b));
    const rows = ordered
        .slice(0, BUNDLE_ROWS)
        .map(({ bundleId, production, sandbox, result }) => [
        code(bundleId),
        ANSWERS[production],
        ANSWERS[sandbox],
        result,
    ]);
    const hidden = bundles.length - rows.length;
    return [
        table(['Bundle ID', 'Production', 'Sandbox', 'Result'], rows),
        hidden === 0 ? '' : `and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(hidden)} more bundle IDs (see the JSON report)`,
    ];
}
/** Smaller is worse. */
function severity({ result, production, sandbox }) {
    if (result !== 'pass')
        return result === 'fail' ? 0 : 1;
    return [production, sandbox].every((answer) => answer === 'accepted' || answer === 'not-asked') ? 3 : 2;
}
const EMOJI_OF_PUSH = {
    pushed: '✅',
    unchanged: '✅',
    'dry-run': '⏭️',
    failed: '❌',
    skipped: '⏭️',
};
function describePushes(report) {
    const { pushes } = report;
    if (pushes.length === 0)
        return '';
    const rows = pushes.map((push) => {
        const { to, status, message, problem } = push;
        const hint = status === 'failed' ? (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOfPush */ .FF)(report, push)?.hint : undefined;
        return [
            literal(to),
            `${EMOJI_OF_PUSH[status]} ${status}${problem === undefined ? '' : `<br>${code(problem)}`}`,
            `${sentence(message)}${hint === undefined ? '' : `<br>→ ${sentence(hint)}`}`,
        ];
    });
    return table(['Push to', 'Status', 'Finding'], rows);
}
function describeSupport(report) {
    const facts = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_5__/* .supportCase */ .C4)(report);
    if (facts === undefined)
        return [];
    const lines = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_5__/* .supportLines */ .vM)(facts).join('\n');
    const longest = Math.max(0, ...(lines.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const title = `${_support_case_js__WEBPACK_IMPORTED_MODULE_5__/* .SUPPORT_TITLE */ .jJ} (<a href="${_support_case_js__WEBPACK_IMPORTED_MODULE_5__/* .SUPPORT_CONTACT */ .NB}">contact</a> or <a href="${_support_case_js__WEBPACK_IMPORTED_MODULE_5__/* .FEEDBACK_ASSISTANT */ .D7}">Feedback Assistant</a>)`;
    return [`<details><summary>${title}</summary>`, `${fence}text\n${lines}\n${fence}`, '</details>'];
}
function describeRun({ key, tool, startedAt, durationMs }) {
    const shape = key.shape === null ? '' : ` (${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .SHAPE_WORDS */ ._y[key.shape]})`;
    const facts = [
        key.fingerprint === null ? null : `Key ${code(key.fingerprint)}${shape}`,
        key.keyId === null ? null : `Key ID ${code(key.keyId)}`,
        key.issuerId === null ? null : `Issuer ID ${code(key.issuerId)}`,
        `${literal(startedAt)}, in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(durationMs)}, by ${tool.name} ${literal(tool.version)}`,
    ];
    return facts.filter((fact) => fact !== null).join(' · ');
}


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ supportCase),
/* harmony export */   D7: () => (/* binding */ FEEDBACK_ASSISTANT),
/* harmony export */   NB: () => (/* binding */ SUPPORT_CONTACT),
/* harmony export */   jJ: () => (/* binding */ SUPPORT_TITLE),
/* harmony export */   vM: () => (/* binding */ supportLines)
/* harmony export */ });
/* unused harmony export SUPPORT_LABEL_WIDTH */
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2227);

const SUPPORT_TITLE = 'For Apple’s support';
const SUPPORT_CONTACT = 'https://developer.apple.com/contact/';
const FEEDBACK_ASSISTANT = 'https://feedbackassistant.apple.com';
/** What Apple's support will ask for after a refusal; undefined where nothing was refused. */
function supportCase(report) {
    const refused = report.checks.filter(isRefusal);
    const [first] = refused;
    if (first === undefined)
        return undefined;
    const bundleId = first.subject ?? report.bundles[0]?.bundleId;
    const { key } = report;
    const common = [
        ['Bundle ID', bundleId ?? UNKNOWN],
        ['Key ID', key.keyId ?? UNKNOWN],
        ['Fingerprint', key.fingerprint ?? UNKNOWN],
    ];
    return [
        common,
        ...refused.filter(({ subject }) => subject === first.subject).map((check) => describe(check, report)),
    ];
}
const UNKNOWN = 'unknown';
function isRefusal({ id, status, evidence }) {
    return (id === 'apple-production' || id === 'apple-sandbox') && status === 'fail' && evidence?.['status'] === 401;
}
function describe(check, report) {
    const { host, time, status, requestId, clockDifferenceSeconds: difference, attempts } = check.evidence ?? {};
    const place = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfApple */ .Y5)(check, report) ? '' : ' (a replacement endpoint, not Apple)';
    return [
        ['Host', `${host ?? UNKNOWN}${place}`],
        ['Time', String(time ?? UNKNOWN)],
        ['HTTP status', String(status ?? UNKNOWN)],
        ['Request ID', String(requestId ?? 'none in the answer')],
        ['Clock', typeof difference === 'number' ? describeClock(difference) : 'difference unknown'],
        ['Attempts', String(attempts ?? UNKNOWN)],
    ];
}
/** The report counts seconds by which this machine is ahead of Apple. */
function describeClock(seconds) {
    if (seconds === 0)
        return 'agrees with Apple’s to the second';
    return `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple’s`;
}
const SUPPORT_LABEL_WIDTH = 13;
/** The case as lines of text. */
function supportLines(supportCaseToShow) {
    return supportCaseToShow.flatMap((paragraph, index) => [
        ...(index === 0 ? [] : ['']),
        ...paragraph.map(([label, value]) => `${label.padEnd(SUPPORT_LABEL_WIDTH)}${value}`),
    ]);
}


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   lS: () => (/* binding */ joinSections)
/* harmony export */ });
/* unused harmony export renderSections */
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7336);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2227);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2251);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4702);







/** So many problems of one kind get their own line. */
const PROBLEM_LINES = 10;
const LABEL_WIDTH = 12;
/**
 * The report for a terminal or the log of a CI system. Nothing depends on color alone, and no line can be taken for a
 * command of a CI system.
 */
function renderText(report, { color }) {
    return joinSections(Object.values(renderSections(report, { color })));
}
/** The same, in the parts that a CI system may fold. */
function renderSections(report, { color }) {
    const colors = picocolors__WEBPACK_IMPORTED_MODULE_4__.createColors(color);
    const tame = (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(report, _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    const section = (...parts) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(joinLines(parts.map((lines) => lines.join('\n'))));
    return {
        head: section(describeVerdict(tame, colors), describeKey(tame, colors)),
        checks: section(describeChecks(tame, colors)),
        tail: section(tame.pushes.map((push) => describePush(push, (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOfPush */ .FF)(tame, push)?.hint, colors)), describeSupport(tame, colors), describeNext(tame, colors)),
    };
}
/** Sections as one text, with a blank line between and a line break at the end. */
function joinSections(sections) {
    return `${joinLines(sections)}\n`;
}
function joinLines(sections) {
    return sections.filter((section) => section !== '').join('\n\n');
}
const SYMBOLS = { pass: '✓', warn: '!', fail: '✗', inconclusive: '?', skip: '–' };
const STATUS_OF_RESULT = {
    pass: 'pass',
    fail: 'fail',
    inconclusive: 'inconclusive',
    skipped: 'skip',
};
const STATUS_OF_PUSH = {
    pushed: 'pass',
    unchanged: 'pass',
    'dry-run': 'skip',
    failed: 'fail',
    skipped: 'skip',
};
function paint(status, text, colors) {
    switch (status) {
        case 'pass':
            return colors.green(text);
        case 'fail':
            return colors.red(text);
        case 'warn':
        case 'inconclusive':
            return colors.yellow(text);
        case 'skip':
            return colors.dim(text);
    }
}
const symbol = (status, colors) => paint(status, SYMBOLS[status], colors);
const bracket = (problem, colors) => problem === undefined ? '' : ` ${colors.dim(`[${problem}]`)}`;
function describeVerdict(report, colors) {
    const { word, reason, problem, details } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report);
    const status = STATUS_OF_RESULT[report.result];
    const notice = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__/* .replacementNotice */ .Zx)(report);
    return [
        `${paint(status, colors.bold(`${SYMBOLS[status]} ${word}`), colors)}  ${colors.bold(`${reason}.`)}${bracket(problem, colors)}`,
        ...details.map((detail) => `  ${detail}`),
        ...(notice === undefined ? [] : [`  ${colors.yellow(notice)}`]),
    ];
}
function describeKey({ key, bundles, tool, startedAt, durationMs }, colors) {
    const shape = key.shape === null ? '' : ` (${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .SHAPE_WORDS */ ._y[key.shape]})`;
    const rows = [
        ['Fingerprint', key.fingerprint === null ? null : `${key.fingerprint}${shape}`],
        ['Key ID', key.keyId],
        ['Issuer ID', key.issuerId],
        [bundles.length > 1 ? 'Bundle IDs' : 'Bundle ID', describeBundles(bundles)],
        ['Run', `${startedAt}, in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(durationMs)}, by ${tool.name} ${tool.version}`],
    ];
    return rows.flatMap(([label, value]) => value === null ? [] : [`  ${colors.dim(label.padEnd(LABEL_WIDTH))}${value}`]);
}
function describeBundles(bundles) {
    const [first] = bundles;
    if (first === undefined)
        return null;
    if (bundles.length === 1)
        return `${first.bundleId} (production ${first.production}, sandbox ${first.sandbox})`;
    const counts = ['pass', 'fail', 'inconclusive']
        .map((result) => [result, bundles.filter((bundle) => bundle.result === result).length])
        .filter(([, count]) => count > 0)
        .map(([result, count]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count)} ${result}`);
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(bundles.length)} (${counts.join(', ')})`;
}
function describeChecks(report, colors) {
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupChecks */ .r)((0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .checksToShow */ .qg)(report), PROBLEM_LINES);
    const width = Math.max(0, ...groups.filter(isQuiet).map(({ title }) => title.length)) + 2;
    return groups.flatMap((group) => isQuiet(group) ? describeQuiet(group, width, colors) : describeLoud(group, colors));
}
/** Titles say what should hold; these say that it does not. */
const STATUS_WORDS = {
    pass: 'pass',
    warn: 'warning',
    fail: 'failed',
    inconclusive: 'no verdict',
    skip: 'skipped',
};
const isQuiet = ({ status }) => status === 'pass' || status === 'skip';
function describeQuiet({ title, status, messages }, width, colors) {
    return messages.map((message) => `${symbol(status, colors)} ${title.padEnd(width)}${colors.dim(message)}`);
}
function describeLoud({ title, status, problem, ...group }, colors) {
    const { messages, hidden, hints, suspects, hasEarlierSuspects } = group;
    return [
        `${symbol(status, colors)} ${colors.bold(title)}: ${paint(status, STATUS_WORDS[status], colors)}${bracket(problem, colors)}`,
        ...messages.map((message) => `    ${message}`),
        ...(hidden === 0 ? [] : [`    and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`]),
        ...hints.map((hint) => `    → ${hint}`),
        ...(suspects.length === 0 ? [] : ['    What may be the cause, the likeliest first:']),
        ...suspects.flatMap(({ cause, because, next }, index) => [
            `    ${index + 1}. ${cause} – ${colors.dim(because)}`,
            `       → ${next}`,
        ]),
        ...(hasEarlierSuspects ? ['    The causes are those listed above.'] : []),
    ];
}
function describePush({ to, status, message, problem }, hint, colors) {
    const next = hint === undefined || status !== 'failed' ? '' : `\n    → ${hint}`;
    return `${symbol(STATUS_OF_PUSH[status], colors)} Push to ${to}: ${status}${bracket(problem, colors)}\n    ${message}${next}`;
}
function describeSupport(report, colors) {
    const facts = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .supportCase */ .C4)(report);
    if (facts === undefined)
        return [];
    return [
        colors.bold(`${_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .SUPPORT_TITLE */ .jJ} (${_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .SUPPORT_CONTACT */ .NB} / Feedback Assistant, ${_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .FEEDBACK_ASSISTANT */ .D7})`),
        ...(0,_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .supportLines */ .vM)(facts).map((line) => (line === '' ? '' : `    ${line}`)),
    ];
}
function describeNext(report, colors) {
    const { next } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report);
    if (next === undefined)
        return [];
    return [`${colors.bold('Next:')} ${next.hint} ${colors.dim(`More: iap-key explain ${next.problem}`)}`];
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   _y: () => (/* binding */ SHAPE_WORDS),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   tX: () => (/* binding */ withSubject)
/* harmony export */ });
function withSubject({ subject, message }) {
    return subject === undefined ? message : `${subject}: ${message}`;
}
const COUNT = new Intl.NumberFormat('en-US');
function formatCount(count) {
    return COUNT.format(count);
}
function formatDuration(milliseconds) {
    return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
const SHAPE_WORDS = {
    apple: 'the bytes that Apple issued',
    're-encoded': 're-encoded by another tool',
    minimal: 'without its public half',
};


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gZ: () => (/* binding */ appendWhole),
/* harmony export */   rL: () => (/* binding */ isStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);




/**
 * Writes files of which nobody finds half: the text goes to a neighbor, which then takes the place of the file. Nothing here
 * waits for a reader of a pipe, and nothing is written into devices.
 */
/** What opening may not do: wait for the other end of a pipe. */
const { O_APPEND, O_CREAT, O_EXCL, O_NONBLOCK, O_TRUNC, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
/** Faults of the neighbor, or of its way to the place of the file, after which the file itself may still be writable. */
const NO_NEIGHBOR = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG'];
/** Writes a whole file; folders that miss are made. @throws what node:fs throws, or `NOT_A_FILE` */
async function replaceFile(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const before = await regularFile(path);
    // Links are followed to the file that they name, and stay.
    const target = before === undefined ? path : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
    // A new neighbor would get around the permission that the file denies.
    if (before !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
    try {
        await writeNeighbor(target, text, before);
    }
    catch (error) {
        if (!NO_NEIGHBOR.includes(codeOf(error)))
            throw error;
        await writeInPlace(target, text, O_CREAT | O_TRUNC);
    }
}
/**
 * Lets a library append to a file that has to exist, and takes back what it managed to write where it then failed: half of
 * an output would end the step with an error of GitHub's runner.
 * @throws what `append` throws, `ENOENT`, or `NOT_A_FILE`
 */
async function appendWhole(path, append) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_WRONLY | O_APPEND | O_NONBLOCK);
    const before = await handle.stat().finally(() => handle.close());
    if (!before.isFile() && !before.isCharacterDevice())
        throw coded('NOT_A_FILE');
    try {
        await append();
    }
    catch (error) {
        if (before.isFile())
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.truncate)(path, before.size).catch(() => undefined);
        throw error;
    }
}
/** The file that a path names; undefined where there is none yet. */
async function regularFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (found?.isDirectory())
        throw coded('EISDIR');
    if ((found !== undefined && !found.isFile()) || isStream(path))
        throw coded('NOT_A_FILE');
    return found;
}
/** Names of open files: what is behind them may be the log itself, which must not be replaced. */
function isStream(path) {
    return /^\/(?:dev|proc)\//.test(path);
}
async function writeNeighbor(target, text, before) {
    const neighbor = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target).slice(0, 100)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(neighbor, O_WRONLY | O_CREAT | O_EXCL, 0o666);
    try {
        await writeAll(handle, text, before);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(neighbor, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(neighbor).catch(() => undefined);
        throw error;
    }
}
/** The neighbor gets the owner and the permissions of the file in whose place it comes. */
async function writeAll(handle, text, before) {
    try {
        if (before !== undefined) {
            const { uid, gid } = await handle.stat();
            if (uid !== before.uid || gid !== before.gid)
                await handle.chown(before.uid, before.gid);
            await handle.chmod(before.mode & 0o7777);
        }
        await handle.writeFile(text);
    }
    finally {
        await handle.close();
    }
}
async function writeInPlace(path, text, flags) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_WRONLY | O_NONBLOCK | flags, 0o666);
    try {
        if (!(await handle.stat()).isFile())
            throw coded('NOT_A_FILE');
        await handle.writeFile(text);
    }
    finally {
        await handle.close();
    }
}
/** Ends the waiting for a work that nothing can end, such as a write to a network drive that is gone. @throws `TOO_SLOW` */
function inTime(work, signal) {
    return new Promise((resolve, reject) => {
        work.then(resolve, reject);
        const late = () => reject(coded('TOO_SLOW'));
        if (signal.aborted)
            late();
        signal.addEventListener('abort', late, { once: true });
    });
}
function coded(code) {
    return Object.assign(new Error(code), { code });
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ ENDPOINTS),
/* harmony export */   OA: () => (/* binding */ pushesOnForeignWord),
/* harmony export */   Zg: () => (/* binding */ readEndpoints)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(516);
/* harmony import */ var _net_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7203);
/* harmony import */ var _net_loopback_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4131);



/** Addresses that can be replaced for tests and gateways; environment variables only. */
const ENDPOINTS = {
    production: { variable: 'IAP_KEY_APPLE_PRODUCTION_URL', url: 'https://api.storekit.apple.com' },
    sandbox: { variable: 'IAP_KEY_APPLE_SANDBOX_URL', url: 'https://api.storekit-sandbox.apple.com' },
    appStoreConnect: { variable: 'IAP_KEY_APP_STORE_CONNECT_URL', url: 'https://api.appstoreconnect.apple.com' },
    ...ofBackends(({ name, url }) => ({ variable: `IAP_KEY_${name.toUpperCase()}_URL`, url })),
};
function ofBackends(make) {
    return Object.fromEntries(_backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.map((backend) => [backend.name, make(backend)]));
}
/** The endpoints of a run; what is wrong with a replacement is told in `problems`. */
function readEndpoints(environment, problems) {
    const read = (name) => readEndpoint(name, environment, problems);
    return {
        production: read('production'),
        sandbox: read('sandbox'),
        appStoreConnect: read('appStoreConnect'),
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
/**
 * Why the pushes must not be made, as lines of a usage error: what a stand-in for Apple accepts must not reach a real backend.
 * @param targets the backends that the key is to be pushed to
 */
function pushesOnForeignWord(targets, endpoints) {
    const standIns = ['production', 'sandbox', 'appStoreConnect'].filter((name) => endpoints[name].isReplaced);
    const real = targets.filter((name) => !endpoints[name].isReplaced);
    if (standIns.length === 0 || real.length === 0)
        return [];
    const named = (names) => names.map((name) => ENDPOINTS[name].variable).join(' and ');
    return [
        `push-to: ${named(standIns)} puts something else in Apple’s place, and what that accepts is pushed only to a backend that is replaced too. Unset it, or set ${named(real)}.`,
    ];
}


/***/ }),

/***/ 1425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ findNearMisses),
/* harmony export */   Uy: () => (/* binding */ nearMissHint),
/* harmony export */   tx: () => (/* binding */ withNearMisses)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7785);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4462);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7906);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4372);




/** Where something is set and nobody listens: it may be meant for us. Foreign names are no error: CI systems add many. */
function findNearMisses(door, environment) {
    const known = new Set([
        ..._table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING_NAMES */ .OI.map(_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG),
        ...Object.keys(_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .ALIASES */ .rY),
        ...Object.values(_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .ENDPOINTS */ .Hr).map(({ variable }) => variable),
    ]);
    const found = {};
    for (const name of Object.keys(environment)) {
        // Nothing else can be a slip of the pen, and a name may hold anything.
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
/** The settings that a name is nearest to, where it is near at all. */
function nearest(rest) {
    const ranked = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING_NAMES */ .OI.map((setting) => ({
        setting,
        distance: (0,leven__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(rest, normal(setting)),
        limit: Math.floor(Math.max(rest.length, setting.length) / 3),
    }));
    const least = Math.min(...ranked.map(({ distance }) => distance));
    return ranked.filter(({ distance, limit }) => distance === least && distance <= limit).map(({ setting }) => setting);
}
/** A sentence for a message about missing settings, with a space in front; empty where nothing is near. No value is shown. */
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
/** Findings about a missing setting name what is set under almost its name. */
function withNearMisses(findings, misses) {
    return findings.map((finding) => {
        const names = finding.problem === undefined ? undefined : MISSING[finding.problem];
        return names === undefined ? finding : { ...finding, message: `${finding.message}${nearMissHint(misses, names)}` };
    });
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _findings_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(315);

/** From a setting's text to its value; an array tells what is wrong with it. */
/** By newline or comma, or a JSON array (Woodpecker). White space around a separator is layout; around a lone value it is dirt. */
function splitList(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
        return (parseArray(trimmed) ?? trimmed.slice(1, -1).split(','))
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
    const value = text.trim();
    if (choices.includes(value))
        return value;
    return [`${quote(value)} is not one of ${choices.join(', ')}.${(0,_findings_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(value, choices)}`];
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
/** What is long may be a secret in the wrong place. */
function quote(value) {
    return value.length > 30 ? 'The value' : `“${value}”`;
}


/***/ }),

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ trim),
/* harmony export */   gW: () => (/* binding */ planPushes),
/* harmony export */   jq: () => (/* binding */ wrongToken)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(516);
/* harmony import */ var _findings_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(315);
/* harmony import */ var _near_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1425);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4667);




/** The pushes that the settings ask for; whatever is unknown, missing or of the wrong kind is told in `problems`. */
function planPushes(names, { find, sources, nearMisses }, problems) {
    const known = _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.map(({ name }) => name);
    const spelling = find('push-to')?.spelling ?? 'push-to';
    const targets = [...new Set(names.map((name) => name.trim()))];
    for (const name of targets.filter((target) => !known.includes(target))) {
        problems.push(`${spelling}: ${(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} is not one of ${known.join(', ')}.${(0,_findings_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(name.slice(0, 30), known)}`);
    }
    const needed = (to, name, where) => `${name}: It is needed for push-to: ${to}. ${where}${(0,_near_miss_js__WEBPACK_IMPORTED_MODULE_1__/* .nearMissHint */ .Uy)(nearMisses, [name])}`;
    const identifier = (to, name, form) => {
        const found = find(name);
        const value = trim(found?.text ?? '');
        if (found === undefined)
            problems.push(needed(to, name, form.where));
        else if (!form.pattern.test(value))
            problems.push(`${found.spelling}: ${form.words} ${form.where}`);
        return value;
    };
    const token = (backend, name) => {
        const value = trim(find(name)?.text ?? '');
        if (value === '')
            problems.push(needed(backend.name, name, backend.tokenFrom));
        else
            problems.push(...wrongToken(backend, value).map((words) => `${find(name)?.spelling}: ${words}`));
        return { kind: 'value', value };
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
/** A file counts where its source has no value, as with the private key. */
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
/** What is wrong with a token by its looks alone; it is never shown. */
function wrongToken({ tokenFrom, wrongTokens }, token) {
    if (!/^[\x21-\x7e]{1,4096}$/.test(token))
        return [`The value has a form that no token has. ${tokenFrom}`];
    const wrong = wrongTokens.find(([pattern]) => pattern.test(token));
    return wrong === undefined ? [] : [`${wrong[1]} ${tokenFrom}`];
}
/** Pasting brings white space and quotes along. */
function trim(text) {
    return text
        .trim()
        .replaceAll(/^["']|["']$/g, '')
        .trim();
}


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   nC: () => (/* binding */ environmentSource),
/* harmony export */   rY: () => (/* binding */ ALIASES),
/* harmony export */   wE: () => (/* binding */ inputSource)
/* harmony export */ });
/* unused harmony exports flagSource, pluginSource */
const variableName = (name) => `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
/** Other names of variables. */
const ALIASES = { IAP_KEY_ID: 'key-id' };
/** Flags of the command line, as `--foo-bar`. */
function flagSource(flags) {
    return { spell: (name) => `--${name}`, read: (name) => flags[name] };
}
/**
 * Inputs of the action. One that is written wins over the environment whatever it says; action.yml has no defaults, so that
 * what is written can be told from what is not: the runner hands on the latter as an empty text.
 */
function inputSource(environment) {
    return {
        spell: (name) => `input ${name}`,
        read: (name) => environment[`INPUT_${name.toUpperCase()}`] ?? environment[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`],
    };
}
/** Variables `IAP_KEY_FOO_BAR`, and the aliases. */
function environmentSource(environment) {
    const aliasOf = (name) => Object.keys(ALIASES).find((alias) => ALIASES[alias] === name && environment[alias] !== undefined);
    return {
        spell: (name) => (environment[variableName(name)] === undefined && aliasOf(name)) || variableName(name),
        read: (name) => environment[variableName(name)] ?? environment[aliasOf(name) ?? ''],
    };
}
/** Variables `PLUGIN_FOO_BAR`, as Drone and Woodpecker hand settings to a plugin. */
function pluginSource(environment) {
    const pluginName = (name) => `PLUGIN_${name.toUpperCase().replaceAll('-', '_')}`;
    return { spell: pluginName, read: (name) => environment[pluginName(name)] };
}


/***/ }),

/***/ 4372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ SETTING_NAMES),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(516);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5469);


/**
 * The table of settings. The action's inputs, the environment variables, the flags, the help and the README follow from it,
 * and a test fails when any of them drifts.
 */
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
        meaning: 'Fail unless the key has this fingerprint (`SHA256:…`, as reports show it).',
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
        meaning: 'After a refusal, ask the App Store Connect API once, read-only, whether this is one of its keys, and the other environment why.',
    },
    'notification-test': {
        kind: 'boolean',
        default: 'false',
        meaning: 'Also request a TEST server notification and wait for its delivery result (it reaches your server).',
    },
    timeout: { kind: 'number', from: 1, to: 3600, integer: false, default: '60', meaning: 'Seconds for the whole run.' },
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
        // No expression here: GitHub would try to evaluate it in action.yml.
        meaning: 'For `deployment` and `report-issue`: the token of the job, `github.token`.',
    },
    deployment: {
        kind: 'text',
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
};
/** The rows of all backends, in the middle of the table. */
function backendRows() {
    const rows = _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.flatMap(({ settings }) => settings.map(({ name, kind, meaning, ...more }) => [
        name,
        { kind, meaning, ...('secret' in more ? { secret: true } : {}) },
    ]));
    return Object.fromEntries(rows);
}
const SETTING_NAMES = Object.keys(SETTINGS);
/** The settings a door takes, by name. */
function settingsOf(door) {
    return SETTING_NAMES.filter((name) => {
        const row = SETTINGS[name];
        return row.only === undefined || row.only === door;
    });
}


/***/ }),

/***/ 8086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./build/world/version.js

const VERSION = package_namespaceObject.rE;


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __nccwpck_require__(9514);
;// CONCATENATED MODULE: ./build/findings/exit-code.js

/** Usage: a setting or command is unknown or impossible, and nothing was contacted. */
const EXIT_USAGE = 2;
const EXIT_CODES = { pass: 0, skipped: 0, fail: 1, inconclusive: 3 };
const EXIT_PUSH_FAILED = 4;
/** A run that broke off before its verdict: nothing is known, and nothing may soften that. */
const EXIT_DEFECT = EXIT_CODES.inconclusive;
/** The exit code of a run. Only that Apple could not be asked may be a warning, never that iap-key broke off. */
function exitCodeOf(report, { onInconclusive }) {
    if (report.result === 'inconclusive' && onInconclusive === 'warn' && !report.checks.some(defect/* isDefect */.A7))
        return 0;
    if (report.result === 'pass' && report.pushes.some(({ status }) => status === 'failed'))
        return EXIT_PUSH_FAILED;
    return EXIT_CODES[report.result];
}

// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __nccwpck_require__(7631);
// EXTERNAL MODULE: ./build/findings/report.js
var findings_report = __nccwpck_require__(5469);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __nccwpck_require__(2711);
// EXTERNAL MODULE: ./build/report/annotations.js
var report_annotations = __nccwpck_require__(6241);
// EXTERNAL MODULE: ./build/report/fallback.js
var fallback = __nccwpck_require__(4829);
// EXTERNAL MODULE: ./build/report/files.js + 1 modules
var files = __nccwpck_require__(7708);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __nccwpck_require__(4902);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __nccwpck_require__(2251);
// EXTERNAL MODULE: ./build/report/json.js
var report_json = __nccwpck_require__(9665);
// EXTERNAL MODULE: ./build/report/words.js
var words = __nccwpck_require__(4702);
;// CONCATENATED MODULE: ./build/report/outputs.js




/** The outputs of the action and what they mean; action.yml follows from this table. */
const OUTPUTS = {
    result: '`pass`, `fail`, `inconclusive` or `skipped`.',
    problem: 'The code of the leading problem, or empty.',
    problems: 'The codes of all problems, as a JSON array.',
    fingerprint: 'The fingerprint of the key (`SHA256:…` over its public half): safe to publish.',
    environments: 'The environments in which Apple accepted the key for every bundle ID, as a JSON array.',
    pushed: '`true`, `unchanged` or `false`; empty when no push was asked for. With several targets `true` only if all are.',
    report: 'The report as JSON on one line, without the Key ID and the Issuer ID.',
};
/** How each output is made; none of them holds the Key ID or the Issuer ID, so that masking does not drop it. */
const MAKE_OUTPUT = {
    result: ({ result }) => result,
    problem: ({ problem }) => problem ?? '',
    problems: (report) => JSON.stringify((0,findings_report/* allProblems */.Ul)(report)),
    fingerprint: ({ key }) => key.fingerprint ?? '',
    environments: (report) => JSON.stringify((0,findings_report/* acceptedEnvironments */.wY)(report)),
    pushed: findings_report/* pushedOutput */.D9,
    report: reportOutput,
};
/** The outputs of a run that a usage error ended before it began. */
function usageOutputs(problem) {
    return {
        result: 'fail',
        problem,
        problems: JSON.stringify([problem]),
        fingerprint: '',
        environments: '[]',
        pushed: '',
        report: '',
    };
}
/**
 * GitHub takes 1 MB of outputs a job, by an estimate in UTF-16; whoever hands it on counts in UTF-8.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MOST_BYTES = 900_000;
/** How many failures of a kind are shown where the report has to be folded; the first that fits counts. */
const SHOWN_OF_A_KIND = [Number.POSITIVE_INFINITY, 256, 64, 16, 4, 1];
/** The report on one line; where it would be too long, what passed is folded to a count, and then what failed alike. */
function reportOutput(report) {
    const whole = (0,report_json/* renderPublicJson */.E)(report);
    if (fits(whole))
        return whole;
    for (const each of SHOWN_OF_A_KIND) {
        const json = (0,report_json/* renderPublicJson */.E)(folded(report, each));
        if (fits(json))
            return json;
    }
    return (0,report_json/* renderPublicJson */.E)(folded(report, 0));
}
function fits(json) {
    return Math.max(2 * json.length, Buffer.byteLength(json)) <= MOST_BYTES;
}
/** The failures first, at most `each` of a kind, and whatever passed as a count. */
function folded(report, each) {
    const kinds = new Map();
    for (const check of headline/* STATUSES_BY_SEVERITY */.NE.flatMap((status) => report.checks.filter((one) => one.status === status))) {
        const key = `${check.id} ${check.status} ${check.problem ?? ''}`;
        const members = kinds.get(key);
        if (members === undefined)
            kinds.set(key, [check]);
        else
            members.push(check);
    }
    const failing = report.bundles.filter(({ result }) => result !== 'pass');
    return {
        ...report,
        bundles: failing.slice(0, each),
        checks: [...kinds.values()].flatMap(([first, ...rest]) => {
            const isPass = first.status === 'pass' || first.status === 'skip';
            const kept = isPass ? (rest.length === 0 ? 1 : 0) : each;
            const hidden = rest.length + 1 - kept;
            if (hidden <= 0)
                return [first, ...rest];
            return [...[first, ...rest].slice(0, kept), countOf(first, hidden, isPass)];
        }),
    };
}
function countOf({ id, title, status, problem, durationMs }, count, isPass) {
    return {
        id,
        title,
        status,
        durationMs,
        ...(problem === undefined ? {} : { problem }),
        message: isPass
            ? `${(0,words/* formatCount */.B4)(count)} ${status === 'pass' ? 'passed' : 'skipped'}. The report file has each.`
            : `${(0,words/* formatCount */.B4)(count)} more of the same. The report file has each.`,
    };
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __nccwpck_require__(3920);
// EXTERNAL MODULE: ./build/report/write-file.js
var write_file = __nccwpck_require__(6715);
;// CONCATENATED MODULE: ./build/secrets/gate.js
/** Stands in the place of a text that held a secret after all. */
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

;// CONCATENATED MODULE: ./build/secrets/forms.js
/** Every form in which bytes can be written as text; a masker knows a secret only in the form in which it was stored. */
function formsOfBytes(bytes) {
    return [...base64Forms(bytes), bytes.toString('hex'), bytes.join('')];
}
/** A text, and every form of its bytes. */
function formsOfText(text) {
    return [text, ...formsOfBytes(Buffer.from(text, 'utf8'))];
}
/**
 * The base64 of bytes that stand anywhere inside of others: at each of the three alignments, without the characters that
 * neighbors have a share in; in the alphabets of base64 and of base64url (RFC 4648).
 */
function base64Forms(bytes) {
    return [0, 1, 2].flatMap((shift) => {
        const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const own = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
        const url = own.replaceAll('+', '-').replaceAll('/', '_');
        return url === own ? [own] : [own, url];
    });
}
/**
 * The texts in which the secret half of a private key shows: the scalar's part of its PEM, in lines of 64 characters with
 * every kind of line break, and in one line.
 * @param der the key, which holds the scalar
 * @param scalar 32 bytes
 */
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
            if (line !== '' && start < to && start + 64 > from)
                lines.push(line);
        }
        forms.push(...formsOfText(lines.join(end)));
    }
    return forms;
}

;// CONCATENATED MODULE: ./build/secrets/material.js
/**
 * What is key material or a token by its form alone, whoever put it there: private keys in PEM, in base64, in hexadecimal or
 * as decimal bytes, at any alignment and wrapped in each other, and JSON Web Tokens.
 */
/** Base64 of base64 of PEM is what people store; deeper than this nobody wraps. */
const MAX_DEPTH = 3;
/** The stretches of a text that hold a private key or a JWT. Linear in the length of the text. */
function findMaterial(text, depth = 0) {
    if (text.length < SHORTEST_MATERIAL)
        return [];
    return [...findPem(text), ...findTokens(text), ...findServiceTokens(text), ...findEncoded(text, depth)];
}
/** Whether a text holds a private key; a JWT is none. */
function holdsKey(text) {
    return findPem(text).length > 0 || findEncoded(text, 0).length > 0;
}
const SHORTEST_MATERIAL = 20;
const BEGIN = /BEGIN[A-Z0-9 _+]{0,40}PRIVATE[ _+]?KEY[A-Z0-9 _]{0,20}[-\u2010-\u2015\u2212]{1,10}/g;
// What stands between the lines of armor: base64, and what JSON, YAML, shells and URLs make of line breaks.
const BODY = /^[A-Za-z0-9+/=\s\\"',|>%&#;_.:()\u2010-\u2015\u2212-]+/;
const END = /(?<![A-Za-z0-9+/])END[A-Z0-9 _+]{0,60}KEY/;
const KEY_TEXT = /[A-Za-z0-9+/]{10}/;
/** More than any private key has; the armor of a key whose end is missing must not swallow a whole text. */
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
        // A mask, in whatever way its stars are escaped, is no body.
        if (KEY_TEXT.test(text.slice(from, behind)))
            spans.push({ from, to: behind });
    }
    return spans;
}
const JOINED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
/** One segment may hold `eyJ` more than once; nobody writes many. */
const MAX_STARTS = 16;
function findTokens(text) {
    return [...text.matchAll(JOINED)].flatMap(({ 0: run, index }) => {
        const at = startOfToken(run);
        return at === undefined ? [] : [{ from: index + at, to: index + run.length }];
    });
}
/** Where in segments that are joined by periods a JWT starts (RFC 7515); what stands in front may be glued to it. */
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
/** A bundle ID may have a part that begins with eyJ; the header of a JWT is a JSON object (RFC 7519). */
function isJoseHeader(segment) {
    return /^\{\s*"[^"]*"\s*:/.test(Buffer.from(segment.slice(0, 1024), 'base64url').toString('latin1'));
}
// In lines or in one; a line break may have become a space, an escape or the start of the next string of a list.
const BASE64 = /[A-Za-z0-9+/_-]{20,}={0,2}(?:(?:\\[nr]|[\s"',\\]){1,8}[A-Za-z0-9+/_-]{20,}={0,2})*(?:(?:\\[nr]|[\s"',\\]){1,8}[A-Za-z0-9+/_-]{2,}={0,2})?/g;
const HEX = /(?:0x)?[0-9a-f]{2}(?:[\s:,;\\x-]{0,6}[0-9a-f]{2}){31,}/gi;
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
/** The start of a run may be another's, so each alignment is tried. */
function holdsEncodedKey(base64, depth) {
    return [0, 1, 2, 3].some((skip) => isKey(Buffer.from(base64.slice(skip, MAX_RUN), 'base64'), depth));
}
function holdsKeyAtEither(hex, depth) {
    return [0, 1].some((skip) => isKey(Buffer.from(hex.slice(skip, MAX_RUN), 'hex'), depth));
}
const MAX_RUN = 64 * 1024;
/** How a private key begins in DER: ECPrivateKey with a scalar of P-256 (RFC 5915), PKCS#8 (RFC 5958), RSA (RFC 8017). */
const EC_SCALAR = Buffer.from('0201010420', 'hex');
const PKCS8 = [Buffer.from('0201003013', 'hex'), Buffer.from('020100300d06', 'hex'), Buffer.from('0201003005', 'hex')];
const RSA = Buffer.from('0201000282', 'hex');
function isKey(bytes, depth) {
    if ([EC_SCALAR, ...PKCS8].some((mark) => bytes.includes(mark)))
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
/** How tokens of services begin; what follows is random. */
const TOKEN = /(?<![A-Za-z0-9])(?:sk|rcsk|atk|ghp|gho|ghu|ghs|ghr|github_pat|glpat|npm|xox[abp]|secret|live)[_-][\w.-]{12,}/g;
function findServiceTokens(text) {
    return [...text.matchAll(TOKEN)]
        .filter(({ 0: token }) => hasRandomWord(token, TOKEN_WORD) || /[A-Za-z0-9]{20}/.test(token))
        .map(({ 0: token, index }) => ({ from: index, to: index + token.length }));
}
const LONG_WORD = 40;
const WORD = 16;
const TOKEN_WORD = 12;
/**
 * Whether a text holds a private key, a JWT, or what has the form of a token or of a piece of a key.
 * @param isPath paths have folders that are named for a hash, so a word of random letters is none of a secret there
 */
function looksSecret(text, isPath = false) {
    if (findMaterial(text).length > 0)
        return true;
    return !(isPath && /[/\\.]/.test(text)) && hasRandomWord(text, LONG_WORD);
}
/** Whether a text may be a secret, so that it is better not shown when it stands where it does not belong. */
function mayBeSecret(text) {
    return looksSecret(text) || hasRandomWord(text, WORD);
}
function hasRandomWord(text, length) {
    return text.split(/[^A-Za-z0-9+/]+/).some((word) => word.length >= length && isRandom(word));
}
/** Random letters and digits change between the two kinds all the time; names and dates do not. */
function isRandom(word) {
    const changes = word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
    const capitals = word.match(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g)?.length ?? 0;
    return changes >= 3 || (changes + capitals) * 4 >= word.length;
}

;// CONCATENATED MODULE: ./build/secrets/span.js
/** The same stretches in order, those that touch or overlap as one. */
function mergeSpans(spans) {
    const merged = [];
    for (const span of spans.toSorted((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last === undefined || span.from > last.to)
            merged.push(span);
        else if (span.to > last.to)
            merged[merged.length - 1] = { from: last.from, to: span.to };
    }
    return merged;
}
const MASK = '***';
/** The text with every stretch replaced by {@link MASK}. */
function replaceSpans(text, spans) {
    let result = '';
    let last = 0;
    for (const { from, to } of mergeSpans(spans)) {
        result += text.slice(last, from) + MASK;
        last = to;
    }
    return result + text.slice(last);
}

;// CONCATENATED MODULE: ./build/secrets/view.js
/** Wrapped escapes (`&amp;#95;`, `%255F`) are undone as often as this. */
const MAX_UNESCAPES = 4;
/** All readings of a text that are worth a search: as it is, and each layer of escapes undone; then without punctuation. */
function viewsOf(text) {
    const views = [];
    let view = lowered({ text, origin: (from, to) => ({ from, to }) });
    for (let layer = 0; view !== undefined && layer <= MAX_UNESCAPES; layer += 1) {
        views.push(view, squeezed(view));
        view = unescaped(view);
    }
    return views;
}
function lowered(view) {
    const lower = view.text.toLowerCase();
    // A few letters outside of ASCII change their length with their case, and would move all places behind them.
    const text = lower.length === view.text.length ? lower : view.text.replaceAll(/[A-Z]+/g, (run) => run.toLowerCase());
    return { text, origin: view.origin };
}
const KEPT = /[a-z0-9\ue000]+/g;
/** Stands in the place of what is public. No window runs across it, and nothing is left out there. */
const BREAK = '\ue000';
/** The lowered text as letters and digits only: separators, line breaks and the symbols of base64 make no difference. */
function squeeze(text) {
    return text.toLowerCase().replaceAll(/[^a-z0-9\ue000]+/g, '');
}
function squeezed(view) {
    return piecewise(view, [...view.text.matchAll(KEPT)].map(({ 0: run, index }) => ({ text: run, from: index, to: index + run.length })));
}
/** A view that is made of pieces of another; a piece of the same length as its origin maps character by character. */
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
/** Symbols that tokens and base64 have, by their names in HTML. */
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
// HTML, JSON and programming languages, URLs, TeamCity. The view is in lower case already.
const ESCAPE = /&#(\d{1,7});?|&#x([0-9a-f]{1,6});?|&([a-z]{2,8});|\\u(?!0000)([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\u(0000[0-9a-f]{4})|\\x([0-9a-f]{2})|\\([0-7]{3})|\|0x([0-9a-f]{4})|%(?:azp)?([0-9a-f]{2})|\\([nrtbf"'\\/])/g;
/** One layer of escapes undone; undefined where there is none. */
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
        if (match.index > last)
            pieces.push({ text: view.text.slice(last, match.index), from: last, to: match.index });
        pieces.push({ text, from: match.index, to });
        last = to;
    }
    if (pieces.length === 0)
        return undefined;
    if (last < view.text.length)
        pieces.push({ text: view.text.slice(last), from: last, to: view.text.length });
    return lowered(piecewise(view, pieces));
}
function meaningOf([, decimal, html, name, unicode, braced, long, byte, octal, teamcity, percent, simple,]) {
    if (name !== undefined)
        return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (simple !== undefined)
        return /[nrtbf]/.test(simple) ? '\n' : simple;
    const code = decimal !== undefined
        ? Number(decimal)
        : octal !== undefined
            ? Number.parseInt(octal, 8)
            : Number.parseInt(html ?? unicode ?? braced ?? long ?? byte ?? teamcity ?? percent ?? '', 16);
    // What is not ASCII belongs to no secret; one character in its place keeps the mapping simple.
    return code < 0x80 ? String.fromCharCode(code) : ' ';
}

;// CONCATENATED MODULE: ./build/secrets/window-index.js

/** Pieces shorter than this say too little to matter, and would hide ordinary words. */
const WINDOW = 10;
/** A table of hashes in front of the set: nearly every place of a text is ruled out without a look at the set. */
const TABLE_BITS = 18;
const HASHED = 5;
function createWindowIndex() {
    const windows = new Set();
    const short = new Set();
    let table;
    function addWindows(text) {
        if (text.length < WINDOW) {
            if (text.length >= SHORTEST)
                short.add(text);
            return;
        }
        table ??= new Uint8Array(1 << TABLE_BITS);
        for (let start = 0; start + WINDOW <= text.length; start += 1) {
            windows.add(text.slice(start, start + WINDOW));
            table[hashAt(text, start)] = 1;
        }
    }
    return {
        add(text) {
            const lower = text.toLowerCase();
            const squeezed = squeeze(lower);
            addWindows(lower);
            if (squeezed !== lower && squeezed.length >= WINDOW)
                addWindows(squeezed);
        },
        findShort({ text, origin }) {
            const found = [];
            for (const word of short) {
                for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
                    found.push(origin(at, at + word.length));
            }
            return found;
        },
        find({ text, origin }) {
            const found = [];
            if (table === undefined)
                return found;
            for (let start = 0; start + WINDOW <= text.length; start += 1) {
                if (table[hashAt(text, start)] !== 1 || !windows.has(text.slice(start, start + WINDOW)))
                    continue;
                let behind = start + WINDOW;
                while (behind < text.length && windows.has(text.slice(behind - WINDOW + 1, behind + 1)))
                    behind += 1;
                found.push(origin(start, behind));
                start = behind - WINDOW;
            }
            return found;
        },
    };
}
/** A shorter secret is hardly one, and would be found in every other word. */
const SHORTEST = 6;
function hashAt(text, start) {
    let hash = 0;
    for (let index = start; index < start + HASHED; index += 1)
        hash = Math.imul(hash, 31) + text.charCodeAt(index);
    return (hash ^ (hash >>> 13)) & ((1 << TABLE_BITS) - 1);
}

;// CONCATENATED MODULE: ./build/secrets/exchange.js





/**
 * The network with a guard on both ways: what goes out holds no secret where it has no business, and what comes back is cleaned
 * before anybody reads it, of the token of this very request too, in whatever clothes it is echoed.
 */
function guardSend(send, secrets) {
    return async (request) => {
        if (leaksAtOnce(request, secrets))
            throw new Error('A request held a secret where none belongs.');
        const exchange = await send(request);
        return exchange.kind === 'response' ? cleanResponse(exchange, request, secrets) : exchange;
    };
}
/** The token stands in its header, the key only in the body that is made to carry it. */
function leaksAtOnce({ url, headers, body, carriesKey }, secrets) {
    const others = Object.entries(headers).filter(([name]) => name !== 'authorization');
    if (secrets.holds(url) || others.some(([, value]) => secrets.holds(value)))
        return true;
    return body !== undefined && carriesKey !== true && secrets.holds(body);
}
function cleanResponse(response, { headers }, secrets) {
    const bearer = headers['authorization']?.replace(/^\w+ /, '') ?? '';
    const cleanText = (text) => {
        const cleaned = secrets.cleanForeign(text);
        return mayHold(cleaned) ? withoutToken(cleaned, bearer) : cleaned;
    };
    return {
        ...response,
        headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, cleanText(value)])),
        body: cleanBody(response.body, cleanText),
    };
}
/** Most answers are a few plain words and numbers, in which no piece of a token can be. */
function mayHold(text) {
    return /[\w+/=%&;-]{10}/.test(text) && (mayBeSecret(text) || /[A-Za-z0-9+/_%&#;:\\|-]{24}/.test(text));
}
function withoutToken(text, token) {
    if (token.length < 10)
        return text;
    const index = createWindowIndex();
    for (const form of formsOfText(token))
        index.add(form);
    const spans = viewsOf(text).flatMap(index.find);
    return spans.length === 0 ? text : replaceSpans(text, spans);
}
/** JSON stays JSON: its texts are cleaned one by one, and no name of a field changes. */
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

/** A world in which what is secret is kept, and nothing of it is sent or heard where it has no business. */
function guardWorld(world, secrets) {
    return { ...world, secrets, send: guardSend(world.send, secrets) };
}

// EXTERNAL MODULE: ./build/settings/sources.js
var settings_sources = __nccwpck_require__(7906);
;// CONCATENATED MODULE: ./build/apple/clock.js
/** Every outcome, of all bundle IDs and environments. */
function outcomesOf(bundles) {
    return bundles.flatMap(({ production, sandbox }) => [production, sandbox].filter((outcome) => outcome !== undefined));
}
/**
 * This machine's clock minus Apple's, in milliseconds: of all that was measured the smallest, because time under way only
 * adds. Undefined when no answer of Apple's told its time; a stranger's date is none.
 */
function measuredDifference(bundles) {
    const [smallest] = outcomesOf(bundles)
        .flatMap(({ attempts }) => attempts)
        .filter(({ answer }) => answer.kind !== 'foreign')
        .flatMap(({ clockDifferenceMs }) => clockDifferenceMs ?? [])
        .sort((a, b) => Math.abs(a) - Math.abs(b));
    return smallest;
}

// EXTERNAL MODULE: ./build/net/json-object.js
var json_object = __nccwpck_require__(18);
// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __nccwpck_require__(8086);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const buffer_utils_encoder = new TextEncoder(), decoder = new TextDecoder(), strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return buffer_utils_encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? buffer_utils_encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends JOSEError {
  static code = "ERR_JOSE_ALG_NOT_ALLOWED";
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class errors_JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function validate_isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return validate_isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(validate_isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!validate_isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new errors_JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!validate_isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key.js



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.kty === "AKP" && key.alg === void 0)
    throw new TypeError('missing "alg" (Algorithm) Parameter value');
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (validate_isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return decode(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = serializeJoseHeader(errors_JWSInvalid, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = base64url_encode(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(errors_JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new errors_JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!isDisjoint(protectedHeader, unprotectedHeader))
    throw new errors_JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  validateCritDuplicates(errors_JWSInvalid, protectedHeader);
  const b64 = validateB64(protectedHeader, validateCrit(errors_JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors_JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = jwsAlgorithm(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= base64url_encode(payload), signingPayload = encodedPayloadCache[1] ??= encode(encodedPayload)) : (encodedPayload = base64url_encode(payload), signingInput = buffer_utils_encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= concat(encode(encodedProtectedHeader), encode("."), signingPayload);
  const signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
  const jws = {
    signature: base64url_encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jwt_claims_set.js



const epoch = (date) => Math.floor(date.getTime() / 1e3), multipliers = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31557600
}, REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i, checkFailed = "check_failed";
function invalidDuration() {
  throw new TypeError("Invalid time period format");
}
function secs(str) {
  typeof str != "string" && invalidDuration();
  const matched = REGEX.exec(str);
  (!matched || matched[4] && matched[1]) && invalidDuration();
  const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
  return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4]?.toLowerCase() === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
  if (!Number.isFinite(input))
    throw new TypeError(`Invalid ${label} input`);
  return input;
}
function validateStringClaim(claim, value) {
  if (typeof value != "string")
    throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
  if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string")))
    throw new TypeError('"aud" claim must be a string or an array of strings');
}
function numericDate(value, label) {
  return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(/* @__PURE__ */ new Date()) + secs(value);
}
const normalizeTyp = (value) => {
  const normalized = value.toLowerCase();
  return value.includes("/") ? normalized : `application/${normalized}`;
}, checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
  const value = claimsSet[claim];
  if (!(value === void 0 && !required)) {
    if (typeof value != "number")
      throw new JWTClaimValidationFailed(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
    return value;
  }
}
function unexpectedClaim(claimsSet, claim) {
  throw new JWTClaimValidationFailed(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object", { cause });
  }
  if (!validate_isObject(claimsSet))
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object");
  const { typ } = options;
  if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ)))
    throw new JWTClaimValidationFailed('unexpected "typ" JWT header value', claimsSet, "typ", checkFailed);
  const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
  maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
  for (const claim of new Set(presenceCheck.reverse()))
    if (!Object.hasOwn(claimsSet, claim))
      throw new JWTClaimValidationFailed(`missing required "${claim}" claim`, claimsSet, claim, "missing");
  issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
  const { clockTolerance } = options;
  let tolerance = 0;
  if (typeof clockTolerance == "string")
    tolerance = secs(clockTolerance);
  else if (clockTolerance !== void 0) {
    if (typeof clockTolerance != "number")
      throw new TypeError("Invalid clockTolerance option type");
    tolerance = clockTolerance;
  }
  if (validateInput("clockTolerance option", tolerance), tolerance < 0)
    throw new TypeError("Invalid clockTolerance option input");
  const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? /* @__PURE__ */ new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
  if (nbf !== void 0 && nbf > now + tolerance)
    throw new JWTClaimValidationFailed('"nbf" claim timestamp check failed', claimsSet, "nbf", checkFailed);
  const exp = validateNumericDate(claimsSet, "exp");
  if (exp !== void 0 && exp <= now - tolerance)
    throw new JWTExpired('"exp" claim timestamp check failed', claimsSet, "exp", checkFailed);
  if (maxTokenAge !== void 0) {
    const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
    if (max < 0)
      throw new TypeError("Invalid maxTokenAge option input");
    if (age - tolerance > max)
      throw new JWTExpired('"iat" claim timestamp check failed (too far in the past)', claimsSet, "iat", checkFailed);
    if (age < -tolerance)
      throw new JWTClaimValidationFailed('"iat" claim timestamp check failed (it should be in the past)', claimsSet, "iat", checkFailed);
  }
  return claimsSet;
}
let producerClaimsSets;
function producerClaimsSet(producer) {
  return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
  const claimsSet = producerClaimsSet(producer);
  for (const claim of ["iat", "nbf", "exp"]) {
    const value = claimsSet[claim];
    if (typeof value == "number" && !Number.isFinite(value))
      throw new TypeError(`"${claim}" claim must be a finite number`);
  }
  return buffer_utils_encoder.encode(JSON.stringify(claimsSet));
}
function jwtClaim(producer, claim) {
  return producerClaimsSet(producer)[claim];
}
class JWTClaimsBuilder {
  constructor(claimsSet = {}) {
    if (!validate_isObject(claimsSet))
      throw new TypeError("JWT Claims Set MUST be an object");
    (producerClaimsSets ||= /* @__PURE__ */ new WeakMap()).set(this, structuredClone(claimsSet));
  }
  setIssuer(value) {
    return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
  }
  setSubject(value) {
    return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
  }
  setAudience(value) {
    return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
  }
  setJti(value) {
    return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
  }
  setNotBefore(value) {
    return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
  }
  setExpirationTime(value) {
    return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
  }
  setIssuedAt(value) {
    const claimsSet = producerClaimsSet(this);
    return value === void 0 ? claimsSet.iat = epoch(/* @__PURE__ */ new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(/* @__PURE__ */ new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js




const SignJWT_base = JWTClaimsBuilder;
class SignJWT extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(jwtClaimsSetBytes(this), this.#protectedHeader, options?.crit, key, () => {
      throw new JWTInvalid("JWTs MUST NOT use unencoded payload");
    });
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_verify.js





function snapshotJws(jws, sharedPayload) {
  const encodedProtectedHeader = jws.protected, inputHeader = jws.header, header = isObject(inputHeader) ? { ...inputHeader } : inputHeader;
  let payload = sharedPayload ? sharedPayload[0] : jws.payload;
  !sharedPayload && payload instanceof Uint8Array && (payload = new Uint8Array(payload));
  const signature = jws.signature, snapshot = { payload, signature };
  if (encodedProtectedHeader !== void 0 && (snapshot.protected = encodedProtectedHeader), inputHeader !== void 0 && (snapshot.header = header), encodedProtectedHeader === void 0 && header === void 0)
    throw new JWSInvalid('Flattened JWS must have either of the "protected" or "header" members');
  if (encodedProtectedHeader !== void 0 && typeof encodedProtectedHeader != "string")
    throw new JWSInvalid("JWS Protected Header incorrect type");
  if (payload === void 0)
    throw new JWSInvalid("JWS Payload missing");
  if (typeof signature != "string")
    throw new JWSInvalid("JWS Signature missing or incorrect type");
  if (header !== void 0 && !isObject(header))
    throw new JWSInvalid("JWS Unprotected Header incorrect type");
  return snapshot;
}
function prepareVerify(options) {
  return [options && validateAlgorithms("algorithms", options.algorithms), options?.crit];
}
function parseProtectedHeader(encodedProtectedHeader) {
  return encodedProtectedHeader === void 0 ? {} : parseJoseHeader(encodedProtectedHeader, errors_JWSInvalid, "JWS Protected Header is invalid");
}
function encodeJsonUnencodedPayload(payload) {
  const invalid = /[\p{Cs}\p{Cn}]/u.exec(payload)?.[0];
  if (invalid !== void 0)
    throw new JWSInvalid(/\p{Cs}/u.test(invalid) ? "JWS Payload must be a well-formed Unicode string" : "JWS Payload must not contain unassigned Unicode code points");
  return encoder.encode(payload);
}
function encodeCompactUnencodedPayload(payload) {
  try {
    return encode(payload);
  } catch (cause) {
    throw new errors_JWSInvalid("JWS Compact Serialization payload must use only ASCII characters", {
      cause
    });
  }
}
async function verifySignature(jws, shared, key, encodeUnencodedPayload, parsedProtected) {
  const { protected: encodedProtectedHeader, header, payload: inputPayload } = jws, protectedHeader = parsedProtected ?? parseProtectedHeader(encodedProtectedHeader);
  if (!isDisjoint(protectedHeader, header))
    throw new errors_JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...header }, b64 = validateB64(protectedHeader, validateCrit(errors_JWSInvalid, JWS_RECOGNIZED, shared[1], protectedHeader, joseHeader)), { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors_JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  if (shared[0] && !shared[0].has(alg))
    throw new JOSEAlgNotAllowed('"alg" (Algorithm) Header Parameter value not allowed');
  if (b64) {
    if (typeof inputPayload != "string")
      throw new errors_JWSInvalid("JWS Payload must be a string");
  } else if (typeof inputPayload != "string" && !(inputPayload instanceof Uint8Array))
    throw new errors_JWSInvalid("JWS Payload must be a string or an Uint8Array instance");
  const signingPayload = b64 || typeof inputPayload != "string" ? inputPayload : encodeUnencodedPayload(inputPayload);
  let resolvedKey = !1;
  typeof key == "function" && (key = await key(protectedHeader, jws), resolvedKey = !0);
  const entry = jwsAlgorithm(alg), signingInput = concat(encodedProtectedHeader !== void 0 ? encode(encodedProtectedHeader) : new Uint8Array(), encode("."), typeof signingPayload == "string" ? shared[2] ??= encodeAsciiMember(signingPayload, "payload", errors_JWSInvalid) : signingPayload), signature = decodeBase64url(jws.signature, "signature", errors_JWSInvalid), verificationKey = await prepareKey(entry, key, "verify"), cryptoKey = await rawKey(verificationKey, entry.subtle, "verify");
  entry.minRsaBits && checkModulusLength(entry.alg, cryptoKey);
  let verified = !1;
  try {
    verified = await crypto.subtle.verify(entry.signing, cryptoKey, signature, signingInput);
  } catch (cause) {
    throw new JWSSignatureVerificationFailed(void 0, { cause });
  }
  if (!verified)
    throw new JWSSignatureVerificationFailed();
  const result = { payload: typeof signingPayload == "string" ? decodeBase64url(signingPayload, "payload", errors_JWSInvalid) : signingPayload };
  return encodedProtectedHeader !== void 0 && (result.protectedHeader = protectedHeader), header !== void 0 && (result.unprotectedHeader = header), resolvedKey ? [{ ...result, key: verificationKey }, b64] : [result, b64];
}
async function verifyCompact(jws, shared, key) {
  if (jws instanceof Uint8Array && (jws = decoder.decode(jws)), typeof jws != "string")
    throw new errors_JWSInvalid("Compact JWS must be a string or Uint8Array");
  const { 0: protectedHeader, 1: payload, 2: signature, length } = jws.split(".");
  if (length !== 3)
    throw new errors_JWSInvalid("Invalid Compact JWS");
  return verifySignature({ payload, protected: protectedHeader, signature }, shared, key, encodeCompactUnencodedPayload);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/verify.js



async function jwtVerify(jwt, key, options) {
  const [verified, b64] = await verifyCompact(jwt, prepareVerify(options), key);
  if (!b64)
    throw new JWTInvalid("JWTs MUST NOT use unencoded payload");
  const payload = validateClaimsSet(verified.protectedHeader, verified.payload, options);
  return { ...verified, payload };
}


;// CONCATENATED MODULE: ./build/apple/token.js

/** Backdated, because Apple refuses a token that is one second in the future (reference/apple.md 4.2, cause F). */
const BACKDATED_SECONDS = 60;
/** Apple allows 60 minutes; its own libraries use 5 (reference/apple.md 1.4). */
const LIFETIME_SECONDS = 300;
/**
 * Signs the JWT that Apple's App Store Server API takes, and verifies it against the key's own public half before anyone
 * may use it.
 * @see https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests
 * @param bundleId the `bid` claim; undefined for the App Store Connect API, whose tokens have none
 * @param now milliseconds since the epoch
 * @throws when the key cannot sign or the signature does not verify
 */
async function signToken({ key, keyId, issuerId }, bundleId, now) {
    const seconds = Math.floor(now / 1000);
    const token = await new SignJWT(bundleId === undefined ? {} : { bid: bundleId })
        .setProtectedHeader({ alg: 'ES256', kid: keyId, typ: 'JWT' })
        .setIssuer(issuerId)
        .setIssuedAt(seconds - BACKDATED_SECONDS)
        .setExpirationTime(seconds + LIFETIME_SECONDS)
        .setAudience('appstoreconnect-v1')
        .sign(key.privateKey);
    await jwtVerify(token, key.publicKey, {
        algorithms: ['ES256'],
        audience: 'appstoreconnect-v1',
        currentDate: new Date(now),
    });
    return token;
}

;// CONCATENATED MODULE: ./build/apple/call.js


/**
 * The one way to Apple: signs a token, keeps it secret before anything else is done with it, and sends within bounds.
 * @param bundleId the `bid` claim; undefined for the App Store Connect API, whose tokens have none
 * @param clockOffsetMs added to this machine's time when the token is signed
 */
async function signedSend(endpoint, credentials, bundleId, clockOffsetMs, bounds, world) {
    const token = await signToken(credentials, bundleId, world.now() + clockOffsetMs);
    world.secrets.keep(token);
    return ({ method, path, body }) => world.send({
        method,
        url: `${endpoint.url}${path}`,
        ...bounds,
        ...(body === undefined ? {} : { body }),
        headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            'user-agent': `iap-key/${version/* VERSION */.x}`,
            // Only where there is a body; without it, Get Notification History is refused with 415.
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
    });
}

;// CONCATENATED MODULE: ./build/apple/connect.js


/**
 * Asks the App Store Connect API once, read-only, whether this is one of its own keys: the key of the wrong tab. It knows its
 * keys even where their role forbids the request (403); the family stays unknown when something else answers.
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
async function askAppStoreConnect(credentials, endpoint, world, session) {
    const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
    const send = await signedSend(endpoint, credentials, undefined, session.clockOffsetMs, bounds, world);
    const exchange = await send({ method: 'GET', path: '/v1/apps?limit=1' });
    if (exchange.kind === 'failure')
        return 'unknown';
    const json = (0,json_object/* parseObject */.l)(exchange.body);
    if (exchange.status === 200 && Array.isArray(json?.['data']))
        return 'app-store-connect';
    if (exchange.status === 403 && Array.isArray(json?.['errors']))
        return 'app-store-connect';
    return exchange.status === 401 ? 'other' : 'unknown';
}

// EXTERNAL MODULE: ./build/net/failure-words.js
var failure_words = __nccwpck_require__(5318);
;// CONCATENATED MODULE: ./build/apple/describe.js

/** One sentence that says what Apple, or whatever stood in its place, answered in the end. */
function describeAnswer({ question, attempts, last, comeBackInMs }, endedBy) {
    const { answer } = last;
    const host = new URL(question.endpoint.url).host;
    const times = attempts.length === 1 ? '' : `, at attempt ${attempts.length}`;
    switch (answer.kind) {
        case 'accepted':
            return `Accepted${times}: ${host} gave an answer that only an authenticated caller gets.`;
        case 'refused':
            return `${host} refused ${attempts.length === 1 ? 'a freshly signed token' : `${attempts.length} freshly signed tokens`} (401).`;
        case 'limited':
            return comeBackInMs === undefined
                ? `${host} answers that there were too many requests (429)${times}.`
                : `${host} answers that there were too many requests (429). Come back at ${new Date((answer.date ?? last.at) + comeBackInMs).toISOString()}.`;
        case 'unavailable':
            return `${host} answers with a server error (${answer.status})${times}.`;
        case 'foreign':
            return `In the place of Apple’s answer came ${answer.what}, from ${host}.`;
        case 'unconfirmed':
            return `${host} judged the question malformed, so nothing is known about the key.`;
        case 'unreachable':
            return answer.reason === 'aborted'
                ? `${host} had not answered when the run ${failure_words/* ENDED */.h[endedBy ?? 'interruption']}.`
                : `${failure_words/* FAILED */.W[answer.reason](host, answer.code)} (${answer.code})${times}.`;
    }
}

// EXTERNAL MODULE: ./build/net/retry.js
var retry = __nccwpck_require__(2426);
;// CONCATENATED MODULE: ./build/apple/answer.js


/** TRANSACTION_ID_NOT_FOUND, https://developer.apple.com/documentation/appstoreserverapi/transactionidnotfounderror */
const TRANSACTION_NOT_FOUND = 4040010;
/** INVALID_TRANSACTION_ID, https://developer.apple.com/documentation/appstoreserverapi/invalidtransactioniderror */
const INVALID_TRANSACTION_ID = 4000006;
/** Decodes the answer to Get Transaction Info for an id that cannot exist. */
function decodeTransactionAnswer(exchange, now) {
    return answer_decode(exchange, now, ({ status }, json) => {
        if (status === 404 && json?.['errorCode'] === TRANSACTION_NOT_FOUND)
            return { kind: 'accepted' };
        if (status === 200 && typeof json?.['signedTransactionInfo'] === 'string')
            return { kind: 'accepted' };
        return status === 400 && json?.['errorCode'] === INVALID_TRANSACTION_ID ? { kind: 'unconfirmed' } : undefined;
    });
}
/** Decodes the answer to Get Notification History; its content is looked at for its form only, and not kept. */
function decodeHistoryAnswer(exchange, now) {
    return answer_decode(exchange, now, ({ status }, json) => status === 200 && Array.isArray(json?.['notificationHistory']) ? { kind: 'accepted' } : undefined);
}
function answer_decode(exchange, now, recognize) {
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
        return { kind: 'refused' };
    if (status === 407)
        return { kind: 'unreachable', reason: 'proxy', code: 'HTTP 407' };
    if (status === 429)
        return { kind: 'limited', waitMs: (0,retry/* waitOf */.pE)(headers['retry-after'], appleNow) };
    if (status >= 500)
        return { kind: 'unavailable', status };
    return { kind: 'foreign', what: describe(response, json) };
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
    const type = answer_short((headers['content-type'] ?? '').split(';')[0]?.trim() ?? '');
    return `HTTP ${status} with ${type === '' ? 'an unknown content' : `the content type ${type}`}`;
}
function dateOf({ headers }) {
    return (0,retry/* parseHttpDate */.m6)(headers['date'] ?? '');
}
/** Apple's Request ID stands in the text of a 401: 26 characters of base32, then `.0.0` (reference/apple.md 4.1). */
const REQUEST_ID = /Request ID:\s*([A-Z2-7]{20,32}(?:\.\d+)*)/;
function evidenceOf({ status, headers, body }, json) {
    const requestId = REQUEST_ID.exec(body)?.[1] ?? headers['x-request-id'];
    return {
        status,
        ...(Number.isSafeInteger(json?.['errorCode']) ? { errorCode: Number(json?.['errorCode']) } : {}),
        ...(requestId === undefined ? {} : { requestId: answer_short(requestId) }),
        ...(headers['content-type'] === undefined ? {} : { contentType: answer_short(headers['content-type']) }),
        bodyBytes: Buffer.byteLength(body),
        ...(headers['server'] === undefined ? {} : { server: answer_short(headers['server']) }),
    };
}
/** Foreign text on one line, without control characters, so that it can neither break a log nor fill it. */
function answer_short(text) {
    return text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 80);
}

;// CONCATENATED MODULE: ./build/apple/ask.js


/** Well-formed, but no transaction: an authenticated caller gets 404 with 4040010 (reference/apple.md section 3.1). */
const NO_TRANSACTION = '1';
/**
 * Asks once, with a freshly signed token.
 * @see https://developer.apple.com/documentation/appstoreserverapi/get-transaction-info
 * @param clockOffsetMs added to this machine's time when the token is signed
 */
async function askOnce({ endpoint, bundleId, credentials }, world, { clockOffsetMs, ...bounds }) {
    const send = await signedSend(endpoint, credentials, bundleId, clockOffsetMs, bounds, world);
    const at = world.now();
    const sent = world.elapsed();
    const transaction = await send({ method: 'GET', path: `/inApps/v1/transactions/${NO_TRANSACTION}` });
    const roundTrip = world.elapsed() - sent;
    const first = decodeTransactionAnswer(transaction, at);
    return {
        answer: first.kind === 'unconfirmed' ? await ask_confirm(send, first.date ?? world.now() + clockOffsetMs, at) : first,
        // The header is cut to whole seconds, so the true time is half a second later on average.
        clockDifferenceMs: first.date === undefined ? undefined : at + roundTrip / 2 - (first.date + 500),
        at,
    };
}
/** @see https://developer.apple.com/documentation/appstoreserverapi/get-notification-history */
async function ask_confirm(send, appleNow, at) {
    const end = appleNow - 60_000;
    const body = JSON.stringify({ startDate: end - 1000, endDate: end });
    return decodeHistoryAnswer(await send({ method: 'POST', path: '/inApps/v1/notifications/history', body }), at);
}

;// CONCATENATED MODULE: ./build/apple/persist.js


/** A difference of the clocks that can matter, and that deserves mention when it does not. */
const CLOCK_TOLERANCE_MS = 30_000;
/** The step that follows an answer; pure. The rows are tried from top to bottom. */
function stepAfter(before, attempt, moment) {
    const { answer, clockDifferenceMs = 0 } = attempt;
    const previous = before.attempts.at(-1);
    const isExperimentOpen = before.isAppleTime && before.clock === undefined;
    // Cut short by the end of the run: what was answered before stands, unless the clock may have been its cause.
    if (isCutShort(answer) && previous !== undefined && !isExperimentOpen)
        return { kind: 'settled', progress: before, last: previous };
    const progress = { ...before, attempts: [...before.attempts, attempt], clock: clockAfter(before, answer) };
    const mayBeTheClock = !before.isAppleTime && before.clockOffsetMs === 0;
    if (answer.kind === 'refused' && mayBeTheClock && Math.abs(clockDifferenceMs) > CLOCK_TOLERANCE_MS)
        return { kind: 'ask', progress: { ...progress, isAppleTime: true, clockOffsetMs: -clockDifferenceMs } };
    const settled = { kind: 'settled', progress, last: attempt };
    if (!mayAskAgain(progress, answer, moment))
        return settled;
    const asked = answer.kind === 'limited' ? answer.waitMs : undefined;
    const milliseconds = asked ?? (0,retry/* jitter */.p$)(progress.repeated, moment.random);
    if (milliseconds >= moment.remaining)
        return settled;
    return { kind: 'wait', progress, milliseconds, endsWithPeer: answer.kind === 'refused' && !moment.isPeerAccepted };
}
/** The step that follows a wait: the run may have ended, or the other environment accepted, meanwhile; pure. */
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
/**
 * Asks until the answer is settled, within the bounds of the session: a refusal and every passing fault is asked again with
 * a fresh token; a refusal by a wrong clock once with Apple's time. What was answered before the run ends keeps its verdict.
 * @param peerAccepted fires when the other environment has accepted the key; then one more refusal is enough, and no wait
 */
async function persist(question, world, session, peerAccepted) {
    const moment = () => ({
        isOver: session.signal.aborted,
        isPeerAccepted: peerAccepted.aborted,
        retries: session.retries,
        remaining: session.remaining(),
        random: world.random(),
    });
    const { clockOffsetMs } = session;
    let step = {
        kind: 'ask',
        progress: { attempts: [], clockOffsetMs, isAppleTime: false, clock: undefined, repeated: 0 },
    };
    while (step.kind !== 'settled') {
        const { progress } = step;
        const last = progress.attempts.at(-1);
        if (step.kind === 'wait' && last !== undefined) {
            const ends = step.endsWithPeer ? AbortSignal.any([session.signal, peerAccepted]) : session.signal;
            await world.sleep(step.milliseconds, ends);
            step = stepAfterWait(progress, last, moment());
            continue;
        }
        const limit = Math.min(session.attemptLimit, session.remaining());
        const bounds = { clockOffsetMs: progress.clockOffsetMs, signal: session.signal, limit };
        step = stepAfter(progress, await askOnce(question, world, bounds), moment());
        // The other questions need not try it again.
        if (step.progress.clock === 'cause')
            session.clockOffsetMs = step.progress.clockOffsetMs;
    }
    return outcomeOf(question, step);
}
function outcomeOf(question, { progress, last }) {
    const { answer } = last;
    return {
        question,
        attempts: progress.attempts,
        last,
        ...(progress.clock === undefined ? {} : { clock: progress.clock }),
        ...(answer.kind === 'limited' && answer.waitMs !== undefined ? { comeBackInMs: answer.waitMs } : {}),
    };
}
/** Whether the run ended before the answer came. */
function isCutShort(answer) {
    return answer.kind === 'unreachable' && answer.reason === 'aborted';
}
/** Whether asking again can bring another answer. */
function mayChange(answer) {
    if (answer.kind === 'unreachable')
        return answer.reason !== 'tls' && answer.reason !== 'proxy' && answer.reason !== 'aborted';
    return answer.kind === 'refused' || answer.kind === 'limited' || answer.kind === 'unavailable';
}

// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __nccwpck_require__(4683);
;// CONCATENATED MODULE: ./build/apple/suspects.js

/** The causes of a bare 401 that Apple's answer does not tell apart (reference/apple.md section 4.2). */
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
                return [9, 'its file is named AuthKey_…, as other kinds are'];
            return family === 'other'
                ? [1, 'App Store Connect does not know it, but it may be an APNs key']
                : [3, 'all kinds look alike'];
        },
    },
    {
        blames: 'key',
        cause: 'The Key ID belongs to another key',
        next: `Compare the Key ID with the list under Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
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
        cause: 'The key was revoked',
        next: `Look whether the Key ID is under Active in ${problems/* IN_APP_PURCHASE_PAGE */.m}; revoked keys are listed for 30 days.`,
        weigh: () => [6, 'a revoked key looks right in every local check'],
    },
    {
        blames: 'key',
        cause: 'The Issuer ID is of another account',
        next: `Copy the Issuer ID from the top of ${problems/* IN_APP_PURCHASE_PAGE */.m}.`,
        weigh: () => [5, 'it has the right form, and its value cannot be checked locally'],
    },
    {
        blames: 'app',
        cause: 'The bundle ID is misspelt, or of an app in another account',
        next: 'Compare it with App Store Connect › App Information, capitals included.',
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
/** The possible causes of a refusal, the likeliest first. */
function rankSuspects(evidence) {
    return CANDIDATES.filter(({ blames }) => blames === 'app' || !evidence.isKeyProven)
        .map(({ cause, next, weigh }) => ({ cause, next, judgment: weigh(evidence) }))
        .filter(({ judgment: [weight] }) => weight > 0)
        .sort((a, b) => b.judgment[0] - a.judgment[0])
        .map(({ cause, next, judgment: [, because] }) => ({ cause, because, next }));
}

;// CONCATENATED MODULE: ./build/apple/diagnose.js





/** Contract section 3: production, sandbox, and the verdict for each mode. An environment that was not asked counts as `?`. */
const VERDICTS = [
    ['✓', '✓', { auto: 'pass', production: 'pass', sandbox: 'pass', both: 'pass' }],
    ['✓', '✗', { auto: 'pass', production: 'pass', sandbox: 'fail', both: 'fail' }],
    ['✗', '✓', { auto: 'pass', production: 'fail', sandbox: 'pass', both: 'fail' }],
    ['✗', '✗', { auto: 'fail', production: 'fail', sandbox: 'fail', both: 'fail' }],
    ['✓', '?', { auto: 'pass', production: 'pass', sandbox: 'inconclusive', both: 'inconclusive' }],
    ['?', '✓', { auto: 'pass', production: 'inconclusive', sandbox: 'pass', both: 'inconclusive' }],
    ['✗', '?', { auto: 'inconclusive', production: 'fail', sandbox: 'inconclusive', both: 'fail' }],
    ['?', '✗', { auto: 'inconclusive', production: 'inconclusive', sandbox: 'fail', both: 'fail' }],
    ['?', '?', { auto: 'inconclusive', production: 'inconclusive', sandbox: 'inconclusive', both: 'inconclusive' }],
];
/** From what was seen to verdicts and findings; pure. */
function diagnose(observations) {
    const bundles = observations.bundles.map((bundle) => judgeBundle(bundle, observations.mode));
    const subjectOf = (bundleId) => (bundles.length > 1 ? { subject: bundleId } : {});
    const findingsOf = (environment) => observations.bundles.flatMap((bundle, index) => {
        const result = bundles[index]?.result ?? 'inconclusive';
        const finding = judgeEnvironment(environment, bundle, result, observations);
        return finding === undefined ? [] : [{ ...finding, ...subjectOf(bundle.bundleId) }];
    });
    return {
        bundles,
        findings: [judgeClock(observations.bundles), ...findingsOf('production'), ...findingsOf('sandbox')],
    };
}
const seen = (outcome) => {
    if (outcome?.last.answer.kind === 'accepted')
        return '✓';
    return outcome?.last.answer.kind === 'refused' ? '✗' : '?';
};
const ANSWERS = { '✓': 'accepted', '✗': 'refused', '?': 'inconclusive' };
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
/** An environment refuses while the other accepts: the key is good. */
const LONE_REFUSAL = { production: 'app-not-live', sandbox: 'sandbox-refused' };
const NO_VERDICT = {
    limited: 'apple-rate-limited',
    unavailable: 'apple-unavailable',
    unreachable: 'apple-unreachable',
    foreign: 'apple-unexpected',
    unconfirmed: 'apple-unexpected',
};
function judgeEnvironment(environment, bundle, verdict, observations) {
    const outcome = bundle[environment];
    const id = CHECK_OF[environment];
    if (outcome === undefined)
        return undefined;
    const { answer } = outcome.last;
    const message = describeAnswer(outcome, observations.endedBy);
    const evidence = diagnose_evidenceOf(outcome);
    if (answer.kind === 'accepted') {
        const wasRefused = outcome.clock !== 'cause' && outcome.attempts.some((attempt) => attempt.answer.kind === 'refused');
        return wasRefused
            ? (0,findings_report/* problemFinding */.Lb)(id, 'apple-flaky', message, { evidence })
            : { id, status: 'pass', message, evidence };
    }
    if (answer.kind === 'refused') {
        const status = verdict === 'fail' ? 'fail' : 'warn';
        return explainRefusal(environment, bundle, observations, (problem, words, more) => (0,findings_report/* problemFinding */.Lb)(id, problem, words === undefined ? message : `${message} ${words}`, { evidence, status, ...more }));
    }
    return (0,findings_report/* problemFinding */.Lb)(id, NO_VERDICT[answer.kind], message, {
        evidence,
        status: verdict === 'pass' ? 'warn' : 'inconclusive',
    });
}
/** The rows are tried from top to bottom; the first that holds explains the refusal. */
function explainRefusal(environment, bundle, { bundles, family, local }, explain) {
    const other = seen(bundle[OTHER[environment]]);
    if (other === '✓')
        return explain(LONE_REFUSAL[environment]);
    const passing = findPassing(bundle.bundleId, bundles);
    // Only production refuses an app for not being released yet; a refusal by the sandbox is the bundle ID's.
    if (passing !== undefined && (other === '✗' || environment === 'sandbox'))
        return explain('wrong-bundle-id', describePassing(bundle.bundleId, passing));
    if (family === 'app-store-connect')
        return explain('wrong-key-family', 'The App Store Connect API knows the key as its own.');
    const suspects = rankSuspects({
        ...local,
        family,
        bundleId: bundle.bundleId,
        isSandboxKnown: seen(bundle.sandbox) !== '?',
        isKeyProven: passing !== undefined,
    });
    if (passing !== undefined)
        return explain('apple-refused', `${describePassing(bundle.bundleId, passing)} So the key is good.`, { suspects });
    return explain('apple-refused', 'Apple does not say why, and the causes below cannot be told apart from here.', {
        suspects,
    });
}
/** A bundle ID that Apple accepts; one that differs by capitals only says the most. */
function findPassing(refused, bundles) {
    const passing = bundles
        .filter(({ production, sandbox }) => seen(production) === '✓' || seen(sandbox) === '✓')
        .map(({ bundleId }) => bundleId);
    return passing.find((bundleId) => bundleId.toLowerCase() === refused.toLowerCase()) ?? passing[0];
}
function describePassing(refused, passing) {
    if (refused.toLowerCase() === passing.toLowerCase())
        return `It differs from ${passing}, which Apple accepts, by capitals only.`;
    return `Apple accepts the same key for ${passing}.`;
}
function diagnose_evidenceOf({ question, attempts, last }) {
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
function judgeClock(bundles) {
    const outcomes = outcomesOf(bundles);
    const difference = measuredDifference(bundles);
    if (difference === undefined)
        return { id: 'clock', status: 'skip', message: 'No answer told Apple’s time.' };
    const seconds = Math.round(difference / 1000);
    const evidence = { clockDifferenceSeconds: seconds };
    const words = `This machine’s clock is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple’s`;
    if (outcomes.some(({ clock }) => clock === 'cause')) {
        return (0,findings_report/* problemFinding */.Lb)('clock', 'clock-skew', `${words}. A token signed by it was refused; signed by Apple’s time, it was accepted.`, { evidence });
    }
    if (Math.abs(difference) <= CLOCK_TOLERANCE_MS) {
        return { id: 'clock', status: 'pass', message: seconds === 0 ? 'It agrees with Apple’s.' : `${words}.`, evidence };
    }
    return (0,findings_report/* problemFinding */.Lb)('clock', 'clock-drift', `${words}${driftEffect(outcomes)}`, { evidence });
}
function driftEffect(outcomes) {
    if (outcomes.some(({ clock }) => clock === 'cleared'))
        return ', but that is not why the key was refused: a token signed by Apple’s time was refused too.';
    const kinds = outcomes.map(({ last }) => last.answer.kind);
    return kinds.includes('accepted')
        ? '; the tokens were good all the same.'
        : '. Whether that matters is not known: no token signed by Apple’s time got a verdict.';
}

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./build/apple/interview.js



const ENVIRONMENTS_OF = {
    auto: ['production', 'sandbox'],
    both: ['production', 'sandbox'],
    production: ['production'],
    sandbox: ['sandbox'],
};
/**
 * Asks Apple for every bundle ID, production and sandbox at the same time, a few bundle IDs at once. With `diagnose`, an
 * environment that was not asked for is asked to explain a refusal in the one that was.
 */
async function interview(settings, bundleIds, credentials, world, session) {
    const environments = ENVIRONMENTS_OF[settings.environment];
    return pLimit(settings.concurrency).map(bundleIds, async (bundleId) => {
        const accepted = new AbortController();
        const crashes = [];
        const ask = async (environment, bounds) => {
            const question = { environment, endpoint: settings.endpoints[environment], bundleId, credentials };
            const outcome = await (0,defect/* guard */.ah)(() => persist(question, world, bounds, accepted.signal), (cause) => void crashes.push({ environment, cause }));
            if (outcome?.last.answer.kind === 'accepted')
                accepted.abort();
            return [environment, outcome];
        };
        const outcomes = await Promise.all(environments.map((environment) => ask(environment, session)));
        const [only] = outcomes;
        if (settings.diagnose && only !== undefined && outcomes.length === 1 && only[1]?.last.answer.kind === 'refused') {
            outcomes.push(await ask(only[0] === 'production' ? 'sandbox' : 'production', {
                ...session,
                retries: Math.min(1, session.retries),
            }));
        }
        const answered = outcomes.filter(([, outcome]) => outcome !== undefined);
        return { bundleId, ...Object.fromEntries(answered), ...(crashes.length === 0 ? {} : { crashes }) };
    });
}

;// CONCATENATED MODULE: ./build/key/unreplaced.js
/** How CI systems, shells and templates write a reference to a variable; a whole value of this form was not replaced. */
const UNREPLACED = /^(?:\$\{\{.*\}\}|\$\{[\w.-]+\}|\$\([\w.-]+\)|\$\w+|%\w+%|<[\w .-]+>|\{\{.*\}\})$/s;
/** Whether a setting still holds the reference to a variable in the place of its value. */
function isUnreplaced(value) {
    return UNREPLACED.test(value);
}

;// CONCATENATED MODULE: ./build/key/identifiers.js


/** Every sample and every known key has this form; Apple documents no grammar (reference/apple.md section 2.4). */
const KEY_ID = /^[A-Z0-9]{10}$/;
// Not an RFC 9562 UUID: Apple's own Issuer IDs carry variants that UUID validators refuse (section 2.5).
const ISSUER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleidentifier
const BUNDLE_ID = /^[A-Za-z0-9.-]+$/;
/** Samples of Apple's documentation and libraries, in lower case. */
const SAMPLES = new Set([
    'abcdefghij',
    '2x9r4hxf34',
    'xxxxxxxxxx',
    '57246542-96fe-1a63-e053-0824d011072a',
    '57246542-96fe-1a63e053-0824d011072a',
    '99b16628-15e4-4668-972b-eeff55eeff55',
    '00000000-0000-0000-0000-000000000000',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    'com.example',
    'com.example.testbundleid',
    'com.example.testbundleid2021',
]);
const NAMES = { 'key-id': 'Key ID', 'issuer-id': 'Issuer ID', 'bundle-id': 'bundle ID' };
/** The Key ID in a file name as App Store Connect gives it, and the family that the name tells. */
function readFileName(path) {
    const name = path?.split(/[/\\]/).at(-1) ?? '';
    // Browsers append " (1)" to a second download.
    const match = /^(SubscriptionKey|AuthKey)_([A-Za-z0-9]+)(?: ?\(\d+\))?\.p8/.exec(name);
    const [, family, keyId] = match ?? [];
    return family === undefined || keyId === undefined
        ? undefined
        : { family: family, keyId };
}
/**
 * Judges Key ID, Issuer ID and bundle IDs by their form alone.
 * @returns the identifiers to use, dirt trimmed, with at least one finding for each of the three
 */
function identify(given) {
    const file = readFileName(given.fileName);
    const keyId = trimDirt(given.keyId);
    const issuerId = trimDirt(given.issuerId);
    const bundles = given.bundleIds.map((text) => trimDirt(text)).filter(({ value }) => value !== '');
    const effectiveKeyId = keyId.value || (file?.family === 'SubscriptionKey' ? file.keyId : '');
    const swap = findSwap(effectiveKeyId, issuerId.value, bundles.length === 1 ? (bundles[0]?.value ?? '') : '');
    const findings = [
        ...dirtFinding('key-id', keyId),
        ...(swap === undefined ? judgeKeyId(effectiveKeyId, keyId.value === '', file) : [swap]),
        ...dirtFinding('issuer-id', issuerId),
        ...(swap === undefined ? judgeIssuerId(issuerId.value, effectiveKeyId) : []),
        ...bundles.flatMap((bundle) => dirtFinding('bundle-id', bundle)),
        ...(swap === undefined
            ? judgeBundleIds(bundles.map(({ value }) => value), given.needsBundleId)
            : []),
    ];
    return {
        keyId: effectiveKeyId || undefined,
        issuerId: issuerId.value || undefined,
        bundleIds: [...new Set(bundles.map(({ value }) => value))],
        findings,
    };
}
const QUOTES = '"\'`\\u2018\\u2019\\u201c\\u201d';
const DIRT = [
    [/[\r\n]/, 'a line break'],
    [/(?!\s)\p{Cc}/u, 'a control character'],
    [/\p{Cf}/u, 'an invisible character'],
    [new RegExp(`[${QUOTES}]`), 'quotes'],
    [/[^\S\r\n]/, 'white space'],
];
const DIRT_CLASS = `[\\s\\p{Cc}\\p{Cf}${QUOTES}]`;
// The run at the end is tried from its first character only: a long run inside would take seconds.
const DIRT_AT_ENDS = new RegExp(`^${DIRT_CLASS}+|(?<!${DIRT_CLASS})${DIRT_CLASS}+$`, 'gu');
function trimDirt(text) {
    const value = (text ?? '').replaceAll(DIRT_AT_ENDS, '');
    const removed = (text ?? '').match(DIRT_AT_ENDS)?.join('') ?? '';
    return { value, dirt: value === '' ? [] : DIRT.filter(([pattern]) => pattern.test(removed)).map(([, name]) => name) };
}
function dirtFinding(id, { dirt }) {
    if (dirt.length === 0)
        return [];
    return [(0,findings_report/* problemFinding */.Lb)(id, 'id-repaired', `Around the ${NAMES[id]} stood ${dirt.join(' and ')}; it was trimmed.`)];
}
function kindOf(value) {
    // Ten digits are the Apple ID of an app, not a Key ID.
    if (KEY_ID.test(value) && !/^\d+$/.test(value))
        return 'key-id';
    if (ISSUER_ID.test(value))
        return 'issuer-id';
    return BUNDLE_ID.test(value) && value.includes('.') ? 'bundle-id' : undefined;
}
/** Two or more values that are each well-formed, but for each other's settings. */
function findSwap(keyId, issuerId, bundleId) {
    const given = [
        ['key-id', keyId],
        ['issuer-id', issuerId],
        ['bundle-id', bundleId],
    ];
    const misplaced = given.flatMap(([setting, value]) => {
        const kind = kindOf(value);
        return kind === undefined || kind === setting ? [] : [{ setting, kind }];
    });
    const isExchange = misplaced.length > 1 && misplaced.every(({ kind }) => misplaced.some(({ setting }) => setting === kind));
    if (!isExchange)
        return undefined;
    const sentences = misplaced.map(({ setting, kind }) => `${setting} holds what looks like the ${NAMES[kind]}`);
    return (0,findings_report/* problemFinding */.Lb)('key-id', 'ids-swapped', `The identifiers are swapped: ${sentences.join(', ')}.`);
}
function sampleFinding(id, value) {
    if (isUnreplaced(value)) {
        return (0,findings_report/* problemFinding */.Lb)(id, 'placeholder-value', `The ${NAMES[id]} is a variable reference that the CI system did not replace.`);
    }
    return SAMPLES.has(value.toLowerCase())
        ? (0,findings_report/* problemFinding */.Lb)(id, 'placeholder-value', `The ${NAMES[id]} is a sample from documentation.`)
        : undefined;
}
/** Names what a value looks like when it is not what its setting needs. */
function identifiers_describe(value) {
    const kind = kindOf(value);
    if (kind !== undefined)
        return `It looks like ${kind === 'issuer-id' ? 'an' : 'a'} ${NAMES[kind]}.`;
    if (/^\d+$/.test(value))
        return 'It consists of digits only, like the Apple ID of an app.';
    return `It has ${value.length} characters.`;
}
function judgeKeyId(value, isFromFile, file) {
    const findings = [];
    if (file?.family === 'AuthKey') {
        findings.push((0,findings_report/* problemFinding */.Lb)('key-id', 'key-family-suspect', 'The key file is named AuthKey_…, as App Store Connect API keys, APNs keys and Sign in with Apple keys are.'));
    }
    if (value === '')
        return [(0,findings_report/* problemFinding */.Lb)('key-id', 'key-id-missing', 'No Key ID is set, and no file name gives one.'), ...findings];
    const sample = sampleFinding('key-id', value);
    if (sample !== undefined)
        return [sample, ...findings];
    if (!KEY_ID.test(value)) {
        const lowercase = KEY_ID.test(value.toUpperCase()) ? ' In capital letters it would have the right form.' : '';
        return [
            (0,findings_report/* problemFinding */.Lb)('key-id', 'key-id-malformed', `The Key ID is not 10 capital letters and digits. ${identifiers_describe(value)}${lowercase}`),
            ...findings,
        ];
    }
    if (file !== undefined && file.keyId !== value) {
        findings.push((0,findings_report/* problemFinding */.Lb)('key-id', 'key-id-not-in-file-name', `key-id is ${value}, but the file is named for the Key ID ${file.keyId}.`));
    }
    const origin = isFromFile ? `${value}, taken from the file name` : `${value} is well-formed`;
    return findings.length > 0 ? findings : [{ id: 'key-id', status: 'pass', message: `${origin}.` }];
}
function judgeIssuerId(value, keyId) {
    if (value === '')
        return [(0,findings_report/* problemFinding */.Lb)('issuer-id', 'issuer-id-missing', 'No Issuer ID is set.')];
    const sample = sampleFinding('issuer-id', value);
    if (sample !== undefined)
        return [sample];
    if (ISSUER_ID.test(value))
        return [{ id: 'issuer-id', status: 'pass', message: `${value} is well-formed.` }];
    if (value === keyId)
        return [(0,findings_report/* problemFinding */.Lb)('issuer-id', 'issuer-id-malformed', 'The Issuer ID is the Key ID once more.')];
    if (KEY_ID.test(value)) {
        return [
            (0,findings_report/* problemFinding */.Lb)('issuer-id', 'issuer-id-is-team-id', 'The Issuer ID has the form of a Team ID (10 capital letters and digits).'),
        ];
    }
    const hexDigits = value.replaceAll('-', '');
    const hint = /^[0-9a-f]{32}$/i.test(hexDigits) ? 'Its hyphens are missing or misplaced.' : identifiers_describe(value);
    return [
        (0,findings_report/* problemFinding */.Lb)('issuer-id', 'issuer-id-malformed', `The Issuer ID does not have the form 8-4-4-4-12. ${hint}`),
    ];
}
function judgeBundleIds(values, isNeeded) {
    if (values.length === 0) {
        return isNeeded
            ? [
                (0,findings_report/* problemFinding */.Lb)('bundle-id', 'bundle-id-missing', 'No bundle ID is set, and Apple can be asked only for a certain app.'),
            ]
            : [{ id: 'bundle-id', status: 'skip', message: 'None is set, and none is needed for local checks.' }];
    }
    const problems = values.flatMap((value) => judgeBundleId(value) ?? []);
    const list = values.length === 1 ? `${values[0]} is well-formed` : `All ${values.length} are well-formed`;
    return problems.length > 0 ? problems : [{ id: 'bundle-id', status: 'pass', message: `${list}.` }];
}
/** What is far longer than any identifier is not shown whole. */
function shorten(value) {
    return value.length <= MOST_SHOWN ? value : `${value.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}
const MOST_SHOWN = 155;
function judgeBundleId(value) {
    const sample = sampleFinding('bundle-id', value);
    if (sample !== undefined)
        return { ...sample, subject: value };
    const subject = { subject: value };
    if (value.includes('*'))
        return (0,findings_report/* problemFinding */.Lb)('bundle-id', 'bundle-id-malformed', 'The bundle ID is a wildcard; a certain app is needed.', subject);
    const isWellFormed = BUNDLE_ID.test(value) && !/^\d+$/.test(value) && !ISSUER_ID.test(value);
    if (isWellFormed)
        return undefined;
    return (0,findings_report/* problemFinding */.Lb)('bundle-id', 'bundle-id-malformed', `“${shorten(value)}” is not a bundle ID. ${identifiers_describe(value)}`, subject);
}

;// CONCATENATED MODULE: ./build/check/ask-apple.js







/** The checks `clock`, `apple-production` and `apple-sandbox`: asks Apple for every app, and judges what came. */
async function askApple(settings, mode, bundleIds, credentials, world, { session, endedBy }) {
    const outcomes = await interview({ ...settings, environment: mode }, bundleIds, credentials, world, session);
    // Whose key it is only explains a refusal, which stands without it.
    const explain = () => askAppStoreConnect(credentials, settings.endpoints.appStoreConnect, world, {
        ...session,
        clockOffsetMs: session.clockOffsetMs || offsetToApple(outcomes),
    });
    const isAsked = settings.diagnose && refusedEverywhere(outcomes);
    const family = isAsked ? await (0,defect/* guard */.ah)(explain, () => undefined) : undefined;
    const local = { fileName: compareFileName(settings, credentials.keyId), shape: credentials.key.shape };
    const { bundles, findings } = await (0,defect/* guard */.ah)(() => diagnose({ mode, bundles: outcomes, family, local, endedBy: endedBy() }), (cause) => undiagnosed(outcomes, cause));
    return {
        outcomes,
        bundles,
        findings: [...findings, ...crashesOf(outcomes, bundles)],
        isAppStoreConnectAsked: family !== undefined,
    };
}
/** What is known of the apps where the answers could not be judged. */
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
/** A question that broke off leaves open what its environment would have said; a verdict that stands without it stands. */
function crashesOf(bundles, results) {
    return bundles.flatMap(({ bundleId, crashes = [] }, index) => crashes.map(({ environment, cause }) => (0,defect/* defectFinding */.nr)(`apple-${environment}`, cause, {
        ...(results[index]?.result === 'inconclusive' ? {} : { status: 'warn' }),
        ...(bundles.length > 1 ? { subject: bundleId } : {}),
    })));
}
/** What to add to a clock that is off, so that it can't be the reason of one more refusal; milliseconds. */
function offsetToApple(bundles) {
    const difference = measuredDifference(bundles) ?? 0;
    return Math.abs(difference) > CLOCK_TOLERANCE_MS ? -difference : 0;
}
/** Refused in both environments for some app and accepted for none: then the key itself is in question. */
function refusedEverywhere(bundles) {
    const kinds = bundles.map(({ production, sandbox }) => [production?.last.answer.kind, sandbox?.last.answer.kind]);
    return kinds.some((pair) => pair.every((kind) => kind === 'refused')) && !kinds.flat().includes('accepted');
}
function compareFileName({ privateKey }, keyId) {
    const file = privateKey.kind === 'file' ? readFileName(privateKey.path) : undefined;
    if (file === undefined)
        return 'none';
    if (file.family === 'AuthKey')
        return 'auth-key';
    return file.keyId === keyId ? 'same-key-id' : 'other-key-id';
}

// EXTERNAL MODULE: ./build/settings/near-miss.js
var near_miss = __nccwpck_require__(1425);
;// CONCATENATED MODULE: ./build/check/check-identifiers.js



/** The checks `key-id`, `issuer-id` and `bundle-id`. */
async function checkIdentifiers(settings) {
    const { keyId, issuerId, bundleIds, privateKey, environment, nearMisses } = settings;
    const identifiers = await (0,defect/* guard */.ah)(() => identify({
        keyId,
        issuerId,
        bundleIds,
        fileName: privateKey.kind === 'file' ? privateKey.path : undefined,
        needsBundleId: environment !== 'none',
    }), (cause) => ({ keyId: undefined, issuerId: undefined, bundleIds: [], findings: [(0,defect/* defectFinding */.nr)('key-id', cause)] }));
    return { ...identifiers, findings: (0,near_miss/* withNearMisses */.tx)(identifiers.findings, nearMisses) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/key/fingerprint.js

/** SubjectPublicKeyInfo (RFC 5480) of P-256 by the curve's name, up to the coordinates of an uncompressed point. */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
/**
 * The name of a P-256 key that is safe to publish: `SHA256:` and the unpadded base64 of SHA-256 over the public key's
 * SPKI DER, in the notation of OpenSSH. The SPKI is written here: OpenSSL repeats how the key was encoded (a compressed
 * point, explicit parameters), and one key would have several names.
 */
function fingerprintOf(publicKey) {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const spki = Buffer.concat([SPKI_HEAD, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(spki).digest('base64').replace(/=+$/, '')}`;
}
/** The canonical form of a fingerprint that a person wrote down, or undefined when it is not one. */
function fingerprint_parseFingerprint(text) {
    const match = /^(?:SHA256:)?([A-Za-z0-9+/]{43})=?$/.exec(text.trim());
    return match ? `SHA256:${match[1]}` : undefined;
}

;// CONCATENATED MODULE: ./build/key/der.js
/**
 * Just enough ASN.1 DER (X.690) to say what a file is and whether all of it is there, and to walk through a key's fields.
 * Lengths may be written longer than needed, as OpenSSL takes them; lengths without a number (BER) may not.
 */
const TAG = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    objectId: 0x06,
    sequence: 0x30,
    set: 0x31,
    /** [0] and [1], constructed. */
    first: 0xa0,
    second: 0xa1,
};
/** Four length bytes cover 4 GiB, far more than any key. */
const MOST_LENGTH_BYTES = 4;
function readHeader(bytes) {
    const [tag, first] = bytes;
    if (tag === undefined || first === undefined)
        return undefined;
    if (first < 0x80)
        return { tag, headerLength: 2, contentLength: first };
    const headerLength = 2 + (first & 0x7f);
    if (headerLength === 2 || bytes.length < headerLength)
        return undefined;
    const size = bytes.subarray(2, headerLength);
    const significant = withoutLeadingZeros(size);
    if (significant.length > MOST_LENGTH_BYTES)
        return undefined;
    return { tag, headerLength, contentLength: Number(toNumber(significant)) };
}
/** The elements that fill the bytes to their end, or undefined when they do not. */
function readElements(bytes) {
    const elements = [];
    let rest = bytes;
    while (rest.length > 0) {
        const header = readHeader(rest);
        if (header === undefined)
            return undefined;
        const length = header.headerLength + header.contentLength;
        if (length > rest.length)
            return undefined;
        elements.push({ tag: header.tag, content: rest.subarray(header.headerLength, length) });
        rest = rest.subarray(length);
    }
    return elements;
}
/** The content of the one element that the bytes are, when it has this tag. */
function readOnly(bytes, tag) {
    const [element, ...others] = (bytes === undefined ? undefined : readElements(bytes)) ?? [];
    return element?.tag === tag && others.length === 0 ? element.content : undefined;
}
function withoutLeadingZeros(bytes) {
    const start = bytes.findIndex((byte) => byte !== 0);
    return start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start);
}
function toNumber(bytes) {
    return BigInt(`0x0${bytes.toString('hex')}`);
}
/**
 * The number of bytes that a DER SEQUENCE says it has, header included; undefined when the bytes do not begin like one.
 */
function statedLength(bytes) {
    const header = readHeader(bytes);
    if (header?.tag !== TAG.sequence)
        return undefined;
    const firstField = bytes[header.headerLength];
    // Everything of interest begins with a version (INTEGER) or an algorithm (SEQUENCE).
    if (firstField !== undefined && firstField !== TAG.integer && firstField !== TAG.sequence)
        return undefined;
    return header.headerLength + header.contentLength;
}
/** Tells what a complete DER value is (RFC 5958, RFC 5915, RFC 8017, RFC 5280, RFC 2986). */
function derKind(bytes) {
    const [outer] = readElements(bytes) ?? [];
    const fields = outer === undefined ? undefined : readElements(outer.content);
    if (fields === undefined)
        return 'damaged';
    const tags = fields.map(({ tag }) => tag);
    const starts = (...expected) => expected.every((tag, index) => tags[index] === tag);
    const { integer, sequence, octetString, bitString } = TAG;
    if (starts(integer, sequence, octetString))
        return 'pkcs8';
    if (starts(integer, octetString))
        return 'sec1';
    if (starts(sequence, octetString) && tags.length === 2)
        return 'encrypted';
    if (starts(integer, sequence))
        return 'encrypted'; // PKCS#12: a version, then an encrypted container
    if (starts(sequence, bitString))
        return 'public-key';
    if (starts(sequence, sequence, bitString))
        return 'certificate';
    if (starts(integer, integer) && tags.length === 2)
        return 'public-key'; // RSA, PKCS#1
    if (starts(integer, integer) && tags.length === 9)
        return 'rsa';
    return starts(integer, integer) ? 'other-key' : 'damaged';
}

;// CONCATENATED MODULE: ./build/key/reading.js
function unreadable(problem, message) {
    return { ok: false, problem, message };
}

;// CONCATENATED MODULE: ./build/key/der-key.js


const REFUSED_KINDS = {
    encrypted: ['key-encrypted', 'The private key is protected by a passphrase.'],
    'public-key': ['key-not-private', 'This is a public key.'],
    certificate: ['key-not-private', 'This is a certificate or a certificate signing request.'],
    rsa: ['key-not-ec', 'This is an RSA key.'],
    'other-key': ['key-not-ec', 'This is not an elliptic curve key.'],
    damaged: ['key-damaged', 'The parts inside the key do not fit together; characters were changed.'],
};
/** From bytes that should be DER to the key in them, by their structure alone. */
function readDer(bytes, repairs, label) {
    const length = statedLength(bytes);
    if (length === undefined) {
        return bytes.length === 0
            ? unreadable('key-truncated', 'Nothing stands between the BEGIN and END lines.')
            : unreadable('key-not-decodable', 'The decoded value is not a key: its beginning is missing or changed.');
    }
    if (bytes.length < length) {
        return unreadable('key-truncated', `The key states that it has ${length} bytes, but only ${bytes.length} are there.`);
    }
    // A text tool that appends a line break to a binary file does no harm.
    const der = bytes.subarray(0, length);
    const extra = bytes.subarray(length);
    if (extra.some((byte) => byte !== 0x0a && byte !== 0x0d)) {
        return unreadable('key-damaged', `The key states that it has ${length} bytes, but ${bytes.length} are there; characters were inserted.`);
    }
    const kind = derKind(der);
    const refusal = REFUSED_KINDS[kind];
    if (refusal !== undefined)
        return unreadable(...refusal);
    const encoding = kind === 'sec1' ? 'sec1' : 'pkcs8';
    const found = [...repairs];
    if (encoding === 'sec1')
        found.push('SEC1 in place of PKCS#8');
    if (label !== undefined && label !== '' && label !== (encoding === 'sec1' ? 'ECPRIVATEKEY' : 'PRIVATEKEY'))
        found.push('a wrong PEM label');
    return { ok: true, der, encoding, repairs: [...new Set(found)] };
}

;// CONCATENATED MODULE: ./build/key/forms/base64-digits.js
/** Base64 (RFC 4648) as people store it. */
/** Decodes base64 or base64url without white space; a string says what is wrong and where. */
function base64_digits_decodeBase64(text) {
    const compact = text.replaceAll(/\s/g, '');
    const stranger = compact.search(/[^A-Za-z0-9+/_=-]/);
    if (stranger >= 0)
        return `Character ${stranger + 1} (white space not counted) does not belong to base64.`;
    const padding = compact.search(/=/);
    if (padding >= 0 && !/^={1,2}$/.test(compact.slice(padding)))
        return `The padding (=) at character ${padding + 1} stands in the middle of the value.`;
    const repairs = [];
    if (/[_-]/.test(compact))
        repairs.push('base64url in place of base64');
    // base64url is commonly written without padding, and decoders of base64 refuse that.
    else if (compact.length % 4 > 1)
        repairs.push('base64 without its padding (=)');
    return { bytes: Buffer.from(compact, 'base64'), repairs };
}

;// CONCATENATED MODULE: ./build/key/forms/base64.js


/** Base64 of the file, the recommended form; whatever has no other form has to be this. */
const base64 = (text) => {
    const decoded = base64_digits_decodeBase64(text);
    if (typeof decoded === 'string') {
        const isPath = /^[~./\\]|\.p8$|^[A-Za-z]:\\/.test(text) && text.length < 1024;
        return unreadable('key-not-decodable', isPath
            ? 'The value looks like a path to a file; give it as private-key-file instead.'
            : `The value is neither PEM nor base64: ${decoded}`);
    }
    const found = [...decoded.repairs];
    // Line breaks after each 64 or 76 characters are what encoders write; a space is what a lost line break leaves.
    if (/[^\S\r\n]/.test(text))
        found.push('spaces inside base64');
    return { kind: 'bytes', bytes: decoded.bytes, repairs: found, isBase64: true };
};

;// CONCATENATED MODULE: ./build/key/forms/escaped-line-breaks.js
/** Literal `\\n` in the place of line breaks, as JSON and dotenv files have it. */
const escapedLineBreaks = (text) => {
    const unescaped = text.replaceAll(/(?<!\\)\\+(?:r\\+n|[rn])/g, '\n');
    if (unescaped === text)
        return undefined;
    return { kind: 'text', text: unescaped, repairs: ['literal \\n in place of line breaks'] };
};

;// CONCATENATED MODULE: ./build/key/forms/hexadecimal.js

/** Hexadecimal digits, with colons, white space or nothing between. */
const hexadecimal = (text) => {
    if (!/^(?:0x)?[0-9A-Fa-f:\s]{64,}$/.test(text))
        return undefined;
    const digits = text.replaceAll(/^0x|[:\s]/g, '');
    if (digits.length % 2 !== 0)
        return unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.');
    return { kind: 'bytes', bytes: Buffer.from(digits, 'hex'), repairs: ['hexadecimal'] };
};

;// CONCATENATED MODULE: ./build/key/forms/json-wrapper.js

/** JSON with the key in a field named `private_key`. */
const jsonWrapper = (text) => {
    if (!text.startsWith('{'))
        return undefined;
    try {
        const parsed = JSON.parse(text);
        const value = parsed !== null && typeof parsed === 'object' && 'private_key' in parsed ? parsed.private_key : undefined;
        if (typeof value === 'string')
            return { kind: 'text', text: value, repairs: ['a JSON wrapper'] };
        return unreadable('key-not-decodable', 'The value is JSON without a text named "private_key".');
    }
    catch {
        return unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.');
    }
};

// EXTERNAL MODULE: ./build/key/pem.js
var pem = __nccwpck_require__(9534);
;// CONCATENATED MODULE: ./build/key/forms/pem-text.js



/** PEM (RFC 7468) anywhere in a text, also where its armor or its line breaks were mangled. */
const pemText = (text) => {
    if (!(0,pem/* holdsPem */.Ll)(text))
        return undefined;
    const { blocks, hasOtherText } = (0,pem/* readPem */.Je)(text);
    // `openssl ecparam -genkey` puts the curve's name into a block of its own, in front of the key.
    const keys = blocks.filter(({ label }) => label !== 'ECPARAMETERS');
    const [block] = keys;
    if (block === undefined)
        return unreadable('key-not-private', 'The value holds curve parameters, but no key.');
    if (keys.length > 1)
        return unreadable('key-several', `The value holds ${keys.length} PEM blocks; exactly one is expected.`);
    const refusal = refuseLabel(block);
    if (refusal !== undefined)
        return refusal;
    const found = bodyRepairs(block);
    if (!block.intact)
        found.push('damaged or missing PEM armor');
    if (hasOtherText)
        found.push('text around the key');
    const lines = block.body
        .split(/[\r\n]+/)
        .map((line) => line.replace(/^[\s"']+/, '').replace(/(?<![\s"'\\,])[\s"'\\,]+$/, ''));
    const decoded = base64_digits_decodeBase64(lines.join(''));
    if (typeof decoded === 'string')
        return unreadable('key-not-decodable', `The text between the BEGIN and END lines is not base64: ${decoded}`);
    return { kind: 'der', bytes: decoded.bytes, repairs: [...found, ...decoded.repairs], label: block.label };
};
function refuseLabel({ label, body }) {
    if (label.startsWith('ENCRYPTED') || body.split('\n').some(isEncryptionHeader)) {
        return unreadable('key-encrypted', 'The private key is protected by a passphrase.');
    }
    if (label.endsWith('PUBLICKEY'))
        return unreadable('key-not-private', 'This is a public key.');
    if (label.includes('CERTIFICATEREQUEST'))
        return unreadable('key-not-private', 'This is a certificate signing request (CSR).');
    if (label.includes('CERTIFICATE'))
        return unreadable('key-not-private', 'This is a certificate.');
    if (label.startsWith('OPENSSH'))
        return unreadable('key-not-ec', 'This is an OpenSSH key, not a .p8 from App Store Connect.');
    return undefined;
}
/** The header of a legacy PEM (RFC 1421): `Proc-Type: 4,ENCRYPTED`. */
function isEncryptionHeader(line) {
    const start = line.indexOf('Proc-Type:');
    return start >= 0 && line.includes('ENCRYPTED', start);
}
function bodyRepairs({ body: original, intact }) {
    const repairs = [];
    if (/\r/.test(original))
        repairs.push(/\r\n/.test(original) ? 'CRLF line ends' : 'CR line ends');
    const body = original.replaceAll(/\r\n?/g, '\n');
    const hasOwnLines = /^[^\S\n]*\n/.test(body) && /\n[^\S\n]*$/.test(body);
    if ((intact && !hasOwnLines) || /\S[^\S\n]+\S/.test(body))
        repairs.push('lost line breaks');
    else if (/\n[^\S\n]+/.test(body))
        repairs.push('indentation');
    if (/\n[^\S\n]*\n/.test(body))
        repairs.push('blank lines');
    if (/["'\\]/.test(body))
        repairs.push('quotes or backslashes at line ends');
    return repairs;
}

;// CONCATENATED MODULE: ./build/key/forms/quotes.js
/** Quotes around the value, which pasting brings along. */
const quotes = (text) => {
    // A run of characters is tried from its first one only: a long run would take seconds.
    const unquoted = text.replaceAll(/^["'`]+|(?<!["'`])["'`]+$/g, '');
    return unquoted === text ? undefined : { kind: 'text', text: unquoted, repairs: ['quotes'] };
};

;// CONCATENATED MODULE: ./build/key/forms/stray-percent.js
/** zsh marks the end of output that has no last line break by a percent sign, which gets copied along. */
const strayPercent = (text) => text.endsWith('%') ? { kind: 'text', text: text.slice(0, -1), repairs: ['a stray % at the end'] } : undefined;

;// CONCATENATED MODULE: ./build/key/forms/url-encoding.js

/** URL-encoding, also as forms send it. */
const urlEncoding = (text) => {
    if (!/%[0-9A-Fa-f]{2}/.test(text))
        return undefined;
    try {
        // In form encoding a space is a plus sign; a plus of base64 itself is %2B there.
        const spaced = /(?:BEGIN|END)\+/.test(text) ? text.replaceAll('+', ' ') : text;
        return { kind: 'text', text: decodeURIComponent(spaced), repairs: ['URL-encoding'] };
    }
    catch {
        return unreadable('key-not-decodable', 'The value looks URL-encoded, but has a broken percent sequence.');
    }
};

;// CONCATENATED MODULE: ./build/key/forms/key-forms.js








/** Every form in which a key is read, in the order in which they are tried; the first that recognizes the text unwraps it. */
const KEY_FORMS = [
    quotes,
    jsonWrapper,
    urlEncoding,
    escapedLineBreaks,
    pemText,
    strayPercent,
    hexadecimal,
    base64,
];

;// CONCATENATED MODULE: ./build/key/read.js





/** A .p8 is 257 bytes; twice base64 in UTF-16 still is far below this. */
const MAX_KEY_BYTES = 64 * 1024;
const MAX_LAYERS = 6;
/**
 * Reads the private key from the bytes of a secret or file.
 * @returns the key's DER with the repairs made, or the problem that explains why there is none
 */
function readKey(bytes) {
    if (bytes.length > MAX_KEY_BYTES) {
        return unreadable('key-not-decodable', `The value has more than ${MAX_KEY_BYTES / 1024} KiB; a .p8 file has about 257 bytes.`);
    }
    return readLayer(bytes, [], 0);
}
/** Peels one layer of encoding per call; `base64Layers` counts those of base64. */
function readLayer(bytes, repairs, base64Layers) {
    if (statedLength(bytes) !== undefined && !isPrintable(bytes)) {
        return readDer(bytes, [...tellTwice(repairs, base64Layers), 'missing PEM armor']);
    }
    const decoded = decodeText(bytes);
    if (decoded === undefined)
        return unreadable('key-not-decodable', describeForeignBytes(base64Layers));
    return readText(decoded.text, [...repairs, ...decoded.repairs], base64Layers);
}
function tellTwice(repairs, base64Layers) {
    return base64Layers > 1 ? [...repairs, 'base64 applied more than once'] : repairs;
}
function describeForeignBytes(base64Layers) {
    return base64Layers > 0
        ? 'The value is base64, but of something other than a .p8 file, or its beginning is missing.'
        : 'The value is neither text nor a key in DER form.';
}
function isPrintable(bytes) {
    return bytes.every((byte) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f));
}
/** Decodes UTF-8 and UTF-16, with or without a byte order mark; undefined when the bytes are not text. */
function decodeText(bytes) {
    const encoding = textEncoding(bytes);
    try {
        const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
        const withoutMark = text.replace(/^\uFEFF/, '');
        if (encoding !== 'utf-8')
            return { text: withoutMark, repairs: ['UTF-16'] };
        if (/(?!\s)\p{Cc}/u.test(text))
            return undefined;
        return { text: withoutMark, repairs: withoutMark === text ? [] : ['UTF-8 byte order mark'] };
    }
    catch {
        return undefined;
    }
}
function textEncoding(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    if (first === 0xfe && second === 0xff)
        return 'utf-16be';
    if (bytes.length < 4 || bytes.length % 2 !== 0)
        return 'utf-8';
    if (first !== 0 && second === 0 && bytes[3] === 0)
        return 'utf-16le';
    return first === 0 && second !== 0 && bytes[2] === 0 ? 'utf-16be' : 'utf-8';
}
function readText(original, repairs, base64Layers) {
    if (repairs.length + base64Layers > MAX_LAYERS) {
        return unreadable('key-not-decodable', 'The value is encoded more often than iap-key unpacks.');
    }
    const trimmed = original.trim();
    if (trimmed === '')
        return unreadable('key-not-decodable', 'The decoded value is empty.');
    if (isUnreplaced(trimmed)) {
        return unreadable('placeholder-value', 'The private key is a variable reference that the CI system did not replace.');
    }
    for (const form of KEY_FORMS) {
        const unwrapped = form(trimmed);
        if (unwrapped !== undefined)
            return readOn(unwrapped, repairs, base64Layers);
    }
    return unreadable('key-not-decodable', describeForeignBytes(base64Layers));
}
function readOn(unwrapped, repairs, base64Layers) {
    if ('ok' in unwrapped)
        return unwrapped;
    const found = [...repairs, ...unwrapped.repairs];
    switch (unwrapped.kind) {
        case 'text':
            return readText(unwrapped.text, found, base64Layers);
        case 'bytes':
            return readLayer(unwrapped.bytes, found, base64Layers + (unwrapped.isBase64 ? 1 : 0));
        case 'der':
            return readDer(unwrapped.bytes, [...tellTwice(repairs, base64Layers), ...unwrapped.repairs], unwrapped.label);
    }
}

;// CONCATENATED MODULE: ./build/key/p256.js
/** The curve P-256 by numbers (SEC 2, section 2.4.2; FIPS 186-4, D.1.2.3), for what is told without OpenSSL. */

const SCALAR_BYTES = 32;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const A = PRIME - 3n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const BASE = {
    x: '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
    y: '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
};
/** 1.2.840.10045.1.1 */
const PRIME_FIELD = '2a8648ce3d0101';
/** Whether explicit parameters (RFC 3279, section 2.3.5: `ECParameters`) describe P-256, as OpenSSL names it then too. */
function describesP256(parameters) {
    const [version, field, curve, base, order, cofactor, ...others] = readElements(parameters) ?? [];
    if (version?.tag !== TAG.integer || field?.tag !== TAG.sequence || curve?.tag !== TAG.sequence)
        return false;
    if (base?.tag !== TAG.octetString || order?.tag !== TAG.integer || others.length > 0)
        return false;
    if (cofactor !== undefined && !(cofactor.tag === TAG.integer && cofactor.content.toString('hex') === '01'))
        return false;
    const versionHex = version.content.toString('hex');
    return (['01', '02', '03'].includes(versionHex) &&
        isPrimeField(field.content) &&
        isCurve(curve.content) &&
        isBase(base.content) &&
        isInteger(order.content, ORDER));
}
function isPrimeField(content) {
    const [type, prime, ...others] = readElements(content) ?? [];
    if (type?.tag !== TAG.objectId || prime?.tag !== TAG.integer || others.length > 0)
        return false;
    return type.content.toString('hex') === PRIME_FIELD && isInteger(prime.content, PRIME);
}
function isCurve(content) {
    const [a, b, seed, ...others] = readElements(content) ?? [];
    if (a?.tag !== TAG.octetString || b?.tag !== TAG.octetString || others.length > 0)
        return false;
    // How the curve was once chosen says nothing about which one it is; its 20 bytes may be others.
    if (seed !== undefined && !(seed.tag === TAG.bitString && seed.content.length === 21 && seed.content[0] === 0))
        return false;
    return toNumber(a.content) === A && toNumber(b.content) === B;
}
function isBase(content) {
    const { x, y } = BASE;
    // Its Y is odd, which compressed and hybrid forms say by 03 and 07.
    return [`04${x}${y}`, `03${x}`, `07${x}${y}`].includes(content.toString('hex'));
}
/** DER pads a positive integer by at most the one zero byte that keeps it positive; these two numbers need it. */
function isInteger(content, value) {
    return content.length - withoutLeadingZeros(content).length === 1 && toNumber(content) === value;
}
/** Whether the two coordinates of 32 bytes satisfy the equation of the curve. */
function isOnCurve(x, y) {
    const [left, right] = [toNumber(x), toNumber(y)];
    if (left >= PRIME || right >= PRIME)
        return false;
    return (right * right - (left * left * left + A * left + B)) % PRIME === 0n;
}

;// CONCATENATED MODULE: ./build/key/algorithms.js
/** Names for what a private key says that it is, by object identifiers (the hexadecimal digits of their DER content). */
/** 1.2.840.10045.2.1 (RFC 5480) */
const EC_PUBLIC_KEY = '2a8648ce3d0201';
/** Key types that are no elliptic curve key of ECDSA: RFC 8017, RFC 3279, RFC 8410, RFC 5480, FIPS 203 to 205. */
const TYPES = new Map([
    ['2a864886f70d010101', 'RSA'],
    ['2a864886f70d01010a', 'RSA-PSS'],
    ['2a864886f70d010301', 'DH'],
    ['2a8648ce380401', 'DSA'],
    ['2a8648ce3e0201', 'DHX'],
    ['2b656e', 'X25519'],
    ['2b656f', 'X448'],
    ['2b6570', 'ED25519'],
    ['2b6571', 'ED448'],
    ['2b8104010c', 'ECDH'],
    ['2b8104010d', 'ECMQV'],
    ['608648016503040401', 'ML-KEM'],
    ['608648016503040402', 'ML-KEM'],
    ['608648016503040403', 'ML-KEM'],
    ['608648016503040311', 'ML-DSA'],
    ['608648016503040312', 'ML-DSA'],
    ['608648016503040313', 'ML-DSA'],
]);
/** 1.2.840.10045.3.1.7 */
const P256 = '2a8648ce3d030107';
/** Other curves: object identifier, OpenSSL's name, bytes of the private half. Made from what `crypto.getCurves` can generate. */
const CURVES = `
2a811ccf5501822d SM2 32
2b2403030208010101 brainpoolP160r1 20
2b2403030208010102 brainpoolP160t1 20
2b2403030208010103 brainpoolP192r1 24
2b2403030208010104 brainpoolP192t1 24
2b2403030208010105 brainpoolP224r1 28
2b2403030208010106 brainpoolP224t1 28
2b2403030208010107 brainpoolP256r1 32
2b2403030208010108 brainpoolP256t1 32
2b2403030208010109 brainpoolP320r1 40
2b240303020801010a brainpoolP320t1 40
2b240303020801010b brainpoolP384r1 48
2b240303020801010c brainpoolP384t1 48
2b240303020801010d brainpoolP512r1 64
2b240303020801010e brainpoolP512t1 64
2a8648ce3d030001 c2pnb163v1 21
2a8648ce3d030002 c2pnb163v2 21
2a8648ce3d030003 c2pnb163v3 21
2a8648ce3d030004 c2pnb176v1 21
2a8648ce3d03000a c2pnb208w1 25
2a8648ce3d030010 c2pnb272w1 33
2a8648ce3d030011 c2pnb304w1 37
2a8648ce3d030013 c2pnb368w1 45
2a8648ce3d030005 c2tnb191v1 24
2a8648ce3d030006 c2tnb191v2 24
2a8648ce3d030007 c2tnb191v3 24
2a8648ce3d03000b c2tnb239v1 30
2a8648ce3d03000c c2tnb239v2 30
2a8648ce3d03000d c2tnb239v3 30
2a8648ce3d030012 c2tnb359v1 45
2a8648ce3d030014 c2tnb431r1 53
2a8648ce3d030101 prime192v1 24
2a8648ce3d030102 prime192v2 24
2a8648ce3d030103 prime192v3 24
2a8648ce3d030104 prime239v1 30
2a8648ce3d030105 prime239v2 30
2a8648ce3d030106 prime239v3 30
2b81040006 secp112r1 14
2b81040007 secp112r2 14
2b8104001c secp128r1 16
2b8104001d secp128r2 16
2b81040009 secp160k1 21
2b81040008 secp160r1 21
2b8104001e secp160r2 21
2b8104001f secp192k1 24
2b81040020 secp224k1 29
2b81040021 secp224r1 28
2b8104000a secp256k1 32
2b81040022 secp384r1 48
2b81040023 secp521r1 66
2b81040004 sect113r1 15
2b81040005 sect113r2 15
2b81040016 sect131r1 17
2b81040017 sect131r2 17
2b81040001 sect163k1 21
2b81040002 sect163r1 21
2b8104000f sect163r2 21
2b81040018 sect193r1 25
2b81040019 sect193r2 25
2b8104001a sect233k1 29
2b8104001b sect233r1 30
2b81040003 sect239k1 30
2b81040010 sect283k1 36
2b81040011 sect283r1 36
2b81040024 sect409k1 51
2b81040025 sect409r1 52
2b81040026 sect571k1 72
2b81040027 sect571r1 72
`;
/** The name of a key type other than EC, or undefined when the identifier is none of a key. */
function otherKeyType(algorithm) {
    return TYPES.get(algorithm);
}
/** A curve other than P-256, or undefined when the identifier is none of a curve. */
function otherCurve(objectId) {
    const line = CURVES.split('\n').find((text) => text.startsWith(`${objectId} `));
    const [, name, scalarBytes] = line?.split(' ') ?? [];
    return name === undefined ? undefined : { name, scalarBytes: Number(scalarBytes) };
}

;// CONCATENATED MODULE: ./build/key/private-key.js
/**
 * What a private key in DER says: its type, its curve, its scalar and its public half (PKCS#8: RFC 5958; SEC1: RFC 5915).
 * Foreign DER is read here and never by OpenSSL: one wrong byte inside a length makes node:crypto abort the whole process
 * when it is asked for the details of such a key.
 *
 * Stricter than OpenSSL 3, which takes these too; in each a character was changed, and other readers refuse it:
 * - versions that no standard knows (PKCS#8: 0 and 1; SEC1: 1),
 * - a curve outside that contradicts the one inside, of which OpenSSL takes the one inside,
 * - bytes behind the SEC1 key inside of PKCS#8, and a public half whose bits are not whole bytes,
 * - lengths without a number, which DER forbids,
 * - a private half that has not 32 bytes, unless a public half proves it.
 */



const DAMAGED = { kind: 'damaged' };
const PRIME256V1 = { name: 'prime256v1', scalarBytes: SCALAR_BYTES };
function readPrivateKey(der, encoding) {
    return encoding === 'sec1' ? readSec1(der, undefined) : readPkcs8(der);
}
function readPkcs8(der) {
    const [version, algorithm, key, attributes, ...others] = fieldsOf(der);
    if (!isVersion(version, '00', '01') || algorithm?.tag !== TAG.sequence || key?.tag !== TAG.octetString)
        return DAMAGED;
    if (others.length > 0 || (attributes !== undefined && !areAttributes(attributes)))
        return DAMAGED;
    const [type, parameters, ...more] = readElements(algorithm.content) ?? [];
    if (type?.tag !== TAG.objectId || more.length > 0)
        return DAMAGED;
    const typeId = type.content.toString('hex');
    if (typeId !== EC_PUBLIC_KEY) {
        const name = otherKeyType(typeId);
        return name === undefined ? DAMAGED : { kind: 'other-type', name };
    }
    const curve = curveOf(parameters);
    return curve === undefined ? DAMAGED : readSec1(key.content, curve);
}
function readSec1(der, outerCurve) {
    const [version, scalar, ...optional] = fieldsOf(der);
    if (!isVersion(version, '01') || scalar?.tag !== TAG.octetString)
        return DAMAGED;
    const parameters = optional[0]?.tag === TAG.first ? optional.shift() : undefined;
    const publicHalf = optional[0]?.tag === TAG.second ? optional.shift() : undefined;
    if (optional.length > 0)
        return DAMAGED;
    const innerCurve = parameters === undefined ? outerCurve : curveOf(...(readElements(parameters.content) ?? []));
    const curve = outerCurve ?? innerCurve;
    if (curve === undefined || innerCurve?.name !== curve.name)
        return DAMAGED;
    const point = publicHalf === undefined ? undefined : wholeBytes(readOnly(publicHalf.content, TAG.bitString));
    if (publicHalf !== undefined && point === undefined)
        return DAMAGED;
    if (curve.name !== PRIME256V1.name) {
        const fits = curve.scalarBytes === undefined || curve.scalarBytes === scalar.content.length;
        return fits ? { kind: 'other-curve', name: curve.name } : DAMAGED;
    }
    const padded = toScalar(scalar.content, point !== undefined);
    return padded === undefined ? DAMAGED : { kind: 'p256', scalar: padded, publicHalf: point };
}
/** Some tools drop leading zeros, others add one; without a public half, nothing tells that from lost bytes. */
function toScalar(content, isProven) {
    if (content.length !== SCALAR_BYTES && !isProven)
        return undefined;
    const digits = withoutLeadingZeros(content);
    return digits.length > SCALAR_BYTES ? undefined : Buffer.concat([Buffer.alloc(SCALAR_BYTES - digits.length), digits]);
}
/** A curve by its name or by its parameters; exactly one of them must stand there. */
function curveOf(parameters, ...others) {
    if (others.length > 0)
        return undefined;
    if (parameters?.tag === TAG.sequence)
        return describesP256(parameters.content) ? PRIME256V1 : { name: 'without a name', scalarBytes: undefined };
    if (parameters?.tag !== TAG.objectId)
        return undefined;
    const objectId = parameters.content.toString('hex');
    return objectId === P256 ? PRIME256V1 : otherCurve(objectId);
}
function fieldsOf(der) {
    const content = readOnly(der, TAG.sequence);
    return (content === undefined ? undefined : readElements(content)) ?? [];
}
function isVersion(element, ...known) {
    return element?.tag === TAG.integer && known.includes(element.content.toString('hex'));
}
function wholeBytes(bitString) {
    return bitString?.[0] === 0 ? bitString.subarray(1) : undefined;
}
/** Attributes (RFC 5958, section 2) say nothing about the key, but damage to them is damage: a set of identifier and values each. */
function areAttributes({ tag, content }) {
    return tag === TAG.first && (readElements(content)?.every(isAttribute) ?? false);
}
function isAttribute({ tag, content }) {
    const [type, values, ...others] = readElements(content) ?? [];
    if (tag !== TAG.sequence || type?.tag !== TAG.objectId || values?.tag !== TAG.set || others.length > 0)
        return false;
    return readElements(values.content) !== undefined;
}

;// CONCATENATED MODULE: ./build/key/verify.js




// PKCS#8 that wraps a SEC1 key which repeats the curve's OID and includes the public key: the only form that App Store
// Connect issues (150 bytes; measured).
const APPLE_HEAD = Buffer.from('MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg', 'base64');
const APPLE_MIDDLE = Buffer.from('a00a06082a8648ce3d030107a144034200', 'hex');
/** The same without the public half and the second OID: the shortest form (67 bytes). */
const MINIMAL_HEAD = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');
const UNFIT = 'The private key cannot be loaded: its parts do not fit together.';
const MISMATCH = 'What the key signs does not verify against its own public half: at least one character is wrong.';
/**
 * Proves that a key is an intact P-256 key. A flipped bit in the private scalar loads in OpenSSL without any error (measured),
 * hence the public half is computed anew, compared with the stated one, and verifies a trial signature.
 */
function verifyKey({ der, encoding }) {
    const read = readPrivateKey(der, encoding);
    switch (read.kind) {
        case 'damaged':
            return damaged(UNFIT);
        case 'other-type':
            return {
                ok: false,
                problem: 'key-not-ec',
                message: `This is a key of the type ${read.name}; an In-App Purchase Key is of the type EC.`,
            };
        case 'other-curve':
            return {
                ok: false,
                problem: 'key-wrong-curve',
                message: `The key is on the curve ${read.name}; Apple uses P-256 (prime256v1).`,
            };
        default:
            return verifyHalves(read.scalar, read.publicHalf, der);
    }
}
const damaged = (message) => ({ ok: false, problem: 'key-damaged', message });
function verifyHalves(scalar, publicHalf, der) {
    const value = toNumber(scalar);
    if (value === 0n || value >= ORDER)
        return damaged('The private half is no number that a P-256 key can have.');
    const ecdh = (0,external_node_crypto_.createECDH)('prime256v1');
    ecdh.setPrivateKey(scalar);
    const point = ecdh.getPublicKey();
    if (publicHalf !== undefined && !formsOf(point).some((form) => form.equals(publicHalf)))
        return damaged(isPoint(publicHalf) ? MISMATCH : UNFIT);
    const privateKey = (0,external_node_crypto_.createPrivateKey)({ key: toJwk(scalar, point), format: 'jwk' });
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey);
    if (!signsForItself(privateKey, publicKey))
        return damaged(MISMATCH);
    const shape = shapeOf(der, scalar, point, publicHalf);
    return { ok: true, key: { privateKey, publicKey, shape, der: portable(der, privateKey, scalar, shape) } };
}
/** The encodings of a point (SEC 1, section 2.3.3): uncompressed, compressed and hybrid. */
function formsOf(point) {
    const parity = (point.at(-1) ?? 0) & 1;
    const coordinates = point.subarray(1);
    return [
        point,
        Buffer.concat([Buffer.of(2 + parity), coordinates.subarray(0, SCALAR_BYTES)]),
        Buffer.concat([Buffer.of(6 + parity), coordinates]),
    ];
}
/** Whether an uncompressed point is one of the curve, if not of this key. */
function isPoint(publicHalf) {
    if (publicHalf.length !== 1 + 2 * SCALAR_BYTES || publicHalf[0] !== 4)
        return false;
    return isOnCurve(publicHalf.subarray(1, 1 + SCALAR_BYTES), publicHalf.subarray(1 + SCALAR_BYTES));
}
function toJwk(scalar, point) {
    const text = (bytes) => bytes.toString('base64url');
    const [x, y] = [point.subarray(1, 1 + SCALAR_BYTES), point.subarray(1 + SCALAR_BYTES)];
    return { kty: 'EC', crv: 'P-256', d: text(scalar), x: text(x), y: text(y) };
}
function signsForItself(privateKey, publicKey) {
    const sample = Buffer.from('iap-key');
    return (0,external_node_crypto_.verify)('sha256', sample, publicKey, (0,external_node_crypto_.sign)('sha256', sample, privateKey));
}
function shapeOf(der, scalar, point, publicHalf) {
    if (der.equals(Buffer.concat([APPLE_HEAD, scalar, APPLE_MIDDLE, point])))
        return 'apple';
    return publicHalf === undefined ? 'minimal' : 're-encoded';
}
/** The bytes as they came where they are of a usual form; else written anew, for readers that know only these. */
function portable(der, privateKey, scalar, shape) {
    const isUsual = shape === 'apple' || der.equals(Buffer.concat([MINIMAL_HEAD, scalar]));
    return isUsual ? der : privateKey.export({ format: 'der', type: 'pkcs8' });
}

;// CONCATENATED MODULE: ./build/key/checkout.js
/** Looks for copies of a key in the working tree: bounded in entries, bytes and time, and never the end of a run. */






/** Bounds the search in a very large working tree. */
const MAX_ENTRIES = 20_000;
const MAX_KEY_FILES = 100;
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'Pods', 'Carthage', 'DerivedData', '.build']);
const KEY_FILE = /\.(?:p8|pem|key|p8\.(?:txt|b64|base64)|b64|base64)$/i;
/** What became a link or a pipe since it was listed is not followed, and not waited for; Windows has neither flag. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * The files in the working tree that hold the key with this fingerprint, as paths relative to the tree.
 * @param root the top of the working tree, as {@link findWorkingTree} gives it
 * @param signal ends the search, also where the file system does not answer; what was found until then counts
 */
async function findKeyFiles(root, fingerprint, signal, mostEntries = MAX_ENTRIES) {
    const found = [];
    const search = async () => {
        let files = 0;
        for await (const path of keyFilePaths(root, signal, mostEntries)) {
            if ((await fingerprintOfFile(path)) === fingerprint && !signal.aborted)
                found.push((0,external_node_path_.relative)(root, path));
            files += 1;
            if (files === MAX_KEY_FILES)
                return;
        }
    };
    await Promise.race([search(), whenAborted(signal)]);
    return [...found];
}
/** The folder that is under version control: the runner's workspace, or the nearest folder upwards with a `.git`. */
async function findWorkingTree(directory, workspace) {
    if (workspace !== undefined && workspace !== '')
        return workspace;
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        if (await exists((0,external_node_path_.join)(folder, '.git')))
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
            // One entry at a time: a folder may hold millions.
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
            // A folder that this user may not read is none of the key's business.
        }
    }
}
function whenAborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
async function exists(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch {
        return false;
    }
}
async function fingerprintOfFile(path) {
    try {
        const bytes = await readSmallFile(path);
        const reading = bytes === undefined ? undefined : readKey(bytes);
        const verification = reading?.ok ? verifyKey(reading) : undefined;
        return verification?.ok ? fingerprintOf(verification.key.publicKey) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The bytes of a regular file that is no longer than a key can be. */
async function readSmallFile(path) {
    const file = await (0,promises_.open)(path, READ_ONLY);
    try {
        const status = await file.stat();
        if (!status.isFile() || status.size > MAX_KEY_BYTES)
            return undefined;
        // It may grow meanwhile, or be a kernel's file that states no size.
        const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_KEY_BYTES), 0, MAX_KEY_BYTES, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/key/keep.js
/** Keeps what a file or a setting holds of a key out of all that is emitted, before anything else is done with it. */
function keepStored(bytes, { secrets }) {
    // A file in DER is no text; its bytes can only show in a form that is found by its looks.
    secrets.keepValue(bytes.toString(bytes.includes(0) ? 'latin1' : 'utf8').replaceAll('\0', ''));
}
/** Keeps the secret half of a key, in every form. */
function keepKey({ der, privateKey }, { secrets }) {
    const { d = '' } = privateKey.export({ format: 'jwk' });
    secrets.keepKey(der, Buffer.from(d, 'base64url'));
}

;// CONCATENATED MODULE: ./build/key/load.js

const STATES = {
    unset: 'Neither private-key nor private-key-file is set.',
    empty: 'private-key is set, but empty.',
    blank: 'private-key is set, but holds white space only.',
};
const FILE_FAULTS = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EISDIR: 'is a folder, not a file',
    EACCES: 'may not be read by this user',
    EPERM: 'may not be read by this user',
};
/** Fetches the private key from where the settings say it is; a file that cannot be read is a finding, not an exception. */
async function loadKey(source, readFile, signal) {
    if (source.kind === 'missing')
        return { ok: false, reason: STATES[source.state] };
    if (source.kind === 'value')
        return { ok: true, bytes: Buffer.from(source.value, 'utf8') };
    const name = source.path === '-' ? 'Standard input' : `The file ${source.path}`;
    try {
        // One byte more than allowed, so that what is too long is recognized as such.
        const bytes = await readFile(source.path, MAX_KEY_BYTES + 1, signal);
        return bytes.toString('latin1').trim() === '' ? { ok: false, reason: `${name} is empty.` } : { ok: true, bytes };
    }
    catch (error) {
        if (signal.aborted)
            return { ok: false, reason: `${name} was not read to its end before the run ended.` };
        const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
        return { ok: false, reason: `${name} ${FILE_FAULTS[code] ?? `cannot be read (${code})`}.` };
    }
}

;// CONCATENATED MODULE: ./build/check/check-key.js









/** The search for copies of the key is a side matter: it may not eat the time that Apple's answers need. */
const SEARCH_MS = 5000;
const MOST_COPIES = 5;
/** The checks `key-decode` and `key-format`: from the stored text to a key that verifies its own signature. */
async function checkKey(settings, world, signal) {
    const checked = await (0,defect/* guard */.ah)(() => readAndVerify(settings, world, signal), (cause) => ({ key: undefined, findings: [(0,defect/* defectFinding */.nr)('key-decode', cause)], isMissing: false }));
    return { ...checked, findings: (0,near_miss/* withNearMisses */.tx)(checked.findings, settings.nearMisses) };
}
/** Why there is no key, where the CI system withholds it and the settings ask to skip then; undefined otherwise. */
async function whyWithheld({ onMissingKey }, { environment, readFile }, signal) {
    if (onMissingKey !== 'skip-on-fork')
        return undefined;
    return (0,defect/* guard */.ah)(async () => {
        const { secretsWithheld } = await __nccwpck_require__.e(/* import() */ 118).then(__nccwpck_require__.bind(__nccwpck_require__, 5118));
        // A file that never ends must not outlast the run.
        return secretsWithheld(environment, (path, limit) => readFile(path, limit, signal));
    }, () => undefined);
}
async function readAndVerify(settings, world, signal) {
    const loaded = await loadKey(settings.privateKey, world.readFile, signal);
    if (!loaded.ok)
        return { key: undefined, findings: [missingKey(loaded.reason, settings)], isMissing: true };
    keepStored(loaded.bytes, world);
    const reading = readKey(loaded.bytes);
    if (!reading.ok)
        return {
            key: undefined,
            findings: [(0,findings_report/* problemFinding */.Lb)('key-decode', reading.problem, reading.message)],
            isMissing: false,
        };
    const decoded = describeDecoding(reading, settings);
    const verification = verifyKey(reading);
    if (!verification.ok) {
        return {
            key: undefined,
            findings: [decoded, (0,findings_report/* problemFinding */.Lb)('key-format', verification.problem, verification.message)],
            isMissing: false,
        };
    }
    keepKey(verification.key, world);
    world.secrets.publish(fingerprintOf(verification.key.publicKey));
    return {
        key: verification.key,
        findings: [
            decoded,
            ...(await (0,defect/* guard */.ah)(() => judgeKey(verification.key, settings, world, signal), (cause) => [(0,defect/* defectFinding */.nr)('key-format', cause)])),
        ],
        isMissing: false,
    };
}
function missingKey(reason, settings) {
    const given = settings.given.length === 0 ? 'No setting is given.' : `Given are: ${settings.given.join(', ')}.`;
    return (0,findings_report/* problemFinding */.Lb)('key-decode', 'key-missing', `${reason} ${given} Secrets do not reach workflows from forks or by Dependabot.`);
}
/** The only finding of a run from which the platform withholds the key. */
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
    const fingerprint = fingerprintOf(key.publicKey);
    const findings = [];
    if (settings.expectFingerprint !== undefined && settings.expectFingerprint !== fingerprint) {
        findings.push((0,findings_report/* problemFinding */.Lb)('key-format', 'key-unexpected', `The key has the fingerprint ${fingerprint}; expected is ${settings.expectFingerprint}.`));
    }
    if (key.shape !== 'apple') {
        const form = key.shape === 'minimal' ? 'It lacks its public half.' : 'It was written by another tool.';
        findings.push((0,findings_report/* problemFinding */.Lb)('key-format', 'key-re-encoded', `The key is intact, but not the bytes that Apple issued. ${form}`));
    }
    const tree = await findWorkingTree(world.directory, world.environment['GITHUB_WORKSPACE']);
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

;// CONCATENATED MODULE: ./build/apple/notification.js



/** Apple allows one request a second (reference/apple.md section 3.1); the waits grow from there. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;
/** A handle has about forty characters. */
const MAX_HANDLE = 1000;
/** https://developer.apple.com/documentation/appstoreservernotifications/sendattemptresult */
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
/**
 * Requests a TEST notification and follows it until Apple reports what became of it.
 * @see https://developer.apple.com/documentation/appstoreserverapi/request-a-test-notification
 * @see https://developer.apple.com/documentation/appstoreserverapi/get-test-notification-status
 */
async function testNotification(question, world, session) {
    const { environment } = question;
    // The request is not repeated: each one sends a notification.
    const requested = await call('POST', '/inApps/v1/notifications/test', question, world, session);
    const body = requested.kind === 'response' ? (0,json_object/* parseObject */.l)(requested.body) : undefined;
    if (body?.['errorCode'] === 4040007) {
        return (0,findings_report/* problemFinding */.Lb)('notification', 'notification-url-missing', `No URL for server notifications is set for ${environment}.`);
    }
    const handle = body?.['testNotificationToken'];
    if (typeof handle !== 'string')
        return unconfirmed(environment, `Apple did not take the request for it (${notification_describe(requested)}).`);
    // encodeURIComponent throws at half of a character, and a path has an end.
    if (handle.length > MAX_HANDLE || /\p{Cs}/u.test(handle))
        return unconfirmed(environment, 'Apple gave a handle for it that nothing can be asked with.');
    let latest = requested;
    for (let wait = FIRST_WAIT_MS; wait < session.remaining() && !session.signal.aborted; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
        await world.sleep(wait, session.signal);
        latest = await call('GET', `/inApps/v1/notifications/test/${encodeURIComponent(handle)}`, question, world, session);
        const result = latest.kind === 'response' && latest.status === 200 ? lastResult((0,json_object/* parseObject */.l)(latest.body)) : undefined;
        if (result !== undefined)
            return judge(environment, result);
    }
    return unconfirmed(environment, `Apple has not reported a result yet (last answer: ${notification_describe(latest)}).`);
}
async function call(method, path, { endpoint, bundleId, credentials }, world, session) {
    const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
    const send = await signedSend(endpoint, credentials, bundleId, session.clockOffsetMs, bounds, world);
    return send({ method, path });
}
/** The result of the latest attempt; undefined while there was none. */
function lastResult(json) {
    const attempts = Array.isArray(json?.['sendAttempts']) ? json['sendAttempts'] : [];
    const results = attempts.flatMap((attempt) => {
        const { attemptDate, sendAttemptResult } = (attempt ?? {});
        // Number() would call what an object names `valueOf`.
        const date = typeof attemptDate === 'number' ? attemptDate : 0;
        return typeof sendAttemptResult === 'string' ? [{ date, result: sendAttemptResult }] : [];
    });
    return results.sort((a, b) => b.date - a.date)[0]?.result;
}
function judge(environment, result) {
    if (result === 'SUCCESS')
        return { id: 'notification', status: 'pass', message: `Your server took a TEST notification from ${environment}.` };
    const sentence = Object.hasOwn(UNDELIVERED, result) ? UNDELIVERED[result] : undefined;
    if (sentence === undefined)
        return (0,findings_report/* problemFinding */.Lb)('notification', 'notification-undelivered', `Apple reports a result that it does not document (${environment}).`);
    return (0,findings_report/* problemFinding */.Lb)('notification', 'notification-undelivered', `${sentence} (${environment})`, {
        evidence: { sendAttemptResult: result },
    });
}
function unconfirmed(environment, reason) {
    return (0,findings_report/* problemFinding */.Lb)('notification', 'notification-unconfirmed', `Whether the TEST notification arrives is not known for ${environment}: ${reason}`);
}
function notification_describe(exchange) {
    if (exchange.kind === 'failure')
        return exchange.code;
    const code = (0,json_object/* parseObject */.l)(exchange.body)?.['errorCode'];
    return `HTTP ${exchange.status}${typeof code === 'number' ? `, error ${code}` : ''}`;
}

;// CONCATENATED MODULE: ./build/check/check-notifications.js



/**
 * The check `notification`, where Apple accepted the key: in every environment that was asked for; of `auto` only in the
 * first that accepted, because an app may well have a URL in one of them only.
 */
async function checkNotifications({ mode, concurrency }, bundles, world, session) {
    const questions = bundles.flatMap(({ production, sandbox }) => {
        const accepted = [production, sandbox].flatMap((outcome) => outcome?.last.answer.kind === 'accepted' ? [outcome.question] : []);
        return mode === 'auto' ? accepted.slice(0, 1) : accepted;
    });
    const findings = await pLimit(concurrency).map(questions, (question) => (0,defect/* guard */.ah)(() => testNotification(question, world, session), (cause) => (0,defect/* defectFinding */.nr)('notification', cause)));
    return findings.map((finding, index) => ({
        ...finding,
        ...(bundles.length > 1 ? { subject: questions[index]?.bundleId ?? '' } : {}),
    }));
}
/** The same for a run that may not ask for it; a crash is a finding. */
async function notificationFindings({ notificationTest, concurrency }, mode, bundles, world, session) {
    if (!notificationTest)
        return [];
    return (0,defect/* guard */.ah)(() => checkNotifications({ mode, concurrency }, bundles, world, session), (cause) => [(0,defect/* defectFinding */.nr)('notification', cause)]);
}

;// CONCATENATED MODULE: ./build/apple/offer.js

const SEPARATOR = '\u2063';
/**
 * The bytes that are signed for a promotional offer in StoreKit's original form.
 * @see https://developer.apple.com/documentation/storekit/generating-a-signature-for-promotional-offers
 */
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
/**
 * Signs a promotional offer: ECDSA with SHA-256, DER, in base64, verified against the key's own public half.
 * @throws when the key cannot sign or the signature does not verify
 */
function signOffer(key, offer) {
    const payload = offerPayload(offer);
    const signature = (0,external_node_crypto_.sign)('sha256', payload, key.privateKey);
    if (!(0,external_node_crypto_.verify)('sha256', payload, key.publicKey, signature))
        throw new Error('the signature does not verify');
    return signature.toString('base64');
}

;// CONCATENATED MODULE: ./build/check/check-signing.js




/** The checks `jwt-sign` and `offer-sign`: what the key signs verifies against its own public half. */
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
        tokens.push(await signToken(credentials, bundleId ?? SAMPLE_BUNDLE_ID, now));
    });
    // Not part of the trial: that a secret cannot be kept says nothing about the key.
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
/** For local checks of a key for which no bundle ID is given. */
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

// EXTERNAL MODULE: ./build/check/push-key.js + 1 modules
var push_key = __nccwpck_require__(2012);
;// CONCATENATED MODULE: ./build/check/push-after.js


/** The check `push`: only after a pass, and where a push is asked for at all. */
async function pushAfter(result, { settings, targets, credentials, world, time, aroundPush }, { bundles }) {
    const [bundle] = bundles;
    if (result !== 'pass' || bundle === undefined || targets.length === 0)
        return { ...(0,push_key/* skipPushes */.kY)(targets, result === 'pass' ? 'inconclusive' : result), isAsked: false };
    let made;
    const push = async () => {
        const { pushToAll } = await __nccwpck_require__.e(/* import() */ 36).then(__nccwpck_require__.bind(__nccwpck_require__, 8036));
        made = await pushToAll(targets, credentials, bundle.bundleId, { dryRun: settings.dryRun, world, ...time });
        return made;
    };
    const pushed = await (0,defect/* guard */.ah)(() => (settings.dryRun ? push() : aroundPush(push)), 
    // What goes on around a push may break off after it, too.
    (cause) => made ?? (0,push_key/* brokenPushes */.CE)(targets, credentials, cause));
    return { ...pushed, isAsked: true };
}

// EXTERNAL MODULE: ./build/backends/all.js + 4 modules
var backends_all = __nccwpck_require__(516);
// EXTERNAL MODULE: ./build/findings/replaced.js
var replaced = __nccwpck_require__(2227);
// EXTERNAL MODULE: ./build/settings/endpoints.js
var settings_endpoints = __nccwpck_require__(4462);
;// CONCATENATED MODULE: ./build/check/replaced-endpoints.js



const OF_APPLE = {
    production: { id: 'apple-production', words: 'Apple’s production; this says nothing about Apple' },
    sandbox: { id: 'apple-sandbox', words: 'Apple’s sandbox; this says nothing about Apple' },
    appStoreConnect: { id: 'apple-production', words: 'the App Store Connect API; this says nothing about Apple' },
};
function aboutOf(name) {
    const title = backends_all/* BACKENDS */.A.find((backend) => backend.name === name)?.title ?? name;
    return OF_APPLE[name] ?? { id: 'push', words: `${title}, which knows nothing of this push` };
}
/** A warning for each replaced endpoint that a run made use of. */
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

;// CONCATENATED MODULE: ./build/check/run.js




/** The bounds of everything that touches the network: one shared time, and the signal that ends the run. */
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
/** Collects the findings of a run, with the time that each step took, and makes the report of them. */
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
    const report = ({ key, identifiers, bundles = [], findings = [], pushes = [], skipped = false }) => {
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
                fingerprint: key === undefined ? null : fingerprintOf(key.publicKey),
                shape: key?.shape ?? null,
            },
            bundles,
            checks,
            pushes,
            startedAt: new Date(Number.isFinite(startedAt) ? startedAt : 0).toISOString(),
            durationMs: Math.round(world.elapsed() - start),
        };
    };
    const hasFailed = () => checks.some(({ status }) => status === 'fail');
    return { add, report, hasFailed, result: (bundles) => resultOf(checks, bundles) };
}
/** The worst counts: fail, then inconclusive, then pass. A push says nothing about the key. */
function resultOf(checks, bundles) {
    const has = (result) => checks.some(({ id, status }) => id !== 'push' && status === result) ||
        bundles.some((bundle) => bundle.result === result);
    if (has('fail'))
        return 'fail';
    return has('inconclusive') ? 'inconclusive' : 'pass';
}

;// CONCATENATED MODULE: ./build/check/check.js










/**
 * The pipeline: settings → key → answers → findings → report. All local checks run and all their findings show; the network is
 * touched only when every one of them holds; the key is pushed only after a pass. What breaks off is a finding, and what was
 * known before it is told.
 * @param aroundPush runs a push that may write, and may leave a trace of it elsewhere
 */
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
    const targets = await (0,push_key/* prepareTargets */.g4)(settings, world, time.session);
    const { key, findings, isMissing } = await checkKey(settings, world, time.session.signal);
    const withheld = isMissing ? await whyWithheld(settings, world, time.session.signal) : undefined;
    if (withheld !== undefined)
        return run.report({ ...(0,push_key/* skipPushes */.kY)(targets, 'skipped', skipped(withheld)), skipped: true });
    known.key = key;
    run.add(findings);
    const identifiers = await checkIdentifiers(settings);
    known.identifiers = identifiers;
    run.add(identifiers.findings);
    const credentials = credentialsOf(key, identifiers);
    run.add(await checkSigning(credentials, identifiers.bundleIds[0], world));
    const mode = settings.environment;
    const result = run.result([]);
    if (credentials === undefined || run.hasFailed() || mode === 'none')
        return run.report({ ...known, ...(0,push_key/* skipPushes */.kY)(targets, result === 'pass' ? 'fail' : result) });
    const asked = await askApple(settings, mode, identifiers.bundleIds, credentials, world, time);
    known.bundles = asked.bundles;
    run.add(asked.findings);
    if (!run.hasFailed())
        run.add(await notificationFindings(settings, mode, asked.outcomes, world, time.session));
    const pushed = await pushAfter(run.result(asked.bundles), { settings, targets, credentials, world, time, aroundPush }, asked);
    const notices = replacedEndpoints(settings, asked, pushed.isAsked);
    return run.report({ ...known, pushes: pushed.pushes, findings: [...pushed.findings, ...notices] });
}
function credentialsOf(key, { keyId, issuerId }) {
    return key === undefined || keyId === undefined || issuerId === undefined ? undefined : { key, keyId, issuerId };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/net/proxies.js

/** The variables by the scheme of what is asked, the first that is set counts; both spellings, the lower case first. */
const VARIABLES = {
    // http_proxy comes last here: many networks set it alone, and mean all of the web.
    'https:': ['https_proxy', 'all_proxy', 'http_proxy'],
    'http:': ['http_proxy', 'all_proxy'],
};
const SPELLINGS = ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
/** The proxy that a request to this address goes through; `malformed` when its variable holds no address of a proxy. */
function proxyFor(address, environment) {
    if (isLeftOut(address, valueIn('no_proxy', environment)))
        return undefined;
    const names = VARIABLES[address.protocol === 'http:' ? 'http:' : 'https:'];
    const value = names.map((name) => valueIn(name, environment)).find((text) => text !== '');
    return value === undefined ? undefined : (parseProxy(value) ?? 'malformed');
}
/** What is wrong with the proxy variables, as lines of a usage error. A value may hold a password, so none is shown. */
function badProxies(environment) {
    return SPELLINGS.filter((name) => {
        const value = trimmed(environment[name]);
        return value !== '' && parseProxy(value) === undefined;
    }).map((name) => `${name}: This is not the address of a proxy; it has the form http://host:port.`);
}
/** The logins in the proxy variables, in each form in which they may be seen, malformed or not. */
function secretsInProxies(environment) {
    const secrets = SPELLINGS.flatMap((name) => {
        const rest = trimmed(environment[name]).replace(SCHEME, '');
        const end = rest.lastIndexOf('@');
        if (end < 1)
            return [];
        const login = rest.slice(0, end);
        const [user, password] = splitLogin(login);
        return [login, user, password, proxies_decode(user).toString(), proxies_decode(password).toString(), encodeLogin(login)];
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
    // The parser of URLs would drop these, and ask a host that nobody named.
    if (/[\s\p{Cc}]/u.test(value))
        return undefined;
    const scheme = SCHEME.exec(value)?.[0].toLowerCase() ?? 'http://';
    if (scheme !== 'http://' && scheme !== 'https://')
        return undefined;
    const rest = value.replace(SCHEME, '');
    const end = /[/?#]/.exec(rest)?.index ?? rest.length;
    // An unencoded slash in a password would end the address in its middle, and the rest be sent in the clear as a path.
    if (rest.slice(end).includes('@'))
        return undefined;
    const at = rest.lastIndexOf('@', end);
    const host = rest.slice(at + 1, end);
    const login = rest.slice(0, Math.max(0, at));
    if (host === '' || host.includes('\\') || !URL.canParse(`${scheme}${host}`))
        return undefined;
    const { origin, hostname } = new URL(`${scheme}${host}`);
    // No name in DNS is longer; what is may be a secret in the wrong place, and would be asked for at a name server.
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
    return Buffer.concat([proxies_decode(user), Buffer.from(':'), proxies_decode(password)]).toString('base64');
}
/** Percent-decodes to bytes; a percent sign that starts no pair of hex digits stands for itself, as in curl. */
function proxies_decode(text) {
    const parts = text.split(/(%[\da-f]{2})/i);
    return Buffer.concat(parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.from(part.slice(1), 'hex'))));
}
/** Whether no_proxy names the host: names with all below them, addresses, networks, each with a port or without; or `*`. */
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
        return name !== '' && (host === name || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${name}`)));
    });
}
function parseEntry(entry) {
    const [, bracketed, end] = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry) ?? [];
    if (bracketed !== undefined)
        return { name: bracketed, only: end };
    const [, before, port] = (0,external_node_net_.isIP)(entry) === 0 ? (/^([^:]*):(\d+)$/.exec(entry) ?? []) : [];
    return { name: (before ?? entry).replace(/^\*?\.+/, '').replace(/\.$/, ''), only: port };
}
function isInNetwork(host, network) {
    const [address = '', bits = ''] = network.split('/');
    const family = (0,external_node_net_.isIP)(address);
    const most = family === 4 ? 32 : 128;
    if (family === 0 || (0,external_node_net_.isIP)(host) !== family || !/^\d{1,3}$/.test(bits) || Number(bits) > most)
        return false;
    const list = new external_node_net_.BlockList();
    const type = family === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(bits), type);
    return list.check(host, type);
}

;// CONCATENATED MODULE: ./build/secrets/masks.js
/**
 * What a CI system is asked to mask of one secret: the whole of it where it stands on one line, and each of its lines. A mask
 * blanks its text in all logs and drops the outputs that hold it, so what is short, or holds no secret, is none: the braces of
 * JSON, the armor of a PEM, an identifier.
 * @param holds whether a text holds a piece of a secret
 * @param isPublic whether a text is an identifier
 */
function masksOf(secret, holds, isPublic) {
    const lines = secret
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.replaceAll(/[^A-Za-z0-9]/g, '').length >= SHORTEST_MASK)
        .filter((line) => !isPublic(line) && (holds(line) || line === secret.trim()));
    return [...new Set(lines)].filter((line) => !/^-+(?:BEGIN|END) [A-Z0-9 ]+-+$/.test(line));
}
const SHORTEST_MASK = 8;
/**
 * Has a CI system mask each secret from now on, and those that are kept already, each once.
 * @param mask gives one text to the CI system
 */
function maskAll({ onKeep, holds, isPublic }, mask) {
    const masked = new Set();
    onKeep((secret) => {
        for (const text of masksOf(secret, holds, isPublic))
            if (masked.size < masked.add(text).size)
                mask(text);
    });
}

;// CONCATENATED MODULE: ./build/secrets/secrets.js





/**
 * @param ownWords the words that the program itself says, in lower case. A token may hold some of them (`production_…`); they
 * are no piece of it where the program says them, and are asked for only when something was found
 */
function createSecrets(ownWords = () => new Set()) {
    const lasting = createWindowIndex();
    const tokens = createGenerations();
    const publics = new Set();
    const known = new Set();
    const kept = [];
    const listeners = [];
    const isNew = (secret) => known.size < known.add(secret).size;
    const onKeep = (secret) => {
        kept.push(secret);
        for (const listener of listeners)
            listener(secret);
    };
    const hidePublic = (text) => [...publics].reduce((rest, name) => replaceAllCases(rest, name, BREAK.repeat(name.length)), text);
    function find(text, indexes) {
        if (text.length < secrets_SHORTEST)
            return [];
        const spans = search(text, indexes);
        // What is public is looked for only where something was found: nearly never, and it may be a thousand bundle IDs.
        return spans.length === 0 || publics.size === 0 ? spans : search(hidePublic(text), indexes);
    }
    /** Without what is made of the program's own words alone. */
    function findStrange(text) {
        const plain = withoutColor(text);
        return find(plain, pieces()).filter((span) => !isOwn(plain, span, ownWords));
    }
    function findForeign(text) {
        return [...find(text, pieces()), ...viewsOf(hidePublic(text)).flatMap(lasting.findShort)];
    }
    function cleanWith(text, findIn) {
        let cleaned = text;
        // What is left of two sides of a removed piece can, put together, be a piece again.
        for (let round = 0; round < MAX_ROUNDS; round += 1) {
            const spans = findIn(cleaned);
            if (spans.length === 0)
                return cleaned;
            cleaned = replaceSpans(cleaned, spans);
        }
        return MASK;
    }
    const pieces = () => [lasting, ...tokens.indexes()];
    const keep = (secret) => {
        const text = secret.trim();
        if (text.length < secrets_SHORTEST || !isNew(text))
            return;
        onKeep(text);
        if (isJwt(text))
            tokens.add(text);
        else
            for (const form of formsOfText(text))
                lasting.add(form);
    };
    return {
        keep,
        keepValue(value) {
            const spans = findMaterial(value);
            for (const { from, to } of spans)
                lasting.add(value.slice(from, to));
            if (spans.length > 0 && isNew(value))
                onKeep(value);
            if (spans.length > 0)
                return;
            // No key of any form: a password in the wrong place, or a text with one in it.
            const texts = /\s/.test(value.trim()) ? value.split(/\s+/).filter(mayBeSecret) : [value];
            for (const text of texts)
                keep(text);
        },
        keepKey(der, scalar) {
            for (const form of formsOfKey(der, scalar))
                lasting.add(form);
            const pem = der.toString('base64').match(/.{1,64}/g) ?? [];
            for (const line of [...pem, pem.join('')])
                if (isNew(line))
                    onKeep(line);
        },
        publish(text) {
            if (text.length >= secrets_SHORTEST)
                publics.add(text.toLowerCase());
        },
        onKeep(listener) {
            for (const secret of kept)
                listener(secret);
            listeners.push(listener);
        },
        isPublic: (text) => publics.has(text.toLowerCase()),
        isMisplaced(text) {
            const [first, ...more] = mergeSpans(findStrange(text));
            if (first === undefined)
                return false;
            // A token may hold an identifier, as an app's ID; then the identifier is a piece of it, and no token.
            const isPiece = more.length === 0 && first.from === 0 && first.to === text.length && isIdentifier(text);
            return !isPiece || known.has(text);
        },
        clean: (text) => cleanWith(text, findStrange),
        cleanForeign: (text) => cleanWith(text, findForeign),
        holds: (text) => findStrange(text).length > 0,
    };
}
function search(text, indexes) {
    const inViews = viewsOf(text).flatMap((view) => indexes.flatMap((index) => index.find(view)));
    return [...inViews, ...findMaterial(text)];
}
const secrets_SHORTEST = 4;
const MAX_ROUNDS = 4;
/** The text with blanks in the place of the sequences that color it, so that they neither part nor lengthen a word. */
function withoutColor(text) {
    return text.includes('\u001b') ? text.replaceAll(COLOR, (sequence) => ' '.repeat(sequence.length)) : text;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what such a sequence begins with.
const COLOR = /\u001b\[[0-9;]*[A-Za-z]/g;
const RULE = /^[\s|:-]+$/;
/** Whether a stretch, up to the ends of its first and last word, holds nothing but words of the program. */
function isOwn(text, { from, to }, ownWords) {
    const piece = text.slice(from, to);
    // The rule of a Markdown table, which a token may hold too, tells nothing of it.
    if (RULE.test(piece))
        return true;
    const before = /^\w/.test(piece)
        ? (/\\?[A-Za-z0-9]*$/.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))?.[0] ?? '')
        : '';
    const behind = /\w$/.test(piece) ? (/^[A-Za-z0-9]*/.exec(text.slice(to, to + LONGEST_WORD))?.[0] ?? '') : '';
    const spoken = `${before}${piece}${behind}`.replaceAll(/\\(?:u[0-9a-f]{4}|[nrt])/gi, ' ').toLowerCase();
    const words = spoken.match(/[a-z0-9]+/g) ?? [];
    // A number says nothing beside words, and alone it may be all of a token.
    const spokenWords = words.filter((word) => !/^\d+$/.test(word));
    return spokenWords.length > 0 && spokenWords.every((word) => ownWords().has(word));
}
/** Short for a token, long for a word. */
const LONGEST_WORD = 24;
/** Whether a text has the form of an identifier, and no more of randomness than those have. */
function isIdentifier(text) {
    if (/^(?:[A-Z0-9]{10}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(text))
        return true;
    return /^[A-Za-z0-9.-]{1,155}$/.test(text) && !mayBeSecret(text);
}
function isJwt(text) {
    return text.startsWith('eyJ') && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}
/** Each JWT is used once, and a large run signs thousands: only the last ones are sought as pieces, all of them by their form. */
function createGenerations() {
    let [older, newer] = [createWindowIndex(), createWindowIndex()];
    let count = 0;
    return {
        add(token) {
            if (count === TOKENS_PER_GENERATION) {
                [older, newer] = [newer, createWindowIndex()];
                count = 0;
            }
            count += 1;
            // The header says only what is public.
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

// EXTERNAL MODULE: ./build/settings/table.js
var settings_table = __nccwpck_require__(4372);
;// CONCATENATED MODULE: ./build/settings/misplaced.js






/** Keeps the secrets as they were given, before anything is read, written or said. */
function keepGiven(sources, { keep, keepValue }) {
    for (const { read } of sources) {
        keepValue(read('private-key') ?? '');
        for (const name of SECRET_NAMES.filter((secret) => secret !== 'private-key'))
            keep(read(name) ?? '');
    }
}
const SECRET_NAMES = settings_table/* SETTING_NAMES */.OI.filter((name) => 'secret' in settings_table/* SETTINGS */.yy[name]);
/** Makes known what is public of the settings, so that nothing masks it. */
function publishGiven({ keyId, issuerId, bundleIds, }, { publish }) {
    // Only what has the form of an identifier: what else stands there may be a secret that nobody has recognized.
    for (const text of [keyId, issuerId, ...bundleIds])
        if (isIdentifier(text?.trim() ?? ''))
            publish(text?.trim() ?? '');
}
/**
 * Refuses a key or a token that stands in a setting that is not secret: it would be shown, sent as an identifier, or stand in
 * the list of processes.
 * @throws UsageError that names the places and shows no character of what stands there
 */
function refuseMisplaced(sources, environment, finder) {
    const settings = sources.flatMap(({ spell, read }) => settings_table/* SETTING_NAMES */.OI.filter((name) => !SECRET_NAMES.includes(name)).flatMap((name) => {
        const row = settings_table/* SETTINGS */.yy[name];
        const value = read(name) ?? '';
        // Random by its nature, and judged for its form where it is read.
        if (row.kind === 'fingerprint' && fingerprint_parseFingerprint(value) !== undefined)
            return [];
        return isRefused(value, isPath(name), finder) ? [spell(name)] : [];
    }));
    // A key in the place of a token would be sent to whoever the token is for.
    const keysAsTokens = sources.flatMap(({ spell, read }) => SECRET_NAMES.filter((name) => name !== 'private-key' && holdsKey(read(name) ?? '')).map(spell));
    const endpoints = Object.values(settings_endpoints/* ENDPOINTS */.Hr)
        .map(({ variable }) => variable)
        .filter((variable) => isRefused(environment[variable] ?? '', true, finder));
    refuse([...settings, ...keysAsTokens, ...endpoints]);
}
/** The same for what follows the name of the program, before anything reads it. */
function refuseMisplacedArguments(args, finder) {
    const places = args.flatMap((arg, index) => {
        const [flag = ''] = arg.split('=', 1);
        // Random by its nature, and public: base64 of a fingerprint has the form of a token half of the time.
        const value = FLAG.test(flag) && arg.length > flag.length ? arg.slice(flag.length + 1) : arg;
        if (isWrittenFingerprint(value) || !isRefused(arg, true, finder))
            return [];
        if (FLAG.test(flag))
            return [flag];
        const previous = args[index - 1] ?? '';
        return [FLAG.test(previous) ? previous : `Argument ${index + 1}`];
    });
    refuse(places);
}
/** A flag that may be shown: it has words, and nothing that could be a piece of a secret. */
const FLAG = /^--?[a-z]{1,20}(?:-[a-z]{1,20}){0,5}$/;
/** With the name of its hash in front, so that no body of a key is taken for one. */
function isWrittenFingerprint(text) {
    return text.startsWith('SHA256:') && parseFingerprint(text) !== undefined;
}
function isPath(name) {
    return name.endsWith('-file');
}
function isRefused(value, mayHoldHashes, { isMisplaced }) {
    return value.trim() !== '' && (looksSecret(value, mayHoldHashes) || isMisplaced(value.trim()));
}
function refuse(places) {
    if (places.length === 0)
        return;
    throw new usage_error/* UsageError */.e(places.map((place) => `${place}: Here stands a private key or a token, and this is no place for a secret. ${MEND}`), 'key-in-wrong-setting');
}
const MEND = 'Take it away, and give the key as IAP_KEY_PRIVATE_KEY (input private-key) or in a file named by private-key-file, a token as its own secret.';

;// CONCATENATED MODULE: ./build/settings/paths.js



/** Links that lead to links; the file system allows about as many. */
const MOST_LINKS = 40;
/**
 * Makes sure that what the run writes is nothing that it needs: report files are two files, neither holds a secret, and both
 * are regular or yet to be.
 * @param directory the working directory
 * @throws UsageError naming the settings, never a path
 */
async function refuseConflictingPaths(settings, directory) {
    const problems = await conflictingPaths(settings, directory);
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
}
/** The same as lines of a usage error; none where all is well. */
async function conflictingPaths({ reportFile, junitFile, secretFiles }, directory) {
    const outputs = [
        ...(reportFile === undefined ? [] : [{ setting: 'report-file', path: reportFile }]),
        ...(junitFile === undefined ? [] : [{ setting: 'junit-file', path: junitFile }]),
    ];
    const problems = [];
    const taken = [];
    for (const { setting, path } of secretFiles) {
        for (const identity of await identitiesOf((0,external_node_path_.resolve)(directory, path)))
            taken.push({ setting, identity });
    }
    for (const { setting, path } of outputs) {
        const absolute = (0,external_node_path_.resolve)(directory, path);
        const kind = await paths_kindOf(absolute);
        if (kind !== undefined) {
            problems.push(`${setting}: The path names ${kind}; name a regular file, or one that is yet to be.`);
            continue;
        }
        const identities = await identitiesOf(absolute);
        const other = taken.find(({ identity }) => identities.includes(identity));
        if (other !== undefined) {
            problems.push(`${setting}: It names the same file as ${other.setting}, which it would overwrite. Name another.`);
        }
        for (const identity of identities)
            taken.push({ setting, identity });
    }
    return problems;
}
/** What stands at the path, if it is no regular file. */
async function paths_kindOf(path) {
    const stats = await (0,promises_.stat)(path).catch(() => undefined);
    if (stats === undefined || stats.isFile())
        return undefined;
    if (stats.isDirectory())
        return 'a folder';
    return stats.isFIFO() ? 'a pipe' : 'a device or a socket';
}
/** By what a file can be told from others: where its links lead, and what it is on disk, where it is there. */
async function identitiesOf(path) {
    const stats = await (0,promises_.stat)(path, { bigint: true }).catch(() => undefined);
    const node = stats === undefined || stats.ino === 0n ? [] : [`${stats.dev}:${stats.ino}`];
    return [await destinationOf(path, MOST_LINKS), ...node];
}
/** The real path of a file that may be yet to be, in folders that may be yet to be made. */
async function destinationOf(path, links) {
    const real = await (0,promises_.realpath)(path).catch(() => undefined);
    if (real !== undefined)
        return real;
    const isLink = await (0,promises_.lstat)(path).then((stats) => stats.isSymbolicLink(), () => false);
    if (isLink && links > 0)
        return destinationOf((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), await (0,promises_.readlink)(path)), links - 1);
    const parent = (0,external_node_path_.dirname)(path);
    return parent === path ? path : (0,external_node_path_.join)(await destinationOf(parent, links), (0,external_node_path_.basename)(path));
}

// EXTERNAL MODULE: ./build/net/loopback.js
var loopback = __nccwpck_require__(4131);
;// CONCATENATED MODULE: ./build/settings/github-needs.js


/** What a run lacks to do what the settings ask of GitHub, as the lines of a usage error; none when nothing is asked. */
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
            : [`${names}: This works on GitHub only; not set: ${missing.join(', ')}, which GitHub’s runner sets.`]),
        ...(isSafe(address) ? [] : ['GITHUB_API_URL: The token is sent over https: only; this is not an https: address.']),
    ];
}
function isSafe(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && (0,loopback/* isLoopback */.U)(hostname));
}

// EXTERNAL MODULE: ./build/settings/parse.js
var settings_parse = __nccwpck_require__(4667);
// EXTERNAL MODULE: ./build/settings/push-plans.js
var push_plans = __nccwpck_require__(7399);
;// CONCATENATED MODULE: ./build/settings/read-settings.js










/**
 * Reads the settings from their sources. Variables and inputs that are nobody's setting are no error.
 * @throws UsageError naming every impossible or contradictory setting at once
 */
function readSettings(door, sources, environment) {
    const problems = [];
    const find = (name) => {
        const row = settings_table/* SETTINGS */.yy[name];
        if (row.only !== undefined && row.only !== door)
            return undefined;
        const source = sources.find(({ read }) => (read(name) ?? '').trim() !== '');
        const text = source?.read(name);
        return source === undefined || text === undefined ? undefined : { text, spelling: source.spell(name) };
    };
    const parse = (name, read) => {
        const row = settings_table/* SETTINGS */.yy[name];
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
    const nearMisses = (0,near_miss/* findNearMisses */.ER)(door, environment);
    const settings = {
        privateKey: keySource(sources, problems),
        keyId: text('key-id'),
        issuerId: text('issuer-id'),
        bundleIds: (0,settings_parse/* splitList */.ry)(text('bundle-id') ?? ''),
        environment: choice('environment'),
        expectFingerprint: parse('expect-fingerprint', (value) => fingerprint_parseFingerprint(value) ?? ['A fingerprint has the form SHA256:… with 43 characters of base64.']),
        onMissingKey: choice('on-missing-key'),
        onInconclusive: choice('on-inconclusive'),
        diagnose: boolean('diagnose'),
        notificationTest: boolean('notification-test'),
        timeoutMs: number('timeout') * 1000,
        retries: number('retries'),
        concurrency: number('concurrency'),
        pushes: (0,push_plans/* planPushes */.gW)((0,settings_parse/* splitList */.ry)(text('push-to') ?? ''), { find, sources, nearMisses }, problems),
        dryRun: boolean('dry-run'),
        summary: boolean('summary'),
        githubToken: text('github-token')?.trim(),
        deployment: text('deployment')?.trim(),
        reportIssue: boolean('report-issue'),
        reportFile: text('report-file')?.trim(),
        junitFile: text('junit-file')?.trim(),
        format: choice('format'),
        endpoints: (0,settings_endpoints/* readEndpoints */.Zg)(environment, problems),
        given: settings_table/* SETTING_NAMES */.OI.filter((name) => find(name) !== undefined),
        nearMisses,
        secretFiles: secretFilesIn(sources),
    };
    if (needsNetwork(settings))
        problems.push(...badProxies(environment));
    problems.push(...missingForGitHub(settings, environment), ...contradictions(settings));
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
    return settings;
}
/** Local checks alone look at no proxy. */
function needsNetwork({ environment, reportIssue, deployment }) {
    return environment !== 'none' || reportIssue || deployment !== undefined;
}
function contradictions(settings) {
    const { pushes, environment } = settings;
    const isPush = pushes.length > 0;
    const rules = [
        [settings.deployment !== undefined && !isPush, 'deployment: There is no push that could be recorded; set push-to.'],
        [
            environment === 'none' && settings.notificationTest,
            'notification-test: It asks Apple, which environment: none forbids.',
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
        ...rules.filter(([isBroken]) => isBroken).map(([, words]) => words),
        ...(0,settings_endpoints/* pushesOnForeignWord */.OA)(pushes.map(({ to }) => to), settings.endpoints),
    ];
}
function keySource(sources, problems) {
    for (const { read, spell } of sources) {
        const value = read('private-key') ?? '';
        const path = (read('private-key-file') ?? '').trim();
        if (value.trim() !== '' && path !== '')
            problems.push(`${spell('private-key')} and ${spell('private-key-file')}: Both are set; set one of them.`);
        if (value.trim() !== '')
            return { kind: 'value', value };
        if (path !== '')
            return { kind: 'file', path };
    }
    const given = sources.map(({ read }) => read('private-key')).find((value) => value !== undefined);
    if (given === undefined)
        return { kind: 'missing', state: 'unset' };
    return { kind: 'missing', state: given === '' ? 'empty' : 'blank' };
}
const SECRET_FILES = [
    'private-key-file',
    ...backends_all/* BACKENDS */.A.flatMap(({ settings }) => settings.flatMap((row) => ('isTokenFile' in row ? [row.name] : []))),
];
function secretFilesIn(sources) {
    return SECRET_FILES.flatMap((setting) => sources
        .map(({ read }) => ({ setting, path: (read(setting) ?? '').trim() }))
        .filter(({ path }) => path !== '' && path !== '-'));
}

;// CONCATENATED MODULE: ./build/doors/run-check.js








/**
 * What every door does, once: keeps what is secret, reads the settings, has the secrets masked, checks, and cleans the report.
 * @param maskFor by the settings, how the CI system is asked to mask
 * @throws UsageError before anything is contacted
 */
async function runCheck(door, sources, world, secrets, maskFor) {
    keepGiven(sources, secrets);
    for (const login of secretsInProxies(world.environment))
        secrets.keep(login);
    refuseMisplaced(sources, world.environment, secrets);
    const settings = readSettings(door, sources, world.environment);
    publishGiven(settings, secrets);
    await refuseConflictingPaths(settings, world.directory);
    const mask = await maskFor(settings);
    if (mask !== undefined)
        maskAll(secrets, mask);
    if (settings.reportFile !== undefined || settings.junitFile !== undefined) {
        const { prepareFiles } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 7708));
        await prepareFiles(settings, world);
    }
    const trace = await traceOf(settings, world, secrets.clean);
    const report = (0,foreign/* mapStrings */.to)(await check(settings, world, trace.aroundPush), secrets.clean);
    const exitCode = exitCodeOf(report, settings);
    world.reached?.(exitCode);
    const finish = async () => (await trace.finish(report)).map(secrets.clean);
    return { settings, report, exitCode, finish };
}
/** GitHub's part is loaded only where the settings ask for it. */
async function traceOf(settings, world, clean) {
    if (settings.deployment === undefined && !settings.reportIssue)
        return { aroundPush: (push) => push(), finish: async () => [] };
    const { finishTrace, traceOnGitHub } = await __nccwpck_require__.e(/* import() */ 229).then(__nccwpck_require__.bind(__nccwpck_require__, 229));
    const trace = traceOnGitHub(settings, world, clean);
    return { aroundPush: trace.aroundPush, finish: (report) => finishTrace(trace, report) };
}

;// CONCATENATED MODULE: ./build/doors/action.js
















const OUTPUT_NAMES = Object.keys(OUTPUTS);
/**
 * The GitHub Action: inputs in; log, annotations, summary and outputs out.
 * @returns the exit code of the step
 */
async function action(core, outside, secrets) {
    const world = guardWorld(outside, secrets);
    const gate = createGate(secrets);
    const sources = [(0,settings_sources/* inputSource */.wE)(world.environment), (0,settings_sources/* environmentSource */.nC)(world.environment)];
    const sinks = async () => behindGate(await core, gate.pass);
    const exitCode = await run(core, sinks, world, secrets, sources, gate.pass).catch(async (error) => {
        if (!(error instanceof usage_error/* UsageError */.e))
            throw error;
        world.reached?.(EXIT_USAGE);
        await showUsage({ code: error.code, message: secrets.clean(error.message) }, await sinks(), world);
        return EXIT_USAGE;
    });
    return gate.hasHeldBack() ? EXIT_DEFECT : exitCode;
}
async function run(core, sinks, world, secrets, sources, pass) {
    // Outside of GitHub nobody reads mask commands; printing one would be the leak that it is to prevent.
    const masks = world.environment['GITHUB_ACTIONS'] === 'true' ? maskWhenLoaded(core) : undefined;
    const { settings, report, exitCode, finish } = await runCheck('action', sources, world, secrets, () => masks?.mask);
    await masks?.done();
    const shown = await sinks();
    await show(report, settings, exitCode, shown, world, pass);
    for (const text of await finish())
        shown.warning(text, { title: 'iap-key: GitHub' });
    return exitCode;
}
/** The toolkit loads while Apple is asked. Nothing is said before it is there, and the masks are said first. */
function maskWhenLoaded(core) {
    const waiting = [];
    let setSecret;
    const done = async () => {
        ({ setSecret } = await core);
        for (const text of waiting.splice(0))
            setSecret(text);
    };
    return { mask: (text) => (setSecret === undefined ? void waiting.push(text) : setSecret(text)), done };
}
/** Every sink of GitHub's with the gate in front; masks alone pass, because they are how a secret is kept out of the log. */
function behindGate(core, pass) {
    return {
        setSecret: core.setSecret,
        setOutput: (name, value) => core.setOutput(name, pass(String(value))),
        error: (message, properties) => core.error(pass(String(message)), properties),
        warning: (message, properties) => core.warning(pass(String(message)), properties),
        info: (message) => core.info(pass(message)),
        summary: core.summary,
    };
}
/** Files, summary and outputs first: what then is shown can say which of them are not there. */
async function show(report, settings, exitCode, core, world, pass) {
    const filed = (0,findings_report/* withFindings */.$c)(report, await (0,files/* writeFiles */.hV)(report, settings, pass, world));
    const summary = async () => pass(await (0,fallback/* rendered */.g)(filed, markdown/* renderMarkdown */.G));
    const summarized = (0,findings_report/* withFindings */.$c)(filed, settings.summary ? await writeSummary(summary, core, world) : []);
    const outputs = await setOutputs((name) => (0,fallback/* rendered */.g)(summarized, MAKE_OUTPUT[name]), core, world);
    const whole = (0,findings_report/* withFindings */.$c)(summarized, outputs);
    core.info(await (0,fallback/* rendered */.g)(whole, (shown) => (0,report_text/* renderText */.S5)(shown, { color: true })));
    const annotations = await (0,defect/* guard */.ah)(() => (0,report_annotations/* annotationsOf */.I)(whole, exitCode), () => []);
    for (const { gravity, problem, title, message, hint } of annotations) {
        const properties = { title: `iap-key: ${title}${problem === undefined ? '' : ` (${problem})`}` };
        const text = hint === undefined ? message : `${message} ${hint}`;
        if (gravity === 'error')
            core.error(text, properties);
        else
            core.warning(text, properties);
    }
}
/** Nothing was checked, but whoever reads the outputs or the summary of this step is told why. */
async function showUsage({ code, message }, core, world) {
    const lines = message.split('\n').map((line) => (0,foreign/* withoutCommands */.Df)((0,foreign/* oneLine */.TN)(line)));
    const isWanted = world.environment['INPUT_SUMMARY'] !== 'false';
    const outputs = usageOutputs(code);
    const findings = [
        ...(isWanted ? await writeSummary(() => (0,markdown/* renderUsageMarkdown */.d)(lines), core, world) : []),
        ...(await setOutputs((name) => outputs[name], core, world)),
    ];
    core.error(lines.join('\n'), { title: `iap-key: ${code}` });
    for (const { message: text, problem } of findings)
        core.warning(text, { title: `iap-key: ${problem}` });
}
async function writeSummary(page, core, world) {
    const path = world.environment['GITHUB_STEP_SUMMARY'];
    if (!path)
        return [];
    return (0,files/* writing */.dV)(`The job summary (GITHUB_STEP_SUMMARY, ${path})`, async () => {
        const text = await page();
        await (0,files/* inWriteTime */.aW)((0,write_file/* appendWhole */.gZ)(path, () => core.summary.addRaw(text).write()), world);
    });
}
/** Sets each output for itself: that one fails keeps none of the others back. The warning names those that failed. */
async function setOutputs(make, core, world) {
    const path = world.environment['GITHUB_OUTPUT'];
    const failed = [];
    for (const name of OUTPUT_NAMES) {
        try {
            const value = await make(name);
            // An old runner has no such file, and takes a command instead.
            if (!path)
                core.setOutput(name, value);
            else
                await (0,files/* inWriteTime */.aW)((0,write_file/* appendWhole */.gZ)(path, () => core.setOutput(name, value)), world);
        }
        catch (error) {
            failed.push({ name, error });
        }
    }
    const [first] = failed;
    if (first === undefined)
        return [];
    const place = path ? ` (GITHUB_OUTPUT, ${path})` : '';
    const names = failed.map(({ name }) => name).join(', ');
    return (0,files/* writing */.dV)(`${failed.length === OUTPUT_NAMES.length ? 'The outputs' : `The outputs ${names}`}${place}`, () => {
        throw first.error;
    });
}

// EXTERNAL MODULE: ./build/backends/catalog.js + 1 modules
var catalog = __nccwpck_require__(7966);
;// CONCATENATED MODULE: ./build/doors/own-words.js



/** The names and words of the forms in which a report is rendered: JSON, JUnit, Markdown and the commands of CI systems. */
const FORMS = `1 0 schemaVersion tool name version result problem problems live key keyId issuerId fingerprint shape bundles bundleId
  checks id status title message hint subject evidence suspects cause because next durationMs pushes to startedAt environments pushed report
  pass warn fail skip inconclusive skipped accepted refused not asked unchanged dry run failed true false null apple re encoded minimal
  production sandbox testsuites testsuite testcase classname time timestamp tests failures errors failure error system out properties
  property value type host attempts contentType bodyBytes errorCode requestId clockDifferenceSeconds error warning notice group endgroup
  iap json xml encoding utf 8 https http www com developer contact more details summary text code teamcity vso azure blockopened blockclosed buildproblem importdata description identity path task
  logissue setsecret uploadsummary section start end collapsed message`;
let own_words_words;
/** What the program says of its own accord, word by word and in lower case. */
function ownWords() {
    own_words_words ??= new Set([FORMS, JSON.stringify([catalog/* CATALOG */.W8, settings_table/* SETTINGS */.yy, findings_report/* CHECK_TITLES */.Zt])]
        .join(' ')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []);
    return own_words_words;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./build/net/http.js


/** Apple's answers to the probes have a few hundred bytes; whatever sends more is not Apple. */
const MAX_RESPONSE_BYTES = 64 * 1024;
/** How long one address of a host may take to connect before the next one is tried (IPv6 black holes). */
const NEXT_ADDRESS_AFTER_MS = 1000;
/** How long a connection is kept without a request: less than the five seconds after which many servers close theirs. */
const IDLE_MS = 4000;
/**
 * Makes the one HTTP client of a run: connections are reused, redirects not followed, answers capped, proxies honored.
 * Nothing of the environment is looked at, and nothing of the network loaded, before the first request. Additional CAs come
 * from NODE_EXTRA_CA_CERTS (Node.js reads it) or, for the demo, from `certificateAuthority` (PEM).
 */
function createHttpClient(environment, certificateAuthority) {
    // NODE_TLS_REJECT_UNAUTHORIZED may be set for something else in the job; the key goes to nobody who has not proved a name.
    const tls = { rejectUnauthorized: true, ...(certificateAuthority === undefined ? {} : { ca: certificateAuthority }) };
    const connect = { ...tls, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS };
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
            return (await __nccwpck_require__.e(/* import() */ 350).then(__nccwpck_require__.bind(__nccwpck_require__, 4350))).tunnelThrough(proxy, protocol, connect, IDLE_MS);
        const { Agent } = await moduleFor(protocol);
        return new Agent({ keepAlive: true, timeout: IDLE_MS });
    }
    return {
        send: async (outgoing) => {
            const address = URL.canParse(outgoing.url) ? new URL(outgoing.url) : undefined;
            if (address === undefined)
                return { kind: 'failure', reason: 'broken', code: 'ERR_INVALID_URL' };
            const proxy = proxyFor(address, environment);
            if (proxy === 'malformed')
                return { kind: 'failure', reason: 'proxy', code: 'PROXY_MALFORMED' };
            // Not AbortSignal.timeout and AbortSignal.any: they would outlive the request, thousands of them in a large run.
            const ending = new AbortController();
            let endedBy;
            const end = (by) => {
                endedBy ??= by;
                ending.abort();
            };
            const abort = () => end('aborted');
            const timer = setTimeout(() => end('timeout'), Math.max(1, Math.ceil(outgoing.limit)));
            // One listener per request in flight is meant; Node.js warns of a leak from the eleventh on.
            (0,external_node_events_.setMaxListeners)(0, outgoing.signal);
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
                clearTimeout(timer);
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
/** Loaded with the first request: whatever fails before it needs no network. */
function moduleFor(protocol) {
    return protocol === 'http:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19));
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
    const chunks = [];
    let size = 0;
    // An early end of the loop destroys the connection too.
    for await (const chunk of response) {
        size += chunk.length;
        if (size > (outgoing.maxBytes ?? MAX_RESPONSE_BYTES))
            return { kind: 'failure', reason: 'too-long', code: 'RESPONSE_TOO_LONG' };
        chunks.push(chunk);
    }
    return {
        kind: 'response',
        status: response.statusCode ?? 0,
        headers: firstOfEach(response.rawHeaders),
        body: Buffer.concat(chunks).toString('utf8'),
    };
}
/** Resolves with the head of the answer; the signal ends the request even while there is no connection yet. */
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
        // Stays: an error after the answer has begun ends the reading of it, and must not end the process.
        sent.on('error', reject);
        sent.end(body);
    });
}
/** From names and values in turn, as they came. */
function firstOfEach(rawHeaders) {
    const headers = new Map();
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
        const name = (rawHeaders[index] ?? '').toLowerCase();
        if (!headers.has(name))
            headers.set(name, rawHeaders[index + 1] ?? '');
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
    [/^(ENOTFOUND|EAI_)/, 'name-resolution'],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection'],
    [/^ETIMEDOUT$/, 'timeout'],
    [/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CRL_|HOSTNAME_MISMATCH|INVALID_CA)/, 'tls'],
    [/^HPE_HEADER_OVERFLOW$/, 'too-long'],
    [/^HPE_/, 'not-http'],
    [/^PROXY_(\d+|NOT_HTTP)$/, 'proxy'],
];

;// CONCATENATED MODULE: ./build/bin/ending.js



/** How long what was said may take to be read, after which nobody waits for a reader any more. */
const PATIENCE_MS = 30_000;
/**
 * Runs a door to its end, and the process with it: with the exit code of the door, whatever is still open; with that of the
 * verdict, if something breaks off after it; and with one plain sentence where nothing else can be said.
 * @param door gets what it has to tell of its verdict as soon as that stands
 * @param tell says a sentence where a person sees it
 * @param close gives back what the door has used; it is not waited for longer than for a reader
 */
function runToEnd(door, tell, close) {
    let verdict;
    let isEnding = false;
    async function end(exitCode) {
        if (isEnding)
            return;
        isEnding = true;
        external_node_process_namespaceObject.exitCode = exitCode;
        // A reader that does not read keeps nobody: the signal that ends a run ends this waiting, too.
        const patience = new Promise((done) => {
            setTimeout(done, PATIENCE_MS);
            for (const signal of ['SIGINT', 'SIGTERM'])
                external_node_process_namespaceObject.once(signal, () => done());
        });
        await Promise.race([Promise.all([flushed(external_node_process_namespaceObject.stdout), flushed(external_node_process_namespaceObject.stderr), close()]), patience]).catch(() => undefined);
        external_node_process_namespaceObject.exit(exitCode);
    }
    function breakOff(error) {
        if (isEnding)
            return;
        const result = verdict === undefined ? '' : ' The verdict of this run stands.';
        try {
            tell(`${defect/* PLEASE_REPORT */.k8} The run broke off (${(0,defect/* nameOfCrash */.OP)(error)}).${result}`);
        }
        catch {
            // Nobody listens; the exit code still tells.
        }
        void end(verdict ?? EXIT_DEFECT);
    }
    // A reader that has seen enough (`iap-key explain | head`), or a full disk behind it, changes no verdict.
    for (const stream of [external_node_process_namespaceObject.stdout, external_node_process_namespaceObject.stderr])
        stream.on('error', () => undefined);
    external_node_process_namespaceObject.on('uncaughtException', breakOff);
    external_node_process_namespaceObject.on('unhandledRejection', breakOff);
    // Nothing is left to wait for, and yet the door has not come to its end.
    external_node_process_namespaceObject.on('beforeExit', () => breakOff(undefined));
    const reached = (exitCode) => {
        verdict = exitCode;
    };
    door(reached).then(end, breakOff);
}
/** What stands in the way of a reader is no fault of the run: a broken stream counts as flushed. */
function flushed(stream) {
    return new Promise((done) => {
        if (stream.destroyed || stream.writableLength === 0)
            return done();
        stream.once('error', () => done());
        stream.once('close', () => done());
        stream.write('', () => done());
    });
}
/** A stream to write to, which throws nothing: files are written at once, and may be on a full disk. */
function writer(stream) {
    return (text) => {
        try {
            stream.write(text);
        }
        catch {
            // As above.
        }
    };
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/bin/read-file.js




/** Reads a file, a pipe or standard input, in bounded time and space. */
const readFile = async (path, limit, signal) => {
    const stream = STANDARD_INPUT.includes(path) ? external_node_process_namespaceObject.stdin : await openStream(path, limit);
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
/** Names of standard input, which may be what cannot be opened by its name (a socket). */
const STANDARD_INPUT = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];
/** What is opened never waits: a silent pipe for its writer, a terminal for its line. */
const WITHOUT_WAITING = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOCTTY;
async function openStream(path, limit) {
    if (!(await (0,promises_.stat)(path)).isFIFO())
        return (await (0,promises_.open)(path, WITHOUT_WAITING)).createReadStream({ end: limit - 1 });
    // A file stream would wait for a silent pipe in a thread that nothing can interrupt, and keep even process.exit waiting.
    return new external_node_net_.Socket({ fd: (0,external_node_fs_.openSync)(path, WITHOUT_WAITING), readable: true, writable: false });
}

;// CONCATENATED MODULE: ./build/bin/standard-error.js


/**
 * Standard error is written to by others too: Node.js warns there, and with NODE_DEBUG tells of every piece that a stream
 * reads. All of it passes the gate, and while a secret is being read, and so not known yet, nothing of it is said.
 */
let reading = 0;
function guardStandardError(secrets) {
    const { stderr } = external_node_process_namespaceObject;
    const write = stderr.write.bind(stderr);
    const { pass } = createGate(secrets);
    const guarded = (chunk, ...rest) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        const done = rest.find((argument) => typeof argument === 'function');
        return write(reading > 0 ? '' : pass(text), done === undefined ? undefined : () => done());
    };
    stderr.write = guarded;
}
/** The same reader, during which nobody writes to standard error. */
function quietly(read) {
    return async (...args) => {
        reading += 1;
        try {
            return await read(...args);
        }
        finally {
            reading -= 1;
        }
    };
}

;// CONCATENATED MODULE: ./build/bin/real-world.js




/** The real world, for the entry points. */
function createWorld(environment, http) {
    return {
        environment,
        directory: external_node_process_namespaceObject.cwd(),
        now: Date.now,
        elapsed: () => performance.now(),
        random: Math.random,
        sleep: (milliseconds, signal) => (0,external_node_timers_promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
        alarm: (milliseconds) => AbortSignal.timeout(milliseconds),
        interrupted: interruption(),
        readFile: quietly(readFile),
        send: http.send,
    };
}
function interruption() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        external_node_process_namespaceObject.once(signal, () => controller.abort());
    return controller.signal;
}

;// CONCATENATED MODULE: ./build/bin/action-main.js








// The toolkit is large, and needed only once there is something to say.
const core = __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
const secrets = createSecrets(ownWords);
guardStandardError(secrets);
let action_main_close = async () => undefined;
runToEnd(async (reached) => {
    const http = createHttpClient(external_node_process_namespaceObject.env);
    action_main_close = http.close;
    return action(core, { ...createWorld(external_node_process_namespaceObject.env, http), reached }, secrets);
}, (sentence) => void external_node_process_namespaceObject.stdout.write(`::error title=iap-key::${sentence}\n`), () => action_main_close());

