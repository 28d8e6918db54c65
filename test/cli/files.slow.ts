/** Every file for every flag. */
process.env['EVERY_CASE'] = '1';
await import('./files.test.ts');
