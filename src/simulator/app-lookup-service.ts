import { emptyAnswer } from './simulated-answer.ts';
import type { RecordedRequest, Reply, Service, SimulatedAccount } from './simulated-world.ts';

/**
 * The public lookup of the App Store, which takes no token: only live apps are found.
 * Source: https://developer.apple.com/library/archive/documentation/AudioVideo/Conceptual/iTuneSearchAPI/
 */
export function appLookup(accounts: SimulatedAccount[]): Service {
  function reply({ path, method }: RecordedRequest): Reply {
    const url = new URL(path, 'https://itunes.apple.com');
    if (method !== 'GET' || url.pathname !== '/lookup') return { answer: emptyAnswer(404) };
    const wanted = url.searchParams.get('bundleId');
    const results = accounts
      .flatMap(({ apps }) => apps)
      .filter(({ bundleId, live }) => live && bundleId === wanted)
      .map(({ bundleId }) => ({ wrapperType: 'software', bundleId, version: '1.0' }));
    const body = JSON.stringify({ resultCount: results.length, results });
    return { answer: { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body } };
  }
  return { reply, refuse: () => emptyAnswer(403) };
}
