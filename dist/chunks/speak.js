"use strict";
exports.id = 'speak';
exports.ids = [987,665,902];
exports.modules = {

/***/ 56987:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96092);
/* harmony import */ var _report_write_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66715);
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45719);











async function speak(report, { onInconclusive, junitFile }, world, { format, text, pass, }) {
    const folder = format.summaryFolder?.(world.environment);
    const summary = folder === undefined ? undefined : await writeSummary(report, folder, pass, world);
    const whole = (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withFindings */ .$c)(report, summary?.findings ?? []);
    return format.say({
        report: (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .mapStrings */ .to)(whole, (found) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(found))),
        sections: (0,_report_text_js__WEBPACK_IMPORTED_MODULE_8__/* .renderSections */ .H1)(whole, text),
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
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72227);
/* harmony import */ var _connect_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2107);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2251);




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
        ...(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .checksToShow */ .qg)(report).map(caseOfCheck),
        ...report.pushes.map((push) => caseOfPush(push, (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOfPush */ .FF)(report, push))),
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
    const hosts = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_3__/* .replacementHosts */ .gQ)(report);
    const variables = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_3__/* .replacementsIn */ .tP)(report.checks).map(({ variable }) => variable);
    const properties = [
        ['result', report.result],
        ['problem', report.problem],
        ['fingerprint', report.key.fingerprint],
        ['version', report.tool.version],
        ['replacement-endpoints', hosts.length === 0 ? null : hosts.join(', ')],
        ['replacement-variables', variables.length === 0 ? null : variables.join(', ')],
    ];
    const own = properties.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    return [...own, ...(0,_connect_section_js__WEBPACK_IMPORTED_MODULE_1__/* .connectProperties */ .AH)(report)];
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
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37631);
/* harmony import */ var _findings_problem_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71062);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72227);
/* harmony import */ var _connect_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2107);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2251);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47916);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44702);










const PROBLEM_LINES = 5;
const BUNDLE_ROWS = 50;
const MAX_TEXT = 500;
function renderMarkdown(report) {
    const tame = (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(report, (text) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), MAX_TEXT));
    const verdict = (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .Vj)(tame);
    const blocks = [
        ...describeVerdict(tame, verdict),
        ...describeNext(verdict),
        describeSuspects((0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .suspectsOf */ .k_)(tame)),
        describePushes(tame, verdict),
        ...describeBundles(tame.bundles),
        describeFindings(tame, verdict),
        describeConnect(tame),
        ...describePassed(tame, verdict),
        ...describeSupport(tame),
        describeRun(tame),
    ];
    return `${(0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}
function renderUsageMarkdown(problems, code) {
    const items = problems.map((problem) => `- ${literal((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(problem), MAX_TEXT))}`);
    const next = `> [!CAUTION]\n> **Next:** ${sentence((0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(code).next)} More: ${linkTo(code)}`;
    return (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(['## ❌ iap-key: nothing was checked', '', ...items, '', next, ''].join('\n'));
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
const linkTo = (problem) => `<a href="${(0,_findings_problem_page_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOfProblem */ .c)(problem)}"><code>${problem}</code></a>`;
const EMOJI = { pass: '✅', warn: '⚠️', fail: '❌', inconclusive: '❓', skip: '⏭️' };
function describeVerdict(report, { status, word, reason, problem, details }) {
    const notice = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_8__/* .replacementNotice */ .Zx)(report);
    return [
        `## ${EMOJI[status]} iap-key: ${word}`,
        `**${literal(reason)}.**${problem === undefined ? '' : ` ${linkTo(problem)}`}`,
        details.map((detail) => sentence(detail).replace(BLOCK_START, entity)).join('<br>\n'),
        notice === undefined ? '' : `> [!WARNING]\n> ${literal(notice)}`,
    ];
}
const ALERTS = {
    pass: 'NOTE',
    warn: 'WARNING',
    fail: 'CAUTION',
    inconclusive: 'WARNING',
    skip: 'NOTE',
};
function describeNext({ status, problem, next }) {
    if (next === undefined)
        return [];
    const more = next.problem === problem ? '' : ` More: ${linkTo(next.problem)}`;
    return [`> [!${ALERTS[status]}]\n> **Next:** ${sentence(next.hint)}${more}`];
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
const cell = (symbol, word) => `${symbol}&nbsp;${word.replaceAll(' ', '&nbsp;')}`;
function describeFindings(report, { told, next }) {
    const loud = (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .checksToShow */ .qg)(report).filter((check) => !(0,_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .isQuiet */ .rM)(check) && !told.includes(check));
    return (0,_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .groupChecks */ .rL)(loud, PROBLEM_LINES, [next?.hint])
        .map(({ title, status, problem, messages, hidden, hints }) => [
        `- ${EMOJI[status]} **${literal(title)}**${problem === undefined ? `: ${_page_js__WEBPACK_IMPORTED_MODULE_6__/* .STATUS_WORDS */ .ly[status]}` : ` ${linkTo(problem)}`}`,
        ...messages.map(sentence),
        ...(hidden === 0 ? [] : [`and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`]),
        ...hints.map((hint) => `→ ${sentence(hint)}`),
    ].join('<br>'))
        .join('\n');
}
function describePassed(report, { told }) {
    const quiet = (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .checksToShow */ .qg)(report).filter((check) => (0,_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .isQuiet */ .rM)(check) && !told.includes(check));
    const words = (0,_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .quietWords */ .iO)(quiet);
    if (words === undefined)
        return [];
    const items = (0,_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .groupChecks */ .rL)(quiet, PROBLEM_LINES).flatMap(({ title, status, messages }) => messages.map((message) => `- ${EMOJI[status]} ${literal(title)}: ${sentence(message)}`));
    const symbol = EMOJI[quiet.some(({ status }) => status === 'pass') ? 'pass' : 'skip'];
    return [`<details><summary>${symbol} ${words}</summary>`, items.join('\n'), '</details>'];
}
function describeSuspects(suspects) {
    if (suspects.length === 0)
        return '';
    const items = suspects.map(({ cause, because, next }, index) => `${index + 1}. **${literal(cause)}** – ${sentence(because)}<br>→ ${sentence(next)}`);
    return `### What may be the cause, the likeliest first\n\n${items.join('\n')}`;
}
function describeConnect(report) {
    const rows = (0,_connect_section_js__WEBPACK_IMPORTED_MODULE_3__/* .connectRows */ .Er)(report).map(([answer, question, message]) => [answer, literal(question), sentence(message)]);
    return rows.length === 0 ? '' : `### App Store Connect\n\n${table(['Answer', 'Question', 'Because'], rows)}`;
}
const ANSWERS = {
    accepted: cell(EMOJI.pass, 'accepted'),
    refused: cell(EMOJI.fail, 'refused'),
    inconclusive: cell(EMOJI.inconclusive, 'no verdict'),
    'not-asked': cell('–', 'not asked'),
};
const RESULTS = {
    pass: cell(EMOJI.pass, 'pass'),
    fail: cell(EMOJI.fail, 'fail'),
    inconclusive: cell(EMOJI.inconclusive, 'inconclusive'),
};
function describeBundles(bundles) {
    const isClean = bundles.every((bundle) => severity(bundle) === 3);
    if (bundles.length === 0 || (bundles.length === 1 && isClean))
        return [];
    const rows = bundles
        .toSorted((a, b) => severity(a) - severity(b))
        .slice(0, BUNDLE_ROWS)
        .map(({ bundleId, production, sandbox, result }) => [
        code(bundleId),
        ANSWERS[production],
        ANSWERS[sandbox],
        RESULTS[result],
    ]);
    const hidden = bundles.length - rows.length;
    const shown = [
        table(['Bundle ID', 'Production', 'Sandbox', 'Result'], rows),
        hidden === 0 ? '' : `and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(hidden)} more bundle IDs (see the JSON report)`,
    ];
    if (!isClean)
        return shown;
    return [
        `<details><summary>${EMOJI.pass} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(bundles.length)} bundle IDs accepted</summary>`,
        ...shown,
        '</details>',
    ];
}
function severity({ result, production, sandbox }) {
    if (result !== 'pass')
        return result === 'fail' ? 0 : 1;
    return [production, sandbox].every((answer) => answer === 'accepted' || answer === 'not-asked') ? 3 : 2;
}
function describePushes(report, { next }) {
    const { pushes } = report;
    if (pushes.length === 0)
        return '';
    const rows = pushes.map((push) => {
        const { to, status, message, problem } = push;
        const hint = status === 'failed' ? (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .findingOfPush */ .FF)(report, push)?.hint : undefined;
        return [
            literal(to),
            cell(EMOJI[_page_js__WEBPACK_IMPORTED_MODULE_6__/* .STATUS_OF_PUSH */ .KN[status]], status),
            [
                `${sentence(message)}${problem === undefined ? '' : ` ${linkTo(problem)}`}`,
                ...(hint === undefined || hint === next?.hint ? [] : [`→ ${sentence(hint)}`]),
            ].join('<br>'),
        ];
    });
    return table(['Push to', 'Status', 'Finding'], rows);
}
function describeSupport(report) {
    const facts = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_9__/* .supportCase */ .C4)(report);
    if (facts === undefined)
        return [];
    const lines = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_9__/* .supportLines */ .vM)(facts).join('\n');
    const longest = Math.max(0, ...(lines.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const title = `${_support_case_js__WEBPACK_IMPORTED_MODULE_9__/* .SUPPORT_TITLE */ .jJ} (<a href="${_support_case_js__WEBPACK_IMPORTED_MODULE_9__/* .SUPPORT_CONTACT */ .NB}">contact</a> or <a href="${_support_case_js__WEBPACK_IMPORTED_MODULE_9__/* .FEEDBACK_ASSISTANT */ .D7}">Feedback Assistant</a>)`;
    return [`<details><summary>${title}</summary>`, `${fence}text\n${lines}\n${fence}`, '</details>'];
}
function describeRun({ key, tool, startedAt, durationMs }) {
    const shape = key.shape === null ? '' : ` (${_words_js__WEBPACK_IMPORTED_MODULE_7__/* .SHAPE_WORDS */ ._y[key.shape]})`;
    const facts = [
        key.fingerprint === null ? null : `Key ${code(key.fingerprint)}${shape}`,
        key.keyId === null ? null : `Key ID ${code(key.keyId)}`,
        key.issuerId === null ? null : `Issuer ID ${code(key.issuerId)}`,
        `${literal(startedAt)}, in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(durationMs)}, by ${tool.name} ${literal(tool.version)}`,
    ];
    return facts.filter((fact) => fact !== null).join(' · ');
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
        ...hints.flatMap((hint) => (0,report_page/* block */.om)(page, `${below}→ `, hint)),
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
        ...(hint === undefined || hint === next?.hint ? [] : (0,report_page/* block */.om)(page, `${report_page/* INDENT */.BH}  → `, hint)),
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
            const todo = `→ ${step}`;
            const lines = [`${cause.padEnd(CAUSE_WIDTH)} ${todo}`, `${cause} ${todo}`];
            const line = lines.find(({ length }) => number.length + length <= page.width);
            const below = ' '.repeat(number.length);
            return [
                ...(0,report_page/* block */.om)(page, number, line ?? cause),
                ...(line !== undefined ? [] : (0,report_page/* block */.om)(page, `${below}→ `, todo.slice(2))),
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