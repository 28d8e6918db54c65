import { fileLines, type Message, setting, type Text, text, variable } from '../../message.ts';
import type { Problems } from '../../problems.ts';
import { quote } from '../../quote.ts';
import { own } from '../../record.ts';
import type { CheckedUrl, ImpersonationUrl } from './known-urls.ts';

/** What the parsers of a credential file need. */
export interface CredentialContext {
  readonly input: 'credentials_json' | 'application_default_credentials';
  /** The subject of its messages: the input, or the path of a file. */
  readonly name: Message;
  /** The error code of its problems. */
  readonly code: 'CREDENTIAL_INVALID' | 'ADC_INVALID';
  readonly universe: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly problems: Problems;
  /** Registers every secret field before any error about it. */
  readonly mask: (secret: string) => void;
}

/** A valid value, for the place where the credential was found. */
function exampleOf({ code }: Pick<CredentialContext, 'code'>): Message {
  return code === 'ADC_INVALID'
    ? variable('GOOGLE_APPLICATION_CREDENTIALS', '/home/runner/adc.json')
    : setting('credentials_json', '${{ secrets.GCP_KEY }}', 'key.json');
}

/** Adds what is wrong with a credential as a whole. */
export function addProblem(context: CredentialContext, message: Text, example = exampleOf(context)): void {
  const { problems, input: source, name: subject, code } = context;
  problems.add(source, message, example, { code, subject });
}

/** Reads the fields of one JSON object and remembers whether any is missing. */
export class Fields {
  readonly #json: Record<string, unknown>;
  readonly #context: CredentialContext;
  ok = true;

  constructor(json: Record<string, unknown>, context: CredentialContext) {
    this.#json = json;
    this.#context = context;
  }

  /** @param example a valid value of a field, with its name */
  fail(message: Text, example?: readonly [field: string, value: string]): void {
    this.ok = false;
    const shown = example && fileLines(`${JSON.stringify(example[0])}: ${JSON.stringify(example[1])}`);
    addProblem(this.#context, message, shown);
  }

  /**
   * Refuses a URL that is not Google's.
   * @param sent what the request to it has: `The subject token`
   */
  google(
    field: string,
    given: string,
    checked: CheckedUrl | ImpersonationUrl,
    sent: string,
    example: string,
  ): void {
    if (!('wrong' in checked)) return;
    this.fail(
      text`has the ${field} ${quote(given)}, ${checked.wrong}.${checked.isElsewhere ? ` ${sent} would be sent there.` : ''}`,
      [field, example],
    );
  }

  required(field: string): string {
    const value = own(this.#json, field);
    if (typeof value === 'string' && value !== '') return value;
    this.fail(
      value === undefined || value === ''
        ? text`has no "${field}", which a credential of type ${quote(this.#json['type'])} needs.`
        : text`has a "${field}" that is not text.`,
    );
    return '';
  }

  optional(field: string): string | undefined {
    const value = own(this.#json, field);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    this.fail(text`has a "${field}" that is not text.`);
    return undefined;
  }
}
