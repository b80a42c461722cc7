/**
 * Bytes of bytecode that a function runs before V8 recompiles it; 66 KiB by default. Reading a text runs hundreds of
 * functions, and no single loop dominates: at the default, V8's threads spend as much processor time on compiling
 * them several times over as it takes to tag hundreds of documents.
 */
const BYTES_BEFORE_OPTIMISING = 1_000_000
/** From V8 12 on (Node 22) it counts calls instead; 3,000 by default. */
const CALLS_BEFORE_OPTIMISING = 15_000

/** A flag for processes that read texts. V8 prints an error for a flag that it does not have. */
export function optimiseLater(v8 = process.versions.v8): string {
  if (Number.parseInt(v8, 10) < 12) return `--interrupt-budget=${BYTES_BEFORE_OPTIMISING}`
  return `--invocation-count-for-turbofan=${CALLS_BEFORE_OPTIMISING}`
}
