import type { Records } from '../port.ts'

/** A place for the records of one installation, empty at first. */
export type Store = {
  /** Opens it, as a process of its own would: what is open elsewhere stays open. */
  open(): Promise<Records>
  remove(): Promise<void>
}
export type NewStore = () => Promise<Store>

/** A test with an empty store, and a function that opens it. */
export const inStore =
  (newStore: NewStore, work: (open: () => Promise<Records>) => Promise<void>) => async () => {
    const store = await newStore()
    const opened: Records[] = []
    try {
      await work(async () => {
        const records = await store.open()
        opened.push(records)
        return records
      })
    } finally {
      for (const records of opened) await records.close()
      await store.remove()
    }
  }
