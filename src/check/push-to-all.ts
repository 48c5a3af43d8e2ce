import type { Credentials } from '../apple/token.ts';
import type { Target } from '../backends/target.ts';
import { guard } from '../findings/defect.ts';
import { writePem } from '../key/pem.ts';
import { type Pushed, type PushOptions, push } from '../push/push.ts';
import type { World } from '../world/world.ts';
import { brokenPush, type PushReport, reportOf } from './push-key.ts';

/** Pushes to all targets at the same time; none waits for another, and none fails because another does. */
export async function pushToAll(
  targets: readonly Target[],
  credentials: Credentials,
  bundleId: string,
  options: PushOptions,
): Promise<PushReport> {
  const reports = await Promise.all(
    targets.map(async (target): Promise<PushReport> => {
      const start = options.world.elapsed();
      const pushed = await pushGuarded(target, credentials, bundleId, options);
      return reportOf(target, pushed, Math.round(options.world.elapsed() - start));
    }),
  );
  return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}

/** One push; where it breaks off, what can be said honestly of the key. */
async function pushGuarded(
  target: Target,
  { key, keyId, issuerId }: Credentials,
  bundleId: string,
  options: PushOptions,
): Promise<Pushed> {
  let mayBeSent = false;
  const world: World = {
    ...options.world,
    send: (request) => {
      // Only the write has a body: looks and questions have none.
      mayBeSent ||= request.body !== undefined;
      return options.world.send(request);
    },
  };
  return guard(
    () => push(target, { keyId, issuerId, bundleId, pem: writePem(key.der) }, { ...options, world }),
    (cause) => brokenPush(target, { keyId, issuerId }, cause, mayBeSent),
  );
}
