import path from 'node:path'
import { expect, test } from 'vitest'
import { networkFileSystem } from './file-system.ts'

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
