/** Killed before each change. */
process.env['EVERY_CASE'] = '1';
await import('./killed.test.ts');
