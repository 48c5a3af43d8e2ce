"use strict";
exports.id = 'json';
exports.ids = ['json'];
exports.modules = {

/***/ 9665:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   renderPublicJson: () => (/* binding */ renderPublicJson)
/* harmony export */ });
/* harmony import */ var _findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37631);

function renderJson(report) {
    return `${escapeForLogs(JSON.stringify(report, undefined, 2))}\n`;
}
function renderPublicJson(report) {
    const { keyId, issuerId, ...key } = report.key;
    const replacements = [
        [keyId, '(Key ID)'],
        [issuerId, '(Issuer ID)'],
    ];
    const withoutIds = (text) => replacements.reduce((rest, [id, words]) => replaceId(rest, id, words), text);
    return escapeForLogs(JSON.stringify((0,_findings_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)({ ...report, key }, withoutIds)));
}
function replaceId(text, id, words) {
    if (id === null || id === '')
        return text;
    return text.replaceAll(new RegExp(id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), words);
}
const RISKY = /#(?=#)|[\p{Cf}\p{Zl}\p{Zp}]|[\u007f-\u009f]/gu;
function escapeForLogs(json) {
    return json.replaceAll(RISKY, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ })

};
;