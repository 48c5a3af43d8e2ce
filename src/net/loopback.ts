/** Whether a URL's hostname is this machine: the only place to which anything may go without TLS. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
