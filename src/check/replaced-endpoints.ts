import { BACKENDS } from '../backends/all.ts';
import { replacementFinding } from '../findings/replaced.ts';
import type { CheckId, Finding } from '../findings/report.ts';
import { ENDPOINTS, type EndpointName } from '../settings/endpoints.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { Asked } from './ask-apple.ts';

interface About {
  readonly id: CheckId;
  readonly words: string;
}

const OF_APPLE: Readonly<Record<string, About>> = {
  production: { id: 'apple-production', words: 'Apple’s production; this says nothing about Apple' },
  sandbox: { id: 'apple-sandbox', words: 'Apple’s sandbox; this says nothing about Apple' },
  appStoreConnect: { id: 'apple-production', words: 'the App Store Connect API; this says nothing about Apple' },
};

function aboutOf(name: EndpointName): About {
  const title = BACKENDS.find((backend) => backend.name === name)?.title ?? name;
  return OF_APPLE[name] ?? { id: 'push', words: `${title}, which knows nothing of this push` };
}

/** A warning for each replaced endpoint that a run made use of. */
export function replacedEndpoints(
  { endpoints, pushes }: Pick<Settings, 'endpoints' | 'pushes'>,
  { outcomes, isAppStoreConnectAsked }: Pick<Asked, 'outcomes'> & { readonly isAppStoreConnectAsked: boolean },
  isPushed: boolean,
): Finding[] {
  const used: EndpointName[] = [
    ...(['production', 'sandbox'] as const).filter((name) => outcomes.some((outcome) => outcome[name] !== undefined)),
    ...(isAppStoreConnectAsked ? (['appStoreConnect'] as const) : []),
    ...(isPushed ? pushes.map(({ to }) => to) : []),
  ];
  return used
    .filter((name) => endpoints[name].isReplaced)
    .map((name) => {
      const { id, words } = aboutOf(name);
      const { host } = new URL(endpoints[name].url);
      return replacementFinding(id, { variable: ENDPOINTS[name].variable, host, replaces: name }, words);
    });
}
