// Runs a command of this project's with Firefox as its browser: `npm run e2e:firefox -- stop.spec`. Finds
// Firefox, or installs it.
import { run } from './lib/run.mjs';
import { stepFirefox } from './lib/set-up-steps.mjs';

try {
  const { path } = await stepFirefox({ isAlone: true });
  if (path) {
    await run('npx', ['--no-install', ...process.argv.slice(2)], {
      env: { E2E_BROWSER: 'firefox', FIREFOX_PATH: path },
    });
  } else process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
