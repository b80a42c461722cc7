import { describe, expect, it } from 'vitest'
import { correctionRequest } from '../../model/correction.ts'
import { applyCorrections } from '../corrections/apply.ts'
import { draft } from '../corrections/draft.ts'
import { retag } from '../corrections/retag.ts'
import { authority, understood } from '../sample-documents.ts'
import { explanation } from './explanation.ts'
import { paintFor } from './paint.ts'

const TEXT = `Mill closes
“The mill was everything,” said Jane Doe in Damascus.

READ MORE
Another headline
`
const sample = () => understood(TEXT, { language: 'en', source: 'The Guardian' })
const onPaper = paintFor({}, {})
const lines = (document = sample(), paint = onPaper) => [...explanation(document, authority, paint)]

describe('an explanation', () => {
  it('gives each quotation with speaker, cue and basis, and each tag with where it stands and why', () => {
    const text = lines().join('\n')
    expect(text).toContain('The Guardian · manifest')
    expect(text).toContain('“The mill was everything,” said Jane Doe in Damascus.')
    expect(text).toMatch(/quote 1 .*speech · person Jane Doe \[jane-doe\] · cue “said” · in the text/)
    expect(text).toMatch(
      /place .*Damascus \[SY\/damascus.*as “Damascus” · in the text, named in places\.jsonl/,
    )
  })

  it('leaves nothing of the document out', () => {
    const text = lines().join('\n')
    for (const line of TEXT.split('\n')) expect(text).toContain(line)
    expect(text).toContain('left out (related links): READ MORE')
  })

  it('says of a correction who made it, when, and what stood there, also where a tag was removed', () => {
    const document = sample()
    const target = document.passages[0]?.id
    const stamp = { id: 'c-000000000001', at: new Date('2025-06-01T12:00:00Z') }
    const asked = [
      { target, what: 'speaker', new: 'HRW', by: 'Ada' },
      { target, what: 'location', old: 'Damascus', new: null, by: 'Ada' },
      { target: document.documentId, what: 'title', new: 'Mill shut', by: 'Ada' },
    ].map((it) => draft(correctionRequest.parse(it), document, authority, stamp))
    const text = lines(applyCorrections(document, asked, (it) => retag(it, authority))).join('\n')
    const who = 'corrected by Ada on 2025-06-01 (c-000000000001; was'
    expect(text).toContain(
      `group Human Rights Watch [human-rights-watch] · named in groups.jsonl · cue “said” · ${who} Jane Doe)`,
    )
    expect(text).toContain(`removed     location Damascus · ${who} Damascus)`)
    expect(text).toContain(`title       Mill shut · ${who} Mill closes)`)
  })

  it('has colours on a terminal only, and not where they are not wanted', () => {
    const colour = '\u001b['
    expect(lines().join('\n')).not.toContain(colour)
    expect(lines(sample(), paintFor({ isTTY: true }, { NO_COLOR: '1' })).join('\n')).not.toContain(colour)
    const painted = lines(sample(), paintFor({ isTTY: true }, {})).join('\n')
    expect(painted).toContain(`${colour}4mDamascus${colour}24m`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal does not show
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(lines().join('\n'))
  })
})
