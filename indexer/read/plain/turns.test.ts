import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'
import { readPlainText } from './plain-text.ts'
import { FIRST, SECOND, THIRD, wrapped } from './testing/broken-lines.ts'

describe('turns', () => {
  const turnsIn = (text: string) =>
    readPlainText(text).spoken?.map(({ start, end, speaker }) => [speaker, text.slice(start, end)])

  it('end before a note, which nobody says', () => {
    const lines = [
      'DOE: Why?',
      'ROE: Nobody knows.',
      'NOTE: A map was shown.',
      'DOE: And now?',
      'SOURCE: The mill.',
    ]
    expect(turnsIn(lines.join('\n\n'))).toEqual([
      ['DOE', 'Why?'],
      ['ROE', 'Nobody knows.'],
      ['DOE', 'And now?'],
    ])
  })

  it.each([
    [
      'Q: Why?\n\nA: Nobody knows.',
      [
        ['Q', 'Why?'],
        ['A', 'Nobody knows.'],
      ],
    ],
    [
      'Q.  Why?\nA.  Nobody knows.',
      [
        ['Q', 'Why?'],
        ['A', 'Nobody knows.'],
      ],
    ],
    [
      'QUESTION: Why?\nMR. DOE: Nobody knows.',
      [
        ['QUESTION', 'Why?'],
        ['MR. DOE', 'Nobody knows.'],
      ],
    ],
    [
      '[12:30] Jane Doe: It closed.\n[12:31] John Roe: Nobody knows why.',
      [
        ['Jane Doe', 'It closed.'],
        ['John Roe', 'Nobody knows why.'],
      ],
    ],
    [
      'JD: It closed.\nJR: Why?\nJD: Nobody knows.',
      [
        ['JD', 'It closed.'],
        ['JR', 'Why?'],
        ['JD', 'Nobody knows.'],
      ],
    ],
  ])('begin after the label: %j', (text, turns) => {
    expect(turnsIn(text)).toEqual(turns)
  })

  it('begin with a letter that is no word of the text', () => {
    const text =
      'THE MAYOR: It is open. A bridge is a road.\n\nQ Mayor, who paid?\n\nTHE MAYOR: We did.\n\nA Town Hall was not built.'
    expect(turnsIn(text)?.map(([speaker]) => speaker)).toEqual(['THE MAYOR', 'Q', 'THE MAYOR'])
  })

  it('go on over lines that are broken, and over paragraphs of a transcript', () => {
    const text = [
      wrapped(`THE COURT: ${FIRST}`, 60),
      wrapped(`MS. DOE: ${SECOND}`, 60),
      wrapped(THIRD, 60),
      wrapped(`THE COURT: ${FIRST}`, 60),
    ].join('\n\n')
    expect(turnsIn(text)?.map(([speaker]) => speaker)).toEqual([
      'THE COURT',
      'MS. DOE',
      'MS. DOE',
      'THE COURT',
    ])
  })

  it.each([
    'Recommendations:\n\nRepair the roof.\n\nConclusions:\n\nIt is too late.',
    'WASHINGTON: The mill closed.\n\nNobody knows why it did.',
    'Name: Jane Doe\nAge: 34\nName: John Roe\nAge: 41',
    'Photo: AP\n\nThe mill closed.\n\nPhoto: Reuters',
    'A. Smith said that it closed.\n\nR. Jones said that it burned.',
  ])('are no other words before a colon: %j', (text) => {
    expect(readPlainText(text).spoken).toBeUndefined()
  })

  it('keep the questions of an interview in the text', () => {
    const text = `The mill of the valley\n\n${FIRST}\n\nQ: Why did it close?\n\nA: Nobody knows.\n\nQ: Who owned it?\n\nA: A family of the valley.`
    expect(sampleDocument(text).passages.map((it) => it.text)).toContain('Q: Why did it close?')
  })

  it('belong to the person whose remarks they are, as long as they are quoted', () => {
    const text = `${FIRST}\n\nRemarks by Mayor Jane Doe\n\n“We waited until noon, and then we knew.”\n\n${THIRD}`
    expect(readPlainText(text).spoken).toMatchObject([{ kind: 'turn', speaker: 'Mayor Jane Doe' }])
  })

  it('are no words that somebody else tells', () => {
    const told = '“We rebuilt it,” he said. “It took months.”'
    for (const below of [told, `${told}\n\n“All of it.”`])
      expect(readPlainText(`${FIRST}\n\nRemarks by Mayor Jane Doe\n\n${below}`).spoken).toBeUndefined()
  })
})
