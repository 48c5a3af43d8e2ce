"use strict";
exports.id = 'simulate';
exports.ids = ['simulate'];
exports.modules = {

/***/ 65735:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   simulate: () => (/* binding */ simulate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _simulator_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71751);
/* harmony import */ var _simulator_simulator_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98712);





const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';
const APPS = [
    { bundleId: 'app.iap-key.live', live: true },
    { bundleId: 'app.iap-key.unreleased', live: false },
];
async function simulate(directory, world, { out }) {
    const key = (0,_simulator_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .makeThrowawayKey */ .G)();
    const simulator = await (0,_simulator_simulator_js__WEBPACK_IMPORTED_MODULE_4__/* .startSimulator */ .r)({
        accounts: [{ issuerId: key.issuerId, keys: [key], apps: APPS }],
        adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: 'app.iap-key.live' }] },
    });
    const folder = directory === undefined ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'iap-key-simulator-')) : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(world.directory, directory);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const keyFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `SubscriptionKey_${key.keyId}.p8`);
    const certificateFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'certificate.pem');
    const variables = {
        IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
        IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
        IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
        IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
        IAP_KEY_REVENUECAT_URL: simulator.urls.revenuecat,
        IAP_KEY_QONVERSION_URL: simulator.urls.qonversion,
        IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
        IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
        NODE_EXTRA_CA_CERTS: certificateFile,
        IAP_KEY_PRIVATE_KEY_FILE: keyFile,
        IAP_KEY_KEY_ID: key.keyId,
        IAP_KEY_ISSUER_ID: key.issuerId,
        IAP_KEY_BUNDLE_ID: 'app.iap-key.live',
    };
    const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, key.pem, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(certificateFile, simulator.certificate);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'env'), exports.join(''));
    out(`The simulator is ready. In another shell:\n\n  . ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'env')}\n  iap-key check\n  iap-key check --push-to adapty\n\n`);
    out(`Live: ${APPS[0]?.bundleId}; not yet live: ${APPS[1]?.bundleId}. End it with Ctrl-C.\n`);
    await new Promise((done) => world.interrupted.addEventListener('abort', () => done(), { once: true }));
    await simulator.close();
}


/***/ })

};
;