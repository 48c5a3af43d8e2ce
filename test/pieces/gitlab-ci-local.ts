import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectNoLeak, type Run } from '../e2e/program.ts';
import type { Stage } from '../e2e/stage.ts';

const node24 = process.env['NODE24'] ?? '';
const gitlabCiLocal = process.env['GITLAB_CI_LOCAL'] ?? '';
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/**
 * Runs a pipeline in gitlab-ci-local, with its shell executor: there is no Docker engine here, so that the image and its entry
 * point are not proven by this. Run by `npm run test:pieces`, which says where the tools are.
 * @param files the files of the repository, by path; one is `.gitlab-ci.yml`
 * @returns what the run emitted, and the folder in which it ran
 */
export async function runInGitLab(
  stage: Stage,
  files: Record<string, string>,
  variables: Record<string, string>,
): Promise<Run & { folder: string }> {
  const folder = mkdtempSync(join(stage.folder, 'pipeline-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  commitAll(folder);
  const options = ['--force-shell-executor', '--no-color'];
  for (const [name, value] of Object.entries({ ...stage.endpoints, GITLAB_CI: 'true', ...variables })) {
    options.push('--variable', `${name}=${value}`);
  }
  const env = { PATH: `${programsOf(stage)}:${process.env['PATH']}`, HOME: stage.folder };
  const run = await new Promise<Run>((done) => {
    execFile(node24, [gitlabCiLocal, ...options], { cwd: folder, env }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr, files: {} }),
    );
  });
  expectNoLeak(run, stage);
  return { ...run, folder };
}

function commitAll(folder: string): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', 'git@gitlab.example.com:acme/app.git'],
    ['add', '.'],
    [...identity, 'commit', '--quiet', '-m', 'pipeline'],
  ]) {
    execFileSync('git', args, { cwd: folder });
  }
}

/** A folder with iap-key and the Node.js that runs it, for PATH. */
function programsOf(stage: Stage): string {
  const bin = join(stage.folder, 'bin');
  if (existsSync(bin)) return bin;
  mkdirSync(bin);
  symlinkSync(program, join(bin, 'iap-key'));
  symlinkSync(node24, join(bin, 'node'));
  return bin;
}
