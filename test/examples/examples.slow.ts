/** The nightly example, too. */
process.env['EVERY_CASE'] = '1';
await import('./examples.test.ts');
