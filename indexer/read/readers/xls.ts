import { isCompoundFile } from '../office/compound.ts'
import { refusing } from '../office/refused.ts'
import { readWorkbookXml } from '../office/xls/read-workbook-xml.ts'
import { readXlsFile } from '../office/xls/read-xls.ts'

/** An Excel workbook of the formats before 2007: `.xls` and `.xlt`, and that of Excel 2003 in XML. */
export const readXls = refusing(({ bytes, passwords = [] }) =>
  isCompoundFile(bytes) ? readXlsFile(bytes, passwords) : readWorkbookXml(bytes),
)
