/** Faults from the command line, too. */
process.env['EVERY_CASE'] = '1';
await import('./emulator.test.ts');
