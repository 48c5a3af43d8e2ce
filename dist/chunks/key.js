"use strict";
exports.id = 'key';
exports.ids = ['key'];
exports.modules = {

/***/ 57227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   cl: () => (/* binding */ readElements),
/* harmony export */   k6: () => (/* binding */ withoutLeadingZeros),
/* harmony export */   qb: () => (/* binding */ derKind),
/* harmony export */   w: () => (/* binding */ statedLength)
/* harmony export */ });
const TAG = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    objectId: 0x06,
    sequence: 0x30,
    set: 0x31,
    first: 0xa0,
    second: 0xa1,
};
const MOST_LENGTH_BYTES = 4;
function readHeader(bytes) {
    const [tag, first] = bytes;
    if (tag === undefined || first === undefined)
        return undefined;
    if (first < 0x80)
        return { tag, headerLength: 2, contentLength: first };
    const headerLength = 2 + (first & 0x7f);
    if (headerLength === 2 || bytes.length < headerLength)
        return undefined;
    const size = bytes.subarray(2, headerLength);
    const significant = withoutLeadingZeros(size);
    if (significant.length > MOST_LENGTH_BYTES)
        return undefined;
    return { tag, headerLength, contentLength: Number(toNumber(significant)) };
}
function readElements(bytes) {
    const elements = [];
    let rest = bytes;
    while (rest.length > 0) {
        const header = readHeader(rest);
        if (header === undefined)
            return undefined;
        const length = header.headerLength + header.contentLength;
        if (length > rest.length)
            return undefined;
        elements.push({ tag: header.tag, content: rest.subarray(header.headerLength, length) });
        rest = rest.subarray(length);
    }
    return elements;
}
function readOnly(bytes, tag) {
    const [element, ...others] = (bytes === undefined ? undefined : readElements(bytes)) ?? [];
    return element?.tag === tag && others.length === 0 ? element.content : undefined;
}
function withoutLeadingZeros(bytes) {
    const start = bytes.findIndex((byte) => byte !== 0);
    return start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start);
}
function toNumber(bytes) {
    return BigInt(`0x0${bytes.toString('hex')}`);
}
function statedLength(bytes) {
    const header = readHeader(bytes);
    if (header?.tag !== TAG.sequence)
        return undefined;
    const firstField = bytes[header.headerLength];
    if (firstField !== undefined && firstField !== TAG.integer && firstField !== TAG.sequence)
        return undefined;
    return header.headerLength + header.contentLength;
}
function derKind(bytes) {
    const [outer] = readElements(bytes) ?? [];
    const fields = outer === undefined ? undefined : readElements(outer.content);
    if (fields === undefined)
        return 'damaged';
    const tags = fields.map(({ tag }) => tag);
    const starts = (...expected) => expected.every((tag, index) => tags[index] === tag);
    const { integer, sequence, octetString, bitString } = TAG;
    if (starts(integer, sequence, octetString))
        return 'pkcs8';
    if (starts(integer, octetString))
        return 'sec1';
    if (starts(sequence, octetString) && tags.length === 2)
        return 'encrypted';
    if (starts(integer, sequence))
        return 'encrypted';
    if (starts(sequence, bitString))
        return 'public-key';
    if (starts(sequence, sequence, bitString))
        return 'certificate';
    if (starts(integer, integer) && tags.length === 2)
        return 'public-key';
    if (starts(integer, integer) && tags.length === 9)
        return 'rsa';
    return starts(integer, integer) ? 'other-key' : 'damaged';
}


/***/ }),

/***/ 29699:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ keepStored),
/* harmony export */   r: () => (/* binding */ keepKey)
/* harmony export */ });
function keepStored(bytes, { secrets }) {
    secrets.keepValue(bytes.toString(bytes.includes(0) ? 'latin1' : 'utf8').replaceAll('\0', ''));
}
function keepKey({ der, privateKey }, { secrets }) {
    const { d = '' } = privateKey.export({ format: 'jwk' });
    secrets.keepKey(der, Buffer.from(d, 'base64url'));
}


/***/ }),

/***/ 4846:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ loadKey)
/* harmony export */ });
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45719);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86764);


const STATES = {
    unset: 'Neither private-key nor private-key-file is set.',
    empty: 'private-key is set, but empty.',
    blank: 'private-key is set, but holds white space only.',
};
const FILE_FAULTS = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EISDIR: 'is a folder, not a file',
    EACCES: 'may not be read by this user',
    EPERM: 'may not be read by this user',
};
function nameOf(path) {
    if (path === '-')
        return 'Standard input';
    return `The file ${(0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(path)}`;
}
async function loadKey(source, readFile, signal) {
    if (source.kind === 'missing')
        return { ok: false, reason: STATES[source.state] };
    if (source.kind === 'value')
        return { ok: true, bytes: Buffer.from(source.value, 'utf8') };
    const name = nameOf(source.path);
    try {
        const bytes = await readFile(source.path, _read_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_KEY_BYTES */ .X + 1, signal);
        return bytes.toString('latin1').trim() === '' ? { ok: false, reason: `${name} is empty.` } : { ok: true, bytes };
    }
    catch (error) {
        if (signal.aborted)
            return { ok: false, reason: `${name} was not read to its end before the run ended.` };
        const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
        return { ok: false, reason: `${name} ${FILE_FAULTS[code] ?? `cannot be read (${code})`}.` };
    }
}


/***/ }),

/***/ 79534:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ writePem),
/* harmony export */   Je: () => (/* binding */ readPem),
/* harmony export */   Ll: () => (/* binding */ holdsPem)
/* harmony export */ });
const DASH = '[-\\u2010-\\u2015\\u2212]';
const MARKER = new RegExp(`(?<!${DASH})${DASH}+[ \\t]*(BEGIN|END)([A-Z0-9 \\t]*)(?:${DASH}+|$)`, 'gm');
function holdsPem(text) {
    return text.search(MARKER) >= 0;
}
function readPem(text) {
    const blocks = [];
    let other = '';
    let open;
    let last = 0;
    const close = (upTo, exactEnd) => {
        if (open === undefined)
            return;
        blocks.push({ label: open.label, body: text.slice(open.from, upTo), intact: open.exact && exactEnd });
        open = undefined;
    };
    for (const match of text.matchAll(MARKER)) {
        const [marker, kind, words = ''] = match;
        const label = words.replaceAll(/\s/g, '');
        const after = match.index + marker.length;
        const exact = marker === `-----${kind} ${words.trim()}-----`;
        if (kind === 'BEGIN') {
            if (open === undefined)
                other += text.slice(last, match.index);
            close(match.index, false);
            open = { label, exact, from: after };
        }
        else if (open !== undefined) {
            close(match.index, exact && label === open.label);
        }
        else {
            blocks.push({ label: '', body: text.slice(last, match.index), intact: false });
        }
        last = after;
    }
    if (open === undefined)
        other += text.slice(last);
    close(text.length, false);
    return { blocks, hasOtherText: other.trim() !== '' };
}
function writePem(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
}


/***/ }),

/***/ 86764:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ MAX_KEY_BYTES),
  Y: () => (/* binding */ readKey)
});

// EXTERNAL MODULE: ./build/key/der.js
var key_der = __webpack_require__(57227);
;// CONCATENATED MODULE: ./build/key/reading.js
function unreadable(problem, message) {
    return { ok: false, problem, message };
}

;// CONCATENATED MODULE: ./build/key/der-key.js


const REFUSED_KINDS = {
    encrypted: ['key-encrypted', 'The private key is protected by a passphrase.'],
    'public-key': ['key-not-private', 'This is a public key.'],
    certificate: ['key-not-private', 'This is a certificate or a certificate signing request.'],
    rsa: ['key-not-ec', 'This is an RSA key.'],
    'other-key': ['key-not-ec', 'This is not an elliptic curve key.'],
    damaged: ['key-damaged', 'The parts inside the key do not fit together; characters were changed.'],
};
function readDer(bytes, repairs, label) {
    const length = (0,key_der/* statedLength */.w)(bytes);
    if (length === undefined) {
        return bytes.length === 0
            ? unreadable('key-truncated', 'Nothing stands between the BEGIN and END lines.')
            : unreadable('key-not-decodable', 'The decoded value is not a key: its beginning is missing or changed.');
    }
    if (bytes.length < length) {
        return unreadable('key-truncated', `The key states that it has ${length} bytes, but only ${bytes.length} are there.`);
    }
    const der = bytes.subarray(0, length);
    const extra = bytes.subarray(length);
    if (extra.some((byte) => byte !== 0x0a && byte !== 0x0d)) {
        return unreadable('key-damaged', `The key states that it has ${length} bytes, but ${bytes.length} are there; characters were inserted.`);
    }
    const kind = (0,key_der/* derKind */.qb)(der);
    const refusal = REFUSED_KINDS[kind];
    if (refusal !== undefined)
        return unreadable(...refusal);
    const encoding = kind === 'sec1' ? 'sec1' : 'pkcs8';
    const found = [...repairs];
    if (encoding === 'sec1')
        found.push('SEC1 in place of PKCS#8');
    if (label !== undefined && label !== '' && label !== (encoding === 'sec1' ? 'ECPRIVATEKEY' : 'PRIVATEKEY'))
        found.push('a wrong PEM label');
    return { ok: true, der, encoding, repairs: [...new Set(found)] };
}

;// CONCATENATED MODULE: ./build/key/forms/base64-digits.js
function decodeBase64(text) {
    const compact = text.replaceAll(/\s/g, '');
    const stranger = compact.search(/[^A-Za-z0-9+/_=-]/);
    if (stranger >= 0)
        return `Character ${stranger + 1} (white space not counted) does not belong to base64.`;
    const padding = compact.search(/=/);
    if (padding >= 0 && !/^={1,2}$/.test(compact.slice(padding)))
        return `The padding (=) at character ${padding + 1} stands in the middle of the value.`;
    const repairs = [];
    if (/[_-]/.test(compact))
        repairs.push('base64url in place of base64');
    else if (compact.length % 4 > 1)
        repairs.push('base64 without its padding (=)');
    return { bytes: Buffer.from(compact, 'base64'), repairs };
}

;// CONCATENATED MODULE: ./build/key/forms/base64.js


const base64 = (text) => {
    const decoded = decodeBase64(text);
    if (typeof decoded === 'string') {
        const isPath = /^[~./\\]|\.p8$|^[A-Za-z]:\\/.test(text) && text.length < 1024;
        return unreadable('key-not-decodable', isPath
            ? 'The value looks like a path to a file; give it as private-key-file instead.'
            : `The value is neither PEM nor base64: ${decoded}`);
    }
    const found = [...decoded.repairs];
    if (/[^\S\r\n]/.test(text))
        found.push('spaces inside base64');
    return { kind: 'bytes', bytes: decoded.bytes, repairs: found, isBase64: true };
};

;// CONCATENATED MODULE: ./build/key/forms/escaped-line-breaks.js
const escapedLineBreaks = (text) => {
    const unescaped = text.replaceAll(/(?<!\\)\\+(?:r\\+n|[rn])/g, '\n');
    if (unescaped === text)
        return undefined;
    return { kind: 'text', text: unescaped, repairs: ['literal \\n in place of line breaks'] };
};

;// CONCATENATED MODULE: ./build/key/forms/hexadecimal.js

const hexadecimal = (text) => {
    if (!/^(?:0x)?[0-9A-Fa-f:\s]{64,}$/.test(text))
        return undefined;
    const digits = text.replaceAll(/^0x|[:\s]/g, '');
    if (digits.length % 2 !== 0)
        return unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.');
    return { kind: 'bytes', bytes: Buffer.from(digits, 'hex'), repairs: ['hexadecimal'] };
};

;// CONCATENATED MODULE: ./build/key/forms/json-wrapper.js

const jsonWrapper = (text) => {
    if (!text.startsWith('{'))
        return undefined;
    try {
        const parsed = JSON.parse(text);
        const value = parsed !== null && typeof parsed === 'object' && 'private_key' in parsed ? parsed.private_key : undefined;
        if (typeof value === 'string')
            return { kind: 'text', text: value, repairs: ['a JSON wrapper'] };
        return unreadable('key-not-decodable', 'The value is JSON without a text named "private_key".');
    }
    catch {
        return unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.');
    }
};

// EXTERNAL MODULE: ./build/key/pem.js
var pem = __webpack_require__(79534);
;// CONCATENATED MODULE: ./build/key/forms/pem-text.js



const pemText = (text) => {
    if (!(0,pem/* holdsPem */.Ll)(text))
        return undefined;
    const { blocks, hasOtherText } = (0,pem/* readPem */.Je)(text);
    const keys = blocks.filter(({ label }) => label !== 'ECPARAMETERS');
    const [block] = keys;
    if (block === undefined)
        return unreadable('key-not-private', 'The value holds curve parameters, but no key.');
    if (keys.length > 1)
        return unreadable('key-several', `The value holds ${keys.length} PEM blocks; exactly one is expected.`);
    const refusal = refuseLabel(block);
    if (refusal !== undefined)
        return refusal;
    const found = bodyRepairs(block);
    if (!block.intact)
        found.push('damaged or missing PEM armor');
    if (hasOtherText)
        found.push('text around the key');
    const lines = block.body
        .split(/[\r\n]+/)
        .map((line) => line.replace(/^[\s"']+/, '').replace(/(?<![\s"'\\,])[\s"'\\,]+$/, ''));
    const decoded = decodeBase64(lines.join(''));
    if (typeof decoded === 'string')
        return unreadable('key-not-decodable', `The text between the BEGIN and END lines is not base64: ${decoded}`);
    return { kind: 'der', bytes: decoded.bytes, repairs: [...found, ...decoded.repairs], label: block.label };
};
function refuseLabel({ label, body }) {
    if (label.startsWith('ENCRYPTED') || body.split('\n').some(isEncryptionHeader)) {
        return unreadable('key-encrypted', 'The private key is protected by a passphrase.');
    }
    if (label.endsWith('PUBLICKEY'))
        return unreadable('key-not-private', 'This is a public key.');
    if (label.includes('CERTIFICATEREQUEST'))
        return unreadable('key-not-private', 'This is a certificate signing request (CSR).');
    if (label.includes('CERTIFICATE'))
        return unreadable('key-not-private', 'This is a certificate.');
    if (label.startsWith('OPENSSH'))
        return unreadable('key-not-ec', 'This is an OpenSSH key, not a .p8 from App Store Connect.');
    return undefined;
}
function isEncryptionHeader(line) {
    const start = line.indexOf('Proc-Type:');
    return start >= 0 && line.includes('ENCRYPTED', start);
}
function bodyRepairs({ body: original, intact }) {
    const repairs = [];
    if (/\r/.test(original))
        repairs.push(/\r\n/.test(original) ? 'CRLF line ends' : 'CR line ends');
    const body = original.replaceAll(/\r\n?/g, '\n');
    const hasOwnLines = /^[^\S\n]*\n/.test(body) && /\n[^\S\n]*$/.test(body);
    if ((intact && !hasOwnLines) || /\S[^\S\n]+\S/.test(body))
        repairs.push('lost line breaks');
    else if (/\n[^\S\n]/.test(body))
        repairs.push('indentation');
    if (/\n[^\S\n]*\n/.test(body))
        repairs.push('blank lines');
    if (/["'\\]/.test(body))
        repairs.push('quotes or backslashes at line ends');
    return repairs;
}

;// CONCATENATED MODULE: ./build/key/forms/quotes.js
const quotes = (text) => {
    const unquoted = text.replaceAll(/^["'`]+|(?<!["'`])["'`]+$/g, '');
    return unquoted === text ? undefined : { kind: 'text', text: unquoted, repairs: ['quotes'] };
};

;// CONCATENATED MODULE: ./build/key/forms/stray-percent.js
const strayPercent = (text) => text.endsWith('%') ? { kind: 'text', text: text.slice(0, -1), repairs: ['a stray % at the end'] } : undefined;

;// CONCATENATED MODULE: ./build/key/forms/url-encoding.js

const urlEncoding = (text) => {
    if (!/%[0-9A-Fa-f]{2}/.test(text))
        return undefined;
    try {
        const spaced = /(?:BEGIN|END)\+/.test(text) ? text.replaceAll('+', ' ') : text;
        return { kind: 'text', text: decodeURIComponent(spaced), repairs: ['URL-encoding'] };
    }
    catch {
        return unreadable('key-not-decodable', 'The value looks URL-encoded, but has a broken percent sequence.');
    }
};

;// CONCATENATED MODULE: ./build/key/forms/key-forms.js








const KEY_FORMS = [
    quotes,
    jsonWrapper,
    urlEncoding,
    escapedLineBreaks,
    pemText,
    strayPercent,
    hexadecimal,
    base64,
];

// EXTERNAL MODULE: ./build/key/unreplaced.js
var unreplaced = __webpack_require__(93549);
;// CONCATENATED MODULE: ./build/key/read.js





const MAX_KEY_BYTES = 64 * 1024;
const MAX_LAYERS = 6;
function readKey(bytes) {
    if (bytes.length > MAX_KEY_BYTES) {
        return unreadable('key-not-decodable', `The value has more than ${MAX_KEY_BYTES / 1024} KiB; a .p8 file has about 257 bytes.`);
    }
    return readLayer(bytes, [], 0);
}
function readLayer(bytes, repairs, base64Layers) {
    if ((0,key_der/* statedLength */.w)(bytes) !== undefined && !isPrintable(bytes)) {
        return readDer(bytes, [...tellTwice(repairs, base64Layers), 'missing PEM armor']);
    }
    const decoded = decodeText(bytes);
    if (decoded === undefined)
        return unreadable('key-not-decodable', describeForeignBytes(base64Layers));
    return readText(decoded.text, [...repairs, ...decoded.repairs], base64Layers);
}
function tellTwice(repairs, base64Layers) {
    return base64Layers > 1 ? [...repairs, 'base64 applied more than once'] : repairs;
}
function describeForeignBytes(base64Layers) {
    return base64Layers > 0
        ? 'The value is base64, but of something other than a .p8 file, or its beginning is missing.'
        : 'The value is neither text nor a key in DER form.';
}
function isPrintable(bytes) {
    return bytes.every((byte) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f));
}
function decodeText(bytes) {
    const encoding = textEncoding(bytes);
    try {
        const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
        const withoutMark = text.replace(/^\uFEFF/, '');
        if (encoding !== 'utf-8')
            return { text: withoutMark, repairs: ['UTF-16'] };
        if (/(?!\s)\p{Cc}/u.test(text))
            return undefined;
        return { text: withoutMark, repairs: withoutMark === text ? [] : ['UTF-8 byte order mark'] };
    }
    catch {
        return undefined;
    }
}
function textEncoding(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    if (first === 0xfe && second === 0xff)
        return 'utf-16be';
    if (bytes.length < 4 || bytes.length % 2 !== 0)
        return 'utf-8';
    if (first !== 0 && second === 0 && bytes[3] === 0)
        return 'utf-16le';
    return first === 0 && second !== 0 && bytes[2] === 0 ? 'utf-16be' : 'utf-8';
}
function readText(original, repairs, base64Layers) {
    if (repairs.length + base64Layers > MAX_LAYERS) {
        return unreadable('key-not-decodable', 'The value is encoded more often than iap-key unpacks.');
    }
    const trimmed = original.trim();
    if (trimmed === '')
        return unreadable('key-not-decodable', 'The decoded value is empty.');
    if ((0,unreplaced/* isUnreplaced */.O)(trimmed)) {
        return unreadable('placeholder-value', 'The private key is a variable reference that the CI system did not replace.');
    }
    for (const form of KEY_FORMS) {
        const unwrapped = form(trimmed);
        if (unwrapped !== undefined)
            return readOn(unwrapped, repairs, base64Layers);
    }
    return unreadable('key-not-decodable', describeForeignBytes(base64Layers));
}
function readOn(unwrapped, repairs, base64Layers) {
    if ('ok' in unwrapped)
        return unwrapped;
    const found = [...repairs, ...unwrapped.repairs];
    switch (unwrapped.kind) {
        case 'text':
            return readText(unwrapped.text, found, base64Layers);
        case 'bytes':
            return readLayer(unwrapped.bytes, found, base64Layers + (unwrapped.isBase64 ? 1 : 0));
        case 'der':
            return readDer(unwrapped.bytes, [...tellTwice(repairs, base64Layers), ...unwrapped.repairs], unwrapped.label);
    }
}


/***/ }),

/***/ 93549:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isUnreplaced)
/* harmony export */ });
const UNREPLACED = /^(?:\$\{\{.*\}\}|\$\{[\w.-]+\}|\$\([\w.-]+\)|\$\w+|%\w+%|<[\w .-]+>|\{\{.*\}\})$/s;
function isUnreplaced(value) {
    return UNREPLACED.test(value);
}


/***/ }),

/***/ 60088:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ verifyKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/key/der.js
var key_der = __webpack_require__(57227);
;// CONCATENATED MODULE: ./build/key/p256.js

const SCALAR_BYTES = 32;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const A = PRIME - 3n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const BASE = {
    x: '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
    y: '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
};
const PRIME_FIELD = '2a8648ce3d0101';
function describesP256(parameters) {
    const [version, field, curve, base, order, cofactor, ...others] = (0,key_der/* readElements */.cl)(parameters) ?? [];
    if (version?.tag !== key_der/* TAG */.Dk.integer || field?.tag !== key_der/* TAG */.Dk.sequence || curve?.tag !== key_der/* TAG */.Dk.sequence)
        return false;
    if (base?.tag !== key_der/* TAG */.Dk.octetString || order?.tag !== key_der/* TAG */.Dk.integer || others.length > 0)
        return false;
    if (cofactor !== undefined && !(cofactor.tag === key_der/* TAG */.Dk.integer && cofactor.content.toString('hex') === '01'))
        return false;
    const versionHex = version.content.toString('hex');
    return (['01', '02', '03'].includes(versionHex) &&
        isPrimeField(field.content) &&
        isCurve(curve.content) &&
        isBase(base.content) &&
        isInteger(order.content, ORDER));
}
function isPrimeField(content) {
    const [type, prime, ...others] = (0,key_der/* readElements */.cl)(content) ?? [];
    if (type?.tag !== key_der/* TAG */.Dk.objectId || prime?.tag !== key_der/* TAG */.Dk.integer || others.length > 0)
        return false;
    return type.content.toString('hex') === PRIME_FIELD && isInteger(prime.content, PRIME);
}
function isCurve(content) {
    const [a, b, seed, ...others] = (0,key_der/* readElements */.cl)(content) ?? [];
    if (a?.tag !== key_der/* TAG */.Dk.octetString || b?.tag !== key_der/* TAG */.Dk.octetString || others.length > 0)
        return false;
    if (seed !== undefined && !(seed.tag === key_der/* TAG */.Dk.bitString && seed.content.length === 21 && seed.content[0] === 0))
        return false;
    return (0,key_der/* toNumber */.Ro)(a.content) === A && (0,key_der/* toNumber */.Ro)(b.content) === B;
}
function isBase(content) {
    const { x, y } = BASE;
    return [`04${x}${y}`, `03${x}`, `07${x}${y}`].includes(content.toString('hex'));
}
function isInteger(content, value) {
    return content.length - (0,key_der/* withoutLeadingZeros */.k6)(content).length === 1 && (0,key_der/* toNumber */.Ro)(content) === value;
}
function isOnCurve(x, y) {
    const [left, right] = [(0,key_der/* toNumber */.Ro)(x), (0,key_der/* toNumber */.Ro)(y)];
    if (left >= PRIME || right >= PRIME)
        return false;
    return (right * right - (left * left * left + A * left + B)) % PRIME === 0n;
}

;// CONCATENATED MODULE: ./build/key/algorithms.js
const EC_PUBLIC_KEY = '2a8648ce3d0201';
const TYPES = new Map([
    ['2a864886f70d010101', 'RSA'],
    ['2a864886f70d01010a', 'RSA-PSS'],
    ['2a864886f70d010301', 'DH'],
    ['2a8648ce380401', 'DSA'],
    ['2a8648ce3e0201', 'DHX'],
    ['2b656e', 'X25519'],
    ['2b656f', 'X448'],
    ['2b6570', 'ED25519'],
    ['2b6571', 'ED448'],
    ['2b8104010c', 'ECDH'],
    ['2b8104010d', 'ECMQV'],
    ['608648016503040401', 'ML-KEM'],
    ['608648016503040402', 'ML-KEM'],
    ['608648016503040403', 'ML-KEM'],
    ['608648016503040311', 'ML-DSA'],
    ['608648016503040312', 'ML-DSA'],
    ['608648016503040313', 'ML-DSA'],
]);
const P256 = '2a8648ce3d030107';
const CURVES = `
2a811ccf5501822d SM2 32
2b2403030208010101 brainpoolP160r1 20
2b2403030208010102 brainpoolP160t1 20
2b2403030208010103 brainpoolP192r1 24
2b2403030208010104 brainpoolP192t1 24
2b2403030208010105 brainpoolP224r1 28
2b2403030208010106 brainpoolP224t1 28
2b2403030208010107 brainpoolP256r1 32
2b2403030208010108 brainpoolP256t1 32
2b2403030208010109 brainpoolP320r1 40
2b240303020801010a brainpoolP320t1 40
2b240303020801010b brainpoolP384r1 48
2b240303020801010c brainpoolP384t1 48
2b240303020801010d brainpoolP512r1 64
2b240303020801010e brainpoolP512t1 64
2a8648ce3d030001 c2pnb163v1 21
2a8648ce3d030002 c2pnb163v2 21
2a8648ce3d030003 c2pnb163v3 21
2a8648ce3d030004 c2pnb176v1 21
2a8648ce3d03000a c2pnb208w1 25
2a8648ce3d030010 c2pnb272w1 33
2a8648ce3d030011 c2pnb304w1 37
2a8648ce3d030013 c2pnb368w1 45
2a8648ce3d030005 c2tnb191v1 24
2a8648ce3d030006 c2tnb191v2 24
2a8648ce3d030007 c2tnb191v3 24
2a8648ce3d03000b c2tnb239v1 30
2a8648ce3d03000c c2tnb239v2 30
2a8648ce3d03000d c2tnb239v3 30
2a8648ce3d030012 c2tnb359v1 45
2a8648ce3d030014 c2tnb431r1 53
2a8648ce3d030101 prime192v1 24
2a8648ce3d030102 prime192v2 24
2a8648ce3d030103 prime192v3 24
2a8648ce3d030104 prime239v1 30
2a8648ce3d030105 prime239v2 30
2a8648ce3d030106 prime239v3 30
2b81040006 secp112r1 14
2b81040007 secp112r2 14
2b8104001c secp128r1 16
2b8104001d secp128r2 16
2b81040009 secp160k1 21
2b81040008 secp160r1 21
2b8104001e secp160r2 21
2b8104001f secp192k1 24
2b81040020 secp224k1 29
2b81040021 secp224r1 28
2b8104000a secp256k1 32
2b81040022 secp384r1 48
2b81040023 secp521r1 66
2b81040004 sect113r1 15
2b81040005 sect113r2 15
2b81040016 sect131r1 17
2b81040017 sect131r2 17
2b81040001 sect163k1 21
2b81040002 sect163r1 21
2b8104000f sect163r2 21
2b81040018 sect193r1 25
2b81040019 sect193r2 25
2b8104001a sect233k1 29
2b8104001b sect233r1 30
2b81040003 sect239k1 30
2b81040010 sect283k1 36
2b81040011 sect283r1 36
2b81040024 sect409k1 51
2b81040025 sect409r1 52
2b81040026 sect571k1 72
2b81040027 sect571r1 72
`;
function otherKeyType(algorithm) {
    return TYPES.get(algorithm);
}
function otherCurve(objectId) {
    const line = CURVES.split('\n').find((text) => text.startsWith(`${objectId} `));
    const [, name, scalarBytes] = line?.split(' ') ?? [];
    return name === undefined ? undefined : { name, scalarBytes: Number(scalarBytes) };
}

;// CONCATENATED MODULE: ./build/key/private-key.js



const DAMAGED = { kind: 'damaged' };
const PRIME256V1 = { name: 'prime256v1', scalarBytes: SCALAR_BYTES };
function readPrivateKey(der, encoding) {
    return encoding === 'sec1' ? readSec1(der, undefined) : readPkcs8(der);
}
function readPkcs8(der) {
    const [version, algorithm, key, attributes, ...others] = fieldsOf(der);
    if (!isVersion(version, '00', '01') || algorithm?.tag !== key_der/* TAG */.Dk.sequence || key?.tag !== key_der/* TAG */.Dk.octetString)
        return DAMAGED;
    if (others.length > 0 || (attributes !== undefined && !areAttributes(attributes)))
        return DAMAGED;
    const [type, parameters, ...more] = (0,key_der/* readElements */.cl)(algorithm.content) ?? [];
    if (type?.tag !== key_der/* TAG */.Dk.objectId || more.length > 0)
        return DAMAGED;
    const typeId = type.content.toString('hex');
    if (typeId !== EC_PUBLIC_KEY) {
        const name = otherKeyType(typeId);
        return name === undefined ? DAMAGED : { kind: 'other-type', name };
    }
    const curve = curveOf(parameters);
    return curve === undefined ? DAMAGED : readSec1(key.content, curve);
}
function readSec1(der, outerCurve) {
    const [version, scalar, ...optional] = fieldsOf(der);
    if (!isVersion(version, '01') || scalar?.tag !== key_der/* TAG */.Dk.octetString)
        return DAMAGED;
    const parameters = optional[0]?.tag === key_der/* TAG */.Dk.first ? optional.shift() : undefined;
    const publicHalf = optional[0]?.tag === key_der/* TAG */.Dk.second ? optional.shift() : undefined;
    if (optional.length > 0)
        return DAMAGED;
    const innerCurve = parameters === undefined ? outerCurve : curveOf(...((0,key_der/* readElements */.cl)(parameters.content) ?? []));
    const curve = outerCurve ?? innerCurve;
    if (curve === undefined || innerCurve?.name !== curve.name)
        return DAMAGED;
    const point = publicHalf === undefined ? undefined : wholeBytes((0,key_der/* readOnly */.Tu)(publicHalf.content, key_der/* TAG */.Dk.bitString));
    if (publicHalf !== undefined && point === undefined)
        return DAMAGED;
    if (curve.name !== PRIME256V1.name) {
        const fits = curve.scalarBytes === undefined || curve.scalarBytes === scalar.content.length;
        return fits ? { kind: 'other-curve', name: curve.name } : DAMAGED;
    }
    const padded = toScalar(scalar.content, point !== undefined);
    return padded === undefined ? DAMAGED : { kind: 'p256', scalar: padded, publicHalf: point };
}
function toScalar(content, isProven) {
    if (content.length !== SCALAR_BYTES && !isProven)
        return undefined;
    const digits = (0,key_der/* withoutLeadingZeros */.k6)(content);
    return digits.length > SCALAR_BYTES ? undefined : Buffer.concat([Buffer.alloc(SCALAR_BYTES - digits.length), digits]);
}
function curveOf(parameters, ...others) {
    if (others.length > 0)
        return undefined;
    if (parameters?.tag === key_der/* TAG */.Dk.sequence)
        return describesP256(parameters.content) ? PRIME256V1 : { name: 'without a name', scalarBytes: undefined };
    if (parameters?.tag !== key_der/* TAG */.Dk.objectId)
        return undefined;
    const objectId = parameters.content.toString('hex');
    return objectId === P256 ? PRIME256V1 : otherCurve(objectId);
}
function fieldsOf(der) {
    const content = (0,key_der/* readOnly */.Tu)(der, key_der/* TAG */.Dk.sequence);
    return (content === undefined ? undefined : (0,key_der/* readElements */.cl)(content)) ?? [];
}
function isVersion(element, ...known) {
    return element?.tag === key_der/* TAG */.Dk.integer && known.includes(element.content.toString('hex'));
}
function wholeBytes(bitString) {
    return bitString?.[0] === 0 ? bitString.subarray(1) : undefined;
}
function areAttributes({ tag, content }) {
    return tag === key_der/* TAG */.Dk.first && ((0,key_der/* readElements */.cl)(content)?.every(isAttribute) ?? false);
}
function isAttribute({ tag, content }) {
    const [type, values, ...others] = (0,key_der/* readElements */.cl)(content) ?? [];
    if (tag !== key_der/* TAG */.Dk.sequence || type?.tag !== key_der/* TAG */.Dk.objectId || values?.tag !== key_der/* TAG */.Dk.set || others.length > 0)
        return false;
    return (0,key_der/* readElements */.cl)(values.content) !== undefined;
}

;// CONCATENATED MODULE: ./build/key/verify.js




const APPLE_HEAD = Buffer.from('MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg', 'base64');
const APPLE_MIDDLE = Buffer.from('a00a06082a8648ce3d030107a144034200', 'hex');
const MINIMAL_HEAD = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');
const UNFIT = 'The private key cannot be loaded: its parts do not fit together.';
const MISMATCH = 'What the key signs does not verify against its own public half: at least one character is wrong.';
function verifyKey({ der, encoding }) {
    const read = readPrivateKey(der, encoding);
    switch (read.kind) {
        case 'damaged':
            return damaged(UNFIT);
        case 'other-type':
            return {
                ok: false,
                problem: 'key-not-ec',
                message: `This is a key of the type ${read.name}; an In-App Purchase Key is of the type EC.`,
            };
        case 'other-curve':
            return {
                ok: false,
                problem: 'key-wrong-curve',
                message: `The key is on the curve ${read.name}; Apple uses P-256 (prime256v1).`,
            };
        default:
            return verifyHalves(read.scalar, read.publicHalf, der);
    }
}
const damaged = (message) => ({ ok: false, problem: 'key-damaged', message });
function verifyHalves(scalar, publicHalf, der) {
    const value = (0,key_der/* toNumber */.Ro)(scalar);
    if (value === 0n || value >= ORDER)
        return damaged('The private half is no number that a P-256 key can have.');
    const ecdh = (0,external_node_crypto_.createECDH)('prime256v1');
    ecdh.setPrivateKey(scalar);
    const point = ecdh.getPublicKey();
    if (publicHalf !== undefined && !formsOf(point).some((form) => form.equals(publicHalf)))
        return damaged(isPoint(publicHalf) ? MISMATCH : UNFIT);
    const privateKey = (0,external_node_crypto_.createPrivateKey)({ key: toJwk(scalar, point), format: 'jwk' });
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey);
    if (!signsForItself(privateKey, publicKey))
        return damaged(MISMATCH);
    const shape = shapeOf(der, scalar, point, publicHalf);
    return { ok: true, key: { privateKey, publicKey, shape, der: portable(der, privateKey, scalar, shape) } };
}
function formsOf(point) {
    const parity = (point.at(-1) ?? 0) & 1;
    const coordinates = point.subarray(1);
    return [
        point,
        Buffer.concat([Buffer.of(2 + parity), coordinates.subarray(0, SCALAR_BYTES)]),
        Buffer.concat([Buffer.of(6 + parity), coordinates]),
    ];
}
function isPoint(publicHalf) {
    if (publicHalf.length !== 1 + 2 * SCALAR_BYTES || publicHalf[0] !== 4)
        return false;
    return isOnCurve(publicHalf.subarray(1, 1 + SCALAR_BYTES), publicHalf.subarray(1 + SCALAR_BYTES));
}
function toJwk(scalar, point) {
    const text = (bytes) => bytes.toString('base64url');
    const [x, y] = [point.subarray(1, 1 + SCALAR_BYTES), point.subarray(1 + SCALAR_BYTES)];
    return { kty: 'EC', crv: 'P-256', d: text(scalar), x: text(x), y: text(y) };
}
function signsForItself(privateKey, publicKey) {
    const sample = Buffer.from('iap-key');
    return (0,external_node_crypto_.verify)('sha256', sample, publicKey, (0,external_node_crypto_.sign)('sha256', sample, privateKey));
}
function shapeOf(der, scalar, point, publicHalf) {
    if (der.equals(Buffer.concat([APPLE_HEAD, scalar, APPLE_MIDDLE, point])))
        return 'apple';
    return publicHalf === undefined ? 'minimal' : 're-encoded';
}
function portable(der, privateKey, scalar, shape) {
    const isUsual = shape === 'apple' || der.equals(Buffer.concat([MINIMAL_HEAD, scalar]));
    return isUsual ? der : privateKey.export({ format: 'der', type: 'pkcs8' });
}


/***/ })

};
;