import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Verification } from '../../model/finding.ts'
import { documentId } from '../../model/ids.ts'
import { OriginalNotice } from '../documents/[id]/OriginalNotice.tsx'
import { messagesIn } from '../messages/messages.ts'
import { Verified } from './Verified.tsx'

const WHOLE: Verification = {
  ...{ verifiedAt: '2025-06-01T12:00:00.000Z', seconds: 1, engine: 'the embedded engine', collection: null },
  ...{ documents: 12, passages: 1_200, checks: [], originals: null, differences: 0, findings: [] },
}
const CHANGED: Verification = {
  ...WHOLE,
  differences: 3,
  findings: [
    {
      code: 'original-moved',
      count: 2,
      first: [
        { subject: '/papers/a.txt', document: documentId.parse('0123456789abcdef'), detail: '/kept/a.txt' },
        { subject: '/papers/b.txt', document: null, detail: null },
      ],
    },
    { code: 'of-an-older-version', count: 1, first: [{ subject: 'x', document: null, detail: null }] },
  ],
}

const text = (language: 'en' | 'ar', verification: Verification | null) =>
  renderToStaticMarkup(<Verified verification={verification} messages={messagesIn(language)} />)

it('says in one line that nothing differs, and of how many', () => {
  expect(text('en', WHOLE)).toContain(
    'Verified on 1 June 2025: 12 documents with 1,200 passages, nothing differs.',
  )
  expect(text('ar', WHOLE)).toContain('ولا اختلاف')
  expect(text('en', null)).toBe('')
})

it('names each kind of difference with the first of it, and links to documents', () => {
  const html = text('en', CHANGED)
  expect(html).toContain('3 differences were found')
  expect(html).toContain('Originals that are elsewhere now, unchanged: 2')
  expect(html).toContain('<a href="/documents/0123456789abcdef">/papers/a.txt</a> (/kept/a.txt)')
  expect(html).toContain('Differences of another kind: 1')
  expect(html).toContain('npm run -s verify')
  expect(text('ar', CHANGED)).toContain('أصول نُقلت إلى مكان آخر دون تغيير: 2')
})

it('says of a document that its original is no longer what was read', () => {
  const notice = (state: 'changed' | 'moved' | 'gone', now: string | null) =>
    renderToStaticMarkup(
      <OriginalNotice original={{ state, now, verifiedAt: WHOLE.verifiedAt }} messages={messagesIn('en')} />,
    )
  expect(notice('changed', null)).toContain(
    'The original has changed since it was read (verified on 1 June 2025)',
  )
  expect(notice('moved', '/kept/a.txt')).toContain('<bdi>/kept/a.txt</bdi>')
  expect(notice('gone', null)).toContain('no longer where it had been read')
  expect(renderToStaticMarkup(<OriginalNotice original={null} messages={messagesIn('en')} />)).toBe('')
})
