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
    const { getOctokit } = await __webpack_require__.e(/* import() */ 'actions-github').then(__webpack_require__.bind(__webpack_require__, 92413));
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
    return `${text.slice(0, text.lastIndexOf('\n', MAX_BODY))}\n\n… (the run shows the whole report)`;
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

/***/ 86123:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 34902:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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