import { rfc3339 } from '../duration.ts';
import type { Redactor, RunReport } from './report.ts';
import { helpLink } from './report.ts';
import type { CheckRecord, Results, RunError } from './results.ts';
import { resultsOf } from './results.ts';
import { safeXml } from './safe-markup.ts';
import { totalsOf } from './totals.ts';

// Written by hand: of the libraries for it one writes characters that XML forbids and the other brings lodash.
// There is no standard. What is written is valid by both schemas in use, Ant's and that of Jenkins: no attributes on
// `testsuites`, one outcome in a `testcase` and nothing beside it, output with the suite, a time without a zone.

/** The run as a JUnit report: a test case for each check, and one that is in error when the run broke off. */
export function junitXml(report: RunReport, secrets: Redactor): string {
  return resultsJunit(resultsOf(report, secrets));
}

/** The JUnit report of published results: a suite for each job. */
export function resultsJunit(results: Results): string {
  const shards = new Set([...results.checks, ...results.errors].map(({ shard }) => shard ?? results.shard));
  if (shards.size === 0) shards.add(results.shard);
  const suites = [...shards].map((shard, id) =>
    testsuite(results, shard, id, {
      checks: results.checks.filter((check) => (check.shard ?? results.shard) === shard),
      errors: results.errors.filter((error) => (error.shard ?? results.shard) === shard),
    }),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
    '\n',
  );
}

function testsuite(
  results: Results,
  shard: string | undefined,
  id: number,
  { checks, errors }: Pick<Results, 'checks' | 'errors'>,
): string {
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
  return [
    open('testsuite', attributes),
    '<properties>',
    ...properties(results, shard).map(([name, value]) => empty('property', { name, value })),
    '</properties>',
    ...errors.map(brokenOff),
    ...checks.map(testcase),
    element('system-out', {}, checks.map(attempts).join('\n')),
    element('system-err', {}, ''),
    '</testsuite>',
  ].join('\n');
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

function testcase(check: CheckRecord): string {
  const attributes = { classname: 'gcp-bearer.checks', name: check.name, time: seconds(check.durationMs) };
  if (check.verdict === 'passed') return empty('testcase', attributes);
  const outcome = check.verdict === 'skipped' ? empty('skipped', { message: check.message }) : failure(check);
  return `${open('testcase', attributes)}${outcome}</testcase>`;
}

function failure(check: CheckRecord): string {
  const { code = 'CHECK_FAILED', message, failures, remedy, request, response } = check;
  const text = [
    message,
    ...failures.map(({ line, actual }) => `${line}\n  came: ${actual}`),
    `${request.method} ${request.url} (${request.auth})`,
    attempts(check),
    ...(remedy === undefined ? [] : [remedy]),
    helpLink(code),
    ...(response?.excerpt === undefined ? [] : [`\n${response.excerpt}`]),
  ];
  return element('failure', { type: code, message }, text.join('\n'));
}

function brokenOff({ code, message, remedy }: RunError): string {
  const text = [message, ...(remedy === undefined ? [] : [remedy]), helpLink(code)].join('\n');
  const attributes = { classname: 'gcp-bearer.run', name: 'run', time: '0.000' };
  return `${open('testcase', attributes)}${element('error', { type: code, message }, text)}</testcase>`;
}

function attempts({ name, attempts }: CheckRecord): string {
  const told = attempts.map(({ outcome, durationMs }) => `${outcome} in ${seconds(durationMs)} s`);
  return `${name}: ${told.length === 0 ? 'not attempted' : told.join(', ')}`;
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
