import { refusing } from '../office/refused.ts'
import { readWord } from '../office/word/read-word.ts'

/** A Word document (`.docx`, and `.docm`, whose programs never run). */
export const readDocx = refusing(({ bytes }) => readWord(bytes))
