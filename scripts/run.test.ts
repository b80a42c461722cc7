import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

it('sets flags that this V8 has: it would print an error before whatever the command says', async () => {
  const script = path.join(import.meta.dirname, 'run.mjs')
  const { stdout, stderr } = await run(process.execPath, [script, 'indexer/cli.ts', '--help'])
  expect(stderr).toBe('')
  expect(stdout).toContain('npm run -s index')
})
