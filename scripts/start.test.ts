import { execFile } from 'node:child_process'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const startScript = path.join(import.meta.dirname, 'start.mjs')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs `start` to its refusal: `stderr` is all it says. */
async function refusal(args: string[], env: Record<string, string> = {}, nodeArgs: string[] = []) {
  const options = { env: { ...process.env, VERBATIM_DATA: path.join(folder, 'data'), ...env } }
  const failed = await run(process.execPath, [...nodeArgs, startScript, ...args], options).then(
    () => undefined,
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  if (!failed) throw new Error('start did not refuse')
  return { code: failed.code, stderr: failed.stderr, stdout: failed.stdout }
}

it('tells an old Node what to install, in one sentence', async () => {
  const pretend = path.join(folder, 'pretend.cjs')
  await writeFile(pretend, `Object.defineProperty(process, 'version', { value: 'v14.21.3' })`)
  const { code, stderr } = await refusal([], {}, ['--require', pretend])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^Verbatim needs Node 20\.19 or newer; this is v14\.21\.3\. [^\n]*nodejs\.org[^\n]*\n$/,
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

it('refuses a port that is no port', async () => {
  const { code, stderr } = await refusal([], { PORT: '80a' })
  expect(code).toBe(1)
  expect(stderr).toContain('not "80a"')
})

it('refuses an option it does not know as wrong usage', async () => {
  const { code, stderr } = await refusal(['--prot'])
  expect(code).toBe(2)
  expect(stderr).toContain('--prot')
})

it('tells its help on stdout', async () => {
  const { stdout, stderr } = await run(process.execPath, [startScript, '--help'])
  expect(stdout).toContain('Usage: npm start')
  expect(stderr).toBe('')
})
