import { readDoc } from '../office/doc/read-doc.ts'
import { refusing } from '../office/refused.ts'

/** A Word document of the format before 2007 (`.doc`, and `.dot`). */
export const readDocFile = refusing(({ bytes, passwords = [] }) => readDoc(bytes, passwords))
