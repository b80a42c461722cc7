import { spawn } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine } from '../engine/open.ts'
import { type Document, document, type IndexedDocument } from '../model/document.ts'
import { identifyDocument, passageIds } from '../model/identity.ts'
import { openRecords } from '../records/open.ts'
import { makeBackup } from './make.ts'
import { restoreBackup } from './restore.ts'
import { differencesOf } from './whole.ts'

const ROOT = path.dirname(import.meta.dirname)

let root: string
let data: string
const signal = new AbortController().signal
const ignore = () => undefined

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'backup-'))
  data = path.join(root, 'data')
  await put(data, 'one', 'Rain fell on the mill.')
  await mkdir(path.join(data, 'authority'))
  await writeFile(path.join(data, 'authority', 'people.jsonl'), '{"key":"ada"}\n')
  await mkdir(path.join(data, 'added', 'Coast', 'reports'), { recursive: true })
  await writeFile(path.join(data, 'added', 'Coast', 'reports', 'a.txt'), 'Rain fell on the coast.')
  await mkdir(path.join(data, 'added', '.incoming'))
  await writeFile(path.join(data, 'added', '.incoming', '12-ab'), 'Rain fell on')
  await writeFile(path.join(data, 'start.json'), '{"paths":["/papers"]}\n')
  await writeFile(path.join(data, 'corrections.jsonl'), '{"id":"c-1"}\n{"id":"c-2"}\n{"id":"c-')
  const records = await openRecords({ dataFolder: data })
  await records.changes.add(CHANGE)
  await records.close()
})
afterEach(() => rm(root, { recursive: true, force: true }))

const CHANGE = {
  ...{ id: 'c-000000000001', at: '2025-06-01T12:00:00.000Z', what: 'undo', undoes: 'x', by: 'Ada' },
} as Parameters<Awaited<ReturnType<typeof openRecords>>['changes']['add']>[0]

async function put(folder: string, key: string, text: string) {
  const engine = await openEngine({ dataFolder: folder })
  const writer = await engine.openWriter()
  await writer.put(article(key, text))
  await writer.close()
  await engine.close()
}
/** A document with a passage for each text. */
function article(key: string, ...texts: string[]): IndexedDocument {
  const documentId = identifyDocument('test', key)
  const name = passageIds(documentId)
  let start = 0
  const passages = texts.map((text, ordinal): Document['passages'][number] => {
    const at = start
    start += text.length + 1
    const tags = { quotations: [], dates: [], locations: [], groups: [], people: [] }
    const place = { ordinal, section: null, kind: 'paragraph', start: at, end: at + text.length } as const
    return { id: name(text), ...place, text, ...tags }
  })
  const whole = document.parse({
    ...{ documentId, documentKey: key, collection: 'test', title: null, source: null, sourceBasis: null },
    ...{ agency: null, authors: [], url: null, path: null, publishedAt: null, publishedBasis: null },
    ...{ publishedPrecision: 'unknown', language: 'en', sha256: '0'.repeat(64), readerVersion: 'test 1' },
    ...{ readAt: '2025-06-01T12:00:00.000Z', text: texts.join('\n'), headings: [], leftOut: [], notes: [] },
    passages,
  })
  return { document: whole, entities: [], fingerprint: key }
}
async function keysIn(folder: string): Promise<string[]> {
  const engine = await openEngine({ dataFolder: folder })
  const keys: string[] = []
  for await (const it of engine.inventory()) keys.push(it.documentKey)
  await engine.close()
  return keys.sort()
}
const back = (backup: string, to: string, replace = false) =>
  restoreBackup(backup, to, replace, signal, ignore)

describe('a backup', () => {
  it('has everything, and restores all of it into an empty folder', async () => {
    const { folder, manifest } = await makeBackup(data, path.join(root, 'backups'), signal, ignore)
    expect(manifest.index).toMatchObject({ documents: 1, passages: 1 })
    expect(manifest.files.map((it) => it.path)).toEqual([
      'added/Coast/reports/a.txt',
      ...['authority/people.jsonl', 'corrections.jsonl', 'index/verbatim.db', 'records.db', 'start.json'],
    ])
    const to = path.join(root, 'restored')
    expect((await back(folder, to)).keptIn).toBeNull()
    expect(await keysIn(to)).toEqual(['one'])
    const read = (name: string) => readFile(path.join(to, name), 'utf8')
    // A line that is only half written is not a record.
    expect(await read('corrections.jsonl')).toBe('{"id":"c-1"}\n{"id":"c-2"}\n')
    expect(await read('added/Coast/reports/a.txt')).toBe('Rain fell on the coast.')
    expect(await read('authority/people.jsonl')).toBe('{"key":"ada"}\n')
    expect(await read('start.json')).toBe('{"paths":["/papers"]}\n')
    const records = await openRecords({ dataFolder: to })
    expect(await records.changes.waiting()).toEqual([CHANGE])
    await records.close()
  })

  it('of a folder with nothing in it has nothing, and is a backup all the same', async () => {
    const { folder, manifest } = await makeBackup(path.join(root, 'none'), root, signal, ignore)
    expect(manifest.files).toEqual([])
    expect(await readdir(folder)).toEqual(['backup.json', 'data'])
  })

  it('made while an indexer writes is of one state', async () => {
    const engine = await openEngine({ dataFolder: data })
    const writer = await engine.openWriter()
    let writes = true
    let written = 0
    const writing = (async () => {
      for (; writes; written += 1) {
        // The first is replaced again and again, and there is always one more.
        await writer.put(article('one', `Rain fell ${written} times.`))
        await writer.put(article(`more-${written}`, 'Snow fell.', `It fell ${written} times.`))
        await writer.flush()
      }
    })()
    try {
      for (let nth = 0; nth < 3; nth += 1) {
        const { folder } = await makeBackup(data, path.join(root, `backup-${nth}`), signal, ignore)
        const to = path.join(root, `restored-${nth}`)
        await back(folder, to)
        expect(await differencesOf(to, signal)).toBe(0)
        expect(await keysIn(to)).toContain('one')
      }
    } finally {
      writes = false
      await writing
      await writer.close()
      await engine.close()
    }
    expect(written).toBeGreaterThan(3)
  })

  it('is refused where a file was changed or is missing, and nothing is touched', async () => {
    const { folder } = await makeBackup(data, root, signal, ignore)
    const to = path.join(root, 'restored')
    const unusable = (reason: string, more: object = {}) => ({
      ...{ code: 'backup-unusable', facts: { path: folder, problem: { reason, ...more } } },
    })
    await appendFile(path.join(folder, 'data', 'start.json'), ' ')
    await expect(back(folder, to)).rejects.toMatchObject(
      unusable('backup-file-changed', { file: 'start.json' }),
    )
    await rm(path.join(folder, 'data', 'start.json'))
    await expect(back(folder, to)).rejects.toMatchObject(unusable('backup-file-missing'))
    await writeFile(path.join(folder, 'backup.json'), '{"verbatimBackup": 99}')
    await expect(back(folder, to)).rejects.toMatchObject(unusable('newer-backup', { found: '99' }))
    await writeFile(path.join(folder, 'backup.json'), 'no manifest')
    await expect(back(folder, to)).rejects.toMatchObject(unusable('not-a-backup'))
    expect(await readdir(to)).toEqual([])
  })

  it('with paths that lead outside is refused', async () => {
    const { folder } = await makeBackup(data, root, signal, ignore)
    const file = path.join(folder, 'backup.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"start.json"', '"../../start.json"'))
    await expect(back(folder, path.join(root, 'to'))).rejects.toMatchObject({ code: 'backup-unusable' })
  })
})

describe('a restore', () => {
  it('does not overwrite what is there unless told to, and then keeps it', async () => {
    const { folder } = await makeBackup(data, root, signal, ignore)
    await put(data, 'two', 'Snow fell.')
    await expect(back(folder, data)).rejects.toMatchObject({ code: 'restore-refused' })
    const server = await openEngine({ dataFolder: data })
    expect((await server.status()).documents).toBe(2)
    const { keptIn } = await back(folder, data, true)
    // Open all the while, as in a server.
    expect((await server.status()).documents).toBe(1)
    await server.close()
    expect(await keysIn(data)).toEqual(['one'])
    expect(await keysIn(keptIn ?? '')).toEqual(['one', 'two'])
  })

  it('is refused while an indexer writes', async () => {
    const { folder } = await makeBackup(data, root, signal, ignore)
    const engine = await openEngine({ dataFolder: data })
    const writer = await engine.openWriter()
    await expect(back(folder, data, true)).rejects.toMatchObject({ code: 'index-locked' })
    await writer.close()
    await engine.close()
    expect((await readdir(data)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('replaces an index that is too damaged to be opened', async () => {
    const { folder } = await makeBackup(data, root, signal, ignore)
    await writeFile(path.join(data, 'index', 'verbatim.db'), 'no database, but long enough. '.repeat(200))
    await back(folder, data, true)
    expect(await keysIn(data)).toEqual(['one'])
  })

  it('killed at any moment leaves what was there before, or the backup, whole', async () => {
    const { folder } = await makeBackup(data, root, signal, ignore)
    await put(data, 'two', 'Snow fell.')
    const seen = new Set<string>()
    for (let nth = 0; nth < 6; nth += 1) {
      const to = path.join(root, `killed-${nth}`)
      await cp(data, to, { recursive: true })
      const args = ['--import', 'tsx', path.join(ROOT, 'backup', 'cli.ts'), 'restore', folder, '--replace']
      const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, VERBATIM_DATA: to } })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      // From the moment in which it has begun to touch the folder, a little later each time.
      await begun(to)
      await new Promise((resolve) => setTimeout(resolve, nth * 150))
      child.kill('SIGKILL')
      await ended
      expect(await differencesOf(to, signal)).toBe(0)
      const keys = (await keysIn(to)).join()
      expect(['one', 'one,two']).toContain(keys)
      expect(await readFile(path.join(to, 'start.json'), 'utf8')).toBe('{"paths":["/papers"]}\n')
      seen.add(keys)
      // What a killed one has left is removed by the next.
      await back(folder, to, true)
      expect((await readdir(to)).filter((name) => name.includes('unfinished'))).toEqual([])
    }
    expect(seen.size).toBeGreaterThan(0)
  })
})

async function begun(folder: string): Promise<void> {
  const isBegun = async () => (await readdir(folder)).some((name) => name.startsWith('restore'))
  while (!(await isBegun())) await new Promise((resolve) => setTimeout(resolve, 5))
}
