"use strict";
exports.id = 'trace';
exports.ids = [229,902];
exports.modules = {

/***/ 60229:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishTrace: () => (/* binding */ finishTrace),
  traceOnGitHub: () => (/* binding */ traceOnGitHub)
});

// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(49514);
;// CONCATENATED MODULE: ./build/github/client.js
const MAX_BYTES = 32 * 1024 * 1024;
const REQUEST_LIMIT_MS = 10_000;
async function connectToGitHub(token, apiUrl, { send }, signal) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 'actions-github').then(__webpack_require__.bind(__webpack_require__, 50157));
    const quiet = () => undefined;
    return getOctokit(token, {
        baseUrl: apiUrl,
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        request: { fetch: fetchWith(send, signal) },
    });
}
function fetchWith(send, signal) {
    return async (url, { method, headers, body }) => {
        const exchange = await send({
            method,
            url,
            headers,
            ...(body === undefined ? {} : { body }),
            signal,
            limit: REQUEST_LIMIT_MS,
            maxBytes: MAX_BYTES,
        });
        if (exchange.kind === 'failure')
            throw new Error(`GitHub could not be reached (${exchange.code})`);
        const { status } = exchange;
        if (status >= 300 && status < 400)
            throw new Error(`GitHub answered with a redirect (HTTP ${status})`);
        const isEmpty = status === 204;
        return new Response(isEmpty ? null : exchange.body, { status, headers: exchange.headers });
    };
}

;// CONCATENATED MODULE: ./build/github/deployment.js
const MAX_DESCRIPTION = 140;
async function beginDeployment(octokit, place, name) {
    const { data } = await octokit.rest.repos.createDeployment({
        owner: place.owner,
        repo: place.repo,
        ref: place.sha,
        environment: name,
        task: 'iap-key:push',
        description: 'Push of the In-App Purchase Key',
        auto_merge: false,
        required_contexts: [],
    });
    if (!('id' in data))
        throw new Error('GitHub created no deployment');
    await setStatus(octokit, place, data, 'in_progress', 'The push has begun');
    return { id: data.id };
}
async function endDeployment(octokit, place, deployment, pushes) {
    const description = pushes.map(({ to, status }) => `${to}: ${status}`).join(', ') || 'Nothing was pushed';
    await setStatus(octokit, place, deployment, stateOf(pushes), description);
}
async function breakDeployment(octokit, place, deployment) {
    await setStatus(octokit, place, deployment, 'failure', 'The push broke off');
}
function stateOf(pushes) {
    const has = (status) => pushes.some((push) => push.status === status);
    if (has('failed'))
        return 'failure';
    return has('pushed') || has('unchanged') ? 'success' : 'inactive';
}
async function setStatus(octokit, { owner, repo, runUrl }, { id }, state, description) {
    await octokit.rest.repos.createDeploymentStatus({
        owner,
        repo,
        deployment_id: id,
        state,
        description: description.slice(0, MAX_DESCRIPTION),
        log_url: runUrl,
        environment_url: runUrl,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/backends/catalog.js + 1 modules
var catalog = __webpack_require__(87966);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/github/issue-text.js



const MAX_BODY = 60_000;
function identityOf(report, place, bundleIds) {
    const parts = [...place.step, ...bundleIds.map((bundleId) => bundleId.trim()).toSorted()];
    return {
        fingerprint: report.key.fingerprint ?? undefined,
        spot: (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32),
    };
}
function findingOf(report) {
    const failed = report.checks.flatMap(({ status, problem }) => (status === 'fail' && problem ? [problem] : []));
    return [...new Set(failed)].toSorted().join(',');
}
function titleOf({ problem }) {
    return `In-App Purchase Key: ${problem === null ? 'the check fails' : (0,catalog/* problemOf */.Zw)(problem).title}`;
}
function bodyOf(report, identity, { runUrl }, redact) {
    const { fingerprint, spot } = identity;
    const markers = [
        ...(fingerprint === undefined ? [] : [`<!-- iap-key:${fingerprint} -->`]),
        `<!-- iap-key-spot:${spot} -->`,
        `<!-- iap-key-finding:${findingOf(report)} -->`,
    ].join('\n');
    const origin = `iap-key keeps this issue up to date and closes it when the key passes. Newest run: ${runUrl}`;
    return `${markers}\n\n${clip(withoutReferences(redact((0,markdown.renderMarkdown)(report))))}\n\n${origin}\n`;
}
function readMarkers(body) {
    const read = (pattern) => pattern.exec(body)?.[1];
    const fingerprint = read(/^<!-- iap-key:(SHA256:[A-Za-z0-9+/]{43}) -->\r?$/m);
    const spot = read(/^<!-- iap-key-spot:([0-9a-f]{32}) -->\r?$/m);
    if (fingerprint === undefined && spot === undefined)
        return undefined;
    return { fingerprint, spot: spot ?? '', finding: read(/^<!-- iap-key-finding:([a-z,-]*) -->\r?$/m) ?? '' };
}
function withoutReferences(markdown) {
    return markdown.replaceAll(/&#35;(?=\d)/g, '&#35;\u200b').replaceAll(/\bGH-(?=\d)/gi, (text) => `${text}\u200b`);
}
function clip(text) {
    if (text.length <= MAX_BODY)
        return text;
    return `${text.slice(0, text.lastIndexOf('\n', MAX_BODY))}\n\n\u2026 (the run shows the whole report)`;
}

;// CONCATENATED MODULE: ./build/github/issue.js

async function reportIssue(octokit, place, report, bundleIds, redact) {
    const context = { octokit, place, identity: identityOf(report, place, bundleIds) };
    if (report.result === 'pass')
        return report.bundles.length > 0 ? closeAll(context) : undefined;
    if (report.result !== 'fail')
        return;
    const text = { title: titleOf(report), body: bodyOf(report, context.identity, place, redact) };
    const [first, ...younger] = (await openIssues(context)).filter(({ markers }) => isAboutKey(markers, context.identity));
    if (first === undefined)
        return create(context, text);
    await update(context, first, text, findingOf(report));
    for (const { number } of younger)
        await issue_close(context, number, `The same as #${first.number}.`, 'not_planned');
}
async function create(context, text) {
    const { octokit, place, identity } = context;
    const { data } = await octokit.rest.issues.create({ owner: place.owner, repo: place.repo, ...text });
    const rivals = (await openIssues(context)).filter(({ markers }) => isAboutKey(markers, identity));
    const [oldest] = rivals;
    if (oldest === undefined || oldest.number >= data.number)
        return;
    await issue_close(context, data.number, `The same as #${oldest.number}, which another run opened just before.`, 'not_planned');
}
async function update(context, { number, markers }, text, finding) {
    const { octokit, place } = context;
    const issue = { owner: place.owner, repo: place.repo, issue_number: number };
    await octokit.rest.issues.update({ ...issue, ...text });
    if (markers.finding === finding)
        return;
    const codes = finding.split(',').map((code) => `\`${code}\``);
    await octokit.rest.issues.createComment({
        ...issue,
        body: `The finding has changed: now ${codes.join(', ')}. See ${place.runUrl}`,
    });
}
async function closeAll(context) {
    const { identity, place } = context;
    const over = (await openIssues(context)).filter(({ markers }) => isAboutKey(markers, identity) || markers.spot === identity.spot);
    for (const { number, markers } of over) {
        const isSame = markers.fingerprint === undefined || markers.fingerprint === identity.fingerprint;
        const what = isSame ? 'The key passes again' : 'Another key has taken the place of this one, and passes';
        await issue_close(context, number, `${what}: ${place.runUrl}`, 'completed');
    }
}
async function issue_close({ octokit, place }, number, comment, reason) {
    const issue = { owner: place.owner, repo: place.repo, issue_number: number };
    await octokit.rest.issues.createComment({ ...issue, body: comment });
    await octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: reason });
}
function isAboutKey(markers, { fingerprint, spot }) {
    if (markers.fingerprint !== undefined && fingerprint !== undefined)
        return markers.fingerprint === fingerprint;
    return markers.spot === spot;
}
async function openIssues({ octokit, place }) {
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
        owner: place.owner,
        repo: place.repo,
        state: 'open',
        per_page: 100,
    });
    return issues
        .flatMap(({ number, body, user, author_association, pull_request }) => {
        const markers = readMarkers(body ?? '');
        const isOurs = isTrusted(user?.type, author_association) && pull_request === undefined;
        return markers === undefined || !isOurs ? [] : [{ number, markers }];
    })
        .toSorted((a, b) => a.number - b.number);
}
function isTrusted(type, association) {
    return type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? '');
}

// EXTERNAL MODULE: ./build/net/endpoint.js
var endpoint = __webpack_require__(77203);
;// CONCATENATED MODULE: ./build/github/place.js

function placeOf(environment) {
    const read = (name, otherwise = '') => environment[name] || otherwise;
    const repository = read('GITHUB_REPOSITORY');
    const [owner = '', repo = ''] = repository.split('/');
    const page = `${(0,endpoint/* withoutSlashes */.C)(read('GITHUB_SERVER_URL', 'https://github.com'))}/${repository}`;
    const run = read('GITHUB_RUN_ID');
    return {
        apiUrl: (0,endpoint/* withoutSlashes */.C)(read('GITHUB_API_URL', 'https://api.github.com')),
        owner,
        repo,
        sha: read('GITHUB_SHA'),
        runUrl: run === '' ? page : `${page}/actions/runs/${run}`,
        step: [
            read('GITHUB_WORKFLOW_REF', read('GITHUB_WORKFLOW')).split('@')[0] ?? '',
            read('GITHUB_JOB'),
            read('GITHUB_ACTION'),
        ],
    };
}

// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
;// CONCATENATED MODULE: ./build/github/warning.js


const MAX_MESSAGE = 200;
function warningOf(undone, permission, error) {
    const status = statusOf(error);
    const told = wordsOf(error, status);
    const because = status === undefined ? `${told}.` : `GitHub answered HTTP ${status}: ${told}.`;
    return `${undone}. ${because} ${nextStep(status, told, permission)} The result of the check is not affected.`;
}
function wordsOf(error, status) {
    const words = error instanceof Error ? (0,foreign/* oneLine */.TN)(error.message).slice(0, MAX_MESSAGE) : '';
    return status !== undefined || words.startsWith('GitHub ') ? words : (0,defect/* nameOfCrash */.OP)(error);
}
function nextStep(status, told, permission) {
    if (status === 401)
        return `Give a token that is valid: \`github-token: \${{ github.token }}\`.`;
    if (status === 429 || /rate limit/i.test(told))
        return 'The limit of this token is used up; the next run tries again.';
    if (status === 403 || status === 404)
        return `Give the job the permission \`${permission}\`.`;
    if (status === 410)
        return 'Switch on the issues of this repository.';
    if (status !== undefined && status < 500)
        return 'Compare the settings with the README.';
    return 'The next run tries again.';
}
function statusOf(error) {
    const hasResponse = error instanceof Error && 'response' in error && error.response !== undefined;
    return hasResponse && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

;// CONCATENATED MODULE: ./build/github/trace.js






const TIME_MS = 30_000;
const LAST_WORDS_MS = 700;
function traceOnGitHub({ githubToken, deployment: name, reportIssue: keepsIssue, bundleIds }, world, redact) {
    const warnings = [];
    const place = placeOf(world.environment);
    async function attempt(undone, permission, work) {
        const signal = world.interrupted.aborted
            ? world.alarm(LAST_WORDS_MS)
            : AbortSignal.any([world.alarm(TIME_MS), world.interrupted]);
        try {
            return await work(await connectToGitHub(githubToken ?? '', place.apiUrl, world, signal));
        }
        catch (error) {
            warnings.push(redact(warningOf(undone, permission, error)));
            return undefined;
        }
    }
    const record = (work) => attempt('The push is not recorded as a deployment on GitHub', 'deployments: write', work);
    async function pushInto(deployment, push) {
        try {
            const made = await push();
            await record((octokit) => endDeployment(octokit, place, deployment, made.pushes));
            return made;
        }
        catch (error) {
            await record((octokit) => breakDeployment(octokit, place, deployment));
            throw error;
        }
    }
    return {
        async aroundPush(push) {
            if (name === undefined)
                return push();
            const deployment = await record((octokit) => beginDeployment(octokit, place, name));
            return deployment === undefined ? push() : pushInto(deployment, push);
        },
        async finish(report) {
            const { result } = report;
            if (keepsIssue && (result === 'pass' || result === 'fail')) {
                await attempt('The issue about this key is not up to date', 'issues: write', (octokit) => reportIssue(octokit, place, report, bundleIds, redact));
            }
            return warnings;
        },
    };
}
function finishTrace(trace, report) {
    return (0,defect/* guard */.ah)(() => trace.finish(report), (cause) => [`What this run was to leave on GitHub may be missing. ${defect/* PLEASE_REPORT */.k8} (${cause})`]);
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