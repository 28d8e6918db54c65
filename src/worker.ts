// The entry point of the worker thread in dist/. It runs main.js, so that no code is bundled twice.
void import('./main.ts');

export {};
