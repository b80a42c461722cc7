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
    // Fields with numbers and addresses, which nobody says.
    'Office: 555-0134\nCell: 555-0135\n\nThe mill has a shop.\n\nOffice: 555-0136\nCell: 555-0137\n\nIt opens at nine.',
    'Doe: doe@mill.example\nRoe: roe@mill.example\nDoe: www.mill.example\n\nWrite soon.',
    // Headings of parts, with the pages where they begin.
    'CHAPTER ONE: The river.\nCHAPTER TWO: The mill.\nFIGURE 2: A weir.\nFIGURE 3: A lock.\nPART II: After the flood.',
    'II. The River: It rose.\nIII. The Mill: It fell.\nII. The River: It rose again.\nIII. The Mill: It stood.',
    // What a text also writes small is no name.
    'Method: The weirs were counted by hand.\nResult: Forty were open.\nMethod: The locks were counted.\nResult: None was open.\nThe method gave another result.',
  ])('are no other words before a colon: %j', (text) => {
    expect(readPlainText(text).spoken).toBeUndefined()
  })

  it('may be those of people whose names are words, if they speak to somebody', () => {
    const text =
      'WHITE: Did you see the white horse?\n\nBLACK: I did.\n\nWHITE: It was not black?\n\nBLACK: I told you.'
    expect(turnsIn(text)?.map(([speaker]) => speaker)).toEqual(['WHITE', 'BLACK', 'WHITE', 'BLACK'])
  })

  it('end before a heading in the midst of them, which nobody says', () => {
    const lines = ['DOE: Why?', 'ROE: Nobody knows.', 'PART TWO: The mill.', 'DOE: And now?', 'ROE: We wait.']
    expect(turnsIn(lines.join('\n\n'))?.map(([speaker]) => speaker)).toEqual(['DOE', 'ROE', 'DOE', 'ROE'])
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
