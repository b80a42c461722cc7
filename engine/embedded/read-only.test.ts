import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexed } from '../conformance/articles.ts'
import { indexFiles } from './file/index-files.ts'
import { openEmbedded } from './index.ts'
import { start, withTemporaryFolder } from './testing/processes.ts'

/** A user who owns nothing here. */
const NOBODY = '65534'
const isRoot = process.getuid?.() === 0

/** Whether this machine lets a disk be mounted. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
    return isRoot && process.platform === 'linux'
  } catch {
    return false
  }
}

if (!isRoot || !canMount()) {
  process.stderr.write(
    `\n${'!'.repeat(78)}\nRead-only disks and the folders of other users were NOT all tested: this needs root and mounts.\n${'!'.repeat(78)}\n\n`,
  )
}

async function withIndex(work: (folder: string) => Promise<void>) {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    const writer = await engine.openWriter()
    await writer.put(indexed({ key: 'a', paragraphs: ['Rain fell.'] }))
    await writer.close()
    await engine.close()
    await fs.chmod(folder, 0o755)
    await work(folder)
  })
}

async function outcome(folder: string, user = ''): Promise<string[]> {
  const tried = start('search-as.ts', folder, user)
  await tried.printed(2)
  await tried.kill()
  return tried.lines
}

describe.runIf(isRoot)('as another user', () => {
  test('an index that may only be read is searched, and writing says whose it is', async () => {
    await withIndex(async (folder) => {
      expect(await outcome(folder, NOBODY)).toEqual(['found 1', 'index-unwritable of-another-user'])
      // Nothing was made beside it.
      expect((await fs.readdir(indexFiles(folder).folder)).sort()).toEqual(['verbatim.db', 'writer.lock'])
    })
  })

  test('one that may not be read says so', async () => {
    await withIndex(async (folder) => {
      await fs.chmod(indexFiles(folder).folder, 0o700)
      expect(await outcome(folder, NOBODY)).toEqual([
        'index-unreadable of-another-user',
        'index-unwritable of-another-user',
      ])
    })
  })

  test('changes that are still in the log cannot be left out in silence', async () => {
    await withIndex(async (folder) => {
      await fs.writeFile(`${indexFiles(folder).index}-wal`, 'changes')
      expect((await outcome(folder, NOBODY))[0]).toBe('index-unreadable unfinished-log')
    })
  })
})

test.runIf(canMount())(
  'on a read-only disk an index is searched, and writing says why it cannot be',
  async () => {
    await withIndex(async (folder) => {
      const mounted = path.join(folder, 'mounted')
      await fs.mkdir(mounted)
      const disk = path.join(folder, 'index')
      await fs.mkdir(path.join(mounted, 'index'))
      execFileSync('mount', ['--bind', disk, path.join(mounted, 'index')])
      try {
        execFileSync('mount', ['-o', 'remount,ro,bind', path.join(mounted, 'index')])
        expect(await outcome(mounted)).toEqual(['found 1', 'index-unwritable read-only-disk'])
      } finally {
        execFileSync('umount', ['-l', path.join(mounted, 'index')])
      }
    })
  },
)

test.runIf(canMount())('a disk that is full says so; with space again, everything is stored', async () => {
  await withTemporaryFolder(async (folder) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
    try {
      const engine = await openEmbedded(folder)
      const store = async () => {
        const writer = await engine.openWriter()
        for (let n = 0; n < 20; n += 1) {
          const paragraphs = Array.from(
            { length: 40 },
            (_, at) => `Rain ${n} ${at}. ${'So it went on. '.repeat(90)}`,
          )
          await writer.put(indexed({ key: `${n}`, paragraphs }))
        }
        await writer.close()
      }
      await expect(store()).rejects.toMatchObject({ code: 'disk-full' })
      execFileSync('mount', ['-o', 'remount,size=64m', folder])
      await store()
      expect(await engine.status()).toMatchObject({ documents: 20, passages: 800 })
      await engine.close()
    } finally {
      execFileSync('umount', ['-l', folder])
    }
  })
})

test.runIf(canMount())(
  'on a disk that was full from the start an index is searched all the same',
  async () => {
    await withIndex(async (folder) => {
      const mounted = path.join(folder, 'mounted')
      await fs.mkdir(mounted)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted])
      try {
        await fs.cp(path.join(folder, 'index'), path.join(mounted, 'index'), { recursive: true })
        const { bavail, bsize } = await fs.statfs(mounted)
        await fs.writeFile(path.join(mounted, 'other'), Buffer.alloc(bavail * bsize))
        expect(await outcome(mounted)).toEqual(['found 1', 'disk-full undefined'])
      } finally {
        execFileSync('umount', ['-l', mounted])
      }
    })
  },
)
