/** Repeated runs and older versions, too. */
process.env['EVERY_CASE'] = '1';
await import('./release.test.ts');
