/** What a step printed and handed over, in the order in which it did. */

import type { StepResult } from '../../stage/runner.ts';
import { type Command, parseCommand } from '../../stage/runner-commands.ts';

export type Moment =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'command'; readonly command: Command }
  | HandedOver;

export interface HandedOver {
  readonly kind: 'output' | 'export' | 'state';
  readonly name: string;
  readonly value: string;
}

/** As witness.cjs says it. */
const HANDED_OVER = /^@handed-over (OUTPUT|ENV|STATE) (\S+)$/;

/** @param result of a step that ran under witness.cjs */
export function timelineOf({ rawLog, outputs, exported, state }: StepResult): Moment[] {
  return rawLog
    .split('\n')
    .slice(0, -1)
    .map((line): Moment => {
      const [, file, name = ''] = HANDED_OVER.exec(line) ?? [];
      if (file === 'OUTPUT') return { kind: 'output', name, value: outputs[name] ?? '' };
      if (file === 'ENV') return { kind: 'export', name, value: exported[name] ?? '' };
      if (file === 'STATE') return { kind: 'state', name, value: state[name] ?? '' };
      const command = parseCommand(line, undefined);
      return command ? { kind: 'command', command } : { kind: 'say', text: line };
    });
}
