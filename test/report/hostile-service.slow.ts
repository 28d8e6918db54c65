/** A body cut at every place. */
process.env['EVERY_CASE'] = '1';
await import('./hostile-service.test.ts');
