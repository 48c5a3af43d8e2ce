"use strict";
exports.id = 'fingerprint-command';
exports.ids = [205,967];
exports.modules = {

/***/ 22967:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   encode: () => (/* binding */ encode),
/* harmony export */   j: () => (/* binding */ base64Of)
/* harmony export */ });
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12711);
/* harmony import */ var _key_pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79534);
/* harmony import */ var _open_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33270);



async function encode(path, world) {
    const opened = await (0,_open_key_js__WEBPACK_IMPORTED_MODULE_2__/* .openKey */ .a)({ kind: 'file', path }, world);
    if (!opened.ok)
        return { base64: undefined, message: refusalOf(opened) };
    const { key, fingerprint, repairs } = opened;
    const repaired = repairs.length === 0 ? '' : ` Repaired: ${repairs.join(', ')}.`;
    const shape = key.shape === 'apple' ? '' : ' It is not in the form that Apple uses, which is harmless (key-re-encoded).';
    return {
        base64: base64Of(opened),
        message: `A P-256 private key that verifies its own signature: ${fingerprint}.${repaired}${shape} Store the line above as the CI secret.`,
    };
}
function base64Of({ bytes, key, repairs }) {
    const isPem = bytes.toString('latin1').trimStart().startsWith('-----BEGIN');
    return (isPem && repairs.length === 0 ? bytes : Buffer.from((0,_key_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .writePem */ .I6)(key.der))).toString('base64');
}
function refusalOf({ problem, message, next }) {
    return `${(0,_findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(message)} [${problem}]\n  Next: ${next}`;
}


/***/ }),

/***/ 65205:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fingerprint: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12711);
/* harmony import */ var _settings_other_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85615);
/* harmony import */ var _settings_read_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50197);
/* harmony import */ var _open_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33270);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22967);





async function fingerprint(file, world, terminal) {
    const opened = await (0,_open_key_js__WEBPACK_IMPORTED_MODULE_3__/* .openKey */ .a)(file === undefined ? ofVariables(world) : { kind: 'file', path: file }, world);
    if (!opened.ok) {
        terminal.error(`${(0,_encode_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .O)(opened)}\n`);
        return 1;
    }
    terminal.out(`${opened.fingerprint}\n`);
    return 0;
}
function ofVariables({ environment }) {
    const problems = [];
    const { source } = (0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .keySource */ .J)((0,_settings_other_names_js__WEBPACK_IMPORTED_MODULE_1__/* .variableSources */ .P$)(environment), problems);
    if (problems.length > 0)
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(problems);
    return source;
}


/***/ }),

/***/ 33270:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openKey)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74012);
/* harmony import */ var _key_keep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29699);
/* harmony import */ var _key_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4846);
/* harmony import */ var _key_missing_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18003);
/* harmony import */ var _key_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57655);
/* harmony import */ var _key_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60088);







async function openKey(source, world) {
    const loaded = await (0,_key_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKey */ .c)(source, world.readFile, world.interrupted);
    if (!loaded.ok) {
        const trap = source.kind === 'file' ? (0,_key_missing_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileTrap */ .I)(source.path, loaded.fault ?? '', world.directory) : undefined;
        return refused('key-missing', `${loaded.reason} ${trap?.words ?? ''}`.trim(), trap?.next);
    }
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_6__/* .keepStored */ .F)(loaded.bytes, world);
    const reading = (0,_key_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readKey */ .Y)(loaded.bytes);
    if (!reading.ok)
        return refused(reading.problem, reading.message, reading.hint);
    const verification = (0,_key_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyKey */ .r)(reading);
    if (!verification.ok)
        return refused(verification.problem, verification.message, undefined);
    const { key } = verification;
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_6__/* .keepKey */ .r)(key, world);
    const fingerprint = (0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(key.publicKey);
    world.secrets.publish(fingerprint);
    return { ok: true, bytes: loaded.bytes, key, fingerprint, repairs: reading.repairs };
}
function refused(problem, message, next) {
    return { ok: false, problem, message, next: next ?? (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).next };
}


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