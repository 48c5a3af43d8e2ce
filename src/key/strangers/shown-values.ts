import { once, type Stranger, type Strangers } from './stranger.ts';

/** What a log, a language or a tool shows in the place of a value that it lacks, hides or cannot print. */

const ROWS = (): readonly Omit<Stranger, 'problem'>[] => [
  {
    what: 'what Go prints where a value is missing, such as %!s(<nil>)',
    is: /^(?:%!\w?\(.*\)|<no value>|<nil>|\(?<nil>\)?)$/s,
    next: 'The template or program that wrote it had no such value: compare the name there, and let it stop on a missing key (`missingkey=error`).',
    saysNothing: true,
  },
  {
    what: 'a word by which a language says that there is nothing: null, undefined, None and the like',
    is: /^(?:(?:undefined|null|none|nil|nan)(?:[-_:/., ]?(?:undefined|null|none|nil|nan))*|nullptr|void|nothing|n\/a|unset|<(?:null|none|undefined|unset|empty)>|\((?:null|nil|none|undefined|not set|empty)\)|\[null\]|\{\}|\[\]|optional\(nil\)|variable is not defined!?|undefined variable|dbnull|nothing\(\)|system\.dbnull)$/i,
    next: 'Whatever wrote the value had none: compare the name of the secret there, and let that step stop when it is empty.',
    saysNothing: true,
  },
  {
    what: 'whether there is a key (true or false), not the key',
    is: /^(?:true|false|yes|no|on|off|[01])$/i,
    next: 'The expression tests the secret, as != and && do: hand in the secret itself.',
    nextForId: 'The expression tests the value, as != and && do: hand in the value itself.',
    saysNothing: true,
  },
  {
    what: 'an unsettled promise or output, not its value',
    is: /^(?:\[object Promise\]|Promise \{.*\}?|<coroutine object .*|<(?:Future|Task) .*|Calling \[to(?:String|JSON)\] on an \[Output<T>\].*|Output<.*>|Task`1|System\.Threading\.Tasks\.Task.*|Future\(.*\)|Instance of '.*Future.*')$/s,
    next: 'Await it (in Pulumi: `apply`, or `pulumi stack output --show-secrets`) before it is written.',
  },
  {
    what: 'a secret that its language keeps from being printed, such as SecureString or SecretStr',
    is: /^(?:System\.Security\.SecureString|(?:pydantic\.)?Secret(?:Str|Bytes)\(.*\)|Secret\(?\[?(?:REDACTED|\*+).*|<SecretStr>|Secret(?:String|Str|Bytes)(?:<.*>)?)$/is,
    next: 'Ask it for its text where the value is handed on: ConvertFrom-SecureString -AsPlainText, or get_secret_value().',
  },
  {
    what: 'bytes as a language prints them in short, such as <Buffer …> or System.Byte[], not their text',
    is: /^(?:<Buffer[ >].*|(?:System\.)?(?:Byte|Char|Object|String|SByte)\[\]|\[[BCISJ]@[0-9a-f]+|(?:ArrayBuffer|Uint8Array|Buffer)(?:\(\d+\))? ?[{[].*|<?bytes?(?:array)?\(?(?:b?["']{2})?\)?>?|bytearray\(b["'].*\)|<memory at 0x[0-9a-f]+>|b["']{2}|\[object (?:ArrayBuffer|Uint8Array|Blob)\])$/is,
    next: 'Turn the bytes into text where the value is written: toString("utf8"), decode(), Encoding.UTF8.GetString.',
  },
  {
    what: 'an object as a language prints it, such as [object Object], not the text in it',
    is: /^(?:\[object \w+\]|\[(?:Function|Circular|Getter).*\]|(?:async )?(?:function\b|\(\) ?=>).*|<[\w.]+(?: [\w.]+)* at 0x[0-9a-f]+>|<_io\.\w+ .*>|<(?:class|function|bound method|module|built-in|generator) .*>|#<[\w:]+.*>|&?\{0x[0-9a-f]+.*\}|0xc[0-9a-f]{9}|(?:[a-z_]\w*\.)+[A-Z]\w*(?:\$\w+)*@[0-9a-f]{3,16}|\w+@[0-9a-f]{6,8}|Array|Resource id #\d+|System\.(?:IO|Collections|Management)\.[\w.`[\]]+|@\{.*\}|Microsoft\.PowerShell\.[\w.]+|Hashtable|System\.Collections\.Hashtable)$/s,
    next: 'Write the field that holds the key, as text, in the place of the whole object.',
    nextForId: 'Write the field that holds the identifier, as text, in the place of the whole object.',
  },
  {
    what: 'what Terraform or Pulumi shows in the place of a sensitive value',
    is: /^[[(<]\s*(?:sensitive(?: value)?|known after apply|secret|output<string>)\s*[\])>]$/i,
    next: 'Read the value itself: `terraform output -raw NAME`, or `pulumi stack output NAME --show-secrets`.',
    saysNothing: true,
  },
  {
    what: 'the mask that a log shows in the place of a secret',
    is: /^(?:[\w-]{0,12}?(?:\*{3,}|[•●∙·▪■█▇▒]{3,}|x{4,}|X{4,}|#{4,})[\w-]{0,12}|[[(<{*]{1,3}\s*(?:redacted|masked|hidden|filtered|secured?|protected|censored|concealed|removed|private|confidential|omitted|snip|secret value hidden|value hidden)(?:[ :_-][\w :-]{0,40})?\s*[\])>}*]{1,3}|redacted|masked|filtered|hidden|(?:secret )?value hidden|hidden value|__?(?:redacted|masked|hidden|filtered)__?|SecretStr\(.\*+.\)|\.{3}|…)$/iu,
    next: 'A log never has the secret itself: store the .p8 file, as it was downloaded.',
    nextForId: 'A log does not have the value: copy it from App Store Connect.',
    saysNothing: true,
  },
  {
    what: 'a private key whose content was masked or left out, with only its first and last line',
    is: /^-{3,}BEGIN[A-Z ]{0,40}-{3,}\s*(?:[A-Za-z0-9+/]{0,24}(?:\.{3,}|…)[A-Za-z0-9+/=]{0,24}|[\s*•●█.xX#]{3,}|[[(<][\w .'’-]{1,60}[\])>])\s*-{3,}END[A-Z ]{0,40}-{3,}$/,
    next: 'A log or a guide never has the key itself: store the .p8 file, as it was downloaded.',
  },
];

export const SHOWN_VALUES: Strangers = {
  look: 'whole',
  forIds: true,
  rows: once(() => ROWS().map((row) => ({ ...row, problem: 'placeholder-value' }))),
};
