import { refusing } from '../office/refused.ts'
import { readRtf } from '../office/rtf/read-rtf.ts'

export const readRtfFile = refusing(({ bytes }) => readRtf(bytes))
