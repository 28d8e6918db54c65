import type { Host } from '../../src/host.ts';
import { Secrets } from '../../src/secrets.ts';

export interface Annotation {
  readonly title: string | undefined;
  readonly text: string;
}

/** A host that remembers what it was told, as it was told: it makes nothing safe itself. */
export class Listener implements Host {
  readonly env = {};
  readonly lines: string[] = [];
  readonly errors: Annotation[] = [];
  readonly debugged: string[] = [];
  readonly outputs: Record<string, string> = {};
  summary = '';
  readonly #secrets = new Secrets();

  constructor(...secrets: readonly string[]) {
    for (const secret of secrets) this.#secrets.add(secret);
  }

  now(): number {
    return 0;
  }
  async sleep(): Promise<void> {}
  random(): number {
    return 0;
  }
  info(text: string): void {
    this.lines.push(...text.split('\n'));
  }
  debug(text: string): void {
    this.debugged.push(text);
  }
  notice(text: string): void {
    this.lines.push(text);
  }
  warning(text: string): void {
    this.lines.push(text);
  }
  error(text: string, title?: string): void {
    this.errors.push({ title, text });
  }
  progress(text: string): void {
    this.lines.push(text);
  }
  mask(secret: string): void {
    this.#secrets.add(secret);
  }
  redact(text: string): string {
    return this.#secrets.redact(text);
  }
  async setOutput(name: string, value: string): Promise<void> {
    this.outputs[name] = value;
  }
  async exportVariable(): Promise<void> {}
  async saveState(): Promise<void> {}
  appendSummary(markdown: string): void {
    this.summary += markdown;
  }

  /** Everything that was said, line by line. */
  said(): string {
    return [
      ...this.lines,
      ...this.errors.flatMap(({ title, text }) => [title ?? '', text]),
      ...this.debugged,
    ].join('\n');
  }
}
