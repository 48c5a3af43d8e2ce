import { once, type Stranger, type Strangers } from './stranger.ts';

/** The way to a file, where its content was meant to be. */

const problem = 'key-not-decodable';
const GIVE = 'Give it as private-key-file (IAP_KEY_PRIVATE_KEY_FILE, --private-key-file) in the place of private-key';
const BELONGS = ', which belongs into private-key-file';
const nextForId = 'Set the identifier itself; no file is read for it.';

const ROWS = (): readonly Stranger[] => [
  {
    what: 'the address of a file, file:…',
    ofKey: BELONGS,
    is: /^file:\S/i,
    problem,
    next: `${GIVE}, without the file:// in front.`,
    nextForId,
  },
  {
    what: 'a path of Windows',
    ofKey: BELONGS,
    is: /^(?:[A-Za-z]:[\\/]|\\\\[\w.$-]+\\|\.{1,2}\\|%\w+%\\|\$env:\w+\\)[^\r\n]{0,500}$|^(?!.*--)[\w .()@-]{1,80}(?:\\[\w .()@-]{2,80}){1,20}$/,
    problem,
    next: `${GIVE}; in a container of Linux it is another path.`,
    nextForId,
  },
  {
    what: 'a path below the home folder',
    ofKey: BELONGS,
    is: /^(?:~[\w.-]{0,40}|\$HOME|\$\{HOME\})(?:[/\\][^\r\n]{0,500})?$/,
    problem,
    next: `${GIVE}, and write the whole path: ~ and $HOME are the shell’s business, not iap-key’s.`,
    nextForId,
  },
  {
    what: 'a path with a variable in it',
    ofKey: BELONGS,
    is: /^(?:\$\w+|\$\{\w+\}|\$\([\w.]+\)|%\w+%)[/\\][^\r\n]{1,500}$/,
    problem,
    next: `${GIVE}, and have the variable in it replaced before.`,
    nextForId,
  },
  {
    what: 'the path of a secret that is mounted as a file',
    ofKey: BELONGS,
    is: /^\/(?:run|var\/run)\/secrets\/[\w./ @-]{1,200}$/,
    problem,
    next: `${GIVE}.`,
    nextForId,
  },
  {
    what: 'the path of a file',
    ofKey: BELONGS,
    is: /^(?:\.{0,2}\/)(?!\/)(?:[\p{L}\p{N}\w.@ ()-]{1,80}\/){0,30}[\p{L}\p{N}\w.@ ()-]{1,80}$/u,
    problem,
    next: `${GIVE}. A variable of GitLab of the type File holds a path as well.`,
    nextForId,
  },
  {
    what: 'a file name after @ or <, as curl and shells take one',
    ofKey: BELONGS,
    is: /^[@<]\s*[\w./~ -]{1,200}$/,
    problem,
    next: `${GIVE}, without the sign in front.`,
    nextForId,
  },
  {
    what: 'a command, which nobody has run',
    is: /^(?:sudo )?(?:cat|type|echo|printf|base64|openssl|certutil|Get-Content|pbpaste|xxd|op|vault|bao|aws|gcloud|az|security|sops|gpg|age|doppler|infisical|bw|bws|kubectl|terraform|gh|iap-key|npx|docker|curl) +[-\w./"'$~<]+[^\r\n]{0,300}$/,
    problem,
    next: 'Run it in a step of the job and hand its output in, or name a file by private-key-file.',
    nextForId: 'Run it in a step of the job, and hand its output in.',
  },
  {
    what: 'the name of a file',
    ofKey: BELONGS,
    is: /^[\p{L}\p{N}\w @()-]{1,80}(?:\.[\w-]{1,20}){0,4}\.(?:p8|pem|key|txt|b64|base64|der|p12|pfx|cer|crt|json|enc|gpg|asc|age|ya?ml|zip|pub|bin|dat|md|env)$|^(?:SubscriptionKey|AuthKey|ApiKey|AppStoreConnect\w{0,20})_\w{1,40}$/iu,
    problem,
    next: `${GIVE}.`,
    nextForId,
  },
  {
    what: 'what looks like a relative path',
    keyOnly: true,
    ofKey: BELONGS,
    is: /^(?=.{3,200}$)(?:[A-Za-z_.][\w.@-]{0,39}\/){1,10}[\w.@-]{1,40}$/,
    problem,
    next: `${GIVE}.`,
    nextForId,
  },
];

export const PATHS: Strangers = { look: 'whole', forIds: true, rows: once(ROWS) };
