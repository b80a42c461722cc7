/** Formats of office programs and of books that are read. */
export const OFFICE_FORMATS = [
  'docx',
  'doc',
  'odt',
  'rtf',
  'epub',
  'pptx',
  'ppt',
  'odp',
  'xlsx',
  'xls',
  'ods',
] as const
export type OfficeFormat = (typeof OFFICE_FORMATS)[number]

export const isOfficeFormat = (format: string): format is OfficeFormat =>
  OFFICE_FORMATS.some((it) => it === format)
