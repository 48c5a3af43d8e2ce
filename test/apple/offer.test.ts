import { createHash, verify } from 'node:crypto';
import { PromotionalOfferSignatureCreator } from '@apple/app-store-server-library';
import { expect, test } from 'vitest';
import { offerPayload, type PromotionalOffer, signOffer } from '../../src/apple/offer.ts';
import { KEY, OTHER_KEY } from '../key/samples.ts';
import { CREDENTIALS } from './stage.ts';

/** The input of the tests of all four libraries of Apple (docs/apple.md#offer-signatures). */
const OFFER: PromotionalOffer = {
  bundleId: 'bundleId',
  keyId: 'keyId',
  productId: 'productId',
  offerId: 'offerId',
  appAccountToken: 'appAccountToken',
  nonce: '20fba8a0-2b80-4a7d-a17f-85c1854727f8',
  timestamp: 1_698_148_900_000,
};

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('the payload is the known one', () => {
  const payload = offerPayload(OFFER);
  expect(payload).toHaveLength(111);
  expect(sha256(payload)).toBe('8c7c02a364d7196e9c88815aeecb5e130fd00132172defbb54a75ef9807360ee');
});

test('the parts are joined by an invisible separator, the token and the nonce in lower case', () => {
  const parts = offerPayload({ ...OFFER, nonce: OFFER.nonce.toUpperCase(), bundleId: 'com.Example' })
    .toString('utf8')
    .split('\u2063');
  expect(parts).toEqual([
    'com.Example',
    'keyId',
    'productId',
    'offerId',
    'appaccounttoken',
    OFFER.nonce,
    '1698148900000',
  ]);
});

test('an empty account token leaves its place empty', () => {
  expect(offerPayload({ ...OFFER, appAccountToken: '' }).toString('utf8')).toContain('offerId\u2063\u206320fba8a0');
});

test('the signature is DER in base64, and verifies by node:crypto with the right key only', () => {
  const signature = Buffer.from(signOffer(CREDENTIALS.key, OFFER), 'base64');
  expect(signature[0]).toBe(0x30);
  expect(signature.length).toBeGreaterThan(66);
  expect(verify('sha256', offerPayload(OFFER), KEY.privateKey, signature)).toBe(true);
  expect(verify('sha256', offerPayload(OFFER), OTHER_KEY.privateKey, signature)).toBe(false);
});

test('what Apple’s own library signs verifies over our payload', () => {
  const apple = new PromotionalOfferSignatureCreator(KEY.p8, OFFER.keyId, OFFER.bundleId);
  for (const appAccountToken of ['appAccountToken', '', '69A6DE7F-1234-47E3-E053-5B8C7C11A4D1']) {
    const { productId, offerId, nonce, timestamp } = OFFER;
    const signature = apple.createSignature(productId, offerId, appAccountToken, nonce, timestamp);
    const payload = offerPayload({ ...OFFER, appAccountToken });
    expect(verify('sha256', payload, CREDENTIALS.key.publicKey, Buffer.from(signature, 'base64'))).toBe(true);
  }
});

test('a signature that does not verify is not handed out', () => {
  expect(() => signOffer({ ...CREDENTIALS.key, privateKey: OTHER_KEY.privateKey }, OFFER)).toThrow('does not verify');
});
