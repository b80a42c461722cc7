import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { PassageFile } from './passage-file.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-passage-file-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const place = { path: path.join(folder, 'passages.jsonl'), regular: true, script: 'batch' }
const partial = `${place.path}.part`
const open = (length: number) => PassageFile.open(place, 'jsonl', length, null)
beforeEach(() => {
  for (const it of [place.path, partial]) fs.rmSync(it, { force: true })
})

it('goes on where the last whole line of the list ended', async () => {
  fs.writeFileSync(partial, 'whole\ncut o')
  await (await open(6)).finish()
  expect(fs.readFileSync(place.path, 'utf8')).toBe('whole\n')
})

it('goes on if the last run ended when the file had its name already', async () => {
  fs.writeFileSync(place.path, 'whole\n')
  await (await open(6)).finish()
  expect(fs.readFileSync(place.path, 'utf8')).toBe('whole\n')
})

it.each([
  ['is gone', null],
  ['is cut off', 'who'],
])('says what to do if what was found %s, and leaves an older file as it is', async (_, there) => {
  fs.writeFileSync(place.path, 'of an older search\n')
  if (there !== null) fs.writeFileSync(partial, there)
  await expect(open(6)).rejects.toThrow('--again')
  expect(fs.readFileSync(place.path, 'utf8')).toBe('of an older search\n')
})
