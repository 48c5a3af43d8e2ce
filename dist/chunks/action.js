"use strict";
exports.id = 'action';
exports.ids = [288,665,376];
exports.modules = {

/***/ 66347:
/***/ (function (__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {


// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
// EXTERNAL MODULE: ./build/findings/exit-code.js
var exit_code = __webpack_require__(25297);
// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
// EXTERNAL MODULE: ./build/findings/report.js
var findings_report = __webpack_require__(85469);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/report/annotations.js
var report_annotations = __webpack_require__(46241);
// EXTERNAL MODULE: ./build/report/fallback.js
var fallback = __webpack_require__(64829);
// EXTERNAL MODULE: ./build/report/files.js
var files = __webpack_require__(86376);
// EXTERNAL MODULE: ./build/report/groups.js
var groups = __webpack_require__(86123);
// EXTERNAL MODULE: ./build/report/json.js
var report_json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/outputs.js




const OUTPUTS = {
    result: '`pass`, `fail`, `inconclusive` or `skipped`.',
    problem: 'The code of the leading problem, or empty.',
    problems: 'The codes of all problems, as a JSON array.',
    fingerprint: 'The fingerprint of the key (`SHA256:\u2026` over its public half): safe to publish.',
    environments: 'The environments in which Apple accepted the key for every bundle ID, as a JSON array.',
    pushed: '`true`, `unchanged` or `false`; empty when no push was asked for. With several targets `true` only if all are.',
    report: 'The report as JSON on one line, without the Key ID and the Issuer ID.',
};
const MAKE_OUTPUT = {
    result: ({ result }) => result,
    problem: ({ problem }) => problem ?? '',
    problems: (report) => JSON.stringify((0,findings_report/* allProblems */.Ul)(report)),
    fingerprint: ({ key }) => key.fingerprint ?? '',
    environments: (report) => JSON.stringify((0,findings_report/* acceptedEnvironments */.wY)(report)),
    pushed: findings_report/* pushedOutput */.D9,
    report: reportOutput,
};
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
const MOST_BYTES = 900_000;
const SHOWN_OF_A_KIND = [Number.POSITIVE_INFINITY, 256, 64, 16, 4, 1];
function reportOutput(report) {
    const whole = (0,report_json.renderPublicJson)(report);
    if (fits(whole))
        return whole;
    for (const each of SHOWN_OF_A_KIND) {
        const json = (0,report_json.renderPublicJson)(folded(report, each));
        if (fits(json))
            return json;
    }
    return (0,report_json.renderPublicJson)(folded(report, 0));
}
function fits(json) {
    return Math.max(2 * json.length, Buffer.byteLength(json)) <= MOST_BYTES;
}
function folded(report, each) {
    const kinds = new Map();
    for (const check of groups/* STATUSES_BY_SEVERITY */.NE.flatMap((status) => report.checks.filter((one) => one.status === status))) {
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

// EXTERNAL MODULE: ./build/report/renderers.js
var renderers = __webpack_require__(86063);
// EXTERNAL MODULE: ./build/report/text.js + 1 modules
var report_text = __webpack_require__(96092);
// EXTERNAL MODULE: ./build/report/write-file.js
var write_file = __webpack_require__(66715);
// EXTERNAL MODULE: ./build/secrets/gate.js
var secrets_gate = __webpack_require__(57515);
// EXTERNAL MODULE: ./build/secrets/guarded-world.js + 1 modules
var guarded_world = __webpack_require__(44892);
// EXTERNAL MODULE: ./build/secrets/material.js + 1 modules
var material = __webpack_require__(45719);
// EXTERNAL MODULE: ./build/settings/other-names.js
var other_names = __webpack_require__(85615);
// EXTERNAL MODULE: ./build/settings/sources.js
var settings_sources = __webpack_require__(47906);
// EXTERNAL MODULE: ./build/doors/run-check.js + 4 modules
var run_check = __webpack_require__(56322);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(29188);
;// CONCATENATED MODULE: ./build/doors/action.js



















const OUTPUT_NAMES = Object.keys(OUTPUTS);
async function action(core, outside, secrets, error = () => undefined) {
    const world = (0,guarded_world/* guardWorld */.G)(outside, secrets);
    const gate = (0,secrets_gate/* createGate */.Z)(secrets);
    const { environment } = world;
    const sources = [(0,settings_sources/* inputSource */.wE)(environment), (0,settings_sources/* environmentSource */.nC)(environment), ...(0,other_names/* otherNameSources */.E3)(environment)];
    const sinks = async () => behindGate(await core, gate.pass);
    const exitCode = await run(core, sinks, world, secrets, sources, gate.pass, (text) => error(gate.pass(secrets.clean(text)))).catch(async (error) => {
        if (!(error instanceof usage_error/* UsageError */.e))
            throw error;
        world.reached?.(exit_code/* EXIT_USAGE */.Ri);
        await showUsage({ code: error.code, message: secrets.clean(error.message) }, await sinks(), world);
        return exit_code/* EXIT_USAGE */.Ri;
    });
    return gate.hasHeldBack() ? exit_code/* EXIT_DEFECT */.F5 : exitCode;
}
async function run(core, sinks, world, secrets, sources, pass, error) {
    const masks = world.environment['GITHUB_ACTIONS'] === 'true' ? maskWhenLoaded(core) : undefined;
    const checked = await (0,run_check/* runCheck */.k_)('action', sources, world, secrets, () => masks?.mask, { write: error });
    await masks?.done();
    const shown = await sinks();
    await show(checked, shown, world, pass);
    for (const text of await checked.finish())
        shown.warning(text, { title: 'iap-key: GitHub' });
    return checked.exitCode;
}
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
async function show({ report, settings, exitCode, requests }, core, world, pass) {
    const filed = (0,findings_report/* withFindings */.$c)(report, await (0,files.writeFiles)(report, settings, pass, world));
    const summary = async () => pass(await (0,fallback/* rendered */.g)(filed, renderers/* RENDERERS */.v.markdown));
    const summarized = (0,findings_report/* withFindings */.$c)(filed, settings.summary ? await writeSummary(summary, core, world) : []);
    const outputs = await setOutputs((name) => (0,fallback/* rendered */.g)(summarized, MAKE_OUTPUT[name]), core, world);
    const whole = (0,findings_report/* withFindings */.$c)(summarized, outputs);
    const text = {
        color: (0,terminal/* wantsColorInLog */.SR)(world),
        width: (0,terminal/* widthOf */.qz)(world, {}),
        detail: (0,run_check/* isDetailed */.hu)(settings, world) ? 'full' : 'usual',
        more: 'debug logging',
        requests,
    };
    core.info(await (0,fallback/* rendered */.g)(whole, (shown) => (0,report_text/* renderText */.S5)(shown, text)));
    const annotations = await (0,defect/* guard */.ah)(() => (0,report_annotations/* annotationsOf */.I)(whole, exitCode), () => []);
    for (const { gravity, problem, title, message, hint } of annotations) {
        const properties = { title: `iap-key: ${title}${problem === undefined ? '' : ` (${problem})`}` };
        const words = hint === undefined ? message : `${message} ${hint}`;
        if (gravity === 'error')
            core.error(words, properties);
        else
            core.warning(words, properties);
    }
}
async function showUsage({ code, message }, core, world) {
    const lines = message.split('\n').map((line) => (0,foreign/* withoutCommands */.Df)((0,foreign/* oneLine */.TN)(line)));
    const isWanted = world.environment['INPUT_SUMMARY'] !== 'false';
    const outputs = usageOutputs(code);
    const findings = [
        ...(isWanted ? await writeSummary(() => (0,renderers/* renderUsage */.e)(lines, code), core, world) : []),
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
    return (0,files/* writing */.d)(`The job summary (GITHUB_STEP_SUMMARY, ${(0,material/* shownPath */.pS)(path)})`, async () => {
        const text = await page();
        await (0,files/* inWriteTime */.a)((0,write_file/* appendWhole */.gZ)(path, () => core.summary.addRaw(text).write()), world);
    });
}
async function setOutputs(make, core, world) {
    const path = world.environment['GITHUB_OUTPUT'];
    const failures = new Map();
    const made = [];
    for (const name of OUTPUT_NAMES) {
        try {
            made.push([name, await make(name)]);
        }
        catch (error) {
            failures.set(name, error);
        }
    }
    const set = async (outputs) => {
        const append = () => {
            for (const [name, value] of outputs)
                core.setOutput(name, value);
        };
        await (path ? (0,files/* inWriteTime */.a)((0,write_file/* appendWhole */.gZ)(path, append), world) : append());
    };
    try {
        await set(made);
    }
    catch (error) {
        const isSlow = (0,write_file/* codeOf */.$N)(error) === 'TOO_SLOW';
        for (const output of made) {
            if (isSlow)
                failures.set(output[0], error);
            else
                await set([output]).catch((reason) => failures.set(output[0], reason));
        }
    }
    const names = OUTPUT_NAMES.filter((name) => failures.has(name));
    const [first] = names;
    if (first === undefined)
        return [];
    const place = path ? ` (GITHUB_OUTPUT, ${(0,material/* shownPath */.pS)(path)})` : '';
    return (0,files/* writing */.d)(`The outputs${names.length === OUTPUT_NAMES.length ? '' : ` ${names.join(', ')}`}${place}`, () => {
        throw failures.get(first);
    });
}

// EXTERNAL MODULE: ./build/doors/own-words.js
var own_words = __webpack_require__(57178);
// EXTERNAL MODULE: ./build/net/http.js
var net_http = __webpack_require__(62550);
// EXTERNAL MODULE: ./build/secrets/secrets.js
var secrets = __webpack_require__(63207);
// EXTERNAL MODULE: ./build/bin/ending.js
var ending = __webpack_require__(44975);
// EXTERNAL MODULE: ./build/bin/real-world.js
var real_world = __webpack_require__(6437);
// EXTERNAL MODULE: ./build/bin/standard-error.js
var standard_error = __webpack_require__(4986);
;// CONCATENATED MODULE: ./build/bin/action-main.js








const core = __webpack_require__.e(/* import() */ 'workflow-commands').then(__webpack_require__.bind(__webpack_require__, 67362)).then((toolkit) => toolkit.core);
const action_main_secrets = (0,secrets/* createSecrets */.g)(own_words/* ownWords */.I);
(0,standard_error/* guardStandardError */.N)(action_main_secrets);
let action_main_close = async () => undefined;
(0,ending/* runToEnd */.c)(async (reached) => {
    const http = (0,net_http/* createHttpClient */.u)(external_node_process_.env);
    action_main_close = http.close;
    return action(core, { ...(0,real_world/* createWorld */.b)(external_node_process_.env, http), reached }, action_main_secrets, (0,ending/* writer */.K)(external_node_process_.stderr));
}, (sentence) => void external_node_process_.stdout.write(`::error title=iap-key::${sentence}\n`), () => action_main_close());


/***/ }),

/***/ 44975:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writer),
/* harmony export */   c: () => (/* binding */ runToEnd)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49514);
/* harmony import */ var _findings_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25297);



const PATIENCE_MS = 30_000;
function runToEnd(door, tell, close) {
    let verdict;
    let isEnding = false;
    async function end(exitCode) {
        if (isEnding)
            return;
        isEnding = true;
        node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = exitCode;
        const patience = new Promise((done) => {
            setTimeout(done, PATIENCE_MS);
            for (const signal of ['SIGINT', 'SIGTERM'])
                node_process__WEBPACK_IMPORTED_MODULE_0__.once(signal, () => done());
        });
        await Promise.race([Promise.all([flushed(node_process__WEBPACK_IMPORTED_MODULE_0__.stdout), flushed(node_process__WEBPACK_IMPORTED_MODULE_0__.stderr), close()]), patience]).catch(() => undefined);
        node_process__WEBPACK_IMPORTED_MODULE_0__.exit(exitCode);
    }
    function breakOff(error) {
        if (isEnding)
            return;
        const result = verdict === undefined ? '' : ' The verdict of this run stands.';
        try {
            tell(`${_findings_defect_js__WEBPACK_IMPORTED_MODULE_1__/* .PLEASE_REPORT */ .k8} The run broke off (${(0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfCrash */ .OP)(error)}).${result}`);
        }
        catch {
        }
        void end(verdict ?? _findings_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_DEFECT */ .F5);
    }
    for (const stream of [node_process__WEBPACK_IMPORTED_MODULE_0__.stdout, node_process__WEBPACK_IMPORTED_MODULE_0__.stderr])
        stream.on('error', () => undefined);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('uncaughtException', breakOff);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('unhandledRejection', breakOff);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('beforeExit', () => breakOff(undefined));
    const reached = (exitCode) => {
        verdict = exitCode;
    };
    door(reached).then(end, breakOff);
}
function flushed(stream) {
    return new Promise((done) => {
        if (stream.destroyed || stream.writableLength === 0)
            return done();
        stream.once('error', () => done());
        stream.once('close', () => done());
        stream.write('', () => done());
    });
}
function writer(stream) {
    return (text) => {
        try {
            stream.write(text);
        }
        catch {
        }
    };
}


/***/ }),

/***/ 6437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createWorld)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59183);
/* harmony import */ var _standard_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4986);




function createWorld(environment, http) {
    return {
        environment,
        directory: node_process__WEBPACK_IMPORTED_MODULE_0__.cwd(),
        now: Date.now,
        elapsed: () => node_process__WEBPACK_IMPORTED_MODULE_0__.uptime() * 1000,
        random: Math.random,
        sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
        alarm: (milliseconds) => AbortSignal.timeout(Math.max(0, Math.ceil(milliseconds))),
        interrupted: interruption(),
        readFile: (0,_standard_error_js__WEBPACK_IMPORTED_MODULE_3__/* .quietly */ .g)(_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .T),
        send: http.send,
    };
}
function interruption() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        node_process__WEBPACK_IMPORTED_MODULE_0__.once(signal, () => controller.abort());
    return controller.signal;
}


/***/ }),

/***/ 4986:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guardStandardError),
/* harmony export */   g: () => (/* binding */ quietly)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _secrets_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57515);


let reading = 0;
function guardStandardError(secrets) {
    const { stderr } = node_process__WEBPACK_IMPORTED_MODULE_0__;
    const write = stderr.write.bind(stderr);
    const { pass } = (0,_secrets_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .createGate */ .Z)(secrets);
    const guarded = (chunk, ...rest) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        const done = rest.find((argument) => typeof argument === 'function');
        return write(reading > 0 ? '' : pass(text), done === undefined ? undefined : () => done());
    };
    stderr.write = guarded;
}
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

/***/ 29188:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ wantsColorInLog),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   zK: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var _report_wrap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47015);

function widthOf({ environment }, { columns }) {
    const told = columns ?? Number(environment['COLUMNS']);
    return Number.isInteger(told) && told > 0 ? told : _report_wrap_js__WEBPACK_IMPORTED_MODULE_0__/* .USUAL_WIDTH */ .g;
}
function wantsColorInLog({ environment }) {
    return wantsColor({ environment: { ...environment, TERM: '' } }, { isTerminal: true });
}
function wantsColor({ environment }, { isTerminal }) {
    if ((environment['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = environment['FORCE_COLOR'];
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    return isTerminal && environment['TERM'] !== 'dumb';
}


/***/ }),

/***/ 46241:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37631);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86123);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);




const MOST = 10;
const SUBJECTS = 5;
function annotationsOf({ checks, problem: leading }, exitCode) {
    const groups = new Map();
    const ordered = _groups_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUSES_BY_SEVERITY */ .NE.flatMap((status) => {
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
function needsOne({ problem, status }) {
    return problem !== undefined || (status !== 'pass' && status !== 'skip');
}
function annotate(members, exitCode) {
    const [first] = members;
    const subjects = [...new Set(members.flatMap(({ subject }) => subject ?? []))];
    const about = subjects.length === 0 ? '' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listSubjects */ .UV)(subjects, SUBJECTS)}: `;
    const stands = exitCode !== 0 && members.some(({ status }) => status === 'fail' || status === 'inconclusive');
    return {
        gravity: stands ? 'error' : 'warning',
        problem: first.problem,
        title: first.problem === undefined ? first.title : (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(first.problem).title,
        message: (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${about}${first.message}`),
        hint: first.hint,
    };
}
function leftOver(annotations) {
    const codes = annotations.flatMap(({ problem }) => problem ?? []).join(', ');
    return {
        gravity: annotations.some(({ gravity }) => gravity === 'error') ? 'error' : 'warning',
        problem: annotations[0]?.problem,
        title: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(annotations.length)} more problems`,
        message: `${codes}.`,
        hint: 'The report tells of each.',
    };
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

/***/ 86376:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inWriteTime),
/* harmony export */   d: () => (/* binding */ writing),
/* harmony export */   prepareFiles: () => (/* binding */ prepareFiles),
/* harmony export */   writeFiles: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49514);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85469);
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12711);
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45719);
/* harmony import */ var _fallback_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64829);
/* harmony import */ var _renderers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86063);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66715);









const TIME_MS = 5000;
async function prepareFiles({ reportFile, junitFile }, world) {
    if (reportFile !== undefined)
        await prepareFile('report-file', reportFile, world);
    if (junitFile !== undefined)
        await prepareFile('junit-file', junitFile, world);
}
async function writeFiles(report, { reportFile, junitFile }, pass, world) {
    const write = (setting, path, text) => writing(`The file of ${setting}, ${(0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .pS)(path)},`, async () => inWriteTime((0,_write_file_js__WEBPACK_IMPORTED_MODULE_8__/* .replaceFile */ .fR)(path, pass(await text)), world));
    const junit = junitFile === undefined ? [] : await write('junit-file', junitFile, (0,_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .rendered */ .g)(report, _renderers_js__WEBPACK_IMPORTED_MODULE_7__/* .RENDERERS */ .v.junit));
    if (reportFile === undefined)
        return junit;
    const json = (0,_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .rendered */ .g)((0,_findings_report_js__WEBPACK_IMPORTED_MODULE_3__/* .withFindings */ .$c)(report, junit), _renderers_js__WEBPACK_IMPORTED_MODULE_7__/* .RENDERERS */ .v.json);
    return [...junit, ...(await write('report-file', reportFile, json))];
}
function inWriteTime(work, { alarm }) {
    work.catch(() => undefined);
    return (0,_write_file_js__WEBPACK_IMPORTED_MODULE_8__/* .inTime */ .RN)(work, alarm(TIME_MS));
}
async function writing(what, work) {
    try {
        await work();
        return [];
    }
    catch (error) {
        return [(0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_2__/* .notWritten */ .xc)(what, error)];
    }
}
async function prepareFile(setting, path, world) {
    await (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .ah)(() => inWriteTime((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true }), world), () => undefined);
    const found = await (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .ah)(() => inWriteTime((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path), world), () => undefined);
    if (found?.isDirectory())
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${setting}: ${path} is a folder; name a file.`);
    if ((found !== undefined && !found.isFile()) || (0,_write_file_js__WEBPACK_IMPORTED_MODULE_8__/* .isStream */ .rL)(path))
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${setting}: ${path} is a pipe, a device or the like; name a file.`);
}


/***/ }),

/***/ 9665:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   renderPublicJson: () => (/* binding */ renderPublicJson)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);

function renderJson(report) {
    return `${escapeForLogs(JSON.stringify(report, undefined, 2))}\n`;
}
function renderPublicJson(report) {
    const { keyId, issuerId, ...key } = report.key;
    const replacements = [
        [keyId, '(Key ID)'],
        [issuerId, '(Issuer ID)'],
    ];
    const withoutIds = (text) => replacements.reduce((rest, [id, words]) => replaceId(rest, id, words), text);
    return escapeForLogs(JSON.stringify((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)({ ...report, key }, withoutIds)));
}
function replaceId(text, id, words) {
    if (id === null || id === '')
        return text;
    return text.replaceAll(new RegExp(id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), words);
}
const RISKY = /#(?=#)|[\p{Cf}\p{Zl}\p{Zp}]|[\u007f-\u009f]/gu;
function escapeForLogs(json) {
    return json.replaceAll(RISKY, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''));
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


/***/ }),

/***/ 96092:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lS: () => (/* binding */ joinSections),
  H1: () => (/* binding */ renderSections),
  S5: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
// EXTERNAL MODULE: ./build/findings/problem-page.js
var problem_page = __webpack_require__(71062);
// EXTERNAL MODULE: ./build/findings/replaced.js
var replaced = __webpack_require__(72227);
// EXTERNAL MODULE: ./build/report/connect-section.js
var connect_section = __webpack_require__(2107);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
// EXTERNAL MODULE: ./build/report/page.js
var report_page = __webpack_require__(47916);
// EXTERNAL MODULE: ./build/report/support-case.js
var support_case = __webpack_require__(66673);
// EXTERNAL MODULE: ./build/report/groups.js
var report_groups = __webpack_require__(86123);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/text-findings.js




const PROBLEM_LINES = 5;
function findingsAsText(report, { told, next }, page, more) {
    const shown = (0,headline/* checksToShow */.qg)(report).filter((check) => !told.includes(check));
    const loud = (0,report_groups/* groupChecks */.rL)(shown.filter((check) => !(0,report_groups/* isQuiet */.rM)(check)), PROBLEM_LINES, [next?.hint]);
    return [...loud.flatMap((group) => describeLoud(group, page)), ...countQuiet(shown.filter(report_groups/* isQuiet */.rM), page, more)];
}
function allFindingsAsText(report, { next }, page) {
    const groups = (0,report_groups/* groupChecks */.rL)((0,headline/* checksToShow */.qg)(report), Number.POSITIVE_INFINITY, [next?.hint]);
    return groups.flatMap((group) => ((0,report_groups/* isQuiet */.rM)(group) ? describeQuiet(group, page) : describeLoud(group, page)));
}
function briefFindings(report, { told }) {
    const loud = (0,headline/* checksToShow */.qg)(report).filter((check) => !(0,report_groups/* isQuiet */.rM)(check) && !told.includes(check));
    return (0,report_groups/* groupChecks */.rL)(loud, PROBLEM_LINES).flatMap(({ title, status, problem, messages, hidden }) => [
        ...messages.map((message) => `${report_page/* SYMBOLS */.Am[status]} ${nameOf({ title, problem })}: ${message}`),
        ...(hidden === 0 ? [] : [`and ${(0,report_words/* formatCount */.B4)(hidden)} more (see the JSON report)`]),
    ]);
}
function nameOf({ title, problem }) {
    return problem === undefined ? title : `${title} (${problem})`;
}
function describeQuiet({ title, status, messages }, page) {
    const { colors } = page;
    return messages.flatMap((message) => (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${(0,report_page/* symbol */.HR)(status, colors)} `, `${title}: ${message}`));
}
function describeLoud({ title, status, problem, messages, hidden, hints }, page) {
    const { colors } = page;
    const words = problem === undefined ? `${title}: ${report_page/* STATUS_WORDS */.ly[status]}` : title;
    const heading = (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${(0,report_page/* symbol */.HR)(status, colors)} `, words, { paint: colors.bold });
    const below = `${report_page/* INDENT */.BH}  `;
    return [
        ...(0,report_page/* withNote */.dW)(page, heading, problem),
        ...messages.flatMap((message) => (0,report_page/* block */.om)(page, below, message)),
        ...(hidden === 0 ? [] : (0,report_page/* block */.om)(page, below, `and ${(0,report_words/* formatCount */.B4)(hidden)} more (see the JSON report)`)),
        ...hints.flatMap((hint) => (0,report_page/* block */.om)(page, `${below}\u2192 `, hint)),
    ];
}
function countQuiet(quiet, page, more) {
    const words = (0,report_groups/* quietWords */.iO)(quiet);
    if (words === undefined)
        return [];
    const status = quiet.some((check) => check.status === 'pass') ? 'pass' : 'skip';
    return (0,report_page/* withNote */.dW)(page, (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${(0,report_page/* symbol */.HR)(status, page.colors)} `, words), more);
}
function describePush(report, push, { next }, page) {
    const { to, status, message, problem } = push;
    const { colors } = page;
    const painted = report_page/* STATUS_OF_PUSH */.KN[status];
    const hint = status === 'failed' ? (0,headline/* findingOfPush */.FF)(report, push)?.hint : undefined;
    const heading = (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${(0,report_page/* symbol */.HR)(painted, colors)} `, `Push to ${to}: ${status}`, {
        paint: painted === 'fail' ? (text) => (0,report_page/* paintOf */.MI)(painted, colors)(colors.bold(text)) : colors.bold,
    });
    return [
        ...(0,report_page/* withNote */.dW)(page, heading, problem),
        ...(0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}  `, message),
        ...(hint === undefined || hint === next?.hint ? [] : (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}  \u2192 `, hint)),
    ];
}

;// CONCATENATED MODULE: ./build/report/text.js









function renderText(report, options) {
    return joinSections(Object.values(renderSections(report, options)));
}
function renderSections(report, options) {
    const page = (0,report_page/* openPage */.we)(options);
    const tame = (0,foreign/* mapStrings */.to)(report, foreign/* oneLine */.TN);
    const verdict = (0,headline/* verdictOf */.Vj)(tame);
    const section = (...parts) => (0,foreign/* withoutCommands */.Df)(joinLines(parts.map((lines) => lines.join('\n'))));
    if (options.detail === 'brief')
        return { head: section(describeBriefly(tame, verdict, page)), checks: '', tail: '' };
    const isFull = options.detail === 'full';
    return {
        head: section(describeVerdict(tame, verdict, page), describeNext(verdict, options, page), describeKey(tame, isFull, page), describeSuspects(tame, isFull, page)),
        checks: section((0,connect_section/* connectLines */.Oe)(tame, page, isFull), isFull ? allFindingsAsText(tame, verdict, page) : findingsAsText(tame, verdict, page, moreOf(tame, options))),
        tail: section(tame.pushes.flatMap((push) => describePush(tame, push, verdict, page)), ...(isFull ? [describeRequests(tame, (0,foreign/* mapStrings */.to)(options.requests ?? [], foreign/* oneLine */.TN), page)] : []), ...(isFull ? [describeSupport(tame, page)] : [])),
    };
}
function joinSections(sections) {
    return `${joinLines(sections)}\n`;
}
function joinLines(sections) {
    return sections.filter((section) => section !== '').join('\n\n');
}
function describeBriefly(report, verdict, { colors }) {
    const { status, word, reason, problem, details, next } = verdict;
    const code = problem === undefined ? '' : ` (${problem})`;
    const notice = (0,replaced/* replacementNotice */.Zx)(report);
    return [
        `${(0,report_page/* paintOf */.MI)(status, colors)(`${report_page/* SYMBOLS */.Am[status]} ${word}`)}  ${(0,foreign/* withoutCommands */.Df)(`${reason}${code}`)}.`,
        ...(status === 'pass' ? [] : [...details, ...briefFindings(report, verdict)].map((line) => `${report_page/* INDENT */.BH}${line}`)),
        ...(notice === undefined ? [] : [`${report_page/* INDENT */.BH}${notice}`]),
        ...(next === undefined || status === 'warn' || status === 'pass' ? [] : [`${report_page/* INDENT */.BH}Next: ${next.hint}`]),
    ];
}
function describeVerdict(report, { status, word, reason, problem, details }, page) {
    const { colors } = page;
    const notice = (0,replaced/* replacementNotice */.Zx)(report);
    const badge = (0,report_page/* paintOf */.MI)(status, colors)(colors.bold(`${report_page/* SYMBOLS */.Am[status]} ${word}`));
    const first = (0,report_page/* block */.om)(page, `${badge}  `, `${reason}.`, { paint: colors.bold, hanging: report_page/* INDENT */.BH.length });
    return [
        ...(0,report_page/* withNote */.dW)(page, first, problem),
        ...details.flatMap((detail) => (0,report_page/* block */.om)(page, report_page/* INDENT */.BH, detail)),
        ...(notice === undefined ? [] : (0,report_page/* block */.om)(page, report_page/* INDENT */.BH, notice, { paint: colors.yellow })),
    ];
}
const NEXT = 'Next   ';
function describeNext({ next }, { more }, page) {
    if (next === undefined)
        return [];
    const { colors } = page;
    const where = more === 'debug logging' ? (0,problem_page/* pageOfProblem */.c)(next.problem) : `iap-key explain ${next.problem}`;
    return [
        ...(0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${colors.bold(NEXT)}`, next.hint),
        ...(0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${' '.repeat(NEXT.length)}`, `More: ${where}`, { paint: colors.dim }),
    ];
}
const LABEL_WIDTH = 12;
function describeKey({ key, bundles, tool, startedAt, durationMs }, isFull, page) {
    const shape = key.shape === null || (key.shape === 'apple' && !isFull) ? '' : ` (${report_words/* SHAPE_WORDS */._y[key.shape]})`;
    const label = (text) => page.colors.dim(text.padEnd(LABEL_WIDTH));
    const ids = [
        ['Key ID', key.keyId],
        ['Issuer ID', key.issuerId],
    ];
    const both = ids.map(([name, id]) => `${name.padEnd(LABEL_WIDTH)}${id ?? ''}`).join('  ');
    const areTogether = ids.every(([, id]) => id !== null) && report_page/* INDENT */.BH.length + both.length <= page.width;
    const rows = [
        ...(areTogether ? [] : ids),
        ['Key', key.fingerprint === null ? null : `${key.fingerprint}${shape}`],
        [bundles.length > 1 ? 'Bundle IDs' : 'Bundle ID', describeBundles(bundles)],
        ['Run', `${startedAt}, in ${(0,report_words/* formatDuration */.a3)(durationMs)}, by ${tool.name} ${tool.version}`],
    ];
    return [
        ...(areTogether ? [`${report_page/* INDENT */.BH}${ids.map(([name, id]) => `${label(name)}${id}`).join('  ')}`] : []),
        ...rows.flatMap(([name, value]) => (value === null ? [] : (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}${label(name)}`, value))),
    ];
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
        .map(([result, count]) => `${(0,report_words/* formatCount */.B4)(count)} ${result}`);
    return `${(0,report_words/* formatCount */.B4)(bundles.length)} (${counts.join(', ')})`;
}
const CAUSE_WIDTH = 35;
const SUSPECTS = 5;
function describeSuspects(report, isFull, page) {
    const suspects = (0,headline/* suspectsOf */.k_)(report);
    if (suspects.length === 0)
        return [];
    const shown = isFull ? suspects : suspects.slice(0, SUSPECTS);
    const more = suspects.length === shown.length ? [] : [`${suspects.length - shown.length} less likely`];
    const { colors } = page;
    return [
        ...(0,report_page/* block */.om)(page, report_page/* INDENT */.BH, 'What may be the cause, the likeliest first', { paint: colors.bold }),
        ...shown.flatMap(({ cause, because, next: step }, index) => {
            const number = `${report_page/* INDENT */.BH}${index + 1}  `;
            const todo = `\u2192 ${step}`;
            const lines = [`${cause.padEnd(CAUSE_WIDTH)} ${todo}`, `${cause} ${todo}`];
            const line = lines.find(({ length }) => number.length + length <= page.width);
            const below = ' '.repeat(number.length);
            return [
                ...(0,report_page/* block */.om)(page, number, line ?? cause),
                ...(line !== undefined ? [] : (0,report_page/* block */.om)(page, `${below}\u2192 `, todo.slice(2))),
                ...(isFull ? (0,report_page/* block */.om)(page, below, because, { paint: colors.dim }) : []),
            ];
        }),
        ...more.flatMap((words) => (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}   `, `and ${words}`, { paint: colors.dim })),
    ];
}
function moreOf(report, { more }) {
    if (more === undefined)
        return undefined;
    const what = (0,support_case/* supportCase */.C4)(report) === undefined ? 'them' : 'them, and what support asks for';
    return more === 'a flag' ? `--verbose lists ${what}` : `debug logging lists ${what}`;
}
function describeRequests({ bundles }, requests, page) {
    if (requests.length === 0)
        return [];
    const width = (of) => Math.max(...requests.map((request) => of(request).length));
    const duration = ({ durationMs }) => (0,report_words/* formatDuration */.a3)(durationMs);
    const [methods, hosts, outcomes, durations] = [
        width(({ method }) => method),
        width(({ host }) => host),
        width(({ outcome }) => outcome),
        width(duration),
    ];
    return [
        `${report_page/* INDENT */.BH}${page.colors.bold('Requests')}`,
        ...requests.flatMap((request) => {
            const { at, method, host, outcome, attempt, subject } = request;
            const columns = [
                `${new Date(at).toISOString().slice(11, 19)}Z`,
                method.padEnd(methods),
                host.padEnd(hosts),
                outcome.padEnd(outcomes),
                duration(request).padStart(durations),
                `attempt ${attempt}`,
                ...(bundles.length > 1 && subject !== undefined ? [subject] : []),
            ];
            return (0,report_page/* block */.om)(page, report_page/* INDENT */.BH, columns.join('  '), { hanging: 2 * report_page/* INDENT */.BH.length });
        }),
    ];
}
function describeSupport(report, page) {
    const facts = (0,support_case/* supportCase */.C4)(report);
    if (facts === undefined)
        return [];
    const { colors } = page;
    return [
        ...(0,report_page/* block */.om)(page, report_page/* INDENT */.BH, `${support_case/* SUPPORT_TITLE */.jJ} (${support_case/* SUPPORT_CONTACT */.NB} or ${support_case/* FEEDBACK_ASSISTANT */.D7})`, { paint: colors.bold }),
        ...(0,support_case/* supportLines */.vM)(facts).flatMap((line) => (line === '' ? [''] : (0,report_page/* block */.om)(page, report_page/* INDENT */.BH, line))),
    ];
}


/***/ }),

/***/ 66715:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gZ: () => (/* binding */ appendWhole),
/* harmony export */   rL: () => (/* binding */ isStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




const { O_APPEND, O_CREAT, O_EXCL, O_NONBLOCK, O_TRUNC, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
const NO_NEIGHBOR = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG'];
async function replaceFile(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const before = await regularFile(path);
    const target = before === undefined ? path : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
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