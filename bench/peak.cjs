// Preloaded by the measured script: writes the highest resident set size in kilobytes when the process ends. On Linux it is read
// from /proc, because `maxRSS` starts with the value of the parent process.
process.on('exit', () => {
  const { existsSync, readFileSync, writeFileSync } = require('node:fs');
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  writeFileSync(process.env.PEAK_FILE, String(peak));
});
