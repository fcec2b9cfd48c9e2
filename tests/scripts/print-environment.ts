// What run.test.ts starts in place of a command.
const { TZ, LC_ALL, LANG, ASTRO_TELEMETRY_DISABLED } = process.env;
console.log(JSON.stringify({ TZ, LC_ALL, LANG, ASTRO_TELEMETRY_DISABLED, args: process.argv.slice(2) }));
console.log(new Date(Date.UTC(2016, 0, 1)).getHours());
process.exitCode = 7;
