import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Installation, newInstallation, removeInstallation } from '../sample-installation.ts'
import { exportCorrections } from './share-corrections.ts'

// What is exported is somebody's work: it takes the place of no other file, and says why it cannot be written.

let here: Installation
beforeEach(async () => {
  here = await newInstallation()
})
afterEach(() => removeInstallation(here))

const exporting = (file: string) => exportCorrections({ name: 'correct', action: 'export', file }, here)

it('is written to a new file, whole', async () => {
  const file = path.join(here.papers, 'corrections.jsonl')
  expect(await exporting(file)).toBe(0)
  expect(await readFile(file, 'utf8')).toBe('')
  expect(await readdir(here.papers)).toEqual(['corrections.jsonl'])
})

it('leaves a file that is there as it is, and says so', async () => {
  const file = path.join(here.papers, 'notes.txt')
  await writeFile(file, 'mine')
  await expect(exporting(file)).rejects.toThrow(/notes\.txt cannot be written: it exists already/)
  expect(await readFile(file, 'utf8')).toBe('mine')
})

it('says what is wrong with where it should go', async () => {
  await expect(exporting(path.join(here.papers, 'missing', 'c.jsonl'))).rejects.toThrow(
    /c\.jsonl cannot be written: its folder does not exist/,
  )
  await mkdir(path.join(here.papers, 'folder'))
  await expect(exporting(path.join(here.papers, 'folder'))).rejects.toThrow(
    /cannot be written: it is a folder/,
  )
})
