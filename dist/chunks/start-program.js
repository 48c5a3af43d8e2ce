"use strict";
exports.id = 'start-program';
exports.ids = ['start-program'];
exports.modules = {

/***/ 21815:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startProgram: () => (/* binding */ startProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

const MOST_SAID = 64 * 1024;
function startProgram(program, args, input) {
    return new Promise((done) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { stdio: 'pipe' });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
            stream.on('data', (chunk) => {
                if (said.length < MOST_SAID)
                    said += chunk.toString('utf8');
            });
        child.on('error', () => done(undefined));
        child.on('close', (code) => done({ exitCode: code ?? 1, said }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
    });
}


/***/ })

};
;