/**
 * What GitHub takes as the name of a secret and GitLab as the name of a variable:
 * https://docs.github.com/actions/reference/security/secrets and https://docs.gitlab.com/ci/variables/
 */
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,254}$/i;

/** Values that would pass as names: the start of a key in base64 (PEM, PKCS #8, SEC 1), of a JWT, and what is random. */
const VALUES = [/^LS0tLS1CRUdJTi/, /^MI[A-Za-z0-9]{1,6}AgEA/, /^MHcCAQEE/, /^eyJ[A-Za-z0-9]/, /[0-9a-f]{32}/i];
const LONG_WORD = /[A-Za-z0-9]{32,}/g;

/**
 * What is wrong with the name of a secret, in words that do not show it: it may be the secret itself.
 * @returns undefined where nothing is wrong
 */
export function faultOfSecretName(name: string): string | undefined {
  if (NAME.test(name) && !VALUES.some((value) => value.test(name)) && !hasRandomWord(name)) return undefined;
  return 'This is not the name of a secret. Write its name here, never its value: letters, digits and _, at most 255, not starting with a digit or GITHUB_.';
}

/** A long word of capital and small letters and digits is a token; names of that length have words in them. */
function hasRandomWord(name: string): boolean {
  return (name.match(LONG_WORD) ?? []).some((word) => [/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(word)));
}
