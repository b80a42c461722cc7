/** What whoever saved a page or a file from the web noted of it, outside of what was saved. */
export type Capture = {
  /** Where it was. */
  url?: string
  /** The day on which it was got from there. */
  accessed?: string
  /** The label of the encoding that the server stated. */
  charset?: string
  /** What is doubtful about it. */
  notes?: readonly { code: string; message: string }[]
}
