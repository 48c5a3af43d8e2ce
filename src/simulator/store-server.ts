import { authenticateForStore } from './authenticate.ts';
import { notificationHistory } from './notification-history.ts';
import { bodyFor, storeRefusal } from './refusal.ts';
import type { RefusalReason } from './refusal-reason.ts';
import { htmlAnswer } from './simulated-answer.ts';
import type { Call, Endpoint } from './simulated-endpoint.ts';
import type { Environment, RecordedRequest, RefusalShape, Reply, Service } from './simulated-world.ts';
import type { SimulatorOptions } from './simulator-options.ts';
import { testNotification } from './test-notification.ts';
import { transactions } from './transactions.ts';

/**
 * The App Store Server API in one environment, without any network.
 * Source: https://developer.apple.com/documentation/appstoreserverapi
 */
export function storeServer(environment: Environment, options: SimulatorOptions): Service {
  const endpoints = [
    ...transactions(options.unknownTransaction),
    notificationHistory(),
    ...testNotification(options.pollsUntilResult),
  ];
  const refuse = (request: RecordedRequest, shape?: RefusalShape, because: RefusalReason = 'weather') =>
    storeRefusal(request, shape ?? options.refusal ?? bodyFor(because));

  function reply(request: RecordedRequest): Reply {
    const { pathname } = new URL(request.path, 'https://apple.invalid');
    const atPath = endpoints.filter((endpoint) => endpoint.path.test(pathname));
    // A wrong path isn't a matter of authentication: https://github.com/imdhemy/laravel-in-app-purchases/issues/465
    if (atPath.length === 0) return { answer: htmlAnswer(404, 'Not Found') };
    const endpoint = atPath.find(({ method }) => method === request.method);
    if (!endpoint) return { answer: htmlAnswer(405, 'Method Not Allowed', { allow: methodsOf(atPath) }) };

    const parameter = endpoint.path.exec(pathname)?.[1] ?? '';
    const call: Call = { request, environment, parameter, now: request.receivedAt };
    const complaint = endpoint.complaint(call);
    if (complaint && options.validatesBeforeAuthentication) return { answer: complaint };
    const app = authenticateForStore(request.headers.authorization, options.accounts, environment, call.now);
    if (typeof app === 'string') return { answer: refuse(request, undefined, app), refusedBecause: app };
    return { answer: complaint ?? endpoint.answer(call, app) };
  }

  return { reply, refuse };
}

function methodsOf(endpoints: Endpoint[]): string {
  return endpoints.map(({ method }) => method).join(', ');
}
