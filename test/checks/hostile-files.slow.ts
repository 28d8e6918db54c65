/** Files that are ten times as large. */
process.env['EVERY_CASE'] = '1';
await import('./hostile-files.test.ts');
