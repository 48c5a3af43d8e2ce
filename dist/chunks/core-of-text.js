exports.id = 'core-of-text';
exports.ids = ['core-of-text'];
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

/***/ 51015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ CONNECT_QUESTIONS)
/* harmony export */ });
const CONNECT_QUESTIONS = {
    key: 'Does App Store Connect accept its key?',
    app: 'Is there an app with this bundle ID?',
    'issuer-id': 'Is the Issuer ID the cause?',
    'bundle-id': 'Is the bundle ID the cause?',
    family: 'Is the In-App Purchase Key of the other kind?',
    revoked: 'Was the In-App Purchase Key revoked?',
    released: 'Was a version ever on the App Store?',
    live: 'Is it on the App Store now?',
    'notification-url': 'Is the notification URL right?',
    product: 'Does the product exist?',
    'grace-period': 'Is the billing grace period on?',
    agreements: 'Is an agreement missing?',
    'paid-apps': 'Are Paid Apps, bank and tax in order?',
};


/***/ }),

/***/ 2107:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ connectProperties),
/* harmony export */   Er: () => (/* binding */ connectRows),
/* harmony export */   Oe: () => (/* binding */ connectLines)
/* harmony export */ });
/* harmony import */ var _findings_connect_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51015);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


const MOST_LINES = 20;
function shownOf({ answers }) {
    if (answers.length <= MOST_LINES)
        return { shown: answers, hidden: 0 };
    const loud = answers.filter(({ answer }) => answer !== 'yes');
    const shown = [...loud, ...answers.filter(({ answer }) => answer === 'yes')].slice(0, MOST_LINES);
    return { shown: answers.filter((answer) => shown.includes(answer)), hidden: answers.length - MOST_LINES };
}
function nameOf({ key }) {
    const kind = key.kind === 'team' ? 'team key' : 'individual key';
    return key.fingerprint === null ? kind : `${kind} ${key.fingerprint}`;
}
const about = ({ question, subject }) => `${_findings_connect_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .CONNECT_QUESTIONS */ .J[question]}${subject === undefined ? '' : ` (${subject})`}`;
const ANSWER_WIDTH = 9;
function connectLines({ appStoreConnect }) {
    if (appStoreConnect === undefined || appStoreConnect.answers.length === 0)
        return [];
    const { shown, hidden } = shownOf(appStoreConnect);
    return [
        '',
        `App Store Connect (${nameOf(appStoreConnect)})`,
        ...shown.map((one) => `  ${one.answer.padEnd(ANSWER_WIDTH)}${about(one)} ${one.message}`),
        ...(hidden === 0 ? [] : [`  and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`]),
    ];
}
function connectRows({ appStoreConnect }) {
    if (appStoreConnect === undefined)
        return [];
    return shownOf(appStoreConnect).shown.map((one) => [one.answer, about(one), one.message]);
}
function connectProperties(report) {
    const { answers = [] } = report.appStoreConnect ?? {};
    return answers.map(({ question, subject, answer, message }) => [
        `app-store-connect.${question}${subject === undefined ? '' : ` ${subject}`}`,
        `${answer}: ${message}`,
    ]);
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
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57336);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72227);
/* harmony import */ var _connect_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2107);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2251);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44702);








const PROBLEM_LINES = 10;
const LABEL_WIDTH = 12;
function renderText(report, { color }) {
    return joinSections(Object.values(renderSections(report, { color })));
}
function renderSections(report, { color }) {
    const colors = picocolors__WEBPACK_IMPORTED_MODULE_5__.createColors(color);
    const tame = (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(report, _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    const section = (...parts) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(joinLines(parts.map((lines) => lines.join('\n'))));
    return {
        head: section(describeVerdict(tame, colors), describeKey(tame, colors)),
        checks: section([...describeChecks(tame, colors), ...(0,_connect_section_js__WEBPACK_IMPORTED_MODULE_1__/* .connectLines */ .Oe)(tame)]),
        tail: section(tame.pushes.map((push) => describePush(push, (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .findingOfPush */ .FF)(tame, push)?.hint, colors)), describeSupport(tame, colors), describeNext(tame, colors)),
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
    const { word, reason, problem, details } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(report);
    const status = STATUS_OF_RESULT[report.result];
    const notice = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_6__/* .replacementNotice */ .Zx)(report);
    return [
        `${paint(status, colors.bold(`${SYMBOLS[status]} ${word}`), colors)}  ${colors.bold(`${reason}.`)}${bracket(problem, colors)}`,
        ...details.map((detail) => `  ${detail}`),
        ...(notice === undefined ? [] : [`  ${colors.yellow(notice)}`]),
    ];
}
function describeKey({ key, bundles, tool, startedAt, durationMs }, colors) {
    const shape = key.shape === null ? '' : ` (${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .SHAPE_WORDS */ ._y[key.shape]})`;
    const rows = [
        ['Fingerprint', key.fingerprint === null ? null : `${key.fingerprint}${shape}`],
        ['Key ID', key.keyId],
        ['Issuer ID', key.issuerId],
        [bundles.length > 1 ? 'Bundle IDs' : 'Bundle ID', describeBundles(bundles)],
        ['Run', `${startedAt}, in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs)}, by ${tool.name} ${tool.version}`],
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
        .map(([result, count]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(count)} ${result}`);
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(bundles.length)} (${counts.join(', ')})`;
}
function describeChecks(report, colors) {
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupChecks */ .r)((0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .checksToShow */ .qg)(report), PROBLEM_LINES);
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
        ...(hidden === 0 ? [] : [`    and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`]),
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
    const facts = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_7__/* .supportCase */ .C4)(report);
    if (facts === undefined)
        return [];
    return [
        colors.bold(`${_support_case_js__WEBPACK_IMPORTED_MODULE_7__/* .SUPPORT_TITLE */ .jJ} (${_support_case_js__WEBPACK_IMPORTED_MODULE_7__/* .SUPPORT_CONTACT */ .NB} / Feedback Assistant, ${_support_case_js__WEBPACK_IMPORTED_MODULE_7__/* .FEEDBACK_ASSISTANT */ .D7})`),
        ...(0,_support_case_js__WEBPACK_IMPORTED_MODULE_7__/* .supportLines */ .vM)(facts).map((line) => (line === '' ? '' : `    ${line}`)),
    ];
}
function describeNext(report, colors) {
    const { next } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(report);
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


/***/ })

};
;