/** Names of ECMA-376, WordprocessingML and its packages. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
