/** With the case that takes its time: a run of thirty expressions that do not end. */
process.env['EVERY_CASE'] = '1';
await import('./slow-lines.test.ts');
