import type { World } from '../world/world.ts';
import type { VerifiedKey } from './verify.ts';

/** Keeps what a file or a setting holds of a key out of all that is emitted, before anything else is done with it. */
export function keepStored(bytes: Buffer, { secrets }: Pick<World, 'secrets'>): void {
  // A file in DER is no text; its bytes can only show in a form that is found by its looks.
  secrets.keepValue(bytes.toString(bytes.includes(0) ? 'latin1' : 'utf8').replaceAll('\0', ''));
}

/** Keeps the secret half of a key, in every form. */
export function keepKey({ der, privateKey }: VerifiedKey, { secrets }: Pick<World, 'secrets'>): void {
  const { d = '' } = privateKey.export({ format: 'jwk' });
  secrets.keepKey(der, Buffer.from(d, 'base64url'));
}
