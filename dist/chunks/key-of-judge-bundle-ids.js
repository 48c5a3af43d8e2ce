"use strict";
exports.id = 'key-of-judge-bundle-ids';
exports.ids = ['key-of-judge-bundle-ids'];
exports.modules = {

/***/ 8790:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ identify)
});

// EXTERNAL MODULE: ./build/findings/report.js
var report = __webpack_require__(85469);
;// CONCATENATED MODULE: ./build/key/identifier-kinds.js
const NAMES = { 'key-id': 'Key ID', 'issuer-id': 'Issuer ID', 'bundle-id': 'bundle ID' };
const KEY_ID = /^[A-Z0-9]{10}$/;
const ISSUER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const BUNDLE_ID = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const LONGEST_BUNDLE_ID = 255;
function isBundleId(value) {
    return value.length <= LONGEST_BUNDLE_ID && BUNDLE_ID.test(value);
}
function kindOf(value) {
    if (KEY_ID.test(value) && !/^\d+$/.test(value))
        return 'key-id';
    if (ISSUER_ID.test(value))
        return 'issuer-id';
    return isBundleId(value) ? 'bundle-id' : undefined;
}
const SAMPLES = new Set([
    'abcdefghij',
    '2x9r4hxf34',
    'xxxxxxxxxx',
    '57246542-96fe-1a63-e053-0824d011072a',
    '57246542-96fe-1a63e053-0824d011072a',
    '99b16628-15e4-4668-972b-eeff55eeff55',
    '00000000-0000-0000-0000-000000000000',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    'com.example',
    'com.example.testbundleid',
    'com.example.testbundleid2021',
]);
function isSample(value) {
    return SAMPLES.has(value.toLowerCase());
}
function describe(value) {
    const kind = kindOf(value);
    if (kind !== undefined)
        return `It looks like ${kind === 'issuer-id' ? 'an' : 'a'} ${NAMES[kind]}.`;
    if (/^\d+$/.test(value))
        return 'It consists of digits only, like the Apple ID of an app.';
    return `It has ${value.length} characters.`;
}

// EXTERNAL MODULE: ./build/key/not-a-key.js
var not_a_key = __webpack_require__(28025);
// EXTERNAL MODULE: ./build/key/strangers/stranger.js
var stranger = __webpack_require__(68876);
;// CONCATENATED MODULE: ./build/key/look-alikes.js

const OTHER_ALPHABETS = (0,stranger/* once */.O)(() => pairs('\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0423Y\u0425X\u0406I\u0408J\u0405S\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u0501d\u04bbh\u051bq\u051dw\u04173\u04316\u04cfl\u051aQ\u051cW', '\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X\u03bfo\u03bdv\u03b1a\u03b9i\u03bak\u03c1p\u03c5u\u03b3y', '\u0555O\u0585o\u0578n\u054fS\u057du\u0570h\u053cL\u0581g', '\u13aaA\u13f4B\u13dfC\u13a0D\u13acE\u13bbH\u13abJ\u13e6K\u13deL\u13b7M\u13e2P\u13daS\u13a2T\u13d9V\u13b3W\u13c3Z'));
function pairs(...texts) {
    return new Map(texts.flatMap((text) => (text.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to])));
}
const HYPHENS = /^[\p{Pd}\u2212\u00ad\u2043\u02d7\u30fc\u2500\uff70]$/u;
const PERIODS = /^[\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u06d4\u0701\uff61]$/u;
function looksLike(character) {
    if (/^[\x21-\x7e]$/.test(character))
        return undefined;
    if (HYPHENS.test(character))
        return '-';
    if (PERIODS.test(character))
        return '.';
    const other = OTHER_ALPHABETS().get(character);
    if (other !== undefined)
        return other;
    if (character === '\u0131')
        return 'i';
    const plain = character.normalize('NFKC').normalize('NFD').replaceAll(/\p{M}/gu, '');
    return /^[A-Za-z0-9.-]$/.test(plain) ? plain : undefined;
}
const NAMED = {
    ' ': 'a space',
    '\t': 'a tab',
    '\n': 'a line break',
    '\r': 'a carriage return',
    _: 'an underscore',
    '/': 'a slash',
    '\\': 'a backslash',
    ':': 'a colon',
    ';': 'a semicolon',
    '\u00a0': 'a no-break space',
    '\u00ad': 'a soft hyphen',
    '\u200b': 'a zero-width space',
    '\u200c': 'a zero-width non-joiner',
    '\u200d': 'a zero-width joiner',
    '\u2010': 'a hyphen of Unicode',
    '\u2011': 'a non-breaking hyphen',
    '\u2013': 'an en dash',
    '\u2014': 'an em dash',
    '\u2212': 'a minus sign',
    '\ufeff': 'a byte order mark',
    '\ufffd': 'what stands for a character that was lost',
};
const SORTS = [
    [/^[a-z]$/, 'a small letter'],
    [/^[A-Z]$/, 'a capital letter'],
    [/^[\uff01-\uff5e]$/, 'a full-width character'],
    [/^\p{Script=Cyrillic}$/u, 'a Cyrillic letter'],
    [/^\p{Script=Greek}$/u, 'a Greek letter'],
    [/^\p{Script=Armenian}$/u, 'an Armenian letter'],
    [/^\p{Script=Cherokee}$/u, 'a Cherokee letter'],
    [/^\p{Nd}$/u, 'a digit of another script'],
    [/^\p{L}$/u, 'a letter that is none of A to Z'],
    [/^\p{M}$/u, 'a mark on the letter before'],
    [/^\p{Pd}$/u, 'a dash'],
    [/^\p{Zs}$/u, 'a space of another width'],
    [/^\p{Cf}$/u, 'an invisible character'],
    [/^\p{Cc}$/u, 'a control character'],
    [/^\p{Emoji_Presentation}$/u, 'an emoji'],
];
function nameOf(character) {
    return NAMED[character] ?? SORTS.find(([pattern]) => pattern.test(character))?.[1] ?? 'a sign';
}

;// CONCATENATED MODULE: ./build/key/odd-characters.js


const ALLOWED = {
    'key-id': /^[A-Z0-9]$/,
    'issuer-id': /^[0-9A-Fa-f-]$/,
    'bundle-id': /^[A-Za-z0-9.-]$/,
};
const MISREAD = {
    'key-id': { l: '1 and I', o: '0 and O', i: '1 and I' },
    'issuer-id': {
        O: '0',
        o: '0',
        Q: '0',
        l: '1',
        I: '1',
        i: '1',
        S: '5',
        s: '5',
        Z: '2',
        z: '2',
        G: '6',
        g: '9',
        q: '9',
    },
};
const MOST_READ = 300;
const MOST_NAMED = 3;
function oddCharacters(kind, value) {
    if (value.length > MOST_READ || kindOf(value) !== undefined)
        return '';
    const characters = [...value];
    const odd = characters.flatMap((character, index) => ALLOWED[kind].test(character) ? [] : [{ character, place: index + 1 }]);
    const letters = odd.filter(({ character }) => /^[A-Za-z]$/.test(character));
    const told = letters.length > MOST_NAMED ? odd.filter((one) => !letters.includes(one)) : odd;
    const sentences = told.slice(0, MOST_NAMED).map(({ character, place }) => ` ${sentence(kind, character, place)}`);
    const more = told.length - sentences.length;
    return `${sentences.join('')}${more > 0 ? ` ${more} more ${more === 1 ? 'does' : 'do'} not belong there.` : ''}`;
}
function sentence(kind, character, place) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = nameOf(character);
    const shown = isShown(character) ? `${character} (${code}, ${name})` : `${code} (${name})`;
    const like = MISREAD[kind]?.[character] ?? looksLike(character);
    return `Character ${place} is ${shown}${like === undefined ? '' : `, which looks like ${like}`}.`;
}
function isSlip(kind, value) {
    if (value.length > MOST_READ)
        return false;
    const characters = [...value];
    const odd = characters.findIndex((character) => !ALLOWED[kind].test(character));
    return odd > 0 && ['0', '-'].some((right) => kindOf(characters.with(odd, right).join('')) === kind);
}
function isShown(character) {
    return (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) &&
        !/^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Pi}\p{Pf}"'`\ufffd]$/u.test(character));
}

;// CONCATENATED MODULE: ./build/key/offers.js

const LONGEST = 300;
function offer(name, setting, found) {
    const [first, ...more] = new Set(found);
    if (first === undefined || more.length > 0)
        return '';
    return ` It holds ${first}, which has the form of ${name.startsWith('I') ? 'an' : 'a'} ${name}: if that is meant, set ${setting} to just that.`;
}
const IN_FILE_NAME = /(?<=(?:Subscription|Auth|Api)Key_)[A-Z0-9]{10}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Z0-9]{10}(?=\.p8)/g;
function keyIdsIn(value) {
    if (value.length > LONGEST)
        return [];
    const named = [...value.matchAll(IN_FILE_NAME)].map(([keyId]) => keyId);
    if (named.length > 0)
        return named;
    return value
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => KEY_ID.test(word) && word !== value && /\d/.test(word) && /[A-Z]/.test(word));
}
function issuerIdsIn(value) {
    if (value.length > LONGEST)
        return [];
    return value.split(/[^A-Za-z0-9-]+/).filter((word) => ISSUER_ID.test(word) && word !== value);
}
function bundleIdsIn(value) {
    if (value.length > LONGEST)
        return [];
    return value
        .split(/[ \t\r\n"'`()[\]{}<>:=]+/)
        .filter((word) => isBundleId(word) && word !== value && /^[A-Za-z]{2}/.test(word) && !word.endsWith('.p8'));
}

;// CONCATENATED MODULE: ./build/key/judge-bundle-ids.js





function judgeBundleIds(values, isNeeded) {
    if (values.length === 0) {
        return isNeeded
            ? [
                (0,report/* problemFinding */.Lb)('bundle-id', 'bundle-id-missing', 'No bundle ID is set, and Apple can be asked only for a certain app.'),
            ]
            : [{ id: 'bundle-id', status: 'skip', message: 'None is set, and none is needed for local checks.' }];
    }
    const problems = values.flatMap((value) => judgeBundleId(value) ?? []);
    const list = values.length === 1 ? `${values[0]} is well-formed` : `All ${values.length} are well-formed`;
    return problems.length > 0 ? problems : [{ id: 'bundle-id', status: 'pass', message: `${list}.` }];
}
function judgeBundleId(value) {
    const subject = { subject: value };
    if (isSample(value))
        return (0,report/* problemFinding */.Lb)('bundle-id', 'placeholder-value', 'The bundle ID is a sample from documentation.', subject);
    if (isBundleId(value) && !ALL_DIGITS.test(value))
        return undefined;
    const list = listWords(value);
    const stranger = (0,not_a_key/* describeStranger */.O1)(value, 'bundle ID');
    const isPlaceholder = stranger?.problem === 'placeholder-value';
    const isOffered = list === undefined && offer('bundle ID', 'bundle-id', bundleIdsIn(value)) !== '';
    if (stranger !== undefined && (isPlaceholder || (list === undefined && !isOffered))) {
        const problem = isPlaceholder ? 'placeholder-value' : 'bundle-id-malformed';
        return (0,report/* problemFinding */.Lb)('bundle-id', problem, stranger.message, { ...subject, hint: stranger.hint });
    }
    if (list === undefined && value.includes('*')) {
        return (0,report/* problemFinding */.Lb)('bundle-id', 'bundle-id-malformed', 'The bundle ID is a wildcard; a certain app is needed.', subject);
    }
    return (0,report/* problemFinding */.Lb)('bundle-id', 'bundle-id-malformed', `\u201c${shorten(value)}\u201d is not a bundle ID. ${list ?? wordsOn(value)}`, list === undefined
        ? subject
        : { ...subject, hint: 'Write one bundle ID a line, or put commas between them, and nothing else.' });
}
const ALL_DIGITS = /^[\d.]+$/;
const LISTS = 'Bundle IDs are written with a comma or a line break between them';
const FOREIGN_LISTS = [
    [/^(?:#(?![{<])|\/\/\s|<!--|--\s)/, `It is a comment. ${LISTS}, and no comments.`],
    [/^\S+\s+(?:#|\/\/|--\s|<!--)/, `Behind it stands a comment. ${LISTS}, and no comments.`],
    [
        /^(?:[-*+\u2022\u2013\u2014]|\d+[.)])\s+\S/,
        `Before it stands the mark of a list, as YAML and Markdown have it. ${LISTS}, and no marks.`,
    ],
];
const SEPARATORS = [
    [/;/, 'semicolons'],
    [/\\n/, 'a written-out \\n'],
    [/\|/, 'vertical bars'],
    [/[\uff0c\u3001\u061b]/, 'commas of another script'],
    [/[&+]|\s(?:and|und|et|y)\s/i, 'words or signs'],
    [/\t/, 'tabs'],
    [/\//, 'slashes'],
    [/\s/, 'spaces'],
];
function listWords(value) {
    const head = value.slice(0, MOST_SHOWN);
    const foreign = FOREIGN_LISTS.find(([pattern]) => pattern.test(head));
    if (foreign !== undefined)
        return foreign[1];
    const parts = value.length > LONGEST_LIST ? [] : value.split(/\\n|[ \t\r\n;|&+/\uff0c\u3001\u061b]+/).filter((part) => part !== '');
    const separator = SEPARATORS.find(([pattern]) => pattern.test(head))?.[1];
    if (separator === undefined || parts.filter(isBundleId).length < 2)
        return undefined;
    return `It is several bundle IDs with ${separator} between them. ${LISTS}.`;
}
const LONGEST_LIST = 20_000;
function wordsOn(value) {
    if (kindOf(value) !== undefined && kindOf(value) !== 'bundle-id')
        return describe(value);
    if (ALL_DIGITS.test(value))
        return describe(value);
    const offered = offer('bundle ID', 'bundle-id', bundleIdsIn(value));
    if (offered !== '')
        return offered.trimStart();
    const odd = oddCharacters('bundle-id', value);
    if (odd !== '')
        return `${describe(value)}${odd}`;
    if (value.startsWith('.'))
        return 'It begins with a period.';
    if (value.endsWith('.'))
        return 'It ends with a period.';
    if (value.includes('..'))
        return 'Two periods follow each other in it.';
    if (!value.includes('.'))
        return `${describe(value)} It has no period, as in com.company.app.`;
    return describe(value);
}
function shorten(value) {
    return value.length <= MOST_SHOWN ? value : `${value.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}
const MOST_SHOWN = 155;

;// CONCATENATED MODULE: ./build/key/judge-issuer-id.js





function judgeIssuerId(value, keyId) {
    if (value === '')
        return (0,report/* problemFinding */.Lb)('issuer-id', 'issuer-id-missing', 'No Issuer ID is set.');
    if (isSample(value))
        return (0,report/* problemFinding */.Lb)('issuer-id', 'placeholder-value', 'The Issuer ID is a sample from documentation.');
    if (ISSUER_ID.test(value))
        return { id: 'issuer-id', status: 'pass', message: `${value} is well-formed.` };
    if (value === keyId && KEY_ID.test(value))
        return (0,report/* problemFinding */.Lb)('issuer-id', 'issuer-id-malformed', 'The Issuer ID is the Key ID once more.');
    if (KEY_ID.test(value)) {
        return (0,report/* problemFinding */.Lb)('issuer-id', 'issuer-id-is-team-id', 'The Issuer ID has the form of a Team ID (10 capital letters and digits).');
    }
    const found = issuerIdsIn(value);
    const stranger = (0,not_a_key/* describeStranger */.O1)(value, 'Issuer ID');
    const isPlaceholder = stranger?.problem === 'placeholder-value';
    if (stranger !== undefined && (isPlaceholder || (found.length === 0 && !isSlip('issuer-id', value)))) {
        const problem = isPlaceholder ? stranger.problem : 'issuer-id-malformed';
        return (0,report/* problemFinding */.Lb)('issuer-id', problem, stranger.message, { hint: stranger.hint });
    }
    return (0,report/* problemFinding */.Lb)('issuer-id', 'issuer-id-malformed', `The Issuer ID does not have the form 8-4-4-4-12. ${judge_issuer_id_wordsOn(value, found)}`);
}
function judge_issuer_id_wordsOn(value, found) {
    if (new Set(found).size > 1)
        return 'Several stand there; an account has one Issuer ID.';
    if (found.length > 0)
        return offer('Issuer ID', 'issuer-id', found).trimStart();
    if (/^[0-9a-f]{32}$/i.test(value.replaceAll('-', '')))
        return 'Its hyphens are missing or misplaced.';
    return `${describe(value)}${oddCharacters('issuer-id', value)}`;
}

// EXTERNAL MODULE: ./build/findings/problems.js
var problems = __webpack_require__(64683);
;// CONCATENATED MODULE: ./build/key/judge-key-id.js






function judgeKeyId(value, isFromFile, file) {
    const findings = [];
    if (file?.family === 'AuthKey') {
        findings.push((0,report/* problemFinding */.Lb)('key-id', 'key-family-suspect', 'The key file is named AuthKey_\u2026, as App Store Connect API keys, APNs keys and Sign in with Apple keys are.'));
    }
    const wrong = faultOf(value);
    if (wrong !== undefined)
        return [wrong, ...findings];
    if (file !== undefined && file.keyId !== value) {
        findings.push((0,report/* problemFinding */.Lb)('key-id', 'key-id-not-in-file-name', `key-id is ${value}, but the file is named for the Key ID ${file.keyId}.`));
    }
    const origin = isFromFile ? `${value}, taken from the file name` : `${value} is well-formed`;
    return findings.length > 0 ? findings : [{ id: 'key-id', status: 'pass', message: `${origin}.` }];
}
function faultOf(value) {
    if (value === '')
        return (0,report/* problemFinding */.Lb)('key-id', 'key-id-missing', 'No Key ID is set, and no file name gives one.');
    if (isSample(value))
        return (0,report/* problemFinding */.Lb)('key-id', 'placeholder-value', 'The Key ID is a sample from documentation.');
    if (KEY_ID.test(value))
        return undefined;
    const stranger = (0,not_a_key/* describeStranger */.O1)(value, 'Key ID');
    const found = keyIdsIn(value);
    const only = new Set(found).size === 1 ? found[0] : undefined;
    const isPlaceholder = stranger?.problem === 'placeholder-value';
    if (stranger !== undefined && (isPlaceholder || (found.length === 0 && !isSlip('key-id', value)))) {
        const problem = isPlaceholder ? stranger.problem : 'key-id-malformed';
        return (0,report/* problemFinding */.Lb)('key-id', problem, stranger.message, { hint: stranger.hint });
    }
    return (0,report/* problemFinding */.Lb)('key-id', 'key-id-malformed', `The Key ID is not 10 capital letters and digits. ${judge_key_id_wordsOn(value, found)}`, only === undefined ? {} : { hint: `Set key-id to ${only}, if that is the key in ${problems/* IN_APP_PURCHASE_PAGE */.m}.` });
}
function judge_key_id_wordsOn(value, found) {
    if (new Set(found).size > 1)
        return 'Several stand there; a run is for one key, so give one Key ID.';
    if (found.length > 0) {
        const family = /AuthKey_/.test(value) ? ' Files named AuthKey_\u2026 hold keys of other kinds.' : '';
        return `${offer('Key ID', 'key-id', found).trimStart()}${family}`;
    }
    const lowercase = KEY_ID.test(value.toUpperCase()) ? ' In capital letters it would have the right form.' : '';
    return `${describe(value)}${lowercase}${oddCharacters('key-id', value)}`;
}

// EXTERNAL MODULE: ./build/key/key-file-name.js
var key_file_name = __webpack_require__(29764);
;// CONCATENATED MODULE: ./build/key/trim-dirt.js

const QUOTES = '"\'`\\u2018\\u2019\\u201c\\u201d';
const DIRT = [
    [/[\r\n]/, 'a line break'],
    [/(?!\s)\p{Cc}/u, 'a control character'],
    [/\p{Cf}/u, 'an invisible character'],
    [new RegExp(`[${QUOTES}]`), 'quotes'],
    [/[^\S\r\n]/, 'white space'],
];
const DIRT_CLASS = `[\\s\\p{Cc}\\p{Cf}${QUOTES}]`;
const dirtInFront = (0,stranger/* once */.O)(() => new RegExp(`^${DIRT_CLASS}+`, 'u'));
const isDirt = (0,stranger/* once */.O)(() => new RegExp(`^${DIRT_CLASS}$`, 'u'));
function trimDirt(text = '') {
    if (/^[\w.-]+$/.test(text))
        return { value: text, dirt: [] };
    const from = dirtInFront().exec(text)?.[0].length ?? 0;
    const to = endBefore(text, from);
    const removed = text.slice(0, from) + text.slice(to);
    return {
        value: text.slice(from, to),
        dirt: from === to ? [] : DIRT.filter(([pattern]) => pattern.test(removed)).map(([, name]) => name),
    };
}
function endBefore(text, from) {
    for (let to = text.length; to > from;) {
        const last = (text.codePointAt(to - 2) ?? 0) > 0xffff ? 2 : 1;
        if (!isDirt().test(text.slice(to - last, to)))
            return to;
        to -= last;
    }
    return from;
}

;// CONCATENATED MODULE: ./build/key/identifiers.js







function identify(given) {
    const file = (0,key_file_name/* readFileName */.A)(given.fileName);
    const keyId = trimDirt(given.keyId);
    const issuerId = trimDirt(given.issuerId);
    const bundles = given.bundleIds.map((text) => trimDirt(text)).filter(({ value }) => value !== '');
    const effectiveKeyId = keyId.value || (file?.family === 'SubscriptionKey' ? file.keyId : '');
    const swap = findSwap(effectiveKeyId, issuerId.value, bundles.length === 1 ? (bundles[0]?.value ?? '') : '');
    const findings = [
        ...dirtFinding('key-id', keyId),
        ...(swap === undefined ? judgeKeyId(effectiveKeyId, keyId.value === '', file) : [swap]),
        ...dirtFinding('issuer-id', issuerId),
        ...(swap === undefined ? [judgeIssuerId(issuerId.value, effectiveKeyId)] : []),
        ...bundles.flatMap((bundle) => dirtFinding('bundle-id', bundle)),
        ...(swap === undefined
            ? judgeBundleIds(bundles.map(({ value }) => value), given.needsBundleId)
            : []),
    ];
    return {
        keyId: effectiveKeyId || undefined,
        issuerId: issuerId.value || undefined,
        bundleIds: [...new Set(bundles.map(({ value }) => value))],
        findings,
    };
}
function dirtFinding(id, { dirt }) {
    if (dirt.length === 0)
        return [];
    return [(0,report/* problemFinding */.Lb)(id, 'id-repaired', `Around the ${NAMES[id]} stood ${dirt.join(' and ')}; it was trimmed.`)];
}
function findSwap(keyId, issuerId, bundleId) {
    const given = [
        ['key-id', keyId],
        ['issuer-id', issuerId],
        ['bundle-id', bundleId],
    ];
    const misplaced = given.flatMap(([setting, value]) => {
        const kind = kindOf(value);
        return kind === undefined || kind === setting ? [] : [{ setting, kind }];
    });
    const isExchange = misplaced.length > 1 && misplaced.every(({ kind }) => misplaced.some(({ setting }) => setting === kind));
    if (!isExchange)
        return undefined;
    const sentences = misplaced.map(({ setting, kind }) => `${setting} holds what looks like the ${NAMES[kind]}`);
    return (0,report/* problemFinding */.Lb)('key-id', 'ids-swapped', `The identifiers are swapped: ${sentences.join(', ')}.`);
}


/***/ }),

/***/ 29764:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readFileName)
/* harmony export */ });
function readFileName(path) {
    const name = path?.split(/[/\\]/).at(-1) ?? '';
    const match = /^(SubscriptionKey|AuthKey)_([A-Za-z0-9]+)(?: ?\(\d+\))?\.p8/.exec(name);
    const [, family, keyId] = match ?? [];
    return family === undefined || keyId === undefined ? undefined : { family: family, keyId };
}


/***/ })

};
;