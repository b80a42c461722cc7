import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import type { Language } from '../../messages/languages.ts'
import { messagesIn } from '../../messages/messages.ts'
import { DocumentText } from './DocumentText.tsx'

const ARABIC = 'قالت المنظمة إن المدنيين قتلوا في اللاذقية.'

function rendered(language: string | null, url: string | null = null, reads: Language = 'en') {
  const { document } = indexed({ key: 'a', paragraphs: [ARABIC, 'Second.'] })
  const hits = document.passages.map(({ id }) => ({ id, highlights: [] }))
  const markup = renderToStaticMarkup(
    <DocumentText
      document={{ ...document, language, url }}
      shown={null}
      showsSheets={false}
      hits={hits}
      notes={[]}
      language={reads}
      messages={messagesIn(reads)}
    />,
  )
  return { document, markup }
}

test('a document in Arabic begins on the right, with its numbers and folds; an English one on the left', () => {
  const { document, markup } = rendered('ar')
  expect(markup).toMatch(/^<div class="document-text" dir="rtl">/)
  expect(markup).toContain(`dir="auto" lang="ar" data-words="${document.passages[0]?.id}">${ARABIC}</p>`)
  expect(rendered('ar-SY').markup).toContain('dir="rtl"')
  expect(rendered('en').markup).toMatch(/^<div class="document-text" dir="ltr">/)
  expect(rendered(null).markup).toMatch(/^<div class="document-text" dir="ltr">/)
})

test('each hit shows its number and links to its neighbours only', () => {
  const { document, markup } = rendered('en')
  const [first, second] = document.passages
  expect(markup).toContain(`Hit 1 of 2<a href="#${second?.id}">Next hit</a></p>`)
  expect(markup).toContain(`Hit 2 of 2<a href="#${first?.id}">Previous hit</a></p>`)
})

test('each paragraph links to its words in the original, if there is one', () => {
  expect(rendered('en').markup).not.toContain('In the original')
  expect(rendered('en', 'https://example.org/a').markup).toContain(
    'href="https://example.org/a#:~:text=Second."',
  )
})

test('labels around the text are in the reader’s language and direction', () => {
  const { markup } = rendered('en', null, 'ar')
  expect(markup).toMatch(/^<div class="document-text" dir="ltr">/)
  expect(markup).toContain('<p class="hit-place aside" dir="rtl">النتيجة 1 من 2')
  expect(markup).toContain('aria-label="الفقرة الـ1 من 2"')
})
