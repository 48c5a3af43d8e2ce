// biome-ignore-all lint/suspicious/noControlCharactersInRegex: files are known by their first bytes.
import { once, type Stranger, type Strangers } from './stranger.ts';

/** Files and values that are still encrypted: the key may well be inside, and nothing here can open it. */

const ROWS = (): readonly Omit<Stranger, 'problem'>[] => [
  {
    what: 'a value or file that SOPS has encrypted',
    is: /ENC\[AES256_GCM,|"sops"\s*:\s*\{|^sops:\s*$|^sops_(?:version|mac|age)/m,
    next: 'Decrypt it in a step of the job, `sops decrypt FILE`, and name the result by private-key-file.',
    nextForId: 'Decrypt it in a step of the job: `sops decrypt FILE`, or `sops exec-env`.',
  },
  {
    what: 'a value that hiera-eyaml has encrypted, ENC[PKCS7,…]',
    is: /^(?:DEC(?:\(\d*\))?::|ENC\[)(?:PKCS7|GPG|KMS|VAULT_RS)/i,
    next: 'Decrypt it where the keys of eyaml are: `eyaml decrypt -s VALUE`.',
  },
  {
    what: 'a value that its configuration tool has encrypted, ENC(…) or ENC[…]',
    is: /^ENC\s*[[(]/,
    next: 'Decrypt it by the tool that encrypted it, in a step of the job, before it is handed in.',
  },
  {
    what: 'a file that git-crypt has locked',
    is: /^\0GITCRYPT/,
    next: 'Run `git-crypt unlock` after the checkout, with the key of the repository.',
  },
  {
    what: 'a message that PGP or BlackBox has encrypted',
    is: /^\s*-----BEGIN PGP MESSAGE-----|^\x85[\x01-\x04].\x03|^\x84[\x5e\x8c].?\x03|^\x8c[\x04\x0d]\x04|^\xc1(?:[\0-\xbf]|[\xc0-\xdf].)\x03/s,
    next: 'Decrypt it in a step of the job: `gpg --batch --decrypt FILE`, or `blackbox_cat FILE`.',
  },
  {
    what: 'a file that age has encrypted',
    is: /^\s*-----BEGIN AGE ENCRYPTED FILE-----|^age-encryption\.org\/v1/,
    next: 'Decrypt it in a step of the job: `age --decrypt --identity KEYFILE FILE`.',
  },
  {
    what: 'a text that Ansible Vault has encrypted',
    is: /^(?:!vault\b[\s\S]{0,20})?\s*\$ANSIBLE_VAULT;|^!vault(?:-encrypted)?\b/,
    next: 'Decrypt it in a step of the job: `ansible-vault view FILE`, or `ansible localhost -m debug` for a single variable.',
  },
  {
    what: 'a file that OpenSSL, transcrypt or an .enc script has encrypted (Salted__)',
    is: /^(?:Salted__|U2FsdGVkX1)/,
    next: 'Decrypt it in a step of the job, with the options by which it was encrypted: `openssl enc -d -aes-256-cbc -pbkdf2 -in FILE -pass env:PASSWORD`.',
  },
  {
    what: 'a text that the transit engine of Vault has encrypted, vault:v1:…',
    is: /^vault:v\d+:/,
    next: 'Decrypt it in a step of the job: `vault write -field=plaintext transit/decrypt/NAME ciphertext=…`, which gives base64.',
  },
  {
    what: 'a text that a key management service has encrypted (AWS KMS, Google Cloud KMS)',
    is: /^(?:AQICA|AYADe|CiQ[A-D])[\w+/-]{60,}={0,2}\s*$|^\x01\x02\x02\x00|^\x0a\x24\x00|^\x02\x05\x78/,
    next: 'Decrypt it in a step of the job: `aws kms decrypt`, or `gcloud kms decrypt`.',
  },
  {
    what: 'a value in the form Encrypted(…) of Codemagic',
    is: /^Encrypted\(/,
    next: 'It opens only in codemagic.yaml of the app that it was encrypted for: store the key in a variable group instead, as Secret.',
  },
  {
    what: 'a Fernet token, an encrypted text',
    is: /^gAAAAA[\w-]{40,}={0,2}\s*$/,
    next: 'Decrypt it in a step of the job, with the Fernet key that it was made with.',
  },
  {
    what: 'a secret in the encrypted form of Jenkins or Maven, {…}',
    is: /^\{[A-Za-z0-9+/]{24,}={0,2}\}\s*$/,
    next: 'It opens only inside of that program: store the .p8 as a credential of its own, and bind that by withCredentials.',
  },
  {
    what: 'a value that Spring Cloud Config has encrypted, {cipher}…',
    is: /^\{cipher\}/i,
    next: 'Decrypt it by the config server, `/decrypt`, in a step of the job.',
  },
  {
    what: 'a secure: value of Travis CI, AppVeyor or Pulumi, which only they can open',
    is: /^\{?\s*["']?secure["']?\s*:|^v1:[A-Za-z0-9+/]{8,}={0,2}:[A-Za-z0-9+/]{8,}/,
    next: 'It opens only in the configuration of the project that it was encrypted for: store the key in the settings of the project instead.',
  },
  {
    what: 'a SealedSecret of Kubernetes, which only its cluster can open',
    is: /\bkind:\s*["']?SealedSecret\b/,
    next: 'Apply it, and read the Secret that it becomes: `kubectl get secret NAME -o jsonpath={.data.KEY}`.',
  },
  {
    what: 'a value that dotenvx has encrypted, encrypted:…',
    is: /^encrypted:/i,
    next: 'Start the step with `dotenvx run -- …`, and set DOTENV_PRIVATE_KEY.',
  },
  {
    what: 'a password that Bamboo or GoCD has encrypted',
    is: /^(?:BAMSCRT@|AES:[A-Za-z0-9+/]+={0,2}:)/,
    next: 'It opens only inside of that server: store the key as a password variable of the plan or pipeline.',
  },
  {
    what: 'encrypted credentials of Rails, or an encrypted data bag of Chef',
    is: /^[A-Za-z0-9+/]{16,}={0,2}--[A-Za-z0-9+/]{8,}={0,2}--[A-Za-z0-9+/]{8,}={0,2}\s*$|"encrypted_data"\s*:/,
    next: 'Decrypt it in a step of the job: `rails credentials:show`, or `knife data bag show --secret-file`.',
  },
  {
    what: 'an encrypted JSON Web Token (JWE)',
    is: /^eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+\s*$/,
    next: 'Decrypt it by the program that made it, in a step of the job.',
  },
  {
    what: 'an encrypted message of S/MIME or CMS',
    is: /^\s*-----BEGIN (?:CMS|ENCRYPTED MESSAGE)-----|^\x30[\x80-\x84][\s\S]{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03/,
    next: 'Decrypt it in a step of the job: `openssl cms -decrypt -in FILE -inkey KEYFILE`.',
  },
  {
    what: 'a PKCS#12 container (.p12, .pfx), which is closed by a passphrase and holds a certificate with its key',
    is: /^\x30(?:[\x80-\x84][\s\S]{0,4}|[\0-\x7f])\x02\x01\x03\x30/,
    next: 'It is for signing apps. Store the SubscriptionKey_<KEYID>.p8 file in its place.',
  },
];

export const ENCRYPTED_FILES: Strangers = {
  look: 'start',
  forIds: true,
  rows: once(() => ROWS().map((row) => ({ ...row, problem: 'key-encrypted' }))),
};
