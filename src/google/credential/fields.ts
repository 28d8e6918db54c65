import type { Problems } from '../../problems.ts';
import { quote } from '../../quote.ts';
import { own } from '../../record.ts';

/** What a credential file is read with. */
export interface CredentialContext {
  /** What to call it in a message: `credentials_json`, or the path of a file. */
  readonly name: string;
  /** For its problems. */
  readonly code: 'CREDENTIAL_INVALID' | 'ADC_INVALID';
  readonly universe: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly problems: Problems;
  /** Registers every secret field before anything may fail over it. */
  readonly mask: (secret: string) => void;
}

const KEY_EXAMPLE = "${{ secrets.GCP_KEY }}, where the secret is the key file's whole text or base64 of it";
const FILE_EXAMPLE =
  'GOOGLE_APPLICATION_CREDENTIALS: /home/runner/adc.json, a credential file as Google or gcloud wrote it';

/** What a valid one looks like, where it was looked for. */
export function exampleOf({ code }: Pick<CredentialContext, 'code'>): string {
  return code === 'ADC_INVALID' ? FILE_EXAMPLE : KEY_EXAMPLE;
}

/** Reads fields of one JSON object and remembers whether any was missing. */
export class Fields {
  readonly #json: Record<string, unknown>;
  readonly #context: CredentialContext;
  ok = true;

  constructor(json: Record<string, unknown>, context: CredentialContext) {
    this.#json = json;
    this.#context = context;
  }

  fail(message: string, example = exampleOf(this.#context)): void {
    this.ok = false;
    this.#context.problems.add(this.#context.name, message, example, this.#context.code);
  }

  required(field: string): string {
    const value = own(this.#json, field);
    if (typeof value === 'string' && value !== '') return value;
    this.fail(
      value === undefined || value === ''
        ? `has no "${field}", which a credential of type ${quote(this.#json['type'])} needs.`
        : `has a "${field}" that is not text.`,
    );
    return '';
  }

  optional(field: string): string | undefined {
    const value = own(this.#json, field);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    this.fail(`has a "${field}" that is not text.`);
    return undefined;
  }
}
