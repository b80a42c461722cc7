import type { DocumentProblem } from '../../../model/error-reasons.ts'
import type { Capture } from '../capture.ts'

/**
 * What is in a container, in the order in which it is there. The bytes of a member can be asked for once, and only until
 * the next one is asked for; those that nobody asks for are skipped.
 */
export type Member = {
  /** As it is written in the container; `MemberNames` makes a part of a key of it. */
  name: Uint8Array | string
  /** How many bytes it has, as far as the container says. */
  size: number | null
  /** Of what was saved from the web. */
  capture?: Capture
} & ({ chunks: () => AsyncIterable<Uint8Array> } | { problem: DocumentProblem })
