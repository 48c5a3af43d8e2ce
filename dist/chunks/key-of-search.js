"use strict";
exports.id = 'key-of-search';
exports.ids = ['key-of-search'];
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
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57655);


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
        return bytes.toString('latin1').trim() === ''
            ? { ok: false, reason: `${name} is empty.`, fault: 'empty' }
            : { ok: true, bytes };
    }
    catch (error) {
        if (signal.aborted)
            return { ok: false, reason: `${name} was not read to its end before the run ended.`, fault: 'late' };
        const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
        return { ok: false, reason: `${name} ${FILE_FAULTS[code] ?? `cannot be read (${code})`}.`, fault: code };
    }
}


/***/ }),

/***/ 18003:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ fileTrap)
/* harmony export */ });
/* harmony import */ var _secrets_material_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45719);
/* harmony import */ var _not_a_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28025);


function fileTrap(path, fault, directory) {
    if (path === '-')
        return STANDARD_INPUT[fault] ?? LATER;
    const known = FAULTS[fault];
    if (known !== undefined)
        return known;
    if (fault !== 'ENOENT' && fault !== 'ENOTDIR' && fault !== 'EINVAL')
        return LATER;
    const trap = TRAPS.find(({ is }) => is.test(path));
    if (trap !== undefined)
        return trap;
    const stranger = (0,_not_a_key_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStranger */ .O1)(path, 'path');
    if (stranger?.problem === 'placeholder-value')
        return { words: stranger.message, next: stranger.hint };
    const isWhole = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
    if (isWhole)
        return { words: '', next: `${COMPARE} A container sees only what is mounted into it.` };
    return {
        words: `It was looked for in ${(0,_secrets_material_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(directory)}.`,
        next: `${COMPARE} Written from / on, it does not depend on the working directory.`,
    };
}
const COMPARE = 'Compare the path with the place where a step of this job put the file.';
const LATER = { words: '', next: 'Give the path of a regular file that this user can read.' };
const STANDARD_INPUT = {
    empty: {
        words: '',
        next: 'Send the file there: `iap-key check --private-key-file - < SubscriptionKey_<KEYID>.p8`; in a container, with `docker run -i`.',
    },
    late: { words: '', next: 'Let the program that writes to the pipe end, or raise `timeout`.' },
};
const FAULTS = {
    EISDIR: {
        words: '',
        next: 'Name the file in it. Docker makes a folder where the file that it should mount is not there.',
    },
    EACCES: {
        words: '',
        next: 'Give the user that runs iap-key the right to read the file and its folders; in a container it is often another user.',
    },
    EPERM: { words: '', next: 'Give the user that runs iap-key the right to read the file and its folders.' },
    ENAMETOOLONG: { words: '', next: 'Name a file: what stands there is longer than a path can be.' },
    ELOOP: { words: '', next: 'Name the file itself: the links at this path lead in a circle.' },
    empty: {
        words: 'Whatever wrote it had nothing to write.',
        next: 'Look up the variable from which the file is written, and let that step stop where it is empty.',
    },
    late: { words: '', next: 'Name a regular file: this one does not come to its end.' },
};
const TRAPS = [
    {
        is: /^["'`\u2018\u2019\u201c\u201d].*|["'`\u2018\u2019\u201c\u201d]$/s,
        words: 'The quotes are taken as a part of its name.',
        next: 'Take the quotes away: where no shell reads the line (a .env file, YAML, a field of a form), they are not removed.',
    },
    {
        is: /^~/,
        words: 'The ~ is a shell\u2019s business: only a shell replaces it, and only outside of quotes.',
        next: 'Write the whole path, or $HOME in its place where a shell reads it.',
    },
    {
        is: /^file:/i,
        words: 'It is an address, and a path is needed.',
        next: 'Write the path alone, without file:// in front.',
    },
    {
        is: /\$(?:\w|[{([])|%\w+%|\$env:|\{\{|<<|\(\(/i,
        words: 'The variable in it was not replaced: that is the business of a shell or of the CI system.',
        next: 'Compare the name of the variable, look for single quotes around it, and hand in the replaced path.',
    },
    {
        is: /[*?]|\[.*\]/,
        words: 'A wildcard is a shell\u2019s business: only a shell replaces it, and only outside of quotes.',
        next: 'Write the name of the one file.',
    },
    {
        is: /\\ /,
        words: 'The backslash before a space is taken as a part of its name.',
        next: 'Write the space alone: where no shell reads the line, a backslash is not removed.',
    },
    {
        is: /^[A-Za-z]:[\\/]|^[^/]*\\/,
        words: 'It is written as a path of Windows.',
        next: 'Write it with slashes, as this machine has it; in a container it is another path.',
    },
    {
        is: /[\p{Cf}\p{Cc}\u00a0\u2000-\u200a\u202f\u3000]/u,
        words: 'There is a character in it that nobody sees.',
        next: 'Type the path again by hand: copying has brought the character along.',
    },
];


/***/ }),

/***/ 79534:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ writePem),
/* harmony export */   Je: () => (/* binding */ readPem),
/* harmony export */   Ll: () => (/* binding */ holdsPem)
/* harmony export */ });
const DASH = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
const MARKER = new RegExp(`(?<!${DASH})${DASH}+[ \\t]*(BEGIN|END)([A-Z0-9 \\t]*)(?:${DASH}+|$)`, 'gm');
function holdsPem(text) {
    return text.search(MARKER) >= 0;
}
function readPem(text) {
    const blocks = [];
    let open;
    let last = 0;
    const close = (upTo, exactEnd, to = upTo) => {
        if (open === undefined)
            return;
        const { label, exact, start, from } = open;
        const closed = to > upTo;
        blocks.push({ label, body: text.slice(from, upTo), intact: exact && exactEnd, closed, from: start, to });
        open = undefined;
    };
    for (const match of text.matchAll(MARKER)) {
        const [marker, kind, words = ''] = match;
        const label = words.replaceAll(/\s/g, '');
        const after = match.index + marker.length;
        const exact = marker === `-----${kind} ${words.trim()}-----`;
        if (kind === 'BEGIN') {
            close(match.index, false);
            open = { label, exact, start: match.index, from: after };
        }
        else if (open !== undefined) {
            close(match.index, exact && label === open.label, after);
        }
        else {
            blocks.push({
                label: '',
                body: text.slice(last, match.index),
                intact: false,
                closed: false,
                from: last,
                to: after,
            });
        }
        last = after;
    }
    close(text.length, false);
    return blocks;
}
function writePem(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
}


/***/ }),

/***/ 57655:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ MAX_KEY_BYTES),
  Y: () => (/* binding */ readKey)
});

// EXTERNAL MODULE: ./build/key/not-a-key.js
var not_a_key = __webpack_require__(28025);
;// CONCATENATED MODULE: ./build/key/reading.js
function unreadable(problem, message) {
    return { ok: false, problem, message };
}

// EXTERNAL MODULE: ./build/key/der.js
var key_der = __webpack_require__(57227);
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

// EXTERNAL MODULE: ./build/key/fingerprint.js
var fingerprint = __webpack_require__(74012);
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
        return [
            unreadable('key-not-decodable', isPath
                ? 'The value looks like a path to a file; give it as private-key-file instead.'
                : `The value is neither PEM nor base64: ${decoded}`),
        ];
    }
    const found = [...decoded.repairs];
    if (/[^\S\r\n]/.test(text))
        found.push('spaces inside base64');
    return [{ kind: 'bytes', bytes: decoded.bytes, repairs: found, isBase64: true }];
};

// EXTERNAL MODULE: ./build/key/pem.js
var pem = __webpack_require__(79534);
;// CONCATENATED MODULE: ./build/key/surroundings.js
const IN_FRONT = [
    ['a data URI', /data:[\w.+/-]{0,60}(?:;[\w.=-]{1,40}){0,4},$/i],
    ['a prefix base64:', /\b(?:base64|b64)[:,]\s*$/i],
    ['JSON', /"\s*:\s*(?:\[\s*)?"$/],
    [
        'a variable assignment',
        /(?:^|[\s;:"'])[\w.-]{1,80}["']?\s?:?=>?\s?(?:\$?[bru]?["'`]*|<<[-~]?\s*["']?\w+["']?\s*)$/,
    ],
    ['XML or HTML', /<[\w:.-]{1,60}(?:\s[^<>]{0,200})?>\s*$/],
    ['a field of YAML', /(?:^|\n)[ \t]*(?:- +)?["']?[\w.-]{1,80}["']?:[ \t]*(?:[|>][0-9+-]{0,2}\s*|["']?)$/],
];
const ABOVE = [
    ['a Kubernetes manifest', /^\s*(?:kind:\s*(?:Secret|List)\b|apiVersion:)/m],
    ['a comment', /(?:^|\n)[ \t]*(?:#|\/\/|--(?!-)|;|\/\*|<!--)/],
];
const PROMPT = /(?:^|\n)[^\n<]{0,60}[%$#>\u276f\u279c]\s*(?:~ *)?$/;
const NEAR = 400;
function aroundKey(before, behind) {
    if (before.trim() === '' && behind.trim() === '')
        return [];
    const near = before.slice(-NEAR);
    const inFront = IN_FRONT.filter(([, pattern]) => pattern.test(near)).slice(0, 1);
    const above = ABOVE.filter(([, pattern]) => pattern.test(near));
    const names = [...above, ...inFront].map(([name]) => name);
    if (PROMPT.test(behind.slice(0, NEAR)))
        names.push('a shell prompt');
    return [names.length === 0 ? 'text around the key' : `text around the key (${names.join(', ')})`];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/key/text-of-bytes.js

function decodeText(bytes) {
    const encoding = textEncoding(bytes);
    if (encoding === 'utf-8' && !(0,external_node_buffer_.isUtf8)(bytes))
        return undefined;
    try {
        const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
        const withoutMark = text.replace(/^\uFEFF/, '');
        if (encoding !== 'utf-8')
            return { text: withoutMark, repairs: ['UTF-16'] };
        if (!isPrintable(bytes) && /(?!\s)\p{Cc}/u.test(text))
            return undefined;
        return { text: withoutMark, repairs: withoutMark === text ? [] : ['UTF-8 byte order mark'] };
    }
    catch {
        return undefined;
    }
}
function decodeLoosely(bytes) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return { text: bytes.toString('utf8'), repairs: [] };
    return { text: new TextDecoder('windows-1252').decode(bytes), repairs: ['bytes that are no UTF-8'] };
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
function isPrintable(bytes) {
    return bytes.every((byte) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f));
}
function unseenAround(text) {
    const before = text.slice(0, text.length - text.trimStart().length);
    const behind = text.slice(text.trimEnd().length);
    return /[\u0080-\uffff]/.test(before + behind) ? ['invisible characters'] : [];
}

;// CONCATENATED MODULE: ./build/key/forms/run-of-digits.js



const FEWEST_BYTES = 48;
const START = 16;
function isPromising(bytes) {
    const start = bytes.subarray(0, START);
    if ((0,key_der/* statedLength */.w)(start) !== undefined)
        return true;
    if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
        return true;
    const text = [0, 1, 2, 3].map((cut) => start.subarray(0, START - cut)).find(external_node_buffer_.isUtf8);
    return start.includes(0)
        ? isPrintable(Buffer.from(start.filter((byte) => byte !== 0)))
        : text !== undefined && !hasControl(text);
}
const hasControl = (bytes) => bytes.some((byte) => byte < 0x80 && !isPrintable(Buffer.of(byte)));
function isWhole(bytes) {
    const length = isPrintable(bytes) ? undefined : (0,key_der/* statedLength */.w)(bytes);
    return length === undefined ? decodeText(bytes) !== undefined : length === bytes.length;
}
function lengthOfKey(bytes) {
    const length = isPrintable(bytes.subarray(0, START)) ? undefined : (0,key_der/* statedLength */.w)(bytes);
    return length !== undefined && length < bytes.length ? length : undefined;
}

;// CONCATENATED MODULE: ./build/key/forms/base64-in-text.js



const base64InText = (original) => {
    const text = withoutBodies(original);
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
    const found = [];
    let starts = 0;
    for (let index = 0; index < words.length && starts < MOST_STARTS; index += 1) {
        const offset = startOf(words[index]?.word ?? '');
        if (offset === undefined)
            continue;
        starts += 1;
        const runs = runsFrom(text, words, index, offset);
        const whole = runs.find(({ bytes }) => isWhole(bytes));
        const isAlone = (run) => run.words.length === 1 && whole?.isTrial === true;
        const chosen = runs.filter((run) => whole === undefined || run === whole || isAlone(run));
        found.push(...chosen.flatMap((run) => readRun(run, text)));
        index += (whole?.words.length ?? 1) - 1;
    }
    return found;
};
function withoutBodies(text) {
    return (0,pem/* readPem */.Je)(text)
        .filter(({ closed, body }) => closed && /^[A-Za-z0-9+/=_\s-]*$/.test(body))
        .reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
}
const WORD = /[A-Za-z0-9+/_-]+={0,2}/g;
const MOST_STARTS = 64;
const SHORTEST_START = 20;
const MOST_OFFSETS = 8;
const HEAD = 32;
const WIDTHS = new Set([60, 64, 70, 72, 75, 76, 80]);
function startOf(word) {
    if (word.length < SHORTEST_START)
        return undefined;
    const joints = [...word.slice(0, 256).matchAll(/[-_/+]+/g)].slice(0, MOST_OFFSETS);
    const offsets = [0, ...joints.map(({ 0: joint, index }) => index + joint.length)];
    return offsets.find((offset) => {
        const head = word.slice(offset, offset + HEAD);
        return head.length >= SHORTEST_START && isPromising(Buffer.from(head, 'base64'));
    });
}
function runsFrom(text, words, start, offset) {
    const width = words[start]?.word.length ?? 0;
    let full = start + 1;
    let regular = start + 1;
    let behind = start + 1;
    for (; behind < words.length; behind += 1) {
        const [last, next] = [words[behind - 1], words[behind]];
        if (last === undefined || next === undefined || last.word.endsWith('='))
            break;
        if (!/^[\s\\]{1,80}$/.test(text.slice(last.to, next.from)))
            break;
        if (behind === regular && last.word.length === width && next.word.length <= width)
            regular += 1;
        if (behind === full && next.word.length === width)
            full += 1;
    }
    return [...new Set([behind, regular, full, start + 1])].map((end) => {
        const taken = words.slice(start, end);
        const all = taken.map(({ word }) => word).join('');
        const digits = all.slice(offset);
        const [from, to] = [(taken[0]?.from ?? 0) + offset, taken.at(-1)?.to ?? 0];
        const isTrial = end > start + 1 && !WIDTHS.has(width - offset);
        return { words: taken, digits, bytes: Buffer.from(digits, 'base64'), isTrial, from, to };
    });
}
function readRun({ words, digits, bytes, isTrial, from, to }, text) {
    if (bytes.length < FEWEST_BYTES)
        return [];
    const rest = text.slice(to);
    const around = aroundKey(text.slice(0, from), rest);
    const all = { kind: 'bytes', bytes, repairs: [...nameUrl(digits), ...around], isBase64: true, isTrial };
    const length = lengthOfKey(bytes);
    const keyDigits = Math.ceil(((length ?? 0) * 4) / 3);
    if (length === undefined || !mayCut(words, from, keyDigits, rest))
        return [all];
    const repairs = ['missing PEM armor', ...nameUrl(digits.slice(0, keyDigits)), ...around];
    return [all, { kind: 'der', bytes: bytes.subarray(0, length), label: '', repairs, isTrial: true }];
}
function mayCut(words, from, keyDigits, rest) {
    if (/^\s*-+ ?END/.test(rest))
        return false;
    let digits = keyDigits;
    for (const word of words) {
        if (digits === 0)
            return true;
        const length = word.to - Math.max(from, word.from);
        if (digits < length)
            return base64_in_text_PROMPT.test(rest);
        digits -= length;
    }
    return false;
}
const base64_in_text_PROMPT = /^[^\n]{0,80}[%$#>\u276f\u279c]\s*$/;
function nameUrl(digits) {
    return /[_-]/.test(digits) ? ['base64url in place of base64'] : [];
}

;// CONCATENATED MODULE: ./build/key/forms/decimal-bytes.js


const decimalBytes = (text) => [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const bytes = Buffer.from((run.match(/-?\d+/g) ?? []).map((number) => Number(number) & 0xff));
    const around = aroundKey(text.slice(0, index), text.slice(index + run.length));
    return { kind: 'bytes', bytes, repairs: ['bytes as decimal numbers', ...around] };
});
const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d|-(?:12[0-8]|1[01]\\d|\\d?\\d))(?!\\d)';
const RUN = new RegExp(`(?<![\\w.-])${BYTE}(?:[\\s,;|]{1,80}${BYTE}){${FEWEST_BYTES - 1},}(?![\\w.])`, 'g');

;// CONCATENATED MODULE: ./build/key/forms/escaped-characters.js
const escapedCharacters = (text) => {
    if (!/\\|_x00/.test(text))
        return [];
    const unescaped = text.replaceAll(ESCAPE, (_, byte, unicode, braced, octal, itself, clixml) => {
        if (itself !== undefined)
            return itself;
        const code = octal === undefined ? Number.parseInt(byte ?? unicode ?? braced ?? clixml, 16) : Number.parseInt(octal, 8);
        return code > 0x10ffff ? '' : String.fromCodePoint(code);
    });
    return unescaped === text ? [] : [{ kind: 'text', text: unescaped, repairs: ['escaped characters'], isTrial: true }];
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([0-3][0-7]{2})|([^A-Za-z0-9\s]| ))|_x([0-9A-Fa-f]{4})_/g;

;// CONCATENATED MODULE: ./build/key/forms/escaped-line-breaks.js
const escapedLineBreaks = (text) => {
    const unescaped = text.replaceAll(/(?<!\\)\\+(?:r\\+n|[rn])|`r`n|`[rn]/g, '\n');
    if (unescaped === text)
        return [];
    return [{ kind: 'text', text: unescaped, repairs: ['literal \\n in place of line breaks'] }];
};

;// CONCATENATED MODULE: ./build/key/forms/hex-dump.js

const hexDump = (text) => {
    const bytes = text.split(/\r?\n/).flatMap((line) => {
        const match = /^[ \t]{0,40}(?:0x)?[0-9A-Fa-f]{4,16}[:h]?[ \t]{1,12}(?=[0-9A-Fa-f]{2})(.*)$/.exec(line);
        return match === null ? [] : bytesOf(match[1] ?? '');
    });
    if (bytes.length < FEWEST_BYTES)
        return [];
    return [{ kind: 'bytes', bytes: Buffer.from(bytes), repairs: ['a hex dump'] }];
};
const WIDTH = 16;
function bytesOf(columns) {
    const [digits = ''] = /^(?:(?:[0-9A-Fa-f]{2}){1,8}(?:[ \t-]{1,2}|$))+/.exec(columns.slice(0, 256)) ?? [];
    return [...Buffer.from(digits.replaceAll(/[ \t-]/g, ''), 'hex').subarray(0, WIDTH)];
}

;// CONCATENATED MODULE: ./build/key/forms/hexadecimal.js



const hexadecimal = (text) => {
    if (/^(?:0x)?[0-9A-Fa-f:\s]{64,}$/.test(text) && text.replaceAll(/^0x|[:\s]/g, '').length % 2 !== 0) {
        return [
            unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.'),
        ];
    }
    const plain = text.replaceAll(/0x|\\x/gi, '  ');
    return [...plain.matchAll(hexadecimal_RUN)].flatMap(({ 0: run, index }) => {
        const before = text.slice(0, index).replace(/(?:0x|\\x)\s*$/i, '');
        const repairs = ['hexadecimal', ...aroundKey(before, text.slice(index + run.length))];
        return [
            { kind: 'bytes', bytes: hexadecimal_bytesOf(run), repairs },
            ...partsOf(run).map((bytes) => ({ kind: 'bytes', bytes, repairs, isTrial: true })),
        ];
    });
};
const hexadecimal_RUN = new RegExp(`(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}[\\s:,;._'"|{}()\\\\-]{0,40}){${FEWEST_BYTES},}(?![0-9A-Za-z])`, 'g');
const hexadecimal_bytesOf = (run) => Buffer.from(run.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex');
function partsOf(run) {
    return [/\r?\n/, /\n[ \t]{0,8}\r?\n/]
        .flatMap((between) => run.split(between))
        .filter((part) => part.length < run.length)
        .map(hexadecimal_bytesOf)
        .filter(({ length }) => length >= FEWEST_BYTES);
}

;// CONCATENATED MODULE: ./build/key/forms/html.js
const html = (text) => {
    if (!/&#?[A-Za-z0-9]{1,10};|<[A-Za-z/][^<>]{0,200}>/.test(text))
        return [];
    const plain = text
        .replaceAll(/<br\b[^<>]{0,40}>|<\/(?:p|div|li|tr)>/gi, '\n')
        .replaceAll(/<[A-Za-z/!][^<>]{0,200}>/g, '')
        .replaceAll(/&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));|&([A-Za-z]{2,8});/g, (entity, hex, decimal, name) => {
        if (name !== undefined)
            return Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? '') : entity;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0x10ffff ? '' : String.fromCodePoint(code);
    });
    return plain === text ? [] : [{ kind: 'text', text: plain, repairs: ['HTML or XML'], isTrial: true }];
};
const NAMED = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    newline: '\n',
    tab: '\t',
    plus: '+',
    sol: '/',
    equals: '=',
    hyphen: '-',
    dash: '-',
    lowbar: '_',
    shy: '',
};

;// CONCATENATED MODULE: ./build/key/forms/invisible-characters.js
const invisibleCharacters = (text) => {
    if (PLAIN.test(text))
        return [];
    const plain = text.replaceAll(COLOR, '').replaceAll(LINE_BREAK, '\n').replaceAll(SPACE, ' ').replaceAll(UNSEEN, '');
    return plain === text ? [] : [{ kind: 'text', text: plain, repairs: ['invisible characters'] }];
};
const PLAIN = /^[\t\n\r -~]*$/;
const COLOR = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;?]{0,20}[A-Za-z]`, 'g');
const LINE_BREAK = /[\v\f\u0085\u2028\u2029]/g;
const SPACE = /(?! )\p{Zs}/gu;
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

;// CONCATENATED MODULE: ./build/key/forms/joined-strings.js
const joinedStrings = (text) => {
    const joined = text
        .replaceAll(/(["'`])(?:[\s+.,&~|<>_\\]{1,80}[bBfFrRuU@$]{0,2})?\1/g, '')
        .replaceAll(/\\\r?\n[ \t]{0,80}/g, '');
    return joined === text ? [] : [{ kind: 'text', text: joined, repairs: ['string literals in parts'], isTrial: true }];
};

;// CONCATENATED MODULE: ./build/key/forms/json-wrapper.js


const jsonWrapper = (text) => {
    if (!text.includes('"'))
        return [];
    const isJson = /^[{[]/.test(text);
    try {
        if (!isJson)
            return textsInQuotes(text);
        const texts = textsOf(JSON.parse(text)).map((value) => ({
            kind: 'text',
            text: value,
            repairs: [JSON_REPAIR],
        }));
        return [unreadable('key-not-decodable', 'The value is JSON, but no text in it is a private key.'), ...texts];
    }
    catch {
        return [
            ...(isJson ? [unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.')] : []),
            ...textsInQuotes(text),
        ];
    }
};
const JSON_REPAIR = 'a JSON wrapper';
const SHORTEST = 64;
function textsOf(json) {
    const texts = [];
    const rest = [json];
    for (let value = rest.pop(); rest.length > 0 || value !== undefined; value = rest.pop()) {
        if (typeof value === 'string')
            texts.push(value);
        if (Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'string'))
            texts.push(value.join('\n'));
        if (typeof value === 'object' && value !== null)
            rest.push(...Object.values(value).reverse());
    }
    return texts.filter(({ length }) => length >= SHORTEST);
}
function textsInQuotes(text) {
    const marks = [...text.matchAll(/(?<!\\)(?:\\\\)*"/g)].map(({ 0: mark, index }) => index + mark.length - 1);
    return marks.flatMap((mark, index) => {
        const quoted = text.slice(mark, (marks[index + 1] ?? 0) + 1);
        const value = quoted.length < SHORTEST ? undefined : unquote(quoted);
        if (value === undefined)
            return [];
        const before = text.slice(0, mark + 1);
        const isField = /"\s{0,20}:\s{0,20}"$/.test(before.slice(-50));
        const repairs = isField ? [JSON_REPAIR] : aroundKey(before, text.slice(mark + quoted.length));
        return [{ kind: 'text', text: value, repairs }];
    });
}
function unquote(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/key/forms/line-clutter.js
const DIGITS = '[A-Za-z0-9+/_-]{1,512}={0,2}';
const LAST_WORD = new RegExp(`(?<![A-Za-z0-9+/_-])(${DIGITS})[^A-Za-z0-9+/=_-]{0,80}$`);
const FIRST_WORD = new RegExp(`^[^A-Za-z0-9+/=_-]{0,80}(${DIGITS})`);
function linesOfBody({ body, from }, text) {
    const lines = body.split(/\r\n|[\r\n]/).slice(1, -1);
    if (lines.length < 2)
        return [];
    const opening = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    const bodies = [];
    const add = (name, plain) => bodies.push({ name, body: plain.join('') });
    if (opening.trim() !== '' && lines.every((line) => line.startsWith(opening))) {
        add('the same text in front of each line', lines.map((line) => line.slice(opening.length).trimEnd()));
    }
    if (lines.every((line) => !/\S\s+\S|[^\w+/=\s-]/.test(line)))
        return bodies;
    add('text in front of each line', lines.map((line) => LAST_WORD.exec(line)?.[1] ?? ''));
    add('text behind each line', lines.map((line) => FIRST_WORD.exec(line)?.[1] ?? ''));
    return bodies;
}

;// CONCATENATED MODULE: ./build/key/forms/pem-text.js







const pemText = (original) => {
    if (!(0,pem/* holdsPem */.Ll)(original))
        return [];
    const text = original.replaceAll(/-----(?=-----BEGIN)/g, '$&\n');
    const blocks = (0,pem/* readPem */.Je)(text);
    const keys = blocks.filter(({ label }) => label !== 'ECPARAMETERS');
    if (keys.length === 0)
        return [unreadable('key-not-private', 'The value holds curve parameters, but no key.')];
    const around = [
        ...(keys.length > 1 ? ['more than one PEM block'] : []),
        ...aroundKey(text.slice(0, blocks[0]?.from), text.slice(blocks.at(-1)?.to)),
    ];
    return keys.flatMap((block) => readBlock(block, around, text));
};
function readBlock(block, around, text) {
    const { label } = block;
    const refusal = refuseLabel(block);
    const decoded = decodeBase64(plainBody(block.body));
    const armor = block.intact ? [] : ['damaged or missing PEM armor'];
    const trials = linesOfBody(block, text).flatMap(({ body, name }) => {
        const trial = decodeBase64(body);
        if (typeof trial === 'string')
            return [];
        const repairs = [...armor, name, ...around, ...trial.repairs];
        return [{ kind: 'der', bytes: trial.bytes, label, repairs, isTrial: true }];
    });
    if (typeof decoded === 'string') {
        const message = `The text between the BEGIN and END lines is not base64: ${decoded}`;
        return [refusal ?? unreadable('key-not-decodable', message), ...trials];
    }
    const { bytes } = decoded;
    const repairs = [...bodyRepairs(block), ...armor, ...around, ...decoded.repairs];
    if (bytes.length > 0 && (0,key_der/* statedLength */.w)(bytes) === undefined && decodeText(bytes) !== undefined) {
        const name = label.includes('CERTIFICATE') ? 'certificate armor around base64 (certutil)' : 'PEM armor around text';
        return [{ kind: 'bytes', bytes, isBase64: true, repairs: [name, ...repairs] }];
    }
    const key = { kind: 'der', bytes, label, repairs };
    return refusal === undefined ? [key, ...trials] : [refusal, { ...key, isTrial: true }];
}
function plainBody(body) {
    const lines = body
        .split(/[\r\n]+/)
        .map((line) => line.replace(/^[\s"']+/, '').replace(/(?<![\s"'\\,])[\s"'\\,]+$/, ''));
    return lines.join('');
}
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
    else if (/\n[^\S\n]+/.test(body))
        repairs.push('indentation');
    if (/\n[^\S\n]*\n/.test(body))
        repairs.push('blank lines');
    if (/["'\\]/.test(body))
        repairs.push('quotes or backslashes at line ends');
    return repairs;
}

;// CONCATENATED MODULE: ./build/key/forms/quoted-printable.js
const quotedPrintable = (text) => {
    if (!/=(?:[0-9A-F]{2}|[ \t]{0,8}\r?\n)/.test(text))
        return [];
    return [/=[ \t]{0,8}\r?\n/g, /=[ \t]{0,8}\r?\n[ \t]{0,80}/g].map((softLineBreak) => {
        const plain = text
            .replaceAll(softLineBreak, '')
            .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
        return { kind: 'text', text: plain, repairs: ['quoted-printable'], isTrial: true };
    });
};

;// CONCATENATED MODULE: ./build/key/forms/quotes.js
const quotes = (text) => {
    const unquoted = text.replaceAll(/^["'`\u2018-\u201f\u00ab\u00bb]+|(?<!["'`\u2018-\u201f\u00ab\u00bb])["'`\u2018-\u201f\u00ab\u00bb]+$/g, '');
    return unquoted === text ? [] : [{ kind: 'text', text: unquoted, repairs: ['quotes'] }];
};

;// CONCATENATED MODULE: ./build/key/forms/stray-percent.js
const strayPercent = (text) => /^[\w+/=\s-]+%$/.test(text) ? [{ kind: 'text', text: text.slice(0, -1), repairs: ['a stray % at the end'] }] : [];

;// CONCATENATED MODULE: ./build/key/forms/url-encoding.js

const urlEncoding = (text) => {
    if (!/%[0-9A-Fa-f]{2}/.test(text))
        return [];
    const spaced = /(?:BEGIN|END)\+/.test(text) ? text.replaceAll('+', ' ') : text;
    const decoded = spaced.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
    const broken = unreadable('key-not-decodable', 'The value looks URL-encoded, but has a broken percent sequence.');
    return [...(isDecodable(spaced) ? [] : [broken]), { kind: 'text', text: decoded, repairs: ['URL-encoding'] }];
};
function isDecodable(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/key/forms/key-forms.js
















const KEY_FORMS = [
    invisibleCharacters,
    quotes,
    jsonWrapper,
    urlEncoding,
    escapedLineBreaks,
    pemText,
    strayPercent,
    hexadecimal,
    base64,
    base64InText,
    hexDump,
    decimalBytes,
    escapedCharacters,
    joinedStrings,
    quotedPrintable,
    html,
];

// EXTERNAL MODULE: ./build/key/verify.js + 3 modules
var verify = __webpack_require__(60088);
;// CONCATENATED MODULE: ./build/key/search.js







const MAX_DEPTH = 8;
const MAX_WORK = 2 * 1024 * 1024;
const LEAST_WORK = 64;
const TRIAL_COST = 2 * MAX_DEPTH;
function searchKeys(value, forms = KEY_FORMS) {
    const keys = new Map();
    const others = [];
    const mayLookAt = createBudget();
    const verify = createVerifier();
    let isAlone = false;
    const tell = (reading, { isTrial }) => {
        if (!isTrial || saysWhatItIs(reading))
            others.push(reading);
    };
    function searchBytes(bytes, trail) {
        if (!mayLookAt('bytes', bytes.toString('latin1'), trail))
            return;
        if ((0,key_der/* statedLength */.w)(bytes) !== undefined && !isPrintable(bytes)) {
            judge({ kind: 'der', bytes, label: '', repairs: ['missing PEM armor'] }, trail);
            return;
        }
        const decoded = decodeText(bytes);
        if (decoded === undefined)
            tell(unreadable('key-not-decodable', describeForeignBytes(trail.base64Layers)), trail);
        const { text, repairs } = decoded ?? decodeLoosely(bytes);
        const isTrial = trail.isTrial || decoded === undefined;
        searchText(text, { ...trail, repairs: [...trail.repairs, ...repairs], isTrial });
    }
    function searchText(original, trail) {
        const text = original.trim();
        if (!mayLookAt('text', text, trail))
            return;
        const problem = describeText(text, trail.depth);
        if (problem !== undefined)
            tell(problem, trail);
        if (text === '' || trail.depth > MAX_DEPTH)
            return;
        const here = { ...trail, repairs: [...trail.repairs, ...unseenAround(original)] };
        for (const form of forms) {
            if (isAlone)
                return;
            for (const found of form(text))
                follow(found, here);
        }
    }
    function follow(found, trail) {
        if (isAlone)
            return;
        if ('ok' in found) {
            tell(found, trail);
            return;
        }
        const isTrial = trail.isTrial || found.isTrial === true;
        if (found.kind === 'der') {
            judge(found, { ...trail, isTrial });
            return;
        }
        const next = { ...trail, repairs: [...trail.repairs, ...found.repairs], depth: trail.depth + 1, isTrial };
        if (found.kind === 'text')
            searchText(found.text, next);
        else
            searchBytes(found.bytes, { ...next, base64Layers: trail.base64Layers + (found.isBase64 ? 1 : 0) });
    }
    function judge({ bytes, repairs, label }, trail) {
        if (!mayLookAt(`der of ${label}`, bytes.toString('latin1'), trail))
            return;
        const twice = trail.base64Layers > 1 ? ['base64 applied more than once'] : [];
        const reading = readDer(bytes, [...trail.repairs, ...twice, ...repairs], label);
        const verified = reading.ok ? verify(reading) : undefined;
        if (!reading.ok || verified === undefined)
            tell(reading, trail);
        else if (verified.isProven || !trail.isTrial) {
            isAlone ||= reading.repairs.length === 0;
            if (!keys.has(verified.fingerprint))
                keys.set(verified.fingerprint, reading);
        }
    }
    searchBytes(value, { repairs: [], base64Layers: 0, depth: 0, isTrial: false });
    return { keys: [...keys.values()], others, isComplete: mayLookAt.hasLeft() };
}
function createVerifier() {
    const known = new Map();
    return (reading) => {
        const name = `${reading.encoding} ${reading.der.toString('latin1')}`;
        if (known.has(name))
            return known.get(name);
        const verification = (0,verify/* verifyKey */.r)(reading);
        const verified = verification.ok
            ? { fingerprint: (0,fingerprint/* fingerprintOf */.a)(verification.key.publicKey), isProven: verification.key.shape !== 'minimal' }
            : undefined;
        known.set(name, verified);
        return verified;
    };
}
function createBudget() {
    const seen = new Map();
    let work = 0;
    const mayLookAt = (kind, content, { depth, isTrial }) => {
        const name = `${kind}: ${content}`;
        const cost = depth + (isTrial ? TRIAL_COST : 0);
        const before = seen.get(name);
        if (work >= MAX_WORK || (before !== undefined && before <= cost))
            return false;
        seen.set(name, cost);
        work += content.length + LEAST_WORK;
        return work < MAX_WORK;
    };
    return Object.assign(mayLookAt, { hasLeft: () => work < MAX_WORK });
}
function saysWhatItIs(reading) {
    return !reading.ok && ['key-encrypted', 'key-not-private', 'key-not-ec'].includes(reading.problem);
}
function describeText(text, depth) {
    if (text === '')
        return unreadable('key-not-decodable', 'The decoded value is empty.');
    if (depth > MAX_DEPTH)
        return unreadable('key-not-decodable', 'The value is encoded more often than iap-key unpacks.');
    return undefined;
}
function describeForeignBytes(base64Layers) {
    return base64Layers > 0
        ? 'The value is base64, but of something other than a .p8 file, or its beginning is missing.'
        : 'The value is neither text nor a key in DER form.';
}

;// CONCATENATED MODULE: ./build/key/read.js



const MAX_KEY_BYTES = 64 * 1024;
function readKey(bytes) {
    if (bytes.length > MAX_KEY_BYTES) {
        return unreadable('key-not-decodable', `The value has more than ${MAX_KEY_BYTES / 1024} KiB; a .p8 file has about 257 bytes.`);
    }
    const reading = readFound(bytes);
    if (reading.ok || !IS_VAGUE[reading.problem])
        return reading;
    const stranger = (0,not_a_key/* describeStranger */.O1)((0,not_a_key/* textOf */.b6)(bytes));
    return reading.problem === 'key-encrypted' && stranger?.problem !== 'key-encrypted'
        ? reading
        : { ...reading, ...stranger };
}
const IS_VAGUE = { 'key-not-decodable': true, 'key-encrypted': true };
function readFound(bytes) {
    const { keys, others, isComplete } = searchKeys(bytes);
    if (keys.length > 1) {
        return unreadable('key-several', `The value holds ${keys.length} different private keys; exactly one is expected.`);
    }
    if (!isComplete) {
        return unreadable('key-not-decodable', 'The value holds more, or is wrapped more often, than iap-key looks through for a key.');
    }
    return keys[0] ?? weightiest(others);
}
function weightiest(others) {
    const [first = unreadable('key-not-decodable', 'The value holds no key.'), ...more] = others;
    return more.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best), first);
}
function weightOf(reading) {
    if (reading.ok)
        return 2;
    switch (reading.problem) {
        case 'key-not-decodable':
            return 0;
        case 'key-not-private':
            return 1;
        default:
            return 2;
    }
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
const EMPTY_FIRST = 0x80;
function areAttributes({ tag, content }) {
    if (content.length === 0)
        return tag === key_der/* TAG */.Dk.first || tag === EMPTY_FIRST;
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