import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { paintFor } from '../../cli/paint.ts'
import { correctionRequest } from '../../model/correction.ts'
import { loadAuthority } from '../authority/load.ts'
import { applyCorrections } from '../corrections/apply.ts'
import { draft } from '../corrections/draft.ts'
import { rulesWith } from '../corrections/rules.ts'
import { analyse } from '../pipeline/prepare.ts'
import { read } from '../read/read.ts'
import { authority, rawText, sampleDocument } from '../sample-documents.ts'
import { explanation } from './explanation.ts'

const TEXT = `Mill closes
“The mill was everything,” said Jane Doe in Damascus.

READ MORE
Another headline
`
const sample = () => sampleDocument(TEXT, { language: 'en', source: 'The Guardian' })
const onPaper = paintFor({}, {})
const lines = (document = sample(), paint = onPaper) => [...explanation(document, authority, paint)]

/** The file and line that list a key, counted independently. */
function listing(file: string, key: string): string {
  const folder = path.join(import.meta.dirname, '..', 'authority', 'data')
  const entries = readFileSync(path.join(folder, file), 'utf8').split('\n')
  return `${file}:${entries.findIndex((line) => line.replace('": "', '":"').startsWith(`{"key":"${key}"`)) + 1}`
}

describe('an explanation', () => {
  it('gives each quotation its speaker, cue and basis, and each tag its words and evidence', () => {
    const text = lines().join('\n')
    expect(text).toContain('The Guardian · manifest')
    expect(text).toContain('“The mill was everything,” said Jane Doe in Damascus.')
    expect(text).toMatch(/quote 1 .*speech · person Jane Doe \[jane-doe\] · cue “said” · in the text/)
    expect(text).toMatch(
      /place .*Damascus \[SY\/damascus.*as “Damascus” · in the text, named in places\.jsonl:\d+$/m,
    )
  })

  it('omits nothing of the document', () => {
    const text = lines().join('\n')
    for (const line of TEXT.split('\n')) expect(text).toContain(line)
    expect(text).toContain('left out (related links): READ MORE')
  })

  it('says who made a correction, when, and what it replaced, also for a removed tag', () => {
    const document = sample()
    const target = document.passages[0]?.id
    const stamp = { id: 'c-000000000001', at: '2025-06-01T12:00:00.000Z' }
    const asked = [
      { target, what: 'speaker', new: 'HRW', by: 'Ada' },
      { target, what: 'location', old: 'Damascus', new: null, by: 'Ada' },
      { target: document.documentId, what: 'title', new: 'Mill shut', by: 'Ada' },
    ].map((it) => draft(correctionRequest.parse(it), document, authority, stamp))
    const text = lines(
      applyCorrections(
        document,
        asked,
        rulesWith(() => authority),
      ),
    ).join('\n')
    const who = 'corrected by Ada on 2025-06-01 (c-000000000001; was'
    expect(text).toContain(
      `group Human Rights Watch [human-rights-watch] · named in ${listing('groups.jsonl', 'human-rights-watch')} · cue “said” · ${who} Jane Doe)`,
    )
    expect(text).toContain(`removed     location Damascus · ${who} Damascus)`)
    expect(text).toContain(`title       Mill shut · ${who} Mill closes)`)
  })

  it('names the file and the line that list each name, so that it can be looked up and changed', () => {
    const text = lines(sampleDocument('UNESCO wrote to Le Monde and to Bashar al-Assad in Homs.')).join('\n')
    for (const [file, key] of [
      ['groups.jsonl', 'unesco'],
      ['publishers.jsonl', 'le-monde'],
      ['people.jsonl', 'bashar-al-assad'],
      ['places.jsonl', 'SY/homs'],
    ] as const)
      expect(text).toMatch(new RegExp(`\\[${key}\\].*, named in ${listing(file, key)}$`, 'm'))
  })

  it('gives the path of a user’s own file, which may have the name of a shipped one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'authority-'))
    try {
      const own = path.join(folder, 'groups.jsonl')
      const entry = { key: 'doe-mill-union', name: 'Doe Mill Union', kind: 'organisation' }
      writeFileSync(own, `\n${JSON.stringify(entry)}\n`)
      const { authority } = loadAuthority(folder)
      const document = analyse(read(rawText('The Doe Mill Union met.'), new Date(0)), authority)
      const text = [...explanation(document, authority, onPaper)].join('\n')
      expect(text).toContain(`in the text, named in ${own}:2`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says which IDs the index does not have: of a document that is not there, of a paragraph that has changed', () => {
    const document = sample()
    const text = (index: Parameters<typeof explanation>[3]) =>
      [...explanation(document, authority, onPaper, index)].join('\n')
    expect(text(null)).not.toContain('in the index')
    expect(text({ document })).not.toContain('in the index')
    expect(text({ document: null })).toMatch(
      /^ +document .* · not in the index: the IDs are those it would have$/m,
    )
    const before = { ...document, passages: document.passages.slice(1) }
    expect(text({ document: before })).toMatch(/^ +1 .* · not in the index as it reads now$/m)
  })

  it('uses colours only on a terminal that wants them', () => {
    const colour = '\u001b['
    expect(lines().join('\n')).not.toContain(colour)
    expect(lines(sample(), paintFor({ isTTY: true }, { NO_COLOR: '1' })).join('\n')).not.toContain(colour)
    const painted = lines(sample(), paintFor({ isTTY: true }, {})).join('\n')
    expect(painted).toContain(`${colour}4mDamascus${colour}24m`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal does not show
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(lines().join('\n'))
  })
})
