import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptAlert } from '../model/alert.ts'

const ROOT = path.join(import.meta.dirname, '..')

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-alerts-'))
  fs.mkdirSync(path.join(folder, 'papers'))
  fs.writeFileSync(path.join(folder, 'papers', 'a.txt'), 'The mill\nAnn Lee closed the mill.\n')
  fs.writeFileSync(path.join(folder, 'people.csv'), 'id,name\n7,Ann Lee\n8,Omar Said\n')
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

type Ended = { code: number; stdout: string; stderr: string }
function command(cli: string, args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: folder, VERBATIM_DATA: path.join(folder, 'data') }
  const call = ['--import', 'tsx', path.join(ROOT, cli), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, call, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}
const batch = (...args: string[]) => command('batch/cli.ts', args)
const index = () => command('indexer/cli.ts', ['index', 'papers'])

it('watches a list: every run of the indexer says what is new, which is printed once', async () => {
  await index()
  const saved = await batch('people.csv', '--watch', 'People')
  expect(saved).toMatchObject({ code: 0, stdout: '' })
  expect(saved.stderr).toMatch(/"People" is watched as w-[0-9a-f]{12}\./)
  fs.writeFileSync(path.join(folder, 'papers', 'b.txt'), 'Omar Said mended the weir.\n')
  expect((await index()).stderr).toContain('1 new alert from watched lists')
  expect((await index()).stderr).not.toContain('alert')
  const first = await batch('--alerts', '--keep', '--format', 'jsonl')
  expect(keptAlert.parse(JSON.parse(first.stdout))).toMatchObject({
    line: 3,
    text: 'Omar Said',
  })
  const second = await batch('--alerts')
  expect(second.stdout).toMatch(/^People: Omar Said\n {2}Omar Said mended the weir\.\n {2}Untitled/)
  expect(second.stderr).toContain('1 new alert from 1 watched list')
  expect(await batch('--alerts')).toMatchObject({ code: 0, stdout: '' })
  expect((await batch('--watches')).stdout).toMatch(
    /^w-\S+ {2}People: 2 lines as names, saved \S+, 0 unread\n$/,
  )
  expect(await batch('--unwatch', 'Nobody')).toMatchObject({ code: 2 })
  expect(await batch('--unwatch', 'People')).toMatchObject({ code: 0, stdout: '' })
  expect((await batch('--watches')).stderr).toContain('No list is watched.')
})
