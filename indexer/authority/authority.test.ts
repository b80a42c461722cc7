import { describe, expect, it } from 'vitest'
import { fold } from '../../model/name-words.ts'
import { authority } from '../sample-documents.ts'
import type { NameNode } from './authority.ts'
import { parseEntries } from './load.ts'
import { groupEntry } from './schema.ts'

function* names(node: NameNode, path: string[] = []): Generator<{ name: string; keys: string[] }> {
  // A short name counts only beside the full one, so a place or another group may share it.
  const full = node.names.filter((name) => !name.short)
  const keys = full.map(({ entity }) => (entity.type === 'place' ? entity.place.key : entity.key))
  if (keys.length > 0) yield { name: path.join(' '), keys: [...new Set(keys)] }
  for (const [word, next] of node.next) yield* names(next, [...path, word])
}

describe('the authority files', () => {
  it('give each name to only one entry, but to two places that really share it', () => {
    const shared = [...names(authority.names)].filter((it) => it.keys.length > 1)
    expect(shared.map((it) => it.name)).toEqual(['عمان', 'أريحا', 'طرابلس'].map(fold))
  })

  it('list the parent of every place and group', () => {
    for (const key of authority.places.keys()) {
      const above = key.split('/').slice(0, -1).join('/')
      if (above !== '') expect([...authority.places.keys()]).toContain(above)
    }
    for (const { parent } of authority.groups.values()) {
      if (parent !== null) expect([...authority.groups.keys()]).toContain(parent)
    }
  })

  it('compare names without regard to case', () => {
    expect(authority.publisher('the guardian')?.name).toBe('The Guardian')
    expect(authority.demonyms.get(fold('Syrian'))).toBe('SY')
  })

  it('are refused if an entry is wrong, with the file, line and field', () => {
    const bad = `{"key":"a","name":"A","kind":"organisation"}\n{"key":"b","name":"B","kind":"club"}`
    expect(() => parseEntries('groups.jsonl', bad, groupEntry)).toThrow(/groups\.jsonl, line 2.*b: kind/)
    expect(() => parseEntries('groups.jsonl', '{', groupEntry)).toThrow(/line 1.*not valid JSON/)
  })
})
