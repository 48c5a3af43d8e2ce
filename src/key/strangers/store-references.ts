import { once, type Stranger, type Strangers } from './stranger.ts';

/** The addresses by which secret stores know a secret; whatever should have fetched it from there did not. */

const ROWS = (): readonly Omit<Stranger, 'problem'>[] => [
  {
    what: 'a secret reference of 1Password, op://…, that nothing has resolved',
    is: /^op:\/\//i,
    next: 'Start the step with `op run -- …`, or load the secret with the action 1Password/load-secrets-action first.',
  },
  {
    what: 'a reference of Argo CD’s vault plugin, <path:…>, that was not resolved',
    is: /^<path:[^<>]*>$/i,
    next: 'Have the plugin render the manifest; a value that Argo CD does not render keeps the reference.',
  },
  {
    what: 'a reference to a secret of Vault or OpenBao, that nothing has resolved',
    is: /^(?:>>)?(?:vault|bao|openbao|hashivault|hcvault|hcp-?vault|hvac|hcp)(?::\/\/|:)\S+$|^\/?(?:v1\/)?(?:secret|secrets|kv|kv-v2|kv2)\/(?:data|metadata)\/\S+$|^[\w.-]+(?:\/[\w.-]+)+#[\w.-]+$/i,
    next: 'Read it in a step of the job: `vault kv get -field=NAME PATH`, or the action hashicorp/vault-action, and hand in what that prints.',
  },
  {
    what: 'a dynamic reference of CloudFormation, {{resolve:…}}, that was not resolved',
    is: /^\{\{\s*resolve:.*\}\}$/s,
    next: 'CloudFormation resolves it in the properties of resources only: fetch the secret with `aws secretsmanager get-secret-value --query SecretString --output text`.',
  },
  {
    what: 'the ARN of a secret or parameter in AWS, that nothing has fetched',
    is: /^arn:aws[\w-]*:/i,
    next: 'Fetch it in a step of the job: `aws secretsmanager get-secret-value --secret-id ARN --query SecretString --output text`.',
  },
  {
    what: 'the name of a secret or parameter in AWS (ssm:…), that nothing has fetched',
    is: /^(?:(?:aws[-_+]?)?(?:ssm|asm|ps|secretsmanager|secrets[-_]?manager|parameter[-_]?store|secrets)(?:[-_]secure)?:\/{0,3}|aws[-_]?(?:sm|ssm|secret|secrets)[-_:]\/{0,2}|\/aws\/reference\/secretsmanager\/|resolve:ssm|chamber:)\S+$/i,
    next: 'Fetch it in a step of the job: `aws ssm get-parameter --with-decryption --name NAME --query Parameter.Value --output text`.',
  },
  {
    what: 'the name of a secret in Google’s Secret Manager, that nothing has fetched',
    is: /^(?:(?:https?:)?\/\/secretmanager\.googleapis\.com\/(?:v1\/)?)?projects\/[^/\s]+\/(?:locations\/[^/\s]+\/)?secrets\/|^(?:sm|gsm|gcp[-_]?(?:sm|secrets?|secret[-_]?manager)|gcpsecretmanager|google[-_]?secret[-_]?manager|secretmanager)(?:@|:\/{0,3})\S+$/i,
    next: 'Fetch it in a step of the job: `gcloud secrets versions access latest --secret NAME`, or google-github-actions/get-secretmanager-secrets.',
  },
  {
    what: 'a reference of Berglas, that was not resolved',
    is: /^(?:berglas|sm\+berglas):\/\//i,
    next: 'Start the step with `berglas exec -- …`, or read it by `berglas access`.',
  },
  {
    what: 'a reference to Azure Key Vault, that was not resolved',
    is: /^@Microsoft\.(?:KeyVault|AppConfiguration)\s*\(|^(?:\{\s*["']uri["']\s*:\s*["'])?https?:\/\/[\w-]+\.(?:vault\.azure\.(?:net|cn)|vault\.usgovcloudapi\.net|managedhsm\.azure\.net)\b|^(?:akvs?|azkv|azure[-_+]?(?:kv|key[-_]?vault)|key[-_]?vault|kvref)(?::\/{0,3}|@)\S+/i,
    next: 'Fetch it in a step of the job: the task AzureKeyVault@2, or `az keyvault secret show --query value --output tsv`.',
  },
  {
    what: 'a reference of vals or helmfile, ref+…, that was not resolved',
    is: /^(?:secret)?ref\+[a-z0-9+]+:\/\//i,
    next: 'Start the step with `vals exec -- …`, or render the file by `vals eval`.',
  },
  {
    what: 'a reference of Kapitan, ?{…}, that was not revealed',
    is: /^\?\{[^{}]*\}$/,
    next: 'Reveal it in a step of the job: `kapitan refs --reveal`.',
  },
  {
    what: 'a reference to a password manager or secret store (scheme:…), that nothing has resolved',
    is: /^(?:doppler|infisical|bws?|bitwarden(?:-sm|-secrets-manager)?|keeper|ksm|akeyless|conjur|cyberark|dl|dashlane|pass|gopass|protonpass|lastpass|keychain|keyring|secrets?|credhub|delinea|dsv|thycotic|phase|teller|summon|sops|age|env|getenv|var|ref|passbolt|pulumi|esc|github-secret|fnox|ejson|onepassword|1password)(?::\/\/|:(?=[\w./-]))\S+$/i,
    next: 'Have the store’s own command or action fetch the secret in a step of the job, and hand in what it gives.',
  },
  {
    what: 'the address of an object in a storage (s3://, gs://, …), not what lies there',
    is: /^(?:s3|gs|gcs|azblob|abfss?|wasbs?|oss|cos|oci|r2|b2|hdfs|sftp|scp|ftps?|git|git\+\w+|hg|ssh|smb|nfs|artifactory|docker|blob)(?:::\w+)?:\/\/\S+$/i,
    next: 'Download the object in a step of the job, and name the file by private-key-file.',
    nextForId: 'Set the identifier itself.',
  },
  {
    what: 'an address on the web (https://…), not what lies there',
    is: /^https?:\/\/\S+$|^\/\/[\w-]+\.[\w.-]+\/\S*$/i,
    next: 'A private key lies behind no public address: download the file in a step of the job, and name it by private-key-file.',
    nextForId: 'Set the identifier itself; App Store Connect shows it.',
  },
  {
    what: 'an address (scheme://…) that nothing has resolved',
    is: /^(?!file:)[a-z][a-z0-9+.-]{1,30}:\/\/\S+$/i,
    next: 'Have the program that knows such addresses fetch the value in a step of the job, and hand in what it gives.',
  },
];

export const STORE_REFERENCES: Strangers = {
  look: 'whole',
  forIds: true,
  rows: once(() => ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};
