declare module '@citation-js/core' {
  /** `data` goes one step: from text of a format to that format's own records. `chain` goes on to CSL-JSON. */
  export const plugins: {
    input: {
      data: (input: string, type: string) => unknown
      chain: (input: string, options: { generateGraph: boolean }) => unknown
    }
  }
}

declare module '@citation-js/plugin-ris' {}
