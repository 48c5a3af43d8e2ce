import { askBehind, askBeside, type Behind, type Beside } from '../app-store-connect/account.ts';
import { createAsker } from '../app-store-connect/asker.ts';
import { conclude } from '../app-store-connect/conclude.ts';
import { isRefused } from '../app-store-connect/conclusion.ts';
import { type AccountFacts, NO_PROBES, type Probes } from '../app-store-connect/facts.ts';
import { withProofs } from '../app-store-connect/proofs.ts';
import { askSwapped, isSameId } from '../app-store-connect/swap-probes.ts';
import { measuredDifference } from '../apple/clock.ts';
import { CLOCK_TOLERANCE_MS } from '../apple/persist.ts';
import type { Credentials } from '../apple/token.ts';
import type { ConnectSection } from '../findings/connect-answers.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { Finding } from '../findings/report.ts';
import type { Session } from '../net/session.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import type { Asked } from './ask-apple.ts';
import type { SecondKey } from './second-key.ts';

/** What came of the second key: findings about the first are rewritten, and its own are added. */
export interface Proven {
  readonly findings: readonly Finding[];
  readonly section: ConnectSection;
  readonly isAsked: boolean;
}

/** Whose key is in question, and all that it takes to ask. */
export interface Scene {
  readonly settings: Settings;
  readonly bundleIds: readonly string[];
  readonly credentials: Credentials;
  readonly world: World;
  readonly session: Session;
}

/** When Apple's verdict is there, the side questions get this much more time, of which a push keeps the other half. */
const PATIENCE_MS = 15_000;

/**
 * The check `app-store-connect`: asks beside Apple what does not depend on its verdict, and afterwards what explains a refusal.
 * The verdict on the In-App Purchase Key is never touched, whatever comes of this.
 */
export function startAppStoreConnect(second: SecondKey, scene: Scene): (asked: Asked) => Promise<Proven> {
  const late = new AbortController();
  const { settings, bundleIds, world } = scene;
  const session = { ...scene.session, signal: AbortSignal.any([scene.session.signal, late.signal]) };
  const asker =
    second.credentials === undefined
      ? undefined
      : createAsker(second.credentials, settings.endpoints.appStoreConnect, world, session);
  const beside = asker === undefined ? undefined : askBeside(asker, bundleIds, settings.products);
  // Awaited only after Apple's answers; a rejection meanwhile must not end the process.
  beside?.catch(() => undefined);

  return (asked) =>
    guard<Proven>(
      async () => {
        if (asker === undefined || beside === undefined) return told(asked.findings, second, [UNUSABLE], [], false);
        const alarm = world.alarm(Math.min(PATIENCE_MS, session.remaining() / 2));
        alarm.addEventListener('abort', () => late.abort(), { once: true });
        const known = await beside;
        const behind = await askBehind(asker, known, asked.bundles);
        const probes = settings.diagnose ? await probesOf(second, known, asked, { ...scene, session }) : NO_PROBES;
        return proven(second, { ...known, ...behind, probes }, asked, settings, scene.credentials);
      },
      (cause) =>
        told(
          asked.findings,
          second,
          [],
          [defectFinding('app-store-connect', cause, { status: 'warn' })],
          asker !== undefined,
        ),
    );
}

function proven(
  second: SecondKey,
  known: Beside & Behind & { readonly probes: Probes },
  asked: Asked,
  settings: Settings,
  credentials: Credentials,
): Proven {
  const { kind } = second;
  const issuerId = second.credentials?.issuerId;
  const facts: AccountFacts = {
    ...known,
    kind,
    hasSameIssuer: issuerId !== undefined && isSameId(issuerId, credentials.issuerId),
  };
  const { answers, findings } = conclude({
    facts,
    bundles: asked.bundles,
    diagnosis: asked.findings,
    wants: {
      notificationUrl: settings.expectNotificationUrl,
      products: settings.products,
      needsApproval: settings.environment === 'production' || settings.environment === 'both',
    },
  });
  return told(withProofs(asked.findings, asked.bundles, facts), second, answers, findings, true);
}

const UNUSABLE = { question: 'key', answer: 'unknown', message: 'It cannot be used, so nothing was asked.' } as const;

/** Warnings come before Apple's findings and failures behind them: of both kinds the one about the first key then leads. */
function told(
  diagnosis: readonly Finding[],
  { kind, fingerprint, findings: local }: SecondKey,
  answers: ConnectSection['answers'],
  findings: readonly Finding[],
  isAsked: boolean,
): Proven {
  const own = [...local, ...findings];
  return {
    findings: [
      ...own.filter(({ status }) => status !== 'fail'),
      ...diagnosis,
      ...own.filter(({ status }) => status === 'fail'),
    ],
    section: { key: { fingerprint, kind }, answers },
    isAsked,
  };
}

async function probesOf(second: SecondKey, { records }: Beside, asked: Asked, scene: Scene): Promise<Probes> {
  const { credentials, settings, world } = scene;
  if (!asked.bundles.some(isRefused)) return NO_PROBES;
  const session = { ...scene.session, clockOffsetMs: scene.session.clockOffsetMs || offsetToApple(asked) };
  const suspicion = { credentials, otherIssuerId: second.credentials?.issuerId, bundles: asked.bundles, records };
  const isRefusedToo = records.kind === 'unknown' && records.why === 'refused';
  const [probes, isSwapped] = await Promise.all([
    askSwapped(suspicion, settings.endpoints.sandbox, world, session),
    isRefusedToo ? takesFirstForSecond(second, { ...scene, session }) : false,
  ]);
  return { ...probes, isSwapped };
}

/** Whether App Store Connect accepts the first key under the names of the second: then their files are swapped. */
async function takesFirstForSecond({ credentials: second }: SecondKey, scene: Scene): Promise<boolean> {
  if (second === undefined) return false;
  const { settings, world, session, credentials } = scene;
  const swapped = { ...second, key: credentials.key };
  const reply = await createAsker(swapped, settings.endpoints.appStoreConnect, world, session).get('/v1/apps?limit=1');
  return reply.kind === 'told' || (reply.kind === 'unknown' && (reply.why === 'role' || reply.why === 'agreements'));
}

/** What to add to a clock that is off, so that it can't be the reason of one more refusal; milliseconds. */
function offsetToApple({ outcomes }: Asked): number {
  const difference = measuredDifference(outcomes) ?? 0;
  return Math.abs(difference) > CLOCK_TOLERANCE_MS ? -difference : 0;
}
