import { readOdf } from '../office/odf/read-odf.ts'
import { refusing } from '../office/refused.ts'

export const readOds = refusing(({ bytes, passwords = [] }) => readOdf(bytes, passwords))
