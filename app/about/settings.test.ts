import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { SETTINGS, settingsIn } from '../../model/settings.ts'
import { about as ar } from '../messages/ar/about.ts'
import { about as en } from '../messages/en/about.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const ROOMS = ['app', 'batch', 'cli', 'engine', 'export', 'indexer', 'model', 'records', 'sqlite']
/**
 * What the start and the build tell their own processes, what makes the keys of a server and never runs with the pages,
 * and how the names of several begin.
 */
const NO_SETTINGS = ['VERBATIM_ROOT', 'VERBATIM_COPIES_CODE', 'MEILI_MASTER_KEY', 'OPENSEARCH_INDEXING']

function namesInSources(): Set<string> {
  const names = new Set<string>()
  for (const room of ROOMS) {
    for (const it of fs.readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:ts|tsx|mjs)$/.test(it) || /\.test\.tsx?$|testing/.test(it) || it.endsWith('settings.ts'))
        continue
      const text = fs.readFileSync(path.join(ROOT, room, it), 'utf8')
      for (const [name] of text.matchAll(/\b(?:VERBATIM|MEILI|OPENSEARCH)_[A-Z_]+\b/g)) names.add(name)
    }
  }
  return names
}

it('lists every variable that the sources ask for, and none besides, each with what it does', () => {
  const listed = SETTINGS.map(({ name }) => name).filter((it) => /^(?:VERBATIM|MEILI|OPENSEARCH)_/.test(it))
  const asked = [...namesInSources()].filter((it) => !NO_SETTINGS.includes(it))
  expect(asked.sort()).toEqual([...listed].sort())
  for (const { name } of SETTINGS) {
    expect(en.settings.what[name]).not.toBe('')
    expect(ar.settings.what[name]).not.toBe('')
  }
})

it('says where a value comes from, and shows neither a key nor a password', () => {
  const shown = settingsIn({
    ...{ VERBATIM_WORKERS: ' 3 ', VERBATIM_DATA: '', MEILI_KEY: 'very secret' },
    MEILI_URL: 'http://ada:very-secret@127.0.0.1:7700',
    OPENSEARCH_URL: 'https://ada:very-secret@one:9200, https://ada:very@secret@two:9200',
  })
  const of = (name: string) => shown.find((it) => it.name === name)
  expect(of('VERBATIM_WORKERS')).toEqual({ name: 'VERBATIM_WORKERS', value: '3', from: 'environment' })
  expect(of('VERBATIM_DATA')).toEqual({ name: 'VERBATIM_DATA', value: null, from: 'default' })
  expect(of('MEILI_KEY')).toEqual({ name: 'MEILI_KEY', value: null, from: 'environment' })
  expect(of('MEILI_URL')?.value).toBe('http://127.0.0.1:7700')
  expect(of('OPENSEARCH_URL')?.value).toBe('https://one:9200, https://two:9200')
  expect(JSON.stringify(shown)).not.toContain('secret')
})
