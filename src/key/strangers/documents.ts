// biome-ignore-all lint/suspicious/noControlCharactersInRegex: files of other kinds are known by their first bytes.
import { once, type Stranger, type Strangers } from './stranger.ts';

/** Documents of another kind, by how they begin. Bytes that are no text are looked at as Latin-1. */

const undecodable = 'key-not-decodable';
const STORE_P8 = 'Store the SubscriptionKey_<KEYID>.p8 file that App Store Connect gave, in its place.';

const ROWS = (): readonly Stranger[] => [
  {
    what: 'a page in HTML, such as a login or an error page',
    is: /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i,
    problem: undecodable,
    next: 'Whatever fetched the key got a page in its place: look at its address and its login, and let it stop on an error (`curl --fail`).',
  },
  {
    what: 'an error message in JSON, in the place of a secret',
    is: /^\s*[[{][\s\S]{0,2000}?"(?:errors?|error_?code|error_description|errorMessages?|message|fault|detail|__type|statusCode|status_code|warnings)"\s*:/i,
    problem: undecodable,
    next: 'The request that should have fetched the secret failed: run it by hand, and let the step stop on an error (`curl --fail`).',
  },
  {
    what: 'a JSON Web Key (JWK), which is not how App Store Connect gives a key',
    is: /^\s*\{[\s\S]{0,2000}?"kty"\s*:/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'a service account of Google Cloud, whose private_key is another key',
    is: /^\s*\{[\s\S]{0,2000}?"type"\s*:\s*"(?:service_account|authorized_user|external_account)"/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'a manifest of Kubernetes that tells where a secret is, not the secret',
    is: /\bkind:\s*["']?(?:Cluster)?(?:ExternalSecret|SecretProviderClass|SecretStore|VaultStaticSecret|PushSecret|OnePasswordItem)\b/,
    problem: 'placeholder-value',
    next: 'Apply the manifest, and read the Secret that it makes: `kubectl get secret NAME -o jsonpath={.data.KEY}`.',
  },
  {
    what: 'a public key of SSH',
    is: /^\s*(?:[\w.,:[\]|/+=-]{1,200} )?(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-[\w-]+|sk-(?:ssh|ecdsa)[\w@.-]*) AAAA|^---- BEGIN SSH2 PUBLIC KEY/,
    problem: 'key-not-private',
    next: STORE_P8,
  },
  {
    what: 'a private key of SSH (OpenSSH or PuTTY)',
    is: /^openssh-key-v1\0|^PuTTY-User-Key-File-\d|^---- BEGIN SSH2 ENCRYPTED PRIVATE KEY/,
    problem: 'key-not-ec',
    next: STORE_P8,
  },
  {
    what: 'a public key of PGP',
    is: /^\s*-----BEGIN PGP PUBLIC KEY BLOCK-----/,
    problem: 'key-not-private',
    next: STORE_P8,
  },
  {
    what: 'a private key of PGP or age',
    is: /^\s*-----BEGIN PGP PRIVATE KEY BLOCK-----|^(?:#[^\n]*\n)*\s*AGE-SECRET-KEY-1/i,
    problem: 'key-not-ec',
    next: STORE_P8,
  },
  {
    what: 'a signed message of PGP',
    is: /^\s*-----BEGIN PGP (?:SIGNATURE|SIGNED MESSAGE)-----/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'a JSON Web Token: it was signed by a key, and holds none',
    is: /^\s*(?:Bearer\s+)?eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/,
    problem: undecodable,
    next: `iap-key signs its own tokens. ${STORE_P8}`,
  },
  {
    what: 'a provisioning profile, or another signed message (CMS)',
    is: /^\x30[\x80-\x84][\s\S]{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07|^\s*-----BEGIN PKCS7-----/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'a keystore of Java or a keychain of macOS',
    is: /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce|kych\0)/,
    problem: undecodable,
    next: STORE_P8,
  },
  { what: 'a document in PDF', is: /^%PDF-/, problem: undecodable, next: STORE_P8 },
  {
    what: 'a picture',
    is: /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|\0\0\0.ftyp(?:heic|avif|mif1)|\s*(?:<\?xml[^>]{0,200}>\s*)?<svg\b)/,
    problem: undecodable,
    next: `A picture of a key is no key. ${STORE_P8}`,
  },
  {
    what: 'an archive (ZIP, gzip, tar and the like)',
    is: /^(?:PK(?:\x03\x04|\x05\x06|\x07\x08)|\x1f\x8b\x08|BZh[1-9]|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd|\x04\x22\x4d\x18|xar!|[\s\S]{257}ustar)/,
    problem: undecodable,
    next: 'Unpack it in a step of the job, and name the .p8 file in it by private-key-file.',
  },
  {
    what: 'a document of an office program (RTF, Word)',
    is: /^(?:\{\\rtf|\xd0\xcf\x11\xe0)/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'a property list of Apple',
    is: /^(?:bplist0\d|\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!DOCTYPE plist\b|<plist\b))/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'a document in XML',
    is: /^\s*<(?:\?xml\b|[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?>[\s\S]{0,2000}<\/)/,
    problem: undecodable,
    next: `If a service gave it in the place of the secret, the request failed: run it by hand. ${STORE_P8}`,
  },
  {
    what: 'a database or a program',
    is: /^(?:SQLite format 3\0|\x7fELF|MZ[\s\S]{1,60}\0|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|#!\/)/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'the error message of a command, where its output was meant to be',
    is: /(?:^|\n)[^\n]{0,200}(?:No such file or directory|command not found|not found:|: invalid input|Permission denied|is not recognized as an? |Is a directory|Cannot find path|cannot open|could not resolve|Could not resolve host|Access ?Denied|Unauthorized|not authorized to perform|unbound variable|syntax error|invalid (?:option|character|argument)|unrecognized option|illegal option|illegal base64)|^(?:\[?(?:error|fatal|panic|usage|traceback|unhandled|exception|warning|err!)\b)[^\n]{0,20}[:\]([]|^An error occurred|^Traceback \(most recent|^curl: \(\d+\)|^npm (?:ERR!|error)|^[\w.-]{1,40}: (?:error|fatal|warning|unable|failed|cannot|can't|decryption failed)\b/i,
    problem: undecodable,
    next: 'Run that command by hand, and let the step stop where it fails (`set -eo pipefail`), so that no message is stored as the key.',
  },
  {
    what: 'the refusal of a server or a secret store, where the secret was meant to be',
    is: /^(?=[^\n]{0,300}\n?$)(?:error!?$|(?:HTTP[/\d.]* )?[45]\d\d\b[: -]{0,3}[A-Za-z][\w ]{2,60}\.?$|[^\n]{0,200}(?:\b(?:not found|no value found|not present in|does not exist|forbidden|bad credentials|(?:must|need to) (?:be logged|log|sign) in|not logged in|login required|authentication (?:failed|required)|certificate problem|certificate verify failed|timed out|has expired|invalid (?:token|credentials|api key)|rate limit)\b|\w(?:NotFound|Denied|Exception|Error)\b(?:Exception)?: ))/i,
    problem: undecodable,
    next: 'The request that should have fetched the secret failed: run it by hand, and let the step stop on an error.',
  },
  {
    what: 'a file with the marks of a merge conflict',
    is: /^(?:<{7}|>{7}|\|{7}) /m,
    problem: undecodable,
    next: 'Resolve the conflict in the file. A private key is better kept out of the repository.',
  },
  {
    what: 'lines of a log',
    is: /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^\[?(?:INFO|DEBUG|TRACE|WARN|NOTICE)\]?[ :]/,
    problem: undecodable,
    next: 'Let the step print the secret alone: its messages belong on standard error.',
  },
  {
    what: 'the fingerprint of a key, not the key',
    is: /^(?:SHA256:[A-Za-z0-9+/]{43}=?|(?:SHA\d+ Fingerprint=)?(?:(?:[0-9A-F]{2}:){12})?(?:[0-9A-F]{2}:){19}[0-9A-F]{2})\s*$/i,
    problem: undecodable,
    next: `A fingerprint belongs into expect-fingerprint. ${STORE_P8}`,
  },
  {
    what: 'the name of a variable with nothing behind it, as in a .env file',
    is: /^(?:#[^\n]*\n|[^\S\n]*\n)*(?:export\s+|set\s+|\$env:)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\s*=\s*(?:["']{2})?\s*$/,
    problem: undecodable,
    next: 'The variable was empty where the line was written: compare the name of the secret there.',
  },
  {
    what: 'a manifest of Kubernetes without a key in it',
    is: /^(?:---\s*\n)?(?:#[^\n]*\n)*(?:apiVersion|kind):\s/,
    problem: undecodable,
    next: 'Read the field that has the key: `kubectl get secret NAME -o jsonpath={.data.KEY}`.',
  },
  {
    what: 'a table (CSV), such as a report',
    is: /^[^\n,;\t]{1,200}(?:([,;\t])[^\n,;\t]{0,200}(?:\1[^\n,;\t]{0,200}){1,100})\r?\n[^\n]{1,2000}\1[^\n]{1,2000}/,
    problem: undecodable,
    next: STORE_P8,
  },
  {
    what: 'settings with their names (NAME=… or name: …), and no key in them',
    keyOnly: true,
    is: /^(?:#[^\n]*\n|[^\S\n]*\n)*(?:export\s+)?(?:[A-Z_][A-Z0-9_]{0,60}|[A-Za-z_][a-z0-9_.-]{0,60})(?:[^\S\n]?:[^\S\n]+["']?[\w/$-]|[^\S\n]?=[^\S\n]?["']?[\w/$-])/,
    problem: undecodable,
    next: STORE_P8,
  },
];

export const DOCUMENTS: Strangers = { look: 'start', forIds: true, rows: once(ROWS) };
