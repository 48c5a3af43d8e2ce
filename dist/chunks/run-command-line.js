"use strict";
exports.id = 'run-command-line';
exports.ids = ['run-command-line'];
exports.modules = {

/***/ 16734:
/***/ (function (__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/findings/exit-code.js
var exit_code = __webpack_require__(25297);
// EXTERNAL MODULE: ./build/findings/suggestion.js
var suggestion = __webpack_require__(20315);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/secrets/gate.js
var secrets_gate = __webpack_require__(57515);
// EXTERNAL MODULE: ./build/secrets/guarded-world.js + 1 modules
var guarded_world = __webpack_require__(44892);
// EXTERNAL MODULE: ./build/settings/misplaced.js
var misplaced = __webpack_require__(69526);
// EXTERNAL MODULE: ./build/settings/sources.js
var sources = __webpack_require__(47906);
// EXTERNAL MODULE: ./build/settings/table.js
var table = __webpack_require__(44372);
// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __webpack_require__(48086);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(29188);
;// CONCATENATED MODULE: ./build/doors/command-line.js










const COMMANDS = ['check', 'encode', 'explain', 'demo', 'simulate', 'matrix', 'help'];
async function commandLine(args, outside, terminal, secrets) {
    const world = (0,guarded_world/* guardWorld */.G)(outside, secrets);
    const gate = (0,secrets_gate/* createGate */.Z)(secrets);
    const safe = {
        ...terminal,
        out: (text) => terminal.out(gate.pass(text)),
        error: (text) => terminal.error(gate.pass(secrets.clean(text))),
    };
    let exitCode = 0;
    try {
        (0,misplaced/* keepGiven */.XP)([(0,sources/* environmentSource */.nC)(world.environment), (0,sources/* pluginSource */.hv)(world.environment)], secrets);
        (0,misplaced/* refuseMisplacedArguments */.Rt)(args, secrets);
        refuseStrangers(args);
        const guard = { secrets, pass: gate.pass, raw: terminal };
        if (isBareCheck(args))
            exitCode = await check({}, world, safe, guard);
        else {
            const program = await createProgram(world, safe, guard, (code) => {
                exitCode = code;
            });
            await program.parseAsync([...args], { from: 'user' });
        }
    }
    catch (error) {
        exitCode = refusal(error, safe);
    }
    return gate.hasHeldBack() ? exit_code/* EXIT_DEFECT */.F5 : exitCode;
}
function isBareCheck([command, ...more]) {
    return more.length === 0 && (command === undefined || command === 'check');
}
async function check(...given) {
    return (await Promise.all(/* import() */[__webpack_require__.e('packages-of-action+check-command+demo'), __webpack_require__.e('key-of-search'), __webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('core-of-diagnose'), __webpack_require__.e('check-command')]).then(__webpack_require__.bind(__webpack_require__, 82453))).checkCommand(...given);
}
function refusal(error, terminal) {
    if (isOfParser(error))
        return error.exitCode === 0 ? 0 : exit_code/* EXIT_USAGE */.Ri;
    if (!(error instanceof usage_error/* UsageError */.e))
        throw error;
    for (const line of error.message.split('\n'))
        terminal.error(`iap-key: ${line} [${error.code}]\n`);
    return exit_code/* EXIT_USAGE */.Ri;
}
function isOfParser(error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
function refuseStrangers(args) {
    const secretFlag = (0,table/* settingsOf */.f5)('command-line').find((name) => 'secret' in table/* SETTINGS */.yy[name] && args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)));
    if (secretFlag !== undefined) {
        const variable = `IAP_KEY_${secretFlag.toUpperCase().replaceAll('-', '_')}`;
        const file = `${secretFlag}-file`;
        const otherwise = file in table/* SETTINGS */.yy ? `, or give a file with --${file} (- is standard input)` : '';
        throw new usage_error/* UsageError */.e(`--${secretFlag}: Secrets have no flag, because argument lists are public. Set ${variable}${otherwise}.`);
    }
    const [first] = args;
    if (first === undefined || first.startsWith('-') || COMMANDS.some((name) => name === first))
        return;
    const word = /^[a-z][a-z-]{0,19}$/i.test(first) ? ` “${first}”` : '';
    throw new usage_error/* UsageError */.e(`There is no such command${word}. Commands are ${COMMANDS.join(', ')}.${(0,suggestion/* suggestion */.h)(first.slice(0, 20), COMMANDS)}`);
}
async function createProgram(world, safe, guard, exit) {
    const { Command, Option } = await __webpack_require__.e(/* import() */ 'commander').then(__webpack_require__.bind(__webpack_require__, 48179));
    const program = new Command('iap-key')
        .description('Proves that an App Store In-App Purchase Key works before a release depends on it.')
        .version(version/* VERSION */.x, '--version', 'print the version')
        .helpOption('--help', 'show this help')
        .exitOverride()
        .configureOutput({
        writeOut: safe.out,
        writeErr: safe.error,
        outputError: (text, write) => write(`iap-key: ${(0,usage_error/* printable */.g)(withoutStrangers(text.replace(/^error: /, '')))} [invalid-setting]\nSee iap-key --help.\n`),
    });
    const checking = program
        .command('check', { isDefault: true })
        .description('the gate: all checks, then the push if push-to is set (the default)')
        .allowExcessArguments(false)
        .action(async (flags) => exit(await check(dashed(flags), world, safe, guard)));
    for (const [flag, meaning] of settingFlags())
        checking.addOption(new Option(flag, meaning));
    checking.addHelpText('after', ENVIRONMENT_HELP);
    program
        .command('encode')
        .argument('<file>', 'the .p8 file; - is standard input')
        .description('check a key file locally and print its one-line base64 for a CI secret')
        .allowExcessArguments(false)
        .action(async (file) => {
        const { encode } = await Promise.all(/* import() */[__webpack_require__.e('key-of-search'), __webpack_require__.e('encode')]).then(__webpack_require__.bind(__webpack_require__, 22967));
        const { base64, message } = await encode(file, world);
        if (base64 !== undefined)
            guard.raw.out(`${base64}\n`);
        safe.error(`${message}\n`);
        exit(base64 === undefined ? 1 : 0);
    });
    program
        .command('explain')
        .argument('[code]', 'a problem code')
        .description('what a problem code means, why it happens, what to do')
        .allowExcessArguments(false)
        .action(async (code) => safe.out((await __webpack_require__.e(/* import() */ 'explain').then(__webpack_require__.bind(__webpack_require__, 58818))).explain(code, (0,terminal/* widthOf */.qz)(world, safe))));
    program
        .command('demo')
        .description('make a throw-away key, start the simulator, and run check and push for real over TLS')
        .allowExcessArguments(false)
        .action(async () => {
        const { demo } = await Promise.all(/* import() */[__webpack_require__.e('packages-of-action+check-command+demo'), __webpack_require__.e('core-of-headline'), __webpack_require__.e('key-of-search'), __webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('core-of-diagnose'), __webpack_require__.e('simulator'), __webpack_require__.e('demo')]).then(__webpack_require__.bind(__webpack_require__, 67214));
        exit(await demo(world, safe));
    });
    program
        .command('simulate')
        .argument('[file]', 'what to serve, YAML: keys, apps, faults; - is standard input')
        .option('--directory <path>', 'where to put the throw-away keys and the certificate')
        .option('--port <number>', 'the first of seven ports that follow each other')
        .description('serve the simulator for your own tests')
        .allowExcessArguments(false)
        .action(async (file, given) => {
        const { simulate } = await Promise.all(/* import() */[__webpack_require__.e('simulator'), __webpack_require__.e('simulate')]).then(__webpack_require__.bind(__webpack_require__, 30888));
        await simulate(file, { ...given }, world, safe);
    });
    program
        .command('matrix')
        .argument('<file>', 'the manifest, YAML; - is standard input')
        .description('turn a manifest of many keys into a GitHub strategy.matrix, or a GitLab child pipeline')
        .addOption(new Option('--for <system>', 'the CI system').choices(['github', 'gitlab']).default('github'))
        .allowExcessArguments(false)
        .action(async (file, { for: system }) => {
        const { matrix } = await Promise.all(/* import() */[__webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('matrix')]).then(__webpack_require__.bind(__webpack_require__, 12591));
        const readFile = (path, limit) => world.readFile(path, limit, world.interrupted);
        safe.out(await matrix(file, system, { readFile }));
    });
    return program;
}
function withoutStrangers(text) {
    return text.replaceAll(/'(--?[a-z-]+)(?: <[a-z|-]+>)?'|'(.*)'/gs, (_, own, foreign = '') => {
        const [name = ''] = own === undefined ? foreign.split(/[ =']/, 1) : [own];
        return misplaced/* FLAG */.lx.test(name) ? `'${name}'` : '…';
    });
}
const ENVIRONMENT_HELP = `
Every setting is also an environment variable: --key-id is IAP_KEY_KEY_ID (or IAP_KEY_ID). A flag wins.
The key itself comes from IAP_KEY_PRIVATE_KEY or from --private-key-file, never from a flag.

Exit codes: 0 pass or skipped, 1 fail, 2 usage, 3 inconclusive, 4 pass but the push failed.`;
function settingFlags() {
    return (0,table/* settingsOf */.f5)('command-line')
        .filter((name) => !('secret' in table/* SETTINGS */.yy[name]))
        .map((name) => {
        const row = table/* SETTINGS */.yy[name];
        const value = row.kind === 'choice' ? row.choices.join('|') : name.split('-').at(-1);
        const standard = row.default === undefined ? '' : ` (default: ${row.default})`;
        return [`--${name} <${value}>`, `${row.meaning.replaceAll('`', '')}${standard}`];
    });
}
function dashed(flags) {
    const names = Object.entries(flags).map(([name, value]) => [
        name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value,
    ]);
    return Object.fromEntries(names);
}

// EXTERNAL MODULE: ./build/doors/own-words.js
var own_words = __webpack_require__(57178);
// EXTERNAL MODULE: ./build/net/http.js
var net_http = __webpack_require__(62550);
// EXTERNAL MODULE: ./build/secrets/secrets.js
var secrets = __webpack_require__(63207);
// EXTERNAL MODULE: ./build/bin/ending.js
var ending = __webpack_require__(44975);
// EXTERNAL MODULE: ./build/bin/real-world.js + 1 modules
var real_world = __webpack_require__(37247);
// EXTERNAL MODULE: ./build/bin/standard-error.js
var standard_error = __webpack_require__(4986);
;// CONCATENATED MODULE: ./build/bin/run-command-line.js









const run_command_line_secrets = (0,secrets/* createSecrets */.g)(own_words/* ownWords */.I);
(0,standard_error/* guardStandardError */.N)(run_command_line_secrets);
const run_command_line_terminal = {
    out: (0,ending/* writer */.K)(external_node_process_.stdout),
    error: (0,ending/* writer */.K)(external_node_process_.stderr),
    isTerminal: external_node_process_.stdout.isTTY === true,
    isFile: isFile(1),
    columns: external_node_process_.stdout.isTTY ? external_node_process_.stdout.columns : undefined,
    errorTerminal: external_node_process_.stderr.isTTY ? { columns: external_node_process_.stderr.columns } : undefined,
};
let run_command_line_close = async () => undefined;
(0,ending/* runToEnd */.c)(async (reached) => {
    const http = (0,net_http/* createHttpClient */.u)(external_node_process_.env);
    run_command_line_close = http.close;
    const world = { ...(0,real_world/* createWorld */.b)(external_node_process_.env, http), reached };
    return commandLine(external_node_process_.argv.slice(2), world, run_command_line_terminal, run_command_line_secrets);
}, (sentence) => run_command_line_terminal.error(`iap-key: ${sentence}\n`), () => run_command_line_close());
function isFile(descriptor) {
    try {
        return (0,external_node_fs_.fstatSync)(descriptor).isFile();
    }
    catch {
        return false;
    }
}


/***/ })

};
;