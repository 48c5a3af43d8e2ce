import { isLoopback } from '../net/loopback.ts';
import type { Environment } from '../world/world.ts';
import { type NearMisses, nearMissHint } from './near-miss.ts';

interface GitHubSettings {
  readonly deployment: string | undefined;
  readonly reportIssue: boolean;
  readonly githubToken: string | undefined;
  readonly nearMisses: NearMisses;
}

/** What a run lacks to do what the settings ask of GitHub, as the lines of a usage error; none when nothing is asked. */
export function missingForGitHub(
  { deployment, reportIssue, githubToken, nearMisses }: GitHubSettings,
  environment: Environment,
): string[] {
  const asking = [...(deployment === undefined ? [] : ['deployment']), ...(reportIssue ? ['report-issue'] : [])];
  if (asking.length === 0) return [];
  const names = asking.join(' and ');
  const needed = ['GITHUB_REPOSITORY', ...(deployment === undefined ? [] : ['GITHUB_SHA'])];
  const missing = needed.filter((name) => (environment[name] ?? '') === '');
  const address = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return [
    ...(githubToken === undefined
      ? [
          `${names}: There is no token for GitHub. Set \`github-token: \${{ github.token }}\`.${nearMissHint(nearMisses, ['github-token'])}`,
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [`${names}: This works on GitHub only; not set: ${missing.join(', ')}, which GitHub’s runner sets.`]),
    ...(isSafe(address) ? [] : ['GITHUB_API_URL: The token is sent over https: only; this is not an https: address.']),
  ];
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
