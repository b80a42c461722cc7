/**
 * JSON that our own writer put into our own file after a schema had checked it: parsed on trust, because
 * checking twenty hits again at every key press would cost more than finding them.
 */
export function parseOwn<Shape>(text: unknown): Shape {
  if (typeof text !== 'string') throw new TypeError('a row of the index is not there')
  return JSON.parse(text) as Shape
}
