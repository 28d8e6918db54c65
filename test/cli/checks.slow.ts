/** Every flag with which an echoed token may be printed. */
process.env['EVERY_CASE'] = '1';
await import('./checks.test.ts');
