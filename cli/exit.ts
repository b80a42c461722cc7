/** How every command ends. `failed` includes a complete run that could not use some of its input. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const
