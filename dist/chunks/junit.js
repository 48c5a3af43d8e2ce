"use strict";
exports.id = 'junit';
exports.ids = ['junit'];
exports.modules = {

/***/ 2251:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 44702:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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