import type { ConnectSection } from '../findings/connect-answers.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { Finding } from '../findings/report.ts';
import type { Identifiers } from '../key/identifiers.ts';
import type { VerifiedKey } from '../key/verify.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import type { Asked } from './ask-apple.ts';
import type { Scene } from './check-app-store-connect.ts';
import type { SecondKey } from './second-key.ts';

/** The door to everything about the second key: loaded only where one is given, or where something needs one. */

/** Undefined where there is none and nothing asks for one; then nothing changes. */
export async function secondKeyOf(
  settings: Settings,
  key: VerifiedKey | undefined,
  { keyId }: Identifiers,
  world: World,
  signal: AbortSignal,
): Promise<SecondKey | undefined> {
  const { appStoreConnect, products, expectNotificationUrl, privateKey } = settings;
  const isGiven = appStoreConnect.privateKey.kind !== 'missing';
  if (!isGiven && products.length === 0 && expectNotificationUrl === undefined) return undefined;
  const first = { key, keyId, fileName: privateKey.kind === 'file' ? privateKey.path : undefined };
  return guard<SecondKey>(
    async () => (await import('./second-key.ts')).readSecondKey(settings, first, world, signal),
    (cause) => ({
      kind: 'team',
      fingerprint: null,
      credentials: undefined,
      findings: [defectFinding('app-store-connect', cause, { status: 'warn' })],
    }),
  );
}

/** What is added to Apple's word. */
export interface Proofs {
  readonly findings: readonly Finding[];
  readonly section?: ConnectSection;
  readonly isAsked: boolean;
}

/** Starts what can be asked beside Apple; the rest is asked when its word is there. */
export async function startProofs(
  second: SecondKey | undefined,
  scene: Scene,
): Promise<(asked: Asked) => Promise<Proofs>> {
  if (second !== undefined) return (await import('./check-app-store-connect.ts')).startAppStoreConnect(second, scene);
  return async (asked) => {
    const isNotLive = asked.findings.some(({ problem }) => problem === 'app-not-live');
    if (!isNotLive || !scene.settings.diagnose) return { findings: asked.findings, isAsked: false };
    const { weighNotLive } = await import('./weigh-not-live.ts');
    return { findings: await weighNotLive(asked, scene.settings, scene.world, scene.session), isAsked: false };
  };
}
