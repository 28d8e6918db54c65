import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What XML 1.0 says of a document without a DTD, as far as JUnit reports need it: throws at the first fault. */
export function parseXml(text: string): XmlElement {
  if (/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('a character that XML forbids');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const tokens = text
    .replace(/^<\?xml[^?]*\?>/, '')
    .matchAll(/<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g);
  for (const [, closing, opening, attributes = '', alone, characters, stray] of tokens) {
    const current = stack.at(-1);
    if (!current || stray) throw new Error(`stray markup near ${text.slice(0, 80)}`);
    if (closing !== undefined) {
      if (current.name !== closing) throw new Error(`</${closing}> closes <${current.name}>`);
      stack.pop();
    } else if (opening !== undefined) {
      const element: XmlElement = {
        name: opening,
        attributes: parseAttributes(attributes),
        children: [],
        text: '',
      };
      current.children.push(element);
      if (alone === '') stack.push(element);
    } else if (characters !== undefined) {
      if (characters.includes(']]>')) throw new Error(']]> in character data');
      current.text += dereference(characters);
    }
  }
  const [document] = root.children;
  if (stack.length !== 1 || !document || root.children.length !== 1) throw new Error('not one element');
  return document;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = dereference(value.replace(/[\t\n\r]/g, ' '));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function dereference(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character =
      ENTITIES[name] ?? (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined);
    if (character === undefined || !whole.endsWith(';')) throw new Error(`unknown reference ${whole}`);
    return character;
  });
}

/** Whether xmllint is there: it is part of libxml2, which not every machine has. */
export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Validates against the schema of the tests; throws with what xmllint says. */
export function validateJunit(xml: string): void {
  const schema = join(import.meta.dirname, '../fixtures/junit.xsd');
  execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
    input: xml,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
