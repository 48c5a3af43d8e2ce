"use strict";
exports.id = 'markdown';
exports.ids = ['markdown'];
exports.modules = {

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
    return (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(['## \u274c iap-key: nothing was checked', '', ...items, '', next, ''].join('\n'));
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
const EMOJI = { pass: '\u2705', warn: '\u26a0\ufe0f', fail: '\u274c', inconclusive: '\u2753', skip: '\u23ed\ufe0f' };
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
        ...hints.map((hint) => `\u2192 ${sentence(hint)}`),
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
    const items = suspects.map(({ cause, because, next }, index) => `${index + 1}. **${literal(cause)}** \u2013 ${sentence(because)}<br>\u2192 ${sentence(next)}`);
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
    'not-asked': cell('\u2013', 'not asked'),
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
                ...(hint === undefined || hint === next?.hint ? [] : [`\u2192 ${sentence(hint)}`]),
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
    return facts.filter((fact) => fact !== null).join(' \u00b7 ');
}


/***/ })

};
;