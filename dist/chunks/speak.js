"use strict";
exports.id = 'speak';
exports.ids = ['speak'];
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
/* harmony import */ var _report_renderers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86063);
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
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_6__/* .inWriteTime */ .a)((0,_report_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFile */ .fR)(path, pass(await (0,_report_fallback_js__WEBPACK_IMPORTED_MODULE_5__/* .rendered */ .g)(report, _report_renderers_js__WEBPACK_IMPORTED_MODULE_7__/* .RENDERERS */ .v.markdown))), world);
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


/***/ })

};
;