/** Whether pages of originals are shown. `VERBATIM_PAGE_IMAGES=off` says no: an image shows more than the words that were read. */
export const showsSheets = (environment: Record<string, string | undefined>): boolean =>
  environment.VERBATIM_PAGE_IMAGES?.trim() !== 'off'
