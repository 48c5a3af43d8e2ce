export const id = 207;
export const ids = [207];
export const modules = {

/***/ 57207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand)
});

// EXTERNAL MODULE: ./build/findings/report.js
var findings_report = __webpack_require__(85469);
// EXTERNAL MODULE: ./build/report/fallback.js
var fallback = __webpack_require__(64829);
// EXTERNAL MODULE: ./build/settings/sources.js
var settings_sources = __webpack_require__(47906);
// EXTERNAL MODULE: ./build/check/check.js + 22 modules
var check = __webpack_require__(34514);
// EXTERNAL MODULE: ./build/findings/exit-code.js
var exit_code = __webpack_require__(25297);
// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
// EXTERNAL MODULE: ./build/net/proxies.js
var proxies = __webpack_require__(8344);
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

// EXTERNAL MODULE: ./build/settings/misplaced.js
var misplaced = __webpack_require__(69526);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
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
/** What stands at the path, if it is no regular file. */
async function kindOf(path) {
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

// EXTERNAL MODULE: ./build/settings/read-settings.js + 1 modules
var read_settings = __webpack_require__(641);
;// CONCATENATED MODULE: ./build/doors/run-check.js








/**
 * What every door does, once: keeps what is secret, reads the settings, has the secrets masked, checks, and cleans the report.
 * @param maskFor by the settings, how the CI system is asked to mask
 * @throws UsageError before anything is contacted
 */
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
        const { prepareFiles } = await __webpack_require__.e(/* import() */ 376).then(__webpack_require__.bind(__webpack_require__, 86376));
        await prepareFiles(settings, world);
    }
    const trace = await traceOf(settings, world, secrets.clean);
    const report = (0,foreign/* mapStrings */.to)(await (0,check/* check */.z)(settings, world, trace.aroundPush), secrets.clean);
    const exitCode = (0,exit_code/* exitCodeOf */.FO)(report, settings);
    world.reached?.(exitCode);
    const finish = async () => (await trace.finish(report)).map(secrets.clean);
    return { settings, report, exitCode, finish };
}
/** GitHub's part is loaded only where the settings ask for it. */
async function traceOf(settings, world, clean) {
    if (settings.deployment === undefined && !settings.reportIssue)
        return { aroundPush: (push) => push(), finish: async () => [] };
    const { finishTrace, traceOnGitHub } = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 60229));
    const trace = traceOnGitHub(settings, world, clean);
    return { aroundPush: trace.aroundPush, finish: (report) => finishTrace(trace, report) };
}

// EXTERNAL MODULE: ./build/doors/terminal.js
var doors_terminal = __webpack_require__(29188);
;// CONCATENATED MODULE: ./build/doors/commands/check-command.js





/** The command `check`: the report in the form that was asked for, or in the words of the CI system. */
async function checkCommand(flags, world, terminal, { secrets, pass, raw }) {
    const sources = [(0,settings_sources/* flagSource */.qz)(flags), (0,settings_sources/* environmentSource */.nC)(world.environment), (0,settings_sources/* pluginSource */.hv)(world.environment)];
    const { settings, report, exitCode, finish } = await runCheck('command-line', sources, world, secrets, async ({ format }) => {
        const mask = format === 'text' ? (await formatHere(world)).mask : undefined;
        // A file does not listen.
        return mask === undefined || raw.isFile ? undefined : (text) => raw.out(mask(text));
    });
    // Files first: what is said on standard output may point at them, or has to say that they are not there.
    const whole = (0,findings_report/* withFindings */.$c)(report, await filesOf(report, settings, pass, world));
    terminal.out(await (0,fallback/* rendered */.g)(whole, (shown) => render(shown, settings, world, terminal, pass)));
    for (const text of await finish())
        terminal.error(`iap-key: ${text}\n`);
    return exitCode;
}
async function filesOf(report, settings, pass, world) {
    if (settings.reportFile === undefined && settings.junitFile === undefined)
        return [];
    const { writeFiles } = await __webpack_require__.e(/* import() */ 376).then(__webpack_require__.bind(__webpack_require__, 86376));
    return writeFiles(report, settings, pass, world);
}
async function render(report, settings, world, terminal, pass) {
    switch (settings.format) {
        case 'json':
            return (await __webpack_require__.e(/* import() */ 665).then(__webpack_require__.bind(__webpack_require__, 9665))).renderJson(report);
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 227).then(__webpack_require__.bind(__webpack_require__, 44227))).renderJUnit(report);
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 34902))).renderMarkdown(report);
        case 'text': {
            const [{ speak }, format] = await Promise.all([__webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 56987)), formatHere(world)]);
            return speak(report, settings, world, { format, color: (0,doors_terminal/* wantsColor */.z)(world, terminal), pass });
        }
    }
}
async function formatHere({ environment }) {
    return (await __webpack_require__.e(/* import() */ 879).then(__webpack_require__.bind(__webpack_require__, 72879))).formatFor(environment);
}


/***/ }),

/***/ 64829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rendered)
/* harmony export */ });
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49514);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);


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


/***/ })

};
