/** The header of a record: ISO 28500, section 4. */
export type WarcHeader = {
  /** Such as `response`, in small letters. */
  type: string
  /** Of its block, in bytes. */
  length: number
  field: (name: string) => string | null
}
