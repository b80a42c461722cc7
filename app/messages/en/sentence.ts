const number = new Intl.NumberFormat('en')

const words = (count: number) => `${number.format(count)} ${count === 1 ? 'word' : 'words'}`

/**
 * The search said as a sentence. What stands before and after a part is a pair, because languages put it in different
 * places; `not` is what stands before it where it is to be absent.
 */
export const sentence = {
  /** Nothing narrows the search. */
  everything: { passage: 'All passages', quoting: 'All quotes', quotations: 'All quotes' },
  passages: ['Passages', 'Passages with'],
  quoting: ['Quotes', 'Quotes about'],
  quotations: ['Quotes', 'Quotes with'],
  and: ' and ',
  or: ' or ',
  comma: ', ',
  without: 'without ',
  not: 'not ',
  exactly: ['exactly ', ''],
  /** Around a phrase whose words may have others between them. */
  apart: (most: number) => ['', ` with at most ${words(most)} in between`],
  /** Between two parts that are near each other. */
  near: (most: number, inOrder: boolean) =>
    inOrder ? ` followed within ${words(most)} by ` : ` within ${words(most)} of `,
  /** By the filter that an operator stands for. */
  filters: {
    source: { is: ['from ', ''], not: 'not from ' },
    group: { is: ['about ', ''], not: 'not about ' },
    location: { is: ['in ', ''], not: 'not in ' },
    speaker: { is: ['by ', ''], not: 'not by ' },
    person: { is: ['mentioning ', ''], not: 'not mentioning ' },
    language: { is: ['in the language ', ''], not: 'not in the language ' },
    collection: { is: ['in the collection ', ''], not: 'not in the collection ' },
    type: { is: ['in works of the type ', ''], not: 'not in works of the type ' },
    title: { is: ['with ', ' in the title'], not: 'without ' },
    from: { is: ['published from ', ' on'], not: 'not published from ' },
    to: { is: ['published until ', ''], not: 'not published until ' },
  } as Record<string, { is: string[]; not: string }>,
  quotes: ['“', '”'],
  others: (count: number) => `${number.format(count)} others`,
  remove: (text: string) => `Remove ${text}`,
  /** Several values have a name: which of them is meant. */
  which: (typed: string, count: number) =>
    `“${typed}” fits ${number.format(count)}, and all of them are searched. Only one of them:`,
}

export type SentenceMessages = typeof sentence
