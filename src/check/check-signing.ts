import { signOffer } from '../apple/offer.ts';
import { type Credentials, signToken } from '../apple/token.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import type { World } from '../world/world.ts';

/** The checks `jwt-sign` and `offer-sign`: what the key signs verifies against its own public half. */
export async function checkSigning(
  credentials: Credentials | undefined,
  bundleId: string | undefined,
  world: World,
): Promise<readonly Finding[]> {
  return guard<readonly Finding[]>(
    () => signOnTrial(credentials, bundleId, world),
    (cause) => [defectFinding('jwt-sign', cause)],
  );
}

async function signOnTrial(
  credentials: Credentials | undefined,
  bundleId: string | undefined,
  world: World,
): Promise<Finding[]> {
  const skip = (id: 'jwt-sign' | 'offer-sign'): Finding => ({
    id,
    status: 'skip',
    message: 'Key, Key ID and Issuer ID are needed first.',
  });
  if (credentials === undefined) return [skip('jwt-sign'), skip('offer-sign')];
  const tokens: string[] = [];
  const now = world.now();
  const signed = await trial('jwt-sign', 'A JWT was signed, and verifies.', async () => {
    tokens.push(await signToken(credentials, bundleId ?? SAMPLE_BUNDLE_ID, now));
  });
  // Not part of the trial: that a secret cannot be kept says nothing about the key.
  for (const token of tokens) world.secrets.keep(token);
  return [
    signed,
    await trial('offer-sign', 'A promotional offer was signed, and verifies.', async () => {
      signOffer(credentials.key, {
        bundleId: bundleId ?? SAMPLE_BUNDLE_ID,
        keyId: credentials.keyId,
        productId: 'product',
        offerId: 'offer',
        appAccountToken: '',
        nonce: '00000000-0000-4000-8000-000000000000',
        timestamp: now,
      });
    }),
  ];
}

/** For local checks of a key for which no bundle ID is given. */
const SAMPLE_BUNDLE_ID = 'app.iap-key.sample';

async function trial(id: 'jwt-sign' | 'offer-sign', success: string, sign: () => Promise<void>): Promise<Finding> {
  try {
    await sign();
    return { id, status: 'pass', message: success };
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown error';
    return problemFinding(id, 'sign-failed', `Signing with this key failed (${reason}).`);
  }
}
