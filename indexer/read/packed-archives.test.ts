import { describe, expect, it } from 'vitest'
import { unpackedAs } from './containers/packed.ts'
import { gatheringFolder } from './testing/gathering.ts'

const { put, gathered } = gatheringFolder()

const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)
const words = (found: readonly { bytes: Uint8Array }[]) => found.map((it) => Buffer.from(it.bytes).toString())

// Written by the program bzip2, because no library here packs so.
/** A TAR archive with `letters/one.txt` and `letters/رسالة.html`. */
const TAR = Buffer.from(
  'QlpoOTFBWSZTWQWSkd4AAERb28IgQAH6hQQAbmfeQBVACLIokABgEAIICCAAlISoptQZNNGamI0yPRGgPUHtUEopo9SeoAGm' +
    'mjajIDQNMhsSmyH4cK9UVhAGyQHCIwoYJ7Ntg6o1aB4PFhbY0iKTbPHkiZOVJeuVVZNs4uoylRdvjcMgm7CaTm7RfaUDjN0M' +
    'WkhTnG4jEFICu0INe9/2uDPy2CQTAQ/i7kinChIAslI7wA==',
  'base64',
)
/** "The mill closed." */
const ONE = Buffer.from('QlpoOTFBWSZTWe4JrjYAAAGTgEABBAAOZogAIAAiADTQQNA0BdzMZ2EEiO8XckU4UJDuCa42', 'base64')

describe('an archive that is packed by bzip2', () => {
  it('has documents of its own, each with its key, whatever its name', async () => {
    await put('sub/a.tar.bz2', TAR)
    await put('named-wrongly.txt', TAR)
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual(
      ['named-wrongly.txt', 'sub/a.tar.bz2'].flatMap((at) => [
        `${at}!/letters/one.txt`,
        `${at}!/letters/رسالة.html`,
      ]),
    )
    expect(words(found.slice(0, 2))).toEqual(['The mill closed.', '<p>أغلقت الطاحونة.'])
  })

  it('may be one packed file, which is named as it was, in several parts', async () => {
    await put('one.txt.bz2', Buffer.concat([ONE, ONE]))
    const { found } = await gathered()
    expect(keys(found)).toEqual(['one.txt.bz2!/one.txt'])
    expect(words(found)).toEqual(['The mill closed.The mill closed.'])
  })

  it('is a text where only its first letters are those of one', async () => {
    await put('a.txt', 'BZh9 is how such a file begins.')
    expect((await gathered()).found.map(({ format }) => format)).toEqual(['text'])
  })

  it('unpacks no more than it may', async () => {
    const chunks = async function* () {
      yield TAR
    }
    const most = (bytes: number) => {
      if (bytes > 100) throw new Error(`${bytes} are too many`)
    }
    await expect(unpackedAs('bzip2', chunks(), most).next()).rejects.toThrow('3072 are too many')
  })

  it('says so wherever it is cut off or changed, if anything is missing then', async () => {
    for (let at = 14; at < TAR.length; at += 11) {
      await put('cut.tar', TAR.subarray(0, at))
      const changed = Buffer.from(TAR)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      await put('changed.tar', changed)
      const { found, rejected } = await gathered()
      for (const name of ['changed.tar', 'cut.tar']) {
        const isWhole = keys(found).filter((key) => key.startsWith(name)).length === 2
        const isTold = rejected.some((it) => it.path.endsWith(name))
        expect(isWhole || isTold, `${name} at ${at}`).toBe(true)
        if (at < 150) expect(isTold, `${name} at ${at}`).toBe(true)
      }
    }
  })
})
