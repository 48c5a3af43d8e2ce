import { guard, PLEASE_REPORT } from '../findings/defect.ts';
import type { PushResult, Report } from '../findings/report.ts';
import type { World } from '../world/world.ts';
import { connectToGitHub, type Octokit } from './client.ts';
import { beginDeployment, breakDeployment, type Deployment, endDeployment } from './deployment.ts';
import { reportIssue } from './issue.ts';
import { placeOf } from './place.ts';
import { type Permission, warningOf } from './warning.ts';

/** What a push leaves in the report; the trace looks at the rows only. */
interface Pushed {
  readonly pushes: readonly PushResult[];
}

type AroundPush = <Made extends Pushed>(push: () => Promise<Made>) => Promise<Made>;

/** The trace that a run leaves on GitHub. Nothing in it can fail the run: what went wrong comes back as warnings. */
export interface GitHubTrace {
  /** Runs a push that may write, and records it as a deployment where the settings ask for one. Not for a dry run. */
  readonly aroundPush: AroundPush;
  /** Opens, updates or closes the issue where the settings ask for one. @returns the warnings of the whole trace */
  readonly finish: (report: Report) => Promise<readonly string[]>;
}

/** The run's own `timeout` may be used up when GitHub's turn comes, so it has a time of its own. */
const TIME_MS = 30_000;
/** A run that was told to end still says so to GitHub, but ends within a second. */
const LAST_WORDS_MS = 700;

/** What the settings ask of GitHub. */
interface Wishes {
  readonly githubToken: string | undefined;
  /** The name of the environment that a push is recorded as a deployment to. */
  readonly deployment: string | undefined;
  readonly reportIssue: boolean;
  readonly bundleIds: readonly string[];
}

export function traceOnGitHub(
  { githubToken, deployment: name, reportIssue: keepsIssue, bundleIds }: Wishes,
  world: World,
  redact: (text: string) => string,
): GitHubTrace {
  const warnings: string[] = [];
  const place = placeOf(world.environment);

  async function attempt<T>(
    undone: string,
    permission: Permission,
    work: (octokit: Octokit) => Promise<T>,
  ): Promise<T | undefined> {
    const signal = world.interrupted.aborted
      ? world.alarm(LAST_WORDS_MS)
      : AbortSignal.any([world.alarm(TIME_MS), world.interrupted]);
    try {
      return await work(await connectToGitHub(githubToken ?? '', place.apiUrl, world, signal));
    } catch (error) {
      warnings.push(redact(warningOf(undone, permission, error)));
      return undefined;
    }
  }

  const record = <T>(work: (octokit: Octokit) => Promise<T>) =>
    attempt('The push is not recorded as a deployment on GitHub', 'deployments: write', work);

  async function pushInto<Made extends Pushed>(deployment: Deployment, push: () => Promise<Made>): Promise<Made> {
    try {
      const made = await push();
      await record((octokit) => endDeployment(octokit, place, deployment, made.pushes));
      return made;
    } catch (error) {
      await record((octokit) => breakDeployment(octokit, place, deployment));
      throw error;
    }
  }

  return {
    async aroundPush(push) {
      if (name === undefined) return push();
      const deployment = await record((octokit) => beginDeployment(octokit, place, name));
      return deployment === undefined ? push() : pushInto(deployment, push);
    },
    async finish(report) {
      const { result } = report;
      if (keepsIssue && (result === 'pass' || result === 'fail')) {
        await attempt('The issue about this key is not up to date', 'issues: write', (octokit) =>
          reportIssue(octokit, place, report, bundleIds, redact),
        );
      }
      return warnings;
    },
  };
}

/** The end of a trace, of which not even a crash may say more than that the trace is not complete. */
export function finishTrace(trace: GitHubTrace, report: Report): Promise<readonly string[]> {
  return guard<readonly string[]>(
    () => trace.finish(report),
    (cause) => [`What this run was to leave on GitHub may be missing. ${PLEASE_REPORT} (${cause})`],
  );
}
