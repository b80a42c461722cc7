/** A quote, and what a draft says of it. */
export type QuoteToCheck = {
  text: string
  /** BCP 47. */
  language?: string | undefined
  speakerClaimed?: string | undefined
  /** Who is said to have published it, as the draft names it. */
  sourceClaimed?: string | undefined
}
