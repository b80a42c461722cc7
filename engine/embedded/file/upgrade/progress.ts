/** Called as a step goes on: how many of all documents it has done. */
export type Progress = (done: number, all: number) => void
