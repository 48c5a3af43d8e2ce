"use strict";
exports.id = 'files';
exports.ids = ['files'];
exports.modules = {

/***/ 64829:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rendered)
/* harmony export */ });
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49514);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);


const NOTHING_LEFT = 'iap-key: The report cannot be shown. This is a defect of iap-key; please report it.\n';
async function rendered(report, render) {
    return (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah)(() => render(report), (cause) => (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah)(() => render(verdictAlone(report, cause)), () => NOTHING_LEFT));
}
const WORDS = {
    pass: 'The run passed',
    fail: 'The run failed',
    inconclusive: 'The run is inconclusive',
    skipped: 'The run was skipped',
};
function verdictAlone(report, cause) {
    const { schemaVersion, tool, result, problem, live, startedAt, durationMs } = report;
    const { id, message, hint } = (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_0__/* .defectFinding */ .nr)('files', cause);
    return {
        schemaVersion,
        tool,
        result,
        problem,
        live,
        key: { keyId: null, issuerId: null, fingerprint: null, shape: null },
        bundles: [],
        checks: [
            {
                id,
                status: 'warn',
                title: _findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_TITLES */ .Zt[id],
                message: `${WORDS[result]}${problem === null ? '' : ` (${problem})`}, but the report cannot be shown. ${message}`,
                ...(hint === undefined ? {} : { hint }),
                durationMs: 0,
            },
        ],
        pushes: report.pushes.map(({ to, status, problem: code }) => ({
            to,
            status,
            message: 'What came of it cannot be shown.',
            ...(code === undefined ? {} : { problem: code }),
        })),
        startedAt,
        durationMs,
    };
}


/***/ }),

/***/ 86376:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inWriteTime),
/* harmony export */   d: () => (/* binding */ writing),
/* harmony export */   prepareFiles: () => (/* binding */ prepareFiles),
/* harmony export */   writeFiles: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _findings_defect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49514);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85469);
/* harmony import */ var _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12711);
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45719);
/* harmony import */ var _fallback_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64829);
/* harmony import */ var _renderers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86063);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66715);









const TIME_MS = 5000;
async function prepareFiles({ reportFile, junitFile }, world) {
    if (reportFile !== undefined)
        await prepareFile('report-file', reportFile, world);
    if (junitFile !== undefined)
        await prepareFile('junit-file', junitFile, world);
}
async function writeFiles(report, { reportFile, junitFile }, pass, world) {
    const write = (setting, path, text) => writing(`The file of ${setting}, ${(0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .pS)(path)},`, async () => inWriteTime((0,_write_file_js__WEBPACK_IMPORTED_MODULE_8__/* .replaceFile */ .fR)(path, pass(await text)), world));
    const junit = junitFile === undefined ? [] : await write('junit-file', junitFile, (0,_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .rendered */ .g)(report, _renderers_js__WEBPACK_IMPORTED_MODULE_7__/* .RENDERERS */ .v.junit));
    if (reportFile === undefined)
        return junit;
    const json = (0,_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .rendered */ .g)((0,_findings_report_js__WEBPACK_IMPORTED_MODULE_3__/* .withFindings */ .$c)(report, junit), _renderers_js__WEBPACK_IMPORTED_MODULE_7__/* .RENDERERS */ .v.json);
    return [...junit, ...(await write('report-file', reportFile, json))];
}
function inWriteTime(work, { alarm }) {
    work.catch(() => undefined);
    return (0,_write_file_js__WEBPACK_IMPORTED_MODULE_8__/* .inTime */ .RN)(work, alarm(TIME_MS));
}
async function writing(what, work) {
    try {
        await work();
        return [];
    }
    catch (error) {
        return [(0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_2__/* .notWritten */ .xc)(what, error)];
    }
}
async function prepareFile(setting, path, world) {
    await (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .ah)(() => inWriteTime((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true }), world), () => undefined);
    const found = await (0,_findings_defect_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .ah)(() => inWriteTime((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path), world), () => undefined);
    if (found?.isDirectory())
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${setting}: ${path} is a folder; name a file.`);
    if ((found !== undefined && !found.isFile()) || (0,_write_file_js__WEBPACK_IMPORTED_MODULE_8__/* .isStream */ .rL)(path))
        throw new _findings_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${setting}: ${path} is a pipe, a device or the like; name a file.`);
}


/***/ }),

/***/ 86063:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderUsage),
/* harmony export */   v: () => (/* binding */ RENDERERS)
/* harmony export */ });
const RENDERERS = {
    json: async (report) => (await __webpack_require__.e(/* import() */ 'json').then(__webpack_require__.bind(__webpack_require__, 9665))).renderJson(report),
    junit: async (report) => (await __webpack_require__.e(/* import() */ 'junit').then(__webpack_require__.bind(__webpack_require__, 44227))).renderJUnit(report),
    markdown: async (report) => (await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('markdown')]).then(__webpack_require__.bind(__webpack_require__, 34902))).renderMarkdown(report),
};
const renderUsage = async (lines, code) => (await Promise.all(/* import() */[__webpack_require__.e('core-of-headline'), __webpack_require__.e('markdown')]).then(__webpack_require__.bind(__webpack_require__, 34902))).renderUsageMarkdown(lines, code);


/***/ }),

/***/ 66715:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gZ: () => (/* binding */ appendWhole),
/* harmony export */   rL: () => (/* binding */ isStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




const { O_APPEND, O_CREAT, O_EXCL, O_NONBLOCK, O_TRUNC, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
const NO_NEIGHBOR = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG'];
async function replaceFile(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const before = await regularFile(path);
    const target = before === undefined ? path : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
    if (before !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
    try {
        await writeNeighbor(target, text, before);
    }
    catch (error) {
        if (!NO_NEIGHBOR.includes(codeOf(error)))
            throw error;
        await writeInPlace(target, text, O_CREAT | O_TRUNC);
    }
}
async function appendWhole(path, append) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_WRONLY | O_APPEND | O_NONBLOCK);
    const before = await handle.stat().finally(() => handle.close());
    if (!before.isFile() && !before.isCharacterDevice())
        throw coded('NOT_A_FILE');
    try {
        await append();
    }
    catch (error) {
        if (before.isFile())
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.truncate)(path, before.size).catch(() => undefined);
        throw error;
    }
}
async function regularFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (found?.isDirectory())
        throw coded('EISDIR');
    if ((found !== undefined && !found.isFile()) || isStream(path))
        throw coded('NOT_A_FILE');
    return found;
}
function isStream(path) {
    return /^\/(?:dev|proc)\//.test(path);
}
async function writeNeighbor(target, text, before) {
    const neighbor = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target).slice(0, 100)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(neighbor, O_WRONLY | O_CREAT | O_EXCL, 0o666);
    try {
        await writeAll(handle, text, before);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(neighbor, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(neighbor).catch(() => undefined);
        throw error;
    }
}
async function writeAll(handle, text, before) {
    try {
        if (before !== undefined) {
            const { uid, gid } = await handle.stat();
            if (uid !== before.uid || gid !== before.gid)
                await handle.chown(before.uid, before.gid);
            await handle.chmod(before.mode & 0o7777);
        }
        await handle.writeFile(text);
    }
    finally {
        await handle.close();
    }
}
async function writeInPlace(path, text, flags) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_WRONLY | O_NONBLOCK | flags, 0o666);
    try {
        if (!(await handle.stat()).isFile())
            throw coded('NOT_A_FILE');
        await handle.writeFile(text);
    }
    finally {
        await handle.close();
    }
}
function inTime(work, signal) {
    return new Promise((resolve, reject) => {
        work.then(resolve, reject);
        const late = () => reject(coded('TOO_SLOW'));
        if (signal.aborted)
            late();
        signal.addEventListener('abort', late, { once: true });
    });
}
function coded(code) {
    return Object.assign(new Error(code), { code });
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ })

};
;