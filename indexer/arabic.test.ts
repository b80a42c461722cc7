import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { UNDETERMINED } from '../languages/index.ts'
import { emptyRequest } from '../model/search-request.ts'
import { prepare } from './pipeline/prepare.ts'
import { authority, quotationsOf, rawText, sampleDocument } from './sample-documents.ts'
import { sentencesOf } from './tag/passage/sentences.ts'

const TITLE = 'إغلاق طاحونة النهر بعد ثلاثين عاماً'
const SPEECH =
  'قالت مديرة الطاحونة سلمى الخوري يوم الثلاثاء: «أُغلِقت الطاحونة إلى الأبد، ولن نعود إليها». وأضافت أن العمال تسلّموا رسائل في الصباح.'
const QUESTION = 'وسأل أحد السكان: “هل تعود المياه إلى القرية؟” ولم يجبه أحد؛ فقد غادر المسؤولون قبل الظهر.'
const FRAGMENT = 'وقال المجلس المحلي إن القرار ”جاء متأخراً“ وإن الأمم المتحدة وعدت بالمساعدة في حـلـب.'
const TEXT = [TITLE, SPEECH, QUESTION, FRAGMENT].join('\n\n')
const READ_AT = new Date('2025-06-01T12:00:00Z')

it('splits Arabic sentences at their question mark, and not at their comma or semicolon', () => {
  const text = 'هل عادوا؟ نعم، عادوا جميعاً؛ فقد انتهى كل شيء. ثم رحلوا.'
  expect(sentencesOf(text, [], UNDETERMINED).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'هل عادوا؟',
    'نعم، عادوا جميعاً؛ فقد انتهى كل شيء.',
    'ثم رحلوا.',
  ])
})

describe('an Arabic document', () => {
  const document = sampleDocument(TEXT)

  it('is recognised as Arabic by its own words', () => {
    expect(document.language).toBe('ar')
  })

  it('is cut to title and paragraphs, each a slice of the text as it is stored, right to left or not', () => {
    expect(document.title).toBe(TITLE)
    expect(document.passages.map((passage) => passage.text)).toEqual([SPEECH, QUESTION, FRAGMENT])
    for (const { start, end, text } of document.passages) expect(TEXT.slice(start, end)).toBe(text)
  })

  it('has its quotations between guillemets, curly marks and reversed marks', () => {
    const found = quotationsOf(document)
    expect(found.map((it) => it.text)).toEqual([
      'أُغلِقت الطاحونة إلى الأبد، ولن نعود إليها',
      'هل تعود المياه إلى القرية؟',
      'جاء متأخراً',
    ])
    expect(found.map((it) => it.kind)).toEqual(['speech', 'speech', 'fragment'])
    for (const passage of document.passages) {
      for (const { start, end, text } of passage.quotations) expect(passage.text.slice(start, end)).toBe(text)
    }
  })

  it('has its speakers by the verbs before them, and a weekday without a day of publication as no date', () => {
    expect(quotationsOf(document).map((it) => [it.speaker?.name, it.speaker?.role, it.cue])).toEqual([
      ['سلمى الخوري', 'مديرة الطاحونة', 'قالت'],
      ['أحد السكان', undefined, 'سأل'],
      ['المجلس المحلي', undefined, 'قال'],
    ])
    expect(document.passages.flatMap((passage) => passage.dates)).toEqual([])
  })

  it('has the listed names, with the letters as written', () => {
    const last = document.passages.at(-1)
    const mentioned = [...(last?.groups ?? []), ...(last?.locations ?? [])].map(({ name, mentions }) => [
      name,
      ...mentions.map(({ start, end }) => last?.text.slice(start, end)),
    ])
    expect(mentioned).toEqual([
      ['United Nations', 'الأمم المتحدة'],
      ['Aleppo', 'حـلـب'],
    ])
  })
})

describe('searching an Arabic document', () => {
  let folder = ''
  let engine: Engine

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-arabic-'))
    engine = await openEngine({ dataFolder: folder, env: {} })
    const writer = await engine.openWriter()
    await writer.put({ ...prepare(rawText(TEXT), authority, READ_AT, []), fingerprint: 'f' })
    await writer.close()
  })

  afterAll(async () => {
    await engine.close()
    await fs.rm(folder, { recursive: true, force: true })
  })

  const search = (q: string, inside: 'passage' | 'quotations' = 'passage') =>
    engine.search({ ...emptyRequest(), q, in: inside, typos: false })
  const found = async (q: string) => (await search(q)).hits.map((hit) => hit.text)

  it.each([
    ['with and without hamza on the alef', 'اغلقت الطاحونه الى الابد '],
    ['with and without vowel marks', 'أُغْلِقَتِ الطَّاحُونَةُ '],
    ['whatever stretches the letters', 'الطـــاحونة الأبـد '],
    ['as a phrase over an Arabic comma', '"إلى الأبد ولن نعود"'],
  ])('finds words %s', async (_, q) => {
    expect(await found(q)).toEqual([SPEECH])
  })

  it('finds ya for alef maqsura and ta marbuta for ha', async () => {
    expect(await found('سلمي الخورى ')).toEqual([SPEECH])
    expect(await found('القريه ')).toEqual([QUESTION])
    expect(await found('حلب ')).toEqual([FRAGMENT])
  })

  it('highlights whole words by their offsets in the stored text', async () => {
    const [hit] = (await search('الطاحونه ')).hits
    expect(hit?.highlights.map(({ start, end }) => hit.text.slice(start, end))).toEqual([
      'الطاحونة',
      'الطاحونة',
    ])
  })

  it('finds words inside quotations alone, where asked to', async () => {
    expect((await search('نعود ', 'quotations')).hits.map((hit) => hit.text)).toEqual([SPEECH])
    expect((await search('رسائل ', 'quotations')).hits).toEqual([])
  })

  it('filters by the language', async () => {
    expect(await found('lang:ar')).toHaveLength(3)
    expect(await found('lang:en')).toEqual([])
  })
})
