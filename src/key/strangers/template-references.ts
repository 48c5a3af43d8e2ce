// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references are what is told.
import { once, type Stranger, type Strangers } from './stranger.ts';

/** What template engines and infrastructure code replace, and here did not. */

const ROWS = (): readonly Omit<Stranger, 'problem'>[] => [
  {
    what: 'a token of AWS CDK, which is resolved on deployment only',
    is: /^(?:\$\{Token\[[^\]]*\]\}|#\{Token\[[^\]]*\]\})$/,
    next: 'Read the secret when the job runs, from Secrets Manager; in the CDK program its value is not known.',
  },
  {
    what: 'an expression of Terraform, which nothing has evaluated',
    is: /^(?:\$\{)?(?:var|local|data|module|each|terraform|random_\w+|aws_\w+|google_\w+|azurerm_\w+|vault_\w+|tls_\w+)(?:[.[][\w"'\]-]+)+\}?$/,
    next: 'Terraform evaluates it in its own files, without quotes or as "${…}" in them: hand in the value, by `terraform output -raw NAME`.',
  },
  {
    what: 'a variable of the Serverless Framework or of a configuration, ${…:…}, that nothing has replaced',
    is: /^\$\{(?:ssm|env|opt|file|self|cf|s3|param|sls|aws|git|secretsmanager|awsSecretsManager|sm|gs|dotenv|vault|config|sys|azurekeyvault|stage)[:(~][^{}]*\}$/i,
    next: 'It is replaced in its own configuration file only: load the secret in a step of the job, and hand that in.',
  },
  {
    what: 'a variable with a default, ${…:-…}, that no shell has replaced',
    is: /^\$\{\w+(?::[-?+=][^{}]*|[?+=][^{}]*|-)\}$/,
    next: 'Only a shell and Compose files replace it: set the value there, and hand in the result.',
  },
  {
    what: 'a reference of Doppler or Infisical to another secret, ${….…}, that was not resolved',
    is: /^\$\{[\w-]+(?:\.[\w-]+)+\}$/,
    next: 'The secret that it names is not in that project and environment, or was fetched raw: compare the names in the secret store.',
  },
  {
    what: 'a variable, ${…}, that the CI system did not replace',
    is: /^\$\{[^{}]*\}$/,
    next: 'Compare its name, and look for single quotes around it; it is replaced by a shell or by the CI system in its own file, not inside of a secret.',
  },
  {
    what: 'a value of Helm, {{ .Values.… }}, that was not rendered: the template did not replace it',
    is: /^\{\{-?\s*(?:[.$]|(?:include|tpl|required|quote|default)\b).*\}\}$/s,
    next: 'Put it into a file below templates/, where `helm` renders it; values.yaml itself is not rendered.',
  },
  {
    what: 'a secret of GoCD, {{SECRET:…}}, that the CI system did not replace',
    is: /^\{\{SECRET:.*\}\}$/s,
    next: 'Allow the pipeline group to use this secret configuration, and use it in an environment variable of the kind secure.',
  },
  {
    what: 'a parameter of Argo Workflows, {{…}}, that the workflow did not replace',
    is: /^\{\{=?\s*(?:inputs|outputs|workflow|steps|tasks|item)\b[^{}]*\}\}$/,
    next: 'Declare it in the template; a secret is better handed in by `env:` with a secretKeyRef.',
  },
  {
    what: 'an expression of a template, {{ … }}, as Jinja, Ansible and Mustache write it, that the template engine did not replace',
    is: /^\{\{.*\}\}$/s,
    next: 'Render the file with its template engine before it is used, and compare the variable’s name.',
  },
  {
    what: 'a block of a template, {% … %}, that was not rendered',
    is: /^\{%.*%\}$/s,
    next: 'Render the file with Jinja, Twig or Liquid before it is used.',
  },
  {
    what: 'a tag of ERB, EJS or PHP, <% … %>, that was not run',
    is: /^<(?:%.*%|\?.*\?)>$/s,
    next: 'Only files that are rendered by ERB, EJS or PHP have such tags replaced; hand in the rendered value.',
  },
  {
    what: 'a variable of a template (@…@, __…__, #{…}#, [[…]], %{…}), that nothing has replaced',
    is: /^(?:@@?\{?[\w.-]+\}?@?@?(?<=[@}])|__[A-Za-z0-9][\w.-]*__|#\{[\w.\s-]+\}#|\[\[[^[\]]*\]\]|%\{[^{}]*\}|%\(\w+\)s|\[%.*%\]|\{[A-Za-z_][\w.]*\}|~\w+~)$/s,
    next: 'Run the step that replaces such variables over this file, and compare the name.',
  },
  {
    what: 'a placeholder in angle brackets, <…>, that somebody did not replace',
    is: /^<[\p{L}\p{N}_ .,'’/:#-]{1,120}>$/u,
    next: 'Put the real value there, without the brackets.',
  },
  {
    what: 'words that ask to be replaced by a value',
    is: /^(?:[[{(]\s*)?(?:(?:your|insert|replace|paste|put|enter|fill|todo|fixme|tbd)(?:[-_ :][\w’' :.-]{0,100})?|[\w -]{0,60}[-_ ](?:here|placeholder|goes[-_ ]here)|change[-_ ]me|placeholder)(?:\s*[\]})])?$/i,
    next: 'Put the real value there; it was copied from a guide or a template.',
  },
  {
    what: 'the name of a variable in the place of its value',
    is: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
    next: 'Hand in the variable’s value, in the way of your CI system (${{ secrets.NAME }}, $NAME, $(NAME)).',
  },
];

export const TEMPLATE_REFERENCES: Strangers = {
  look: 'whole',
  forIds: true,
  rows: once(() => ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};
