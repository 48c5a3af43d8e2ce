import type { Answer, Environment, RecordedRequest, SimulatedApp } from './simulated-world.ts';

/** One request to one endpoint, with all that an endpoint may look at. */
export interface Call {
  request: RecordedRequest;
  environment: Environment;
  /** What stands in the last place of the path, for an endpoint that has a parameter there. */
  parameter: string;
  /** Apple's time in milliseconds since the epoch. */
  now: number;
}

/** One endpoint of the App Store Server API. */
export interface Endpoint {
  method: 'GET' | 'POST';
  /** Matches the whole path without the query; its first group is the parameter. */
  path: RegExp;
  /** The complaint about the arguments, if there is one. */
  complaint(call: Call): Answer | undefined;
  /** The answer to arguments without fault, for an app that has been authenticated. */
  answer(call: Call, app: SimulatedApp): Answer;
}
