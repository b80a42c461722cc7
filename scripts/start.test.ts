import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from './port.mjs'

const run = promisify(execFile)
const startScript = path.join(import.meta.dirname, 'start.mjs')
const devScript = path.join(import.meta.dirname, 'dev.mjs')
/** Before its test is given up: nothing would end a hung process then. */
const HANG_TIMEOUT_MS = 50_000
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs `start` to its refusal: `stderr` is all it says. */
async function refusal(
  args: string[],
  env: Record<string, string> = {},
  { nodeArgs = [], script = startScript }: { nodeArgs?: string[]; script?: string } = {},
) {
  const options = {
    env: { ...process.env, VERBATIM_DATA: path.join(folder, 'data'), ...env },
    timeout: HANG_TIMEOUT_MS,
    killSignal: 'SIGKILL' as const,
  }
  const failed = await run(process.execPath, [...nodeArgs, script, ...args], options).then(
    () => undefined,
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  if (!failed) throw new Error('start did not refuse')
  return { code: failed.code, stderr: failed.stderr, stdout: failed.stdout }
}

it('tells a user of an old Node what to install, in one sentence', async () => {
  const pretend = path.join(folder, 'pretend.cjs')
  await writeFile(pretend, `Object.defineProperty(process, 'version', { value: 'v14.21.3' })`)
  const { code, stderr } = await refusal([], {}, { nodeArgs: ['--require', pretend] })
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^Verbatim needs Node 20\.19 or newer; this is v14\.21\.3\. Install Node 24 from nodejs\.org[^\n]*\n$/,
  )
})

it('refuses a path that does not exist before any work', async () => {
  const { code, stderr } = await refusal(['no-such-folder'], { INIT_CWD: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^[^\n]*no-such-folder does not exist: [^\n]*\n$/)
  expect(stderr).toContain(folder)
})

it('refuses an empty path as wrong usage, and remembers nothing', async () => {
  const data = path.join(folder, 'untouched')
  const { code, stderr } = await refusal(['--', ''], { INIT_CWD: folder, VERBATIM_DATA: data })
  expect(code).toBe(2)
  expect(stderr).toMatch(/^A path is empty; [^\n]*\n$/)
  await expect(access(data)).rejects.toThrow('ENOENT')
})

it.skipIf(!existsSync('/proc/self'))(
  'says that the data folder cannot be created, where the system allows none, instead of hanging',
  async () => {
    const env = { VERBATIM_DATA: '/proc/verbatim/data', HOST: '127.0.0.1', PORT: String(await freePort()) }
    const { code, stderr } = await refusal([], env)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^The folder \/proc\/verbatim\/data is not writable \(ENOENT\): [^\n]*VERBATIM_DATA[^\n]*\n$/,
    )
  },
)

it('goes on where nothing can be written but an index can be served, and says so', async () => {
  const data = path.join(folder, 'kept')
  await mkdir(path.join(data, 'index'), { recursive: true })
  await writeFile(path.join(data, 'index', 'verbatim.db'), 'an index')
  // Stands in the way of what is to be written, also for a user who may write everywhere.
  await mkdir(path.join(data, 'start.json'))
  const paths = pathToFileURL(path.join(import.meta.dirname, 'start-paths.mjs')).href
  const script = `import { rememberPaths } from ${JSON.stringify(paths)}; rememberPaths([], 'npm start')`
  const env = { ...process.env, VERBATIM_DATA: data }
  const { stderr } = await run(process.execPath, ['--input-type=module', '-e', script], { env })
  expect(stderr).toMatch(/^Warning: nothing can be written to [^\n]* What was indexed before is served\.\n$/)
})

it('refuses a port that is taken before any work, and names a way out', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { code, stderr } = await refusal([], { PORT: port, HOST: '127.0.0.1' })
  server.close()
  expect(code).toBe(1)
  expect(stderr).toMatch(new RegExp(`^Port ${port} is already in use[^\\n]*PORT=\\d+ npm start\\n$`))
})

it('refuses a port that is not a number', async () => {
  const { code, stderr } = await refusal([], { PORT: '80a' })
  expect(code).toBe(1)
  expect(stderr).toContain('not "80a"')
})

it('refuses an option it does not know as wrong usage', async () => {
  const { code, stderr } = await refusal(['--prot'])
  expect(code).toBe(2)
  expect(stderr).toContain('Unknown option --prot')
})

it('prints its help to stdout', async () => {
  const { stdout, stderr } = await run(process.execPath, [startScript, '--help'])
  expect(stdout).toContain('Usage: npm start')
  expect(stderr).toBe('')
})

it('names npm run dev in what that refuses, so that the fix can be copied', async () => {
  const wrong = await refusal(['--prot'], {}, { script: devScript })
  expect(wrong).toMatchObject({ code: 2 })
  expect(wrong.stderr).toContain('npm run dev -- --help')
  const empty = await refusal(['--', ''], { INIT_CWD: folder }, { script: devScript })
  expect(empty.stderr).toContain('npm run dev -- .')
  const { stdout } = await run(process.execPath, [devScript, '--help'])
  expect(stdout).toContain('Usage: npm run dev')
})

it('asks no registry for newer versions while developing, and leaves every other request alone', async () => {
  const preload = pathToFileURL(path.join(import.meta.dirname, 'dev-process.mjs')).href
  const server = createServer((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const program = `
    const asked = await fetch('https://registry.npmjs.org/-/package/next/dist-tags').catch((error) => error.message)
    const other = await fetch('http://127.0.0.1:${port}/')
    console.log(JSON.stringify({ asked, other: other.status }))`
  const args = ['--import', preload, '--input-type=module', '--eval', program]
  const { stdout } = await run(process.execPath, args)
  server.close()
  expect(JSON.parse(stdout)).toEqual({
    asked: 'Not asked: registry.npmjs.org is outside this machine',
    other: 204,
  })
})
