"use strict";
exports.id = 'action';
exports.ids = [288,665];
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
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
// EXTERNAL MODULE: ./build/report/json.js
var report_json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/outputs.js




const OUTPUTS = {
    result: '`pass`, `fail`, `inconclusive` or `skipped`.',
    problem: 'The code of the leading problem, or empty.',
    problems: 'The codes of all problems, as a JSON array.',
    fingerprint: 'The fingerprint of the key (`SHA256:…` over its public half): safe to publish.',
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
var report_text = __webpack_require__(13920);
// EXTERNAL MODULE: ./build/report/write-file.js
var write_file = __webpack_require__(66715);
// EXTERNAL MODULE: ./build/secrets/gate.js
var secrets_gate = __webpack_require__(57515);
// EXTERNAL MODULE: ./build/secrets/guarded-world.js + 1 modules
var guarded_world = __webpack_require__(44892);
// EXTERNAL MODULE: ./build/secrets/material.js + 1 modules
var material = __webpack_require__(45719);
// EXTERNAL MODULE: ./build/settings/sources.js
var settings_sources = __webpack_require__(47906);
// EXTERNAL MODULE: ./build/doors/run-check.js + 2 modules
var run_check = __webpack_require__(49135);
;// CONCATENATED MODULE: ./build/doors/action.js

















const OUTPUT_NAMES = Object.keys(OUTPUTS);
async function action(core, outside, secrets) {
    const world = (0,guarded_world/* guardWorld */.G)(outside, secrets);
    const gate = (0,secrets_gate/* createGate */.Z)(secrets);
    const sources = [(0,settings_sources/* inputSource */.wE)(world.environment), (0,settings_sources/* environmentSource */.nC)(world.environment)];
    const sinks = async () => behindGate(await core, gate.pass);
    const exitCode = await run(core, sinks, world, secrets, sources, gate.pass).catch(async (error) => {
        if (!(error instanceof usage_error/* UsageError */.e))
            throw error;
        world.reached?.(exit_code/* EXIT_USAGE */.Ri);
        await showUsage({ code: error.code, message: secrets.clean(error.message) }, await sinks(), world);
        return exit_code/* EXIT_USAGE */.Ri;
    });
    return gate.hasHeldBack() ? exit_code/* EXIT_DEFECT */.F5 : exitCode;
}
async function run(core, sinks, world, secrets, sources, pass) {
    const masks = world.environment['GITHUB_ACTIONS'] === 'true' ? maskWhenLoaded(core) : undefined;
    const { settings, report, exitCode, finish } = await (0,run_check/* runCheck */.k)('action', sources, world, secrets, () => masks?.mask);
    await masks?.done();
    const shown = await sinks();
    await show(report, settings, exitCode, shown, world, pass);
    for (const text of await finish())
        shown.warning(text, { title: 'iap-key: GitHub' });
    return exitCode;
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
async function show(report, settings, exitCode, core, world, pass) {
    const filed = (0,findings_report/* withFindings */.$c)(report, await (0,files.writeFiles)(report, settings, pass, world));
    const summary = async () => pass(await (0,fallback/* rendered */.g)(filed, markdown.renderMarkdown));
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
async function showUsage({ code, message }, core, world) {
    const lines = message.split('\n').map((line) => (0,foreign/* withoutCommands */.Df)((0,foreign/* oneLine */.TN)(line)));
    const isWanted = world.environment['INPUT_SUMMARY'] !== 'false';
    const outputs = usageOutputs(code);
    const findings = [
        ...(isWanted ? await writeSummary(() => (0,markdown.renderUsageMarkdown)(lines), core, world) : []),
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
    const failed = [];
    for (const name of OUTPUT_NAMES) {
        try {
            const value = await make(name);
            if (!path)
                core.setOutput(name, value);
            else
                await (0,files/* inWriteTime */.a)((0,write_file/* appendWhole */.gZ)(path, () => core.setOutput(name, value)), world);
        }
        catch (error) {
            failed.push({ name, error });
        }
    }
    const [first] = failed;
    if (first === undefined)
        return [];
    const place = path ? ` (GITHUB_OUTPUT, ${(0,material/* shownPath */.pS)(path)})` : '';
    const names = failed.map(({ name }) => name).join(', ');
    return (0,files/* writing */.d)(`${failed.length === OUTPUT_NAMES.length ? 'The outputs' : `The outputs ${names}`}${place}`, () => {
        throw first.error;
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
// EXTERNAL MODULE: ./build/bin/real-world.js + 1 modules
var real_world = __webpack_require__(37247);
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
    return action(core, { ...(0,real_world/* createWorld */.b)(external_node_process_.env, http), reached }, action_main_secrets);
}, (sentence) => void external_node_process_.stdout.write(`::error title=iap-key::${sentence}\n`), () => action_main_close());


/***/ }),

/***/ 49135:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./build/check/check.js + 22 modules
var check = __webpack_require__(34514);
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
        .filter((line) => !isPublic(line) && (holds(line) || line === secret.trim()));
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

// EXTERNAL MODULE: ./build/settings/read-settings.js + 1 modules
var read_settings = __webpack_require__(641);
;// CONCATENATED MODULE: ./build/doors/run-check.js








async function runCheck(door, sources, world, secrets, maskFor) {
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
    const watched = { ...world, secrets: { ...secrets, recheck } };
    const trace = await traceOf(settings, world, secrets.clean);
    const report = (0,foreign/* mapStrings */.to)(await (0,check/* check */.z)(settings, watched, trace.aroundPush), (text) => cleanAsShown(text, secrets));
    const exitCode = (0,exit_code/* exitCodeOf */.FO)(report, settings);
    world.reached?.(exitCode);
    const finish = async () => (await trace.finish(report)).map(secrets.clean);
    return { settings, report, exitCode, finish };
}
function cleanAsShown(text, { clean, holds }) {
    const cleaned = clean(text);
    const shown = (0,foreign/* oneLine */.TN)(cleaned);
    return shown !== cleaned && holds(shown) ? clean(shown) : cleaned;
}
async function traceOf(settings, world, clean) {
    if (settings.deployment === undefined && !settings.reportIssue)
        return { aroundPush: (push) => push(), finish: async () => [] };
    const { finishTrace, traceOnGitHub } = await __webpack_require__.e(/* import() */ 'trace').then(__webpack_require__.bind(__webpack_require__, 60229));
    const trace = traceOnGitHub(settings, world, clean);
    return { aroundPush: trace.aroundPush, finish: (report) => finishTrace(trace, report) };
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
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9665);
/* harmony import */ var _junit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44227);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66715);










const TIME_MS = 5000;
async function prepareFiles({ reportFile, junitFile }, world) {
    if (reportFile !== undefined)
        await prepareFile('report-file', reportFile, world);
    if (junitFile !== undefined)
        await prepareFile('junit-file', junitFile, world);
}
async function writeFiles(report, { reportFile, junitFile }, pass, world) {
    const write = (setting, path, text) => writing(`The file of ${setting}, ${(0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .pS)(path)},`, async () => inWriteTime((0,_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFile */ .fR)(path, pass(await text)), world));
    const junit = junitFile === undefined ? [] : await write('junit-file', junitFile, (0,_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .rendered */ .g)(report, _junit_js__WEBPACK_IMPORTED_MODULE_8__.renderJUnit));
    if (reportFile === undefined)
        return junit;
    const json = (0,_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .rendered */ .g)((0,_findings_report_js__WEBPACK_IMPORTED_MODULE_3__/* .withFindings */ .$c)(report, junit), _json_js__WEBPACK_IMPORTED_MODULE_7__.renderJson);
    return [...junit, ...(await write('report-file', reportFile, json))];
}
function inWriteTime(work, { alarm }) {
    work.catch(() => undefined);
    return (0,_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .inTime */ .RN)(work, alarm(TIME_MS));
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
    if ((found !== undefined && !found.isFile()) || (0,_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .isStream */ .rL)(path))
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

/***/ 44227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJUnit: () => (/* binding */ renderJUnit)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72227);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2251);



async function renderJUnit(report) {
    const { default: XmlBuilder } = await __webpack_require__.e(/* import() */ 'fast-xml-builder').then(__webpack_require__.bind(__webpack_require__, 49585));
    const builder = new XmlBuilder({
        format: true,
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        cdataPropName: '#cdata',
        suppressEmptyNode: true,
        suppressBooleanAttributes: false,
        processEntities: false,
        attributeValueProcessor: (_, value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    });
    const suites = testSuites((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(report, _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN));
    const xml = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, testsuites: suites });
    const text = xml.replaceAll(/>\n *<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\n *<\//g, ']]></');
    return (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(text);
}
function testSuites(report) {
    const found = withUniqueNames([
        ...(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .checksToShow */ .qg)(report).map(caseOfCheck),
        ...report.pushes.map((push) => caseOfPush(push, (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOfPush */ .FF)(report, push))),
    ]);
    const cases = report.result === 'skipped' ? found.map((one) => ({ ...one, status: 'skip' })) : found;
    const count = (status) => cases.filter((one) => one.status === status).length;
    const counts = {
        '@tests': cases.length,
        '@failures': count('fail'),
        '@errors': count('inconclusive'),
        '@skipped': count('skip'),
    };
    return {
        ...counts,
        testsuite: {
            '@name': 'iap-key',
            '@timestamp': report.startedAt,
            '@time': secondsOf(report.durationMs),
            ...counts,
            properties: {
                property: propertiesOf(report).map(([name, value]) => ({ '@name': name, '@value': value })),
            },
            testcase: cases.map(testCase),
        },
    };
}
function propertiesOf(report) {
    const hosts = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_2__/* .replacementHosts */ .gQ)(report);
    const variables = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_2__/* .replacementsIn */ .tP)(report.checks).map(({ variable }) => variable);
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
function withUniqueNames(cases) {
    const counts = new Map();
    return cases.map((found) => {
        const key = `${found.className} ${found.name}`;
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count === 1 ? found : { ...found, name: `${found.name} #${count}` };
    });
}
function testCase({ className, name, status, message, problem, text, durationMs }) {
    const content = { '#cdata': text.join('\n').replaceAll(']]>', ']] >') };
    const head = { '@classname': className, '@name': name, '@time': secondsOf(durationMs) };
    switch (status) {
        case 'pass':
            return head;
        case 'warn':
            return { ...head, 'system-out': content };
        case 'fail':
            return { ...head, failure: { '@message': message, '@type': problem ?? 'fail', ...content } };
        case 'inconclusive':
            return { ...head, error: { '@message': message, '@type': problem ?? 'inconclusive', ...content } };
        case 'skip':
            return { ...head, skipped: '', 'system-out': content };
    }
}
function secondsOf(milliseconds) {
    return Math.round(milliseconds) / 1000;
}


/***/ }),

/***/ 34902:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown),
/* harmony export */   renderUsageMarkdown: () => (/* binding */ renderUsageMarkdown)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72227);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2251);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);






const PROBLEM_LINES = 5;
const BUNDLE_ROWS = 50;
const MAX_TEXT = 500;
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
function renderUsageMarkdown(problems) {
    const items = problems.map((problem) => `- ${literal((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(problem), MAX_TEXT))}`);
    return (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(['## ❌ iap-key: nothing was checked', '', ...items, ''].join('\n'));
}
const MARKUP = /[\\`*_[\]<>&|~#!$"']|:(?=\/\/)|(?<=www)\./gi;
const BLOCK_START = /^[-+=]|(?<=^\d+)[.)]/;
const entity = (character) => `&#${character.charCodeAt(0)};`;
function literal(text) {
    return text.replaceAll(MARKUP, entity).replaceAll('@', '@&#8203;');
}
const code = (text) => `<code>${literal(text)}</code>`;
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

/***/ 66715:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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