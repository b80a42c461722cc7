import { expect, test } from 'vitest'
import type { EngineProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { english, isolated } from './ar/isolated.ts'
import { translateError } from './translate-error.ts'

test('an error is translated into Arabic by its code, with its facts isolated from the text direction', () => {
  const error = new AppError('engine-unreachable', { engine: 'Meilisearch', url: 'http://127.0.0.1:7700' })
  expect(translateError('ar', error)).toEqual({
    message: `${isolated('Meilisearch')} لا يجيب على ${isolated('http://127.0.0.1:7700')}.`,
    fix: 'شغّله، أو صحح العنوان.',
  })
})

test('why a value cannot be used is translated too, with the value as it was given', () => {
  const error = new AppError('bad-request', {
    parameter: 'from',
    problem: { reason: 'not-a-date', value: 'soon' },
  })
  expect(translateError('ar', error).message).toBe(
    `لا يمكن استعمال المعامل «${isolated('from')}»: «${isolated('soon')}» ليس تاريخًا صالحًا؛ اكتب 2025-03-08 أو 2025-03 أو 2025.`,
  )
})

test('why an authority refused a timestamp is translated, in whose words it said so', () => {
  const problem = { reason: 'timestamp-rejected', words: 'badAlg' } as const
  const error = new AppError('timestamp-unusable', { path: 'a.tsr', problem })
  expect(translateError('ar', error).message).toBe(
    `تعذر استعمال الختم الزمني ${isolated('a.tsr')}: لم تمنحه الجهة المصدرة، وتقول «${isolated('badAlg')}».`,
  )
})

test('a problem inside a problem, a list, a line of a file and a word of the program are translated', () => {
  const problem = {
    reason: 'in-field',
    field: 'kind',
    problem: { reason: 'not-one-of', options: ['a', 'b'] },
  }
  const place = { path: 'x.jsonl', line: 3 }
  const faulty = { code: 'record-faulty', facts: { place, problem }, message: '', fix: '' }
  expect(translateError('ar', faulty).message).toBe(
    `لا يمكن استعمال السطر ${isolated('3')} من ${isolated('x.jsonl')}: ${isolated('kind')}: يجب أن يكون واحدًا من ${isolated('a')}، ${isolated('b')}.`,
  )
  const missing = new AppError('not-found', { what: 'passage', id: 'x' })
  expect(translateError('ar', missing).message).toBe(`لم يُعثر على فقرة بالمعرّف ${isolated('x')}.`)
})

test('what a server was to do is translated, and the names of its indexes and of documents stay', () => {
  const failed = (problem: EngineProblem) =>
    translateError('ar', new AppError('engine-failed', { engine: 'Meilisearch', url: 'http://x', problem }))
      .message
  const serverCode = 'internal'
  expect(failed({ reason: 'task-failed', task: 'delete-index', indexes: ['v-words'], serverCode })).toContain(
    `: حذف الفهرس ${isolated('v-words')}: أبلغ عن ${isolated('internal')}.`,
  )
  expect(
    failed({ reason: 'documents-not-written', documents: ['a.txt', 'b.txt'], count: 7, serverCode }),
  ).toContain(
    `: كتابة وثائق عددها ${isolated('7')}، منها ${isolated('a.txt')}، ${isolated('b.txt')}: أبلغ عن ${isolated('internal')}.`,
  )
})

test('a file that cannot be read has the way out of its format', () => {
  const fixOf = (format: string) =>
    translateError('ar', { code: 'format-unknown', facts: { path: 'a', format }, message: '', fix: '' }).fix
  expect(fixOf('feed')).toContain('المقالات')
  expect(fixOf('zip')).not.toBe(fixOf('pdf'))
  expect(fixOf('of-another-version')).toBe(isolated('…'))
})

test('an untranslated error is shown as it is, and marked as English', () => {
  expect(translateError('ar', { code: 'odd', message: 'It broke.', fix: 'Mend it.' })).toEqual({
    message: english('It broke.'),
    fix: english('Mend it.'),
  })
})

test('in English it stays as it is', () => {
  const error = new AppError('not-found', { what: 'passage', id: 'x' })
  expect(translateError('en', error)).toEqual({ message: error.message, fix: error.fix })
})

test('a missing fact is shown as missing', () => {
  expect(translateError('ar', { code: 'index-missing', message: '', fix: '' }).message).toBe(
    `لا فهرس في ${isolated('…')} بعد.`,
  )
})
