"use strict";
exports.id = 'command-line';
exports.ids = ['command-line'];
exports.modules = {

/***/ 55342:
/***/ (function (__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _world_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48086);



const [first, ...more] = node_process__WEBPACK_IMPORTED_MODULE_1__.argv.slice(2);
if (more.length > 0 || !['--version', '-V', '-v'].includes(first ?? ''))
    await Promise.all(/* import() */[__webpack_require__.e('core-of-problems'), __webpack_require__.e('run-command-line')]).then(__webpack_require__.bind(__webpack_require__, 16734));
else
    sayVersion();
function sayVersion() {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, `${_world_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}\n`);
    }
    catch {
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 48086:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./build/world/version.js

const VERSION = package_namespaceObject.rE;


/***/ })

};
;