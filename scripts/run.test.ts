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
