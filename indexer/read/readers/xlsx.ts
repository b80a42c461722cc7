import { refusing } from '../office/refused.ts'
import { readSheets } from '../office/sheets/read-sheets.ts'

export const readXlsx = refusing(({ bytes }) => readSheets(bytes))
