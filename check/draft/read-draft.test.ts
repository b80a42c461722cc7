import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../../indexer/index.ts'
import { quotedDraft } from './read-draft.ts'
import { wordFile, wordParagraph } from './word.fixture.ts'

const { authority } = loadAuthority()

const readBytes = (bytes: Uint8Array, name: string | null = null) => quotedDraft({ name, bytes }, authority)
const read = (text: string, name: string | null = null) => readBytes(Buffer.from(text), name)
/** The quotations by the characters of the draft, and as they are read. */
async function found(text: string, name: string | null = null) {
  const draft = await read(text, name)
  return draft.quotations.map(({ start, end }) => draft.text.slice(start, end))
}

describe('the quotations of a draft', () => {
  it.each([
    ['curly', 'The clerk was blunt. “The mill is closed for good.”', 'The mill is closed for good.'],
    ['straight', 'The clerk was blunt. "The mill is closed for good."', 'The mill is closed for good.'],
    ['single curly', 'The clerk was blunt. ‘The mill is closed for good.’', 'The mill is closed for good.'],
    ['single straight', "The clerk was blunt. 'The mill isn't open now.'", "The mill isn't open now."],
    ['German', 'Später sagte er: „Die Mühle ist nun geschlossen.“', 'Die Mühle ist nun geschlossen.'],
    ['German, angled', 'Später sagte er: »Die Mühle ist nun geschlossen.«', 'Die Mühle ist nun geschlossen.'],
    ['German, single', 'Später sagte er: ›Die Mühle ist nun geschlossen.‹', 'Die Mühle ist nun geschlossen.'],
    ['French', 'Le texte est clair : « Le moulin est fermé. »', 'Le moulin est fermé.'],
    ['French, single', 'Le texte est clair : ‹ Le moulin est fermé. ›', 'Le moulin est fermé.'],
    ['Spanish', 'El ministro dijo: «El molino está cerrado».', 'El molino está cerrado'],
    ['Ukrainian', 'Міністр сказав: «Млин зачинено назавжди».', 'Млин зачинено назавжди'],
    ['Arabic', 'وقال الوزير: «المطحنة مغلقة منذ أمس».', 'المطحنة مغلقة منذ أمس'],
    ['Japanese', '彼女は「水車小屋は閉まった」と言った。', '水車小屋は閉まった'],
  ])('are found between %s marks', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected])
  })

  it('are whole with a quotation inside', async () => {
    expect(await found('“He said ‘never again’ to me,” she recalled.')).toEqual([
      'He said ‘never again’ to me,',
    ])
  })

  it('are one over several paragraphs, read without the marks at their beginnings', async () => {
    const text = 'She told the court:\n\n“The mill is closed.\n\n“It was old,\n\n“so we left,” she said.'
    const { quotations } = await read(text)
    expect(quotations).toMatchObject([
      {
        start: text.indexOf('The mill'),
        end: text.indexOf('” she'),
        text: 'The mill is closed.\n\nIt was old,\n\nso we left,',
      },
    ])
  })

  it.each([
    ['a word held at arm’s length', 'The so-called ‘reform’ drew applause.'],
    ['two words of the same', 'The so-called “great reform” drew applause.'],
    ['the title of a book', 'His book “Long Road” is out next week.'],
    ['the title of a film', 'They saw the film ‘The Last Days of the Mill’ twice.'],
    ['a word that is named', 'The word “mill” has four letters.'],
    ['a term that is defined', 'Doe Holdings (the “Company”) closed it.'],
    ['apostrophes', 'The workers’ rights weren’t the owners’ concern.'],
  ])('are not %s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })

  it('are also a few words, where somebody is said to have said them', async () => {
    expect(await found('Jane Doe called it a “disgrace”.')).toEqual(['disgrace'])
  })

  it('name their speaker and where they are said to be from', async () => {
    const { quotations } = await read(
      'Jane Doe told The Guardian: “The mill is closed for good.” The Associated Press reported that “nobody came to see it”. Reuters had no words. “We left in March,” Doe told Die Zeit.',
    )
    expect(quotations.map((it) => [it.speaker?.name ?? null, it.source])).toEqual([
      ['Jane Doe', 'The Guardian'],
      [null, 'Associated Press'],
      ['Jane Doe', 'Die Zeit'],
    ])
  })
})

describe('a draft in', () => {
  it('Markdown has block quotations, and keeps its characters', async () => {
    const text = '# The mill\n\nJane Doe wrote:\n\n> The mill is *closed*\n> for good.\n\nIt rained.'
    const draft = await read(text)
    expect(draft.format).toBe('markdown')
    expect(draft.text).toBe(text)
    expect(draft.quotations).toMatchObject([
      {
        start: text.indexOf('The mill is'),
        end: text.indexOf('\n\nIt'),
        text: 'The mill is closed\n for good.',
      },
    ])
  })

  it('HTML has elements for quotations', async () => {
    const text =
      '<p>Jane Doe said: <q>the mill is closed</q>.</p><p>It rained all day, and the valley was under water.</p><blockquote><p>Nobody came.</p><p>We left.</p></blockquote><p>That was all there was to see.</p>'
    const { quotations, format } = await read(text)
    expect(format).toBe('html')
    expect(quotations.map((it) => it.text)).toEqual(['the mill is closed', 'Nobody came.\n\nWe left.'])
  })

  it('HTML may be a block quotation for the most part, which an article is not', async () => {
    const { quotations } = await read(
      '<p>She wrote:</p><blockquote><p>Nobody came to see the mill.</p></blockquote>',
    )
    expect(quotations.map((it) => it.text)).toEqual(['Nobody came to see the mill.'])
  })

  it('any format is one quote if that is asked for and it has none', async () => {
    const lone = async (text: string) => {
      const given = { name: null, bytes: Buffer.from(text), isText: true, orQuote: true }
      return (await quotedDraft(given, authority)).quotations.map((it) => it.text)
    }
    expect(await lone(' Nobody came.\n\nIt was old. ')).toEqual(['Nobody came.\n\nIt was old.'])
    expect(await lone('He wrote:\n\n> Nobody came.\n')).toEqual(['Nobody came.'])
    expect(await lone('The so-called “reform” failed.')).toEqual([])
  })

  it('Word has block quotations by their style, insertions, and no deletions', async () => {
    const changed =
      '<w:p><w:r><w:t>She said: “The mill is </w:t></w:r><w:del><w:r><w:delText>open</w:delText></w:r></w:del><w:ins><w:r><w:t>closed today</w:t></w:r></w:ins><w:r><w:t>.”</w:t></w:r></w:p>'
    const file = wordFile(
      `${wordParagraph('The report of the council is long, and it says what happened at the mill:')}${wordParagraph('Nobody came to see it.', 'Quote')}${changed}`,
    )
    const draft = await readBytes(file, 'mill.docx')
    expect(draft.format).toBe('word')
    expect(draft.quotations.map((it) => draft.text.slice(it.start, it.end))).toEqual([
      'Nobody came to see it.',
      'The mill is closed today.',
    ])
  })

  it('Word on the web has its words in a part of another name', async () => {
    const said = wordParagraph('She said: “The mill is closed today.”')
    const draft = await readBytes(wordFile(said, {}, 'document2'), 'mill.docx')
    expect(draft.quotations.map((it) => it.text)).toEqual(['The mill is closed today.'])
  })
})

describe('a draft that cannot be checked', () => {
  const refusal = (bytes: Uint8Array, name: string | null = null) =>
    readBytes(bytes, name).then(
      () => null,
      (error: unknown) => error,
    )
  const refused = (reason: string) => ({ code: 'draft-refused', facts: { problem: { reason } } })

  it.each([
    ['empty', ''],
    ['blank', ' \n\t\n'],
  ])('says that it is %s', async (_, text) => {
    expect(await refusal(Buffer.from(text))).toMatchObject(refused('no-text'))
  })

  it('says that it is too large', async () => {
    expect(await refusal(Buffer.alloc(2_000_001, 'a '))).toMatchObject(refused('draft-too-large'))
  })

  it.each([
    ['no Word file at all', Buffer.from('PK\u0003\u0004 and nothing else')],
    ['cut off', wordFile(wordParagraph('Words')).slice(0, 200)],
    ['an archive of something else', wordFile('', { 'word/document.xml': '<a' })],
  ])('says that it is %s', async (_, bytes) => {
    expect(await refusal(bytes, 'a.docx')).toMatchObject(refused('not-a-word-file'))
  })

  it('says that it unpacks to more than a text, having unpacked no more than it has to', async () => {
    const bomb = wordFile(wordParagraph(' '.repeat(30_000_000)))
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(bomb, 'a.docx')).toMatchObject(refused('unpacks-too-large'))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(90_000_000)
  })

  it('says that it is nested too deeply', async () => {
    const deep = `${'<w:p><w:r><w:pict>'.repeat(20_000)}${'</w:pict></w:r></w:p>'.repeat(20_000)}`
    expect(await refusal(wordFile(deep), 'a.docx')).toMatchObject({ code: 'draft-refused' })
  })

  it('says what it is instead', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7 words'), 'a.pdf')).toMatchObject({
      code: 'format-unknown',
      facts: { format: 'pdf' },
    })
  })
})
