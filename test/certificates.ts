import { afterAll, beforeAll } from 'vitest';

/** How test/setup.ts hands out the certificates of simulators, in this process of Vitest. */
export const certificates = { areShared: true };

/** In this file each simulator makes a certificate of its own, as it does in the program. */
export function makeOwnCertificates(): void {
  beforeAll(() => {
    certificates.areShared = false;
  });
  afterAll(() => {
    certificates.areShared = true;
  });
}
