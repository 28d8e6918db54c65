/** Every request and credential that is refused. */
process.env['EVERY_CASE'] = '1';
await import('./checks-file.test.ts');
