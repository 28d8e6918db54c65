/** Every name of each principal. */
process.env['EVERY_CASE'] = '1';
await import('./expected-principal.test.ts');
