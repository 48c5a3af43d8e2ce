import type { RefusalShape } from './simulated-world.ts';

/**
 * A fault for one request. Where a kind speaks of the answer, it is the one that Apple would give.
 *
 * - `answer`: this answer instead: 5xx, 429, a redirect, a captive portal's HTML, another API's JSON
 * - `answer-after`: this answer, when the request has had its effect: a fault behind a write that was stored
 * - `refuse`: the host's normal 401, whatever the token
 * - `reset`: the connection is reset (TCP RST) before anything was answered
 * - `reset-after`: the connection is reset when the headers, or half of the body, were sent
 * - `truncated`: the connection ends in good order, `missing` bytes (64 unless told) before the announced length
 * - `endless`: a 200 whose JSON body never ends: white space, until the client gives up
 * - `slow-drip`: the answer, its body one byte every so many milliseconds
 * - `half-open`: the request is taken and never answered
 * - `delay`: the answer, or another weather, so many milliseconds later
 */
export type Weather =
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'answer-after'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'refuse'; shape?: RefusalShape }
  | { kind: 'reset' }
  | { kind: 'reset-after'; sent: 'headers' | 'half-body' }
  | { kind: 'truncated'; missing?: number }
  | { kind: 'endless' }
  | { kind: 'slow-drip'; everyMs: number }
  | { kind: 'half-open' }
  | { kind: 'delay'; ms: number; next?: Weather };
