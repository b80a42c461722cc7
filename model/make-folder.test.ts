import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const MODULES = ['model/make-folder.ts', 'scripts/make-folder.mjs']
const CHECKOUT = path.dirname(import.meta.dirname)
/** For a process that hangs, which would never end by itself. */
const HANG_TIMEOUT_MS = 5 * 60_000

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-make-folder-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What comes of it in a process of its own, which can be ended if it never returns: '' or the system's error. */
async function made(module: string, at: string): Promise<string> {
  const script = `
    import { makeFolder } from ${JSON.stringify(path.join(CHECKOUT, module))}
    try { makeFolder(${JSON.stringify(at)}) } catch (error) { process.stdout.write(error.code) }`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const options = { cwd: CHECKOUT, timeout: HANG_TIMEOUT_MS, killSignal: 'SIGKILL' as const }
  return (await promisify(execFile)(process.execPath, args, options)).stdout
}

describe.each(MODULES)('%s creates a folder', { timeout: 2 * HANG_TIMEOUT_MS }, (module) => {
  it('with those above it, and leaves one that exists as it is', async () => {
    const at = path.join(folder, 'a', 'b', 'c')
    expect(await made(module, at)).toBe('')
    fs.writeFileSync(path.join(at, 'kept'), '')
    expect(await made(module, at)).toBe('')
    expect(fs.readdirSync(at)).toEqual(['kept'])
  })

  it('through a link to a folder', async () => {
    fs.symlinkSync(folder, path.join(folder, 'link'))
    expect(await made(module, path.join(folder, 'link'))).toBe('')
    expect(await made(module, path.join(folder, 'link', 'new'))).toBe('')
    expect(fs.statSync(path.join(folder, 'new')).isDirectory()).toBe(true)
  })

  it('but says so where a file is in the way', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '')
    expect(await made(module, path.join(folder, 'file'))).toBe('EEXIST')
    expect(await made(module, path.join(folder, 'file', 'below'))).toBe('ENOTDIR')
  })

  it.skipIf(!fs.existsSync('/proc/self'))(
    'but gives up where the system creates none and answers that the one above is missing',
    async () => {
      expect(await made(module, '/proc/verbatim')).toBe('ENOENT')
      expect(await made(module, '/proc/verbatim/data/index')).toBe('ENOENT')
    },
  )
})
