import { cutText } from '../checks/language/json.ts';
import { rfc3339 } from '../duration.ts';
import { count } from './count.ts';
import type { Redactor, RunReport } from './report.ts';
import { helpLink } from './report.ts';
import type { CheckRecord, Results, RunError } from './results.ts';
import { resultsOf } from './results.ts';
import { safeXml } from './safe-markup.ts';
import { totalsOf } from './totals.ts';

// Written by hand: of the libraries for it one writes characters that XML forbids and the other brings lodash.
// There is no standard. What is written is valid by both schemas in use, Ant's and that of Jenkins: no attributes on
// `testsuites`, one outcome in a `testcase` and nothing beside it, output with the suite, a time without a zone.

/**
 * Characters of a report's details: those of failures, and those of its output. GitLab refuses a report of more than
 * 30 MB, and a program that reads one keeps all of it in memory. Every check is a test case, whatever it takes.
 */
const FAILURES_CHARS = 4 * 1024 * 1024;
const OUTPUT_CHARS = 256 * 1024;
/** Of the failure of one check. */
const FAILURE_CHARS = 32 * 1024;
/** Of a name or message in an attribute. */
const ATTRIBUTE_CHARS = 1000;

/** The run as a JUnit report: a test case for each check, and one with an error when the run failed before its checks ended. */
export function junitXml(report: RunReport, secrets: Redactor): string {
  return resultsJunit(resultsOf(report, secrets));
}

/** The JUnit report of published results: a suite for each job. */
export function resultsJunit(results: Results): string {
  return [...junitParts(results)].join('');
}

/** The same in parts, which are never all in memory. */
export function* junitParts(results: Results): Iterable<string> {
  for (const line of document(results)) yield `${line}\n`;
}

function* document(results: Results): Iterable<string> {
  const shards = new Set([...results.checks, ...results.errors].map(({ shard }) => shard ?? results.shard));
  if (shards.size === 0) shards.add(results.shard);
  const left = { failures: FAILURES_CHARS, output: OUTPUT_CHARS };
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<testsuites>';
  for (const [id, shard] of [...shards].entries()) {
    yield* testsuite(results, shard, id, left, {
      checks: results.checks.filter((check) => (check.shard ?? results.shard) === shard),
      errors: results.errors.filter((error) => (error.shard ?? results.shard) === shard),
    });
  }
  yield '</testsuites>';
}

function* testsuite(
  results: Results,
  shard: string | undefined,
  id: number,
  left: Left,
  { checks, errors }: Pick<Results, 'checks' | 'errors'>,
): Iterable<string> {
  const { failed, skipped } = totalsOf(checks);
  const { startMs, durationMs } = span(results, checks);
  const attributes = {
    id: String(id),
    package: 'gcp-bearer',
    name: shard === undefined ? 'checks' : `checks ${shard}`,
    timestamp: rfc3339(Date.parse(results.startedAt) + startMs).slice(0, 19),
    hostname: 'localhost',
    tests: String(checks.length + errors.length),
    failures: String(failed),
    errors: String(errors.length),
    skipped: String(skipped),
    time: seconds(durationMs),
  };
  yield open('testsuite', attributes);
  yield '<properties>';
  for (const [name, value] of properties(results, shard)) yield empty('property', { name, value });
  yield '</properties>';
  for (const error of errors) yield runError(error);
  for (const check of checks) yield testcase(check, left);
  yield element('system-out', {}, output(checks, left));
  yield element('system-err', {}, '');
  yield '</testsuite>';
}

/** The part of the time that a job's checks took: of joined results there are several, each with its own. */
function span(results: Results, checks: readonly CheckRecord[]): Pick<CheckRecord, 'startMs' | 'durationMs'> {
  if (checks.length === 0 || checks.length === results.checks.length)
    return { startMs: 0, durationMs: results.durationMs };
  const startMs = Math.min(...checks.map((check) => check.startMs));
  const end = Math.max(...checks.map((check) => check.startMs + check.durationMs));
  return { startMs, durationMs: end - startMs };
}

function properties({ identity }: Results, shard: string | undefined): [name: string, value: string][] {
  const known = { principal: identity?.principal, project: identity?.projectId, shard };
  return Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** Characters that the report may still take. */
interface Left {
  failures: number;
  output: number;
}

function testcase(check: CheckRecord, left: Left): string {
  const attributes = {
    classname: 'gcp-bearer.checks',
    name: cutText(check.name, ATTRIBUTE_CHARS),
    time: seconds(check.durationMs),
  };
  if (check.verdict === 'passed') return empty('testcase', attributes);
  const outcome =
    check.verdict === 'skipped'
      ? empty('skipped', { message: cutText(check.message, ATTRIBUTE_CHARS) })
      : failure(check, left);
  return `${open('testcase', attributes)}${outcome}</testcase>`;
}

function failure(check: CheckRecord, left: Left): string {
  const { code = 'CHECK_FAILED', message, failures, remedy, request, response } = check;
  const text = [
    message,
    ...failures.map(({ line, actual }) => `${line}\n  actual: ${actual}`),
    `${request.method} ${request.url} (${request.auth})`,
    attempts(check),
    ...(remedy === undefined ? [] : [remedy]),
    helpLink(code),
    ...(response?.excerpt === undefined ? [] : [`\n${response.excerpt}`]),
  ];
  const attributes = { type: code, message: cutText(message, ATTRIBUTE_CHARS) };
  const details = cutText(text.join('\n'), FAILURE_CHARS);
  left.failures -= details.length;
  if (left.failures < 0) return element('failure', attributes, `… details left out: ${TOO_LONG}`);
  return element('failure', attributes, details);
}

function runError({ code, message, remedy }: RunError): string {
  const text = [message, ...(remedy === undefined ? [] : [remedy]), helpLink(code)].join('\n');
  const attributes = { classname: 'gcp-bearer.run', name: 'run', time: '0.000' };
  return `${open('testcase', attributes)}${element('error', { type: code, message }, text)}</testcase>`;
}

const TOO_LONG = 'this report would be too long. The log has them.';

function output(checks: readonly CheckRecord[], left: Left): string {
  const lines: string[] = [];
  for (const check of checks) {
    const line = cutText(attempts(check), ATTRIBUTE_CHARS);
    left.output -= line.length;
    if (left.output < 0) {
      lines.push(`… and ${count(checks.length - lines.length, 'more check')}: ${TOO_LONG}`);
      break;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function attempts({ name, attempts, attemptsLeftOut }: CheckRecord): string {
  const parts = attempts.map(({ outcome, durationMs }) => `${outcome} in ${seconds(durationMs)} s`);
  if (attemptsLeftOut !== undefined) parts.unshift(`… ${count(attemptsLeftOut, 'attempt')} before`);
  return `${name}: ${parts.length === 0 ? 'not attempted' : parts.join(', ')}`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

type Attributes = Readonly<Record<string, string>>;

function open(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** A parser turns line breaks and tabs in an attribute into spaces, unless they are references (XML 1.0, 3.3.3). */
function attributeValue(value: string): string {
  return safeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

function empty(name: string, attributes: Attributes): string {
  return `${open(name, attributes).slice(0, -1)}/>`;
}

function element(name: string, attributes: Attributes, text: string): string {
  return text === '' ? empty(name, attributes) : `${open(name, attributes)}${safeXml(text)}</${name}>`;
}
