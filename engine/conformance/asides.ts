import { describe, expect, test } from 'vitest'
import type { ParagraphSketch } from './articles.ts'
import { person } from './articles.ts'
import { type Ask, articles, highlighted, type NewStore, stages } from './stage.ts'

const divided: ParagraphSketch = {
  text: 'The provincial govern-\nment kept silent.',
  asides: [['-\n', 'hyphenation']],
}
const noted: ParagraphSketch = {
  text: 'The mill burned.12 Nobody was asked.',
  asides: [['12', 'note number']],
}
const paged: ParagraphSketch = {
  text: 'They came at\n- 7 -\nREPORT ON THE MILL\ndawn, and left.',
  asides: [
    ['\n- 7 -\n', 'page number'],
    ['REPORT ON THE MILL\n', 'running head'],
  ],
}

/** What is set aside within a passage is no part of its words, on any engine. */
export function asidesConform(newStore: NewStore) {
  const given = stages(newStore)
  const stage = (...paragraphs: ParagraphSketch[]) => given({ key: 'a', paragraphs })

  describe('what is set aside in a passage', () => {
    test('does not divide a word: it is found whole, by its beginning, and not by its halves', async () => {
      const { found } = await stage(divided)
      for (const q of ['government ', 'governm', '"provincial government kept"', 'goverment ']) {
        expect(await found({ q }), q).toEqual([divided.text])
      }
      expect(await found({ q: 'govern ', typos: false })).toEqual([])
      expect(await found({ q: 'ment ', typos: false })).toEqual([])
    })

    test('a divided word is highlighted as one range over the text as it stands', async () => {
      const { search } = await stage(divided)
      const [hit] = (await search('government silent')).hits
      expect(hit?.text).toBe(divided.text)
      expect(highlighted(hit)).toEqual(['govern-\nment', 'silent'])
    })

    test('a note number is no word, and does not stick to one', async () => {
      const { found, search } = await stage(noted)
      expect(await found({ q: '12 ' })).toEqual([])
      expect(await found({ q: 'burned12 ', typos: false })).toEqual([])
      expect(await found('"mill burned nobody"')).toEqual([noted.text])
      expect(highlighted((await search('"burned nobody"')).hits[0])).toEqual(['burned', 'Nobody'])
    })

    test('a page that ends within a phrase is not between its words, and joins none', async () => {
      const { found, search } = await stage(paged)
      expect(await found('"came at dawn"')).toEqual([paged.text])
      expect(await found({ q: 'report ', typos: false })).toEqual([])
      expect(highlighted((await search('"at dawn"')).hits[0])).toEqual(['at', 'dawn'])
    })

    test('does not keep words apart that stand next to each other', async () => {
      const near = {
        text: 'A dam, a\n3\nroad.',
        asides: [['\n3\n', 'page number']],
      } satisfies ParagraphSketch
      const { found } = await given(...articles('A dam and then a road.'), {
        key: 'near',
        published: '2001-01-01',
        paragraphs: [near],
      })
      expect(await found('dam a road')).toEqual([near.text, 'A dam and then a road.'])
    })

    test('is not searched in quotations, and does not move their speakers', async () => {
      const quoted: ParagraphSketch = {
        text: '“We saw the govern-\nment4 leave”, said Amal Haddad.',
        asides: [
          ['-\n', 'hyphenation'],
          ['4', 'note number'],
        ],
        quotes: [{ words: 'We saw the govern-\nment4 leave', by: person('amal-haddad', 'Amal Haddad') }],
      }
      const { found, search } = await stage(quoted)
      const inside: Ask = { in: 'quotations', any: { speaker: ['amal-haddad'] } }
      expect(await found({ ...inside, q: '"government leave" ' })).toEqual([quoted.text])
      expect(await found({ ...inside, q: '4 ' })).toEqual([])
      const [hit] = (await search({ ...inside, q: 'government ' })).hits
      expect(highlighted(hit)).toEqual(['govern-\nment4'.slice(0, -1)])
      expect(hit?.quotations[0]?.text).toBe('We saw the government leave')
    })

    test('is found by a verification to be searched as it should be', async () => {
      const { engine } = await stage(divided, noted, paged)
      const findings = []
      for await (const it of engine.verify({})) if (it.type === 'finding') findings.push(it.finding)
      expect(findings).toEqual([])
    })
  })
}
