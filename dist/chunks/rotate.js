"use strict";
exports.id = 'rotate';
exports.ids = ['rotate'];
exports.modules = {

/***/ 94946:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var _backends_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20516);
/* harmony import */ var _findings_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64683);
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12711);
/* harmony import */ var _key_key_file_name_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29764);
/* harmony import */ var _settings_other_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85615);
/* harmony import */ var _settings_sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47906);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44372);
/* harmony import */ var _open_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33270);
/* harmony import */ var _prompts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20913);
/* harmony import */ var _run_check_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56322);
/* harmony import */ var _step_world_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97639);
/* harmony import */ var _check_command_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82453);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22967);













const IDENTITY = ['private-key', 'private-key-file', 'key-id', 'issuer-id', 'bundle-id'];
const ASKING = ['environment', 'timeout', 'retries', 'concurrency'];
const PUSH = [
    'push-to',
    ..._settings_table_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTING_NAMES */ .OI.filter((name) => _backends_all_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKENDS */ .A.some((one) => name.startsWith(`${one.name}-`))),
];
async function rotate(call) {
    const { terminal, guard, flags } = call;
    const asker = flags['yes'] === 'true' ? undefined : await (0,_prompts_js__WEBPACK_IMPORTED_MODULE_7__/* .createAsker */ .bX)(terminal, guard.secrets);
    if (asker === undefined && flags['yes'] !== 'true')
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('rotate: Each step is asked for, and nobody can be asked here. Run it on a terminal, or give --yes.');
    return (0,_prompts_js__WEBPACK_IMPORTED_MODULE_7__/* .untilCancelled */ .c8)(terminal, () => run(call, asker));
}
async function run(call, asker) {
    const old = {
        file: call.flags['old-key-file'],
        keyId: call.flags['old-key-id'] ?? (0,_key_key_file_name_js__WEBPACK_IMPORTED_MODULE_12__/* .readFileName */ .A)(call.flags['old-key-file'])?.keyId,
    };
    await refuseSameKey(old, call);
    const steps = [
        (proven) => keepWhatWorks(old, proven, call),
        () => push(call, asker),
        () => placeElsewhere(call, asker),
        (proven) => revoke(old, proven, call, asker),
    ];
    title(call, 1, 'The new key is proven for every app');
    const { exitCode, report } = await (0,_check_command_js__WEBPACK_IMPORTED_MODULE_10__.checkAndShow)(flagsOf(call, false), (0,_step_world_js__WEBPACK_IMPORTED_MODULE_9__/* .stepWorld */ .r)(call.world, [...IDENTITY, ...ASKING]), call.terminal, call.guard);
    if (report.result !== 'pass')
        return stop(call, exitCode === 0 ? 3 : exitCode, 'The new key has not passed. The old one stays, and nothing was changed.').exitCode;
    for (const step of steps) {
        const stopped = await step(report);
        if (stopped !== undefined)
            return stopped.exitCode;
    }
    return 0;
}
function title({ terminal }, step, words) {
    terminal.out(`\n\u2501\u2501 ${step} of 5 \u00b7 ${words}\n\n`);
}
function stop({ terminal }, exitCode, words) {
    terminal.out(`${words}\n`);
    return { exitCode };
}
function flagsOf({ flags }, isPush) {
    const kept = Object.entries(flags).filter(([name]) => _settings_table_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTING_NAMES */ .OI.some((one) => one === name) && (isPush || !PUSH.some((one) => one === name)));
    return Object.fromEntries(kept);
}
async function refuseSameKey(old, call) {
    const { world, flags } = call;
    const newFile = flags['private-key-file'];
    const newKeyId = flags['key-id'] ?? (0,_key_key_file_name_js__WEBPACK_IMPORTED_MODULE_12__/* .readFileName */ .A)(newFile)?.keyId;
    if (old.keyId !== undefined && old.keyId === newKeyId)
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('rotate: The old and the new key have the same Key ID. Give the file of the new one.');
    if (old.file === undefined)
        return;
    const opened = await (0,_open_key_js__WEBPACK_IMPORTED_MODULE_6__/* .openKey */ .a)({ kind: 'file', path: old.file }, world);
    if (!opened.ok)
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`--old-key-file: ${(0,_encode_js__WEBPACK_IMPORTED_MODULE_11__/* .refusalOf */ .O)(opened)}`);
    if (newFile === undefined || newFile === '-')
        return;
    const next = await (0,_open_key_js__WEBPACK_IMPORTED_MODULE_6__/* .openKey */ .a)({ kind: 'file', path: newFile }, world);
    if (next.ok && next.fingerprint === opened.fingerprint)
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('rotate: --old-key-file holds the same key as the new file.');
}
async function askWithOld({ file, keyId }, call) {
    if (file === undefined)
        return undefined;
    const world = (0,_step_world_js__WEBPACK_IMPORTED_MODULE_9__/* .stepWorld */ .r)(call.world, ['issuer-id', 'bundle-id', ...ASKING]);
    const flags = { ...flagsOf(call, false), 'private-key-file': file, 'key-id': keyId, diagnose: 'false' };
    const sources = [(0,_settings_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .flagSource */ .qz)(flags), ...(0,_settings_other_names_js__WEBPACK_IMPORTED_MODULE_3__/* .variableSources */ .P$)(world.environment)];
    const { report } = await (0,_run_check_js__WEBPACK_IMPORTED_MODULE_8__/* .runCheck */ .k_)('command-line', sources, world, call.guard.secrets, () => undefined);
    return report.bundles;
}
const ENVIRONMENTS = ['production', 'sandbox'];
const isRefused = (bundle) => ENVIRONMENTS.some((name) => bundle[name] === 'refused') &&
    ENVIRONMENTS.every((name) => bundle[name] === 'refused' || bundle[name] === 'not-asked');
async function keepWhatWorks(old, proven, call) {
    const before = await askWithOld(old, call);
    const lost = (before ?? []).flatMap(({ bundleId, ...answers }) => {
        const now = proven.bundles.find((bundle) => bundle.bundleId === bundleId);
        return ENVIRONMENTS.filter((name) => answers[name] === 'accepted' && now?.[name] !== 'accepted').map((name) => `${bundleId} in ${name}`);
    });
    if (lost.length === 0)
        return undefined;
    return stop(call, 1, `Apple accepts the old key, and not the new one, for ${lost.join(', ')}. The old one stays, and nothing was changed.`);
}
async function push(call, asker) {
    title(call, 2, 'The new key goes to the backends');
    const world = (0,_step_world_js__WEBPACK_IMPORTED_MODULE_9__/* .stepWorld */ .r)(call.world, [...IDENTITY, ...ASKING, ...PUSH]);
    const flags = flagsOf(call, true);
    const isAsked = (0,_settings_other_names_js__WEBPACK_IMPORTED_MODULE_3__/* .variableSources */ .P$)(world.environment).some(({ read }) => (read('push-to') ?? '').trim() !== '');
    if (flags['push-to'] === undefined && !isAsked) {
        call.terminal.out('No push-to is set: backends get the key by hand, which is asked for in the next step.\n');
        return undefined;
    }
    if (asker !== undefined) {
        await (0,_check_command_js__WEBPACK_IMPORTED_MODULE_10__.checkAndShow)({ ...flags, 'dry-run': 'true' }, world, call.terminal, call.guard);
        if (!(await asker.confirm('Push the new key now?', false)))
            return stop(call, 0, 'Not pushed. The old key stays; run this again to go on.');
    }
    const { exitCode } = await (0,_check_command_js__WEBPACK_IMPORTED_MODULE_10__.checkAndShow)(flags, world, call.terminal, call.guard);
    if (exitCode === 0)
        return undefined;
    return stop(call, exitCode, 'The push is not confirmed. Do not revoke the old key; run this again to go on.');
}
async function placeElsewhere(call, asker) {
    title(call, 3, 'The new key goes wherever else the old one is used');
    call.terminal.out('CI secrets (\u201ciap-key encode FILE\u201d prints the line), servers that ask Apple or sign offers, backends without push-to.\n');
    if (asker === undefined || (await asker.confirm('Is the new key in all of these places?', false)))
        return undefined;
    return stop(call, 0, 'The old key stays until it is; run this again to go on.');
}
async function revoke(old, proven, call, asker) {
    title(call, 4, 'The old key is revoked');
    const isDone = (bundles) => bundles !== undefined && bundles.length > 0 && bundles.every(isRefused);
    const name = old.keyId ?? `that is not ${proven.key.keyId}`;
    if (!isDone(await askWithOld(old, call))) {
        call.terminal.out(`Now revoke the Key ID ${name}: ${_findings_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_APP_PURCHASE_PAGE */ .m} \u203a Edit \u203a Revoke. This cannot be undone.\n`);
        if (asker === undefined)
            return stop(call, 0, 'Then run this again: it proves that the old key is refused.');
        if (!(await asker.confirm('Is it revoked?', false)))
            return stop(call, 0, 'Both keys work. Run this again when it is.');
    }
    title(call, 5, 'The old key is refused');
    const after = await askWithOld(old, call);
    if (after === undefined)
        return stop(call, 0, 'Without its file (--old-key-file) nothing can be proven about the old key. Look whether it is still under Active.');
    const accepted = after.filter((bundle) => ENVIRONMENTS.some((one) => bundle[one] === 'accepted'));
    if (accepted.length > 0)
        return stop(call, 1, `Apple still accepts the old key, for ${accepted[0]?.bundleId}. Look which Key ID was revoked, and run this again.`);
    if (!isDone(after))
        return stop(call, 3, 'Apple could not be asked whether it refuses the old key. Run this again.');
    return stop(call, 0, `\u2713 Apple refuses the old key ${old.keyId ?? ''}, and accepts the new key ${proven.key.keyId}.`);
}


/***/ })

};
;