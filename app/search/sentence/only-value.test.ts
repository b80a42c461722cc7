import { expect, test } from 'vitest'
import { emptyRequest } from '../../../model/search-request.ts'
import { onlyValue } from './only-value.ts'

const herald = { facet: 'source', key: 'the-herald', label: 'The Herald' } as const
const chosen = (q: string, operator = 'source:Herald') =>
  onlyValue({ ...emptyRequest(), q, page: 3 }, q.indexOf(operator), herald)

test('at the top level it is chosen by its key, and the operator goes', () => {
  expect(chosen('harbour source:Herald strike ')).toMatchObject({
    q: 'harbour strike ',
    any: { source: ['the-herald'] },
    page: 1,
  })
})

test('what was excluded stays excluded', () => {
  const request = chosen('harbour -source:Herald ')
  expect(request).toMatchObject({ q: 'harbour ', not: { source: ['the-herald'] }, any: { source: [] } })
})

test('in a group it stays where it is, with its whole name', () => {
  expect(chosen('(harbour OR source:Herald) strike ').q).toBe('(harbour OR source:"The Herald") strike ')
  expect(chosen('harbour (source:(Times OR Herald) OR mill) ', 'Herald').q).toBe(
    'harbour (source:(Times OR "The Herald") OR mill) ',
  )
})
