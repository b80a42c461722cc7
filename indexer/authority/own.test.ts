import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadAuthority } from './load.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'authority-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, ...entries: object[]) =>
  writeFileSync(path.join(folder, file), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))

describe('a user’s own authority files', () => {
  it('are added to the shipped ones and change the version, so that documents are tagged again', () => {
    const before = loadAuthority(folder)
    write('groups.jsonl', { key: 'doe-mill-union', name: 'Doe Mill Union', kind: 'organisation' })
    const after = loadAuthority(folder)
    expect(after.authority.groups.get('doe-mill-union')?.name).toBe('Doe Mill Union')
    expect(after.authority.groups.size).toBe(before.authority.groups.size + 1)
    expect(after.version).not.toBe(before.version)
  })

  it('are in a folder: a file of that name is reported, not taken for an error of the program', () => {
    writeFileSync(path.join(folder, 'authority'), '')
    expect(() => loadAuthority(path.join(folder, 'authority'))).toThrow(
      /authority cannot be read: a part of its path is not a folder/,
    )
  })

  it('replace the shipped entry with the same key', () => {
    write('groups.jsonl', { key: 'nato', name: 'North Atlantic Alliance', kind: 'organisation' })
    expect(loadAuthority(folder).authority.groups.get('nato')?.name).toBe('North Atlantic Alliance')
  })

  it('take over a name that is only an alias of a shipped entry', () => {
    write('groups.jsonl', { key: 'doe', name: 'Doe', kind: 'organisation', aliases: ['Daesh'] })
    const { names } = loadAuthority(folder).authority
    const keys = names.next.get('daesh')?.names.map(({ entity }) => entity.type === 'group' && entity.key)
    expect(keys).toEqual(['doe'])
  })

  it('are refused with the file, the line and what to do', () => {
    write('groups.jsonl', { key: 'a', name: 'A', kind: 'media' }, { key: 'b', name: 'NATO', kind: 'media' })
    expect(() => loadAuthority(folder)).toThrow(/groups\.jsonl, line 2.*"NATO" is the name of "nato"; give/)
    write('groups.jsonl', { key: 'a', name: 'A', kind: 'club' })
    expect(() => loadAuthority(folder)).toThrow(/groups\.jsonl, line 1.*a: kind/)
  })

  it('are refused under a file name that would never be read', () => {
    write('group.jsonl')
    expect(() => loadAuthority(folder)).toThrow(/group\.jsonl.*name it groups\.jsonl/)
  })
})
