import { readPptFile } from '../office/ppt/read-ppt.ts'
import { refusing } from '../office/refused.ts'

/** A PowerPoint presentation of the format before 2007 (`.ppt`, `.pps` and `.pot`). */
export const readPpt = refusing(({ bytes, passwords = [] }) => readPptFile(bytes, passwords))
