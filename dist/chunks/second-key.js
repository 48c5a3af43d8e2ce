"use strict";
exports.id = 'second-key';
exports.ids = ['second-key'];
exports.modules = {

/***/ 12149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecondKey: () => (/* binding */ readSecondKey)
/* harmony export */ });
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85469);
/* harmony import */ var _key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74012);
/* harmony import */ var _key_identifiers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8790);
/* harmony import */ var _key_keep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29699);
/* harmony import */ var _key_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4846);
/* harmony import */ var _key_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57655);
/* harmony import */ var _key_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60088);







async function readSecondKey({ appStoreConnect }, first, world, signal) {
    const { privateKey, keyId, issuerId } = appStoreConnect;
    const kind = (issuerId ?? '').trim() === '' ? 'individual' : 'team';
    const useless = (message, fingerprint = null, hint) => ({
        kind,
        fingerprint,
        credentials: undefined,
        findings: [unproven(message, hint)],
    });
    if (privateKey.kind === 'missing')
        return useless('What was to be proven with an App Store Connect key stays unknown: none is set.', null, SET_KEY);
    const loaded = await (0,_key_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadKey */ .c)(privateKey, world.readFile, signal);
    if (!loaded.ok)
        return useless(`The App Store Connect key is missing. ${loaded.reason}`, null, SET_KEY);
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_6__/* .keepStored */ .F)(loaded.bytes, world);
    const reading = (0,_key_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readKey */ .Y)(loaded.bytes);
    if (!reading.ok)
        return useless(`The App Store Connect key cannot be read. ${reading.message}`, null, READ_HINT);
    const verification = (0,_key_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyKey */ .r)(reading);
    if (!verification.ok)
        return useless(`The App Store Connect key is not intact. ${verification.message}`, null, READ_HINT);
    const { key } = verification;
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_6__/* .keepKey */ .r)(key, world);
    const fingerprint = (0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(key.publicKey);
    world.secrets.publish(fingerprint);
    const file = privateKey.kind === 'file' ? nameOf(privateKey.path) : '';
    if (first.key !== undefined && fingerprint === (0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(first.key.publicKey))
        return useless('private-key and app-store-connect-key hold the same key. A key is of one kind only: one of the two settings has the other\u2019s.', fingerprint, 'Store each key in its own setting: SubscriptionKey_<KEYID>.p8 as private-key, AuthKey_<KEYID>.p8 as app-store-connect-key.');
    const names = nameIds(keyId ?? keyIdIn(file), issuerId, kind);
    if (typeof names === 'string')
        return useless(names, fingerprint, ID_HINT);
    return {
        kind,
        fingerprint,
        credentials: { key, ...names },
        findings: [swapByName(file, first, names.keyId) ?? intact(kind, fingerprint)],
    };
}
const SET_KEY = 'Set app-store-connect-key, or take away the settings that need it: products, expect-notification-url.';
const READ_HINT = 'Store the .p8 file of the App Store Connect API key again, as base64 or as its PEM text. The In-App Purchase Key is not affected.';
const ID_HINT = 'Copy Key ID and Issuer ID from App Store Connect \u203a Users and Access \u203a Integrations \u203a App Store Connect API. An individual key has no Issuer ID.';
function unproven(message, hint) {
    return (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_0__/* .problemFinding */ .Lb)('app-store-connect', 'app-store-connect-unproven', message, hint === undefined ? {} : { hint });
}
function intact(kind, fingerprint) {
    const kindWords = kind === 'team' ? 'a team key' : 'an individual key (no Issuer ID is set)';
    return {
        id: 'app-store-connect',
        status: 'pass',
        message: `The second key is intact, ${kindWords}: ${fingerprint}.`,
    };
}
const nameOf = (path) => path.split(/[/\\]/).at(-1) ?? '';
function keyIdIn(file) {
    return /^(?:AuthKey|ApiKey)_([A-Za-z0-9]+)(?: ?\(\d+\))?\.p8/.exec(file)?.[1];
}
function nameIds(keyId, issuerId, kind) {
    const found = (0,_key_identifiers_js__WEBPACK_IMPORTED_MODULE_2__/* .identify */ .l)({ keyId, issuerId, bundleIds: [], fileName: undefined, needsBundleId: false });
    const wrong = found.findings.find(({ id, status }) => status === 'fail' && (id === 'key-id' || (id === 'issuer-id' && kind === 'team')));
    if (wrong !== undefined)
        return `app-store-connect-${wrong.id}: ${wrong.message}`;
    if (found.keyId === undefined)
        return 'app-store-connect-key-id: No Key ID is set, and no file name gives one.';
    return { keyId: found.keyId, issuerId: kind === 'team' ? found.issuerId : undefined };
}
function swapByName(file, first, keyId) {
    const isFirstOther = /^(?:AuthKey|ApiKey)_/.test(nameOf(first.fileName ?? ''));
    const isSecondOther = /^SubscriptionKey_/.test(file);
    if (isSecondOther)
        return unproven(isFirstOther
            ? 'The two keys are swapped, by the names of their files: app-store-connect-key-file names a SubscriptionKey_\u2026, private-key-file an AuthKey_\u2026.'
            : 'app-store-connect-key-file names a SubscriptionKey_\u2026, as In-App Purchase Keys are called: it may be the wrong file.', isFirstOther ? 'Exchange the two files.' : 'Give the file AuthKey_<KEYID>.p8 of the App Store Connect API.');
    if (keyId !== first.keyId)
        return undefined;
    return unproven('key-id and app-store-connect-key-id are the same, and no two keys have one Key ID.', 'Compare both Key IDs with the two pages of App Store Connect \u203a Users and Access \u203a Integrations.');
}


/***/ })

};
;