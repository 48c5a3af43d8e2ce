"use strict";
exports.id = 'demo';
exports.ids = ['demo'];
exports.modules = {

/***/ 67214:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var _check_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32679);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);
/* harmony import */ var _net_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62550);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96092);
/* harmony import */ var _settings_read_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50197);
/* harmony import */ var _settings_sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47906);
/* harmony import */ var _simulator_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71751);
/* harmony import */ var _simulator_simulator_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60287);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29188);









const BUNDLE_ID = 'app.iap-key.demo';
const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';
async function demo(world, terminal) {
    const good = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .makeThrowawayKey */ .G)();
    const revoked = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .makeThrowawayKey */ .G)();
    const wrongTab = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .makeThrowawayKey */ .G)();
    const simulator = await (0,_simulator_simulator_js__WEBPACK_IMPORTED_MODULE_7__/* .startSimulator */ .r)({
        accounts: [
            {
                issuerId: good.issuerId,
                keys: [good, { ...revoked, revoked: true }, { ...wrongTab, family: 'app-store-connect' }],
                apps: [{ bundleId: BUNDLE_ID, live: true }],
            },
        ],
        adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: BUNDLE_ID }] },
    });
    const http = (0,_net_http_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttpClient */ .u)({}, simulator.certificate);
    const variables = {
        IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
        IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
        IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
        ...secretsOf(good),
        IAP_KEY_ISSUER_ID: good.issuerId,
        IAP_KEY_BUNDLE_ID: BUNDLE_ID,
    };
    const scenes = [
        {
            title: 'A good key, pushed to Adapty after the pass',
            variables: {
                ...variables,
                IAP_KEY_PUSH_TO: 'adapty',
                IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
                IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
                IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
            },
            expected: { result: 'pass', problem: null, pushed: 'true' },
        },
        {
            title: 'Mistake 1: the secret was cut off when it was pasted',
            variables: { ...variables, IAP_KEY_PRIVATE_KEY: secretsOf(good).IAP_KEY_PRIVATE_KEY.slice(0, 200) },
            expected: { result: 'fail', problem: 'key-truncated' },
        },
        {
            title: 'Mistake 2: the key was made on the wrong tab',
            variables: { ...variables, ...secretsOf(wrongTab) },
            expected: { result: 'fail', problem: 'wrong-key-family' },
        },
        {
            title: 'Mistake 3: the key was revoked',
            variables: { ...variables, ...secretsOf(revoked) },
            expected: { result: 'fail', problem: 'apple-refused' },
        },
    ];
    let exitCode = 0;
    try {
        for (const [index, scene] of scenes.entries()) {
            terminal.out(`\n\u2501\u2501 ${index + 1} of ${scenes.length} \u00b7 ${scene.title}\n\n`);
            const settings = (0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)('command-line', [(0,_settings_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentSource */ .nC)(scene.variables)], scene.variables);
            const report = await (0,_check_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(settings, {
                ...world,
                environment: scene.variables,
                directory: '/',
                send: http.send,
                sleep: async () => undefined,
            });
            terminal.out((0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S5)(report, { color: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .wantsColor */ .zK)(world, terminal), width: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .widthOf */ .qz)(world, terminal) }));
            const { result, problem, pushed = '' } = scene.expected;
            if (report.result === result && report.problem === problem && (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedOutput */ .D9)(report) === pushed)
                continue;
            terminal.error(`The demo expected ${result}${problem === null ? '' : ` with ${problem}`} here. This is a defect of iap-key.\n`);
            exitCode = 1;
        }
    }
    finally {
        await http.close();
        await simulator.close();
    }
    return exitCode;
}
function secretsOf({ pem, keyId }) {
    return { IAP_KEY_PRIVATE_KEY: Buffer.from(pem).toString('base64'), IAP_KEY_KEY_ID: keyId };
}


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


/***/ })

};
;