import type { parseHTML } from 'linkedom'

/** The parts of a parsed page and its elements that readers use. */
export type PageDocument = ReturnType<typeof parseHTML>['document']
export type PageElement = NonNullable<ReturnType<PageDocument['querySelector']>>
