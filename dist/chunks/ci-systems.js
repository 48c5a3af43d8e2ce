"use strict";
exports.id = 'ci-systems';
exports.ids = ['ci-systems'];
exports.modules = {

/***/ 55118:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CI_SYSTEMS: () => (/* binding */ CI_SYSTEMS),
  formatFor: () => (/* binding */ formatFor),
  secretsWithheld: () => (/* binding */ secretsWithheld)
});

;// CONCATENATED MODULE: ./build/ci/fork-signs.js
const MAX_ADDRESS = 2000;
const FORK = 'this change comes from a fork, and gets no secrets';
function fork(isFork) {
    return isFork ? FORK : undefined;
}
function isTrue(text) {
    return text?.toLowerCase() === 'true';
}
function isSet(text) {
    return (text ?? '') !== '';
}
function differ(first, second) {
    return isSet(first) && isSet(second) && first !== second;
}
function isUnsetOr(text, ...values) {
    return !isSet(text) || values.includes(text?.toLowerCase() ?? '');
}
function repositoryIn(address) {
    if ((address ?? '').length > MAX_ADDRESS)
        return undefined;
    return /([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: ./build/ci/appveyor.js

const APPVEYOR = {
    name: 'AppVeyor',
    isHere: (environment) => isTrue(environment['APPVEYOR']),
    whyWithheld: (environment) => fork(isSet(environment['APPVEYOR_PULL_REQUEST_NUMBER']) &&
        differ(environment['APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME'], environment['APPVEYOR_REPO_NAME'])),
};

// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(46241);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/ci/azure.js



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
function escaped(text) {
    return text
        .replaceAll('%', '%AZP25')
        .replaceAll(';', '%3B')
        .replaceAll('\r', '%0D')
        .replaceAll('\n', '%0A')
        .replaceAll(']', '%5D');
}
const AZURE = {
    name: 'Azure Pipelines',
    isHere: (environment) => isTrue(environment['TF_BUILD']),
    whyWithheld: (environment) => fork(isUnsetOr(environment['BUILD_REASON'], 'pullrequest') && isTrue(environment['SYSTEM_PULLREQUEST_ISFORK'])),
    format: FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/bitrise.js

const BITRISE = {
    name: 'Bitrise',
    isHere: (environment) => isTrue(environment['BITRISE_IO']),
    whyWithheld: (environment) => fork(isSet(environment['BITRISE_PULL_REQUEST']) &&
        differ(repositoryIn(environment['BITRISEIO_PULL_REQUEST_REPOSITORY_URL']), repositoryIn(environment['GIT_REPOSITORY_URL']))),
};

// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/ci/buildkite.js



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
const BUILDKITE = {
    name: 'Buildkite',
    isHere: (environment) => isTrue(environment['BUILDKITE']),
    whyWithheld: (environment) => fork(environment['BUILDKITE_PULL_REQUEST'] !== 'false' &&
        differ(repositoryIn(environment['BUILDKITE_PULL_REQUEST_REPO']), repositoryIn(environment['BUILDKITE_REPO']))),
    format: buildkite_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/circleci.js

const CIRCLECI = {
    name: 'CircleCI',
    isHere: (environment) => isTrue(environment['CIRCLECI']),
    whyWithheld: (environment) => fork(isSet(environment['CIRCLE_PR_REPONAME']) || isSet(environment['CIRCLE_PR_USERNAME'])),
};

;// CONCATENATED MODULE: ./build/ci/github-actions.js

const MAX_EVENT_BYTES = 4 * 1024 * 1024;
const GITHUB_ACTIONS = {
    name: 'GitHub Actions',
    isHere: (environment) => isTrue(environment['GITHUB_ACTIONS']),
    whyWithheld: reasonOnGitHub,
};
const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const RESTRICTED_FOR_DEPENDABOT = [...PULL_REQUESTS, 'push', 'create', 'deployment', 'deployment_status', ''];
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
function mark(edge, seconds, options = '') {
    return `\u001B[0Ksection_${edge}:${seconds}:iap_key_checks${options}\r\u001B[0K`;
}
const GITLAB = {
    name: 'GitLab CI',
    isHere: (environment) => isTrue(environment['GITLAB_CI']),
    whyWithheld: (environment) => fork(isUnsetOr(environment['CI_PIPELINE_SOURCE'], 'merge_request_event', 'external_pull_request_event', 'parent_pipeline') && differ(environment['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], environment['CI_MERGE_REQUEST_PROJECT_ID'])),
    format: gitlab_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/plain.js

const PLAIN = { say: ({ sections }) => (0,report_text/* joinSections */.lS)(Object.values(sections)) };

;// CONCATENATED MODULE: ./build/ci/semaphore.js

const SEMAPHORE = {
    name: 'Semaphore',
    isHere: (environment) => isTrue(environment['SEMAPHORE']),
    whyWithheld: (environment) => fork(environment['SEMAPHORE_GIT_REF_TYPE'] === 'pull-request' &&
        differ(environment['SEMAPHORE_GIT_PR_SLUG'], environment['SEMAPHORE_GIT_REPO_SLUG'])),
};

;// CONCATENATED MODULE: ./build/ci/teamcity.js



const MAX_DESCRIPTION = 4000;
const MAX_IDENTITY = 60;
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
const TEAMCITY = {
    name: 'TeamCity',
    isHere: (environment) => isSet(environment['TEAMCITY_VERSION']),
    format: teamcity_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/travis.js

const TRAVIS = {
    name: 'Travis CI',
    isHere: (environment) => isTrue(environment['TRAVIS']),
    whyWithheld: (environment) => fork(environment['TRAVIS_PULL_REQUEST'] !== 'false' &&
        differ(environment['TRAVIS_PULL_REQUEST_SLUG'], environment['TRAVIS_REPO_SLUG'])),
};

;// CONCATENATED MODULE: ./build/ci/ci-systems.js











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
function systemOf(environment) {
    return CI_SYSTEMS.find(({ isHere }) => isHere(environment));
}
function formatFor(environment) {
    return (environment['CI'] === 'false' ? undefined : systemOf(environment)?.format) ?? PLAIN;
}
async function secretsWithheld(environment, readFile) {
    return systemOf(environment)?.whyWithheld?.(environment, readFile);
}


/***/ })

};
;