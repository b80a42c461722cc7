import fc from 'fast-check'

const seed = Number(process.env.PROPERTY_SEED)

// The same examples of every property as in each run with this seed. Without one they are others each time.
if (!Number.isSafeInteger(seed)) throw new Error('PROPERTY_SEED has to be a whole number.')
fc.configureGlobal({ seed })
