import { readBook } from '../office/book/read-book.ts'
import { refusing } from '../office/refused.ts'

export const readEpub = refusing(({ bytes }) => readBook(bytes))
