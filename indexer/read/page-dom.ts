import type { parseHTML } from 'linkedom'

/** A parsed page and its elements, as far as readers ask of them. */
export type PageDocument = ReturnType<typeof parseHTML>['document']
export type PageElement = NonNullable<ReturnType<PageDocument['querySelector']>>
