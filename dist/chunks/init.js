"use strict";
exports.id = 'init';
exports.ids = ['init'];
exports.modules = {

/***/ 57726:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/key/identifiers.js + 8 modules
var identifiers = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/key/key-file-name.js
var key_file_name = __webpack_require__(29764);
// EXTERNAL MODULE: ./build/matrix/secret-name.js
var secret_name = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/secrets/material.js + 1 modules
var material = __webpack_require__(45719);
// EXTERNAL MODULE: ./build/settings/other-names.js
var other_names = __webpack_require__(85615);
// EXTERNAL MODULE: ./build/settings/parse.js
var parse = __webpack_require__(94667);
// EXTERNAL MODULE: ./build/settings/read-settings.js + 2 modules
var read_settings = __webpack_require__(50197);
// EXTERNAL MODULE: ./build/settings/sources.js
var settings_sources = __webpack_require__(47906);
// EXTERNAL MODULE: ./build/world/names.js
var names = __webpack_require__(73379);
;// CONCATENATED MODULE: ./build/doors/find-bundle-ids.js


const FILES = [
    [/^project\.pbxproj$/, /\bPRODUCT_BUNDLE_IDENTIFIER\s*=\s*"?([A-Za-z0-9.-]+)"?\s*;/g],
    [/^app\.json$/, /"bundleIdentifier"\s*:\s*"([A-Za-z0-9.-]+)"/g],
    [/^app\.config\.(?:[cm]?[jt]s|json)$/, /["']?\bbundleIdentifier["']?\s*:\s*["'`]([A-Za-z0-9.-]+)["'`]/g],
    [/^capacitor\.config\.(?:json|[jt]s)$/, /["']?\bappId["']?\s*[:=]\s*["'`]([A-Za-z0-9.-]+)["'`]/g],
    [/^Appfile$/, /^\s*app_identifier\s*\(?\s*\[?\s*["']([A-Za-z0-9.-]+)["']/gm],
];
const SKIPPED = /^(?:\..*|node_modules|Pods|Carthage|build|DerivedData|vendor|dist)$/;
const MOST_FOLDERS = 300;
const MOST_BYTES = 4 * 1024 * 1024;
const DEEPEST = 4;
async function findBundleIds(directory) {
    const found = new Set();
    let level = [directory];
    let seen = 0;
    for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
        const below = [];
        for (const folder of level) {
            if (seen >= MOST_FOLDERS)
                break;
            seen += 1;
            const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
            for (const entry of entries) {
                const path = (0,external_node_path_.join)(folder, entry.name);
                if (entry.isDirectory() && !SKIPPED.test(entry.name))
                    below.push(path);
                if (entry.isFile())
                    for (const bundleId of await bundleIdsIn(entry.name, path))
                        found.add(bundleId);
            }
        }
        level = below;
    }
    return [...found];
}
async function bundleIdsIn(name, path) {
    const [, pattern] = FILES.find(([file]) => file.test(name)) ?? [];
    if (pattern === undefined)
        return [];
    const text = await readSome(path).catch(() => '');
    const all = [...text.matchAll(pattern)].map(([, bundleId = '']) => bundleId);
    return all.filter((one) => one.includes('.') && !/tests?$/i.test(one));
}
async function readSome(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/doors/open-key.js
var open_key = __webpack_require__(33270);
// EXTERNAL MODULE: ./build/doors/pipelines.js
var pipelines = __webpack_require__(1701);
// EXTERNAL MODULE: ./build/doors/prompts.js
var prompts = __webpack_require__(20913);
// EXTERNAL MODULE: ./build/doors/step-world.js
var step_world = __webpack_require__(97639);
// EXTERNAL MODULE: ./build/doors/commands/check-command.js
var check_command = __webpack_require__(82453);
// EXTERNAL MODULE: ./build/doors/commands/encode.js
var encode = __webpack_require__(22967);
;// CONCATENATED MODULE: ./build/doors/commands/init.js



















const SEEN = [
    'private-key',
    'private-key-file',
    'key-id',
    'issuer-id',
    'bundle-id',
    'environment',
    'timeout',
    'retries',
    'concurrency',
];
async function init(call) {
    const { terminal, guard } = call;
    const asker = await (0,prompts/* createAsker */.bX)(terminal, guard.secrets);
    return (0,prompts/* untilCancelled */.c8)(terminal, () => run({ ...call, world: (0,step_world/* stepWorld */.r)(call.world, SEEN) }, asker));
}
async function run(call, asker) {
    const { flags, world, terminal } = call;
    const secret = flags['secret'] ?? 'IAP_PRIVATE_KEY';
    const fault = (0,secret_name/* faultOfSecretName */.T)(secret);
    if (fault !== undefined)
        throw new usage_error/* UsageError */.e(`--secret: ${fault}`);
    const given = readGiven(call);
    if (asker === undefined)
        refuseGaps(given, call);
    const file = given.file ?? (await askForFile(asker, given, world));
    const opened = await (0,open_key/* openKey */.a)(given.source ?? { kind: 'file', path: file ?? '' }, world);
    if (!opened.ok) {
        terminal.error(`${(0,encode/* refusalOf */.O)(opened)}\n`);
        return 1;
    }
    const answers = await checkUntilGood({ ...given, file }, call, asker);
    if (typeof answers === 'number')
        return answers;
    const name = await chooseSystem(call, asker);
    const pipeline = pipelines/* PIPELINES */.m[name];
    const { keyId = '', issuerId = '', bundleIds } = answers;
    await writePipeline(pipeline, { keyId, issuerId, bundleIds, secret }, call);
    return storeSecret(pipeline, secret, opened, answers, call, asker);
}
function readGiven({ flags, world }) {
    const { ci: _, secret: __, store: ___, ...settings } = flags;
    const sources = [(0,settings_sources/* flagSource */.qz)(settings), ...(0,other_names/* variableSources */.P$)(world.environment)];
    const { privateKey, keyId, issuerId, bundleIds } = (0,read_settings/* readSettings */.s)('command-line', sources, world.environment);
    const source = privateKey.kind === 'missing' ? undefined : privateKey;
    return { source, file: source?.kind === 'file' ? source.path : undefined, keyId, issuerId, bundleIds };
}
function refuseGaps({ source, file, keyId, issuerId, bundleIds }, { flags }) {
    const gaps = [
        ...(source === undefined ? ['the .p8 file'] : []),
        ...(keyId === undefined && (0,key_file_name/* readFileName */.A)(file) === undefined ? ['--key-id'] : []),
        ...(issuerId === undefined ? ['--issuer-id'] : []),
        ...(bundleIds.length === 0 ? ['--bundle-id'] : []),
        ...(flags['ci'] === undefined ? [`--ci (${pipelines/* PIPELINE_NAMES */.o.join(', ')})`] : []),
    ];
    if (gaps.length > 0)
        throw new usage_error/* UsageError */.e(`init: Nobody can be asked here, since this is no terminal. Give ${gaps.join(', ')}.`);
}
async function askForFile(asker, given, world) {
    if (asker === undefined || given.source !== undefined)
        return undefined;
    const names = await (0,promises_.readdir)(world.directory).catch(() => []);
    const [found] = names.filter((name) => (0,key_file_name/* readFileName */.A)(name)?.family === 'SubscriptionKey');
    const path = await asker.text('Where is the .p8 file?', { initial: found, example: 'SubscriptionKey_ABC123DEFG.p8' }, (answer) => {
        if (answer === '')
            return 'Give the path of the file that App Store Connect gave you.';
        return answer.includes(prompts/* PASTED_KEY */.O) || (0,material/* looksSecret */.n0)(answer, true)
            ? 'This is a key, and not the path of its file.'
            : undefined;
    });
    const absolute = (0,external_node_path_.resolve)(world.directory, path);
    const isThere = await (0,promises_.stat)(absolute).then((stats) => stats.isFile(), () => false);
    return isThere ? absolute : askAgain(asker, world);
}
async function askAgain(asker, world) {
    if (await asker.confirm('There is no such file. Try another path?', true))
        return askForFile(asker, { source: undefined }, world);
    return undefined;
}
async function checkUntilGood(given, call, asker) {
    let answers = asker === undefined ? given : await askForIds(given, given, asker, call.world);
    for (;;) {
        const { exitCode, report } = await (0,check_command.checkAndShow)(flagsOf(answers, call), call.world, call.terminal, call.guard);
        const { keyId, issuerId } = report.key;
        const known = { ...answers, keyId: keyId ?? answers.keyId, issuerId: issuerId ?? answers.issuerId };
        if (report.result === 'pass')
            return known;
        if (asker === undefined || !(await asker.confirm('Mend the identifiers and check again?', true))) {
            call.terminal.error('Nothing was written: the key has not passed.\n');
            return exitCode === 0 ? 3 : exitCode;
        }
        const nothing = { file: answers.file, keyId: undefined, issuerId: undefined, bundleIds: [] };
        answers = await askForIds(nothing, answers, asker, call.world);
    }
}
function flagsOf({ file, keyId, issuerId, bundleIds }, { flags }) {
    const { ci: _, secret: __, store: ___, ...settings } = flags;
    return {
        ...settings,
        'private-key-file': file,
        'key-id': keyId,
        'issuer-id': issuerId,
        ...(bundleIds.length === 0 ? {} : { 'bundle-id': bundleIds.join('\n') }),
    };
}
async function askForIds(given, before, asker, world) {
    const fromName = (0,key_file_name/* readFileName */.A)(given.file)?.keyId;
    const keyId = given.keyId ??
        (await asker.text('Key ID', { initial: before.keyId ?? fromName, example: 'ABC123DEFG' }, judge('key-id')));
    const issuerId = given.issuerId ??
        (await asker.text('Issuer ID, from the top of the In-App Purchase page', { initial: before.issuerId, example: '12345678-1234-1234-1234-123456789012' }, judge('issuer-id')));
    if (given.bundleIds.length > 0)
        return { ...given, keyId, issuerId };
    const found = before.bundleIds.length > 0 ? before.bundleIds : await findBundleIds(world.directory);
    const bundles = await asker.text('Bundle ID, or several by comma', { initial: found.length === 0 ? undefined : found.join(', '), example: 'com.company.app' }, judge('bundle-id'));
    return { file: given.file, keyId, issuerId, bundleIds: (0,parse/* splitList */.ry)(bundles) };
}
function judge(id) {
    return (answer) => {
        if (answer.includes(prompts/* PASTED_KEY */.O) || (0,material/* looksSecret */.n0)(answer, false))
            return 'This is a key, and none of its identifiers.';
        const { findings } = (0,identifiers/* identify */.l)({
            keyId: id === 'key-id' ? answer : undefined,
            issuerId: id === 'issuer-id' ? answer : undefined,
            bundleIds: id === 'bundle-id' ? (0,parse/* splitList */.ry)(answer) : [],
            fileName: undefined,
            needsBundleId: true,
        });
        return findings.find((finding) => finding.id === id && finding.status === 'fail')?.message;
    };
}
async function chooseSystem({ flags, world }, asker) {
    const given = pipelines/* PIPELINE_NAMES */.o.find((name) => name === flags['ci']);
    if (given !== undefined)
        return given;
    const there = await Promise.all(pipelines/* PIPELINE_NAMES */.o.map((name) => (0,promises_.stat)((0,external_node_path_.join)(world.directory, pipelines/* PIPELINES */.m[name].sign)).then(() => name, () => undefined)));
    const options = pipelines/* PIPELINE_NAMES */.o.map((name) => ({ value: name, label: pipelines/* PIPELINES */.m[name].title }));
    const chosen = await asker?.choose('Where does it run?', options, there.find((name) => name !== undefined));
    return pipelines/* PIPELINE_NAMES */.o.find((name) => name === chosen) ?? 'github';
}
async function writePipeline({ path, text, title }, gate, { world, terminal }) {
    const absolute = (0,external_node_path_.join)(world.directory, path);
    const piece = text(gate);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(absolute), { recursive: true });
        await (0,promises_.writeFile)(absolute, piece, { flag: 'wx' });
        terminal.out(`\nWritten for ${title}: ${path}\n`);
        if (piece.includes(names/* COPY_OWNER */.I5) && !names/* PUBLISHED */.ly)
            terminal.out(`Put the organization of your copy in the place of ${names/* COPY_OWNER */.I5}, and its commit in the place of the zeros.\n`);
    }
    catch (error) {
        const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        terminal.out(`\n${isThere ? `There is ${path} already, and it is left as it is` : `${path} cannot be written`}. This belongs into it:\n\n${piece}\n`);
    }
}
async function storeSecret({ store, byHand }, secret, opened, { file }, { flags, terminal }, asker) {
    const command = store?.(secret);
    const words = command?.join(' ') ?? '';
    const wants = command !== undefined &&
        (flags['store'] === 'true' || (await asker?.confirm(`Store the key now, with \u201c${words}\u201d?`, true)) === true);
    if (wants && command !== undefined) {
        const [program, ...args] = command;
        const ended = await terminal.start?.(program, args, (0,encode/* base64Of */.j)(opened));
        if (ended?.exitCode === 0) {
            terminal.out(`Stored as ${secret}. Commit the file, and the gate is green.\n`);
            return 0;
        }
        terminal.error(ended === undefined
            ? `${program} is not there.\n`
            : `\u201c${words}\u201d ended with ${ended.exitCode}: ${(0,usage_error/* printable */.g)(ended.said)}\n`);
    }
    const path = file === undefined ? 'FILE' : `'${file.replaceAll("'", "'\\''")}'`;
    const first = `value=$(iap-key encode ${path})`;
    terminal.out(command === undefined
        ? `Store what \u201ciap-key encode ${path}\u201d prints as ${secret}: ${byHand}.\n`
        : `Store the key as ${secret}, here or by hand (${byHand}):\n\n  ${first} && printf %s "$value" | ${words}\n`);
    return wants ? 1 : 0;
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