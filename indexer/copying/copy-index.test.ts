import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { correctionRequest } from '../../model/correction.ts'
import { identifyDocument } from '../../model/identity.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { correct } from '../corrections/ask.ts'
import { run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { authority } from '../sample-documents.ts'
import { type Installation, newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { copyIndex } from './copy-index.ts'

const MILL =
  'Mill closes\n\n“The mill was everything,” said Jane Doe in Damascus.\n\nNobody else said a word about it.\n'

let here: Installation
let there: Installation

beforeEach(async () => {
  here = await newInstallation()
  there = await newInstallation()
  await writeFile(path.join(here.papers, 'a.txt'), MILL)
  await writeFile(path.join(here.papers, 'b.txt'), 'Snow fell on the hills.\n')
  await indexed()
})
afterEach(async () => {
  await removeInstallation(here)
  await removeInstallation(there)
})

async function indexed() {
  for await (const _ of run(runOf(here, [await placeOf(here.papers)])));
}

const copied = () => copyIndex(here.engine, there.engine, new AbortController().signal, () => undefined)

/** Everything that a search says, but how long it took and as of which generation. */
async function everything(engine: Engine) {
  const { tookMs, generation, ...page } = await engine.search(emptyRequest())
  const exported: unknown[] = []
  for await (const passage of engine.scan(emptyRequest())) exported.push(passage)
  return { page, exported, document: await engine.document(identifyDocument('papers', 'a.txt')) }
}

it('makes another index answer as this one does, with names, places and corrections', async () => {
  const id = identifyDocument('papers', 'a.txt')
  const change = correctionRequest.parse({ target: id, what: 'title', new: 'Mill shut', by: 'Ada' })
  await correct({ engine: here.engine, records: here.records, authority: () => authority }, change)
  expect(await copied()).toMatchObject({ documents: 2, unchanged: 0, removed: 0 })
  const found = await everything(there.engine)
  expect(found).toEqual(await everything(here.engine))
  expect(found.document?.title).toBe('Mill shut')
  expect(found.page.facets.location.values.map((it) => it.label)).toContain('Damascus')
})

it('takes nothing from an index because there is nothing in the other one, as under a mistyped name', async () => {
  const before = await everything(here.engine)
  const reverse = copyIndex(there.engine, here.engine, new AbortController().signal, () => undefined)
  await expect(reverse).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('nothing in'),
  })
  expect(await everything(here.engine)).toEqual(before)
})

it('goes on where it was: what is the same stays, and what is gone here goes there', async () => {
  await copied()
  expect(await copied()).toEqual({ documents: 0, unchanged: 2, removed: 0, clusters: 0 })
  await rm(path.join(here.papers, 'b.txt'))
  await indexed()
  expect(await copied()).toEqual({ documents: 0, unchanged: 1, removed: 1, clusters: 0 })
  expect((await everything(there.engine)).exported).toHaveLength(2)
})
