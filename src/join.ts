// The entry point of .github/actions/join. It runs main.js under another name, so that no code is bundled twice.
process.argv[2] = 'join';
void import('./main.ts');

export {};
