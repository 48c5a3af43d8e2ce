"use strict";
exports.id = 'encode';
exports.ids = ['encode'];
exports.modules = {

/***/ 22967:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   encode: () => (/* binding */ encode)
/* harmony export */ });
/* harmony import */ var _backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87966);
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12711);
/* harmony import */ var _key_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74012);
/* harmony import */ var _key_keep_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29699);
/* harmony import */ var _key_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4846);
/* harmony import */ var _key_missing_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18003);
/* harmony import */ var _key_pem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79534);
/* harmony import */ var _key_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57655);
/* harmony import */ var _key_verify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60088);









async function encode(path, world) {
    const loaded = await (0,_key_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadKey */ .c)({ kind: 'file', path }, world.readFile, world.interrupted);
    if (!loaded.ok) {
        const { words, next } = (0,_key_missing_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileTrap */ .I)(path, loaded.fault ?? '', world.directory);
        return refuse('key-missing', `${loaded.reason} ${words}`.trim(), next);
    }
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_8__/* .keepStored */ .F)(loaded.bytes, world);
    const reading = (0,_key_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readKey */ .Y)(loaded.bytes);
    if (!reading.ok)
        return refuse(reading.problem, reading.message, reading.hint);
    const verification = (0,_key_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyKey */ .r)(reading);
    if (!verification.ok)
        return refuse(verification.problem, verification.message);
    const { key } = verification;
    (0,_key_keep_js__WEBPACK_IMPORTED_MODULE_8__/* .keepKey */ .r)(key, world);
    const isPem = loaded.bytes.toString('latin1').trimStart().startsWith('-----BEGIN');
    const bytes = isPem && reading.repairs.length === 0 ? loaded.bytes : Buffer.from((0,_key_pem_js__WEBPACK_IMPORTED_MODULE_5__/* .writePem */ .I6)(key.der));
    const repaired = reading.repairs.length === 0 ? '' : ` Repaired: ${reading.repairs.join(', ')}.`;
    const shape = key.shape === 'apple' ? '' : ' It is not in the form that Apple uses, which is harmless (key-re-encoded).';
    return {
        base64: bytes.toString('base64'),
        message: `A P-256 private key that verifies its own signature: ${(0,_key_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .a)(key.publicKey)}.${repaired}${shape} Store the line above as the CI secret.`,
    };
}
function refuse(problem, message, next = (0,_backends_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(problem).next) {
    return { base64: undefined, message: `${(0,_findings_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message)} [${problem}]\n  Next: ${next}` };
}


/***/ })

};
;