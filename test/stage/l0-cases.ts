/**
 * The cases of actions/runner's own tests (src/Test/L0 at 258d6c8, MIT licence, Copyright (c) 2019 GitHub) as tables, each
 * under the name of its file there.
 */

/** ActionCommandL0.cs. The one registered command is `do-something`. */
export const ACTION_COMMANDS: readonly {
  readonly line: string;
  /** Undefined: no command in the form under test. */
  readonly command?: { readonly properties: Readonly<Record<string, string>>; readonly data: string };
}[] = [
  // CommandParserTest
  { line: '##[do-something k1=v1;]msg', command: { properties: { k1: 'v1' }, data: 'msg' } },
  { line: '##[do-something]', command: { properties: {}, data: '' } },
  {
    line: '##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D',
    command: { properties: { k1: ';=\r=\n=]' }, data: ';-\r-\n-]' },
  },
  {
    line: '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
    command: { properties: { k1: '%3B=%0D=%0A=%5D' }, data: '%3B-%0D-%0A-%5D' },
  },
  { line: '##[do-something k1=;k2=;]', command: { properties: {}, data: '' } },
  { line: '>>>   ##[do-something k1=v1;]msg', command: { properties: { k1: 'v1' }, data: 'msg' } },
  // CommandParserV2Test
  { line: '::do-something k1=v1,::msg', command: { properties: { k1: 'v1' }, data: 'msg' } },
  { line: '::do-something::', command: { properties: {}, data: '' } },
  {
    line: '::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,',
    command: { properties: { k1: ';=,=\r=\n=]=:' }, data: ';-\r-\n-]-:-,' },
  },
  {
    line: '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
    command: { properties: { k1: ';=%2C=%0D=%0A=]=%3A' }, data: ';-%0D-%0A-]-:-,' },
  },
  { line: '::do-something k1=,k2=,::', command: { properties: {}, data: '' } },
  { line: '::do-something k1=v1::', command: { properties: { k1: 'v1' }, data: '' } },
  { line: '   ::do-something k1=v1,::msg', command: { properties: { k1: 'v1' }, data: 'msg' } },
  { line: '   >>>   ::do-something k1=v1,::msg' },
];

/** ActionCommandManagerL0.cs: lines of one step, and whether the runner takes each for a command. */
export const MANAGER_SESSIONS: Readonly<
  Record<
    string,
    {
      readonly lines: readonly (readonly [line: string, taken: boolean])[];
      readonly debug?: boolean;
      readonly fails?: boolean;
      /** Masked after the last line. */
      readonly masked?: Readonly<Record<string, string>>;
      /** Whether a group is echoed after the last line. */
      readonly echo?: boolean;
    }
  >
> = {
  DisablePluginInternalCommand: {
    lines: [['##[internal-set-repo-path repoFullName=actions/runner;workspaceRepo=true]somepath', false]],
  },
  StopProcessCommand: {
    lines: [
      ['##[stop-commands]stopToken', true],
      ['##[set-env name=foo]bar', false],
      ['##[stopToken]', true],
      ['##[set-env name=foo]bar', true],
    ],
    fails: true,
  },
  'StopProcessCommand__FailOnInvalidStopTokens stop-commands': {
    lines: [['::stop-commands::stop-commands', true]],
    fails: true,
  },
  'StopProcessCommand__FailOnInvalidStopTokens empty': { lines: [['::stop-commands::', true]], fails: true },
  'StopProcessCommand__FailOnInvalidStopTokens set-env': {
    lines: [['::stop-commands::set-env', true]],
    fails: true,
  },
  StopProcessCommandAcceptsValidToken: {
    lines: [
      ['::stop-commands::randomToken', true],
      ['##[set-env name=foo]bar', false],
      ['::randomToken::', true],
      ['##[set-env name=foo]bar', true],
    ],
    fails: true,
  },
  StopProcessCommandMasksValidTokenForEntireRun: {
    lines: [
      ['::stop-commands::randomToken', true],
      ['::randomToken::', true],
    ],
    masked: { randomToken: '***' },
  },
  'EchoProcessCommand on': { lines: [['::echo::on', true]], echo: true },
  'EchoProcessCommand off': {
    lines: [
      ['::echo::on', true],
      ['::echo::off', true],
    ],
    echo: false,
  },
  'EchoProcessCommand ON': { lines: [['::echo::ON', true]], echo: true },
  'EchoProcessCommand Off with white space': {
    lines: [
      ['::echo::ON', true],
      ['::echo::Off   ', true],
    ],
    echo: false,
  },
  EchoProcessCommandDebugOn: { lines: [], debug: true, echo: true },
  'EchoProcessCommandDebugOn off': { lines: [['::echo::off', true]], debug: true, echo: false },
  EchoProcessCommandInvalid: { lines: [['::echo::invalid', true]], fails: true, echo: false },
  'EchoProcessCommandInvalid empty': { lines: [['::echo::', true]], fails: true, echo: false },
  AddMaskWithMultilineValue: {
    lines: [
      ['::add-mask::abc%0Ddef%0Aghi%0D%0Ajkl', true],
      ['::add-mask:: %0D  %0A   %0D%0A    %0D', true],
    ],
    masked: {
      abc: '***',
      def: '***',
      ghi: '***',
      jkl: '***',
      'abc\rdef\nghi\r\njkl': '***',
      '': '',
      ' ': ' ',
      '  ': '  ',
      '   ': '   ',
      '    ': '    ',
    },
  },
};

/**
 * SetEnvFileCommandL0.cs, SetOutputFileCommandL0.cs and SaveStateFileCommandL0.cs, which have the same cases: the lines of a
 * file that begins with a byte order mark.
 */
export const PAIR_FILES: Readonly<
  Record<
    string,
    {
      readonly lines: readonly string[];
      /** Between the lines; `\n` unless given. */
      readonly newline?: string;
      readonly pairs?: Readonly<Record<string, string>>;
      readonly problem?: RegExp;
    }
  >
> = {
  EmptyFile: { lines: [] },
  Simple: { lines: ['MY_KEY=MY VALUE'], pairs: { MY_KEY: 'MY VALUE' } },
  Simple_SkipEmptyLines: {
    lines: ['', 'MY_KEY=my value', '', 'MY_KEY_2=my second value', ''],
    pairs: { MY_KEY: 'my value', MY_KEY_2: 'my second value' },
  },
  Simple_EmptyValue: { lines: ['MY_KEY='], pairs: { MY_KEY: '' } },
  Simple_MultipleValues: {
    lines: ['MY_KEY=my value', 'MY_KEY_2=', 'MY_KEY_3=my third value'],
    pairs: { MY_KEY: 'my value', MY_KEY_2: '', MY_KEY_3: 'my third value' },
  },
  Simple_SpecialCharacters: {
    lines: ['MY_KEY==abc', 'MY_KEY_2=def=ghi', 'MY_KEY_3=jkl='],
    pairs: { MY_KEY: '=abc', MY_KEY_2: 'def=ghi', MY_KEY_3: 'jkl=' },
  },
  Heredoc: {
    lines: ['MY_KEY<<EOF', 'line one', 'line two', 'line three', 'EOF'],
    pairs: { MY_KEY: 'line one\nline two\nline three' },
  },
  Heredoc_EmptyValue: { lines: ['MY_KEY<<EOF', 'EOF'], pairs: { MY_KEY: '' } },
  Heredoc_SkipEmptyLines: {
    lines: ['', 'MY_KEY<<EOF', 'hello', 'world', 'EOF', '', 'MY_KEY_2<<EOF', 'HELLO', 'AGAIN', 'EOF', ''],
    pairs: { MY_KEY: 'hello\nworld', MY_KEY_2: 'HELLO\nAGAIN' },
  },
  Heredoc_SpecialCharacters: {
    lines: [
      ...['MY_KEY<<=EOF', 'hello', 'one', '=EOF', 'MY_KEY_2<<<EOF', 'hello', 'two', '<EOF'],
      ...['MY_KEY_3<<EOF', 'hello', '', 'three', '', 'EOF', 'MY_KEY_4<<EOF', 'hello=four', 'EOF'],
      ...['MY_KEY_5<<EOF', ' EOF', 'EOF'],
    ],
    pairs: {
      MY_KEY: 'hello\none',
      MY_KEY_2: 'hello\ntwo',
      MY_KEY_3: 'hello\n\nthree\n',
      MY_KEY_4: 'hello=four',
      MY_KEY_5: ' EOF',
    },
  },
  Heredoc_MissingNewLine: {
    lines: ['MY_KEY<<EOF', 'line one', 'line two', 'line three', 'EOF'],
    newline: ' ',
    problem: /Matching delimiter not found/,
  },
  Heredoc_MissingNewLineMultipleLines: {
    lines: ['MY_KEY<<EOF', 'line one\n  line two\n  line three', 'EOF'],
    newline: ' ',
    problem: /EOF marker missing new line/,
  },
};

/** CreateStepSummaryCommandL0.cs. */
export const SUMMARIES: Readonly<
  Record<string, { readonly file: string; readonly summary: string; readonly isTooLarge?: boolean }>
> = {
  EmptyFile: { file: '', summary: '' },
  LargeFile: { file: '\0'.repeat(1024 * 1024 + 1), summary: '', isTooLarge: true },
  Simple: {
    file: '\uFEFF# This is some markdown content\n\n## This is more markdown content',
    summary: '# This is some markdown content\n\n## This is more markdown content\n',
  },
  ScrubSecrets: {
    file: '\uFEFF# Password=ThisIsMySecretPassword!\n\n# GITHUB_TOKEN ghs_verysecuretoken',
    summary: '# Password=***\n\n# GITHUB_TOKEN ***\n',
  },
};
/** What is masked in {@link SUMMARIES}. There it is found by regular expressions, which no step can add. */
export const SUMMARY_SECRETS = ['ThisIsMySecretPassword!', 'ghs_verysecuretoken'];

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** HostContextL0.cs, DefaultSecretMaskers. */
export const MASKED_VALUES = [
  ...['Password123!', 'Pass"word"123!', 'Pass word 123!', 'Pass<word>123!', "Pass'word'123!"],
  ...['"Password123!!"', '"short"'],
];
export const MASKED_TEXTS: readonly (readonly [text: string, masked: string])[] = [
  ['123Password123!123', '123***123'],
  ['password123', 'password123'],
  ['123Pass\\"word\\"123!123', '123***123'],
  ['123Pass%20word%20123%21123', '123***123'],
  ['123Pass&lt;word&gt;123!123', '123***123'],
  ["123Pass''word''123!123", '123***123'],
  [base64(':Password123!'), 'OlBh***'],
  [base64('a:Password123!'), 'YTpQ***'],
  [base64('ab:Password123!'), 'YWI6***'],
  [base64('abc:Password123!'), 'YWJjOlBh***'],
  [base64('abcd:Password123!'), 'YWJjZDpQ***'],
  [base64('abcde:Password123!'), 'YWJjZGU6***'],
  ['123Password123!!123', '123***123'],
  ['123short123', '123short123'],
  ['123"short"123', '123***123'],
];

/** HostContextL0.cs, SecretSectionMasking: each value is masked alone. */
export const MASKED_SECTIONS: readonly (readonly [secret: string, text: string, masked: string])[] = [
  ['secret&secret&secret', 'secret&secret&\x1b[96msecret\x1b[0m', '***\x1b[96m***\x1b[0m'],
  ['secret&secret+secret', 'secret&\x1b[96msecret+secret\x1b[0m', '***\x1b[96m***\x1b[0m'],
  ['secret+secret&secret', 'secret+secret&\x1b[96msecret\x1b[0m', '***\x1b[96m***\x1b[0m'],
  ['secret&secret&+secretsecret', 'secret&secret&+\x1b[96ms\x1b[0mecretsecret', '***\x1b[96ms\x1b[0m***'],
  ['secret&+secret&secret', 'secret&+\x1b[96ms\x1b[0mecret&secret', '***\x1b[96ms\x1b[0m***'],
  ['secret&+secret&+secret', 'secret&+\x1b[96ms\x1b[0mecret&+secret', '***\x1b[96ms\x1b[0m***'],
  ['secret&+secret&secret&+secret', 'secret&+\x1b[96ms\x1b[0mecret&secret&+secret', '***\x1b[96ms\x1b[0m***'],
  ['secret&secret&+', 'secret&secret&+\x1b[96m\x1b[0m', '***\x1b[96m\x1b[0m'],
];
