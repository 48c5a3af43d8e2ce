export const id = 974;
export const ids = [974];
export const modules = {

/***/ 7974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   matrix: () => (/* binding */ matrix)
/* harmony export */ });
/* harmony import */ var _key_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6224);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1423);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6190);



/** https://docs.github.com/actions/reference/limits : a matrix makes at most 256 jobs in a run. */
const MOST_JOBS = 256;
/** More bundle IDs of one key are split over several jobs, so that the runners share them. */
const MOST_BUNDLE_IDS = 100;
const FIELDS = ['name', 'secret', 'key-id', 'issuer-id', 'bundle-ids', 'environment'];
const DEFAULTS = ['issuer-id', 'environment'];
/**
 * Turns a manifest of many keys into the jobs of a GitHub matrix: one job per key, in the manifest's order, more where a key
 * has more than {@link MOST_BUNDLE_IDS} apps.
 * @param text YAML: `keys`, a list of name, secret, key-id, issuer-id, bundle-ids, environment; and `defaults`
 * @throws UsageError naming everything that is wrong at once, never a value that may be a secret
 */
async function matrix(text) {
    const manifest = await parse(text);
    const problems = [...unknown(manifest, ['defaults', 'keys'], 'manifest')];
    const defaults = manifest['defaults'] === undefined ? {} : manifest['defaults'];
    if (isRecord(defaults))
        problems.push(...unknown(defaults, DEFAULTS, 'defaults'));
    else
        problems.push('defaults: This is no list of fields with values.');
    const keys = manifest['keys'];
    if (!Array.isArray(keys) || keys.length === 0)
        problems.push('keys: A list with at least one key is needed.');
    const names = new Set();
    const include = (Array.isArray(keys) ? keys : []).flatMap((entry, index) => {
        const place = `keys[${index}]`;
        if (!isRecord(entry)) {
            problems.push(`${place}: This is no list of fields with values.`);
            return [];
        }
        problems.push(...unknown(entry, FIELDS, place));
        return jobsOf({ ...(isRecord(defaults) ? defaults : {}), ...entry }, place, names, problems);
    });
    if (include.length > MOST_JOBS) {
        problems.push(`keys: They make ${include.length} jobs, and GitHub allows ${MOST_JOBS}. Split the manifest into several files, one workflow run each.`);
    }
    if (problems.length > 0)
        throw new _settings_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.join('\n'));
    return { include };
}
function jobsOf(entry, place, names, problems) {
    const before = problems.length;
    const string = (field) => {
        const value = entry[field];
        if (typeof value === 'string')
            return value;
        // YAML reads 1234567890 and 12345E6789 as numbers, which loses what was written.
        problems.push(`${place}.${field}: ${value === undefined || value === null ? 'This is missing.' : 'This must be a text; put it in quotes.'}`);
        return '';
    };
    const [name, secret, keyId, issuerId] = [string('name'), string('secret'), string('key-id'), string('issuer-id')];
    const environment = entry['environment'] === undefined ? 'auto' : string('environment');
    const list = entry['bundle-ids'];
    const bundleIds = Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
    if (!Array.isArray(list) || list.length === 0 || bundleIds.length !== list.length)
        problems.push(`${place}.bundle-ids: A list of one or more bundle IDs is needed.`);
    if (problems.length > before)
        return [];
    if (!/^[\w .-]{1,100}$/.test(name))
        problems.push(`${place}.name: Use up to 100 letters, digits, spaces, . - and _.`);
    else if (names.has(name))
        problems.push(`${place}.name: There is another key of this name.`);
    names.add(name);
    // A value in the place of a name may be the key itself, so it is not shown.
    if (!/^(?!GITHUB_)[A-Z_]\w{0,99}$/i.test(secret) || /^(?:LS0tLS1CRUdJTi|MI[GH])/.test(secret))
        problems.push(`${place}.secret: This is not the name of a secret. Write its name here, never its value.`);
    const environments = _settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy.environment.choices;
    if (!environments.includes(environment))
        problems.push(`${place}.environment: Use ${environments.join(', ')}.`);
    if (new Set(bundleIds).size < bundleIds.length)
        problems.push(`${place}.bundle-ids: A bundle ID stands there twice.`);
    const { findings } = (0,_key_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .identify */ .l)({ keyId, issuerId, bundleIds, fileName: undefined, needsBundleId: true });
    const faults = findings.filter(({ status }) => status !== 'pass');
    // The sentences about a bundle ID quote it, and it too may be a secret in the wrong place.
    problems.push(...faults.map(({ id, message }) => `${place}.${id}: ${message.replaceAll(/“[^”]*”/g, 'This')}`));
    if (problems.length > before)
        return [];
    const count = Math.ceil(bundleIds.length / MOST_BUNDLE_IDS);
    return Array.from({ length: count }, (_, part) => ({
        name: count === 1 ? name : `${name} (${part + 1} of ${count})`,
        secret,
        'key-id': keyId,
        'issuer-id': issuerId,
        'bundle-id': bundleIds.slice(part * MOST_BUNDLE_IDS, (part + 1) * MOST_BUNDLE_IDS).join(','),
        environment,
    }));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function unknown(fields, known, place) {
    return Object.keys(fields)
        .filter((field) => !known.includes(field))
        .map((field) => {
        const shown = /^[a-z][\w-]{0,29}$/i.test(field) ? ` “${field}”` : '';
        return `${place}: There is no such field${shown}.${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(field.slice(0, 30), known)}`;
    });
}
async function parse(text) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    // The parser's own words quote what it read.
    const places = document.errors.map(({ code, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return `Line ${line}, column ${col}: This is not YAML (${code}).`;
    });
    if (places.length > 0)
        throw new _settings_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(places.join('\n'));
    const value = (() => {
        try {
            return document.toJS({ maxAliasCount: 100 });
        }
        catch {
            throw new _settings_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('The manifest refers to anchors too often, or to one that is not there.');
        }
    })();
    if (!isRecord(value))
        throw new _settings_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('The manifest is no list of fields with values. It needs the field keys.');
    return value;
}


/***/ })

};
