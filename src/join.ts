// The door of .github/actions/join: the same program by another name, as a bundle of its own would hold most of it twice.
process.argv[2] = 'join';
void import('./main.ts');

export {};
