import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearSpellings } from '../../src/app-store-connect/near-spelling.ts';
import { casesOf } from '../thorough.ts';

test.each([
  ['capitals', 'com.acme.App', 'com.acme.app'],
  ['capitals of all', 'COM.ACME.APP', 'com.acme.app'],
  ['a nought for an O', 'com.acme.ph0to', 'com.acme.photo'],
  ['a one for an l', 'com.acme.cal1', 'com.acme.call'],
  ['a capital I for an l', 'com.acme.caIl', 'com.acme.call'],
  ['rn for m', 'com.acme.forrn', 'com.acme.form'],
  ['a suffix too many', 'com.acme.app.debug', 'com.acme.app'],
  ['a suffix too few', 'com.acme.app', 'com.acme.app.ios'],
  ['a suffix with a hyphen', 'com.acme.app-beta', 'com.acme.app'],
  ['a Team ID in front', 'A1B2C3D4E5.com.acme.app', 'com.acme.app'],
  ['a letter too few', 'com.acme.ap', 'com.acme.app'],
  ['two letters exchanged', 'com.amce.app', 'com.acme.app'],
])('%s: %s is near to %s', (_, wanted, known) => {
  expect(nearSpellings(wanted, ['org.other.thing', known, 'com.acme.wallet'])[0]).toBe(known);
});

test.each([
  ['com.acme.app', ['com.acme.wallet', 'org.other.app', 'com']],
  ['com.acme.app', ['com.acme.app']],
  ['com.acme.app', []],
  ['app', ['com.acme.app']],
])('nothing is near to %s in %j', (wanted, known) => {
  expect(nearSpellings(wanted, known)).toEqual([]);
});

test('capitals come before look-alikes, those before a suffix, that before a slip', () => {
  const known = ['com.acme.aqp', 'com.acme.app.dev', 'corn.acme.app', 'com.acme.App'];
  expect(nearSpellings('com.acme.app', known)).toEqual(['com.acme.App', 'corn.acme.app', 'com.acme.app.dev']);
});

test('of any account at most three are near, each once, each one of the account, and never the same', () => {
  const id = fc.stringMatching(/^[a-cA-C0-1]{1,4}(\.[a-cA-C0-1]{1,4}){0,3}$/);
  fc.assert(
    fc.property(id, fc.array(id, { maxLength: 40 }), (wanted, known) => {
      const near = nearSpellings(wanted, known);
      expect(near.length).toBeLessThanOrEqual(3);
      expect(new Set(near).size).toBe(near.length);
      expect(near).not.toContain(wanted);
      for (const one of near) expect(known).toContain(one);
    }),
    { numRuns: casesOf(1000) },
  );
});
