/** Every wrong file for each input. */
process.env['EVERY_CASE'] = '1';
await import('./reading.test.ts');
