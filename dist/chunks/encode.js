"use strict";
exports.id = 'encode';
exports.ids = ['encode'];
exports.modules = {

/***/ 22967:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   encode: () => (/* binding */ encode),
/* harmony export */   j: () => (/* binding */ base64Of)
/* harmony export */ });
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12711);
/* harmony import */ var _key_pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79534);
/* harmony import */ var _open_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33270);



async function encode(path, world) {
    const opened = await (0,_open_key_js__WEBPACK_IMPORTED_MODULE_2__/* .openKey */ .a)({ kind: 'file', path }, world);
    if (!opened.ok)
        return { base64: undefined, message: refusalOf(opened) };
    const { key, fingerprint, repairs } = opened;
    const repaired = repairs.length === 0 ? '' : ` Repaired: ${repairs.join(', ')}.`;
    const shape = key.shape === 'apple' ? '' : ' It is not in the form that Apple uses, which is harmless (key-re-encoded).';
    return {
        base64: base64Of(opened),
        message: `A P-256 private key that verifies its own signature: ${fingerprint}.${repaired}${shape} Store the line above as the CI secret.`,
    };
}
function base64Of({ bytes, key, repairs }) {
    const isPem = bytes.toString('latin1').trimStart().startsWith('-----BEGIN');
    return (isPem && repairs.length === 0 ? bytes : Buffer.from((0,_key_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .writePem */ .I6)(key.der))).toString('base64');
}
function refusalOf({ problem, message, next }) {
    return `${(0,_findings_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(message)} [${problem}]\n  Next: ${next}`;
}


/***/ }),

/***/ 33270:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openKey)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74012);
/* harmony import */ var _key_keep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29699);
/* harmony import */ var _key_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4846);
/* harmony import */ var _key_missing_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18003);
/* harmony import */ var _key_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57655);
/* harmony import */ var _key_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60088);







async function openKey(source, world) {
    const loaded = await (0,_key_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadKey */ .c)(source, world.readFile, world.interrupted);
    if (!loaded.ok) {
        const trap = source.kind === 'file' ? (0,_key_missing_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileTrap */ .I)(source.path, loaded.fault ?? '', world.directory) : undefined;
        return refused('key-missing', `${loaded.reason} ${trap?.words ?? ''}`.trim(), trap?.next);
    }
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_6__/* .keepStored */ .F)(loaded.bytes, world);
    const reading = (0,_key_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readKey */ .Y)(loaded.bytes);
    if (!reading.ok)
        return refused(reading.problem, reading.message, reading.hint);
    const verification = (0,_key_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyKey */ .r)(reading);
    if (!verification.ok)
        return refused(verification.problem, verification.message, undefined);
    const { key } = verification;
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_6__/* .keepKey */ .r)(key, world);
    const fingerprint = (0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(key.publicKey);
    world.secrets.publish(fingerprint);
    return { ok: true, bytes: loaded.bytes, key, fingerprint, repairs: reading.repairs };
}
function refused(problem, message, next) {
    return { ok: false, problem, message, next: next ?? (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).next };
}


/***/ })

};
;