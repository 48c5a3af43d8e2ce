"use strict";
exports.id = 'run-command-line';
exports.ids = ['run-command-line'];
exports.modules = {

/***/ 44975:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writer),
/* harmony export */   c: () => (/* binding */ runToEnd)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49514);
/* harmony import */ var _findings_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25297);



const PATIENCE_MS = 30_000;
function runToEnd(door, tell, close) {
    let verdict;
    let isEnding = false;
    async function end(exitCode) {
        if (isEnding)
            return;
        isEnding = true;
        node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = exitCode;
        const patience = new Promise((done) => {
            setTimeout(done, PATIENCE_MS);
            for (const signal of ['SIGINT', 'SIGTERM'])
                node_process__WEBPACK_IMPORTED_MODULE_0__.once(signal, () => done());
        });
        await Promise.race([Promise.all([flushed(node_process__WEBPACK_IMPORTED_MODULE_0__.stdout), flushed(node_process__WEBPACK_IMPORTED_MODULE_0__.stderr), close()]), patience]).catch(() => undefined);
        node_process__WEBPACK_IMPORTED_MODULE_0__.exit(exitCode);
    }
    function breakOff(error) {
        if (isEnding)
            return;
        const result = verdict === undefined ? '' : ' The verdict of this run stands.';
        try {
            tell(`${_findings_defect_js__WEBPACK_IMPORTED_MODULE_1__/* .PLEASE_REPORT */ .k8} The run broke off (${(0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfCrash */ .OP)(error)}).${result}`);
        }
        catch {
        }
        void end(verdict ?? _findings_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_DEFECT */ .F5);
    }
    for (const stream of [node_process__WEBPACK_IMPORTED_MODULE_0__.stdout, node_process__WEBPACK_IMPORTED_MODULE_0__.stderr])
        stream.on('error', () => undefined);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('uncaughtException', breakOff);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('unhandledRejection', breakOff);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('beforeExit', () => breakOff(undefined));
    const reached = (exitCode) => {
        verdict = exitCode;
    };
    door(reached).then(end, breakOff);
}
function flushed(stream) {
    return new Promise((done) => {
        if (stream.destroyed || stream.writableLength === 0)
            return done();
        stream.once('error', () => done());
        stream.once('close', () => done());
        stream.write('', () => done());
    });
}
function writer(stream) {
    return (text) => {
        try {
            stream.write(text);
        }
        catch {
        }
    };
}


/***/ }),

/***/ 6437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createWorld)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59183);
/* harmony import */ var _standard_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4986);




function createWorld(environment, http) {
    return {
        environment,
        directory: node_process__WEBPACK_IMPORTED_MODULE_0__.cwd(),
        now: Date.now,
        elapsed: () => node_process__WEBPACK_IMPORTED_MODULE_0__.uptime() * 1000,
        random: Math.random,
        sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
        alarm: (milliseconds) => AbortSignal.timeout(Math.max(0, Math.ceil(milliseconds))),
        interrupted: interruption(),
        readFile: (0,_standard_error_js__WEBPACK_IMPORTED_MODULE_3__/* .quietly */ .g)(_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .T),
        send: http.send,
    };
}
function interruption() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        node_process__WEBPACK_IMPORTED_MODULE_0__.once(signal, () => controller.abort());
    return controller.signal;
}


/***/ }),

/***/ 16734:
/***/ (function (__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./build/settings/other-names.js
var other_names = __webpack_require__(85615);
// EXTERNAL MODULE: ./build/settings/table.js
var table = __webpack_require__(44372);
// EXTERNAL MODULE: ./build/world/version.js + 1 modules
var version = __webpack_require__(48086);
// EXTERNAL MODULE: ./build/doors/arguments.js
var doors_arguments = __webpack_require__(19834);
// EXTERNAL MODULE: ./build/doors/commands/commands.js
var commands = __webpack_require__(99439);
// EXTERNAL MODULE: ./build/doors/terminal.js
var doors_terminal = __webpack_require__(29188);
;// CONCATENATED MODULE: ./build/doors/command-line.js














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
        (0,misplaced/* keepGiven */.XP)((0,other_names/* variableSources */.P$)(world.environment), secrets);
        (0,misplaced/* refuseMisplacedArguments */.Rt)(args, secrets);
        exitCode = await answer(args, world, safe, { secrets, pass: gate.pass, raw: terminal });
    }
    catch (error) {
        exitCode = refusal(error, safe);
    }
    return gate.hasHeldBack() ? exit_code/* EXIT_DEFECT */.F5 : exitCode;
}
async function answer(args, world, terminal, guard) {
    const asked = (0,doors_arguments/* asksFor */.ev)(args);
    if (asked === 'version') {
        terminal.out(`${version/* VERSION */.x}\n`);
        return 0;
    }
    if (asked === 'help' || args[0] === 'help')
        return help(args, world, terminal);
    refuseSecretFlags(args);
    const named = await withCommand(args, world);
    const call = { world, terminal, guard, commands: commands/* COMMANDS */.Lo };
    if (isBareCheck(named))
        return commands/* COMMANDS */.Lo.check.run({ ...call, argument: undefined, flags: {} });
    let exitCode = 0;
    const run = async (name, argument, flags) => {
        const given = ['check', 'init', 'rotate'].includes(name) ? withKeyFile(argument, flags) : flags;
        exitCode = await commands/* COMMANDS */.Lo[name].run({ ...call, argument, flags: given });
    };
    const { createProgram } = await Promise.all(/* import() */[__webpack_require__.e('packages-of-program'), __webpack_require__.e('program')]).then(__webpack_require__.bind(__webpack_require__, 34214));
    await createProgram(terminal, (0,doors_terminal/* widthOf */.qz)(world, terminal), run).parseAsync((0,doors_arguments/* withSwitchValues */.zC)(named), { from: 'user' });
    return exitCode;
}
async function help(args, world, terminal) {
    const words = args.filter((arg) => !arg.startsWith('-'));
    const [name, isStray] = words[0] === 'help' ? [words[1], true] : [words[0], false];
    if (isStray && name !== undefined && !(0,commands/* isCommand */.y9)(name))
        throw noSuchCommand(name);
    const { createProgram } = await Promise.all(/* import() */[__webpack_require__.e('packages-of-program'), __webpack_require__.e('program')]).then(__webpack_require__.bind(__webpack_require__, 34214));
    const program = createProgram(terminal, (0,doors_terminal/* widthOf */.qz)(world, terminal), async () => undefined);
    (program.commands.find((command) => command.name() === name) ?? program).outputHelp();
    return 0;
}
function isBareCheck([command, ...more]) {
    return more.length === 0 && (command === undefined || command === 'check');
}
async function withCommand(args, { directory }) {
    const [first] = args;
    if (first === undefined || first.startsWith('-') || (0,commands/* isCommand */.y9)(first))
        return args;
    if (await isFile((0,external_node_path_.resolve)(directory, first)))
        return ['check', ...args];
    throw noSuchCommand(first);
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((stats) => !stats.isDirectory(), () => false);
}
function noSuchCommand(given) {
    const names = [...commands/* COMMAND_NAMES */.nZ, 'help'];
    const word = /^[a-z][a-z-]{0,19}$/i.test(given) ? ` \u201c${given}\u201d` : '';
    const file = /[./\\]/.test(given) ? ' There is no such file either.' : '';
    return new usage_error/* UsageError */.e(`There is no such command${word}.${file} Commands are ${names.join(', ')}.${(0,suggestion/* suggestion */.h)(given.slice(0, 20), names)}`);
}
function withKeyFile(file, flags) {
    if (file === undefined)
        return flags;
    if (flags['private-key-file'] !== undefined)
        throw new usage_error/* UsageError */.e('--private-key-file: The file of the key is given twice. Give it once.');
    return { ...flags, 'private-key-file': file };
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
function refuseSecretFlags(args) {
    const flag = (0,table/* settingsOf */.f5)('command-line').find((name) => 'secret' in table/* SETTINGS */.yy[name] && args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)));
    if (flag === undefined)
        return;
    const variable = `IAP_KEY_${flag.toUpperCase().replaceAll('-', '_')}`;
    const file = `${flag}-file`;
    const otherwise = file in table/* SETTINGS */.yy ? `, or give a file with --${file} (- is standard input)` : '';
    throw new usage_error/* UsageError */.e(`--${flag}: Secrets have no flag, because argument lists are public. Set ${variable}${otherwise}.`);
}

// EXTERNAL MODULE: ./build/doors/own-words.js
var own_words = __webpack_require__(57178);
// EXTERNAL MODULE: ./build/net/http.js
var net_http = __webpack_require__(62550);
// EXTERNAL MODULE: ./build/secrets/secrets.js
var secrets = __webpack_require__(63207);
// EXTERNAL MODULE: ./build/bin/ending.js
var ending = __webpack_require__(44975);
// EXTERNAL MODULE: ./build/bin/real-world.js
var real_world = __webpack_require__(6437);
// EXTERNAL MODULE: ./build/bin/standard-error.js
var standard_error = __webpack_require__(4986);
;// CONCATENATED MODULE: ./build/bin/run-command-line.js










const run_command_line_secrets = (0,secrets/* createSecrets */.g)(own_words/* ownWords */.I);
(0,standard_error/* guardStandardError */.N)(run_command_line_secrets);
const terminal = {
    out: (0,ending/* writer */.K)(external_node_process_.stdout),
    error: (0,ending/* writer */.K)(external_node_process_.stderr),
    isTerminal: external_node_process_.stdout.isTTY === true,
    isFile: run_command_line_isFile(1),
    columns: external_node_process_.stdout.isTTY ? external_node_process_.stdout.columns : undefined,
    errorTerminal: external_node_process_.stderr.isTTY ? { columns: external_node_process_.stderr.columns } : undefined,
    person: () => ((0,external_node_tty_.isatty)(0) && (0,external_node_tty_.isatty)(1) ? { input: external_node_process_.stdin, output: external_node_process_.stdout } : undefined),
    start: async (program, args, input) => (await __webpack_require__.e(/* import() */ 'start-program').then(__webpack_require__.bind(__webpack_require__, 21815))).startProgram(program, args, input),
};
let run_command_line_close = async () => undefined;
(0,ending/* runToEnd */.c)(async (reached) => {
    const http = (0,net_http/* createHttpClient */.u)(external_node_process_.env);
    run_command_line_close = http.close;
    const world = { ...(0,real_world/* createWorld */.b)(external_node_process_.env, http), reached };
    return commandLine(external_node_process_.argv.slice(2), world, terminal, run_command_line_secrets);
}, (sentence) => terminal.error(`iap-key: ${sentence}\n`), () => run_command_line_close());
function run_command_line_isFile(descriptor) {
    try {
        return (0,external_node_fs_.fstatSync)(descriptor).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 4986:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guardStandardError),
/* harmony export */   g: () => (/* binding */ quietly)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _secrets_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57515);


let reading = 0;
function guardStandardError(secrets) {
    const { stderr } = node_process__WEBPACK_IMPORTED_MODULE_0__;
    const write = stderr.write.bind(stderr);
    const { pass } = (0,_secrets_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .createGate */ .Z)(secrets);
    const guarded = (chunk, ...rest) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        const done = rest.find((argument) => typeof argument === 'function');
        return write(reading > 0 ? '' : pass(text), done === undefined ? undefined : () => done());
    };
    stderr.write = guarded;
}
function quietly(read) {
    return async (...args) => {
        reading += 1;
        try {
            return await read(...args);
        }
        finally {
            reading -= 1;
        }
    };
}


/***/ }),

/***/ 19834:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   ev: () => (/* binding */ asksFor),
/* harmony export */   zC: () => (/* binding */ withSwitchValues)
/* harmony export */ });
/* harmony import */ var _findings_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20315);
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12711);
/* harmony import */ var _settings_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94667);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);




const SWITCHES = flagsOf(({ kind }) => kind === 'boolean');
const VALUED = [...flagsOf(({ kind, secret }) => kind !== 'boolean' && secret !== true)];
function flagsOf(isMeant) {
    return (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f5)('command-line').filter((name) => isMeant(_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy[name]));
}
const ASKED = {
    '-h': 'help',
    '--help': 'help',
    '-V': 'version',
    '-v': 'version',
    '--version': 'version',
};
function asksFor(args) {
    const end = args.indexOf('--');
    const asked = (end < 0 ? args : args.slice(0, end)).find((arg) => Object.hasOwn(ASKED, arg));
    return asked === undefined ? undefined : ASKED[asked];
}
function withSwitchValues(args) {
    const regular = [];
    for (let index = 0; index < args.length; index += 1) {
        const arg = args[index] ?? '';
        const next = args[index + 1];
        if (arg === '--')
            return [...regular, ...args.slice(index)];
        const name = arg.startsWith('--') ? arg.slice(2) : '';
        if (SWITCHES.includes(name)) {
            const isGiven = next !== undefined && /^(?:true|false)$/i.test(next);
            regular.push(`${arg}=${isGiven ? next.toLowerCase() : 'true'}`);
            if (isGiven)
                index += 1;
        }
        else if (VALUED.includes(name) && next !== undefined) {
            refuseFlagAsValue(arg, next);
            regular.push(arg, next);
            index += 1;
        }
        else
            regular.push(name.startsWith('no-') ? negated(name.slice('no-'.length)) : arg);
    }
    return regular;
}
function refuseFlagAsValue(flag, value) {
    const name = value.startsWith('--') ? (value.slice(2).split('=')[0] ?? '') : '';
    if ([...VALUED, ...SWITCHES, ...SWITCHES.map((one) => `no-${one}`)].includes(name))
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${flag}: A value is missing; the flag --${name} stands in its place.`);
}
function negated(name) {
    if (SWITCHES.includes(name))
        return `--${name}=false`;
    const [plain = ''] = name.split('=');
    const shown = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,5}$/.test(plain) ? ` --no-${plain}` : '';
    if (SWITCHES.includes(plain))
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--no-${plain}: It takes no value. Write --${plain}=true or =false.`);
    if (VALUED.includes(plain))
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--no-${plain}: --${plain} takes a value, and cannot be turned off.`);
    throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`There is no flag${shown}.${(0,_findings_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(`no-${plain}`, SWITCHES.map((one) => `no-${one}`)).replace('no-', '--no-')}`);
}
function collect(name, kind, value, before) {
    if (before === undefined)
        return value;
    if (kind === 'list')
        return [...(0,_settings_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .splitList */ .ry)(before), ...(0,_settings_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .splitList */ .ry)(value)].join('\n');
    throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--${name}: The flag is given twice. Give it once.`);
}


/***/ }),

/***/ 99439:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   nZ: () => (/* binding */ COMMAND_NAMES),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20516);
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12711);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);
/* harmony import */ var _pipelines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1701);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29188);





const KEY_FILE = 'the .p8 file; - is standard input';
const IDENTITY = ['private-key-file', 'key-id', 'issuer-id', 'bundle-id'];
const ASKING = ['environment', 'timeout', 'retries', 'concurrency'];
const BACKEND_SETTINGS = _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.flatMap(({ settings }) => settings.map(({ name }) => name));
const YES = { name: 'yes', meaning: 'agree to everything that would be asked' };
const COMMANDS = {
    check: {
        meaning: 'the gate: all checks, then the push if push-to is set (the default)',
        argument: ['[file]', `${KEY_FILE} (the same as --private-key-file)`],
        settings: (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f5)('command-line'),
        run: async ({ flags, world, terminal, guard }) => (await Promise.all(/* import() */[__webpack_require__.e('packages-of-action+check-command+demo+init+library+rotate'), __webpack_require__.e('key-of-search'), __webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('core-of-diagnose'), __webpack_require__.e('check-command')]).then(__webpack_require__.bind(__webpack_require__, 82453))).checkCommand(flags, world, terminal, guard),
    },
    encode: {
        meaning: 'check a key file locally and print its one-line base64 for a CI secret',
        argument: ['<file>', KEY_FILE],
        run: async ({ argument = '', world, terminal, guard }) => {
            const { encode } = await Promise.all(/* import() */[__webpack_require__.e('key-of-search'), __webpack_require__.e('encode')]).then(__webpack_require__.bind(__webpack_require__, 22967));
            const { base64, message } = await encode(argument, world);
            if (base64 !== undefined)
                guard.raw.out(`${base64}\n`);
            terminal.error(`${message}\n`);
            return base64 === undefined ? 1 : 0;
        },
    },
    fingerprint: {
        meaning: 'name a key, so that laptop, CI and backend can be compared',
        argument: ['[file]', `${KEY_FILE}; without one, the key in IAP_KEY_PRIVATE_KEY`],
        run: async ({ argument, world, terminal }) => (await Promise.all(/* import() */[__webpack_require__.e('key-of-search'), __webpack_require__.e('fingerprint-command')]).then(__webpack_require__.bind(__webpack_require__, 65205))).fingerprint(argument, world, terminal),
    },
    explain: {
        meaning: 'what a problem code means, why it happens, what to do',
        argument: ['[code]', 'a problem code; without one, all are listed'],
        run: async ({ argument, world, terminal }) => {
            terminal.out((await __webpack_require__.e(/* import() */ 'explain').then(__webpack_require__.bind(__webpack_require__, 58818))).explain(argument, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .widthOf */ .qz)(world, terminal)));
            return 0;
        },
    },
    init: {
        meaning: 'from a .p8 on this machine to a green gate: asks, checks, writes the pipeline, stores the secret',
        argument: ['[file]', 'the .p8 file (the same as --private-key-file)'],
        settings: [...IDENTITY, ...ASKING],
        options: [
            {
                name: 'ci',
                value: 'system',
                choices: _pipelines_js__WEBPACK_IMPORTED_MODULE_3__/* .PIPELINE_NAMES */ .o,
                meaning: 'the CI system; without it, the one whose files are there',
            },
            { name: 'secret', value: 'name', meaning: 'the name of the secret (default: IAP_PRIVATE_KEY)' },
            { name: 'store', meaning: 'also store the secret, with gh or glab' },
        ],
        run: async (call) => (await Promise.all(/* import() */[__webpack_require__.e('packages-of-action+check-command+demo+init+library+rotate'), __webpack_require__.e('key-of-search'), __webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('core-of-diagnose'), __webpack_require__.e('core-of-run-check'), __webpack_require__.e('init')]).then(__webpack_require__.bind(__webpack_require__, 57726))).init(call),
    },
    rotate: {
        meaning: 'put a new key in the place of an old one, in the order that breaks no released app',
        argument: ['[file]', 'the .p8 of the new key (the same as --private-key-file)'],
        settings: [...IDENTITY, ...ASKING, 'push-to', ...BACKEND_SETTINGS],
        options: [
            {
                name: 'old-key-file',
                value: 'path',
                meaning: 'the .p8 of the old key, to prove in the end that it is refused',
            },
            { name: 'old-key-id', value: 'id', meaning: 'its Key ID; without it, the one in the name of its file' },
            YES,
        ],
        run: async (call) => (await Promise.all(/* import() */[__webpack_require__.e('packages-of-action+check-command+demo+init+library+rotate'), __webpack_require__.e('key-of-search'), __webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('core-of-diagnose'), __webpack_require__.e('core-of-run-check'), __webpack_require__.e('rotate')]).then(__webpack_require__.bind(__webpack_require__, 94946))).rotate(call),
    },
    demo: {
        meaning: 'make a throw-away key, start the simulator, and run check and push for real over TLS',
        run: async ({ world, terminal }) => (await Promise.all(/* import() */[__webpack_require__.e('packages-of-action+check-command+demo+init+library+rotate'), __webpack_require__.e('key-of-search'), __webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('core-of-diagnose'), __webpack_require__.e('core-of-headline'), __webpack_require__.e('simulator'), __webpack_require__.e('demo')]).then(__webpack_require__.bind(__webpack_require__, 67214))).demo(world, terminal),
    },
    simulate: {
        meaning: 'serve the simulator for your own tests',
        argument: ['[file]', 'what to serve, YAML: keys, apps, faults; - is standard input'],
        options: [
            { name: 'directory', value: 'path', meaning: 'where to put the throw-away keys and the certificate' },
            { name: 'port', value: 'number', meaning: 'the first of eight ports that follow each other' },
        ],
        run: async ({ argument, flags, world, terminal }) => {
            const { simulate } = await Promise.all(/* import() */[__webpack_require__.e('simulator'), __webpack_require__.e('simulate')]).then(__webpack_require__.bind(__webpack_require__, 30888));
            await simulate(argument, flags, world, terminal);
            return 0;
        },
    },
    matrix: {
        meaning: 'turn a manifest of many keys into a GitHub strategy.matrix, or a GitLab child pipeline',
        argument: ['<file>', 'the manifest, YAML; - is standard input'],
        options: [
            { name: 'for', value: 'system', choices: ['github', 'gitlab'], default: 'github', meaning: 'the CI system' },
        ],
        run: async ({ argument = '', flags, world, terminal }) => {
            const { matrix } = await Promise.all(/* import() */[__webpack_require__.e('key-of-judge-bundle-ids'), __webpack_require__.e('matrix')]).then(__webpack_require__.bind(__webpack_require__, 93397));
            const readFile = (path, limit) => world.readFile(path, limit, world.interrupted);
            terminal.out(await matrix(argument, flags['for'] === 'gitlab' ? 'gitlab' : 'github', { readFile }));
            return 0;
        },
    },
    completion: {
        meaning: 'print the completion script of a shell',
        argument: ['<shell>', 'bash, zsh or fish'],
        run: async ({ argument, terminal, commands }) => {
            const { completion, SHELLS } = await __webpack_require__.e(/* import() */ 'completion').then(__webpack_require__.bind(__webpack_require__, 24567));
            const shell = SHELLS.find((name) => name === argument);
            if (shell === undefined)
                throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`completion: There are scripts for ${SHELLS.join(', ')} alone.`);
            terminal.out(completion(shell, commands));
            return 0;
        },
    },
};
const COMMAND_NAMES = Object.keys(COMMANDS);
function isCommand(name) {
    return name !== undefined && Object.hasOwn(COMMANDS, name);
}


/***/ }),

/***/ 1701:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PIPELINES),
/* harmony export */   o: () => (/* binding */ PIPELINE_NAMES)
/* harmony export */ });
/* harmony import */ var _world_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73379);

const ACTION = `${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY_OWNER */ .I5}/iap-key@${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .REVISION */ .sP}`;
const RUN = [
    'set -e',
    'tool=$(mktemp -d)',
    `git clone --quiet --no-checkout https://github.com/${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY_OWNER */ .I5}/iap-key "$tool"`,
    `git -C "$tool" checkout --quiet ${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .REVISION */ .sP}`,
];
const lines = (all, indent) => all.map((line) => `${indent}${line}\n`).join('');
const quoted = (text) => JSON.stringify(text);
const list = ({ bundleIds }) => quoted(bundleIds.join(','));
function variables(gate, indent) {
    return [
        `IAP_KEY_KEY_ID: ${quoted(gate.keyId)}`,
        `IAP_KEY_ISSUER_ID: ${quoted(gate.issuerId)}`,
        `IAP_KEY_BUNDLE_ID: ${list(gate)}`,
    ]
        .map((line) => `${indent}${line}\n`)
        .join('');
}
const PIPELINES = {
    github: {
        title: 'GitHub Actions',
        path: '.github/workflows/in-app-purchase-key.yml',
        sign: '.github',
        text: (gate) => `name: In-App Purchase Key
on:
  push:
    tags: ["v*"]
  schedule:
    - cron: "0 6 * * 1"
  workflow_dispatch:
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: ${ACTION}
        with:
          private-key: \${{ secrets.${gate.secret} }}
          key-id: ${quoted(gate.keyId)}
          issuer-id: ${quoted(gate.issuerId)}
          bundle-id: ${list(gate)}
`,
        store: (secret) => ['gh', 'secret', 'set', secret],
        byHand: 'the repository \u203a Settings \u203a Secrets and variables \u203a Actions \u203a New repository secret',
    },
    gitlab: {
        title: 'GitLab CI',
        path: '.gitlab-ci.yml',
        sign: '.gitlab-ci.yml',
        text: (gate) => `in-app-purchase-key:
  image: ${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .GITLAB_IMAGE */ .gz}
  variables:
${variables(gate, '    ')}  script:
    - IAP_KEY_PRIVATE_KEY="$${gate.secret}" iap-key check
`,
        store: (secret) => ['glab', 'variable', 'set', secret, '--masked', '--protected'],
        byHand: 'the project \u203a Settings \u203a CI/CD \u203a Variables, masked and protected',
    },
    circleci: {
        title: 'CircleCI',
        path: '.circleci/config.yml',
        sign: '.circleci',
        text: (gate) => `version: 2.1
jobs:
  in-app-purchase-key:
    docker:
      - image: cimg/node:24.9
    environment:
${variables(gate, '      ')}    steps:
      - run: |
${lines([...RUN, `IAP_KEY_PRIVATE_KEY="$${gate.secret}" node "$tool/dist/cli.js" check`], '          ')}workflows:
  in-app-purchase-key:
    jobs:
      - in-app-purchase-key
`,
        byHand: 'the project \u203a Project Settings \u203a Environment Variables',
    },
    bitbucket: {
        title: 'Bitbucket Pipelines',
        path: 'bitbucket-pipelines.yml',
        sign: 'bitbucket-pipelines.yml',
        text: (gate) => `image: ${_world_names_js__WEBPACK_IMPORTED_MODULE_0__/* .IMAGE */ .W1}
pipelines:
  default:
    - step:
        name: In-App Purchase Key
        script:
          - export IAP_KEY_PRIVATE_KEY="$${gate.secret}"
          - iap-key check --key-id ${gate.keyId} --issuer-id ${gate.issuerId} --bundle-id ${gate.bundleIds.join(',')}
`,
        byHand: 'the repository \u203a Repository settings \u203a Repository variables, secured',
    },
    azure: {
        title: 'Azure Pipelines',
        path: 'azure-pipelines.yml',
        sign: 'azure-pipelines.yml',
        text: (gate) => `trigger: [main]
pool:
  vmImage: ubuntu-latest
steps:
  - bash: |
${lines([...RUN, 'node "$tool/dist/cli.js" check'], '      ')}    displayName: In-App Purchase Key
    env:
      IAP_KEY_PRIVATE_KEY: $(${gate.secret})
${variables(gate, '      ')}`,
        byHand: 'the pipeline \u203a Edit \u203a Variables \u203a New variable, kept secret',
    },
};
const PIPELINE_NAMES = Object.keys(PIPELINES);


/***/ }),

/***/ 29188:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ wantsColorInLog),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   zK: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var _report_wrap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47015);

function widthOf({ environment }, { columns }) {
    const told = columns ?? Number(environment['COLUMNS']);
    return Number.isInteger(told) && told > 0 ? told : _report_wrap_js__WEBPACK_IMPORTED_MODULE_0__/* .USUAL_WIDTH */ .g;
}
function wantsColorInLog({ environment }) {
    return wantsColor({ environment: { ...environment, TERM: '' } }, { isTerminal: true });
}
function wantsColor({ environment }, { isTerminal }) {
    if ((environment['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = environment['FORCE_COLOR'];
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    return isTerminal && environment['TERM'] !== 'dumb';
}


/***/ })

};
;