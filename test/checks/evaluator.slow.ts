/** Every slow line, and every response. */
process.env['EVERY_CASE'] = '1';
await import('./evaluator.test.ts');
