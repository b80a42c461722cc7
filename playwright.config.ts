import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'playwright/test'

// `npm test` sets a free port, an empty state folder and a browser that runs. The defaults are for calling
// Playwright directly, for example from an editor.
const port = process.env.PORT ?? '3210'
const dataFolder = process.env.VERBATIM_DATA || path.join(os.tmpdir(), 'verbatim-e2e')
const address = `http://127.0.0.1:${port}`
const executablePath = process.env.CHROMIUM_PATH

// Chromium's sandbox refuses to run as root, which a container's only user often is.
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env.CI),
  // Only what hangs ends: the usual five seconds are not enough for a first citation on a busy machine.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  // A test tagged @phone runs on both screens, one tagged @phone-only on the small one alone.
  projects: [
    { name: 'desktop', grepInvert: /@phone-only/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    // exec, so that there is no shell in between: the server ends with Playwright, even if that is killed.
    command: 'exec node scripts/start.mjs',
    url: `${address}/api/health`,
    env: { HOST: '127.0.0.1', PORT: port, VERBATIM_DATA: dataFolder },
    // Indexing and, when called directly, building come first.
    timeout: 600_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
