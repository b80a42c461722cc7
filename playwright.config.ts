import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'playwright/test'

// `npm test` sets free ports, an empty folder and a browser that runs. The defaults are for calling Playwright
// directly, for example from an editor.
const ports = (process.env.E2E_PORTS ?? '3210').split(',')
const folder = process.env.E2E_FOLDER || path.join(os.tmpdir(), 'verbatim-e2e')
const executablePath = process.env.CHROMIUM_PATH

/** With another engine than the embedded one, all of them ask the same server for indexes of different names. */
function indexOnServer(name: string): Record<string, string> {
  if (process.env.OPENSEARCH_URL) return { OPENSEARCH_INDEX: name }
  return process.env.MEILI_URL ? { MEILI_INDEX: name } : {}
}

/** Each worker has a server, an index and state of its own, so that no test meets what another one indexes. */
const servers = ports.map((port, at) => ({
  address: `http://127.0.0.1:${port}`,
  environment: {
    HOST: '127.0.0.1',
    PORT: port,
    VERBATIM_DATA: path.join(folder, `server-${at}`),
    ...indexOnServer(`${path.basename(folder).toLowerCase()}-${at}`),
  },
}))

// Playwright reads this file once more in each worker, where this says which one it is.
const worker = process.env.TEST_PARALLEL_INDEX
const own = servers[Number(worker ?? 0)]
// What a test starts, the indexer for one, is to use the server's own index.
if (worker !== undefined) Object.assign(process.env, own?.environment)

// Chromium's sandbox refuses to run as root, which a container's only user often is.
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env.CI),
  workers: servers.length,
  // Only what hangs ends: the usual five seconds are not enough for a first citation on a busy machine.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  use: {
    baseURL: own?.address,
    // A trace of every test costs more than many of them; `--trace on` records it for those looked into.
    screenshot: 'only-on-failure',
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
  webServer: servers.map(({ address, environment }) => ({
    // exec, so that there is no shell in between: the server ends with Playwright, even if that is killed.
    command: 'exec node scripts/start.mjs',
    url: `${address}/api/health`,
    env: environment,
    // Indexing and, when called directly, building come first.
    timeout: 600_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  })),
})
