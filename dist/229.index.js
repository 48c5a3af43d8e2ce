export const id = 229;
export const ids = [229];
export const modules = {

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishTrace: () => (/* binding */ finishTrace),
  traceOnGitHub: () => (/* binding */ traceOnGitHub)
});

// EXTERNAL MODULE: ./build/findings/defect.js
var defect = __webpack_require__(9514);
;// CONCATENATED MODULE: ./build/github/client.js
/** A page of a hundred issues, each as long as GitHub lets it be, with room for JSON's escapes. */
const MAX_BYTES = 32 * 1024 * 1024;
const REQUEST_LIMIT_MS = 10_000;
/**
 * An Octokit whose requests go through the one HTTP client of the run: same proxies, same certificates, no redirects.
 * `@actions/github` is loaded here and nowhere else, so that a run which asks nothing of GitHub does not pay for it.
 */
async function connectToGitHub(token, apiUrl, { send }, signal) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const quiet = () => undefined;
    return getOctokit(token, {
        baseUrl: apiUrl,
        // Octokit logs deprecations with headers; nothing but the redacted warnings of this room is shown.
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
        // Octokit would take a redirect for success.
        if (status >= 300 && status < 400)
            throw new Error(`GitHub answered with a redirect (HTTP ${status})`);
        const isEmpty = status === 204;
        return new Response(isEmpty ? null : exchange.body, { status, headers: exchange.headers });
    };
}

;// CONCATENATED MODULE: ./build/github/deployment.js
/** GitHub takes no longer description. */
const MAX_DESCRIPTION = 140;
/**
 * Creates the deployment of a push that is about to begin, in progress.
 * @see https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
 */
async function beginDeployment(octokit, place, name) {
    const { data } = await octokit.rest.repos.createDeployment({
        owner: place.owner,
        repo: place.repo,
        ref: place.sha,
        environment: name,
        task: 'iap-key:push',
        description: 'Push of the In-App Purchase Key',
        // The commit is recorded as it is: nothing is merged, and no other check has to be green.
        auto_merge: false,
        required_contexts: [],
    });
    if (!('id' in data))
        throw new Error('GitHub created no deployment');
    await setStatus(octokit, place, data, 'in_progress', 'The push has begun');
    return { id: data.id };
}
/** Records how the push ended. A push that found everything in its place already (`unchanged`) is a success. */
async function endDeployment(octokit, place, deployment, pushes) {
    const description = pushes.map(({ to, status }) => `${to}: ${status}`).join(', ') || 'Nothing was pushed';
    await setStatus(octokit, place, deployment, stateOf(pushes), description);
}
/** A push that broke off says nothing of what it wrote, so it counts as a failure. */
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
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/backends/catalog.js + 1 modules
var catalog = __webpack_require__(7966);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/github/issue-text.js



/** GitHub takes 65,536 characters; the markers and what GitHub may count otherwise need some. */
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
/** The issue's text: markers, the report, and where it comes from. */
function bodyOf(report, identity, { runUrl }, redact) {
    const { fingerprint, spot } = identity;
    const markers = [
        ...(fingerprint === undefined ? [] : [`<!-- iap-key:${fingerprint} -->`]),
        `<!-- iap-key-spot:${spot} -->`,
        `<!-- iap-key-finding:${findingOf(report)} -->`,
    ].join('\n');
    const origin = `iap-key keeps this issue up to date and closes it when the key passes. Newest run: ${runUrl}`;
    return `${markers}\n\n${clip(withoutReferences(redact((0,markdown/* renderMarkdown */.G)(report))))}\n\n${origin}\n`;
}
/** The markers of an issue's text; undefined where there are none. */
function readMarkers(body) {
    const read = (pattern) => pattern.exec(body)?.[1];
    const fingerprint = read(/^<!-- iap-key:(SHA256:[A-Za-z0-9+/]{43}) -->\r?$/m);
    const spot = read(/^<!-- iap-key-spot:([0-9a-f]{32}) -->\r?$/m);
    if (fingerprint === undefined && spot === undefined)
        return undefined;
    return { fingerprint, spot: spot ?? '', finding: read(/^<!-- iap-key-finding:([a-z,-]*) -->\r?$/m) ?? '' };
}
/**
 * The renderer for summaries tames mentions and markup; in an issue GitHub also links numbers, after entities have been
 * decoded. A character of no width keeps it from doing so.
 */
function withoutReferences(markdown) {
    return markdown.replaceAll(/&#35;(?=\d)/g, '&#35;\u200b').replaceAll(/\bGH-(?=\d)/gi, (text) => `${text}\u200b`);
}
function clip(text) {
    if (text.length <= MAX_BODY)
        return text;
    return `${text.slice(0, text.lastIndexOf('\n', MAX_BODY))}\n\n… (the run shows the whole report)`;
}

;// CONCATENATED MODULE: ./build/github/issue.js

/**
 * Keeps exactly one issue open per key while it fails: opens it, brings it up to date, closes it with a comment on a pass.
 * An inconclusive or skipped run says nothing about the key and changes nothing.
 * Two runs at the same time can both open one; each looks again afterwards, and the younger issue gives way.
 * @throws what Octokit throws
 */
async function reportIssue(octokit, place, report, bundleIds, redact) {
    const context = { octokit, place, identity: identityOf(report, place, bundleIds) };
    // Local checks alone say nothing about what Apple refused.
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
/** The text is replaced silently; a comment, which sends mail, is written only when the finding has changed. */
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
/** A pass ends every issue about this key, and about any other key that stood in the same spot before. */
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
/** The same key, or the same spot where one of the two keys could not be read. */
function isAboutKey(markers, { fingerprint, spot }) {
    if (markers.fingerprint !== undefined && fingerprint !== undefined)
        return markers.fingerprint === fingerprint;
    return markers.spot === spot;
}
/** All open issues with our markers, the oldest first. */
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
/**
 * Anybody can write a marker into an issue of a public repository, and would then own the one that is kept up to date, and
 * could close it. So only issues by an app or by somebody who belongs to the repository count. The token cannot tell its own
 * name (`GET /user` is not open to it), and a label may be dropped silently, so neither serves as proof.
 */
function isTrusted(type, association) {
    return type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? '');
}

// EXTERNAL MODULE: ./build/net/endpoint.js
var endpoint = __webpack_require__(7203);
;// CONCATENATED MODULE: ./build/github/place.js

/**
 * Reads the place of a run.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
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
        // The reference ends in the branch, which is not part of what is watched.
        step: [
            read('GITHUB_WORKFLOW_REF', read('GITHUB_WORKFLOW')).split('@')[0] ?? '',
            read('GITHUB_JOB'),
            read('GITHUB_ACTION'),
        ],
    };
}

// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(7631);
;// CONCATENATED MODULE: ./build/github/warning.js


const MAX_MESSAGE = 200;
/**
 * What went wrong with GitHub, as a warning: what was not done, why we know, the next step. It changes neither the verdict
 * nor the push.
 * @param undone what is not recorded now, as the beginning of a sentence
 */
function warningOf(undone, permission, error) {
    const status = statusOf(error);
    const told = wordsOf(error, status);
    const because = status === undefined ? `${told}.` : `GitHub answered HTTP ${status}: ${told}.`;
    return `${undone}. ${because} ${nextStep(status, told, permission)} The result of the check is not affected.`;
}
/** GitHub's own words and ours; the message of any other error may hold whatever was being worked on. */
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
    // Octokit gives its own errors, of a broken connection for example, the status 500 without any response.
    const hasResponse = error instanceof Error && 'response' in error && error.response !== undefined;
    return hasResponse && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

;// CONCATENATED MODULE: ./build/github/trace.js






/** The run's own `timeout` may be used up when GitHub's turn comes, so it has a time of its own. */
const TIME_MS = 30_000;
/** A run that was told to end still says so to GitHub, but ends within a second. */
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
/** The end of a trace, of which not even a crash may say more than that the trace is not complete. */
function finishTrace(trace, report) {
    return (0,defect/* guard */.ah)(() => trace.finish(report), (cause) => [`What this run was to leave on GitHub may be missing. ${defect/* PLEASE_REPORT */.k8} (${cause})`]);
}


/***/ })

};
