import { expect } from 'vitest'
import { sorted, type stages } from './stage.ts'

/** Texts in one language, and what queries find of them: each query with the numbers of the texts, from 0. */
export type Finds = {
  language: string | null
  texts: string[]
  finds: [q: string, ...numbers: number[]][]
}

/** Asks every query, with its last word complete and without corrections, which would hide what is not found. */
export async function findsAll(
  given: ReturnType<typeof stages>,
  { language, texts, finds }: Finds,
): Promise<void> {
  const { found } = await given(
    ...texts.map((text, at) => ({ key: `${at}`, title: 'A report', language, paragraphs: [text] })),
  )
  const answers: Record<string, string[]> = {}
  const right: Record<string, string[]> = {}
  for (const [q, ...numbers] of finds) {
    answers[q] = sorted(await found({ q: `${q} `, typos: false }))
    right[q] = sorted(numbers.map((it) => texts[it] ?? ''))
  }
  expect(answers).toEqual(right)
}
