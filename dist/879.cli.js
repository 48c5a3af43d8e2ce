export const id = 879;
export const ids = [879];
export const modules = {

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 72879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CI_SYSTEMS: () => (/* binding */ CI_SYSTEMS),
  formatFor: () => (/* binding */ formatFor),
  secretsWithheld: () => (/* binding */ secretsWithheld)
});

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

// EXTERNAL MODULE: ./build/findings/foreign.js
var foreign = __webpack_require__(37631);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/annotations.js



/** GitHub shows no more of a step: https://github.com/orgs/community/discussions/26680 */
const MOST = 10;
const SUBJECTS = 5;
/** The annotations of a run: one a problem, the worst first, and at most {@link MOST}. */
function annotationsOf({ checks, problem: leading }, exitCode) {
    const groups = new Map();
    const ordered = headline/* STATUSES_BY_SEVERITY */.NE.flatMap((status) => {
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
/** A defect of iap-key has no problem code, nor has a replaced endpoint. */
function needsOne({ problem, status }) {
    return problem !== undefined || (status !== 'pass' && status !== 'skip');
}
function annotate(members, exitCode) {
    const [first] = members;
    const subjects = [...new Set(members.flatMap(({ subject }) => subject ?? []))];
    const more = subjects.length > SUBJECTS ? ` and ${(0,words/* formatCount */.B4)(subjects.length - SUBJECTS)} more` : '';
    const about = subjects.length === 0 ? '' : `${subjects.slice(0, SUBJECTS).join(', ')}${more}: `;
    const stands = exitCode !== 0 && members.some(({ status }) => status === 'fail' || status === 'inconclusive');
    return {
        gravity: stands ? 'error' : 'warning',
        problem: first.problem,
        title: first.title,
        message: (0,foreign/* oneLine */.TN)(`${about}${first.message}`),
        hint: first.hint,
    };
}
function leftOver(annotations) {
    const codes = annotations.flatMap(({ problem }) => problem ?? []).join(', ');
    return {
        gravity: annotations.some(({ gravity }) => gravity === 'error') ? 'error' : 'warning',
        problem: annotations[0]?.problem,
        title: `${(0,words/* formatCount */.B4)(annotations.length)} more problems`,
        message: `${codes}.`,
        hint: 'The report tells of each.',
    };
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/ci/azure.js



/**
 * Azure Pipelines: an issue for each problem, the checks as a group, the summary of the run, and secrets registered.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
const FORMAT = {
    say({ report, sections, summaryFile, exitCode }) {
        const { head, checks, tail } = sections;
        const issues = annotationsOf(report, exitCode).map(({ gravity, problem, title, message, hint }) => {
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
const PLAIN = { say: ({ sections }) => (0,report_text/* joinSections */.lS)(Object.values(sections)) };

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
    return annotationsOf(report, exitCode).map(({ gravity, problem = 'defect', title, message: found }) => {
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


/***/ }),

/***/ 86123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ groupChecks)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2251);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


/** More passes of one check than this become one line. */
const SINGLE_PASSES = 3;
/** Groups the findings by check, the worst of each check first; at most `limit` problems of a group get their own line. */
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
function describeGroup(members, limit, 
/** The next steps and suspects of earlier groups. */
shown) {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/** From the most to the least severe. */
const STATUSES_BY_SEVERITY = ['fail', 'inconclusive', 'warn', 'pass', 'skip'];
/** The finding that leads the report. */
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
/** The findings that a renderer shows as checks: a push with a row of its own is shown there. */
function checksToShow({ checks, pushes }) {
    return checks.filter(({ id, subject }) => id !== 'push' || !pushes.some(({ to }) => to === subject));
}
/** The finding behind a row of the pushes. */
function findingOfPush({ checks }, { to }) {
    return checks.find(({ id, subject }) => id === 'push' && subject === to);
}


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/** What Apple's support will ask for after a refusal; undefined where nothing was refused. */
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
/** The report counts seconds by which this machine is ahead of Apple. */
function describeClock(seconds) {
    if (seconds === 0)
        return 'agrees with Apple’s to the second';
    return `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple’s`;
}
const SUPPORT_LABEL_WIDTH = 13;
/** The case as lines of text. */
function supportLines(supportCaseToShow) {
    return supportCaseToShow.flatMap((paragraph, index) => [
        ...(index === 0 ? [] : ['']),
        ...paragraph.map(([label, value]) => `${label.padEnd(SUPPORT_LABEL_WIDTH)}${value}`),
    ]);
}


/***/ }),

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ renderSections),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   lS: () => (/* binding */ joinSections)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57336);
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);
/* harmony import */ var _findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72227);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86123);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2251);
/* harmony import */ var _support_case_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66673);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);







/** So many problems of one kind get their own line. */
const PROBLEM_LINES = 10;
const LABEL_WIDTH = 12;
/**
 * The report for a terminal or the log of a CI system. Nothing depends on color alone, and no line can be taken for a
 * command of a CI system.
 */
function renderText(report, { color }) {
    return joinSections(Object.values(renderSections(report, { color })));
}
/** The same, in the parts that a CI system may fold. */
function renderSections(report, { color }) {
    const colors = picocolors__WEBPACK_IMPORTED_MODULE_4__.createColors(color);
    const tame = (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(report, _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    const section = (...parts) => (0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(joinLines(parts.map((lines) => lines.join('\n'))));
    return {
        head: section(describeVerdict(tame, colors), describeKey(tame, colors)),
        checks: section(describeChecks(tame, colors)),
        tail: section(tame.pushes.map((push) => describePush(push, (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOfPush */ .FF)(tame, push)?.hint, colors)), describeSupport(tame, colors), describeNext(tame, colors)),
    };
}
/** Sections as one text, with a blank line between and a line break at the end. */
function joinSections(sections) {
    return `${joinLines(sections)}\n`;
}
function joinLines(sections) {
    return sections.filter((section) => section !== '').join('\n\n');
}
const SYMBOLS = { pass: '✓', warn: '!', fail: '✗', inconclusive: '?', skip: '–' };
const STATUS_OF_RESULT = {
    pass: 'pass',
    fail: 'fail',
    inconclusive: 'inconclusive',
    skipped: 'skip',
};
const STATUS_OF_PUSH = {
    pushed: 'pass',
    unchanged: 'pass',
    'dry-run': 'skip',
    failed: 'fail',
    skipped: 'skip',
};
function paint(status, text, colors) {
    switch (status) {
        case 'pass':
            return colors.green(text);
        case 'fail':
            return colors.red(text);
        case 'warn':
        case 'inconclusive':
            return colors.yellow(text);
        case 'skip':
            return colors.dim(text);
    }
}
const symbol = (status, colors) => paint(status, SYMBOLS[status], colors);
const bracket = (problem, colors) => problem === undefined ? '' : ` ${colors.dim(`[${problem}]`)}`;
function describeVerdict(report, colors) {
    const { word, reason, problem, details } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report);
    const status = STATUS_OF_RESULT[report.result];
    const notice = (0,_findings_replaced_js__WEBPACK_IMPORTED_MODULE_5__/* .replacementNotice */ .Zx)(report);
    return [
        `${paint(status, colors.bold(`${SYMBOLS[status]} ${word}`), colors)}  ${colors.bold(`${reason}.`)}${bracket(problem, colors)}`,
        ...details.map((detail) => `  ${detail}`),
        ...(notice === undefined ? [] : [`  ${colors.yellow(notice)}`]),
    ];
}
function describeKey({ key, bundles, tool, startedAt, durationMs }, colors) {
    const shape = key.shape === null ? '' : ` (${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .SHAPE_WORDS */ ._y[key.shape]})`;
    const rows = [
        ['Fingerprint', key.fingerprint === null ? null : `${key.fingerprint}${shape}`],
        ['Key ID', key.keyId],
        ['Issuer ID', key.issuerId],
        [bundles.length > 1 ? 'Bundle IDs' : 'Bundle ID', describeBundles(bundles)],
        ['Run', `${startedAt}, in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(durationMs)}, by ${tool.name} ${tool.version}`],
    ];
    return rows.flatMap(([label, value]) => value === null ? [] : [`  ${colors.dim(label.padEnd(LABEL_WIDTH))}${value}`]);
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
        .map(([result, count]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count)} ${result}`);
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(bundles.length)} (${counts.join(', ')})`;
}
function describeChecks(report, colors) {
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupChecks */ .r)((0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .checksToShow */ .qg)(report), PROBLEM_LINES);
    const width = Math.max(0, ...groups.filter(isQuiet).map(({ title }) => title.length)) + 2;
    return groups.flatMap((group) => isQuiet(group) ? describeQuiet(group, width, colors) : describeLoud(group, colors));
}
/** Titles say what should hold; these say that it does not. */
const STATUS_WORDS = {
    pass: 'pass',
    warn: 'warning',
    fail: 'failed',
    inconclusive: 'no verdict',
    skip: 'skipped',
};
const isQuiet = ({ status }) => status === 'pass' || status === 'skip';
function describeQuiet({ title, status, messages }, width, colors) {
    return messages.map((message) => `${symbol(status, colors)} ${title.padEnd(width)}${colors.dim(message)}`);
}
function describeLoud({ title, status, problem, ...group }, colors) {
    const { messages, hidden, hints, suspects, hasEarlierSuspects } = group;
    return [
        `${symbol(status, colors)} ${colors.bold(title)}: ${paint(status, STATUS_WORDS[status], colors)}${bracket(problem, colors)}`,
        ...messages.map((message) => `    ${message}`),
        ...(hidden === 0 ? [] : [`    and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(hidden)} more (see the JSON report)`]),
        ...hints.map((hint) => `    → ${hint}`),
        ...(suspects.length === 0 ? [] : ['    What may be the cause, the likeliest first:']),
        ...suspects.flatMap(({ cause, because, next }, index) => [
            `    ${index + 1}. ${cause} – ${colors.dim(because)}`,
            `       → ${next}`,
        ]),
        ...(hasEarlierSuspects ? ['    The causes are those listed above.'] : []),
    ];
}
function describePush({ to, status, message, problem }, hint, colors) {
    const next = hint === undefined || status !== 'failed' ? '' : `\n    → ${hint}`;
    return `${symbol(STATUS_OF_PUSH[status], colors)} Push to ${to}: ${status}${bracket(problem, colors)}\n    ${message}${next}`;
}
function describeSupport(report, colors) {
    const facts = (0,_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .supportCase */ .C4)(report);
    if (facts === undefined)
        return [];
    return [
        colors.bold(`${_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .SUPPORT_TITLE */ .jJ} (${_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .SUPPORT_CONTACT */ .NB} / Feedback Assistant, ${_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .FEEDBACK_ASSISTANT */ .D7})`),
        ...(0,_support_case_js__WEBPACK_IMPORTED_MODULE_6__/* .supportLines */ .vM)(facts).map((line) => (line === '' ? '' : `    ${line}`)),
    ];
}
function describeNext(report, colors) {
    const { next } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report);
    if (next === undefined)
        return [];
    return [`${colors.bold('Next:')} ${next.hint} ${colors.dim(`More: iap-key explain ${next.problem}`)}`];
}


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   _y: () => (/* binding */ SHAPE_WORDS),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   tX: () => (/* binding */ withSubject)
/* harmony export */ });
function withSubject({ subject, message }) {
    return subject === undefined ? message : `${subject}: ${message}`;
}
const COUNT = new Intl.NumberFormat('en-US');
function formatCount(count) {
    return COUNT.format(count);
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
