import { recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import { branchFirst, first, macroNamed, part, variable } from './xml.ts'

const SAID_ALOUD = ['broadcast', 'interview', 'speech']

/** MLA Handbook, 9th edition (2021). */
export const MLA: readonly Mend[] = [
  {
    what: 'a court stands in the place of the author of its judgment',
    rule: 'MLA, chapter 5, government authors',
    work: ({ authority, ...work }) =>
      work.type === 'legal_case' && authority !== undefined && work.author === undefined
        ? { ...work, author: [{ literal: authority }] }
        : { ...work, ...(authority !== undefined && { authority }) },
  },
  {
    what: 'whoever issued a law, a bill, a hearing or a patent stands as its publisher',
    rule: 'MLA, chapter 5, publisher',
    work: (work) => (work.authority === undefined ? work : recast(work, work.type, 'publisher')),
  },
  {
    what: 'a press release and a transcript say at the end what they are',
    rule: 'MLA, chapter 5, supplemental elements',
    work: (work) => {
      const isRelease = work['press-release'] !== undefined
      const known = isRelease ? recast(work, 'webpage', 'container-title') : work
      const { genre } = known
      return genre !== undefined && (isRelease || SAID_ALOUD.includes(known.type))
        ? { ...known, 'final-element': genre }
        : known
    },
    style: (style) => {
      const entry = first(first(part(style, 'bibliography'), 'layout'), 'group', { delimiter: '. ' })
      entry.children.push(variable('final-element', { 'text-case': 'capitalize-first' }))
    },
  },
  {
    what: 'a speech that was published has its day',
    rule: 'MLA, chapter 5, publication date',
    style: (style) =>
      branchFirst(macroNamed(style, 'publication-date'), [
        { type: 'speech' },
        { name: 'date', attrs: { variable: 'issued', form: 'text' }, children: [] },
      ]),
  },
]
