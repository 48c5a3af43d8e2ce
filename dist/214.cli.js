export const id = 214;
export const ids = [214];
export const modules = {

/***/ 67214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var _check_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5766);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85469);
/* harmony import */ var _net_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62550);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13920);
/* harmony import */ var _settings_read_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39046);
/* harmony import */ var _simulator_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71751);
/* harmony import */ var _simulator_simulator_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98712);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68781);








const BUNDLE_ID = 'app.iap-key.demo';
const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';
/**
 * Shows the real check and push, over real TLS, against the simulator: a good key, then the three commonest mistakes.
 * @returns 0 when every scene ended as it must, 1 otherwise
 */
async function demo(world, terminal) {
    const good = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .makeThrowawayKey */ .G)();
    const revoked = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .makeThrowawayKey */ .G)();
    const wrongTab = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .makeThrowawayKey */ .G)();
    const simulator = await (0,_simulator_simulator_js__WEBPACK_IMPORTED_MODULE_6__/* .startSimulator */ .r)({
        accounts: [
            {
                issuerId: good.issuerId,
                keys: [good, { ...revoked, revoked: true }, { ...wrongTab, family: 'app-store-connect' }],
                apps: [{ bundleId: BUNDLE_ID, live: true }],
            },
        ],
        adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: BUNDLE_ID }] },
    });
    const http = (0,_net_http_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttpClient */ .u)({}, simulator.certificate);
    const variables = {
        IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
        IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
        IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
        ...secretsOf(good),
        IAP_KEY_ISSUER_ID: good.issuerId,
        IAP_KEY_BUNDLE_ID: BUNDLE_ID,
    };
    const scenes = [
        {
            title: 'A good key, pushed to Adapty after the pass',
            variables: {
                ...variables,
                IAP_KEY_PUSH_TO: 'adapty',
                IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
                IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
                IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
            },
            expected: { result: 'pass', problem: null, pushed: 'true' },
        },
        {
            title: 'Mistake 1: the secret was cut off when it was pasted',
            variables: { ...variables, IAP_KEY_PRIVATE_KEY: secretsOf(good).IAP_KEY_PRIVATE_KEY.slice(0, 200) },
            expected: { result: 'fail', problem: 'key-truncated' },
        },
        {
            title: 'Mistake 2: the key was made on the wrong tab',
            variables: { ...variables, ...secretsOf(wrongTab) },
            expected: { result: 'fail', problem: 'wrong-key-family' },
        },
        {
            title: 'Mistake 3: the key was revoked',
            variables: { ...variables, ...secretsOf(revoked) },
            expected: { result: 'fail', problem: 'apple-refused' },
        },
    ];
    let exitCode = 0;
    try {
        for (const [index, scene] of scenes.entries()) {
            terminal.out(`\n━━ ${index + 1} of ${scenes.length} · ${scene.title}\n\n`);
            const settings = (0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .sb)('command-line', [(0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentSource */ .nC)(scene.variables)], scene.variables);
            // The demo is about itself: neither the proxy nor the working tree of this machine plays a part.
            const report = await (0,_check_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(settings, { ...world, environment: scene.variables, directory: '/', send: http.send });
            terminal.out((0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S5)(report, { color: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_7__/* .wantsColor */ .z)(world, terminal) }));
            const { result, problem, pushed = '' } = scene.expected;
            if (report.result === result && report.problem === problem && (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedOutput */ .D9)(report) === pushed)
                continue;
            terminal.error(`The demo expected ${result}${problem === null ? '' : ` with ${problem}`} here. This is a defect of iap-key.\n`);
            exitCode = 1;
        }
    }
    finally {
        await http.close();
        await simulator.close();
    }
    return exitCode;
}
function secretsOf({ pem, keyId }) {
    return { IAP_KEY_PRIVATE_KEY: Buffer.from(pem).toString('base64'), IAP_KEY_KEY_ID: keyId };
}


/***/ })

};
