"use strict";
exports.id = 'program';
exports.ids = ['program'];
exports.modules = {

/***/ 34214:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProgram: () => (/* binding */ createProgram)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/findings/usage-error.js
var usage_error = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/settings/misplaced.js
var misplaced = __webpack_require__(69526);
// EXTERNAL MODULE: ./build/settings/table.js
var table = __webpack_require__(44372);
// EXTERNAL MODULE: ./build/doors/arguments.js
var doors_arguments = __webpack_require__(19834);
// EXTERNAL MODULE: ./build/doors/commands/commands.js
var commands = __webpack_require__(99439);
;// CONCATENATED MODULE: ./build/doors/help.js

const GROUPS = {
    Key: [
        'private-key',
        'private-key-file',
        'key-id',
        'issuer-id',
        'expect-fingerprint',
        'on-missing-key',
        'app-store-connect-key',
        'app-store-connect-key-file',
        'app-store-connect-key-id',
        'app-store-connect-issuer-id',
    ],
    Apps: ['bundle-id', 'products'],
    Apple: [
        'environment',
        'diagnose',
        'on-inconclusive',
        'timeout',
        'retries',
        'concurrency',
        'notification-test',
        'notification-health',
        'expect-notification-url',
    ],
    Push: ['push-to', 'dry-run'],
    GitHub: ['github-token', 'deployment', 'report-issue', 'summary'],
    Reports: ['format', 'quiet', 'verbose', 'report-file', 'junit-file'],
};
const HELP_GROUPS = Object.keys(GROUPS);
function groupOf(name) {
    return HELP_GROUPS.find((group) => GROUPS[group].includes(name)) ?? 'Push';
}
function shownFlag(name) {
    const row = table/* SETTINGS */.yy[name];
    if (row.kind === 'boolean')
        return row.default === 'true' ? `--no-${name}` : `--${name}`;
    return `--${name} <${wordOfValue(name, row)}>`;
}
function wordOfValue(name, row) {
    if (row.value !== undefined)
        return row.value;
    switch (row.kind) {
        case 'choice':
            return row.choices.join('|');
        case 'number':
            return 'number';
        case 'fingerprint':
            return 'SHA256:\u2026';
        default:
            return name.endsWith('-file') ? 'path' : (name.split('-').at(-1) ?? 'value');
    }
}
function shownMeaning(name) {
    const row = table/* SETTINGS */.yy[name];
    const meaning = row.meaning.replaceAll('`', '');
    if (row.kind === 'boolean' && row.default === 'true')
        return `Do not: ${lowerFirst(meaning)}`;
    return row.default === undefined || row.kind === 'boolean' ? meaning : `${meaning} Default: ${row.default}.`;
}
const lowerFirst = (text) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
const UNKNOWN_WIDTH = 80;
const TERM_WIDTH = 24;
const MARGIN = 2;
const NARROW = 64;
function shapeHelp(command) {
    command.configureHelp({
        optionTerm: ({ flags, long }) => {
            const name = long?.slice(2) ?? '';
            return Object.hasOwn(table/* SETTINGS */.yy, name) ? shownFlag(name) : flags;
        },
        optionDescription: ({ description }) => description,
        minWidthToWrap: 1,
        padWidth: (shown, help) => Math.min((help.helpWidth ?? UNKNOWN_WIDTH) < NARROW ? MARGIN : TERM_WIDTH, Math.max(...help.visibleOptions(shown).map((option) => help.optionTerm(option).length), ...help.visibleCommands(shown).map((one) => help.subcommandTerm(one).length), ...help.visibleArguments(shown).map((argument) => help.argumentTerm(argument).length), 0)),
        formatItem(term, termWidth, description, help) {
            const indent = ' '.repeat(MARGIN);
            const hanging = ' '.repeat(MARGIN + termWidth + MARGIN);
            const width = (help.helpWidth ?? UNKNOWN_WIDTH) - hanging.length;
            const [first = '', ...rest] = help.boxWrap(description, width).split('\n');
            const lines = term.length > termWidth
                ? [`${indent}${term}`, `${hanging}${first}`]
                : [`${indent}${term.padEnd(termWidth + MARGIN)}${first}`];
            return [...lines, ...rest.map((line) => `${hanging}${line}`)].map((line) => line.trimEnd()).join('\n');
        },
    });
}
const EXAMPLES = `Examples:
  $ iap-key SubscriptionKey_ABC123DEFG.p8 --bundle-id com.company.app \\
      --issuer-id 57246542-96fe-1a63-e053-0824d011072a
  $ iap-key check --push-to adapty,revenuecat --dry-run
  $ iap-key encode SubscriptionKey_ABC123DEFG.p8
  $ iap-key explain apple-refused`;
const CHECK_EXAMPLES = `Examples:
  $ iap-key check SubscriptionKey_ABC123DEFG.p8 --bundle-id com.company.app \\
      --issuer-id 57246542-96fe-1a63-e053-0824d011072a
  $ iap-key check key.p8 --key-id ABC123DEFG --bundle-id com.company.one \\
      --bundle-id com.company.two
  $ iap-key check --push-to adapty,revenuecat --dry-run
  $ iap-key check --environment none --quiet`;
const CHECK_NOTES = [
    'Every setting is also a variable: --key-id is IAP_KEY_KEY_ID (or IAP_KEY_ID). A flag wins. A list flag may be repeated, and adds up.',
    'Secrets have no flag, because argument lists are public: the key comes from IAP_KEY_PRIVATE_KEY or from a file, a token from its variable, such as IAP_KEY_ADAPTY_TOKEN.',
    'Exit codes: 0 pass or skipped, 1 fail, 2 usage, 3 inconclusive, 4 pass but the push failed.',
];
function programNotes(width, wrap) {
    return `\n${wrap('\u201ciap-key check --help\u201d lists all settings.', width)}\n\n${EXAMPLES}`;
}
function checkNotes(width, wrap) {
    return `\n${[...CHECK_NOTES.map((note) => wrap(note, width)), CHECK_EXAMPLES].join('\n\n')}`;
}

;// CONCATENATED MODULE: ./build/doors/program.js







function createProgram({ out, error }, width, run) {
    const program = new esm/* Command */.uB('iap-key')
        .description('Proves that an App Store In-App Purchase Key works before a release depends on it.')
        .helpOption('-h, --help', 'show this help')
        .addOption(new esm/* Option */.c$('-V, --version', 'print the version (-v too)'))
        .exitOverride()
        .configureOutput({
        writeOut: out,
        writeErr: error,
        getOutHelpWidth: () => width,
        getErrHelpWidth: () => width,
        outputError: (text, write) => write(`iap-key: ${(0,usage_error/* printable */.g)(withoutStrangers(text.replace(/^error: /, '')))} [invalid-setting]\nSee iap-key --help.\n`),
    });
    shapeHelp(program);
    program.addHelpText('after', ({ command }) => programNotes(width, wrapOf(command)));
    for (const name of commands/* COMMAND_NAMES */.nZ)
        addCommand(program, name, commands/* COMMANDS */.Lo[name], run);
    const check = program.commands.find((command) => command.name() === 'check');
    check?.addHelpText('after', ({ command }) => checkNotes(width, wrapOf(command)));
    return program;
}
const wrapOf = (command) => {
    const help = command.createHelp();
    help.minWidthToWrap = 1;
    return (text, width) => help.boxWrap(text, width);
};
function addCommand(program, name, row, run) {
    const command = program
        .command(name, { isDefault: name === 'check' })
        .description(row.meaning)
        .allowExcessArguments(false);
    if (row.argument !== undefined)
        command.addArgument(new esm/* Argument */.ef(...row.argument));
    const settings = (row.settings ?? []).filter((setting) => !('secret' in table/* SETTINGS */.yy[setting]));
    for (const group of HELP_GROUPS)
        for (const setting of settings.filter((one) => groupOf(one) === group))
            command.addOption(settingOption(setting).helpGroup(`${group}:`));
    for (const option of row.options ?? [])
        command.addOption(ownOption(option));
    command.action(async (...given) => {
        const argument = typeof given[0] === 'string' ? given[0] : undefined;
        await run(name, argument, dashed(command.opts()));
    });
}
function settingOption(name) {
    const { kind } = table/* SETTINGS */.yy[name];
    const flag = kind === 'boolean' ? `--${name} <true|false>` : shownFlag(name);
    const option = new esm/* Option */.c$(flag, shownMeaning(name));
    return option.argParser((value, before) => (0,doors_arguments/* collect */.Fo)(name, kind, value, before));
}
function ownOption({ name, value, choices, meaning, default: standard }) {
    const words = standard === undefined ? meaning : `${meaning} (default: ${standard})`;
    if (value === undefined)
        return new esm/* Option */.c$(`--${name}`, words);
    const option = new esm/* Option */.c$(`--${name} <${choices?.join('|') ?? value}>`, words);
    if (choices !== undefined)
        option.choices(choices);
    const parse = option.parseArg;
    return option.argParser((text, before) => {
        if (choices !== undefined)
            parse?.(text, undefined);
        return (0,doors_arguments/* collect */.Fo)(name, 'option', text, before);
    });
}
function withoutStrangers(text) {
    return text.replaceAll(/'(--?[a-z-]+)(?: <[^'\s]+>)?'|'(.*)'/gs, (_, own, foreign = '') => {
        const [name = ''] = own === undefined ? foreign.split(/[ =']/, 1) : [own];
        return misplaced/* FLAG */.lx.test(name) || (0,commands/* isCommand */.y9)(foreign) ? `'${name}'` : '\u2026';
    });
}
function dashed(flags) {
    const names = Object.entries(flags).map(([name, value]) => [
        name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value === true ? 'true' : value,
    ]);
    return Object.fromEntries(names);
}


/***/ })

};
;