import { expect, test } from 'vitest'
import { POST } from './route.ts'

const post = (body: string) =>
  POST(
    new Request('http://localhost/api/export', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )

test.each([
  ['an empty body, which would narrow nothing down', '', 'body'],
  ['a body of spaces', ' \n', 'body'],
  ['a mistyped filter, which would go unread', 'q=syria&sources=bbc', 'sources'],
  ['two searches in one', 'q=syria&q=lebanon', 'q'],
])('refuses %s', async (_, body, parameter) => {
  const answer = await post(body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'bad-request', facts: { parameter } } })
})
