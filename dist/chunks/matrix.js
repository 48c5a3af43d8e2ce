"use strict";
exports.id = 'matrix';
exports.ids = ['matrix'];
exports.modules = {

/***/ 93397:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  matrix: () => (/* binding */ matrix)
});

// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
;// CONCATENATED MODULE: ./build/matrix/split.js

const MOST_BUNDLE_IDS = 100;
function splitIntoJobs(keys, limit) {
    const jobs = keys.flatMap((key) => {
        const count = Math.ceil(key.bundleIds.length / MOST_BUNDLE_IDS);
        return Array.from({ length: count }, (_, part) => ({
            ...key,
            name: count === 1 ? key.name : `${key.name} (${part + 1} of ${count})`,
            bundleIds: key.bundleIds.slice(part * MOST_BUNDLE_IDS, (part + 1) * MOST_BUNDLE_IDS),
        }));
    });
    if (jobs.length <= limit.jobs)
        return jobs;
    throw new usage_error/* UsageError */.e(`keys: They make ${jobs.length} jobs, and ${limit.system} allows ${limit.jobs}. Split the manifest into several files, ${limit.instead}.`);
}

;// CONCATENATED MODULE: ./build/matrix/github-matrix.js

const LIMIT = { jobs: 256, system: 'GitHub', instead: 'one workflow run each' };
function renderGitHubMatrix(keys) {
    const include = splitIntoJobs(keys, LIMIT).map(({ name, secret, keyId, issuerId, bundleIds, environment }) => ({
        name,
        secret,
        'key-id': keyId,
        'issuer-id': issuerId,
        'bundle-id': bundleIds.join(','),
        environment,
    }));
    return `${JSON.stringify({ include })}\n`;
}

// EXTERNAL MODULE: ./build/world/names.js
var names = __webpack_require__(73379);
;// CONCATENATED MODULE: ./build/matrix/refuse-manifest.js

const MOST_TOLD = 50;
function refuse(problems) {
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e(problems);
}

;// CONCATENATED MODULE: ./build/matrix/gitlab-pipeline.js



const gitlab_pipeline_LIMIT = { jobs: 200, system: 'GitLab', instead: 'one child pipeline each' };
const REPORT = 'iap-key-report.json';
const JUNIT = 'iap-key-junit.xml';
const SCRIPT = `rm -rf ${REPORT} ${JUNIT}
if [ -f "$IAP_KEY_PRIVATE_KEY" ]; then
  export IAP_KEY_PRIVATE_KEY_FILE="$IAP_KEY_PRIVATE_KEY"
  unset IAP_KEY_PRIVATE_KEY
fi
iap-key check
`;
async function renderGitLabPipeline(keys) {
    refuseSettings(keys);
    const jobs = splitIntoJobs(keys, gitlab_pipeline_LIMIT).map(({ name, secret, keyId, issuerId, bundleIds, environment }) => [
        `iap-key ${name}`,
        {
            extends: '.iap-key',
            variables: {
                IAP_KEY_PRIVATE_KEY: `$${secret}`,
                IAP_KEY_KEY_ID: keyId,
                IAP_KEY_ISSUER_ID: issuerId,
                IAP_KEY_BUNDLE_ID: bundleIds.join(','),
                IAP_KEY_ENVIRONMENT: environment,
            },
        },
    ]);
    const pipeline = {
        workflow: { rules: [{ when: 'always' }] },
        '.iap-key': {
            image: { name: names/* GITLAB_IMAGE */.gz, entrypoint: [''] },
            variables: { FORCE_COLOR: '1', IAP_KEY_REPORT_FILE: REPORT, IAP_KEY_JUNIT_FILE: JUNIT },
            script: [SCRIPT],
            artifacts: { when: 'always', paths: [REPORT, JUNIT], reports: { junit: JUNIT } },
        },
        ...Object.fromEntries(jobs),
    };
    const { stringify } = await __webpack_require__.e(/* import() */ 'yaml').then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    return `# Made by iap-key matrix. Change the manifest instead.\n${stringify(pipeline, { lineWidth: 0, version: '1.1' })}`;
}
function refuseSettings(keys) {
    const problems = keys.flatMap(({ secret }, index) => secret.startsWith('IAP_KEY_')
        ? `keys[${index}].secret: On GitLab this variable would be taken for a setting of iap-key. Name it otherwise, as in GAMES_IAP_PRIVATE_KEY.`
        : []);
    refuse(problems);
}

// EXTERNAL MODULE: ./build/findings/report.js
var report = __webpack_require__(85469);
// EXTERNAL MODULE: ./build/findings/suggestion.js
var suggestion = __webpack_require__(20315);
// EXTERNAL MODULE: ./build/key/identifiers.js + 8 modules
var identifiers = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/matrix/secret-name.js
var secret_name = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/matrix/manifest.js






const DEFAULT_MODE = 'auto';
const MANIFEST_FIELDS = {
    manifest: ['defaults', 'keys'],
    defaults: ['issuer-id', 'environment'],
    key: ['name', 'secret', 'key-id', 'issuer-id', 'bundle-ids', 'environment'],
};
async function readManifest(text) {
    const manifest = await parse(text);
    const problems = unknown(manifest, MANIFEST_FIELDS.manifest, 'manifest');
    const add = (more) => {
        for (const problem of more)
            problems.push(problem);
    };
    const defaults = manifest['defaults'] === undefined ? {} : manifest['defaults'];
    if (isRecord(defaults))
        add(unknown(defaults, MANIFEST_FIELDS.defaults, 'defaults'));
    else
        problems.push('defaults: This is no list of fields with values.');
    const list = manifest['keys'];
    if (!Array.isArray(list) || list.length === 0)
        problems.push('keys: A list with at least one key is needed.');
    const names = new Set();
    const keys = (Array.isArray(list) ? list : []).flatMap((entry, index) => {
        const place = `keys[${index}]`;
        if (!isRecord(entry)) {
            problems.push(`${place}: This is no list of fields with values.`);
            return [];
        }
        add(unknown(entry, MANIFEST_FIELDS.key, place));
        const key = readKey({ ...(isRecord(defaults) ? defaults : {}), ...entry }, place, problems);
        if (key === undefined)
            return [];
        add(faultsOf(key, names).map((fault) => `${place}.${fault}`));
        names.add(key.name);
        return [key];
    });
    refuse(problems);
    return keys;
}
function readKey(entry, place, problems) {
    const before = problems.length;
    const string = (field) => {
        const value = entry[field];
        if (typeof value === 'string')
            return value;
        problems.push(`${place}.${field}: ${value === undefined || value === null ? 'This is missing.' : 'This must be a text; put it in quotes.'}`);
        return '';
    };
    const list = entry['bundle-ids'];
    const bundleIds = Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
    const key = {
        name: string('name'),
        secret: string('secret'),
        keyId: string('key-id'),
        issuerId: string('issuer-id'),
        bundleIds,
        environment: entry['environment'] === undefined ? DEFAULT_MODE : string('environment'),
    };
    if (!Array.isArray(list) || list.length === 0 || bundleIds.length !== list.length)
        problems.push(`${place}.bundle-ids: A list of one or more bundle IDs is needed.`);
    return problems.length > before ? undefined : key;
}
function faultsOf(key, names) {
    const { name, secret, keyId, issuerId, bundleIds, environment } = key;
    const faults = [];
    if (!/^[\w .-]{1,100}$/.test(name))
        faults.push('name: Use up to 100 letters, digits, spaces, . - and _.');
    else if (names.has(name))
        faults.push('name: There is another key of this name.');
    const secretFault = (0,secret_name/* faultOfSecretName */.T)(secret);
    if (secretFault !== undefined)
        faults.push(`secret: ${secretFault}`);
    const environments = report/* MODES */.FN;
    if (!environments.includes(environment))
        faults.push(`environment: Use ${environments.join(', ')}.`);
    if (new Set(bundleIds).size < bundleIds.length)
        faults.push('bundle-ids: A bundle ID stands there twice.');
    const { findings } = (0,identifiers/* identify */.l)({ keyId, issuerId, bundleIds, fileName: undefined, needsBundleId: true });
    const bad = findings.filter(({ status }) => status !== 'pass');
    return faults.concat(bad.map(({ id, message }) => `${id}: ${message.replace(/\u201c.*\u201d/s, 'This')}`));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function unknown(fields, known, place) {
    return Object.keys(fields)
        .filter((field) => !known.includes(field))
        .map((field, index) => `${place}: ${index < MOST_TOLD ? describeUnknown(field, known) : ''}`);
}
function describeUnknown(field, known) {
    const shown = /^[a-z][a-z_-]{0,29}$/.test(field) ? ` \u201c${field}\u201d` : '';
    return `There is no such field${shown}.${(0,suggestion/* suggestion */.h)(field.slice(0, 30), known)}`;
}
async function parse(text) {
    const { LineCounter: Counter, isScalar, parseDocument, visit } = await __webpack_require__.e(/* import() */ 'yaml').then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new Counter();
    const document = parseDocument(text, {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'error',
        uniqueKeys: false,
    });
    const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (first !== undefined)
        refuse([`${placeOf(lines, first.pos[0])}: ${WORDS[first.code] ?? notYaml(first.code)}`]);
    const problems = [];
    visit(document, {
        Map: (_, { items }) => {
            const names = new Set();
            for (const { key } of items) {
                const place = placeOf(lines, offsetOf(key));
                if (!isScalar(key))
                    problems.push(`${place}: This is no name of a field.`);
                else if (names.has(String(key.value)))
                    problems.push(`${place}: This field stands there twice (DUPLICATE_KEY).`);
                else
                    names.add(String(key.value));
            }
        },
    });
    refuse(problems);
    const value = (() => {
        try {
            return document.toJS({ maxAliasCount: 100 });
        }
        catch {
            throw new usage_error/* UsageError */.e('It refers to anchors too often, or to one that is not there.');
        }
    })();
    if (!isRecord(value))
        throw new usage_error/* UsageError */.e('It is no list of fields with values. It needs the field keys.');
    return value;
}
const WORDS = {
    MULTIPLE_DOCS: 'A second document begins here (---), and its keys would not be checked. Make it one list, or a file of its own.',
    TAG_RESOLVE_FAILED: 'This tag is not known (TAG_RESOLVE_FAILED). Leave out what begins with an exclamation mark.',
};
const notYaml = (code) => `This is not YAML (${code}). Mend this line first.`;
function placeOf(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return `Line ${line}, column ${col}`;
}
function offsetOf(key) {
    const range = isRecord(key) ? key['range'] : undefined;
    return Array.isArray(range) ? Number(range[0]) : 0;
}

// EXTERNAL MODULE: ./build/secrets/material.js + 1 modules
var material = __webpack_require__(45719);
;// CONCATENATED MODULE: ./build/doors/commands/matrix.js





const MOST_BYTES = 1024 * 1024;
async function matrix(file, system, world) {
    const name = file === '-' ? 'Standard input' : (0,material/* shownPath */.pS)(file);
    const bytes = await world.readFile(file, MOST_BYTES + 1).catch(() => undefined);
    if (bytes === undefined)
        throw new usage_error/* UsageError */.e(`${name}: The manifest cannot be read. Give the path of a file, or - for standard input.`);
    if (bytes.length > MOST_BYTES)
        throw new usage_error/* UsageError */.e(`${name}: The manifest is larger than 1 MiB.`);
    const keys = await readManifest(bytes.toString('utf8')).catch((error) => {
        if (!(error instanceof usage_error/* UsageError */.e))
            throw error;
        throw new usage_error/* UsageError */.e(error.problems.map((problem) => `${name}: ${problem}`), error.code);
    });
    return system === 'gitlab' ? renderGitLabPipeline(keys) : renderGitHubMatrix(keys);
}


/***/ }),

/***/ 2088:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ faultOfSecretName)
/* harmony export */ });
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,254}$/i;
const VALUES = [/^LS0tLS1CRUdJTi/, /^MI[A-Za-z0-9]{1,6}AgEA/, /^MHcCAQEE/, /^eyJ[A-Za-z0-9]/, /[0-9a-f]{32}/i];
const LONG_WORD = /[A-Za-z0-9]{32,}/g;
function faultOfSecretName(name) {
    if (NAME.test(name) && !VALUES.some((value) => value.test(name)) && !hasRandomWord(name))
        return undefined;
    return 'This is not the name of a secret. Write its name here, never its value: letters, digits and _, at most 255, not starting with a digit or GITHUB_.';
}
function hasRandomWord(name) {
    return (name.match(LONG_WORD) ?? []).some((word) => [/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(word)));
}


/***/ })

};
;