import { execFile } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { dataFolderIn } from '../model/data-folder.ts'

const CHECKOUT = path.dirname(import.meta.dirname)
const HERE = path.join(os.tmpdir(), 'somewhere')

const folderIn = (environment: Record<string, string>) => dataFolderIn(environment, CHECKOUT)

/** The value of an expression in a process of its own, because modules read the environment of their process. */
async function saidBy(module: string, expression: string, environment: Record<string, string>) {
  const file = path.join(CHECKOUT, module)
  const script = `import * as it from ${JSON.stringify(file)}\nprocess.stdout.write(${expression})`
  const { VERBATIM_DATA: _, INIT_CWD: __, ...rest } = process.env
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: CHECKOUT,
    env: { ...rest, ...environment },
  })
  return stdout
}

describe('the folder where state is kept', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['is in the checkout by default', {}, path.join(CHECKOUT, '.verbatim')],
    // `VERBATIM_DATA= npm start`, or a variable that a compose file leaves empty.
    ['treats an empty variable as unset', { VERBATIM_DATA: '' }, path.join(CHECKOUT, '.verbatim')],
    ['may be given absolute', { VERBATIM_DATA: '/data', INIT_CWD: HERE }, '/data'],
    ['is relative to where the user is', { VERBATIM_DATA: 'kept', INIT_CWD: HERE }, path.join(HERE, 'kept')],
    [
      'is relative to the working folder without npm',
      { VERBATIM_DATA: 'kept', INIT_CWD: '' },
      path.join(CHECKOUT, 'kept'),
    ],
  ]

  it.each(cases)('%s, for everything that runs', async (_, environment, expected) => {
    expect(folderIn(environment)).toBe(expected)
    const [scripts, commands] = await Promise.all([
      saidBy('scripts/place.mjs', 'it.dataFolder', environment),
      saidBy('cli/places.ts', 'it.dataFolder()', environment),
    ])
    expect({ scripts, commands }).toEqual({ scripts: expected, commands: expected })
  })
})
