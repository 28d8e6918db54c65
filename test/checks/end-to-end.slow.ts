/** Second attempts, shares and redirects that npm test leaves out. */
process.env['EVERY_CASE'] = '1';
await import('./end-to-end.test.ts');
