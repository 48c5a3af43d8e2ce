import {
  armor,
  base64,
  bodyOf,
  KEY,
  minimalDer,
  OTHER_KEY,
  opensslDer,
  type SampleKey,
  sec1Der,
  wrapped,
} from './samples.ts';

/** A key with other text around it, in the manner of some tool or person, or written as a tool writes bytes. */
export interface Wrapper {
  readonly name: string;
  readonly make: (key: SampleKey) => string | Buffer;
  /** Words of the repair that has to be told. */
  readonly told: string;
}

const pairs = (bytes: Buffer) => bytes.toString('hex').match(/../g) ?? [];
const bytesOf = (text: string) => Buffer.from(text);
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const indented = (text: string, by = '    ') => text.replaceAll(/^/gm, by);
const escaped = (text: string) => text.replaceAll('\n', '\\n');
const certutil = (content: string | Buffer, label = 'CERTIFICATE') =>
  `-----BEGIN ${label}-----\r\n${crlf(wrapped(content, 64))}\r\n-----END ${label}-----\r\n`;

function dump(bytes: Buffer, line: (at: number, row: Buffer, text: string) => string): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.subarray(at, at + 16);
    rows.push(line(at, row, row.toString('latin1').replaceAll(/[^\x20-\x7e]/g, '.')));
  }
  return rows.join('\n');
}
const place = (at: number, digits: number) => at.toString(16).padStart(digits, '0');

const CERTUTIL: Record<string, Wrapper['make']> = {
  'of the .p8': ({ p8 }) => certutil(p8),
  'of the .p8 with CRLF': ({ p8 }) => certutil(crlf(p8)),
  'of the base64 of the .p8': ({ p8 }) => certutil(base64(p8)),
  'of the DER': ({ der }) => certutil(der),
  'of the .p8 in UTF-16': ({ p8 }) => certutil(Buffer.from(`\uFEFF${p8}`, 'utf16le')),
  'with its line breaks lost': ({ p8 }) => certutil(p8).replaceAll('\r\n', ' '),
  'in base64 once more': ({ p8 }) => base64(certutil(p8)),
  'in JSON': ({ p8 }) => JSON.stringify({ data: certutil(p8) }),
  'of a .p8 with a BOM': ({ p8 }) => certutil(`\uFEFF${p8}`),
};

const AROUND_PEM: Record<string, readonly [Wrapper['make'], string]> = {
  'a prompt of zsh behind it': [({ p8 }) => `${p8}dev@mac ~ %`, 'shell prompt'],
  'a prompt of bash behind it': [({ p8 }) => `${p8}\ndev@host:~/keys$ `, 'shell prompt'],
  'a prompt of root behind it': [({ p8 }) => `${p8}\n[root@ci build]# `, 'shell prompt'],
  'a prompt of PowerShell behind it': [({ p8 }) => `${p8}\r\nPS C:\\Users\\dev> `, 'shell prompt'],
  'the command and both prompts': [
    ({ p8 }) => `dev@mac ~ % cat SubscriptionKey_ABC123DEFG.p8\n${p8}%\ndev@mac ~ %`,
    'shell prompt',
  ],
  export: [({ p8 }) => `export APPLE_KEY="${p8}"`, 'assignment'],
  'export with literal \\n': [({ p8 }) => `export APPLE_KEY="${escaped(p8)}"`, 'assignment'],
  "export with $'…'": [({ p8 }) => `export APPLE_KEY=$'${escaped(p8)}'`, 'assignment'],
  'an assignment': [({ p8 }) => `APPLE_KEY='${p8}'`, 'assignment'],
  'an assignment in a dotenv file of several lines': [
    ({ p8 }) => `A=1\nAPPLE_KEY="${escaped(p8)}"\nB="2"\n`,
    'assignment',
  ],
  'an assignment of PowerShell': [({ p8 }) => `$env:APPLE_KEY = @"\r\n${crlf(p8)}\r\n"@`, 'text around'],
  'an assignment of cmd': [({ p8 }) => `set APPLE_KEY=${p8.replaceAll('\n', ' ')}`, 'assignment'],
  'a prompt of sh behind it': [({ p8 }) => `${p8}bash-5.1$ `, 'shell prompt'],
  'a prompt with an environment behind it': [({ p8 }) => `${p8}(venv) dev@mac keys % `, 'shell prompt'],
  'an assignment of setx': [({ p8 }) => `setx APPLE_KEY "${p8.replaceAll('\n', ' ')}"`, 'text around'],
  'an assignment of fish': [({ p8 }) => `set -x APPLE_KEY '${p8}'`, 'text around'],
  'a value of systemd': [({ p8 }) => `Environment="APPLE_KEY=${escaped(p8)}"`, 'assignment'],
  'an option of docker': [({ p8 }) => `docker run -e APPLE_KEY="${p8}" image`, 'assignment'],
  'a line of a Dockerfile': [({ p8 }) => `ENV APPLE_KEY="${escaped(p8)}"`, 'assignment'],
  'the heredoc of GITHUB_ENV': [({ p8 }) => `APPLE_KEY<<EOF\n${p8}\nEOF\n`, 'text around'],
  'a text of TOML': [({ p8 }) => `[apple]\nkey = """\n${p8}"""\n`, 'text around'],
  'a section of INI': [({ p8 }) => `[apple]\nkey=${escaped(p8)}\nid=1\n`, 'assignment'],
  Swift: [({ p8 }) => `let key = """\n${indented(p8)}\n    """\n`, 'text around'],
  Kotlin: [({ p8 }) => `val key = """\n${indented(p8.replaceAll(/^/gm, '|'))}\n""".trimMargin()`, 'each line'],
  Go: [({ p8 }) => `var key = \`${p8}\``, 'assignment'],
  Ruby: [({ p8 }) => `ENV['APPLE_KEY'] = "${escaped(p8)}"`, 'text around'],
  JavaScript: [({ p8 }) => `process.env.APPLE_KEY = "${escaped(p8)}";`, 'assignment'],
  'a list of PowerShell’s Format-List': [
    ({ p8 }) => `Name  : iap\nValue : ${indented(p8, '        ').trim()}\n`,
    'text around',
  ],
  'a heredoc of a shell': [({ p8 }) => `cat > key.p8 <<'EOF'\n${p8}\nEOF\n`, 'text around'],
  'a heredoc of Terraform': [({ p8 }) => `private_key = <<-EOT\n${indented(p8)}\n  EOT\n`, 'assignment'],
  'a block of YAML': [({ p8 }) => `private_key: |\n${indented(p8)}\n`, 'YAML'],
  'a folded block of YAML': [({ p8 }) => `private_key: >-\n${indented(p8)}\n`, 'YAML'],
  'a quoted scalar of YAML': [({ p8 }) => `private_key: "${escaped(p8)}"\nkey_id: ABC123DEFG\n`, 'YAML'],
  'a folded scalar in quotes': [({ p8 }) => `private_key: "${p8.replaceAll('\n', '\n\n  ')}"`, 'YAML'],
  'stringData of a Kubernetes Secret': [
    ({ p8 }) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: iap\nstringData:\n  key.p8: |\n${indented(p8)}\n`,
    'Kubernetes',
  ],
  'a comment above': [({ p8 }) => `# the key of App Store Connect\n${p8}`, 'comment'],
  'a comment that mentions the armor': [
    ({ p8 }) => `# with -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----\n${p8}`,
    'more than one PEM block',
  ],
  'a label above': [({ p8 }) => `In-App Purchase Key ABC123DEFG:\n\n${p8}\n\nIssuer 1234`, 'text around'],
  'a comment of SQL above': [({ p8 }) => `-- iap key\n${p8}`, 'text around'],
  'a fence of Markdown': [({ p8 }) => `\`\`\`pem\n${p8}\n\`\`\``, 'text around'],
  'an element of XML': [({ p8 }) => `<?xml version="1.0"?>\n<key name="iap">${p8}</key>`, 'XML'],
  'a property list': [({ p8 }) => `<plist><dict><key>k</key><string>${p8}\n</string></dict></plist>`, 'XML'],
  'a data URI': [({ p8 }) => `data:application/x-pem-file,${encodeURIComponent(p8)}`, 'URL-encoding'],
  'a mail': [({ p8 }) => `Hi,\n\n${p8.replaceAll(/^/gm, '> ')}\n\nBye`, 'each line'],
  'a diff': [({ p8 }) => `+++ b/key.p8\n${p8.replaceAll(/^/gm, '+')}\n`, 'each line'],
  'cat -n': [
    ({ p8 }) =>
      p8
        .split('\n')
        .map((line, index) => `     ${index + 1}\t${line}`)
        .join('\n'),
    'each line',
  ],
  'a log with times': [({ p8 }) => p8.replaceAll(/^/gm, '2024-05-01T10:00:00.1234567Z '), 'each line'],
  'a table with bars': [
    ({ p8 }) =>
      p8
        .split('\n')
        .map((line) => `|  ${line.padEnd(70)}|`)
        .join('\n'),
    'each line',
  ],
  'comment signs in front of each line': [({ p8 }) => p8.replaceAll(/^/gm, '# '), 'each line'],
  'its certificate beside it': [
    ({ p8 }) => `${p8}\n${armor(Buffer.from('3003020101', 'hex'), 'CERTIFICATE')}`,
    'more than one PEM block',
  ],
  'the same key once more': [({ p8 }) => `${p8}\n${p8}\n`, 'more than one PEM block'],
  'the same key as SEC1 too': [
    (key) => `${key.p8}\n${armor(sec1Der(key), 'EC PRIVATE KEY')}`,
    'more than one PEM block',
  ],
  'the same key in base64 too': [({ p8 }) => `${p8}\n${base64(p8)}`, 'text around'],
};

const AROUND_BASE64: Record<string, readonly [(text: string) => string, string]> = {
  'a prompt of zsh behind it': [(text) => `${text}dev@mac ~ %`, 'shell prompt'],
  'a prompt on the next line': [(text) => `${text}\ndev@mac ~ %`, 'shell prompt'],
  'a prompt of bash behind it': [(text) => `${text}\nroot@ci:/# `, 'shell prompt'],
  'a prompt of sh behind it': [(text) => `${text}sh-5.1# `, 'shell prompt'],
  'a prompt of PowerShell behind it': [(text) => `${text}\r\nPS C:\\keys> `, 'shell prompt'],
  'a prompt of oh-my-zsh behind it': [(text) => `${text}\n➜  ~ `, 'shell prompt'],
  'a prompt with an environment behind it': [(text) => `${text}(base) dev@mac keys % `, 'shell prompt'],
  'a value of systemd': [(text) => `Environment="APPLE_KEY=${text}"`, 'assignment'],
  'an option of docker': [(text) => `-e APPLE_KEY=${text}`, 'assignment'],
  'a line of xcconfig': [(text) => `APPLE_KEY = ${text} // iap`, 'assignment'],
  'the heredoc of GITHUB_ENV': [(text) => `APPLE_KEY<<EOF\n${text}\nEOF\n`, 'text around'],
  'a binary of YAML': [(text) => `key: !!binary |\n${indented(text)}\n`, 'text around'],
  'a line of PHP': [(text) => `'key' => '${text}',`, 'assignment'],
  'a query string': [(text) => `https://ci.example.com/set?name=iap&value=${encodeURIComponent(text)}`, 'text around'],
  'the command in front': [(text) => `$ base64 -i SubscriptionKey_ABC123DEFG.p8\n${text}\n$ `, 'shell prompt'],
  export: [(text) => `export APPLE_KEY="${text}"`, 'assignment'],
  'an assignment': [(text) => `APPLE_KEY=${text}`, 'assignment'],
  'an assignment in single quotes': [(text) => `APPLE_KEY='${text}' # the key\n`, 'assignment'],
  'an assignment of PowerShell': [(text) => `$env:APPLE_KEY = "${text}"`, 'assignment'],
  'an assignment of Swift': [(text) => `let key = "${text}"`, 'assignment'],
  'a field of Ruby': [(text) => `key: "${text}",`, 'YAML'],
  'a scalar of YAML': [(text) => `private_key: ${text}\nkey_id: ABC123DEFG\n`, 'YAML'],
  'an item of a list': [(text) => `- ${text}`, 'text around'],
  'a quoted scalar of YAML': [(text) => `private_key: '${text}'`, 'YAML'],
  'a Kubernetes Secret': [
    (text) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: iap\ntype: Opaque\ndata:\n  key.p8: ${text}\n`,
    'Kubernetes',
  ],
  'a data URI': [(text) => `data:application/octet-stream;base64,${text}`, 'data URI'],
  'a data URI with a file name': [(text) => `data:application/x-pem-file;name=key.p8;base64,${text}`, 'data URI'],
  'a short data URI': [(text) => `data:;base64,${text}`, 'data URI'],
  'a data URI in CSS': [(text) => `url("data:text/plain;charset=utf-8;base64,${text}")`, 'data URI'],
  'a prefix': [(text) => `base64:${text}`, 'prefix'],
  'a prefix with a space': [(text) => `base64: ${text}`, 'prefix'],
  'a short prefix': [(text) => `b64:${text}`, 'prefix'],
  'a prefix in capitals and quotes': [(text) => `"BASE64:${text}"`, 'prefix'],
  'a label above': [(text) => `IAP key, base64\n${text}`, 'text around'],
  'a comment above': [(text) => `# SubscriptionKey_ABC123DEFG.p8 in base64\n${text}\n`, 'comment'],
  'a comment behind': [(text) => `${text} # from 1Password`, 'text around'],
  'an element of XML': [(text) => `<data>\n${text}\n</data>`, 'XML'],
  'a fence of Markdown': [(text) => `\`\`\`\n${text}\n\`\`\``, 'quotes'],
  'angle brackets': [(text) => `<${text}>`, 'text around'],
  'a literal of Python': [(text) => `b'${text}'`, 'text around'],
  'a MIME part': [
    (text) => `Content-Type: application/pkcs8\nContent-Transfer-Encoding: base64\n\n${text}\n`,
    'text around',
  ],
  'a name in front of it with an underscore': [(text) => `key_${text}`, 'text around'],
  'a slash in front of it': [(text) => `file:///${text}`, 'text around'],
};

const JSON_SHAPES: Record<string, (text: string) => string> = {
  'a field of another name': (text) => JSON.stringify({ iap_p8: text }),
  'fastlane’s API key': (text) =>
    JSON.stringify({ key_id: 'ABC123DEFG', issuer_id: '57246542-96fe-1a63-e053-0824d011072a', key: text }),
  'fastlane’s API key with comments': (text) =>
    `{\n  "key_id": "ABC123DEFG",\n  "issuer_id": "57246542",\n  "key": ${JSON.stringify(text)},\n  "duration": 1200, # optional (maximum 1200)\n  "in_house": false # it's "optional"\n}`,
  'comments with slashes': (text) => `// fastlane\n{\n  /* the " key */ "key": ${JSON.stringify(text)}, // don't\n}`,
  'nested objects': (text) => JSON.stringify({ data: { data: { keys: [{ private: { pem: text } }] } } }, null, 2),
  'an answer of AWS Secrets Manager': (text) =>
    JSON.stringify({
      ARN: 'arn:aws:secretsmanager:eu-west-1:1:secret:x',
      Name: 'iap',
      SecretString: JSON.stringify({ privateKey: text }),
    }),
  'an answer of Vault': (text) =>
    JSON.stringify({ request_id: 'x', data: { data: { iap: text }, metadata: { version: 3 } } }),
  'an answer of Google': (text) =>
    JSON.stringify({ name: 'projects/1/secrets/iap/versions/1', payload: { data: base64(text) } }),
  'JSON three times': (text) => JSON.stringify(JSON.stringify(JSON.stringify({ key: text }))),
  'a list': (text) => JSON.stringify([text]),
  'a text alone': (text) => JSON.stringify(text),
  'a list of lines': (text) => JSON.stringify({ key: text.split('\n') }),
  'escapes of every character': (text) =>
    `{"key":"${[...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`,
  'escaped slashes': (text) => JSON.stringify({ key: text }).replaceAll('/', '\\/'),
  'escapes of plus and equals signs': (text) =>
    JSON.stringify({ key: text }).replaceAll('+', '\\u002b').replaceAll('=', '\\u003D'),
  'a byte order mark in front': (text) => `\uFEFF${JSON.stringify({ key: text })}`,
  'JSON in base64': (text) => base64(JSON.stringify({ key: text })),
  'JSON lines': (text) => `{"a":1}\n${JSON.stringify({ key: text })}\n`,
  'a comma at its end': (text) => `{"key": ${JSON.stringify(text)},}`,
  'JSON that is cut off behind the key': (text) => JSON.stringify({ key: text, more: 'x' }).slice(0, -6),
  'text in front of it': (text) => `Secret: ${JSON.stringify({ key: text })}`,
  'the key twice': (text) => JSON.stringify({ a: text, b: { c: text } }),
};

const TOOLS: Record<string, readonly [Wrapper['make'], string]> = {
  'an export of the registry': [
    ({ p8 }) =>
      `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Iap]\r\n"Key"=hex:${pairs(bytesOf(p8)).join(',').replaceAll(/.{66}/g, '$&\\\r\n  ')}\r\n`,
    'hexadecimal',
  ],
  'Export-Clixml': [
    ({ p8 }) => `<Objs><S N="Key">${p8.replaceAll('\n', '_x000D__x000A_')}</S></Objs>`,
    'escaped characters',
  ],
  'a list of hexadecimal texts of Python': [
    ({ der }) =>
      `[${pairs(der)
        .map((pair) => `'0x${pair}'`)
        .join(', ')}]`,
    'hexadecimal',
  ],
  'a bytearray of Python': [({ p8 }) => `bytearray(b'${escaped(p8)}')`, 'literal'],
  'UTF-32': [
    ({ p8 }) =>
      Buffer.concat(
        [...`\uFEFF${p8}`].map((character) =>
          Buffer.of(character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8, 0, 0),
        ),
      ),
    'UTF-16',
  ],
  'the environment in docker inspect': [
    ({ p8 }) => JSON.stringify([{ Config: { Env: ['PATH=/bin', `APPLE_KEY=${p8}`] } }]),
    'JSON',
  ],
  'the state of Terraform': [
    ({ p8 }) =>
      JSON.stringify({ version: 4, resources: [{ instances: [{ attributes: { secret_data: base64(p8) } }] }] }),
    'JSON',
  ],
  'a parameter of CloudFormation': [({ p8 }) => `Value:\n  Fn::Sub: |\n${indented(p8, '    ')}\n`, 'text around'],
  xxd: [
    ({ p8 }) =>
      dump(
        bytesOf(p8),
        (at, row, text) => `${place(at, 8)}: ${row.toString('hex').replaceAll(/.{4}/g, '$& ').padEnd(41)} ${text}`,
      ),
    'hex dump',
  ],
  'xxd of the DER': [
    ({ der }) =>
      dump(
        der,
        (at, row, text) => `${place(at, 8)}: ${row.toString('hex').replaceAll(/.{4}/g, '$& ').padEnd(41)} ${text}`,
      ),
    'hex dump',
  ],
  'hexdump -C': [
    ({ p8 }) => dump(bytesOf(p8), (at, row, text) => `${place(at, 8)}  ${pairs(row).join(' ').padEnd(48)}  |${text}|`),
    'hex dump',
  ],
  'certutil -encodehex': [
    ({ p8 }) =>
      dump(
        bytesOf(p8),
        (at, row, text) =>
          `${place(at, 4)}\t${pairs(row).slice(0, 8).join(' ')}  ${pairs(row).slice(8).join(' ')}   ${text}`,
      ),
    'hex dump',
  ],
  'Format-Hex': [
    ({ p8 }) =>
      `           Path: C:\\key.p8\r\n\r\n           00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\r\n\r\n${dump(bytesOf(p8), (at, row, text) => `${place(at, 8)}   ${pairs(row).join(' ').toUpperCase().padEnd(48)} ${text}`)}`,
    'hex dump',
  ],
  'od -A x -t x1': [({ p8 }) => dump(bytesOf(p8), (at, row) => `${place(at, 6)} ${pairs(row).join(' ')}`), 'hex dump'],
  'xxd -p': [({ p8 }) => bytesOf(p8).toString('hex').replaceAll(/.{60}/g, '$&\n'), 'hexadecimal'],
  'xxd -i': [
    ({ p8 }) =>
      `unsigned char key_p8[] = {\n  ${pairs(bytesOf(p8))
        .map((pair) => `0x${pair}`)
        .join(', ')}\n};\nunsigned int key_p8_len = 257;`,
    'hexadecimal',
  ],
  'hexadecimal with \\x': [
    ({ p8 }) =>
      `b'${pairs(bytesOf(p8))
        .map((pair) => `\\x${pair}`)
        .join('')}'`,
    'hexadecimal',
  ],
  'hexadecimal with 0x and commas': [
    ({ der }) =>
      pairs(der)
        .map((pair) => `0x${pair}`)
        .join(','),
    'hexadecimal',
  ],
  'hexadecimal with 0x and semicolons': [
    ({ der }) =>
      pairs(der)
        .map((pair) => `0x${pair}`)
        .join('; '),
    'hexadecimal',
  ],
  'hexadecimal with dashes': [({ der }) => pairs(der).join('-').toUpperCase(), 'hexadecimal'],
  'hexadecimal with spaces': [({ p8 }) => pairs(bytesOf(p8)).join(' '), 'hexadecimal'],
  'hexadecimal in lines with colons': [
    ({ der }) => `priv:\n    ${pairs(der).join(':').replaceAll(/.{45}/g, '$&\n    ')}`,
    'hexadecimal',
  ],
  'hexadecimal in SQL': [({ p8 }) => `X'${bytesOf(p8).toString('hex')}'`, 'hexadecimal'],
  'hexadecimal of PostgreSQL': [({ p8 }) => `\\x${bytesOf(p8).toString('hex')}`, 'hexadecimal'],
  'hexadecimal with 0x': [({ der }) => `key = 0x${der.toString('hex').toUpperCase()}`, 'hexadecimal'],
  'hexadecimal of base64': [({ p8 }) => bytesOf(base64(p8)).toString('hex'), 'hexadecimal'],
  'decimal bytes, one on a line': [({ p8 }) => [...bytesOf(p8)].join('\r\n'), 'decimal'],
  'decimal bytes in JSON': [({ p8 }) => JSON.stringify(bytesOf(p8)), 'decimal'],
  'decimal bytes of Python': [({ der }) => `bytes([${[...der].join(', ')}])`, 'decimal'],
  'decimal bytes of Go': [({ der }) => `[${[...der].join(' ')}]`, 'decimal'],
  'decimal bytes with signs': [({ der }) => `[${[...new Int8Array(der)].join(', ')}]`, 'decimal'],
  'the bytes of Python': [({ p8 }) => `b'${escaped(p8)}\\n'`, 'literal'],
  'the bytes of Python, in base64': [({ p8 }) => `b'${base64(p8)}'`, 'text around'],
  'the bytes of Python, with CRLF': [({ p8 }) => `b"${p8.replaceAll('\n', '\\r\\n')}"`, 'literal'],
  'the bytes of Python, in parts': [({ p8 }) => `(b'${p8.split('\n').join("\\n'\n b'")}\\n')`, 'literal'],
  'a dictionary of Python': [({ p8 }) => `{'key_id': 'ABC123DEFG', 'key': '${escaped(p8)}'}`, 'literal'],
  'a dictionary of Python with base64': [({ p8 }) => `{'key_id': 'ABC123DEFG', 'key': '${base64(p8)}'}`, 'text around'],
  'bytes in a text of Python': [({ p8 }) => `"b'${escaped(p8)}'"`, 'literal'],
  'printf %q': [({ p8 }) => `$'${escaped(p8)}'`, 'literal'],
  'backslashes in front of spaces': [({ p8 }) => p8.replaceAll('\n', ' ').replaceAll(/[ +=]/g, '\\$&'), ''],
  'backslashes in base64': [({ p8 }) => base64(p8).replaceAll(/[+=/]/g, '\\$&'), ''],
  'backticks of PowerShell': [({ p8 }) => p8.replaceAll('\n', '`r`n'), 'literal'],
  'backtick n of PowerShell': [({ p8 }) => `"${p8.replaceAll('\n', '`n')}"`, 'literal'],
  'PowerShell’s ConvertTo-Json': [
    ({ p8 }) => JSON.stringify({ value: crlf(p8), PSPath: 'C:\\key.p8' }, null, 4),
    'JSON',
  ],
  'Set-Content in UTF-16': [({ p8 }) => Buffer.from(`\uFEFF${crlf(p8)}\r\n`, 'utf16le'), 'UTF-16'],
  'UTF-16 as base64 of .NET': [({ p8 }) => Buffer.from(p8, 'utf16le').toString('base64'), 'UTF-16'],
  'NUL between all characters': [({ p8 }) => `x${[...p8].join('\0')}`, 'invisible'],
  'a code page with its spaces': [({ p8 }) => Buffer.from(p8.replaceAll(' ', '\u00a0'), 'latin1'), 'no UTF-8'],
  'a code page with its dashes': [
    ({ p8 }) => Buffer.from(p8.replaceAll('-----', '\u0097\u0097-'), 'latin1'),
    'no UTF-8',
  ],
  'quoted-printable': [({ p8 }) => `${p8.replaceAll('=', '=3D').replaceAll('\n', '=0A')}`, 'quoted-printable'],
  'quoted-printable with soft line breaks': [
    ({ p8 }) => p8.replaceAll('=', '=3D').replaceAll('-', '=2D').replaceAll(/.{60}/g, '$&=\n'),
    'quoted-printable',
  ],
  'HTML with entities': [
    ({ p8 }) => p8.replaceAll('\n', '&#10;').replaceAll('+', '&#43;').replaceAll('=', '&#x3D;'),
    'HTML',
  ],
  'HTML with line breaks': [
    ({ p8 }) =>
      `<pre>${p8.replaceAll('\n', '<br/>\n').replaceAll('/', '&#47;').replaceAll('<br&#47;>', '<br/>')}</pre>`,
    'HTML',
  ],
  'HTML with a tag a line': [
    ({ p8 }) =>
      p8
        .split('\n')
        .map((line) => `<span class="line">${line}</span>`)
        .join('\n'),
    'HTML',
  ],
  'HTML with base64 and entities': [
    ({ p8 }) => `<td>${base64(p8).replaceAll('=', '&equals;').replaceAll('+', '&plus;')}</td>`,
    'HTML',
  ],
  'strings of Java': [
    ({ p8 }) =>
      p8
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join(' +\n    '),
    'literal',
  ],
  'strings of Java without line breaks': [
    ({ p8 }) =>
      p8
        .split('\n')
        .map((line) => `"${line}"`)
        .join('\n    + '),
    '',
  ],
  'strings of C': [
    ({ p8 }) =>
      p8
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join('\n'),
    'literal',
  ],
  'strings of PHP': [({ der }) => `'${(der.toString('base64').match(/.{1,50}/g) ?? []).join("' .\n '")}'`, 'in parts'],
  'strings of Visual Basic': [
    ({ p8 }) => (base64(p8).match(/.{1,50}/g) ?? []).map((line) => `"${line}"`).join(' & _\n'),
    'in parts',
  ],
  'lines of a properties file': [({ p8 }) => `key=${p8.replaceAll('\n', '\\n\\\n    ')}`, 'literal'],
  'backslashes at line ends': [({ p8 }) => `KEY="${p8.replaceAll('\n', '\\\n')}"`, 'backslashes at line ends'],
  'JSON inside of YAML inside of base64': [({ p8 }) => base64(`secret: '${JSON.stringify({ p8 })}'`), 'JSON'],
  'a heredoc of Terraform’s output': [({ p8 }) => `iap_key = <<EOT\n${p8}\n\nEOT\n`, 'text around'],
  'base64encode in Terraform': [({ p8 }) => `iap_key = "${base64(p8)}"`, 'assignment'],
  'a map of Terraform': [({ p8 }) => `{\n  "key" = "${escaped(p8)}"\n  "id" = "ABC"\n}`, 'text around'],
  'Ansible’s facts': [({ p8 }) => `ok: [host] => {\n    "iap_key": "${escaped(p8)}"\n}`, 'JSON'],
  'a log of Docker': [({ p8 }) => p8.replaceAll(/^/gm, 'app-1  | '), 'each line'],
};

const UNSEEN: Record<string, (text: string) => string> = {
  'a space of no width in front': (text) => `\u200b${text}`,
  'spaces of no width inside': (text) => text.replaceAll(/.{20}/g, '$&\u200b'),
  'joiners inside': (text) => text.replaceAll(/.{30}/g, '$&\u2060\u200d'),
  'soft hyphens inside': (text) => text.replaceAll(/.{25}/g, '$&\u00ad'),
  'a byte order mark inside': (text) => `${text.slice(0, 70)}\ufeff${text.slice(70)}`,
  'spaces that do not break': (text) => `\u00a0${text.replaceAll(' ', '\u00a0')}\u00a0`,
  'marks of direction': (text) => `\u202a${text}\u202c`,
  'colors of a terminal': (text) => `\u001b[32m${text}\u001b[0m`,
  'a mark of a left-to-right text': (text) => `${text}\u200e`,
  'line separators': (text) => `${text.replaceAll('\n', '\u2028')}\u2028`,
  'a bell and a NUL at the end': (text) => `${text}\u0007\0`,
  'wide spaces': (text) => `\u3000${text.replaceAll(' ', '\u2003')}`,
};

const two = Object.entries;
export const WRAPPERS: readonly Wrapper[] = [
  ...two(CERTUTIL).map(([name, make]) => ({
    name: `certutil -encode ${name}`,
    make,
    told: /DER/.test(name) ? 'PEM label' : 'certutil',
  })),
  ...two(AROUND_PEM).map(([name, [make, told]]) => ({ name: `PEM with ${name}`, make, told })),
  ...two(AROUND_BASE64).flatMap(([name, [wrap, told]]) => [
    { name: `base64 with ${name}`, make: ({ p8 }: SampleKey) => wrap(base64(p8)), told },
    {
      name: `base64 of a file with a last line break, with ${name}`,
      make: ({ p8 }: SampleKey) => wrap(base64(`${p8}\n`)),
      told,
    },
    { name: `base64 in lines with ${name}`, make: ({ p8 }: SampleKey) => wrap(wrapped(p8, 64)), told },
    { name: `the body with ${name}`, make: ({ p8 }: SampleKey) => wrap(bodyOf(p8)), told },
    {
      name: `base64url with ${name}`,
      make: ({ p8 }: SampleKey) => wrap(bytesOf(`\uFEFF${p8}`).toString('base64url')),
      told,
    },
    { name: `base64 of base64 with ${name}`, make: ({ p8 }: SampleKey) => wrap(base64(base64(p8))), told },
    {
      name: `base64 of the form of OpenSSL with ${name}`,
      make: (key: SampleKey) => wrap(base64(opensslDer(key))),
      told,
    },
    { name: `base64 of SEC1 with ${name}`, make: (key: SampleKey) => wrap(base64(sec1Der(key))), told },
  ]),
  // What stands at once before or behind it could have changed a key that no public half proves.
  ...two(AROUND_BASE64)
    .filter(([name]) => !/prompt of (?:zsh|sh)|environment behind|underscore/.test(name))
    .map(([name, [wrap, told]]) => ({
      name: `base64 of PEM without a public half with ${name}`,
      make: (key: SampleKey) => wrap(base64(armor(minimalDer(key)))),
      told,
    })),
  ...two(JSON_SHAPES).flatMap(([name, wrap]) => [
    { name: `JSON: ${name}, PEM`, make: ({ p8 }: SampleKey) => wrap(p8), told: '' },
    { name: `JSON: ${name}, base64`, make: ({ p8 }: SampleKey) => wrap(base64(p8)), told: '' },
    { name: `JSON: ${name}, the body`, make: ({ p8 }: SampleKey) => wrap(bodyOf(p8)), told: '' },
    { name: `JSON: ${name}, PEM with CRLF`, make: ({ p8 }: SampleKey) => wrap(crlf(p8)), told: '' },
  ]),
  ...two(TOOLS).map(([name, [make, told]]) => ({ name, make, told })),
  ...two(UNSEEN).flatMap(([name, hide]) => [
    { name: `${name}, PEM`, make: ({ p8 }: SampleKey) => hide(p8), told: '' },
    { name: `${name}, base64`, make: ({ p8 }: SampleKey) => hide(base64(p8)), told: '' },
    { name: `${name}, base64 in lines`, make: ({ p8 }: SampleKey) => hide(wrapped(p8, 64)), told: '' },
    { name: `${name}, PEM in JSON`, make: ({ p8 }: SampleKey) => JSON.stringify({ key: hide(p8) }), told: '' },
  ]),
];

/** Two different keys in one value, in the same form or in two. */
export const TWO_KEYS: Readonly<Record<string, string>> = {
  'one behind the other': `${KEY.p8}\n${OTHER_KEY.p8}`,
  'without line breaks': `${KEY.p8}${OTHER_KEY.p8}`.replaceAll('\n', ''),
  'in base64 together': wrapped([KEY.p8, KEY.p8, OTHER_KEY.p8].join('\n')),
  'in base64, line by line': `${base64(KEY.p8)}\n${base64(OTHER_KEY.p8)}`,
  'as bodies, line by line': `${bodyOf(KEY.p8)}\n${bodyOf(OTHER_KEY.p8)}`,
  'in base64 without padding, line by line': `${base64(KEY.p8).replaceAll('=', '')}\n${base64(OTHER_KEY.p8)}`,
  'PEM and base64': `${KEY.p8}\nold: ${base64(OTHER_KEY.p8)}`,
  'PEM and hexadecimal': `${KEY.p8}\nold: ${OTHER_KEY.der.toString('hex')}`,
  'base64 and base64url': `${base64(KEY.p8)}, ${bytesOf(OTHER_KEY.p8).toString('base64url')}`,
  'in two fields of JSON': JSON.stringify({ new: KEY.p8, old: OTHER_KEY.p8 }),
  'in two fields of JSON, one nested and in base64': JSON.stringify({
    new: KEY.p8,
    old: { key: base64(OTHER_KEY.p8) },
  }),
  'under one name of JSON': `{"key":${JSON.stringify(KEY.p8)},"key":${JSON.stringify(OTHER_KEY.p8)}}`,
  'in two lines of a dotenv file': `NEW=${base64(KEY.p8)}\nOLD=${base64(OTHER_KEY.p8)}\n`,
  'in a manifest': `kind: Secret\ndata:\n  a: ${base64(KEY.p8)}\n  b: ${base64(OTHER_KEY.p8)}\n`,
  'SEC1 and PKCS#8': `${armor(sec1Der(KEY), 'EC PRIVATE KEY')}\n${OTHER_KEY.p8}`,
  'without their public halves': `${armor(minimalDer(KEY))}\n${base64(minimalDer(OTHER_KEY))}`,
};
