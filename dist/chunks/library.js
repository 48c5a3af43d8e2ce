"use strict";
exports.id = 'library';
exports.ids = [588,967];
exports.modules = {

/***/ 89599:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  encode: () => (/* binding */ library_main_encode),
  fingerprint: () => (/* binding */ fingerprint)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/findings/report.js
var findings_report = __webpack_require__(85469);
// EXTERNAL MODULE: ./build/findings/suggestion.js
var suggestion = __webpack_require__(20315);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/secrets/gate.js
var secrets_gate = __webpack_require__(57515);
// EXTERNAL MODULE: ./build/secrets/guarded-world.js + 1 modules
var guarded_world = __webpack_require__(44892);
// EXTERNAL MODULE: ./build/settings/other-names.js
var other_names = __webpack_require__(85615);
// EXTERNAL MODULE: ./build/settings/table.js
var table = __webpack_require__(44372);
// EXTERNAL MODULE: ./build/doors/commands/encode.js
var encode = __webpack_require__(22967);
// EXTERNAL MODULE: ./build/doors/open-key.js
var open_key = __webpack_require__(33270);
// EXTERNAL MODULE: ./build/doors/run-check.js + 4 modules
var run_check = __webpack_require__(56322);
;// CONCATENATED MODULE: ./build/doors/library.js










async function checkKeyOf(options, outside, secrets) {
    return telling(secrets, async () => {
        const world = (0,guarded_world/* guardWorld */.G)(outside, secrets);
        const sources = [optionSource(options), ...(0,other_names/* variableSources */.P$)(world.environment)];
        const { settings, report, finish } = await (0,run_check/* runCheck */.k_)('library', sources, world, secrets, () => undefined);
        const gate = (0,secrets_gate/* createGate */.Z)(secrets);
        const whole = (0,findings_report/* withFindings */.$c)(report, await (0,run_check/* filesOf */.R8)(report, settings, gate.pass, world));
        await finish();
        if (gate.pass(JSON.stringify(whole), '') === '' || gate.hasHeldBack())
            throw new Error(secrets_gate/* HELD_BACK */.q);
        return whole;
    });
}
async function encodeKey(input, outside, secrets) {
    const opened = await library_open(input, outside, secrets);
    const { fingerprint, repairs, key } = opened;
    return { base64: (0,encode/* base64Of */.j)(opened), fingerprint, shape: key.shape, repairs };
}
async function fingerprintOfKey(input, outside, secrets) {
    return (await library_open(input, outside, secrets)).fingerprint;
}
async function library_open(input, outside, secrets) {
    return telling(secrets, async () => {
        const opened = await (0,open_key/* openKey */.a)(keyFrom(input), (0,guarded_world/* guardWorld */.G)(outside, secrets));
        if (opened.ok)
            return opened;
        const problem = Object.assign(new Error(secrets.clean((0,usage_error/* printable */.g)(opened.message))), {
            name: 'KeyProblem',
            code: opened.problem,
            hint: secrets.clean(opened.next),
        });
        throw problem;
    });
}
async function telling({ clean }, run) {
    try {
        return await run();
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            throw new usage_error/* UsageError */.e(error.problems.map(clean), error.code);
        throw error;
    }
}
const KEY_OPTIONS = ['privateKey', 'privateKeyFile'];
function keyFrom(input) {
    const source = readOptions(input, KEY_OPTIONS);
    const [value, path] = [source['privateKey'], source['privateKeyFile']];
    if (value !== undefined && path !== undefined)
        throw new usage_error/* UsageError */.e('privateKey and privateKeyFile: Both are set; set one of them.');
    if (path !== undefined)
        return { kind: 'file', path };
    return value === undefined ? { kind: 'missing', state: 'unset' } : { kind: 'value', value };
}
function optionName(setting) {
    return setting.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function optionSource(options) {
    const texts = readOptions(options, (0,table/* settingsOf */.f5)('library').map(optionName));
    return { spell: optionName, read: (name) => texts[optionName(name)] };
}
function readOptions(options, known) {
    if (typeof options !== 'object' || options === null || Array.isArray(options))
        throw new usage_error/* UsageError */.e(`The options are to be one object, with ${known.slice(0, 2).join(', ')} and the like.`);
    const problems = [];
    const texts = Object.entries(options).map(([name, value]) => {
        const setting = (0,table/* settingsOf */.f5)('library').find((one) => optionName(one) === name);
        if (setting === undefined || !known.includes(name))
            problems.push(unknownOption(name, known));
        else if (value !== undefined && value !== null)
            return [name, textOf(setting, name, value, problems)];
        return [name, undefined];
    });
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
    return Object.fromEntries(texts);
}
function unknownOption(name, known) {
    const shown = /^[a-z][A-Za-z-]{0,29}$/.test(name) ? ` ${name}` : '';
    return `There is no option${shown}.${(0,suggestion/* suggestion */.h)(name.slice(0, 30), known)}`;
}
function textOf(setting, name, value, problems) {
    const { kind } = table/* SETTINGS */.yy[setting];
    if (value instanceof Uint8Array && setting === 'private-key')
        return Buffer.from(value).toString('base64');
    if (typeof value === 'string')
        return value;
    if (kind === 'number' && typeof value === 'number')
        return String(value);
    if (kind === 'boolean' && typeof value === 'boolean')
        return String(value);
    if (kind === 'list' && Array.isArray(value) && value.every((item) => typeof item === 'string'))
        return value.join('\n');
    problems.push(`${name}: This is to be ${KIND_WORDS[kind]}.`);
    return undefined;
}
const KIND_WORDS = {
    text: 'a text',
    choice: 'a text',
    fingerprint: 'a text',
    list: 'a text or a list of texts',
    boolean: 'true or false',
    number: 'a number',
};

// EXTERNAL MODULE: ./build/doors/own-words.js
var own_words = __webpack_require__(57178);
// EXTERNAL MODULE: ./build/net/http.js
var net_http = __webpack_require__(62550);
// EXTERNAL MODULE: ./build/secrets/secrets.js
var secrets = __webpack_require__(63207);
// EXTERNAL MODULE: ./build/bin/read-file.js
var read_file = __webpack_require__(59183);
;// CONCATENATED MODULE: ./build/bin/library-main.js







async function check(options, surroundings = {}) {
    return within(surroundings, (world) => checkKeyOf(options, world, (0,secrets/* createSecrets */.g)(own_words/* ownWords */.I)));
}
async function library_main_encode(key, surroundings = {}) {
    return within(surroundings, (world) => encodeKey(key, world, (0,secrets/* createSecrets */.g)(own_words/* ownWords */.I)));
}
async function fingerprint(key, surroundings = {}) {
    return within(surroundings, (world) => fingerprintOfKey(key, world, (0,secrets/* createSecrets */.g)(own_words/* ownWords */.I)));
}
async function within({ environment = external_node_process_.env, signal = new AbortController().signal }, run) {
    const http = (0,net_http/* createHttpClient */.u)(environment);
    try {
        return await run({
            environment,
            directory: external_node_process_.cwd(),
            now: Date.now,
            elapsed: () => performance.now(),
            random: Math.random,
            sleep: (milliseconds, until) => (0,promises_.setTimeout)(milliseconds, undefined, { signal: until }).catch(() => undefined),
            alarm: (milliseconds) => AbortSignal.timeout(milliseconds),
            interrupted: signal,
            readFile: read_file/* readFile */.T,
            send: http.send,
        });
    }
    finally {
        await http.close();
    }
}


/***/ }),

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

/***/ 56322:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R8: () => (/* binding */ filesOf),
  hu: () => (/* binding */ isDetailed),
  k_: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./build/check/check.js + 22 modules
var check = __webpack_require__(32679);
// EXTERNAL MODULE: ./build/findings/exit-code.js
var exit_code = __webpack_require__(25297);
// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
// EXTERNAL MODULE: ./build/net/proxies.js
var proxies = __webpack_require__(8344);
;// CONCATENATED MODULE: ./build/secrets/masks.js
function masksOf(secret, holds, isPublic) {
    const lines = secret
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_MASK && /[A-Za-z0-9]/.test(line))
        .filter((line) => !isPublic(line) && (line === secret.trim() || holds(line)));
    return [...new Set(lines)].filter((line) => !/^-+(?:BEGIN|END) [A-Z0-9 ]+-+$/.test(line));
}
const SHORTEST_MASK = 8;
function maskAll({ onKeep, holds, isPublic }, mask) {
    const masked = new Set();
    onKeep((secret) => {
        for (const text of masksOf(secret, holds, isPublic))
            if (masked.size < masked.add(text).size)
                mask(text);
    });
}

// EXTERNAL MODULE: ./build/settings/misplaced.js
var misplaced = __webpack_require__(69526);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
;// CONCATENATED MODULE: ./build/settings/paths.js



const MOST_LINKS = 40;
async function refuseConflictingPaths(settings, directory) {
    const problems = await conflictingPaths(settings, directory);
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
}
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
        const kind = await kindOf(absolute);
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
async function kindOf(path) {
    const stats = await (0,promises_.stat)(path).catch(() => undefined);
    if (stats === undefined || stats.isFile())
        return undefined;
    if (stats.isDirectory())
        return 'a folder';
    return stats.isFIFO() ? 'a pipe' : 'a device or a socket';
}
async function identitiesOf(path) {
    const stats = await (0,promises_.stat)(path, { bigint: true }).catch(() => undefined);
    const node = stats === undefined || stats.ino === 0n ? [] : [`${stats.dev}:${stats.ino}`];
    return [await destinationOf(path, MOST_LINKS), ...node];
}
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

// EXTERNAL MODULE: ./build/settings/read-settings.js + 2 modules
var read_settings = __webpack_require__(50197);
;// CONCATENATED MODULE: ./build/doors/record-requests.js
function recordRequests({ send, now, elapsed }) {
    const requests = [];
    const asked = new Map();
    return {
        requests,
        send: async (request) => {
            const { method, url, subject } = request;
            const question = JSON.stringify([method, url, subject]);
            const attempt = (asked.get(question) ?? 0) + 1;
            asked.set(question, attempt);
            const [at, start] = [now(), elapsed()];
            const exchange = await send(request);
            if (!isToBeAskedAgain(exchange))
                asked.delete(question);
            requests.push({
                at,
                method,
                host: URL.canParse(url) ? new URL(url).host : 'no host',
                outcome: exchange.kind === 'response' ? String(exchange.status) : exchange.code,
                durationMs: elapsed() - start,
                attempt,
                ...(subject === undefined ? {} : { subject }),
            });
            return exchange;
        },
    };
}
function isToBeAskedAgain(exchange) {
    if (exchange.kind === 'failure')
        return true;
    return exchange.status === 401 || exchange.status === 429 || exchange.status >= 500;
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
;// CONCATENATED MODULE: ./build/doors/show-progress.js



const EVERY_MS = { terminal: 500, log: 10_000 };
const CLEAR = '\r\u001B[2K';
function showProgress({ write, terminal }, { alarm, elapsed }) {
    const start = elapsed();
    let current = { doing: 'Checking the key' };
    let isOver = false;
    let isShown = false;
    function show() {
        if (isOver)
            return;
        const text = (0,foreign/* withoutCommands */.Df)((0,foreign/* oneLine */.TN)(`iap-key: ${wordsOf(current, elapsed() - start)}`));
        if (terminal === undefined)
            write(`${text}\n`);
        else
            write(`${CLEAR}${(0,foreign/* clip */.$Q)(text, Math.max(1, (terminal.columns ?? wrap/* USUAL_WIDTH */.g) - 2))}`);
        isShown = true;
        wait();
    }
    function wait() {
        try {
            const signal = alarm(terminal === undefined ? EVERY_MS.log : EVERY_MS.terminal);
            signal.addEventListener('abort', show, { once: true });
        }
        catch {
        }
    }
    wait();
    return {
        tell: (now) => {
            current = now;
        },
        end: () => {
            isOver = true;
            if (isShown && terminal !== undefined)
                write(CLEAR);
        },
    };
}
function wordsOf({ doing, done, total }, elapsedMs) {
    const seconds = `${Math.round(elapsedMs / 1000)} s`;
    if (done === undefined || total === undefined || total < 2)
        return `${doing} \u2026 ${seconds}`;
    return `${doing}: ${(0,words/* formatCount */.B4)(done)} of ${(0,words/* formatCount */.B4)(total)} apps, ${seconds}`;
}

;// CONCATENATED MODULE: ./build/doors/run-check.js










async function runCheck(door, sources, world, secrets, maskFor, screen) {
    (0,misplaced/* keepGiven */.XP)(sources, secrets);
    for (const login of (0,proxies/* secretsInProxies */.lx)(world.environment))
        secrets.keep(login);
    (0,misplaced/* refuseMisplaced */.rL)(sources, world.environment, secrets);
    const settings = (0,read_settings/* readSettings */.s)(door, sources, world.environment);
    (0,misplaced/* publishGiven */.Pv)(settings, secrets);
    await refuseConflictingPaths(settings, world.directory);
    const mask = await maskFor(settings);
    if (mask !== undefined)
        maskAll(secrets, mask);
    if (settings.reportFile !== undefined || settings.junitFile !== undefined) {
        const { prepareFiles } = await __webpack_require__.e(/* import() */ 'files').then(__webpack_require__.bind(__webpack_require__, 86376));
        await prepareFiles(settings, world);
    }
    const recheck = () => (0,misplaced/* refuseMisplaced */.rL)(sources, world.environment, secrets);
    const log = isDetailed(settings, world) ? recordRequests(world) : undefined;
    const progress = screen === undefined || settings.quiet ? undefined : showProgress(screen, world);
    const watched = {
        ...world,
        secrets: { ...secrets, recheck },
        send: log?.send ?? world.send,
        ...(progress === undefined ? {} : { progress: progress.tell }),
    };
    const trace = await traceOf(settings, world, secrets.clean);
    const clean = (text) => cleanAsShown(text, secrets);
    const found = await (0,check/* check */.z)(settings, watched, trace.aroundPush).finally(progress?.end);
    const report = isClean(found, secrets) ? found : (0,foreign/* mapStrings */.to)(found, clean);
    const exitCode = (0,exit_code/* exitCodeOf */.FO)(report, settings);
    world.reached?.(exitCode);
    const finish = async () => (await trace.finish(report)).map(secrets.clean);
    return { settings, report, exitCode, requests: (0,foreign/* mapStrings */.to)(log?.requests ?? [], clean), finish };
}
function isDetailed({ verbose }, { environment }) {
    return verbose || (environment['GITHUB_ACTIONS'] === 'true' && environment['RUNNER_DEBUG'] === '1');
}
function cleanAsShown(text, { clean, holds }) {
    const cleaned = clean(text);
    const shown = (0,foreign/* oneLine */.TN)(cleaned);
    return shown !== cleaned && holds(shown) ? clean(shown) : cleaned;
}
function isClean(report, { someHold }) {
    const texts = new Set();
    (0,foreign/* mapStrings */.to)(report, (text) => {
        texts.add(text);
        return text;
    });
    const shown = [...texts].map(foreign/* oneLine */.TN).filter((text) => !texts.has(text));
    return !someHold([...texts, ...shown], 'own');
}
async function traceOf(settings, world, clean) {
    if (settings.deployment === undefined && !settings.reportIssue)
        return { aroundPush: (push) => push(), finish: async () => [] };
    const { finishTrace, traceOnGitHub } = await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('trace')]).then(__webpack_require__.bind(__webpack_require__, 60229));
    const trace = traceOnGitHub(settings, world, clean);
    return { aroundPush: trace.aroundPush, finish: (report) => finishTrace(trace, report) };
}
async function filesOf(report, settings, pass, world) {
    if (settings.reportFile === undefined && settings.junitFile === undefined)
        return [];
    const { writeFiles } = await __webpack_require__.e(/* import() */ 'files').then(__webpack_require__.bind(__webpack_require__, 86376));
    return writeFiles(report, settings, pass, world);
}


/***/ }),

/***/ 48086:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./build/world/version.js

const VERSION = package_namespaceObject.rE;


/***/ })

};
;