import { iam } from './iam.ts';
import { metadata } from './metadata.ts';
import { oauth } from './oauth.ts';
import { oidc } from './oidc.ts';
import { annotationsOf, others } from './others.ts';
import { explain, textOf } from './refusals.ts';
import { explainService, service } from './service.ts';
import { sts } from './sts.ts';

const REFUSALS = { oidc, sts, oauth, iam, metadata } as const;

/** Everything that the tables of this folder provoke: what a person reads, by code. */
export async function provoked(): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  const note = (code: string | undefined, text: string) => {
    if (code !== undefined) texts.set(code, [...(texts.get(code) ?? []), text]);
  };
  for (const by of ['oidc', 'sts', 'oauth', 'iam', 'metadata'] as const) {
    for (const { response, facts } of REFUSALS[by]) {
      const error = explain(by, response, facts);
      note(error.code, textOf(error));
    }
  }
  for (const row of service) {
    const explained = explainService(row);
    note(explained?.code, `${explained?.because}\n${explained?.remedy ?? ''}`);
  }
  for (const { provoke } of others) {
    for (const { title, text } of await annotationsOf(provoke)) {
      const [code = '', ...subject] = title.split(': ');
      note(code, subject.length === 0 ? text : `${subject.join(': ')}: ${text}`);
    }
  }
  return texts;
}
