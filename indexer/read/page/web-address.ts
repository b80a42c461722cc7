/** Whether what is written is a whole address of the web, with its host. */
export const isWebAddress = (written: string): boolean =>
  /^https?:\/\/[^/\s]+/i.test(written) && URL.canParse(written)
