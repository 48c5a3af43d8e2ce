"use strict";
exports.id = 'ci-systems';
exports.ids = ['ci-systems'];
exports.modules = {

/***/ 49529:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CI_SYSTEMS: () => (/* binding */ CI_SYSTEMS),
  formatFor: () => (/* binding */ formatFor),
  secretTraps: () => (/* binding */ secretTraps),
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
    missingKey: {
        traps: 'Secure variables are not decrypted in builds of pull requests, unless the settings allow it for those of the same repository; and a `secure:` value opens only in the account that it was made for.',
        next: 'Compare the name in Settings \u203a Environment, or make the `secure:` value again in this account. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['APPVEYOR']),
    whyWithheld: (environment) => fork(isSet(environment['APPVEYOR_PULL_REQUEST_NUMBER']) &&
        differ(environment['APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME'], environment['APPVEYOR_REPO_NAME'])),
};

// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(46241);
// EXTERNAL MODULE: ./build/report/text.js + 1 modules
var report_text = __webpack_require__(96092);
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
            checks === '' ? '' : `##[group]iap-key: the checks\n${(0,report_text/* joinSections */.lS)([checks])}##[endgroup]\n`,
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
    missingKey: {
        traps: 'A secret variable is not put into the environment by itself: each step has to map it under `env:`. A variable group has to be linked and permitted for this pipeline, and builds of forks get no secrets unless the trigger allows it.',
        next: 'Add `env:` with IAP_KEY_PRIVATE_KEY: $(NAME) to the step, and compare the name of the variable. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['TF_BUILD']),
    whyWithheld: (environment) => fork(isUnsetOr(environment['BUILD_REASON'], 'pullrequest') && isTrue(environment['SYSTEM_PULLREQUEST_ISFORK'])),
    format: FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/bitbucket.js

const BITBUCKET = {
    name: 'Bitbucket Pipelines',
    missingKey: {
        traps: 'A deployment variable reaches only steps with that `deployment:`; a pipe gets only what stands under its own `variables:`; and a fork runs its pipelines itself, with its own variables.',
        next: 'Compare the name in Repository settings \u203a Repository variables, or add `deployment:` to the step that needs a deployment variable.',
    },
    isHere: (environment) => isSet(environment['BITBUCKET_COMMIT']) || isSet(environment['BITBUCKET_BUILD_NUMBER']),
};

;// CONCATENATED MODULE: ./build/ci/bitrise.js

const BITRISE = {
    name: 'Bitrise',
    missingKey: {
        traps: 'A Secret is withheld from builds of pull requests unless \u201cExpose for Pull Requests?\u201d is on for it, and its key is the name of the variable, so that it has to be IAP_KEY_PRIVATE_KEY or be handed to the step under that name.',
        next: 'Compare the key in the Workflow Editor \u203a Secrets. For pull requests from forks, set `on-missing-key: skip-on-fork`.',
    },
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
            ['+++', 'iap-key: more', tail],
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
    missingKey: {
        traps: 'Secrets come from the `environment` hook of an agent or from a secrets plugin, so a job on another queue has none; the docker plugin hands in only the variables that its `environment:` lists; and hooks may refuse builds of forks.',
        next: 'Look for IAP_KEY_PRIVATE_KEY in the hook of this queue\u2019s agents or in the plugin of this step, and list it at the docker plugin. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['BUILDKITE']),
    whyWithheld: (environment) => fork(environment['BUILDKITE_PULL_REQUEST'] !== 'false' &&
        differ(repositoryIn(environment['BUILDKITE_PULL_REQUEST_REPO']), repositoryIn(environment['BUILDKITE_REPO']))),
    format: buildkite_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/circleci.js

const CIRCLECI = {
    name: 'CircleCI',
    missingKey: {
        traps: 'A context reaches only jobs that list it under `context:` in the workflow, and may be restricted to certain groups or branches. Builds of forks get no secrets unless \u201cPass secrets to builds from forked pull requests\u201d is on.',
        next: 'List the context at the job in the workflow, or compare the name in Project Settings \u203a Environment Variables. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['CIRCLECI']),
    whyWithheld: (environment) => fork(isSet(environment['CIRCLE_PR_REPONAME']) || isSet(environment['CIRCLE_PR_USERNAME'])),
};

;// CONCATENATED MODULE: ./build/ci/codemagic.js

const CODEMAGIC = {
    name: 'Codemagic',
    missingKey: {
        traps: 'A variable group reaches only workflows that list it under `environment: groups:`, by exactly its name, and a group of one app is not there for another.',
        next: 'List the group in the workflow of codemagic.yaml, and compare the name of the variable in it.',
    },
    isHere: (environment) => isSet(environment['CM_BUILD_ID']),
};

;// CONCATENATED MODULE: ./build/ci/drone.js

const DRONE = {
    name: 'Drone',
    missingKey: {
        traps: 'A secret is named by from_secret, and pull requests get it only where its settings allow that; an organization secret is limited in the same way, and one of the pipeline file opens only in its own repository.',
        next: 'Compare the name in the settings of the repository, and allow pull requests there only if they are yours alone.',
    },
    isHere: (environment) => isTrue(environment['DRONE']) && environment['CI'] !== 'woodpecker',
};

;// CONCATENATED MODULE: ./build/ci/github-actions.js

const MAX_EVENT_BYTES = 4 * 1024 * 1024;
function isDescendant(environment) {
    return isTrue(environment['GITEA_ACTIONS']) || isTrue(environment['FORGEJO_ACTIONS']);
}
const GITHUB_ACTIONS = {
    name: 'GitHub Actions',
    missingKey: {
        traps: 'A secret that this job does not get arrives empty, without any error: in pull requests from forks and in runs by Dependabot; in a called workflow, unless its caller says `secrets: inherit` or names the secret; and where it belongs to an environment, in a job without that `environment:`.',
        next: 'Compare its name with Settings \u203a Secrets and variables \u203a Actions. For forks and Dependabot, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['GITHUB_ACTIONS']) && !isDescendant(environment),
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

;// CONCATENATED MODULE: ./build/ci/gitea-actions.js

const GITEA_ACTIONS = {
    ...GITHUB_ACTIONS,
    name: 'Gitea Actions',
    missingKey: {
        traps: 'A secret that this job does not get arrives empty, without any error: in pull requests from forks; in a called workflow, unless its caller says `secrets: inherit`; and where it is stored at another repository, organization or user.',
        next: 'Compare its name with Settings \u203a Actions \u203a Secrets. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: isDescendant,
};

;// CONCATENATED MODULE: ./build/ci/gitlab.js


const gitlab_FORMAT = {
    say({ report, sections: { head, checks, tail } }) {
        const start = Math.floor(Date.parse(report.startedAt) / 1000);
        const end = Math.ceil((Date.parse(report.startedAt) + report.durationMs) / 1000);
        const options = report.result === 'pass' ? '[collapsed=true]' : '';
        const framed = `\n${mark('start', start, options)}iap-key: the checks\n${(0,report_text/* joinSections */.lS)([checks])}${mark('end', end)}\n`;
        return [(0,report_text/* joinSections */.lS)([head]), checks === '' ? '' : framed, tail === '' ? '' : (0,report_text/* joinSections */.lS)([tail])].join('');
    },
};
function mark(edge, seconds, options = '') {
    return `\u001B[0Ksection_${edge}:${seconds}:iap_key_checks${options}\r\u001B[0K`;
}
const GITLAB = {
    name: 'GitLab CI',
    missingKey: {
        traps: 'A protected variable reaches jobs of protected branches and tags only, one with an environment scope only jobs with that `environment:`; pipelines of forks get none, and a downstream pipeline only what is handed on. A variable of the type File holds a path: give it as private-key-file.',
        next: 'Compare name, protection and scope in Settings \u203a CI/CD \u203a Variables, or protect the branch. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['GITLAB_CI']),
    whyWithheld: (environment) => fork(isUnsetOr(environment['CI_PIPELINE_SOURCE'], 'merge_request_event', 'external_pull_request_event', 'parent_pipeline') && differ(environment['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], environment['CI_MERGE_REQUEST_PROJECT_ID'])),
    format: gitlab_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/jenkins.js

const JENKINS = {
    name: 'Jenkins',
    missingKey: {
        traps: 'A credential is there only inside of withCredentials, or where credentials() binds it in `environment`; one of a folder reaches only jobs in that folder; and a container that a step starts by itself gets only what its -e hands in.',
        next: 'Put the step into withCredentials, with a string credential bound to the variable IAP_KEY_PRIVATE_KEY, or a file credential to IAP_KEY_PRIVATE_KEY_FILE.',
    },
    isHere: (environment) => isSet(environment['JENKINS_URL']) && isSet(environment['BUILD_ID']),
};

;// CONCATENATED MODULE: ./build/ci/plain.js

const PLAIN = { say: ({ sections }) => (0,report_text/* joinSections */.lS)(Object.values(sections)) };

;// CONCATENATED MODULE: ./build/ci/semaphore.js

const SEMAPHORE = {
    name: 'Semaphore',
    missingKey: {
        traps: 'A secret reaches only jobs and blocks that list it under `secrets:`; one of the organization may be closed to this project; and pull requests from forks get only those that the project allows them.',
        next: 'List the secret under `secrets:` in the block\u2019s task, and compare the name of the variable in it. For forks, set `on-missing-key: skip-on-fork`.',
    },
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
            checks === '' ? '' : framed((0,report_text/* joinSections */.lS)([checks])),
            tail === '' ? '' : (0,report_text/* joinSections */.lS)([tail]),
            ...findings(shown),
            junitFile === undefined ? '' : message('importData', { type: 'junit', path: junitFile }),
        ].join('');
    },
};
function framed(checks) {
    const name = 'iap-key: the checks';
    return `${message('blockOpened', { name })}${checks}${message('blockClosed', { name })}`;
}
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
    missingKey: {
        traps: 'Only a parameter whose name begins with env. becomes an environment variable; it has to be there in this build configuration or in a project above it, and a container gets the parameters of the build, not those of the agent.',
        next: 'Name it env.IAP_KEY_PRIVATE_KEY, of the type Password, in Build Configuration Settings \u203a Parameters.',
    },
    isHere: (environment) => isSet(environment['TEAMCITY_VERSION']),
    format: teamcity_FORMAT,
};

;// CONCATENATED MODULE: ./build/ci/travis.js

const TRAVIS = {
    name: 'Travis CI',
    missingKey: {
        traps: 'Encrypted variables do not reach builds of pull requests from forks; one of the settings may be limited to a branch; and a `secure:` value opens only in the repository that it was made for.',
        next: 'Compare name and branch in Settings \u203a Environment Variables. For forks, set `on-missing-key: skip-on-fork`.',
    },
    isHere: (environment) => isTrue(environment['TRAVIS']),
    whyWithheld: (environment) => fork(environment['TRAVIS_PULL_REQUEST'] !== 'false' &&
        differ(environment['TRAVIS_PULL_REQUEST_SLUG'], environment['TRAVIS_REPO_SLUG'])),
};

;// CONCATENATED MODULE: ./build/ci/woodpecker.js
const WOODPECKER = {
    name: 'Woodpecker',
    missingKey: {
        traps: 'A secret is named by from_secret, and reaches only the events that its settings list: pull_request is not among them at first. One that is limited to certain plugins is missing in every other image, and a step with `commands:` or `environment:` is no plugin.',
        next: 'Compare the name, the events and the plugin filter in the settings of the secret.',
    },
    isHere: (environment) => environment['CI'] === 'woodpecker' || environment['CI_SYSTEM_NAME'] === 'woodpecker',
};

;// CONCATENATED MODULE: ./build/ci/xcode-cloud.js

const XCODE_CLOUD = {
    name: 'Xcode Cloud',
    missingKey: {
        traps: 'An environment variable belongs to one workflow, and reaches only the scripts in ci_scripts; a secret that was once saved is shown to nobody, so that a wrong one looks like a right one.',
        next: 'Add IAP_KEY_PRIVATE_KEY in Edit Workflow \u203a Environment of this workflow, with the mark Secret.',
    },
    isHere: (environment) => isSet(environment['CI_XCODE_PROJECT']) || isTrue(environment['CI_XCODE_CLOUD']),
};

;// CONCATENATED MODULE: ./build/ci/ci-systems.js


















const CI_SYSTEMS = [
    GITHUB_ACTIONS,
    GITEA_ACTIONS,
    GITLAB,
    AZURE,
    CIRCLECI,
    BUILDKITE,
    TEAMCITY,
    TRAVIS,
    APPVEYOR,
    BITRISE,
    SEMAPHORE,
    BITBUCKET,
    JENKINS,
    CODEMAGIC,
    XCODE_CLOUD,
    WOODPECKER,
    DRONE,
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
function secretTraps(environment) {
    return systemOf(environment)?.missingKey;
}


/***/ }),

/***/ 46241:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37631);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86123);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);




const MOST = 10;
const SUBJECTS = 5;
function annotationsOf({ checks, problem: leading }, exitCode) {
    const groups = new Map();
    const ordered = _groups_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUSES_BY_SEVERITY */ .NE.flatMap((status) => {
        const these = checks.filter((check) => check.status === status && needsOne(check));
        return [
            ...these.filter(({ problem }) => problem === leading),
            ...these.filter(({ problem }) => problem !== leading),
        ];
    });
    for (const check of ordered) {
        const key = check.problem ?? `${check.id} ${check.message}`;
        const members = groups.get(key);
        if (members === undefined)
            groups.set(key, [check]);
        else
            members.push(check);
    }
    const annotations = [...groups.values()].map((members) => annotate(members, exitCode));
    if (annotations.length <= MOST)
        return annotations;
    return [...annotations.slice(0, MOST - 1), leftOver(annotations.slice(MOST - 1))];
}
function needsOne({ problem, status }) {
    return problem !== undefined || (status !== 'pass' && status !== 'skip');
}
function annotate(members, exitCode) {
    const [first] = members;
    const subjects = [...new Set(members.flatMap(({ subject }) => subject ?? []))];
    const about = subjects.length === 0 ? '' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listSubjects */ .UV)(subjects, SUBJECTS)}: `;
    const stands = exitCode !== 0 && members.some(({ status }) => status === 'fail' || status === 'inconclusive');
    return {
        gravity: stands ? 'error' : 'warning',
        problem: first.problem,
        title: first.problem === undefined ? first.title : (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(first.problem).title,
        message: (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${about}${first.message}`),
        hint: first.hint,
    };
}
function leftOver(annotations) {
    const codes = annotations.flatMap(({ problem }) => problem ?? []).join(', ');
    return {
        gravity: annotations.some(({ gravity }) => gravity === 'error') ? 'error' : 'warning',
        problem: annotations[0]?.problem,
        title: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(annotations.length)} more problems`,
        message: `${codes}.`,
        hint: 'The report tells of each.',
    };
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