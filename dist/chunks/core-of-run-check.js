"use strict";
exports.id = 'core-of-run-check';
exports.ids = [209,453,967];
exports.modules = {

/***/ 82453:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkAndShow: () => (/* binding */ checkAndShow),
/* harmony export */   checkCommand: () => (/* binding */ checkCommand)
/* harmony export */ });
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85469);
/* harmony import */ var _report_fallback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64829);
/* harmony import */ var _report_renderers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86063);
/* harmony import */ var _settings_other_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85615);
/* harmony import */ var _settings_sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47906);
/* harmony import */ var _run_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56322);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29188);







async function checkCommand(flags, world, terminal, guard) {
    return (await checkAndShow(flags, world, terminal, guard)).exitCode;
}
async function checkAndShow(flags, world, terminal, { secrets, pass, raw }) {
    const sources = [(0,_settings_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .flagSource */ .qz)(flags), ...(0,_settings_other_names_js__WEBPACK_IMPORTED_MODULE_3__/* .variableSources */ .P$)(world.environment)];
    const { settings, report, exitCode, requests, finish } = await (0,_run_check_js__WEBPACK_IMPORTED_MODULE_5__/* .runCheck */ .k_)('command-line', sources, world, secrets, async ({ format }) => {
        const mask = format === 'text' ? (await formatHere(world)).mask : undefined;
        return mask === undefined || raw.isFile ? undefined : (text) => raw.out(mask(text));
    }, { write: terminal.error, terminal: progressTerminal(world, terminal) });
    const whole = (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .withFindings */ .$c)(report, await (0,_run_check_js__WEBPACK_IMPORTED_MODULE_5__/* .filesOf */ .R8)(report, settings, pass, world));
    terminal.out(await (0,_report_fallback_js__WEBPACK_IMPORTED_MODULE_1__/* .rendered */ .g)(whole, (shown) => render(shown, settings, requests, world, terminal, pass)));
    for (const text of await finish())
        terminal.error(`iap-key: ${text}\n`);
    return { exitCode, report: whole };
}
async function render(report, settings, requests, world, terminal, pass) {
    switch (settings.format) {
        case 'text': {
            const [{ speak }, format] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('speak')]).then(__webpack_require__.bind(__webpack_require__, 56987)), formatHere(world)]);
            const text = {
                color: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .wantsColor */ .zK)(world, terminal),
                width: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .widthOf */ .qz)(world, terminal),
                detail: (0,_run_check_js__WEBPACK_IMPORTED_MODULE_5__/* .isDetailed */ .hu)(settings, world) ? 'full' : settings.quiet ? 'brief' : 'usual',
                more: 'a flag',
                requests,
            };
            return speak(report, settings, world, { format, text, pass });
        }
        default:
            return _report_renderers_js__WEBPACK_IMPORTED_MODULE_2__/* .RENDERERS */ .v[settings.format](report);
    }
}
async function formatHere({ environment }) {
    return (await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('ci-systems')]).then(__webpack_require__.bind(__webpack_require__, 49529))).formatFor(environment);
}
function progressTerminal({ environment }, { errorTerminal }) {
    return environment['TERM'] === 'dumb' ? undefined : errorTerminal;
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

/***/ 20913:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PASTED_KEY),
/* harmony export */   bX: () => (/* binding */ createAsker),
/* harmony export */   c8: () => (/* binding */ untilCancelled)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45719);


const CANCELLED = Symbol('cancelled');
async function createAsker(terminal, { clean }) {
    const person = terminal.person?.();
    if (person === undefined)
        return undefined;
    const { confirm, isCancel, select, text } = await __webpack_require__.e(/* import() */ 'clack-prompts').then(__webpack_require__.bind(__webpack_require__, 26170));
    const output = cleanly(person.output, terminal.columns, clean);
    const streams = { input: watched(person.input), output };
    const answered = (answer) => {
        if (isCancel(answer))
            throw CANCELLED;
        return answer;
    };
    return {
        text: async (message, { initial, example }, judge) => {
            const validate = (value) => judge((value ?? '').trim());
            const asked = {
                ...streams,
                message,
                validate,
                ...(initial === undefined ? {} : { initialValue: initial }),
                ...(example === undefined ? {} : { placeholder: example }),
            };
            return answered(await text(asked)).trim();
        },
        choose: async (message, options, initial) => {
            const all = options.map(({ value, label }) => ({ value, label }));
            return answered(await select({
                ...streams,
                message,
                options: all,
                ...(initial === undefined ? {} : { initialValue: initial }),
            }));
        },
        confirm: async (message, initialValue) => answered(await confirm({ ...streams, message, initialValue })),
    };
}
async function untilCancelled(terminal, run) {
    try {
        return await run();
    }
    catch (error) {
        if (error !== CANCELLED)
            throw error;
        terminal.error('Ended before the end. Nothing more was done.\n');
        return EXIT_CANCELLED;
    }
}
const EXIT_CANCELLED = 130;
const PASTED_KEY = '(a key)';
function watched(input) {
    const stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _, done) {
            const text = String(chunk);
            done(null, (0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_1__/* .looksSecret */ .n0)(text.trim(), true) ? `${PASTED_KEY}\r` : text);
        },
    });
    input.pipe(stream);
    return Object.assign(stream, { isTTY: true, setRawMode: (isRaw) => input.setRawMode?.(isRaw) });
}
function cleanly(output, columns, clean) {
    const stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Writable({
        write(chunk, _, done) {
            output.write(clean(String(chunk)), () => done());
        },
    });
    return Object.assign(stream, { columns: columns ?? 80, rows: 24, isTTY: true });
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

/***/ 97639:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ stepWorld)
/* harmony export */ });
/* harmony import */ var _settings_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14462);
/* harmony import */ var _settings_other_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85615);
/* harmony import */ var _settings_sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47906);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44372);




function stepWorld({ reached: _, ...world }, seen) {
    const hidden = new Set(_settings_table_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTING_NAMES */ .OI.filter((name) => !seen.includes(name)).flatMap((name) => [
        (0,_settings_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .variableName */ .cG)(name),
        (0,_settings_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .variableName */ .cG)(name).replace('IAP_KEY', 'PLUGIN'),
        ..._settings_other_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OTHER_NAMES */ .yb.filter(([, setting]) => setting === name).map(([variable]) => variable),
    ]));
    for (const { variable } of Object.values(_settings_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .ENDPOINTS */ .Hr))
        hidden.delete(variable);
    const environment = Object.fromEntries(Object.entries(world.environment).filter(([name]) => !hidden.has(name)));
    return { ...world, environment };
}


/***/ }),

/***/ 64829:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rendered)
/* harmony export */ });
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49514);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);


const NOTHING_LEFT = 'iap-key: The report cannot be shown. This is a defect of iap-key; please report it.\n';
async function rendered(report, render) {
    return (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah)(() => render(report), (cause) => (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah)(() => render(verdictAlone(report, cause)), () => NOTHING_LEFT));
}
const WORDS = {
    pass: 'The run passed',
    fail: 'The run failed',
    inconclusive: 'The run is inconclusive',
    skipped: 'The run was skipped',
};
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

/***/ 86063:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderUsage),
/* harmony export */   v: () => (/* binding */ RENDERERS)
/* harmony export */ });
const RENDERERS = {
    json: async (report) => (await __webpack_require__.e(/* import() */ 'json').then(__webpack_require__.bind(__webpack_require__, 9665))).renderJson(report),
    junit: async (report) => (await __webpack_require__.e(/* import() */ 'junit').then(__webpack_require__.bind(__webpack_require__, 44227))).renderJUnit(report),
    markdown: async (report) => (await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('markdown')]).then(__webpack_require__.bind(__webpack_require__, 34902))).renderMarkdown(report),
};
const renderUsage = async (lines, code) => (await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('markdown')]).then(__webpack_require__.bind(__webpack_require__, 34902))).renderUsageMarkdown(lines, code);


/***/ })

};
;