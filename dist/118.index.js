export const id = 118;
export const ids = [118];
export const modules = {

/***/ 5118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  secretsWithheld: () => (/* binding */ secretsWithheld)
});

// UNUSED EXPORTS: CI_SYSTEMS, formatFor

;// CONCATENATED MODULE: ./build/ci/fork-signs.js
/** What the variables of CI systems have in common: how a run from a fork is told. */
/** What is longer than this names no repository. */
const MAX_ADDRESS = 2000;
const FORK = 'this change comes from a fork, and gets no secrets';
/** The reason why there are no secrets, as the end of a sentence; undefined where it is no fork. */
function fork(isFork) {
    return isFork ? FORK : undefined;
}
/** Variables hold `true` in various capitals. */
function isTrue(text) {
    return text?.toLowerCase() === 'true';
}
function isSet(text) {
    return (text ?? '') !== '';
}
/** Whether two texts are there, and not the same. */
function differ(first, second) {
    return isSet(first) && isSet(second) && first !== second;
}
/** Whether a variable is not set, or has one of the values. */
function isUnsetOr(text, ...values) {
    return !isSet(text) || values.includes(text?.toLowerCase() ?? '');
}
/** Owner and name: one repository is written as git://, https:// or git@. */
function repositoryIn(address) {
    if ((address ?? '').length > MAX_ADDRESS)
        return undefined;
    return /([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: ./build/ci/appveyor.js

/** AppVeyor. @see https://www.appveyor.com/docs/environment-variables/ */
const APPVEYOR = {
    name: 'AppVeyor',
    isHere: (environment) => isTrue(environment['APPVEYOR']),
    whyWithheld: (environment) => fork(isSet(environment['APPVEYOR_PULL_REQUEST_NUMBER']) &&
        differ(environment['APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME'], environment['APPVEYOR_REPO_NAME'])),
};

// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(6241);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/ci/azure.js



/**
 * Azure Pipelines: an issue for each problem, the checks as a group, the summary of the run, and secrets registered.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
const FORMAT = {
    say({ report, sections, summaryFile, exitCode }) {
        const { head, checks, tail } = sections;
        const issues = (0,annotations/* annotationsOf */.I)(report, exitCode).map(({ gravity, problem, title, message, hint }) => {
            const text = hint === undefined ? message : `${message} ${hint}`;
            const code = problem === undefined ? {} : { code: problem };
            return command('task.logissue', { type: gravity, ...code }, `iap-key: ${title}: ${text}`);
        });
        return [
            (0,report_text/* joinSections */.lS)([head]),
            `##[group]iap-key: the checks\n${(0,report_text/* joinSections */.lS)([checks])}##[endgroup]\n`,
            tail === '' ? '' : (0,report_text/* joinSections */.lS)([tail]),
            ...issues,
            summaryFile === undefined ? '' : command('task.uploadsummary', {}, summaryFile),
        ].join('');
    },
    mask: (secret) => command('task.setsecret', {}, secret),
    summaryFolder: (environment) => environment['AGENT_TEMPDIRECTORY'],
};
function command(name, properties, message) {
    const list = Object.entries(properties).map(([property, value]) => `${property}=${escaped(value)}`);
    return `##vso[${[name, list.join(';')].join(' ').trim()}]${escaped(message)}\n`;
}
/** @see https://github.com/microsoft/azure-pipelines-agent/blob/master/docs/design/percentEncoding.md */
function escaped(text) {
    return text
        .replaceAll('%', '%AZP25')
        .replaceAll(';', '%3B')
        .replaceAll('\r', '%0D')
        .replaceAll('\n', '%0A')
        .replaceAll(']', '%5D');
}
/** Azure Pipelines. @see https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables */
const AZURE = {
    name: 'Azure Pipelines',
    isHere: (environment) => isTrue(environment['TF_BUILD']),
    whyWithheld: (environment) => fork(isUnsetOr(environment['BUILD_REASON'], 'pullrequest') && isTrue(environment['SYSTEM_PULLREQUEST_ISFORK'])),
    format: FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/bitrise.js

/** Bitrise. @see https://devcenter.bitrise.io/en/references/available-environment-variables.html */
const BITRISE = {
    name: 'Bitrise',
    isHere: (environment) => isTrue(environment['BITRISE_IO']),
    whyWithheld: (environment) => fork(isSet(environment['BITRISE_PULL_REQUEST']) &&
        differ(repositoryIn(environment['BITRISEIO_PULL_REQUEST_REPOSITORY_URL']), repositoryIn(environment['GIT_REPOSITORY_URL']))),
};

// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/ci/buildkite.js



/**
 * Buildkite: groups of the log, open (`+++`) or closed (`---`). The annotation is made by the pipeline, which pipes
 * `--format markdown` into its agent: iap-key starts no other program.
 * @see https://buildkite.com/docs/pipelines/configure/managing-log-output
 */
const buildkite_FORMAT = {
    say({ report, sections: { head, checks, tail } }) {
        const edge = report.result === 'pass' ? '---' : '+++';
        const groups = [
            ['+++', `iap-key: ${(0,headline/* verdictOf */.Vj)(report).word}`, head],
            [edge, 'iap-key: the checks', checks],
            ['+++', 'iap-key: what to do', tail],
        ];
        return groups
            .filter(([, , text]) => text !== '')
            .map(([state, title, text]) => `${state} ${title}\n${(0,report_text/* joinSections */.lS)([withoutGroups(text)])}`)
            .join('');
    },
};
function withoutGroups(text) {
    return text.replaceAll(/^(?=(?:---|\+\+\+|~~~|\^\^\^)(?:\s|$))/gm, ' ');
}
/** Buildkite. @see https://buildkite.com/docs/pipelines/configure/environment-variables */
const BUILDKITE = {
    name: 'Buildkite',
    isHere: (environment) => isTrue(environment['BUILDKITE']),
    whyWithheld: (environment) => fork(environment['BUILDKITE_PULL_REQUEST'] !== 'false' &&
        differ(repositoryIn(environment['BUILDKITE_PULL_REQUEST_REPO']), repositoryIn(environment['BUILDKITE_REPO']))),
    format: buildkite_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/circleci.js

/** CircleCI. Its variables are set for pull requests from forks only. @see https://circleci.com/docs/reference/variables/ */
const CIRCLECI = {
    name: 'CircleCI',
    isHere: (environment) => isTrue(environment['CIRCLECI']),
    whyWithheld: (environment) => fork(isSet(environment['CIRCLE_PR_REPONAME']) || isSet(environment['CIRCLE_PR_USERNAME'])),
};

;// CONCATENATED MODULE: ./build/ci/github-actions.js

const MAX_EVENT_BYTES = 4 * 1024 * 1024;
/** GitHub Actions; Gitea and Forgejo set its variables, and withhold as it does. */
const GITHUB_ACTIONS = {
    name: 'GitHub Actions',
    isHere: (environment) => isTrue(environment['GITHUB_ACTIONS']),
    whyWithheld: reasonOnGitHub,
};
/** The events that GitHub starts in the head of a pull request; all others start in the repository itself, with its secrets. */
const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The events that get Dependabot's secrets alone when Dependabot caused them; and where a container is not told the event. */
const RESTRICTED_FOR_DEPENDABOT = [...PULL_REQUESTS, 'push', 'create', 'deployment', 'deployment_status', ''];
/**
 * Forks, and Dependabot.
 * @see https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 * @see https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
async function reasonOnGitHub(environment, readFile) {
    const event = environment['GITHUB_EVENT_NAME'] ?? '';
    if (RESTRICTED_FOR_DEPENDABOT.includes(event) && environment['GITHUB_ACTOR'] === 'dependabot[bot]')
        return 'Dependabot started this workflow, and gets no repository secrets';
    const path = environment['GITHUB_EVENT_PATH'] ?? '';
    if (!PULL_REQUESTS.includes(event) || path === '')
        return undefined;
    return isFromFork(await readJson(path, readFile))
        ? 'this pull request comes from a fork, and gets no secrets'
        : undefined;
}
function isFromFork(event) {
    const pullRequest = property(event, 'pull_request');
    const nameOf = (side) => property(property(property(pullRequest, side), 'repo'), 'full_name');
    const [head, base] = [nameOf('head'), nameOf('base')];
    // The head repository is null when the fork has been deleted meanwhile.
    return typeof base === 'string' && head !== base;
}
function property(value, name) {
    return value !== null && typeof value === 'object' ? value[name] : undefined;
}
async function readJson(path, readFile) {
    try {
        return JSON.parse((await readFile(path, MAX_EVENT_BYTES)).toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/ci/gitlab.js


/**
 * GitLab CI: the checks are a section, closed where nothing is wrong. JUnit and dotenv are files, which the component in
 * `templates/` asks for.
 * @see https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
const gitlab_FORMAT = {
    say({ report, sections: { head, checks, tail } }) {
        const start = Math.floor(Date.parse(report.startedAt) / 1000);
        const end = Math.ceil((Date.parse(report.startedAt) + report.durationMs) / 1000);
        const options = report.result === 'pass' ? '[collapsed=true]' : '';
        return [
            (0,report_text/* joinSections */.lS)([head]),
            `\n${mark('start', start, options)}iap-key: the checks\n`,
            (0,report_text/* joinSections */.lS)([checks]),
            `${mark('end', end)}\n`,
            tail === '' ? '' : (0,report_text/* joinSections */.lS)([tail]),
        ].join('');
    },
};
/** The marker, which GitLab does not show, and what clears it from the log of others. Times are seconds since the epoch. */
function mark(edge, seconds, options = '') {
    return `\u001B[0Ksection_${edge}:${seconds}:iap_key_checks${options}\r\u001B[0K`;
}
/** GitLab CI. @see https://docs.gitlab.com/ci/variables/predefined_variables/ */
const GITLAB = {
    name: 'GitLab CI',
    isHere: (environment) => isTrue(environment['GITLAB_CI']),
    whyWithheld: (environment) => fork(isUnsetOr(environment['CI_PIPELINE_SOURCE'], 'merge_request_event', 'external_pull_request_event', 'parent_pipeline') && differ(environment['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], environment['CI_MERGE_REQUEST_PROJECT_ID'])),
    format: gitlab_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/plain.js

/** For a terminal, and for CI systems whose logs know no commands: they take JUnit, or nothing. */
const plain_PLAIN = { say: ({ sections }) => (0,report_text/* joinSections */.lS)(Object.values(sections)) };

;// CONCATENATED MODULE: ./build/ci/semaphore.js

/** Semaphore. @see https://docs.semaphoreci.com/reference/env-vars */
const SEMAPHORE = {
    name: 'Semaphore',
    isHere: (environment) => isTrue(environment['SEMAPHORE']),
    whyWithheld: (environment) => fork(environment['SEMAPHORE_GIT_REF_TYPE'] === 'pull-request' &&
        differ(environment['SEMAPHORE_GIT_PR_SLUG'], environment['SEMAPHORE_GIT_REPO_SLUG'])),
};

;// CONCATENATED MODULE: ./build/ci/teamcity.js



/** TeamCity cuts nothing off by itself: it drops a longer description or identity, with the message. */
const MAX_DESCRIPTION = 4000;
const MAX_IDENTITY = 60;
/**
 * TeamCity: the checks as a block, a build problem for each kind of failure, warnings, and the JUnit report imported.
 * @see https://www.jetbrains.com/help/teamcity/service-messages.html
 */
const teamcity_FORMAT = {
    say(shown) {
        const { head, checks, tail } = shown.sections;
        const { junitFile } = shown;
        return [
            (0,report_text/* joinSections */.lS)([head]),
            message('blockOpened', { name: 'iap-key: the checks' }),
            (0,report_text/* joinSections */.lS)([checks]),
            message('blockClosed', { name: 'iap-key: the checks' }),
            tail === '' ? '' : (0,report_text/* joinSections */.lS)([tail]),
            ...findings(shown),
            junitFile === undefined ? '' : message('importData', { type: 'junit', path: junitFile }),
        ].join('');
    },
};
/** A build problem is known by its identity, so that a second one of the same kind would be dropped. */
function findings({ report, exitCode }) {
    return (0,annotations/* annotationsOf */.I)(report, exitCode).map(({ gravity, problem = 'defect', title, message: found }) => {
        const text = `iap-key: ${title}: ${found}`.slice(0, MAX_DESCRIPTION);
        if (gravity === 'warning')
            return message('message', { text, status: 'WARNING' });
        const identity = `iap_key_${problem.replaceAll('-', '_')}`.slice(0, MAX_IDENTITY);
        return message('buildProblem', { description: text, identity });
    });
}
function message(name, attributes) {
    const list = Object.entries(attributes).map(([attribute, value]) => `${attribute}='${teamcity_escaped(value)}'`);
    return `##teamcity[${[name, ...list].join(' ')}]\n`;
}
const ESCAPES = { '\n': '|n', '\r': '|r' };
function teamcity_escaped(text) {
    return text
        .replaceAll(/['|[\]\n\r]/g, (character) => ESCAPES[character] ?? `|${character}`)
        .replaceAll(/[^\x20-\x7E]/g, (unit) => `|0x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
/** TeamCity. */
const TEAMCITY = {
    name: 'TeamCity',
    isHere: (environment) => isSet(environment['TEAMCITY_VERSION']),
    format: teamcity_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/travis.js

/** Travis CI. @see https://docs.travis-ci.com/user/environment-variables/#default-environment-variables */
const TRAVIS = {
    name: 'Travis CI',
    isHere: (environment) => isTrue(environment['TRAVIS']),
    whyWithheld: (environment) => fork(environment['TRAVIS_PULL_REQUEST'] !== 'false' &&
        differ(environment['TRAVIS_PULL_REQUEST_SLUG'], environment['TRAVIS_REPO_SLUG'])),
};

;// CONCATENATED MODULE: ./build/ci/ci-systems.js











/** Every CI system that is known; the first that recognizes the run counts. */
const CI_SYSTEMS = [
    GITHUB_ACTIONS,
    GITLAB,
    AZURE,
    CIRCLECI,
    BUILDKITE,
    TEAMCITY,
    TRAVIS,
    APPVEYOR,
    BITRISE,
    SEMAPHORE,
];
/** The CI system that a run is in; undefined where none is recognized. */
function systemOf(environment) {
    return CI_SYSTEMS.find(({ isHere }) => isHere(environment));
}
/** How the CI system of a run wants the report; plain where there is none, or where somebody says so by `CI=false`. */
function formatFor(environment) {
    return (environment['CI'] === 'false' ? undefined : systemOf(environment)?.format) ?? PLAIN;
}
/**
 * Whether the CI system withholds secrets from this run, and why: pull requests from forks, and Dependabot. Only the system
 * that the run is in is heard; variables of another one can stand in any job, and would turn a missing key into a skip.
 * @returns the reason as the end of a sentence, or undefined when secrets should be there
 */
async function secretsWithheld(environment, readFile) {
    return systemOf(environment)?.whyWithheld?.(environment, readFile);
}


/***/ })

};
