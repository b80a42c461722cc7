/** The part of `saxen` that is used: it has no types of its own. */
declare module 'saxen' {
  type Attributes = Record<string, string>
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this
    on(event: 'openTag', heard: (name: string, attributes: () => Attributes) => void): this
    on(event: 'closeTag', heard: (name: string) => void): this
    on(event: 'text' | 'cdata', heard: (text: string) => void): this
    on(event: 'error', heard: (error: Error) => void): this
    parse(xml: string): Error | null
  }
}
