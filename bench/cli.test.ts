import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const CHECKOUT = path.dirname(import.meta.dirname)

it.each(['speed', 'constructor'])('refuses a benchmark that does not exist: %s', (name) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'bench/cli.ts', name], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `There is no benchmark "${name}". \`npm run -s bench -- --help\` lists the arguments.\n`,
  })
})
