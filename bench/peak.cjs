// Loaded before the measured script: leaves the highest resident set size, in kilobytes, when the process ends.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
);
