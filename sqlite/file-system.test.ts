import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeIndexFolder, networkFileSystem } from './file-system.ts'

test.each([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [-11317950, 'CIFS'],
  [0xfe534d42, 'SMB 2'],
  [0x01021997, '9P'],
])('type %i is %s, where locks do not work', (type, kind) => {
  expect(networkFileSystem('/', () => ({ type }))).toBe(kind)
})

test.each([
  [0xef53, 'ext4'],
  [0x9123683e, 'btrfs'],
  [0x01021994, 'tmpfs'],
])('type %i (%s) is a local disk', (type) => {
  expect(networkFileSystem('/', () => ({ type }))).toBeNull()
})

test('a folder that does not exist yet is on the file system of its parent', () => {
  const asked: string[] = []
  networkFileSystem(path.join(import.meta.dirname, 'not', 'there'), (folder) => {
    asked.push(folder)
    return { type: 0 }
  })
  expect(asked).toEqual([import.meta.dirname])
})

test('no answer from the system is not taken as a network', () => {
  const statfs = () => {
    throw new Error('ENOSYS')
  }
  expect(networkFileSystem('/', statfs)).toBeNull()
})

test.each(['', 'below'])('a file cannot be the folder of an index, nor contain it: %j', (below) => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'file-'))
  const file = path.join(folder, 'notes.txt')
  fs.writeFileSync(file, 'notes')
  const problem = { reason: 'not-a-folder' }
  expect(() => makeIndexFolder(path.join(file, below))).toThrow(
    expect.objectContaining({ facts: { folder: path.join(file, below), problem } }),
  )
  fs.rmSync(folder, { recursive: true })
})

/** For a process that hangs, which would never end by itself. */
const HANG_TIMEOUT_MS = 5 * 60_000

test.skipIf(!fs.existsSync('/proc/self'))(
  'a folder that the system does not let anything be created in is reported as such',
  async () => {
    const script = `
      import { makeIndexFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'file-system.ts'))}
      try { makeIndexFolder('/proc/verbatim/data') } catch (error) { process.stdout.write(error.message) }`
    const args = ['--import', 'tsx', '--input-type=module', '-e', script]
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      timeout: HANG_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    expect(stdout).toBe('Nothing can be written to /proc/verbatim/data: no folder can be created there.')
  },
  2 * HANG_TIMEOUT_MS,
)
