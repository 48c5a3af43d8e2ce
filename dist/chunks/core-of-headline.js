exports.id = 'core-of-headline';
exports.ids = ['core-of-headline'];
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

/***/ 71062:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ pageOfProblem)
/* harmony export */ });
/* harmony import */ var _world_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73379);

function pageOfProblem(problem) {
    return `${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCUMENTATION */ .l0}/problems.md#${problem}`;
}


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
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47916);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);



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
const FEW_LINES = 10;
function connectLines({ appStoreConnect, bundles }, page, isFull) {
    if (appStoreConnect === undefined || appStoreConnect.answers.length === 0)
        return [];
    const { shown, hidden } = shownOf(appStoreConnect);
    const { bold } = page.colors;
    const row = (one, text) => (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(page, `${_page_js__WEBPACK_IMPORTED_MODULE_1__/* .INDENT */ .BH}${one.answer.padEnd(ANSWER_WIDTH)}`, text);
    const whole = [
        ...(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(page, _page_js__WEBPACK_IMPORTED_MODULE_1__/* .INDENT */ .BH, `App Store Connect (${nameOf(appStoreConnect)})`, { paint: bold }),
        ...shown.flatMap((one) => row(one, `${about(one)} ${one.message}`)),
        ...(hidden === 0 ? [] : (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(page, _page_js__WEBPACK_IMPORTED_MODULE_1__/* .INDENT */ .BH, `and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`)),
    ];
    if (isFull || whole.length <= FEW_LINES)
        return whole;
    const loud = appStoreConnect.answers.filter(({ answer }) => answer !== 'yes').slice(0, FEW_LINES - 2);
    const rest = appStoreConnect.answers.length - loud.length;
    const isOneApp = bundles.length === 1;
    return [
        ...(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(page, _page_js__WEBPACK_IMPORTED_MODULE_1__/* .INDENT */ .BH, 'App Store Connect', { paint: bold }),
        ...loud.flatMap((one) => row(one, isOneApp ? aboutTheApp(one, bundles[0]?.bundleId ?? '') : about(one))),
        ...(rest === 0 ? [] : (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(page, _page_js__WEBPACK_IMPORTED_MODULE_1__/* .INDENT */ .BH, `and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(rest)} more`, { paint: page.colors.dim })),
    ];
}
function aboutTheApp(one, bundleId) {
    const [first, ...rest] = (one.subject ?? '').split(', ');
    if (first !== bundleId)
        return about(one);
    const { subject: _, ...more } = one;
    return about(rest.length === 0 ? more : { ...more, subject: rest.join(', ') });
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
/* harmony export */   NE: () => (/* binding */ STATUSES_BY_SEVERITY),
/* harmony export */   gN: () => (/* binding */ withSubjects),
/* harmony export */   iO: () => (/* binding */ quietWords),
/* harmony export */   rL: () => (/* binding */ groupChecks),
/* harmony export */   rM: () => (/* binding */ isQuiet)
/* harmony export */ });
/* unused harmony export groupBy */
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


const STATUSES_BY_SEVERITY = ['fail', 'inconclusive', 'warn', 'pass', 'skip'];
const SINGLE_PASSES = 3;
function groupChecks(checks, limit, shown = []) {
    const ordered = STATUSES_BY_SEVERITY.flatMap((status) => checks.filter((check) => check.status === status));
    const before = new Set(shown.flatMap((hint) => hint ?? []));
    return groupBy(ordered, ({ id, status, problem }) => `${status} ${problem ?? id}`).map((members) => {
        const [{ title, status, problem }] = members;
        const hints = members.flatMap(({ hint }) => hint ?? []).filter((hint) => isNew(hint, before));
        return {
            title: problem === undefined ? title : (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).title,
            status,
            problem,
            ...listMessages(members, limit),
            hints: hints.slice(0, limit),
        };
    });
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const members = groups.get(keyOf(item));
        if (members === undefined)
            groups.set(keyOf(item), [item]);
        else
            members.push(item);
    }
    return [...groups.values()];
}
function isNew(text, shown) {
    const before = shown.size;
    return shown.add(text).size > before;
}
function listMessages(members, limit) {
    const [{ id, status }] = members;
    const isProblem = status !== 'pass' && status !== 'skip';
    if (!isProblem && members.length > SINGLE_PASSES) {
        return { messages: [summarize(id, status === 'pass', members.length)], hidden: 0 };
    }
    const alike = groupBy(members, ({ message, subject }) => `${subject === undefined} ${message}`);
    const told = alike.slice(0, limit);
    return {
        messages: told.map((these) => withSubjects(these, limit)),
        hidden: members.length - told.reduce((count, these) => count + these.length, 0),
    };
}
function withSubjects(findings, limit) {
    const [{ message }] = findings;
    const subjects = [...new Set(findings.flatMap(({ subject }) => subject ?? []))];
    return subjects.length === 0 ? message : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listSubjects */ .UV)(subjects, limit)}: ${message}`;
}
function summarize(id, isPass, count) {
    if (!isPass)
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} skipped.`;
    const isApple = id === 'apple-production' || id === 'apple-sandbox';
    return isApple ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} bundle IDs accepted.` : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} passed.`;
}
const isQuiet = ({ status }) => status === 'pass' || status === 'skip';
const FEW = 3;
function quietWords(quiet) {
    const passed = quiet.filter(({ status }) => status === 'pass');
    const isOf = (id) => (check) => check.id === id;
    const byApple = ['apple-production', 'apple-sandbox'].filter((id) => passed.filter(isOf(id)).length > FEW);
    const rest = passed.filter(({ id }) => !byApple.some((one) => one === id)).length;
    const skipped = quiet.length - passed.length;
    const parts = [
        ...(rest === 0 ? [] : [rest === 1 ? '1 check holds' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rest)} checks hold`]),
        ...byApple.map((id, index) => {
            const count = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(passed.filter(isOf(id)).length);
            const place = id === 'apple-production' ? 'production' : 'the sandbox';
            return index === 0 ? `${count} bundle IDs accepted in ${place}` : `${count} in ${place}`;
        }),
        ...(skipped === 0 ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(skipped)} skipped`]),
    ];
    return parts.length === 0 ? undefined : parts.join(', ');
}


/***/ }),

/***/ 2251:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ findingOfPush),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   k_: () => (/* binding */ suspectsOf),
/* harmony export */   qg: () => (/* binding */ checksToShow)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64683);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72227);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85469);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86123);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44702);






function verdictOf(report) {
    const verdict = verdictWithoutNotice(report);
    return { ...verdict, told: [...verdict.told, ...report.checks.filter(_findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__/* .isInNotice */ .g_)] };
}
function verdictWithoutNotice(report) {
    switch (report.result) {
        case 'pass':
            return report.pushes.some(({ status }) => status === 'failed') ? pushFailed(report) : passed(report);
        case 'fail':
            return unhappy('fail', 'FAIL', report);
        case 'inconclusive':
            return unhappy('inconclusive', 'INCONCLUSIVE', report);
        case 'skipped': {
            const told = report.checks.filter(({ status }) => status === 'skip').slice(0, 1);
            return {
                status: 'skip',
                word: 'SKIPPED',
                reason: 'Nothing was checked: this is not a pass',
                problem: undefined,
                details: told.map(({ message }) => message),
                told,
                next: nextStep(report),
            };
        }
    }
}
function passed(report) {
    const warnings = report.checks.filter(({ status }) => status === 'warn');
    const problem = (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_2__/* .leadingProblem */ .OW)(warnings);
    const first = problem === null ? undefined : warnings.find((check) => check.problem === problem);
    const { text, told } = first === undefined ? NOTHING_TOLD : tell(first, report);
    return {
        status: warnings.length === 0 ? 'pass' : 'warn',
        word: warnings.length === 0 ? 'PASS' : 'PASS WITH WARNINGS',
        reason: passReason(report),
        problem: undefined,
        details: problem === null ? [] : [`${(0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).title} (${problem}): ${text}`],
        told,
        next: nextStep(report),
    };
}
const NOTHING_TOLD = { text: '', told: [] };
function pushFailed(report) {
    const failed = report.pushes.filter(({ status }) => status === 'failed');
    const problem = failed[0]?.problem;
    const why = problem === undefined ? '' : `: ${(0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).title}`;
    return {
        status: 'fail',
        word: 'PASS, PUSH FAILED',
        reason: `The key is good, but the push to ${failed.map(({ to }) => to).join(' and ')} FAILED${why}`,
        problem,
        details: [`${passReason(report)}.`],
        told: [],
        next: nextStep(report),
    };
}
function leadingCheck({ checks, problem }) {
    const candidates = problem === null ? checks : checks.filter((check) => check.problem === problem);
    const [first] = _groups_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUSES_BY_SEVERITY */ .NE.flatMap((status) => candidates.filter((check) => check.status === status));
    return first;
}
function suspectsOf(report) {
    const first = leadingCheck(report);
    const { suspects = [] } = first?.suspects === undefined ? (report.checks.find(hasSuspects) ?? {}) : first;
    const isPageNamed = nextStep(report)?.hint.includes(_findings_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_APP_PURCHASE_PAGE */ .m);
    return isPageNamed ? suspects.map((suspect) => ({ ...suspect, next: withoutPage(suspect.next) })) : suspects;
}
function withoutPage(step) {
    return step.replaceAll(`in ${_findings_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_APP_PURCHASE_PAGE */ .m}`, 'on that page').replaceAll(_findings_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_APP_PURCHASE_PAGE */ .m, 'that page');
}
const hasSuspects = ({ suspects }) => suspects !== undefined && suspects.length > 0;
function unhappy(status, word, report) {
    const check = leadingCheck(report);
    const { problem } = report;
    const { text, told } = check === undefined ? NOTHING_TOLD : tell(check, report);
    return {
        status,
        word,
        reason: problem === null ? 'No problem is named' : (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).title,
        problem: problem ?? undefined,
        details: [
            ...countUnhappy(report),
            ...(text === '' ? [] : [text]),
            ...(report.live ? [] : ['Apple was not asked.']),
        ],
        told,
        next: nextStep(report),
    };
}
const NAMED = 5;
const TWIN = { 'apple-production': 'apple-sandbox', 'apple-sandbox': 'apple-production' };
function tell(first, { checks }) {
    const isAlike = ({ id, status, problem, message, subject }) => id === first.id &&
        status === first.status &&
        problem === first.problem &&
        message === first.message &&
        (subject === undefined) === (first.subject === undefined);
    const alike = checks.filter(isAlike);
    const text = (0,_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .withSubjects */ .gN)([first, ...alike.filter((check) => check !== first)], NAMED);
    if (first.id !== 'apple-production' && first.id !== 'apple-sandbox')
        return { text, told: alike };
    const twinId = TWIN[first.id];
    const subjects = new Set(alike.map(({ subject }) => subject));
    const twins = checks.filter((check) => check.id === twinId &&
        check.status === first.status &&
        check.problem === first.problem &&
        subjects.has(check.subject) &&
        withoutHost(check) === withoutHost(first));
    if (first.problem === undefined || twins.length < alike.length)
        return { text, told: alike };
    const place = twinId === 'apple-sandbox' ? 'the sandbox' : 'production';
    return { text: `${text} The same in ${place}.`, told: [...alike, ...twins] };
}
function withoutHost({ message, evidence }) {
    const host = evidence?.['host'];
    return typeof host === 'string' && host !== '' ? message.replaceAll(host, '') : message;
}
function countUnhappy({ bundles, result }) {
    if (bundles.length < 2)
        return [];
    const count = bundles.filter((bundle) => bundle.result === result).length;
    return [
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(count)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(bundles.length)} bundle IDs ${result === 'fail' ? 'fail' : 'got no verdict'}.`,
    ];
}
function passReason(report) {
    if (report.bundles.length === 0)
        return 'All local checks hold. Apple was NOT asked (environment: none)';
    const judge = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__/* .replacementHosts */ .gQ)(report).length === 0 ? 'Apple accepts' : 'The replacement endpoint accepts';
    const { bundles } = report;
    const accepted = ENVIRONMENTS.map((name) => [name, bundles.filter((bundle) => bundle[name] === 'accepted').length]);
    const reached = accepted.filter(([, count]) => count > 0);
    if (reached.every(([, count]) => count === bundles.length)) {
        return `${judge} the key in ${reached.map(([name]) => PLACES[name]).join(' and ')} for ${nameBundles(report)}`;
    }
    const counts = reached.map(([name, count]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(count)} in ${PLACES[name]}`).join(', ');
    return `${judge} the key for ${nameBundles(report)}: ${counts}`;
}
const ENVIRONMENTS = ['production', 'sandbox'];
const PLACES = { production: 'production', sandbox: 'the sandbox' };
function nameBundles({ bundles }) {
    if (bundles.length > 3)
        return `all ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(bundles.length)} bundle IDs`;
    return bundles.map(({ bundleId }) => bundleId).join(', ');
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

/***/ 47916:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
/* harmony export */   BH: () => (/* binding */ INDENT),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   KN: () => (/* binding */ STATUS_OF_PUSH),
/* harmony export */   MI: () => (/* binding */ paintOf),
/* harmony export */   dW: () => (/* binding */ withNote),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   we: () => (/* binding */ openPage)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57336);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37631);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47015);




function openPage({ color, width = _wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .USUAL_WIDTH */ .g }) {
    return { colors: picocolors__WEBPACK_IMPORTED_MODULE_3__.createColors(color), width };
}
const INDENT = '  ';
const asItIs = (text) => text;
const visibleLength = (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).length;
function block({ width }, prefix, text, { paint = asItIs, hanging = visibleLength(prefix) } = {}) {
    const indent = ' '.repeat(hanging);
    const excess = '\u0000'.repeat(Math.max(0, visibleLength(prefix) - hanging));
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .L)(excess + text, width - hanging).map((line, index) => {
        if (index > 0)
            return indent + paint((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(line));
        return prefix + paint((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(line.slice(excess.length)));
    });
}
function withNote(page, lines, note) {
    const { width, colors } = page;
    const last = lines.at(-1);
    if (note === undefined || last === undefined)
        return [...lines];
    const room = width - visibleLength(last) - note.length;
    if (room < 2) {
        const indent = ' '.repeat(Math.max(INDENT.length, width - note.length));
        return [...lines, ...block(page, indent, note, { paint: colors.dim })];
    }
    return [...lines.slice(0, -1), `${last}${' '.repeat(room)}${colors.dim(note)}`];
}
const SYMBOLS = { pass: '\u2713', warn: '!', fail: '\u2717', inconclusive: '?', skip: '\u2013' };
const STATUS_WORDS = {
    pass: 'pass',
    warn: 'warning',
    fail: 'failed',
    inconclusive: 'no verdict',
    skip: 'skipped',
};
const STATUS_OF_PUSH = {
    pushed: 'pass',
    unchanged: 'pass',
    'dry-run': 'skip',
    failed: 'fail',
    skipped: 'skip',
};
function paintOf(status, colors) {
    switch (status) {
        case 'pass':
            return colors.green;
        case 'fail':
            return colors.red;
        case 'warn':
        case 'inconclusive':
            return colors.yellow;
        case 'skip':
            return colors.dim;
    }
}
const symbol = (status, colors) => paintOf(status, colors)(SYMBOLS[status]);


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

const SUPPORT_TITLE = 'For Apple\u2019s support';
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
function isRefusal({ status, problem, evidence }) {
    return status === 'fail' && problem === 'apple-refused' && evidence?.['status'] === 401;
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
        return 'agrees with Apple\u2019s to the second';
    return `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple\u2019s`;
}
const SUPPORT_LABEL_WIDTH = 13;
function supportLines(supportCaseToShow) {
    return supportCaseToShow.flatMap((paragraph, index) => [
        ...(index === 0 ? [] : ['']),
        ...paragraph.map(([label, value]) => `${label.padEnd(SUPPORT_LABEL_WIDTH)}${value}`),
    ]);
}


/***/ })

};
;