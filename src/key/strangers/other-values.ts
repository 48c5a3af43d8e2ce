import { once, type Stranger, type Strangers } from './stranger.ts';

/** Other values that belong to the same job, put where the private key was meant to be. */

const problem = 'key-not-decodable';

const ROWS = (): readonly Stranger[] => [
  {
    what: 'the token of another service',
    is: /^(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|sk_(?:live|test)_|sk-|rcsk_|sk_|dp\.(?:st|pt|ct|sa)\.|hv[sbr]\.|AKIA[0-9A-Z]{8}|ops_eyJ|npm_|AIza|ya29\.)[\w.~+/=-]{8,}$/,
    problem,
    next: 'Give it where it belongs, and the content of the .p8 file as private-key.',
  },
  {
    what: 'a hash or a number in hexadecimal digits',
    is: /^(?:0x)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i,
    problem,
    next: 'Store the content of the .p8 file itself: a checksum of it, or its bare number, is no key file.',
  },
];

const IDS = (): readonly Stranger[] => [
  {
    what: 'what has the form of a Key ID or Team ID',
    is: /^[A-Z0-9]{10}$/,
    problem,
    next: 'Give the Key ID as key-id, and the content of the .p8 file as private-key.',
  },
  {
    what: 'what has the form of an Issuer ID',
    is: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    problem,
    next: 'Give the Issuer ID as issuer-id, and the content of the .p8 file as private-key.',
  },
  {
    what: 'what has the form of a bundle ID',
    is: /^[A-Za-z][A-Za-z0-9-]{0,60}(?:\.[A-Za-z0-9-]{1,60}){1,8}$/,
    problem,
    next: 'Give the bundle ID as bundle-id, and the content of the .p8 file as private-key.',
  },
];

export const OTHER_VALUES: Strangers = { look: 'whole', forIds: false, rows: once(ROWS) };

export const IDENTIFIERS: Strangers = { look: 'whole', forIds: false, rows: once(IDS) };
