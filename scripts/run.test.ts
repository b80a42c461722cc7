import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

it('says nothing before what the command says', async () => {
  const script = path.join(import.meta.dirname, 'run.mjs')
  const { stdout, stderr } = await run(process.execPath, [script, 'indexer/cli.ts', '--help'])
  expect(stderr).toBe('')
  expect(stdout).toContain('npm run -s index')
})

/** A program with at most this many open files. */
const withFiles = (count: number, args: string[], env = {}) =>
  run('sh', ['-c', `ulimit -n ${count}; exec "$@"`, 'sh', process.execPath, ...args], {
    env: { ...process.env, ...env },
  })

it.skipIf(process.platform === 'win32')(
  'says that too many files are open, and what to do, where the program cannot even be loaded',
  async () => {
    const script = path.join(import.meta.dirname, 'run.mjs')
    const failure = await withFiles(26, [script, 'bench/cli.ts', '--help']).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Too many files are open: .*ulimit -n 4096.*\nCause: EMFILE: .*\n$/),
    })
  },
)
