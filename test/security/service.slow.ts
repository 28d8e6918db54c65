/** An expression that does not end, too. */
process.env['EVERY_CASE'] = '1';
await import('./service.test.ts');
