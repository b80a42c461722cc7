const percent = new Intl.NumberFormat('en', { style: 'percent' })

/** Words that were read from a picture. */
export const ocr = {
  readBy: 'Read by OCR',
  /** @param share from 0 to 1 */
  confidence: (share: number) => `(confidence ${percent.format(share)})`,
  mayBeMisread: 'May be misread, compare with the picture:',
  between: ', ',
  compare: 'Compare with the page',
  doubtful: 'May be misread by OCR',
}
