declare module '@citation-js/core' {
  /** `data` takes one step, from the text of a format to that format's own records; `chain` continues to CSL-JSON. */
  export const plugins: {
    input: {
      data: (input: string, type: string) => unknown
      chain: (input: string, options: { generateGraph: boolean }) => unknown
    }
  }
}

declare module '@citation-js/plugin-ris' {}
