import { azure } from './azure.ts';
import { buildkite } from './buildkite.ts';
import type { CiSystem } from './detect.ts';
import type { Tongue } from './format.ts';
import { gitlab } from './gitlab.ts';
import { plain } from './plain.ts';
import { teamcity } from './teamcity.ts';

const TONGUES: Readonly<Record<CiSystem, Tongue>> = {
  AZURE_PIPELINES: azure,
  BUILDKITE: buildkite,
  GITLAB: gitlab,
  TEAMCITY: teamcity,
};

/** The tongue of a CI system; plain text where it has none, or where there is no CI system. */
export function tongueOf(system: CiSystem | undefined): Tongue {
  return TONGUES[system ?? ''] ?? plain;
}
