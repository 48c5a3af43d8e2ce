/** openssl as a third judge, slow and of another build than the one inside of Node.js. */
import { execFile } from 'node:child_process';

/** Whether `openssl pkey -check` calls the DER a valid private key of P-256. */
export function isValidForOpenSsl(der) {
  return new Promise((resolve) => {
    const judging = execFile('openssl', ['pkey', '-inform', 'DER', '-check', '-noout', '-text'], (error, stdout) => {
      const isP256 = /NIST CURVE: P-256|00:ff:ff:ff:ff:00:00:00:01/.test(stdout);
      resolve(error === null && stdout.includes('Key is valid') && isP256);
    });
    // It may end before it has read all.
    judging.stdin.on('error', () => undefined);
    judging.stdin.end(der);
  });
}
