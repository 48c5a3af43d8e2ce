export { check, encode, fingerprint } from './types/bin/library-main.js';
export type { CheckOptions, Encoded, KeyInput, KeyProblem, Surroundings, UsageProblem } from './types/doors/library-types.js';
export type { Report } from './types/findings/report.js';
