import { UsageError } from '../../findings/usage-error.ts';
import type { RecordedRequest } from '../../simulator/simulated-world.ts';
import type { Weather } from '../../simulator/weather.ts';
import { type Fault, plannedNameOf, weatherOf } from './simulator-faults.ts';
import { readFaults } from './simulator-file.ts';

/** How a test talks to a simulator that runs: by paths that no API has, at any of its addresses. */
const FAULTS_PATH = '/simulator/faults';
const REQUESTS_PATH = '/simulator/requests';

export interface Control {
  /** What becomes of a request: an answer to the test, or the weather. */
  readonly weather: (request: RecordedRequest) => Weather | undefined;
}

/**
 * @param faults those that are on from the start
 * @param seen every request so far
 */
export function createControl(faults: readonly Fault[], seen: () => readonly RecordedRequest[]): Control {
  let on = faults;
  let byFaults = weatherOf(faults);
  const switchTo = (more: readonly Fault[]): Weather => {
    on = more;
    byFaults = weatherOf(more);
    return said(200, on);
  };

  function answerFaults({ method, body }: RecordedRequest): Weather {
    if (method === 'GET') return said(200, on);
    if (method === 'DELETE') return switchTo([]);
    if (method !== 'PUT') return said(405, { error: 'Use GET, PUT or DELETE.' });
    try {
      return switchTo(readFaults(body));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return said(400, { error: error.message });
    }
  }

  return {
    weather: (request) => {
      const [path] = request.path.split('?');
      if (path === FAULTS_PATH) return answerFaults(request);
      if (path === REQUESTS_PATH) return said(200, seen().filter(isOfApi).map(shown));
      return byFaults(request);
    },
  };
}

const isOfApi = ({ path }: RecordedRequest) => !path.startsWith('/simulator/');

/** Without the token and the body, and with the reason of a refusal, which Apple never tells. */
function shown({ host, method, path, refusedBecause }: RecordedRequest) {
  return { host: plannedNameOf(host), method, path, refusedBecause: refusedBecause ?? null };
}

function said(status: number, value: unknown): Weather {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json' },
    body: `${JSON.stringify(value)}\n`,
  };
}
