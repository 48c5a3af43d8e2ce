import { CATALOG } from '../backends/catalog.ts';
import { CHECK_TITLES } from '../findings/report.ts';
import { STRANGERS } from '../key/strangers/strangers.ts';
import { SETTINGS } from '../settings/table.ts';

/** The names and words of the forms in which a report is rendered: JSON, JUnit, Markdown and the commands of CI systems. */
const FORMS = `1 0 schemaVersion tool name version result problem problems live key keyId issuerId fingerprint shape bundles bundleId
  checks id status title message hint subject evidence suspects cause because next durationMs pushes to startedAt environments pushed report
  pass warn fail skip inconclusive skipped accepted refused not asked unchanged dry run failed true false null apple re encoded minimal
  production sandbox testsuites testsuite testcase classname time timestamp tests failures errors failure error system out properties
  property value type host attempts contentType bodyBytes errorCode requestId clockDifferenceSeconds error warning notice group endgroup
  iap json xml cdata encoding utf 8 https http www com developer contact more details summary text code teamcity vso azure blockopened blockclosed buildproblem importdata description identity path task
  logissue setsecret uploadsummary section start end collapsed message
  a href b br code details h2 h3 li ol p pre strong summary table td th tr ul important caution tip replacement`;

let words: ReadonlySet<string> | undefined;

/** What the program says of its own accord, word by word and in lower case. */
export function ownWords(): ReadonlySet<string> {
  words ??= new Set(
    [FORMS, JSON.stringify([CATALOG, SETTINGS, CHECK_TITLES, STRANGERS.map(({ rows }) => rows())])]
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  );
  return words;
}
