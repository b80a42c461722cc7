import { expect, test } from 'vitest'
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

test('an English sentence inside it is marked as English for screen readers', () => {
  const error = new AppError('bad-request', { parameter: 'from', problem: 'it is no date' })
  expect(translateError('ar', error).message).toBe(
    `لا يمكن استعمال المعامل «${isolated('from')}»: ${english('it is no date')}.`,
  )
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
