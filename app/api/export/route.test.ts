import { expect, test } from 'vitest'
import { POST } from './route.ts'

const post = (query: string, body: string) =>
  POST(
    new Request(`http://localhost/api/export${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )

test.each([
  ['an empty body, which would narrow nothing down', '', '', 'body'],
  ['a body of spaces', '', ' \n', 'body'],
  ['parameters in the address, which would go unread', '?format=ris', 'q=syria', 'format'],
])('refuses %s', async (_, query, body, parameter) => {
  const answer = await post(query, body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'bad-request', facts: { parameter } } })
})
