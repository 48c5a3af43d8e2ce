import type { CertificateKind } from './simulated-world.ts';

/** What a TLS server shows and proves, and the authority that signed it; all PEM. */
export interface ServerIdentity {
  certificate: string;
  privateKey: string;
  authority: string;
}

const DAY_MS = 86_400_000;

/**
 * Makes a certificate authority and a certificate for localhost, 127.0.0.1 and ::1, for this one run. Two certificates
 * and not a self-signed one, because strict clients (rustls among them) refuse an authority as a server.
 *
 * @param nowMs the time by which clients judge the certificate, in milliseconds since the epoch
 */
export async function makeServerIdentity(kind: CertificateKind, nowMs: number): Promise<ServerIdentity> {
  // Loaded here, because only a simulator that starts needs it.
  const { generate } = await import('selfsigned');
  const p256 = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;
  const authority = await generate([{ name: 'commonName', value: 'iap-key simulator' }], {
    ...p256,
    notBeforeDate: new Date(nowMs - 30 * DAY_MS),
    notAfterDate: new Date(nowMs + 365 * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...p256,
    notBeforeDate: new Date(nowMs - 20 * DAY_MS),
    notAfterDate: new Date(nowMs + (kind === 'expired' ? -10 : 365) * DAY_MS),
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: namesFor(kind) },
    ],
  });
  return { certificate: `${server.cert}\n`, privateKey: server.private, authority: `${authority.cert}\n` };
}

function namesFor(kind: CertificateKind): ({ type: 2; value: string } | { type: 7; ip: string })[] {
  if (kind === 'wrong-host') return [{ type: 2, value: 'another-host.invalid' }];
  return [
    { type: 2, value: 'localhost' },
    { type: 7, ip: '127.0.0.1' },
    { type: 7, ip: '::1' },
  ];
}
