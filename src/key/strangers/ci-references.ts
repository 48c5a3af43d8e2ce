// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references are what is told.
import { once, type Stranger, type Strangers } from './stranger.ts';

/** How CI systems and shells write a reference to a variable, which then was not replaced by its value. */

const ROWS = (): readonly Omit<Stranger, 'problem'>[] => [
  {
    what: 'an expression of Azure Pipelines, ${{ … }}, that the CI system did not replace',
    is: /^\$\{\{\s*(?:variables|parameters)\b.*\}\}$/s,
    next: 'Such an expression is replaced when the pipeline is compiled, before secret variables exist: write $(NAME) under `env:` instead.',
  },
  {
    what: 'an expression of GitHub Actions, ${{ … }}, that the CI system did not replace',
    is: /^\$\{\{.*\}\}$/s,
    next: 'Expressions are replaced in the workflow file only, not in scripts, other files or the values of secrets: hand the secret in by `with:` or `env:` there.',
  },
  {
    what: 'the name of a context, such as secrets.NAME, without the ${{ }} around it',
    is: /^(?:secrets|vars|env|inputs|github|params|parameters|variables)(?:\.[A-Za-z_][\w-]*|\[["'][^"'\]]{1,100}["']\])+$/,
    next: 'Write it as an expression in the workflow, ${{ secrets.NAME }}, so that it is replaced.',
  },
  {
    what: 'a parameter of CircleCI, << … >>, that the CI system did not replace',
    is: /^<<[^<>]*>>$/,
    next: 'Declare it under `parameters:` of the same job, command or pipeline; a secret comes from a context or the project’s environment variables instead.',
  },
  {
    what: 'a variable of Concourse, ((…)), that the CI system did not replace',
    is: /^\(\([^()]*\)\)$/,
    next: 'Set it in the credential manager under the pipeline’s path, or with `fly set-pipeline --var`.',
  },
  {
    what: 'the line from_secret, as text: the secret of Woodpecker or Drone that it names was not put there',
    is: /^\{?\s*["']?from_secret["']?\s*:/,
    next: 'Write from_secret as a field below the setting, on a line of its own and indented, not as the setting’s text.',
  },
  {
    what: 'a runtime expression of Azure Pipelines, $[ … ], that the CI system did not replace',
    is: /^\$\[.*\]$/s,
    next: 'Such an expression works only as the whole value of a variable: define the variable by it, and hand that in as $(NAME) under `env:`.',
  },
  {
    what: 'a variable of Tekton, $(params.…), that the CI system did not replace',
    is: /^\$\((?:params|tasks|context|workspaces|steps|inputs|resources)[.[][^()\s]*\)$/,
    next: 'Declare the parameter in the Task and the Pipeline, or hand the secret in by `env:` with a secretKeyRef.',
  },
  {
    what: 'a variable, $(…), as Azure Pipelines, Kubernetes and make write it, that the CI system did not replace',
    is: /^\$\([\w.-]+\)$/,
    next: 'Azure Pipelines leaves it as it is where no such variable is defined for the job: link its variable group, compare the name, and map it under `env:`.',
  },
  {
    what: 'a command, $(…) or `…`, that no shell has run',
    is: /^(?:\$\(.+\)|`.+`|\$\(\s*<.+\))$/s,
    next: 'Run it in a step of the job and hand its output in; the value of a secret or variable is not run by a shell.',
  },
  {
    what: 'a variable with a doubled dollar sign, which the CI system did not replace',
    is: /^\$\$+(?:\{\w+\}|\w+|\(\w+\))$/,
    next: 'The second dollar sign is for a file in which the first is taken away (Buildkite, Woodpecker, Compose, Cloud Build); here it has one too many.',
  },
  {
    what: 'a variable of PowerShell, $env:…, that the CI system did not replace',
    is: /^\$\{?env[:.]\w+\}?$/i,
    next: 'Only PowerShell replaces it, and in double quotes or none: set the value in the shell of the step, or name the secret as this system does.',
  },
  {
    what: 'a variable of a shell, $…, that the CI system did not replace',
    is: /^\$\w+$/,
    next: 'Compare its name, and look for single quotes around it: within them, and outside of a shell, it is not replaced.',
  },
  {
    what: 'a parameter of TeamCity, %…%, that the CI system did not replace',
    is: /^%[\w-]+(?:[.:][^%\s]*)+%$/,
    next: 'Define the parameter (of the type Password) for this build configuration, and compare its name.',
  },
  {
    what: 'a variable of Windows or TeamCity, %…%, that the CI system did not replace',
    is: /^(?:%%?\w+%%?|!\w+!)$/,
    next: 'Only cmd.exe replaces it, and TeamCity a parameter that it knows: compare the name, and the shell of the step.',
  },
  {
    what: 'a variable of Bamboo, ${bamboo.…}, that the CI system did not replace',
    is: /^\$\{bamboo[._][^{}]*\}$/,
    next: 'Define the variable for the plan, and hand it in as an environment variable of the task.',
  },
  {
    what: 'a variable of Octopus Deploy or Harness, that the CI system did not replace',
    is: /^(?:#\{(?!Token\[)[^{}]*\}|<\+[^<>]*>)$/,
    next: 'Define it for this project, environment and step; outside of its own steps the system does not replace it.',
  },
  {
    what: 'source code that would read a variable, and has not been run',
    is: /^(?:(?:[\w$]+[.:])*(?:env|ENV|environ|environment|getenv|GetEnvironmentVariable|fetch|credentials|lookup)(?:\.get|\.fetch)?\s*[([]\s*["'].{1,200}["'].{0,20}|(?:process|import\.meta|Bun)\.env\.\w+|\$ENV\{.{1,100}\}|\$_(?:ENV|SERVER)\[.{1,100}\])$/,
    next: 'Put the value of the variable there: what stands in a secret or a workflow file is not run as code.',
  },
  {
    what: 'a reference to a Secret of Kubernetes, as text',
    is: /^\{?\s*["']?(?:valueFrom|secretKeyRef|secretRef|configMapKeyRef|envFrom)["']?\s*:|^secretref:(?!\/\/)\S+$/i,
    next: 'Write valueFrom beside the variable’s name, in the place of `value:`, so that Kubernetes puts the secret there.',
  },
  {
    what: 'a tag of YAML or a function of CloudFormation, which nothing has resolved',
    is: /^(?:!(?:Ref|Sub|GetAtt|ImportValue|Join|reference|secret|var|env|env_var|include|file)\b.*|\{\s*["'](?:Ref|Fn::\w+)["']\s*:.*\})$/s,
    next: 'Only the program that knows the tag resolves it, in its own file and without quotes around it: hand in the value itself.',
  },
];

export const CI_REFERENCES: Strangers = {
  look: 'whole',
  forIds: true,
  rows: once(() => ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};
