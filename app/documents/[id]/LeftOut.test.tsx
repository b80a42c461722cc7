import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import type { LeftOutReason } from '../../../model/document.ts'
import type { Language } from '../../messages/languages.ts'
import { messagesIn } from '../../messages/messages.ts'
import type { Omissions } from './in-order.ts'
import { LeftOut } from './LeftOut.tsx'
import { LittleKept } from './LittleKept.tsx'

const TEXT = 'Home News Menu Secret'

function rendered(
  place: Omissions['place'],
  omitted: [LeftOutReason, ...string[]][],
  reads: Language = 'en',
) {
  const { document } = indexed({ key: 'a', paragraphs: [TEXT] })
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
  const part = {
    place,
    start: 0,
    omitted: omitted.map(([reason, ...words]) => {
      const stretches = words.map(at)
      return { reason, stretches, start: stretches[0]?.start ?? 0 }
    }),
  }
  return renderToStaticMarkup(<LeftOut part={part} document={document} messages={messagesIn(reads)} />)
}

test('a fold names its reasons with their sizes, the largest first, and has the words of each', () => {
  const markup = rendered('before', [
    ['controls', 'Menu'],
    ['navigation', 'Home', 'News'],
    ['controls', 'Secret'],
  ])
  expect(markup).toContain(
    '<summary dir="ltr">Left out before the text: controls (10 characters), navigation (8 characters)</summary>',
  )
  expect(markup).toContain('<dt dir="ltr">navigation</dt><dd><p dir="auto" lang="en">Home\nNews</p></dd>')
  expect(markup.match(/<dt/g)).toHaveLength(3)
})

test('one reason alone has no list', () => {
  const markup = rendered('between', [['related links', 'News']])
  expect(markup).toBe(
    '<details class="left-out"><summary dir="ltr">Left out: related links (4 characters)</summary><p dir="auto" lang="en">News</p></details>',
  )
})

test('what is printed beside a text stands there, and says what it is to whoever does not see it', () => {
  const markup = rendered('before', [['page number', 'Menu']])
  expect(markup).not.toContain('<details')
  expect(markup).toContain('title="page number"><span class="visually-hidden">page number: </span>Menu</p>')
})

test('a document of which little was kept says how much, in the language of the reader', () => {
  const { document } = indexed({ key: 'a', paragraphs: [TEXT] })
  const notice = (size: number, reads: Language) =>
    renderToStaticMarkup(
      <LittleKept
        document={{ ...document, leftOut: [{ start: 0, end: size, reason: 'outside the article' }] }}
        messages={messagesIn(reads).pages.document}
      />,
    )
  expect(notice(TEXT.length, 'en')).toBe('')
  expect(notice(2_000, 'en')).toContain('Little of this document was kept: 21 of 2,021 characters')
  expect(notice(2_000, 'ar')).toContain('إلا القليل: 21 من أصل 2,021 محرف')
})

test('is told in Arabic', () => {
  expect(
    rendered(
      'after',
      [
        ['hidden', 'Secret'],
        ['footer', 'News'],
      ],
      'ar',
    ),
  ).toContain('<summary dir="rtl">مستبعد بعد النص: نص مخفي (6 محارف)، تذييل الصفحة (4 محارف)</summary>')
})
