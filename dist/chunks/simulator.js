"use strict";
exports.id = 'simulator';
exports.ids = ['simulator'];
exports.modules = {

/***/ 71751:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ makeThrowawayKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const BEFORE_SCALAR = Buffer.from('308193' +
    '020100' +
    '3013' +
    '06072a8648ce3d0201' +
    '06082a8648ce3d030107' +
    '0479' +
    '3077' +
    '020101' +
    '0420', 'hex');
const BETWEEN_SCALAR_AND_POINT = Buffer.from('a00a' +
    '06082a8648ce3d030107' +
    'a144' +
    '034200' +
    '04', 'hex');
const KEY_ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
function makeThrowawayKey() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const { d = '', x = '', y = '' } = privateKey.export({ format: 'jwk' });
    const scalar = Buffer.from(d, 'base64url');
    const point = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    const der = Buffer.concat([BEFORE_SCALAR, scalar, BETWEEN_SCALAR_AND_POINT, point]);
    return { pem: armor(der), keyId: makeKeyId(), issuerId: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), publicKey, scalar };
}
function armor(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
}
function makeKeyId() {
    return Array.from({ length: 10 }, () => KEY_ID_CHARACTERS.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(KEY_ID_CHARACTERS.length))).join('');
}


/***/ }),

/***/ 60287:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ startSimulator)
});

;// CONCATENATED MODULE: ./build/simulator/simulated-answer.js
function jsonAnswer(status, value) {
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
function htmlAnswer(status, title, headers = {}) {
    const page = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
    return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: page };
}
function emptyAnswer(status) {
    return { status, headers: {}, body: '' };
}
function storeError(errorCode, errorMessage) {
    return jsonAnswer(Math.floor(errorCode / 10_000), { errorCode, errorMessage });
}

;// CONCATENATED MODULE: ./build/simulator/app-lookup-service.js

function appLookup(accounts) {
    function reply({ path, method }) {
        const url = new URL(path, 'https://itunes.apple.com');
        if (method !== 'GET' || url.pathname !== '/lookup')
            return { answer: emptyAnswer(404) };
        const wanted = url.searchParams.get('bundleId');
        const results = accounts
            .flatMap(({ apps }) => apps)
            .filter(({ bundleId, live }) => live && bundleId === wanted)
            .map(({ bundleId }) => ({ wrapperType: 'software', bundleId, version: '1.0' }));
        const body = JSON.stringify({ resultCount: results.length, results });
        return { answer: { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body } };
    }
    return { reply, refuse: () => emptyAnswer(403) };
}

;// CONCATENATED MODULE: ./build/simulator/certificate.js
const DAY_MS = 86_400_000;
async function makeServerIdentity(kind, nowMs) {
    const { generate } = await __webpack_require__.e(/* import() */ 'selfsigned').then(__webpack_require__.t.bind(__webpack_require__, 7686, 19));
    const p256 = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' };
    const authority = await generate([{ name: 'commonName', value: 'iap-key simulator' }], {
        ...p256,
        notBeforeDate: new Date(nowMs - 30 * DAY_MS),
        notAfterDate: new Date(nowMs + 365 * DAY_MS),
        extensions: [
            { name: 'basicConstraints', cA: true, critical: true },
            { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
        ],
    });
    const server = await generate([{ name: 'commonName', value: 'localhost' }], {
        ...p256,
        notBeforeDate: new Date(nowMs - 20 * DAY_MS),
        notAfterDate: new Date(nowMs + (kind === 'expired' ? -10 : 365) * DAY_MS),
        ca: { key: authority.private, cert: authority.cert },
        extensions: [
            { name: 'basicConstraints', cA: false, critical: true },
            { name: 'keyUsage', digitalSignature: true, critical: true },
            { name: 'extKeyUsage', serverAuth: true },
            { name: 'subjectAltName', altNames: namesFor(kind) },
        ],
    });
    return { certificate: `${server.cert}\n`, privateKey: server.private, authority: `${authority.cert}\n` };
}
function namesFor(kind) {
    if (kind === 'wrong-host')
        return [{ type: 2, value: 'another-host.invalid' }];
    return [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
        { type: 7, ip: '::1' },
    ];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/simulator/deliver.js


async function deliver(weather, exchange) {
    if (!weather)
        return send(exchange.answer(), exchange);
    switch (weather.kind) {
        case 'answer':
            return send({ headers: {}, body: '', ...weather }, exchange);
        case 'answer-after':
            exchange.answer();
            return send({ headers: {}, body: '', ...weather }, exchange);
        case 'refuse':
            return send(exchange.refuse(weather.shape), exchange);
        case 'reset':
            return exchange.reset();
        case 'reset-after':
            return sendUntilReset(weather.sent, exchange);
        case 'truncated':
            return sendTruncated(weather.missing ?? 64, exchange);
        case 'endless':
            return sendEndless(exchange);
        case 'slow-drip':
            return sendDripping(weather.everyMs, exchange);
        case 'half-open':
            return;
        case 'delay':
            await (0,promises_.setTimeout)(weather.ms, undefined, { signal: exchange.over });
            return deliver(weather.next, exchange);
    }
}
function send(answer, exchange) {
    sendHead(answer, exchange);
    exchange.response.end(answer.body);
}
async function sendUntilReset(sent, exchange) {
    const answer = exchange.answer();
    const body = Buffer.from(answer.body);
    sendHead(answer, exchange);
    await write(body.subarray(0, sent === 'headers' ? 0 : Math.floor(body.length / 2)), exchange);
    exchange.reset();
}
async function sendTruncated(missing, exchange) {
    const answer = exchange.answer();
    const body = Buffer.from(answer.body);
    sendHead(answer, exchange, body.length + missing);
    await write(body, exchange);
    exchange.response.socket?.end();
}
async function sendEndless(exchange) {
    const { response, over } = exchange;
    const chunk = Buffer.alloc(65_536, ' ');
    response.sendDate = false;
    response.writeHead(200, { date: httpDate(exchange), 'content-type': 'application/json' });
    while (!over.aborted) {
        if (!response.write(chunk))
            await (0,external_node_events_.once)(response, 'drain', { signal: over });
    }
}
async function sendDripping(everyMs, exchange) {
    const answer = exchange.answer();
    sendHead(answer, exchange);
    for (const [place, byte] of Buffer.from(answer.body).entries()) {
        if (place > 0)
            await (0,promises_.setTimeout)(everyMs, undefined, { signal: exchange.over });
        await write(Buffer.of(byte), exchange);
    }
    exchange.response.end();
}
function sendHead(answer, exchange, length = Buffer.byteLength(answer.body)) {
    const { response } = exchange;
    response.sendDate = false;
    response.writeHead(answer.status, { date: httpDate(exchange), 'content-length': length, ...answer.headers });
}
function write(bytes, { response }) {
    return new Promise((resolve, reject) => {
        response.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
}
function httpDate(exchange) {
    return new Date(exchange.now()).toUTCString();
}

;// CONCATENATED MODULE: ./build/simulator/host.js


function hostOf(host, service, surroundings) {
    const { options, requests } = surroundings;
    return async function handle(arrival) {
        const over = AbortSignal.any([surroundings.closing, goneSignal(arrival)]);
        const body = await readBody(arrival.request);
        if (body === undefined)
            return;
        const request = record(host, arrival.request, body, surroundings);
        requests.push(request);
        const exchange = exchangeFor(arrival, over, request);
        try {
            if (options.latencyMs)
                await (0,promises_.setTimeout)(options.latencyMs, undefined, { signal: over });
            await deliver(options.weather?.(request), exchange);
        }
        catch (error) {
            giveUp(error, exchange);
        }
    };
    function exchangeFor({ response, connection }, over, request) {
        return {
            response,
            over,
            now: surroundings.now,
            answer: () => noted(request, service.reply(request)),
            refuse: (shape) => noted(request, { answer: service.refuse(request, shape), refusedBecause: 'weather' }),
            reset: () => connection?.resetAndDestroy(),
        };
    }
}
function record(host, message, body, { requests, now, numberOf }) {
    return {
        host,
        method: message.method ?? '',
        path: message.url ?? '',
        headers: message.headers,
        body,
        receivedAt: now(),
        index: requests.filter((earlier) => earlier.host === host).length,
        socketId: numberOf(message.socket),
    };
}
function noted(request, { answer, refusedBecause }) {
    if (refusedBecause)
        request.refusedBecause = refusedBecause;
    return answer;
}
function giveUp(error, exchange) {
    const { response, over } = exchange;
    if (over.aborted || response.headersSent) {
        response.destroy();
        return;
    }
    send({ status: 500, headers: { 'content-type': 'text/plain' }, body: `The simulator failed: ${error}` }, exchange);
}
function goneSignal({ response }) {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return gone.signal;
}
async function readBody(message) {
    const chunks = [];
    try {
        for await (const chunk of message)
            chunks.push(chunk);
    }
    catch {
        return undefined;
    }
    return Buffer.concat(chunks).toString('utf8');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/simulator/listener.js




const KEEP_ALIVE_MS = 60_000;
async function openListener(host, port, identity, onArrival) {
    const connections = new Set();
    const below = new WeakMap();
    const http = (0,external_node_http_.createServer)({ keepAliveTimeout: KEEP_ALIVE_MS });
    http.on('request', (request, response) => {
        onArrival({ request, response, connection: below.get(request.socket) });
    });
    const secureContext = contextOf(identity);
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        connections.add(socket);
        socket.once('close', () => connections.delete(socket));
        socket.on('error', () => socket.destroy());
        const encrypted = new external_node_tls_.TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
        below.set(encrypted, socket);
        http.emit('connection', encrypted);
    });
    server.listen(port, host);
    await (0,external_node_events_.once)(server, 'listening');
    const closed = (0,external_node_events_.once)(server, 'close');
    return { url: urlOf(host, server.address()), close };
    async function close() {
        server.close();
        for (const socket of connections)
            socket.destroy();
        await closed;
    }
}
const contexts = new WeakMap();
function contextOf(identity) {
    const context = contexts.get(identity) ?? (0,external_node_tls_.createSecureContext)({ cert: identity.certificate, key: identity.privateKey });
    contexts.set(identity, context);
    return context;
}
function urlOf(host, address) {
    const port = typeof address === 'object' ? address?.port : address;
    return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/simulator/simulated-adapty.js


const PATH = /^\/api\/v1\/developer\/apps\/([^/]+)\/$/;
function adapty(options) {
    const apps = structuredClone(options.apps);
    function reply(request) {
        const id = PATH.exec(request.path)?.[1];
        if (id === undefined)
            return { answer: htmlAnswer(404, 'Not Found') };
        const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
        if (!options.tokens.includes(token))
            return { answer: refuse() };
        const app = apps.find((candidate) => candidate.id === id);
        if (!app)
            return { answer: fieldErrors(404, 'app_not_found', { non_field_errors: ['App not found'] }) };
        return { answer: answer(request, app) };
    }
    function answer({ method, body }, app) {
        if (method === 'GET')
            return jsonAnswer(200, show(app));
        if (method === 'OPTIONS')
            return jsonAnswer(200, describe());
        if (method !== 'PUT')
            return jsonAnswer(405, { error: 'method_not_allowed' });
        const fields = JSON.parse(body);
        const errors = options.storesKey === false ? {} : complaints(fields);
        if (options.refusesKey === true)
            return fieldErrors(400, 'validation_error', { non_field_errors: ['The provided field values are incorrect'] });
        if (Object.keys(errors).length > 0)
            return fieldErrors(422, 'validation_error', errors);
        if (options.storesKey !== false)
            store(app, fields);
        return jsonAnswer(200, show(app));
    }
    function show({ id, bundleId, secretKey, keyId, issuerId }) {
        return {
            id,
            title: 'Simulated app',
            platforms: ['ios'],
            apple_bundle_id: bundleId,
            google_bundle_id: null,
            sdk_key: 'public_live_simulated',
            secret_key: secretKey ?? 'secret_live_simulated.0000000000',
            ...(options.reportsKey === false || options.storesKey === false
                ? {}
                : {
                    apple_store_key_id: keyId ?? null,
                    apple_store_issuer_id: issuerId ?? null,
                    apple_store_private_key: keyId ? (0,external_node_crypto_.randomInt)(1_000_000, 1_000_000_000) : null,
                }),
        };
    }
    function describe() {
        const general = { name: 'App', description: '', renders: ['application/json'], parses: ['application/json'] };
        if (options.describes === 'nothing')
            return general;
        const text = { type: 'string', required: false, read_only: false };
        const key = { apple_store_key_id: text, apple_store_issuer_id: text, apple_store_private_key: text };
        const put = { title: text, apple_bundle_id: text, google_bundle_id: text };
        return { ...general, actions: { PUT: options.describes === 'without-key' ? put : { ...put, ...key } } };
    }
    function refuse() {
        if (options.badToken !== 403)
            return jsonAnswer(401, { error: 'invalid_token' });
        return jsonAnswer(403, {
            errors: [{ detail: 'Authentication credentials were not provided.', code: 'not_authenticated', status: 403 }],
        });
    }
    return { reply, refuse };
}
function fieldErrors(status, code, errors) {
    return jsonAnswer(status, { error_code: code, errors, status_code: status });
}
function complaints(fields) {
    const { apple_store_key_id: keyId, apple_store_private_key: key } = fields;
    return {
        ...(typeof keyId === 'string' && /^[A-Z0-9]{10}$/.test(keyId) ? {} : { apple_store_key_id: ['Invalid Key ID.'] }),
        ...(isPem(key) ? {} : { apple_store_private_key: ['This is no private key.'] }),
    };
}
function isPem(text) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(String(text)).asymmetricKeyType === 'ec';
    }
    catch {
        return false;
    }
}
function store(app, fields) {
    app.keyId = String(fields['apple_store_key_id']);
    app.issuerId = String(fields['apple_store_issuer_id']);
    app.privateKey = String(fields['apple_store_private_key']);
}

;// CONCATENATED MODULE: ./build/simulator/lifetime.js
const LAST_SECOND = 100_000_000_000;
function lifetimeFault({ iat, exp }, nowMs, longest) {
    const now = nowMs / 1000;
    if (exp === undefined)
        return 'exp-missing';
    if (typeof exp !== 'number')
        return 'exp-not-a-number';
    if (exp > LAST_SECOND)
        return 'exp-in-milliseconds';
    if (!Number.isInteger(exp))
        return 'exp-not-an-integer';
    if (iat !== undefined && typeof iat !== 'number')
        return 'iat-not-a-number';
    if (iat !== undefined && iat > LAST_SECOND)
        return 'iat-in-milliseconds';
    if (iat !== undefined && iat > now)
        return 'iat-in-future';
    if (exp <= now)
        return 'exp-past';
    if (exp - (iat ?? now) > longest)
        return 'lifetime-too-long';
    return undefined;
}

;// CONCATENATED MODULE: ./build/simulator/token-claims.js
const BASE64URL = /^[A-Za-z0-9_-]+$/;
function readToken(authorization) {
    if (!authorization)
        return 'authorization-missing';
    const text = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (text === undefined)
        return 'authorization-not-bearer';
    const [header, payload, signature, ...rest] = text.split('.');
    if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
        return 'token-not-three-parts';
    }
    if (![header, payload, signature].every(isBase64url))
        return 'token-not-base64url';
    const head = readObject(header);
    if (!head)
        return 'token-header-not-json';
    const claims = readObject(payload);
    if (!claims)
        return 'token-payload-not-json';
    if (head.alg !== 'ES256')
        return 'algorithm-not-es256';
    if (head.typ !== undefined && head.typ !== 'JWT')
        return 'type-not-jwt';
    if (typeof head.kid !== 'string' || head.kid === '')
        return 'key-id-missing';
    return {
        keyId: head.kid,
        claims,
        signedText: `${header}.${payload}`,
        signature: Buffer.from(signature, 'base64url'),
    };
}
function isBase64url(part) {
    return BASE64URL.test(part) && part.length % 4 !== 1;
}
function readObject(part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/simulator/authenticate.js



const AUDIENCE = 'appstoreconnect-v1';
const HOUR = 3600;
const TWENTY_MINUTES = 1200;
function authenticateForStore(authorization, accounts, environment, nowMs) {
    const opens = ({ family, opensStore }) => family !== 'app-store-connect' || opensStore === 'both' || opensStore === environment;
    const holder = authenticate(authorization, accounts, nowMs, { opens, longestLifetime: HOUR });
    if (typeof holder === 'string')
        return holder;
    const bundleId = holder.token.claims.bid;
    if (bundleId === undefined)
        return 'bundle-id-missing';
    const app = holder.account.apps.find((candidate) => candidate.bundleId === bundleId);
    if (!app)
        return 'bundle-id-unknown';
    if (!app.live && environment === 'production')
        return 'app-not-live';
    return app;
}
function authenticateForConnect(authorization, accounts, nowMs) {
    const opens = ({ family }) => family === 'app-store-connect';
    const requirements = { opens, longestLifetime: TWENTY_MINUTES };
    const holder = authenticate(authorization, accounts, nowMs, requirements);
    if (typeof holder === 'string')
        return holder;
    if (holder.token.claims.bid !== undefined)
        return 'bundle-id-not-allowed';
    return holder;
}
function authenticate(authorization, accounts, nowMs, requirements) {
    const token = readToken(authorization);
    if (typeof token === 'string')
        return token;
    const owner = findOwner(accounts, token.keyId);
    if (!owner)
        return 'key-id-unknown';
    const { account, key } = owner;
    if (!requirements.opens(key))
        return 'key-of-another-family';
    if (key.revoked)
        return 'key-revoked';
    if (token.signature.length !== 64)
        return 'signature-not-64-bytes';
    if (!isSignedBy(key.publicKey, token))
        return 'signature-wrong';
    if (!namesIssuer(token, account, key))
        return 'issuer-wrong';
    if (token.claims.aud !== AUDIENCE)
        return 'audience-wrong';
    return lifetimeFault(token.claims, nowMs, requirements.longestLifetime) ?? { account, key, token };
}
function namesIssuer({ claims }, { issuerId }, { individual }) {
    return individual === undefined ? claims.iss === issuerId : claims.iss === undefined && claims.sub === 'user';
}
function findOwner(accounts, keyId) {
    for (const account of accounts) {
        const key = account.keys.find((candidate) => candidate.keyId === keyId);
        if (key)
            return { account, key };
    }
    return undefined;
}
function isSignedBy(publicKey, token) {
    return (0,external_node_crypto_.verify)('sha256', Buffer.from(token.signedText), { key: publicKey, dsaEncoding: 'ieee-p1363' }, token.signature);
}

;// CONCATENATED MODULE: ./build/simulator/refusal.js


const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const NO_ACCESS = ['bundle-id-unknown', 'app-not-live'];
function bodyFor(reason) {
    return NO_ACCESS.includes(reason) ? 'empty' : 'text';
}
function storeRefusal(request, shape) {
    if (shape === 'empty')
        return emptyAnswer(401);
    if (shape === 'json')
        return jsonAnswer(401, { errorCode: 'NOT_AUTHORIZED', errorMessage: 'Unauthenticated' });
    const end = request.index % 2 === 0 ? '\n' : '';
    return {
        status: 401,
        headers: { 'content-type': 'text/plain; charset=utf-8', server: 'daiquiri/3.0.0' },
        body: `Unauthenticated\n\nRequest ID: ${requestId(request)}.0.0${end}`,
    };
}
function connectError(status, code, title, detail) {
    return jsonAnswer(status, { errors: [{ status: String(status), code, title, detail }] });
}
function connectRefusal() {
    return connectError(401, 'NOT_AUTHORIZED', 'Authentication credentials are missing or invalid.', 'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about ' +
        'Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens');
}
function requestId(request) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${request.host} ${request.index}`).digest();
    let bits = BigInt(`0x${digest.subarray(0, 16).toString('hex')}`) << 2n;
    let text = '';
    while (text.length < 26) {
        text = BASE32.charAt(Number(bits & 31n)) + text;
        bits >>= 5n;
    }
    return text;
}

;// CONCATENATED MODULE: ./build/simulator/connect-resources.js


function resourceAt(url, apps) {
    for (const { pattern, answer } of ROUTES) {
        const id = pattern.exec(url.pathname)?.[1];
        if (id === undefined)
            continue;
        const owner = apps.find((one) => ownIds(one).includes(id));
        return owner === undefined ? notFound(id) : answer(url, owner, id);
    }
    const detail = `The resource '${url.pathname.slice(1)}' does not exist`;
    return connectError(404, 'PATH_ERROR', 'The URL path is not valid', detail);
}
const isAvailability = (pathname) => /availabilit/i.test(pathname);
const ownIds = ({ id, app }) => [
    id,
    `${id}-availability`,
    ...(app.record?.subscriptionGroups ?? []).map((_, place) => groupId(id, place)),
];
const groupId = (appId, place) => `${appId}-group-${place}`;
function notFound(id) {
    return connectError(404, 'NOT_FOUND', 'The specified resource does not exist', `There is no resource with id '${id}'`);
}
const ROUTES = [
    {
        pattern: /^\/v1\/apps\/([\w-]+)\/appStoreVersions$/,
        answer: (url, { id, app }) => {
            const states = app.record?.versions ?? [app.live ? 'READY_FOR_DISTRIBUTION' : 'PREPARE_FOR_SUBMISSION'];
            return page(url, states.map((appVersionState, place) => ({
                type: 'appStoreVersions',
                id: `${id}-version-${place}`,
                attributes: { platform: 'IOS', versionString: `1.${place}`, appVersionState },
            })));
        },
    },
    {
        pattern: /^\/v1\/apps\/([\w-]+)\/appAvailabilityV2$/,
        answer: (_, { id, app }) => territoriesOf(app).length === 0
            ? notFound(id)
            : jsonAnswer(200, {
                data: {
                    type: 'appAvailabilities',
                    id: `${id}-availability`,
                    attributes: { availableInNewTerritories: true },
                },
            }),
    },
    {
        pattern: /^\/v2\/appAvailabilities\/([\w-]+)\/territoryAvailabilities$/,
        answer: (url, { id, app }) => page(url, territoriesOf(app).map((contentStatuses, place) => ({
            type: 'territoryAvailabilities',
            id: `${id}-territory-${place}`,
            attributes: {
                available: contentStatuses.length > 0,
                releaseDate: null,
                preOrderEnabled: false,
                contentStatuses,
            },
        }))),
    },
    {
        pattern: /^\/v1\/apps\/([\w-]+)\/inAppPurchasesV2$/,
        answer: (url, { app }) => page(url, productsIn(url, app.record?.purchases ?? [], 'inAppPurchases')),
    },
    { pattern: /^\/v1\/apps\/([\w-]+)\/subscriptionGroups$/, answer: subscriptionGroups },
    {
        pattern: /^\/v1\/subscriptionGroups\/([\w-]+)\/subscriptions$/,
        answer: (url, { id, app }, group) => {
            const products = (app.record?.subscriptionGroups ?? []).find((_, place) => groupId(id, place) === group) ?? [];
            return page(url, productsIn(url, products, 'subscriptions'));
        },
    },
    {
        pattern: /^\/v1\/apps\/([\w-]+)\/subscriptionGracePeriod$/,
        answer: (url, { id, app }) => {
            if (app.record?.gracePeriod === undefined)
                return jsonAnswer(200, { data: null });
            const resource = {
                type: 'subscriptionGracePeriods',
                id,
                attributes: { optIn: app.record.gracePeriod, sandboxOptIn: false, duration: 'SIXTEEN_DAYS' },
            };
            return jsonAnswer(200, { data: withFields(url, resource) });
        },
    },
];
function territoriesOf({ live, record }) {
    return record?.territories ?? [live ? ['AVAILABLE'] : ['CANNOT_SELL', 'AVAILABLE_FOR_SALE_UNRELEASED_APP']];
}
function productsIn(url, products, type) {
    const wanted = url.searchParams.get('filter[productId]')?.split(',');
    return products
        .filter(({ productId }) => wanted === undefined || wanted.includes(productId))
        .map(({ productId, state }) => ({
        type,
        id: `${type}-${productId}`,
        attributes: { name: productId, productId, state },
    }));
}
function subscriptionGroups(url, { id, app }) {
    const most = Number(url.searchParams.get('limit[subscriptions]') ?? 10);
    const groups = app.record?.subscriptionGroups ?? [];
    const included = groups.flatMap((products) => productsIn(new URL(url.origin), products.slice(0, most), 'subscriptions'));
    return page(url, groups.map((products, place) => ({
        type: 'subscriptionGroups',
        id: groupId(id, place),
        attributes: {},
        relationships: {
            subscriptions: {
                meta: { paging: { total: products.length, limit: most } },
                data: products
                    .slice(0, most)
                    .map(({ productId }) => ({ type: 'subscriptions', id: `subscriptions-${productId}` })),
            },
        },
    })), included.map((resource) => withFields(url, resource)));
}
const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 200;
function page(url, resources, included) {
    const limit = Number(url.searchParams.get('limit') ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
        const title = 'A parameter has an invalid value';
        return connectError(400, 'PARAMETER_ERROR.INVALID', title, `'limit' must be from 1 to ${LARGEST_LIMIT}`);
    }
    const start = Number(Buffer.from(url.searchParams.get('cursor') ?? '', 'base64url').toString() || 0);
    const end = start + limit;
    const links = { self: url.href };
    if (end < resources.length) {
        const next = new URL(url);
        next.searchParams.set('cursor', Buffer.from(String(end)).toString('base64url'));
        links['next'] = next.href;
    }
    return jsonAnswer(200, {
        data: resources.slice(start, end).map((resource) => withFields(url, resource)),
        ...(included === undefined ? {} : { included }),
        links,
        meta: { paging: { total: resources.length, limit } },
    });
}
function withFields(url, resource) {
    const fields = url.searchParams.get(`fields[${resource.type}]`)?.split(',');
    if (fields === undefined)
        return resource;
    const attributes = Object.entries(resource.attributes).filter(([name]) => fields.includes(name));
    return { ...resource, attributes: Object.fromEntries(attributes) };
}

;// CONCATENATED MODULE: ./build/simulator/simulated-app-store-connect.js



function appStoreConnect(accounts) {
    function reply(request) {
        const caller = authenticateForConnect(request.headers.authorization, accounts, request.receivedAt);
        if (typeof caller === 'string')
            return { answer: connectRefusal(), refusedBecause: caller };
        return { answer: answer(request, caller.account, caller.key) };
    }
    return { reply, refuse: connectRefusal };
}
function answer(request, account, key) {
    const url = new URL(request.path, 'https://api.appstoreconnect.apple.com');
    if (account.agreements === 'missing')
        return agreementMissing();
    if (request.method !== 'GET') {
        const detail = `The resource '${url.pathname.slice(1)}' does not allow '${request.method}'`;
        return connectError(404, 'PATH_ERROR', 'The URL path is not valid', detail);
    }
    if (key.role === 'limited' || (key.role === 'developer' && isAvailability(url.pathname))) {
        const title = 'This request is forbidden for security reasons';
        return connectError(403, 'FORBIDDEN_ERROR', title, 'The API key in use does not allow this request');
    }
    const apps = visibleApps(account, key);
    return url.pathname === '/v1/apps' ? listApps(url, apps) : resourceAt(url, apps);
}
function agreementMissing() {
    return connectError(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED', 'A required agreement is missing or has expired.', 'This request requires an in-effect agreement that has not been signed or has expired.');
}
function visibleApps({ apps }, { individual }) {
    return apps
        .map((app, place) => ({ id: String(1_000_000_001 + place), app }))
        .filter(({ app }) => individual?.apps === undefined || individual.apps.includes(app.bundleId));
}
function listApps(url, apps) {
    const wanted = url.searchParams.get('filter[bundleId]')?.split(',');
    const found = apps.filter(({ app }) => wanted === undefined || wanted.some((bundleId) => app.bundleId.startsWith(bundleId)));
    return page(url, found.map(({ id, app: { bundleId, record } }) => {
        const { production, sandbox } = record?.notificationUrls ?? {};
        return {
            type: 'apps',
            id,
            attributes: {
                name: bundleId,
                bundleId,
                sku: bundleId,
                primaryLocale: 'en-US',
                subscriptionStatusUrl: production?.url ?? null,
                subscriptionStatusUrlVersion: production?.version ?? null,
                subscriptionStatusUrlForSandbox: sandbox?.url ?? null,
                subscriptionStatusUrlVersionForSandbox: sandbox?.version ?? null,
            },
        };
    }));
}

;// CONCATENATED MODULE: ./build/simulator/github-state.js
function makeIssue(number, given = {}) {
    return {
        number,
        title: `Issue ${number}`,
        body: '',
        state: 'open',
        stateReason: null,
        comments: [],
        userType: 'Bot',
        authorAssociation: 'NONE',
        isPullRequest: false,
        ...given,
    };
}

;// CONCATENATED MODULE: ./build/simulator/simulated-github.js


const MAX_BODY = 65_536;
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const DOCUMENTATION = 'https://docs.github.com/rest';
function github(state, now) {
    return {
        reply: (request) => ({ answer: state === undefined ? badCredentials() : simulated_github_answer(request, state, now) }),
        refuse: () => badCredentials(),
    };
}
const error = (status, message, more = {}) => jsonAnswer(status, { message, ...more, documentation_url: DOCUMENTATION, status: String(status) });
const badCredentials = () => error(401, 'Bad credentials');
const simulated_github_notFound = () => error(404, 'Not Found');
const invalid = (resource, field) => error(422, 'Validation Failed', { errors: [{ resource, field, code: 'invalid' }] });
const simulated_github_ROUTES = [
    ['GET', /^\/issues$/, 'issues', listIssues],
    ['POST', /^\/issues$/, 'issues', createIssue],
    ['PATCH', /^\/issues\/(\d+)$/, 'issues', updateIssue],
    ['POST', /^\/issues\/(\d+)\/comments$/, 'issues', commentIssue],
    ['POST', /^\/deployments$/, 'deployments', createDeployment],
    ['POST', /^\/deployments\/(\d+)\/statuses$/, 'deployments', createStatus],
];
function simulated_github_answer(request, state, now) {
    if (!/^(token|bearer) /i.test(request.headers.authorization ?? ''))
        return badCredentials();
    if (request.headers.authorization?.replace(/^\S+ /, '') !== state.token)
        return badCredentials();
    if (state.rateLimited)
        return rateLimit(now);
    const path = request.path.replace(/\?.*$/, '');
    const prefix = `/repos/${state.repository}`;
    const local = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    const route = simulated_github_ROUTES.find(([method, pattern]) => method === request.method && pattern.test(local));
    if (route === undefined)
        return simulated_github_notFound();
    const [, pattern, permission, handle] = route;
    if (!state.permissions.includes(permission))
        return error(403, 'Resource not accessible by integration');
    const fields = parse(request.body);
    if (fields === undefined)
        return error(400, 'Problems parsing JSON');
    return handle({ request, state, id: Number(pattern.exec(local)?.[1] ?? 0), fields });
}
function rateLimit(now) {
    const limited = error(403, 'API rate limit exceeded for installation.');
    const reset = String(Math.ceil(now() / 1000) + 3600);
    return { ...limited, headers: { ...limited.headers, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } };
}
function parse(body) {
    if (body === '')
        return {};
    try {
        const value = JSON.parse(body);
        return value !== null && typeof value === 'object' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const simulated_github_text = (value) => (typeof value === 'string' ? value : '');
function listIssues({ request, state }) {
    const url = new URL(request.path, `https://${request.headers.host}`);
    const wanted = url.searchParams.get('state') ?? 'open';
    const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
    const page = Number(url.searchParams.get('page') ?? 1);
    const found = state.issues
        .filter((issue) => wanted === 'all' || issue.state === wanted)
        .toSorted((a, b) => b.number - a.number);
    const last = Math.max(1, Math.ceil(found.length / size));
    const shown = jsonAnswer(200, found.slice((page - 1) * size, page * size).map(resourceOf));
    if (page >= last)
        return shown;
    const to = (number, relation) => {
        url.searchParams.set('page', String(number));
        return `<${url}>; rel="${relation}"`;
    };
    return { ...shown, headers: { ...shown.headers, link: `${to(page + 1, 'next')}, ${to(last, 'last')}` } };
}
function resourceOf(issue) {
    return {
        id: 5_000_000 + issue.number,
        number: issue.number,
        title: issue.title,
        body: issue.body,
        state: issue.state,
        state_reason: issue.stateReason,
        comments: issue.comments.length,
        user: { login: issue.userType === 'Bot' ? 'github-actions[bot]' : 'somebody', type: issue.userType },
        author_association: issue.authorAssociation,
        ...(issue.isPullRequest ? { pull_request: { url: `https://api.github.com/pulls/${issue.number}` } } : {}),
    };
}
function createIssue({ state, fields }) {
    if (simulated_github_text(fields['title']) === '')
        return invalid('Issue', 'title');
    if (simulated_github_text(fields['body']).length > MAX_BODY)
        return invalid('Issue', 'body');
    const number = Math.max(0, ...state.issues.map((issue) => issue.number)) + 1;
    const issue = makeIssue(number, { title: simulated_github_text(fields['title']), body: simulated_github_text(fields['body']) });
    state.issues.push(issue);
    return jsonAnswer(201, resourceOf(issue));
}
function updateIssue({ state, id, fields }) {
    const issue = state.issues.find(({ number }) => number === id);
    if (issue === undefined)
        return simulated_github_notFound();
    if (simulated_github_text(fields['body']).length > MAX_BODY)
        return invalid('Issue', 'body');
    if (typeof fields['title'] === 'string')
        issue.title = fields['title'];
    if (typeof fields['body'] === 'string')
        issue.body = fields['body'];
    if (fields['state'] === 'open' || fields['state'] === 'closed')
        issue.state = fields['state'];
    if (typeof fields['state_reason'] === 'string')
        issue.stateReason = fields['state_reason'];
    return jsonAnswer(200, resourceOf(issue));
}
function commentIssue({ state, id, fields }) {
    const issue = state.issues.find(({ number }) => number === id);
    if (issue === undefined)
        return simulated_github_notFound();
    if (simulated_github_text(fields['body']) === '')
        return invalid('IssueComment', 'body');
    issue.comments.push(simulated_github_text(fields['body']));
    return jsonAnswer(201, { id: 1, body: simulated_github_text(fields['body']) });
}
function createDeployment({ state, fields }) {
    if (simulated_github_text(fields['ref']) === '')
        return invalid('Deployment', 'ref');
    const id = state.deployments.length + 1;
    const deployment = { id, ref: simulated_github_text(fields['ref']), environment: simulated_github_text(fields['environment']) || 'production' };
    state.deployments.push({ ...deployment, statuses: [] });
    return jsonAnswer(201, deployment);
}
function createStatus({ state, id, fields }) {
    const deployment = state.deployments.find((known) => known.id === id);
    if (deployment === undefined)
        return simulated_github_notFound();
    if (!STATES.includes(simulated_github_text(fields['state'])))
        return invalid('DeploymentStatus', 'state');
    if (simulated_github_text(fields['description']).length > 140)
        return invalid('DeploymentStatus', 'description');
    deployment.statuses.push({
        state: simulated_github_text(fields['state']),
        description: simulated_github_text(fields['description']),
        logUrl: simulated_github_text(fields['log_url']),
        environmentUrl: simulated_github_text(fields['environment_url']),
    });
    return jsonAnswer(201, { id: deployment.statuses.length, state: fields['state'] });
}

;// CONCATENATED MODULE: ./build/simulator/simulated-qonversion.js

const simulated_qonversion_PATH = '/v4/project-settings/stores/apple';
function qonversion(options) {
    const projects = structuredClone(options.projects);
    function reply(request) {
        const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
        const project = projects.find((candidate) => candidate.token === token);
        if (!project)
            return { answer: refuse() };
        if (request.path !== simulated_qonversion_PATH)
            return { answer: simulated_qonversion_error(404, 'not_found', 'Not found.') };
        if (request.method === 'POST')
            return { answer: update(project, request.body) };
        return { answer: request.method === 'GET' ? show(project) : simulated_qonversion_error(405, 'invalid_request', 'Method not allowed.') };
    }
    function update(project, body) {
        const fields = JSON.parse(body);
        const triplet = [fields['iap_key_identifier'], fields['iap_private_key'], fields['iap_issuer_id']];
        if (triplet.some((value) => typeof value !== 'string')) {
            return simulated_qonversion_error(422, 'validation_error', 'The In-App Purchase Key needs all three of its fields.');
        }
        const [keyId, , issuerId] = triplet.map(String);
        if (options.storesKey !== false)
            Object.assign(project, { keyId, issuerId, hasKey: true });
        return show(project);
    }
    return { reply, refuse };
}
function show({ bundleId, keyId = null, issuerId = null, hasKey = false }) {
    return jsonAnswer(200, {
        bundle_id: bundleId,
        iap_key_identifier: keyId,
        iap_issuer_id: issuerId,
        has_iap_private_key: hasKey,
    });
}
function refuse() {
    return simulated_qonversion_error(401, 'unauthorized', 'The API key is invalid.');
}
function simulated_qonversion_error(status, code, message) {
    return jsonAnswer(status, { error: { code, message } });
}

;// CONCATENATED MODULE: ./build/simulator/simulated-revenuecat.js

const simulated_revenuecat_PATH = /^\/v2\/projects\/([^/]+)\/apps\/([^/]+)$/;
function revenuecat(options) {
    const apps = structuredClone(options.apps);
    const issuers = new Map();
    function reply(request) {
        const [, projectId, id] = simulated_revenuecat_PATH.exec(request.path) ?? [];
        if (id === undefined)
            return { answer: simulated_revenuecat_error(404, 'resource_missing', 'The resource does not exist.') };
        const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
        if (!options.tokens.includes(token))
            return { answer: simulated_revenuecat_refuse() };
        const app = apps.find((candidate) => candidate.id === id && candidate.projectId === projectId);
        if (!app)
            return { answer: simulated_revenuecat_error(404, 'resource_missing', 'The app does not exist.') };
        if (request.method === 'POST')
            return { answer: update(app, request.body) };
        return { answer: request.method === 'GET' ? show(app) : simulated_revenuecat_error(405, 'invalid_request', 'Method not allowed.') };
    }
    function update(app, body) {
        const fields = JSON.parse(body).app_store ?? {};
        const { subscription_private_key: key, subscription_key_id: keyId, subscription_key_issuer: issuer } = fields;
        if (typeof key !== 'string' || !key.startsWith('-----BEGIN') || typeof keyId !== 'string') {
            return simulated_revenuecat_error(400, 'parameter_error', 'The key is malformed.', 'app_store.subscription_private_key');
        }
        if (options.storesKey !== false) {
            Object.assign(app, { keyId, hasKey: true });
            issuers.set(app.id, String(issuer));
        }
        return show(app);
    }
    function show({ id, projectId, type = 'app_store', bundleId, hasKey = false, keyId }) {
        const ids = { subscription_key_id: keyId ?? null, subscription_key_issuer: issuers.get(id) ?? null };
        const store = type === 'app_store'
            ? { bundle_id: bundleId, subscription_key_configured: hasKey, ...(options.reportsKeyId ? ids : {}) }
            : { package_name: bundleId };
        return jsonAnswer(200, { object: 'app', id, project_id: projectId, name: 'Simulated app', type, [type]: store });
    }
    return { reply, refuse: simulated_revenuecat_refuse };
}
function simulated_revenuecat_refuse() {
    return simulated_revenuecat_error(401, 'authentication_error', 'The API key is invalid.');
}
function simulated_revenuecat_error(status, type, message, param) {
    return jsonAnswer(status, { object: 'error', type, message, param: param ?? null, retryable: false });
}

;// CONCATENATED MODULE: ./build/simulator/signed-payload.js

const CHAIN_BYTES = 3000;
function signPayload({ environment, now }, bundleId, notificationType) {
    const data = { bundleId, environment: environment === 'production' ? 'Production' : 'Sandbox' };
    const payload = {
        notificationType,
        notificationUUID: (0,external_node_crypto_.randomUUID)(),
        data: notificationType === 'TEST' ? data : { ...data, signedTransactionInfo: seal({ bundleId, signedDate: now }) },
        version: '2.0',
        signedDate: now,
    };
    return seal(payload);
}
function seal(payload) {
    const header = { alg: 'ES256', x5c: [(0,external_node_crypto_.randomBytes)(CHAIN_BYTES).toString('base64')] };
    const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const signature = (0,external_node_crypto_.sign)('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${text}.${signature.toString('base64url')}`;
}

;// CONCATENATED MODULE: ./build/simulator/notification-history.js



const notification_history_DAY_MS = 86_400_000;
const REACH_IN_DAYS = { production: 180, sandbox: 30 };
const PAGE = 20;
function notificationHistory() {
    const pages = new Map();
    return {
        method: 'POST',
        path: /^\/inApps\/v1\/notifications\/history$/,
        complaint,
        answer: (call, app) => notification_history_answer(call, app, pages),
    };
}
function notification_history_answer({ request, environment, now }, app, pages) {
    const { bundleId } = app;
    const token = new URL(request.path, 'https://apple.invalid').searchParams.get('paginationToken');
    const page = token === null ? { bundleId, environment, body: request.body, from: 0 } : pages.get(token);
    const isOurs = page?.bundleId === bundleId && page.environment === environment && page.body === request.body;
    if (!page || !isOurs)
        return storeError(4000014, 'Invalid pagination token.');
    const matching = (app.notifications?.[environment] ?? []).filter(inQuestion(readQuery(request.body)));
    const to = page.from + PAGE;
    const hasMore = matching.length > to;
    const paginationToken = (0,external_node_crypto_.randomUUID)();
    if (hasMore)
        pages.set(paginationToken, { ...page, from: to });
    return jsonAnswer(200, {
        notificationHistory: matching.slice(page.from, to).map((notification) => notification_history_show(notification, app, environment, now)),
        hasMore,
        ...(hasMore ? { paginationToken } : {}),
    });
}
function inQuestion(query) {
    const [start, end] = [Number(query?.startDate), Number(query?.endDate)];
    return ({ sentAt, results }) => sentAt >= start && sentAt <= end && !(query?.onlyFailures === true && results.includes('SUCCESS'));
}
const HOURS_AFTER_FIRST = [0, 1, 13, 37, 85, 157];
function notification_history_show({ sentAt, results }, { bundleId }, environment, now) {
    return {
        sendAttempts: results.map((sendAttemptResult, index) => ({
            attemptDate: sentAt + (HOURS_AFTER_FIRST[index] ?? 157) * 3_600_000,
            sendAttemptResult,
        })),
        signedPayload: signPayload({ environment, now }, bundleId, 'DID_RENEW'),
    };
}
function complaint({ request, environment, now }) {
    if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? ''))
        return emptyAnswer(415);
    const query = readQuery(request.body);
    if (!query)
        return storeError(4000000, 'Bad request.');
    const { startDate, endDate } = query;
    if (!isTime(startDate))
        return storeError(4000015, 'Invalid start date.');
    if (!isTime(endDate))
        return storeError(4000016, 'Invalid end date.');
    if (startDate >= endDate)
        return storeError(4000013, 'Start date is not before end date.');
    if (startDate < now - REACH_IN_DAYS[environment] * notification_history_DAY_MS) {
        return storeError(4000012, 'Start date is too far in the past.');
    }
    return undefined;
}
function readQuery(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isTime(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}

;// CONCATENATED MODULE: ./build/simulator/test-notification.js



const TEST_TOKEN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_\d{10,13}$/i;
function testNotification(pollsUntilResult = 1) {
    const requested = new Map();
    return [
        {
            method: 'POST',
            path: /^\/inApps\/v1\/notifications\/test$/,
            complaint: () => undefined,
            answer: (call, app) => request(call, app, requested),
        },
        {
            method: 'GET',
            path: /^\/inApps\/v1\/notifications\/test\/([^/]+)$/,
            complaint: ({ parameter }) => TEST_TOKEN.test(parameter) ? undefined : storeError(4000020, 'Invalid test notification token.'),
            answer: ({ parameter }, app) => test_notification_status(requested.get(parameter), app, pollsUntilResult),
        },
    ];
}
function request(call, app, requested) {
    if (!app.notificationUrl)
        return storeError(4040007, 'Server notification URL not found.');
    const testNotificationToken = `${(0,external_node_crypto_.randomUUID)()}_${call.now}`;
    requested.set(testNotificationToken, {
        bundleId: app.bundleId,
        attemptedAt: call.now,
        result: app.notificationUrl === 'delivers' ? 'SUCCESS' : app.notificationUrl,
        signedPayload: signPayload(call, app.bundleId, 'TEST'),
        polls: 0,
    });
    return jsonAnswer(200, { testNotificationToken });
}
function test_notification_status(notification, app, pollsUntilResult) {
    const notFound = storeError(4040008, 'Test notification not found.');
    if (!notification || notification.bundleId !== app.bundleId)
        return notFound;
    notification.polls += 1;
    if (notification.polls <= pollsUntilResult)
        return notFound;
    return jsonAnswer(200, {
        signedPayload: notification.signedPayload,
        sendAttempts: [{ attemptDate: notification.attemptedAt, sendAttemptResult: notification.result }],
    });
}

;// CONCATENATED MODULE: ./build/simulator/transactions.js

const TRANSACTION_ID = /^\d{1,19}$/;
const ANSWERS = {
    'not-found': { code: 4040010, message: 'Transaction id not found.' },
    'app-not-found': { code: 4040003, message: 'App not found.' },
};
function transactions(unknownTransaction = 'not-found') {
    return ['subscriptions', 'transactions'].map((name) => ({
        method: 'GET',
        path: new RegExp(`^/inApps/v1/${name}/([^/]+)$`),
        complaint({ parameter }) {
            const invalid = unknownTransaction === 'invalid-id' || !TRANSACTION_ID.test(parameter);
            return invalid ? storeError(4000006, 'Invalid transaction id.') : undefined;
        },
        answer() {
            const { code, message } = ANSWERS[unknownTransaction === 'app-not-found' ? 'app-not-found' : 'not-found'];
            return storeError(code, message);
        },
    }));
}

;// CONCATENATED MODULE: ./build/simulator/store-server.js






function storeServer(environment, options) {
    const endpoints = [
        ...transactions(options.unknownTransaction),
        notificationHistory(),
        ...testNotification(options.pollsUntilResult),
    ];
    const refuse = (request, shape, because = 'weather') => storeRefusal(request, shape ?? options.refusal ?? bodyFor(because));
    function reply(request) {
        const { pathname } = new URL(request.path, 'https://apple.invalid');
        const atPath = endpoints.filter((endpoint) => endpoint.path.test(pathname));
        if (atPath.length === 0)
            return { answer: htmlAnswer(404, 'Not Found') };
        const endpoint = atPath.find(({ method }) => method === request.method);
        if (!endpoint)
            return { answer: htmlAnswer(405, 'Method Not Allowed', { allow: methodsOf(atPath) }) };
        const parameter = endpoint.path.exec(pathname)?.[1] ?? '';
        const call = { request, environment, parameter, now: request.receivedAt };
        const complaint = endpoint.complaint(call);
        if (complaint && options.validatesBeforeAuthentication)
            return { answer: complaint };
        const app = authenticateForStore(request.headers.authorization, options.accounts, environment, call.now);
        if (typeof app === 'string')
            return { answer: refuse(request, undefined, app), refusedBecause: app };
        return { answer: complaint ?? endpoint.answer(call, app) };
    }
    return { reply, refuse };
}
function methodsOf(endpoints) {
    return endpoints.map(({ method }) => method).join(', ');
}

;// CONCATENATED MODULE: ./build/simulator/simulator.js










async function startSimulator(options) {
    const identity = await makeServerIdentity(options.certificate ?? 'valid', Date.now());
    const ending = new AbortController();
    const requests = [];
    const listeners = [];
    const surroundings = {
        options,
        now: options.now ?? Date.now,
        closing: ending.signal,
        requests,
        numberOf: numberSockets(),
    };
    async function open(host, service) {
        const port = options.port === undefined ? 0 : options.port + listeners.length;
        const handle = hostOf(host, service, surroundings);
        const listener = await openListener(options.host ?? '127.0.0.1', port, identity, handle);
        listeners.push(listener);
        return listener.url;
    }
    async function close() {
        ending.abort();
        await Promise.all(listeners.map((listener) => listener.close()));
    }
    try {
        const urls = {
            production: await open('production', storeServer('production', options)),
            sandbox: await open('sandbox', storeServer('sandbox', options)),
            appStoreConnect: await open('appStoreConnect', appStoreConnect(options.accounts)),
            adapty: `${await open('adapty', adapty(options.adapty ?? { tokens: [], apps: [] }))}/api/v1/developer`,
            revenuecat: `${await open('revenuecat', revenuecat(options.revenuecat ?? { tokens: [], apps: [] }))}/v2`,
            qonversion: `${await open('qonversion', qonversion(options.qonversion ?? { projects: [] }))}/v4`,
            github: await open('github', github(options.github, surroundings.now)),
            lookup: await open('lookup', appLookup(options.accounts)),
        };
        return { urls, certificate: identity.authority, requests, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function numberSockets() {
    const numbers = new WeakMap();
    let last = 0;
    return (socket) => {
        const number = numbers.get(socket) ?? ++last;
        numbers.set(socket, number);
        return number;
    };
}


/***/ })

};
;