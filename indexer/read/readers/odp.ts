import { readOdf } from '../office/odf/read-odf.ts'
import { refusing } from '../office/refused.ts'

export const readOdp = refusing(({ bytes, passwords = [] }) => readOdf(bytes, passwords))
