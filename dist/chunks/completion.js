"use strict";
exports.id = 'completion';
exports.ids = ['completion'];
exports.modules = {

/***/ 24567:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SHELLS: () => (/* binding */ SHELLS),
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44372);


const SHELLS = ['bash', 'zsh', 'fish'];
function completion(shell, rows) {
    const commands = Object.entries(rows);
    switch (shell) {
        case 'bash':
            return forBash(commands);
        case 'zsh':
            return forZsh(commands);
        case 'fish':
            return forFish(commands);
    }
}
function flagsOf({ settings = [], options = [] }) {
    const ofSettings = settings.flatMap((name) => {
        const row = _settings_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy[name];
        const meaning = sentence(row.meaning);
        if (row.secret)
            return [];
        if (row.kind === 'boolean')
            return [{ name: row.default === 'true' ? `no-${name}` : name, meaning, value: undefined }];
        const choices = row.kind === 'choice' ? row.choices : undefined;
        return [{ name, meaning, value: choices ?? (name.endsWith('-file') ? 'file' : 'any') }];
    });
    const own = options.map(({ name, value, choices, meaning }) => {
        const isPath = value === 'path';
        return { name, meaning, value: value === undefined ? undefined : (choices ?? (isPath ? 'file' : 'any')) };
    });
    return [...ofSettings, ...own, { name: 'help', meaning: 'show the help', value: undefined }];
}
const namesOf = (rows) => rows.map(([name]) => name);
function sentence(text) {
    const [first = ''] = text.split(/[.;](?:\s|$)/);
    return first.replaceAll(/[`'"\\[\]$:]/g, '').replaceAll(/\s+/g, ' ');
}
function wordsBehind([command, { argument }]) {
    if (command === 'explain')
        return _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBLEM_CODES */ .zB;
    if (command === 'completion')
        return SHELLS;
    return argument === undefined ? undefined : 'file';
}
function forBash(rows) {
    const values = rows.flatMap(([command, row]) => flagsOf(row).flatMap(({ name, value }) => {
        if (value === undefined)
            return [];
        const reply = value === 'any'
            ? ':'
            : `COMPREPLY=($(compgen ${value === 'file' ? '-f' : `-W '${value.join(' ')}'`} -- "$current"))`;
        return [`    '${command} --${name}') ${reply}; return ;;`];
    }));
    const flags = rows.map(([command, row]) => `    ${command}) flags='${flagsOf(row)
        .map(({ name }) => `--${name}`)
        .join(' ')}' ;;`);
    const words = rows.flatMap(([command, row]) => {
        const behind = wordsBehind([command, row]);
        if (behind === undefined)
            return [];
        return [
            `    ${command}) COMPREPLY=($(compgen ${behind === 'file' ? '-f' : `-W '${behind.join(' ')}'`} -- "$current")) ;;`,
        ];
    });
    return `# Completion of iap-key for bash: eval "$(iap-key completion bash)"
_iap_key() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command=check word flags=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in ${namesOf(rows).join(' | ')}) command=$word; break ;; esac
  done
  COMPREPLY=()
  case "$command $previous" in
${values.join('\n')}
  esac
  case $command in
${flags.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current")); return; fi
  if [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W '${namesOf(rows).join(' ')} help' -- "$current") $(compgen -f -- "$current")); return; fi
  case $command in
${words.join('\n')}
  esac
}
complete -o filenames -F _iap_key iap-key
`;
}
function forZsh(rows) {
    const commands = rows.map(([name, { meaning }]) => `    '${name}:${sentence(meaning)}'`);
    const cases = rows.map(([command, row]) => {
        const flags = flagsOf(row).map(({ name, meaning, value }) => {
            if (value === undefined)
                return `'--${name}[${meaning}]'`;
            const action = value === 'file' ? '_files' : value === 'any' ? '' : `(${value.join(' ')})`;
            const times = _settings_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy[name]?.kind === 'list' ? '*' : '';
            return `'${times}--${name}=[${meaning}]:${name}:${action}'`;
        });
        const behind = wordsBehind([command, row]);
        const rest = behind === undefined ? [] : [`'1:${command}:${behind === 'file' ? '_files' : `(${behind.join(' ')})`}'`];
        return `    ${command})\n      _arguments ${[...flags, ...rest].join(' \\\n        ')} ;;`;
    });
    return `#compdef iap-key
# Completion of iap-key for zsh: iap-key completion zsh > a file _iap-key in a folder of $fpath
_iap_key() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  local command=check
  if (( \${commands[(I)$words[2]:*]} )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _iap_key || $funcstack[1] == _iap-key ]]; then _iap_key "$@"; else compdef _iap_key iap-key; fi
`;
}
function forFish(rows) {
    const commands = rows.map(([name, { meaning }]) => `complete -c iap-key -n __fish_use_subcommand -a ${name} -d '${sentence(meaning)}'`);
    const flags = rows.flatMap(([command, row]) => {
        const here = `complete -c iap-key -n '__fish_seen_subcommand_from ${command}'`;
        const behind = wordsBehind([command, row]);
        return [
            ...(behind === undefined || behind === 'file' ? [] : [`${here} -f -a '${behind.join(' ')}'`]),
            ...flagsOf(row).map(({ name, meaning, value }) => {
                const takes = value === undefined
                    ? ''
                    : value === 'file'
                        ? ' -r -F'
                        : ` -x${value === 'any' ? '' : ` -a '${value.join(' ')}'`}`;
                return `${here} -l ${name}${takes} -d '${meaning}'`;
            }),
        ];
    });
    return `# Completion of iap-key for fish: iap-key completion fish > ~/.config/fish/completions/iap-key.fish\n${[...commands, ...flags].join('\n')}\n`;
}


/***/ })

};
;