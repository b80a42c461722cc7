import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeOf } from '../read/gather.ts'
import { type Installation, newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { run } from './run.ts'

let installed: Installation
beforeEach(async () => {
  installed = await newInstallation()
})
afterEach(() => removeInstallation(installed))

const put = (name: string, text: string) => writeFile(path.join(installed.papers, name), text)

/** What a run does, event by event. */
async function indexed() {
  const events: string[] = []
  const ended = new Set(['copies', 'furniture'])
  for await (const { type } of run(runOf(installed, [await placeOf(installed.papers)]))) {
    if (!ended.has(type)) events.push(type)
  }
  return events
}

async function inIndex() {
  const keys: string[] = []
  for await (const { documentKey } of installed.engine.inventory()) keys.push(documentKey)
  return keys.sort()
}

describe('a run over a table whose rows are records', () => {
  const table = (...rows: string[]) => put('posts.csv', ['id,text', ...rows].join('\n'))

  it('prepares again only the rows that have changed, and removes those that are gone', async () => {
    await table('a,The mill closed.', 'b,It rained.')
    expect(await indexed()).toEqual(['indexed', 'indexed', 'parts-read'])
    await table('new,It hailed.', 'a,The mill closed.', 'b,It snowed.')
    expect(await indexed()).toEqual(['indexed', 'unchanged', 'indexed', 'parts-read'])
    await table('b,It snowed.')
    expect(await indexed()).toEqual(['unchanged', 'parts-read', 'removed', 'removed'])
    expect(await inIndex()).toEqual(['posts.csv!/b'])
  })

  it('makes all of them again where other columns are their fields', async () => {
    await put('posts.csv', 'id,text,note\na,The mill closed.,It rained.')
    await indexed()
    await put('manifest.json', JSON.stringify({ 'posts.csv': { columns: { id: 'id', text: 'note' } } }))
    expect(await indexed()).toEqual(['indexed', 'parts-read'])
  })

  it('keeps them while a row is torn, or their columns cannot be found', async () => {
    await table('a,The mill closed.', 'b,It rained.')
    await indexed()
    await table('a,The mill closed.', 'b,"It rained.')
    expect(await indexed()).toEqual(['unchanged', 'rejected', 'parts-read'])
    await put('manifest.json', JSON.stringify({ 'posts.csv': { columns: { text: 'Body' } } }))
    expect(await indexed()).toEqual(['rejected'])
    expect(await inIndex()).toEqual(['posts.csv!/a', 'posts.csv!/b'])
  })
})
