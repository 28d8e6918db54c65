/** Every failure. */
process.env['EVERY_CASE'] = '1';
await import('./end-to-end.test.ts');
