/** Every wrong place for each variable. */
process.env['EVERY_CASE'] = '1';
await import('./writing.test.ts');
