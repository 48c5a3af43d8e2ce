exports.id = 'speak';
exports.ids = [987,376,665,227,902];
exports.modules = {

/***/ 57336:
/***/ (function (module) {

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

/***/ 56987:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   speak: () => (/* binding */ speak)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _findings_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25297);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37631);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85469);
/* harmony import */ var _report_fallback_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64829);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86376);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34902);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13920);
/* harmony import */ var _report_write_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66715);
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45719);











async function speak(report, { onInconclusive, junitFile }, world, { format, color, pass, }) {
    const folder = format.summaryFolder?.(world.environment);
    const summary = folder === undefined ? undefined : await writeSummary(report, folder, pass, world);
    const whole = (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withFindings */ .$c)(report, summary?.findings ?? []);
    return format.say({
        report: (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .mapStrings */ .to)(whole, (text) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text))),
        sections: (0,_report_text_js__WEBPACK_IMPORTED_MODULE_8__/* .renderSections */ .H1)(whole, { color }),
        exitCode: (0,_findings_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(report, { onInconclusive }),
        junitFile: junitFile === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.directory, junitFile),
        summaryFile: summary?.path,
    });
}
async function writeSummary(report, folder, pass, world) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `iap-key-${report.startedAt.replaceAll(/\D/g, '')}.md`);
    const findings = await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_6__/* .writing */ .d)(`The summary, ${(0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_10__/* .shownPath */ .pS)(path)},`, async () => {
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_6__/* .inWriteTime */ .a)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder), world);
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_6__/* .inWriteTime */ .a)((0,_report_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFile */ .fR)(path, pass(await (0,_report_fallback_js__WEBPACK_IMPORTED_MODULE_5__/* .rendered */ .g)(report, _report_markdown_js__WEBPACK_IMPORTED_MODULE_7__.renderMarkdown))), world);
    });
    return { path: findings.length === 0 ? path : undefined, findings };
}


/***/ }),

/***/ 86376:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
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

/***/ 86123:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ groupChecks)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2251);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


const SINGLE_PASSES = 3;
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
function describeGroup(members, limit, shown) {
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ findingOfPush),
/* harmony export */   NE: () => (/* binding */ STATUSES_BY_SEVERITY),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   qg: () => (/* binding */ checksToShow)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72227);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);




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
const STATUSES_BY_SEVERITY = ['fail', 'inconclusive', 'warn', 'pass', 'skip'];
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
function checksToShow({ checks, pushes }) {
    return checks.filter(({ id, subject }) => id !== 'push' || !pushes.some(({ to }) => to === subject));
}
function findingOfPush({ checks }, { to }) {
    return checks.find(({ id, subject }) => id === 'push' && subject === to);
}


/***/ }),

/***/ 9665:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
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

"use strict";
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

"use strict";
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

/***/ 66673:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ supportCase),
/* harmony export */   D7: () => (/* binding */ FEEDBACK_ASSISTANT),
/* harmony export */   NB: () => (/* binding */ SUPPORT_CONTACT),
/* harmony export */   jJ: () => (/* binding */ SUPPORT_TITLE),
/* harmony export */   vM: () => (/* binding */ supportLines)
/* harmony export */ });
/* unused harmony export SUPPORT_LABEL_WIDTH */
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72227);

const SUPPORT_TITLE = 'For Apple’s support';
const SUPPORT_CONTACT = 'https://developer.apple.com/contact/';
const FEEDBACK_ASSISTANT = 'https://feedbackassistant.apple.com';
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
function describeClock(seconds) {
    if (seconds === 0)
        return 'agrees with Apple’s to the second';
    return `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple’s`;
}
const SUPPORT_LABEL_WIDTH = 13;
function supportLines(supportCaseToShow) {
    return supportCaseToShow.flatMap((paragraph, index) => [
        ...(index === 0 ? [] : ['']),
        ...paragraph.map(([label, value]) => `${label.padEnd(SUPPORT_LABEL_WIDTH)}${value}`),
    ]);
}


/***/ }),

/***/ 13920:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ renderSections),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   lS: () => (/* binding */ joinSections)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57336);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72227);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2251);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);







const PROBLEM_LINES = 10;
const LABEL_WIDTH = 12;
function renderText(report, { color }) {
    return joinSections(Object.values(renderSections(report, { color })));
}
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

/***/ 44702:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   _y: () => (/* binding */ SHAPE_WORDS),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   tX: () => (/* binding */ withSubject)
/* harmony export */ });
function withSubject({ subject, message }) {
    return subject === undefined ? message : `${subject}: ${message}`;
}
function formatCount(count) {
    return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
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

/***/ 66715:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
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


/***/ })

};
;