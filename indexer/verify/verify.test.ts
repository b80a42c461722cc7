import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { correctionRequest } from '../../model/correction.ts'
import { identifyDocument } from '../../model/identity.ts'
import { LAST, ORIGINALS, originalsKey, VERIFICATIONS } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'
import { correct } from '../corrections/ask.ts'
import { LedgerRecorder } from '../ledger/recorder.ts'
import { run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { zipOf } from '../read/testing/archives.ts'
import { authority } from '../sample-documents.ts'
import { newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { keepVerification } from './keep.ts'
import { reportLines } from './report.ts'
import { type ToVerify, verify } from './verify.ts'

const MILL =
  'Mill closes\n“The mill was everything,” said Jane Doe in Damascus.\n\nNobody else said a word.\n'
const RECORDS = ['one', 'two', 'three'].map((it) => JSON.stringify({ id: it, text: `Rain fell on ${it}.` }))

let root: string
let papers: string
let engine: Engine
let records: Records

beforeEach(async () => {
  ;({ root, papers, engine, records } = await newInstallation())
  await writeFile(path.join(papers, 'a.txt'), MILL)
  await writeFile(path.join(papers, 'b.txt'), 'Snow fell on the hills.\n')
  await writeFile(path.join(papers, 'r.jsonl'), `${RECORDS.join('\n')}\n`)
  await indexed()
})
afterEach(() => removeInstallation({ root, engine, records }))

async function indexed() {
  const places = [await placeOf(papers)]
  const recorder = await LedgerRecorder.begin(records, places, false)
  for await (const event of run(runOf({ engine, records }, places))) await recorder.note(event)
  await recorder.end('done', { indexed: 5, unchanged: 0, removed: 0, failed: 0, passages: 0 }, 1)
}

const verified = async (what: Partial<ToVerify> = {}) => {
  const all = { collection: undefined, originals: true, folders: [], ...what }
  return verify({ engine, records }, all, new AbortController().signal, () => undefined)
}
const found = async (what: Partial<ToVerify> = {}) => {
  const { verification } = await verified(what)
  return verification.findings.flatMap(({ code, first }) => first.map((it) => [code, it.subject, it.detail]))
}
async function documentsIn() {
  const all: { documentKey: string; text: string }[] = []
  for await (const { id } of engine.inventory()) {
    const document = await engine.document(id)
    if (document !== null) all.push(document)
  }
  return all
}
const inPapers = (name: string) => path.join(papers, name)

describe('a verification', () => {
  it('finds nothing where nothing has changed, and says how much was compared', async () => {
    const { verification } = await verified()
    expect(verification).toMatchObject({ documents: 5, passages: 6, differences: 0, findings: [] })
    expect(verification.originals).toMatchObject({ same: 5, changed: 0, gone: 0 })
    expect(verification.checks.filter((it) => it.checked === null)).toEqual([])
    expect(verification.checks).toContainEqual({ check: 'ledger', checked: 5, differ: 0 })
    const lines = reportLines(verification, root)
    expect(lines.at(-1)).toBe('Nothing differs.')
    expect(lines.join('\n')).toContain('6 passages with their checksums and IDs: nothing differs')
  })

  it('tells apart originals that changed, moved and went, records by their lines', async () => {
    await writeFile(inPapers('a.txt'), MILL.replace('everything', 'nothing'))
    await mkdir(inPapers('kept'))
    await rename(inPapers('b.txt'), inPapers('kept/c.txt'))
    const [one = '', two = ''] = RECORDS
    await writeFile(inPapers('r.jsonl'), `${two}\n${one.replace('Rain', 'Hail')}\n`)
    expect(await found()).toEqual([
      ['original-changed', inPapers('a.txt'), null],
      ['original-changed', `one in ${inPapers('r.jsonl')}`, null],
      ['original-moved', inPapers('b.txt'), inPapers('kept/c.txt')],
      ['original-gone', `three in ${inPapers('r.jsonl')}`, null],
    ])
  })

  it('finds what was moved out of the folder where it is told to look, a file of records as a whole', async () => {
    const elsewhere = path.join(root, 'elsewhere')
    await mkdir(elsewhere)
    await rename(inPapers('r.jsonl'), path.join(elsewhere, 'moved.jsonl'))
    expect(await found()).toEqual([['original-gone', inPapers('r.jsonl'), null]])
    const { verification, originals } = await verified({ folders: [elsewhere] })
    expect(verification.originals).toMatchObject({ same: 2, moved: 3, gone: 0 })
    await keepVerification(records, verification, originals?.states)
    const id = identifyDocument('papers', 'two')
    const kept = await records.kept(ORIGINALS).get(originalsKey(id))
    expect(kept?.value.documents[id]).toEqual({ state: 'moved', now: path.join(elsewhere, 'moved.jsonl') })
    expect((await records.kept(VERIFICATIONS).get(LAST))?.value).toMatchObject({ differences: 1 })
    // Back where it was: nothing is left of what was kept.
    await rename(path.join(elsewhere, 'moved.jsonl'), inPapers('r.jsonl'))
    const again = await verified()
    await keepVerification(records, again.verification, again.originals?.states)
    expect(await records.kept(ORIGINALS).get(originalsKey(id))).toBeNull()
  })

  it('compares what is in an archive with what was in it, and finds an archive that was moved as a whole', async () => {
    const line = JSON.stringify({ id: 'four', text: 'Rain fell on four.' })
    const names = ['one.txt', 'same.txt', 'two.txt', 'deep/three.txt']
    const content = (name: string) =>
      name === 'same.txt' ? 'It rained on one.txt.' : `It rained on ${name}.`
    const members = [
      ...names.map((name) => ({ name, content: content(name) })),
      { name: 'list.jsonl', content: `${line}\n` },
    ]
    await writeFile(inPapers('a.zip'), zipOf(members))
    await indexed()
    expect((await verified()).verification.originals).toMatchObject({ same: 10, changed: 0, gone: 0 })
    const other = { name: 'two.txt', content: 'It snowed.' }
    await writeFile(inPapers('a.zip'), zipOf([other, ...members.filter((it) => /same|three/.test(it.name))]))
    expect(new Set((await found()).map((it) => it.join(' ').trim()))).toEqual(
      new Set([
        `original-changed ${inPapers('a.zip!/two.txt')}`,
        `original-gone ${inPapers('a.zip!/one.txt')}`,
        `original-gone four in ${inPapers('a.zip!/list.jsonl')}`,
      ]),
    )
    await writeFile(inPapers('a.zip'), 'PK\x03\x04')
    expect((await verified()).verification.originals).toMatchObject({ same: 5, unreadable: 5, gone: 0 })
    await rm(inPapers('a.zip'))
    await writeFile(inPapers('b.zip'), zipOf(members))
    expect(await found()).toEqual([['original-moved', inPapers('a.zip'), inPapers('b.zip')]])
  })

  it('finds the rows of tables by their bytes, whatever their columns are said to be', async () => {
    const rows = ['no,Body', '1,"It rained', 'and snowed."', '2,It hailed.', '2,It hailed.', '3,It froze.']
    const table = (lines: string[]) => `${lines.join('\r\n')}\r\n`
    await writeFile(inPapers('t.csv'), table(rows))
    await writeFile(inPapers('t.zip'), zipOf([{ name: 't.csv', content: table(rows) }]))
    await writeFile(inPapers('manifest.json'), JSON.stringify({ '.': { columns: { text: 'Body' } } }))
    await indexed()
    expect((await verified()).verification.originals).toMatchObject({ same: 13, changed: 0, gone: 0 })
    const changed = table([...rows.slice(0, -1), '3,It melted.'])
    await writeFile(inPapers('t.csv'), changed)
    await writeFile(inPapers('t.zip'), zipOf([{ name: 't.csv', content: changed }]))
    const keys = (await documentsIn()).filter((it) => it.text === 'It froze.').map((it) => it.documentKey)
    expect((await found()).sort()).toEqual(
      keys
        .map((key) => ['original-gone', `${key} in ${inPapers(key.slice(0, key.lastIndexOf('!/')))}`, null])
        .sort(),
    )
    expect(keys).toHaveLength(2)
  })

  it('leaves originals alone when told to, and compares one collection alone', async () => {
    await rm(papers, { recursive: true })
    expect((await verified({ originals: false })).verification).toMatchObject({
      originals: null,
      differences: 0,
    })
    expect((await verified({ collection: 'other' })).verification).toMatchObject({
      documents: 0,
      differences: 0,
    })
  })

  it('compares corrections with what their documents show', async () => {
    const id = identifyDocument('papers', 'a.txt')
    const place = { engine, records, authority: () => authority }
    const request = correctionRequest.parse({ target: id, what: 'title', new: 'Mill shut', by: 'Ada' })
    const { correction } = await correct(place, request)
    expect(await found()).toEqual([])
    // One that was recorded by a process that ended before the index had it.
    const other = { ...correction, id: 'c-0000000000aa', after: 'Mill open' }
    await appendFile(path.join(root, 'corrections.jsonl'), `${JSON.stringify(other)}\n`)
    expect(await found()).toEqual([['correction-not-applied', 'a.txt', null]])
    const gone = identifyDocument('papers', 'gone.txt')
    const lost = {
      ...other,
      id: 'c-0000000000bb',
      target: { ...('target' in other ? other.target : null), document: gone, documentKey: 'gone.txt' },
    }
    await appendFile(path.join(root, 'corrections.jsonl'), `${JSON.stringify(lost)}\n`)
    expect(await found()).toContainEqual(['correction-without-document', lost.id, 'gone.txt'])
  })

  it('names a damaged line of the corrections, and compares everything else', async () => {
    const file = path.join(root, 'corrections.jsonl')
    await writeFile(file, '{"id":"c-1"}\nno record\n')
    const { verification } = await verified()
    expect(verification.findings.map((it) => it.code)).toEqual(['corrections-damaged'])
    expect(verification.documents).toBe(5)
  })

  it('compares the ledger with the index', async () => {
    const writer = await engine.openWriter()
    await writer.remove([identifyDocument('papers', 'b.txt')])
    const whole = await engine.document(identifyDocument('papers', 'a.txt'))
    if (!whole) throw new Error('a.txt was indexed')
    const documentId = identifyDocument('papers', 'unknown.txt')
    const document = { ...whole, documentId, documentKey: 'unknown.txt', passages: [], leftOut: [], text: '' }
    await writer.put({ document, entities: [], fingerprint: 'x' })
    await writer.close()
    expect(await found({ originals: false })).toEqual([
      ['not-in-index', inPapers('b.txt'), null],
      ['not-in-ledger', documentId, null],
    ])
  })

  it('finds text that is in no passage, in two, or not at its place', async () => {
    const whole = await engine.document(identifyDocument('papers', 'a.txt'))
    if (!whole) throw new Error('a.txt was indexed')
    const [first, ...others] = whole.passages
    if (!first) throw new Error('it has passages')
    const moved = [{ ...first, start: first.start - 2, end: first.end - 2 }, ...others]
    const writer = await engine.openWriter()
    await writer.put({ document: { ...whole, passages: moved }, entities: [], fingerprint: 'x' })
    await writer.close()
    const codes = (await found({ originals: false })).map(([code]) => code)
    expect(codes).toEqual(['passage-not-in-text', 'text-not-accounted', 'text-accounted-twice'])
  })

  it('tells of a damaged index as a finding, and still compares what is beside it', async () => {
    await engine.close()
    const file = path.join(root, 'index', 'verbatim.db')
    const bytes = await readFile(file)
    bytes.fill(0x41, 0, 100)
    await rm(`${file}-wal`, { force: true })
    await writeFile(file, bytes)
    engine = await openEngine({ dataFolder: root })
    const { verification } = await verified()
    expect(verification.findings.map((it) => it.code)).toContain('file-damaged')
  })

  it('ends when it is interrupted', async () => {
    const what = { collection: undefined, originals: true, folders: [] }
    const ended = verify({ engine, records }, what, AbortSignal.abort(), () => undefined)
    await expect(ended).rejects.toMatchObject({ code: 'cancelled' })
  })
})
