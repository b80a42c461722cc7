// Preloaded: a clock that jumps back by a day, again and again, as one that is set by hand or over a network does.
const EVERY = 20
const DAY_MS = 24 * 60 * 60 * 1000

const Real = Date
let asked = 0
const now = () => {
  asked += 1
  return Real.now() - Math.floor(asked / EVERY) * DAY_MS
}

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(now())
    else super(...given)
  }

  static now() {
    return now()
  }
}
