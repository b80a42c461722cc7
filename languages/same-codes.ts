/** Codes of a language and the one that detectors use for it: written forms of Norwegian, and codes that were replaced. */
export const SAME_CODES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  fil: 'tl',
}
