import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CorrectionRequest } from '../../model/correction.ts'
import { correctionRequest } from '../../model/correction.ts'
import type { ImportRequest } from '../../model/correction-import.ts'
import { nameRequest } from '../../model/name-rule.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { authority } from '../sample-documents.ts'
import { type Installation, newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { correct, correctName, importFrom, undoCorrection } from './ask.ts'
import type { CorrectionContext } from './context.ts'
import { planImport } from './import.ts'

// A team shares what its members have corrected: exported by one, imported by another, each with an index of their own.

type Member = Installation & { place: CorrectionContext }
let ada: Member
let grace: Member

const TEXTS = {
  'a.txt': 'Mill closes\n“The mill was everything,” said Joan Roe in Damascus.\n',
  'b.txt': 'Inn closes\n“The inn was everything,” said Jo Roh in Damascus.\n',
}

async function member(texts: Record<string, string>): Promise<Member> {
  const installation = await newInstallation()
  const { papers, engine, records } = installation
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(papers, name), text)
  await index(installation)
  return { ...installation, place: { engine, records, authority: () => authority } }
}
async function index({ papers, engine, records }: Installation) {
  for await (const _ of run(runOf({ engine, records }, [await placeOf(papers)])));
}
beforeEach(async () => {
  ada = await member(TEXTS)
  grace = await member({ 'a.txt': TEXTS['a.txt'] })
})
afterEach(async () => {
  await removeInstallation(ada)
  await removeInstallation(grace)
})

const exported = async ({ records }: Member) =>
  (await records.corrections.all()).map((it) => `${JSON.stringify(it)}\n`).join('')
const importing = async (into: Member, from: Member, keep?: ImportRequest['keep']) =>
  importFrom(into.place, { lines: await exported(from), ...(keep && { keep }) })

async function documentOf({ engine }: Member, key: string) {
  for await (const { id, documentKey } of engine.inventory()) if (documentKey === key) return id
  throw new Error(`${key} is not there`)
}
async function title(who: Member, key: string, value: string) {
  const target = await documentOf(who, key)
  const request: Partial<CorrectionRequest> = { target, what: 'title', new: value }
  return correct(who.place, correctionRequest.parse({ ...request, by: who === ada ? 'Ada' : 'Grace' }))
}
const titleIn = async (who: Member, key: string) =>
  (await who.engine.document(await documentOf(who, key)))?.title
async function having({ engine }: Member, key: string) {
  const request = emptyRequest()
  request.any.speaker = [key]
  return (await engine.search(request)).total.value
}

describe('corrections of another', () => {
  it('are taken over with who made them and when, are applied, and again change nothing', async () => {
    const { correction } = await title(ada, 'a.txt', 'The mill')
    expect(await importing(grace, ada)).toMatchObject({ added: 1, already: 0, withoutDocument: 0 })
    expect(await titleIn(grace, 'a.txt')).toBe('The mill')
    expect(await grace.records.corrections.all()).toEqual([correction])
    expect(await importing(grace, ada)).toMatchObject({ added: 0, already: 1 })
    expect(await grace.records.corrections.all()).toEqual([correction])
  })

  it('are applied by the next import, if one was killed after it had recorded them', async () => {
    await title(ada, 'a.txt', 'The mill')
    for (const it of await ada.records.corrections.all()) await grace.records.corrections.append(it)
    expect(await titleIn(grace, 'a.txt')).toBe('Mill closes')
    expect(await importing(grace, ada)).toMatchObject({ added: 0, already: 1 })
    expect(await titleIn(grace, 'a.txt')).toBe('The mill')
  })

  it('are undone by what was undone since', async () => {
    const { correction } = await title(ada, 'a.txt', 'The mill')
    await importing(grace, ada)
    await undoCorrection(ada.place, { id: correction.id, by: 'Ada' })
    expect(await importing(grace, ada)).toMatchObject({ added: 1, already: 1 })
    expect(await titleIn(grace, 'a.txt')).toBe('Mill closes')
  })

  it('of documents that are not here are told, kept, and applied once these are', async () => {
    await title(ada, 'b.txt', 'The inn')
    expect(await importing(grace, ada)).toMatchObject({ added: 1, withoutDocument: 1 })
    await writeFile(path.join(grace.papers, 'b.txt'), TEXTS['b.txt'])
    await index(grace)
    expect(await titleIn(grace, 'b.txt')).toBe('The inn')
  })

  it('of names hold for what is here and what comes later', async () => {
    const request = { kind: 'person', key: 'joan-roe', change: 'merge', name: 'Jo Roh', by: 'Ada' }
    await correctName(ada.place, nameRequest.parse(request))
    await importing(grace, ada)
    expect([await having(grace, 'joan-roe'), await having(grace, 'jo-roh')]).toEqual([0, 1])
  })
})

describe('where both say something else of the same', () => {
  beforeEach(async () => {
    await title(ada, 'a.txt', 'The mill')
    await title(ada, 'b.txt', 'The inn')
    await title(grace, 'a.txt', 'Our mill')
  })

  it('nothing is imported until somebody says what is to be kept', async () => {
    await expect(importing(grace, ada)).rejects.toMatchObject({
      ...{ code: 'import-conflicts', facts: { count: 1 } },
    })
    expect(await grace.records.corrections.all()).toHaveLength(1)
    const plan = await planImport(grace.place, { lines: await exported(ada) })
    expect(plan.conflicts).toMatchObject([{ mine: { after: 'Our mill' }, theirs: { after: 'The mill' } }])
  })

  it('mine stays, and the rest is imported', async () => {
    expect(await importing(grace, ada, 'mine')).toMatchObject({ added: 1, leftOut: 1, conflictCount: 1 })
    expect(await titleIn(grace, 'a.txt')).toBe('Our mill')
  })

  it('theirs holds from then on, and both have the same once they have exchanged all', async () => {
    await importing(grace, ada, 'theirs')
    expect(await titleIn(grace, 'a.txt')).toBe('The mill')
    expect(await importing(grace, ada)).toMatchObject({ added: 0, already: 2, conflictCount: 0 })
  })

  it('saying the same is no conflict', async () => {
    await title(ada, 'a.txt', 'Our mill')
    expect(await importing(grace, ada)).toMatchObject({ conflictCount: 0 })
    expect(await titleIn(grace, 'a.txt')).toBe('Our mill')
  })
})

describe('a file that is not whole', () => {
  it.each([
    [(lines: string[]) => [lines[0] ?? '', '{"id": '], 2, 'not-json'],
    [(lines: string[]) => [lines[1] ?? ''], 1, 'undoes-unknown'],
    [(lines: string[]) => [lines[0] ?? '', lines[0] ?? ''], 2, 'repeated-id'],
  ] as const)('is refused by its line, and nothing of it is imported', async (changed, line, reason) => {
    const { correction } = await title(ada, 'a.txt', 'The mill')
    await undoCorrection(ada.place, { id: correction.id, by: 'Ada' })
    const lines = changed((await exported(ada)).trim().split('\n')).join('\n')
    await expect(importFrom(grace.place, { lines })).rejects.toMatchObject({
      ...{ code: 'import-line-refused', facts: { line, problem: { reason } } },
    })
    expect(await grace.records.corrections.all()).toEqual([])
  })

  it('is whole though another program has put a mark of its byte order before it', async () => {
    await title(ada, 'a.txt', 'The mill')
    const { added } = await importFrom(grace.place, { lines: `\uFEFF${await exported(ada)}` })
    expect(added).toBe(1)
  })

  it('is refused where it makes a place of a person', async () => {
    const request = { kind: 'person', key: 'joan-roe', change: 'merge', name: 'Jo Roh', by: 'Ada' }
    await correctName(ada.place, nameRequest.parse(request))
    const lines = (await exported(ada)).replace(/"after":\{"kind":"person"/, '"after":{"kind":"place"')
    await expect(importFrom(grace.place, { lines })).rejects.toMatchObject({
      facts: { problem: { reason: 'in-field', field: 'after.kind' } },
    })
  })

  it('is refused where it says something else under the number of what is here', async () => {
    await title(ada, 'a.txt', 'The mill')
    await importing(grace, ada)
    const lines = (await exported(ada)).replace('The mill', 'Our mill')
    await expect(importFrom(grace.place, { lines })).rejects.toMatchObject({
      facts: { problem: { reason: 'other-record' } },
    })
  })
})
